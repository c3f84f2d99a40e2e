"""What a shell offers where a rule is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsschema.errors import NewsschemaError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def rules_that_begin(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - as click calls it
    """Codes and names of rules that begin as what is typed, behind the last comma."""
    from click.shell_completion import CompletionItem

    from newsschema.rules.registry import all_rules

    before, comma, word = incomplete.rpartition(",")
    try:
        book = all_rules()
    except NewsschemaError:  # a plug-in that cannot be loaded is no reason to disturb somebody who types
        return []
    found = [rule.code for rule in book if rule.code.startswith(word.upper())]
    found += [rule.name for rule in book if word and rule.name.startswith(word.lower())]
    helps = {key: rule.name if key == rule.code else rule.code for rule in book for key in (rule.code, rule.name)}
    return [CompletionItem(f"{before}{comma}{each}", help=helps[each]) for each in found]
