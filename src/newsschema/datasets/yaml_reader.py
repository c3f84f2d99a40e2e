"""Records out of YAML: plain values only, taken as they are written, with their places.

Nothing is guessed of a value without quotation marks: `NO` stays Norway and `2022-05-24` a date as the record writes it; numbers
and truth values are read where the record has such a field. Documents are told apart before they are parsed, so that a broken
one does not hide the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from newsschema.datasets.entry import Entry
from newsschema.datasets.json_reader import BOM, undecodable
from newsschema.datasets.positions import Positions
from newsschema.datasets.problems import key_twice, problem, shape_problems
from newsschema.datasets.source import Lines, Position, nearest
from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.model.tree import escape

if TYPE_CHECKING:
    from yaml.events import Event

_DOCUMENT = re.compile(r"^(?:---(?=[\s]|\Z)|\.\.\.(?=[\s]|\Z)[^\n]*\n?)", re.MULTILINE)
_CONTENT = re.compile(r"^(?!%)[^\S\n]*[^\s#]", re.MULTILINE)
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_STANDARD = "tag:yaml.org,2002:"
_SCALARS = frozenset({"!", *(_STANDARD + name for name in ("str", "int", "float", "bool", "timestamp"))})
_COLLECTIONS = frozenset({"!", _STANDARD + "map", _STANDARD + "seq"})
_DEEPEST = 500
_MOST_ALIASED = 100_000
"""Values that the aliases of a document may bring, each counted as often as it comes."""


class _FaultError(ValueError):
    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def read_yaml(content: bytes, name: str) -> Iterator[Entry]:
    """The records of a YAML file: one a document, or a list of them in one.

    Raises:
        NewsschemaError: when PyYAML is not installed.
    """
    content = content.removeprefix(BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        yield _faulty(name, Lines(content[: fault.start].decode()), undecodable(content, fault), -1)
        return
    lines = Lines(text)
    unprintable = _UNPRINTABLE.search(text)
    if unprintable is not None:
        yield _faulty(name, lines, f"the character {unprintable.group()!r} cannot be part of it", unprintable.start())
        return
    documents = list(_documents(text))
    for start, end in documents:
        yield from _read_document(text[start:end], start, name, lines)
    if not documents:
        yield _faulty(name, lines, "there is nothing in it", 0)


def _documents(text: str) -> Iterator[tuple[int, int]]:
    """Where the documents of a text begin and end; comments and directives alone are none."""
    marks = [(match.start(), match.group().startswith("---")) for match in _DOCUMENT.finditer(text)]
    bounds = [(0, False), *marks, (len(text), False)]
    for (start, marked), (end, _) in pairwise(bounds):
        content = _CONTENT.search(text, start + 3 * marked, end)
        if content is not None and not text.startswith("...", content.start()):
            yield start, end


def _faulty(name: str, lines: Lines, message: str, offset: int) -> Entry:
    place = lines.place(offset if offset >= 0 else len(lines.text))
    return Entry(name, YamlSource([], 0, lines), findings=[problem(name, "NS031", message, place)])


def _read_document(text: str, start: int, name: str, lines: Lines) -> Iterator[Entry]:
    try:
        events = _events(text)
        built = _Build(events)
        value = built.value()
    except _FaultError as fault:
        yield _faulty(name, lines, str(fault), start + fault.offset)
        return
    source = YamlSource(events, start, lines)
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items):
        entry = Entry(name, source, f"/{number}" if isinstance(value, list) else "")
        try:
            entry.record = Record.model_validate(item)
        except ValidationError as error:
            entry.findings.extend(shape_problems(entry, error))
        for pointer, offset in source.positions.doubled if built.positions.doubled else ():
            if pointer.startswith(f"{entry.base}/"):
                entry.findings.append(key_twice(entry, pointer, lines.place(start + offset)))
        yield entry


def _events(text: str) -> list[Event]:
    """What the parser sees; it keeps its state on a stack of its own, so that nesting costs no recursion."""
    try:
        import yaml
    except ImportError as error:
        raise NewsschemaError("YAML is read with PyYAML: pip install 'newsschema[yaml]'") from error
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return list(yaml.parse(text, loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        words = " ".join(str(part) for part in (error.context, error.problem) if part)
        raise _FaultError(words, mark.index if mark is not None else 0) from error
    except yaml.YAMLError as error:
        raise _FaultError(str(error).partition("\n")[0], 0) from error


class YamlSource:
    """The places of a document, worked out when first asked.

    Args:
        events: what the parser saw.
        start: where the document begins in the text.
        lines: the lines of the whole text.
    """

    def __init__(self, events: list[Event], start: int, lines: Lines) -> None:
        self._events = events
        self._start = start
        self._lines = lines

    @cached_property
    def positions(self) -> Positions:
        """The offsets of every value and key within the document."""
        build = _Build(self._events, with_places=True)
        build.value()
        return build.positions

    def line_text(self, line: int) -> str | None:
        """A line of the whole text, without its end."""
        return self._lines.line_text(line)

    def has(self, pointer: str) -> bool:  # noqa: ARG002 - nothing is written as JSON
        """That no value is written as JSON."""
        return False

    def of_value(self, pointer: str) -> Position:
        """Where a value stands; of one that an alias brings, the alias."""
        return self._lines.place(self._start + nearest(pointer, self.positions.values))

    def of_key(self, pointer: str) -> Position:
        """Where the key of a value stands, or the nearest key above it."""
        return self._lines.place(self._start + nearest(pointer, self.positions.keys))


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being built."""

    value: Any
    pointer: str
    anchor: str | None
    size: int = 1
    key: str | None = None
    merges: list[Any] = field(default_factory=list)


class _Build:
    """Plain data from the events of one document."""

    def __init__(self, events: list[Event], *, with_places: bool = False) -> None:
        self.positions = Positions()
        self._events = events
        self._with_places = with_places
        self._stack: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._aliased = 0
        self._root: Any = None

    def value(self) -> Any:  # noqa: ANN401 - plain data
        """The document's value.

        Raises:
            _FaultError: when it is of a kind that is not read.
        """
        from yaml import events as kinds

        for event in self._events:
            offset = event.start_mark.index if event.start_mark is not None else 0
            if isinstance(event, kinds.ScalarEvent):
                self._add_scalar(event, offset)
            elif isinstance(event, kinds.AliasEvent):
                self._add_alias(event.anchor, offset)
            elif isinstance(event, kinds.MappingStartEvent | kinds.SequenceStartEvent):
                if event.tag is not None and event.tag not in _COLLECTIONS:
                    raise _FaultError(_tag(event.tag), offset)
                self._open({} if isinstance(event, kinds.MappingStartEvent) else [], event.anchor, offset)
            elif isinstance(event, kinds.CollectionEndEvent):
                closed = self._stack.pop()
                for merged in closed.merges:
                    closed.value.update({key: part for key, part in merged.items() if key not in closed.value})
                self._place(closed.value, closed.size, closed.anchor)
        return self._root

    def _add_scalar(self, event: Any, offset: int) -> None:  # noqa: ANN401 - PyYAML's event
        if event.tag is not None and event.tag not in _SCALARS and event.tag != _STANDARD + "null":
            raise _FaultError(_tag(event.tag), offset)
        is_null = event.tag == _STANDARD + "null" or (event.tag is None and not event.style and event.value in _NULL)
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._begin_member(top, str(event.value), offset)
            return
        self._note(offset)
        self._place(None if is_null else str(event.value), 1, event.anchor)

    def _begin_member(self, top: _Open, key: str, offset: int) -> None:
        top.key = key
        pointer = f"{top.pointer}/{escape(key)}"
        if key in top.value:
            self.positions.doubled.append((pointer, offset))
        if self._with_places:
            self.positions.keys[pointer] = offset

    def _add_alias(self, anchor: str | None, offset: int) -> None:
        if anchor is None or anchor not in self._anchors:
            inside = any(part.anchor == anchor for part in self._stack)
            raise _FaultError(
                f"*{anchor} would contain itself" if inside else f"there is no anchor &{anchor} before it", offset
            )
        value, size = self._anchors[anchor]
        self._aliased += size
        if self._aliased > _MOST_ALIASED:
            raise _FaultError(f"aliases unfold to more than {_MOST_ALIASED:,} values", offset)
        self._refuse_key(offset)
        self._note(offset)
        self._place(value, size, None)

    def _open(self, value: Any, anchor: str | None, offset: int) -> None:  # noqa: ANN401 - a dict or a list
        self._refuse_key(offset)
        if len(self._stack) == _DEEPEST:
            raise _FaultError(f"it is nested more than {_DEEPEST} levels deep", offset)
        self._note(offset)
        self._stack.append(_Open(value, self._pointer(), anchor))

    def _refuse_key(self, offset: int) -> None:
        if self._stack and isinstance(self._stack[-1].value, dict) and self._stack[-1].key is None:
            raise _FaultError("a key must be a word", offset)

    def _pointer(self) -> str:
        """Where the value that is read now belongs."""
        if not self._stack:
            return ""
        top = self._stack[-1]
        return f"{top.pointer}/{escape(top.key) if top.key is not None else len(top.value)}"

    def _note(self, offset: int) -> None:
        if self._with_places:
            self.positions.values[self._pointer()] = offset

    def _place(self, value: Any, size: int, anchor: str | None) -> None:  # noqa: ANN401 - plain data
        """Put a finished value where it belongs."""
        if anchor is not None:
            self._anchors[anchor] = (value, size)
        if not self._stack:
            self._root = value
            return
        top = self._stack[-1]
        top.size += size
        if top.key is None:
            top.value.append(value)
        elif top.key == "<<" and all(isinstance(part, dict) for part in _listed(value)):
            top.merges.extend(_listed(value))
            top.key = None
        else:
            top.value[top.key] = value
            top.key = None


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - plain data
    return value if isinstance(value, list) else [value]


def _tag(tag: str) -> str:
    written = tag.replace(_STANDARD, "!!")
    return f"the tag {written!r} is not read; a record is made of plain values"
