"""JSON Patches on the text of a JSON value: only the characters of what a patch names change."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from newsschema.datasets.positions import Positions, end_of, locate
from newsschema.model.tree import unescape
from newsschema.rules.finding import Operation

_SPACES = " \t\r\n"


class PatchError(ValueError):
    """A patch does not fit the text it is for."""


def patched(text: str, patch: Iterable[Operation]) -> str:
    """The text with a patch applied.

    What is added is spaced as its neighbours are; non-ASCII characters are escaped where the text escapes them.

    Args:
        text: a JSON value.
        patch: the operations, in order; their paths are those of the value.

    Raises:
        PatchError: when a path leads nowhere.
    """
    for operation in patch:
        text = _apply(text, operation)
    return text


class _Child(NamedTuple):
    """A member or item: where it begins (with its key), where its value begins and ends."""

    start: int
    value: int
    end: int


def _apply(text: str, operation: Operation) -> str:
    positions = locate(text)
    path = operation.path
    parent, _, step = path.rpartition("/")
    if not path.startswith("/") or parent not in positions.values:
        raise PatchError(f"{path!r} leads nowhere")
    start = positions.values.get(path)
    is_item = text[positions.values[parent]] == "["
    if start is not None and (operation.op == "replace" or (operation.op == "add" and not is_item)):
        return text[:start] + _written(operation.value, text) + text[end_of(text, start) :]
    children = _children(text, positions, parent)
    if operation.op == "remove" and start is not None:
        return _without(text, children, next(n for n, child in enumerate(children) if child.value == start))
    if operation.op != "add":
        raise PatchError(f"there is nothing at {path!r}")
    opening = positions.values[parent]
    if is_item:
        index = len(children) if step == "-" else int(step) if step.isascii() and step.isdigit() else -1
        if not 0 <= index <= len(children):
            raise PatchError(f"{path!r} is no place in its list")
        return _inserted(text, children, index, _written(operation.value, text), opening)
    if text[opening] != "{":
        raise PatchError(f"{path!r} leads into a value that has no parts")
    colon = _colon(text, children)
    member = _written(unescape(step), text) + colon + _written(operation.value, text)
    return _inserted(text, children, len(children), member, opening)


def _children(text: str, positions: Positions, parent: str) -> list[_Child]:
    """The members or items of an object or list, in the order of the text."""
    found = []
    for pointer, value in positions.values.items():
        if pointer and pointer.rpartition("/")[0] == parent:
            found.append(_Child(positions.keys.get(pointer, value), value, end_of(text, value)))
    return sorted(found)


def _without(text: str, children: list[_Child], number: int) -> str:
    child = children[number]
    if number:
        return text[: children[number - 1].end] + text[child.end :]
    if len(children) > 1:
        return text[: child.start] + text[children[1].start :]
    return text[: child.start].rstrip(_SPACES) + text[child.end :].lstrip(_SPACES)


def _inserted(text: str, children: list[_Child], number: int, written: str, opening: int) -> str:
    if not children:
        return text[: opening + 1] + written + text[opening + 1 :].lstrip(_SPACES)
    gap = _gap(text, children)
    if number == len(children):
        return text[: children[-1].end] + "," + gap + written + text[children[-1].end :]
    start = children[number].start
    return text[:start] + written + "," + gap + text[start:]


def _gap(text: str, children: list[_Child]) -> str:
    """The white space behind a comma."""
    start = children[-1].start
    gap = text[len(text[:start].rstrip(_SPACES)) : start]
    if len(children) > 1 or "\n" in gap:
        return gap
    return " " if _is_spaced(text) else ""


def _colon(text: str, children: list[_Child]) -> str:
    if children:
        last = children[-1]
        return text[end_of(text, last.start) : last.value]
    return ": " if _is_spaced(text) else ":"


def _is_spaced(text: str) -> bool:
    return '": ' in text or '":' not in text


def _written(value: object, text: str) -> str:
    separators = (", ", ": ") if _is_spaced(text) else (",", ":")
    return json.dumps(value, ensure_ascii=text.isascii() and "\\u" in text, separators=separators)
