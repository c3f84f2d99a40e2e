"""Names and titles as a record holds them: on one line, however the text was broken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from newsschema.model.node import Node

SomeNode = TypeVar("SomeNode", bound=Node)

_BREAK = re.compile(r"[ \t\r]*\r?\n[ \t\r]*")
_PARAGRAPH = re.compile(r"\n\s*\n")


def on_one_line(node: SomeNode) -> SomeNode:
    """The same part of a record with every line break of its values a space; a blank line between paragraphs stays.

    >>> from newsschema.model.official import Office
    >>> on_one_line(Office(title="directrice de\\nl'Agence")).title
    "directrice de l'Agence"
    """
    if not _is_broken(vars(node).values()):
        return node
    changed = {}
    for field, value in vars(node).items():
        if value and (plain := _plain(value)) is not value:
            changed[field] = plain
    return node.model_copy(update=changed)


def _is_broken(values: Iterable[object]) -> bool:
    """Whether there is a line break in any of some values: in few records there is."""
    for value in filter(None, values):
        if isinstance(value, str):
            if "\n" in value or "\r" in value:
                return True
        elif isinstance(value, tuple):
            if _is_broken(value):
                return True
        elif isinstance(value, Node) and _is_broken(vars(value).values()):
            return True
    return False


def _plain(value: object) -> object:
    """A value without line breaks; the very same one where it has none."""
    if isinstance(value, str):
        return _joined(value) if "\n" in value or "\r" in value else value
    if isinstance(value, Node):
        return on_one_line(value)
    if isinstance(value, tuple):
        items = tuple([_plain(item) for item in value])
        if items != value:
            return tuple(dict.fromkeys(items)) if all(isinstance(item, str) for item in items) else items
    return value


def _joined(text: str) -> str:
    return "\n\n".join(_BREAK.sub(" ", paragraph) for paragraph in _PARAGRAPH.split(text))
