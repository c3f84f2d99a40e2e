"""Where the values of a JSON text stand: offsets by JSON Pointer, keys that come twice, and the first fault."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from newsschema.model.tree import escape, unescape

_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:"
    r'(?P<string>"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+")'
    r"|(?P<scalar>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![0-9A-Za-z.])|(?:true|false|null)(?![0-9A-Za-z]))"
    r"|(?P<mark>[{}\[\],:]))"
)
_DEEPEST = 500
_decoder = json.JSONDecoder()
_SPACES = re.compile(r"[ \t\r\n]*+")


class JsonFaultError(ValueError):
    """A text is not JSON; `offset` says from where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(slots=True)
class Positions:
    """The places of a JSON text.

    Attributes:
        values: offset of each value, by JSON Pointer.
        keys: offset of the key of each member, by JSON Pointer.
        doubled: keys that come again in their object: the pointer, and the offset of the later one.
    """

    values: dict[str, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    doubled: list[tuple[str, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """An object or array that is being read."""

    pointer: str
    is_object: bool
    count: int = 0
    names: set[str] = field(default_factory=set)


def locate(text: str) -> Positions:
    """The places of every value of a JSON text; nesting costs no recursion.

    Raises:
        JsonFaultError: at the first fault.
    """
    found = Positions()
    stack: list[_Open] = []
    place, pointer, expecting = 0, "", "value"
    while True:
        if expecting == "end":
            rest = _SPACES.match(text, place)
            end = rest.end() if rest else place
            if end < len(text):
                raise JsonFaultError("something follows behind the value", end)
            return found
        token = _TOKEN.match(text, place)
        if token is None:
            raise _fault(text, place, expecting)
        start = token.start(token.lastgroup or 0)
        mark = token["mark"]
        if expecting in ("value", "first item") and mark == "]" and expecting == "first item":
            stack.pop()
        elif expecting in ("key", "first key"):
            if mark == "}" and expecting == "first key":
                stack.pop()
            elif token["string"] is not None:
                top = stack[-1]
                name = _unquoted(token["string"], start)
                pointer = f"{top.pointer}/{escape(name)}"
                if name in top.names:
                    found.doubled.append((pointer, start))
                top.names.add(name)
                found.keys[pointer] = start
                place, expecting = token.end(), ":"
                continue
            else:
                raise _fault(text, place, expecting)
        elif expecting == ":":
            if mark != ":":
                raise _fault(text, place, expecting)
            place, expecting = token.end(), "value"
            continue
        elif expecting == ",":
            top = stack[-1]
            if mark == ",":
                top.count += 1
                pointer = f"{top.pointer}/{top.count}"
                place, expecting = token.end(), "key" if top.is_object else "value"
                continue
            if mark != ("}" if top.is_object else "]"):
                raise _fault(text, place, "a comma or the end")
            stack.pop()
        else:
            if mark in ("{", "["):
                found.values[pointer] = start
                if len(stack) == _DEEPEST:
                    raise JsonFaultError(f"it is nested more than {_DEEPEST} levels deep", start)
                stack.append(_Open(pointer, mark == "{"))
                pointer = f"{pointer}/0"
                place, expecting = token.end(), "first key" if mark == "{" else "first item"
                continue
            if mark is not None:
                raise _fault(text, place, "value")
            found.values[pointer] = start
        place = token.end()
        expecting = "," if stack else "end"


def _unquoted(written: str, offset: int) -> str:
    try:
        name = json.loads(written)
    except ValueError as error:
        raise JsonFaultError(str(error), offset) from error
    return str(name)


_DUE = {
    "value": "a value is due",
    "first item": "a value or ] is due",
    "key": "a key in quotation marks is due",
    "first key": "a key in quotation marks or } is due",
    ":": "a colon is due",
    ",": "a comma or the end of the list is due",
}


def _fault(text: str, place: int, expecting: str) -> JsonFaultError:
    spaces = _SPACES.match(text, place)
    start = spaces.end() if spaces else place
    due = _DUE.get(expecting, f"{expecting} is due")
    if start >= len(text):
        return JsonFaultError(f"the text ends where {due}", len(text))
    return JsonFaultError(f"{due}, not {text[start : start + 12]!r}", start)


def seek(text: str, pointer: str) -> int:
    """The offset of one value of a JSON text, or of the nearest part that holds it, without looking at the others' parts.

    Quicker than `locate` for a few values. Where a key comes twice, its first value is found.
    """
    at = _behind_spaces(text, 0)
    for token in pointer.split("/")[1:]:
        if text[at] == "{":
            below = _member(text, at, unescape(token))
        else:
            below = _item(text, at, int(token)) if text[at] == "[" and token.isdecimal() else None
        if below is None:
            break
        at = below
    return at


def end_of(text: str, start: int) -> int:
    """The offset behind the JSON value that begins at an offset."""
    return _decoder.raw_decode(text, start)[1]


def _behind_spaces(text: str, place: int) -> int:
    spaces = _SPACES.match(text, place)
    return spaces.end() if spaces is not None else place


def _member(text: str, opening: int, name: str) -> int | None:
    """The offset of the value of a key of the object that begins at an offset."""
    place = _behind_spaces(text, opening + 1)
    while text[place] == '"':
        key, end = _decoder.raw_decode(text, place)
        value = _behind_spaces(text, _behind_spaces(text, end) + 1)
        if key == name:
            return value
        place = _behind_spaces(text, end_of(text, value))
        place = _behind_spaces(text, place + 1) if text[place] == "," else place
    return None


def _item(text: str, opening: int, index: int) -> int | None:
    """The offset of an item of the list that begins at an offset."""
    place = _behind_spaces(text, opening + 1)
    while text[place] != "]":
        if index == 0:
            return place
        index -= 1
        place = _behind_spaces(text, end_of(text, place))
        place = _behind_spaces(text, place + 1) if text[place] == "," else place
    return None
