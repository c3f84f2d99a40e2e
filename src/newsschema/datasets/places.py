"""Where the values of a finding stand in the source: the line to show, what to point at, how wide it is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from newsschema.datasets.entry import Entry
from newsschema.rules.finding import Finding

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"|[^\s,:\[\]{}"]++')
_BEFORE, _AFTER = 60, 60
"""How much of a long line is shown around a value, in characters."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in its file.

    Attributes:
        line: from 1.
        column: in characters, from 1.
        end_column: behind the value's last character, where it ends on its line.
        byte_column: the column in bytes of UTF-8, from 1.
        byte_end_column: the end in bytes.
        shown: the line, cut around the value where it is long.
        offset: where in `shown` the value begins.
        is_scalar: whether a whole JSON text, number, true, false or null stands there.
        pointer: the plain pointer of the value in the file.
    """

    line: int
    column: int
    end_column: int
    byte_column: int
    byte_end_column: int
    shown: str
    offset: int
    is_scalar: bool
    pointer: str | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a finding.

    Attributes:
        target: of the value it is about.
        related: of the other values, one each; None where it is not known.
        patched: of the values that its fix replaces; empty where the fix does more than replace single values.
    """

    target: Place | None
    related: tuple[Place | None, ...] = ()
    patched: tuple[Place, ...] = ()


def places(entry: Entry, finding: Finding) -> Places:
    """The places of a finding that was made of an entry and has its line and column."""
    target = _at(entry, finding)
    if entry.record is None or target is None:
        return Places(target)
    others = entry.located(replace(finding, target=each.target) for each in finding.related)
    return Places(target, tuple(_at(entry, other) for other in others), _patched(entry, finding))


def _at(entry: Entry, located: Finding) -> Place | None:
    if located.line is None or located.column is None:
        return None
    cell = located.value if located.row is not None else None
    return _place(entry, located.line, located.column, located.pointer, cell)


def _patched(entry: Entry, finding: Finding) -> tuple[Place, ...]:
    if finding.fix is None:
        return ()
    found: list[Place] = []
    for operation in finding.fix.patch:
        if operation.op != "replace" or not entry.source.has(entry.base + operation.path):
            return ()
        [located] = entry.located([replace(finding, target=operation.path)])
        place = _at(entry, located)
        if place is None or not place.is_scalar:
            return ()
        found.append(place)
    return tuple(found)


def _place(entry: Entry, line: int, column: int, pointer: str | None, cell: str | None) -> Place | None:
    text = entry.source.line_text(line)
    start = column - 1
    if text is None or start > len(text):
        return None
    token = _TOKEN.match(text, start)
    end = token.end() if token else min(start + 1, len(text))
    if cell is not None and text.startswith(cell, start):
        end = start + len(cell)
    before = len(text[:start].encode("utf-8", "surrogatepass"))
    inside = len(text[start:end].encode("utf-8", "surrogatepass"))
    left, right = max(0, start - _BEFORE), max(end, start) + _AFTER
    if right - left > 3 * (_BEFORE + _AFTER):
        right = left + 3 * (_BEFORE + _AFTER)
    shown = ("…" if left else "") + text[left:right] + ("…" if right < len(text) else "")
    return Place(
        line=line,
        column=column,
        end_column=end + 1,
        byte_column=before + 1,
        byte_end_column=before + inside + 1,
        shown=shown,
        offset=start - left + bool(left),
        is_scalar=token is not None and _is_scalar(token[0]),
        pointer=pointer,
    )


def _is_scalar(token: str) -> bool:
    try:
        json.loads(token)
    except ValueError:
        return False
    return True
