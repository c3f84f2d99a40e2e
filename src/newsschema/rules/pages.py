"""The page of a rule, made from its docstring: for `explain`, for the docs, and for the tests of its examples."""

from __future__ import annotations

import inspect
import re
from typing import Literal, NamedTuple

from newsschema.rules.registry import OWN_PREFIX, Rule

PROJECT = "https://github.com/newsschema/newsschema"
_BLOCK = re.compile(r"^```(json|yaml|csv) (breaks|fine)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example of a rule's page: a record that breaks it, or one in which nothing is wrong; and how it is written."""

    kind: Literal["breaks", "fine"]
    source: str
    form: str = "json"


def summary(rule: Rule) -> str:
    """What a rule reports, in one sentence."""
    return inspect.cleandoc(rule.page).partition("\n")[0]


def examples(rule: Rule) -> list[Example]:
    """The examples of a rule's page."""
    found = _BLOCK.findall(inspect.cleandoc(rule.page))
    return [Example(kind, source.strip(), form) for form, kind, source in found]


def address(code: str) -> str | None:
    """Where the page of a rule of the book stands on the web; nothing for a rule of a plug-in."""
    return f"{PROJECT}/blob/main/docs/rules/{code}.md" if code.startswith(OWN_PREFIX) else None


def page(rule: Rule) -> str:
    """The page of a rule, in Markdown."""
    first, _, rest = inspect.cleandoc(rule.page).partition("\n")
    return f"# {rule.code} {rule.name}\n\n{first}\n\nSeverity: {rule.severity}. Since {rule.since}.\n{rest.rstrip()}\n"
