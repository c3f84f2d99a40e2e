"""Record pointers: the one way to name a place in a record.

A record pointer is written like a JSON Pointer (RFC 6901), but an item of a list whose items have an `id` (or a `ref`)
is named by it: `/events/milipol-qatar-2022/participants/KW`. It survives reordering and hand edits. An item whose
name is missing, shared with a sibling or a bare number is named by its index, so that every pointer leads to one place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from pydantic import BaseModel

NAMING_FIELDS = ("id", "ref")


def escape(token: str) -> str:
    """Write one step of a pointer as RFC 6901 has it."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """Read one step of a pointer."""
    return token.replace("~1", "/").replace("~0", "~")


def walk(node: object) -> Iterator[tuple[str, object]]:
    """Every part of a record with its record pointer, parents before children; the record itself is "".

    Args:
        node: a model, or the same data as plain dicts and lists.
    """
    stack: list[tuple[str, object]] = [("", node)]
    while stack:
        pointer, value = stack.pop()
        yield pointer, value
        children = [(f"{pointer}/{escape(token)}", child) for token, _, child in _children(value)]
        stack.extend(reversed(children))


def resolve(node: object, pointer: str) -> object:
    """The part of a record that a record pointer names.

    Raises:
        LookupError: when it names nothing; the message says which step fails.
    """
    value = node
    for token in _tokens(pointer):
        value = _step(value, token, pointer)[1]
    return value


def to_json_pointer(node: object, pointer: str) -> str:
    """The plain RFC 6901 pointer, with indexes, of what a record pointer names.

    Raises:
        LookupError: when it names nothing.
    """
    value, steps = node, [""]
    for token in _tokens(pointer):
        step, value = _step(value, token, pointer)
        steps.append(escape(step))
    return "/".join(steps)


def from_json_pointer(node: object, pointer: str) -> str:
    """The record pointer of what a plain RFC 6901 pointer names.

    Raises:
        LookupError: when it names nothing.
    """
    value, steps = node, [""]
    for token in _tokens(pointer):
        if _is_list(value):
            names = item_names(value)
            if not (_is_index(token) and int(token) < len(names)):
                raise LookupError(f"{pointer}: no item {token}")
            steps.append(escape(names[int(token)]))
            value = value[int(token)]
        else:
            step, value = _step(value, token, pointer)
            steps.append(escape(step))
    return "/".join(steps)


def _tokens(pointer: str) -> list[str]:
    if pointer and not pointer.startswith("/"):
        raise LookupError(f"{pointer!r} is no record pointer: it must be empty or begin with /")
    return [unescape(token) for token in pointer.split("/")[1:]]


def _step(value: object, token: str, pointer: str) -> tuple[str, Any]:
    """One step down: the plain token and the child."""
    for name, plain, child in _children(value):
        if name == token:
            return plain, child
    if _is_list(value) and _is_index(token) and int(token) < len(value):
        return str(int(token)), value[int(token)]
    raise LookupError(f"{pointer}: nothing is named {token!r} there")


def _children(value: object) -> list[tuple[str, str, Any]]:
    """Children as (record token, plain token, child)."""
    if isinstance(value, BaseModel):
        return [(name, name, getattr(value, name)) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        return [(str(name), str(name), child) for name, child in value.items()]
    if _is_list(value):
        return [(name, str(index), value[index]) for index, name in enumerate(item_names(value))]
    return []


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _is_index(token: str) -> bool:
    return token.isascii() and token.isdigit() and len(token) < 10


def item_names(items: Sequence[object]) -> list[str]:
    """What each item of a list is called in a record pointer: its id or ref where that is its own, else its index."""
    names = [_own_name(item) for item in items]
    seen = Counter(names)
    return [
        name if name and seen[name] == 1 and not _is_index(name) else str(index) for index, name in enumerate(names)
    ]


def _own_name(item: object) -> str:
    for field in NAMING_FIELDS:
        name = item.get(field) if isinstance(item, Mapping) else getattr(item, field, None)
        if isinstance(name, str) and name:
            return name
    return ""
