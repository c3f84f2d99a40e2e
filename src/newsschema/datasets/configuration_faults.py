"""What is wrong with a configuration, in words that a person can act on."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from newsschema.datasets.configuration import Configuration

_KINDS = {
    "string_type": "a text in quotation marks",
    "list_type": 'a list of texts, as ["NS1"]',
    "dict_type": "a table",
}


def fault(error: ValidationError, parsed: object) -> str:
    """The faults of a configuration in one line.

    Args:
        error: what Pydantic says.
        parsed: the configuration as it was read.
    """
    if not isinstance(parsed, dict):
        return "[tool.newsschema] must be a table"
    return "; ".join(dict.fromkeys(_words(details) for details in error.errors(include_url=False)))


def _words(details: Any) -> str:  # noqa: ANN401 - a typed dict of Pydantic's
    where = ".".join(str(step) for step in details["loc"])
    kind = details["type"]
    if where == "tool":
        return "[tool.newsschema] is for pyproject.toml; here the keys stand by themselves"
    if kind == "extra_forbidden":
        known = [str(field.alias) for field in Configuration.model_fields.values()]
        return f"{where!r} is no key of the configuration{_near(where, known)}"
    if kind == "literal_error":
        return f"{where!r} is {details['input']!r}; allowed: {details['ctx']['expected']}"
    if kind in _KINDS:
        return f"{where!r} must be {_KINDS[kind]}, not {details['input']!r}"
    return f"{where!r}: {details['msg']}"


def _near(word: str, known: list[str]) -> str:
    close = get_close_matches(word.replace("_", "-").lower(), known, 1)
    return f"; did you mean {close[0]!r}?" if close else ""
