"""Records out of JSON and JSON Lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from pydantic import ValidationError
from pydantic_core import from_json

from newsschema.datasets.entry import Entry
from newsschema.datasets.key_count import key_count
from newsschema.datasets.positions import JsonFaultError, Positions, locate, seek
from newsschema.datasets.problems import key_twice, problem, shape_problems
from newsschema.datasets.source import Lines, Position, nearest
from newsschema.model.record import Record
from newsschema.rules.finding import Finding

BOM = b"\xef\xbb\xbf"
_OTHER_ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}

_FEW, _SHORT = 20, 100_000
"""So many values of so short a text are sought one by one; for more, all are located at once."""

_PARSER_PLACE = re.compile(r" at line (\d+) column (\d+)$")
_BLANKS_BEFORE_COLON = (b"\t", b"\n", b"\r", b" :")
_SPACED_KEY = re.compile(rb'"[ \t\r\n]+:')


class JsonSource:
    """The places of a JSON text, worked out when first asked.

    Args:
        raw: the text in UTF-8.
        line: the line of the file on which it begins.
    """

    def __init__(self, raw: bytes, line: int) -> None:
        self._raw = raw
        self._line = line
        self._sought = 0

    @cached_property
    def text(self) -> str:
        """The text; where a byte is no UTF-8, as far as that."""
        try:
            return self._raw.decode("utf-8")
        except UnicodeDecodeError as fault:
            return self._raw[: fault.start].decode("utf-8", "replace")

    @cached_property
    def positions(self) -> Positions:
        """The offsets of every value and key; none where the text is no JSON."""
        try:
            return locate(self.text)
        except JsonFaultError:
            return Positions()

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text, self._line)

    def at(self, offset: int) -> Position:
        """The place of an offset in the text."""
        return self._lines.place(offset)

    def line_text(self, line: int) -> str | None:
        """A line of the text, without its end."""
        return self._lines.line_text(line)

    def has(self, pointer: str) -> bool:
        """Whether a value is written."""
        return pointer in self.positions.values

    def of_value(self, pointer: str) -> Position:
        """Where a value stands, or the nearest part that holds it."""
        if "positions" not in self.__dict__ and self._sought < _FEW and len(self._raw) < _SHORT:
            self._sought += 1
            with suppress(ValueError, IndexError, RecursionError):  # what is no JSON has no places
                return self.at(seek(self.text, pointer))
        return self.at(nearest(pointer, self.positions.values))

    def of_key(self, pointer: str) -> Position:
        """Where the key of a value stands, or the nearest key above it."""
        return self.at(nearest(pointer, self.positions.keys))


def read_lines(lines: Iterable[bytes], name: str, first: int = 1, *, whole: bool = True) -> Iterator[Entry]:
    """One record a line.

    Args:
        lines: the lines, with their ends.
        name: what to call the file.
        first: the number of the first line.
        whole: whether these are all lines of the file, so that there must be a record among them.
    """
    empty = True
    for number, raw in enumerate(lines, first):
        if number == 1:
            raw = raw.removeprefix(BOM)  # noqa: PLW2901 - the mark is no part of the line
        line = raw.rstrip(b"\r\n")
        if line and not line.isspace():
            empty = False
            yield read_one(line, name, number)
    if empty and whole:
        yield nothing(name)


def nothing(name: str) -> Entry:
    """What an empty file gives."""
    source = JsonSource(b"", 1)
    return Entry(name, source, findings=[problem(name, "NS001", "there is nothing in it", source.at(0))])


def read_one(raw: bytes, name: str, line: int) -> Entry:
    """One record from its bytes: the fast way where nothing is wrong."""
    source = JsonSource(raw, line)
    try:
        record = Record.model_validate_json(raw)
    except ValidationError as error:
        return _faulty(raw, Entry(name, source), source, error)
    entry = Entry(name, source, "", record)
    if raw.count(b'":') != key_count(record) or _may_space_keys(raw):
        _note_doubled(entry, source)
    return entry


def _may_space_keys(raw: bytes) -> bool:
    """Whether some key stands apart from its colon; most lines have no blank before a colon at all."""
    for blank in _BLANKS_BEFORE_COLON:
        if blank in raw:
            return _SPACED_KEY.search(raw) is not None
    return False


def _note_doubled(entry: Entry, source: JsonSource) -> None:
    """Find keys that come twice; it is asked where the text has not as many keys as arrived, or it cannot be told."""
    for pointer, offset in source.positions.doubled:
        if pointer.startswith(f"{entry.base}/"):
            entry.findings.append(key_twice(entry, pointer, source.at(offset)))


def _faulty(raw: bytes, entry: Entry, source: JsonSource, error: ValidationError) -> Entry:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        entry.findings.append(_undecodable(raw, entry.file, source, fault))
        return entry
    try:
        locate(source.text)
    except JsonFaultError as fault:
        entry.findings.append(problem(entry.file, "NS001", str(fault), source.at(fault.offset)))
        return entry
    details = error.errors(include_url=False)[0]
    if details["type"] == "json_invalid":
        message = str(details.get("ctx", {}).get("error", details["msg"]))
        entry.findings.append(_refused(entry.file, source, message))
        return entry
    entry.findings.extend(shape_problems(entry, error))
    _note_doubled(entry, source)
    return entry


def _refused(file: str, source: JsonSource, message: str) -> Finding:
    """What has the form of JSON and cannot be read all the same (half a surrogate pair, too many digits), at its value."""
    match = _PARSER_PLACE.search(message)
    if match is None:
        return problem(file, "NS001", message, source.at(0))
    text, positions = source.text, source.positions
    rest = text.split("\n", int(match[1]) - 1)[-1]
    before = rest.encode()[: int(match[2]) - 1].decode("utf-8", "ignore")  # the parser counts bytes
    reached = len(text) - len(rest) + len(before)
    known = (*positions.values.values(), *positions.keys.values())
    offset = max((place for place in known if place <= reached), default=0)
    return problem(file, "NS001", message[: match.start()], source.at(offset))


def undecodable(raw: bytes, fault: UnicodeDecodeError) -> str:
    """What to say of bytes that are no UTF-8."""
    encoding = _OTHER_ENCODINGS.get(raw[:2])
    hint = f"it seems to be {encoding}; " if encoding else ""
    return f"the byte 0x{raw[fault.start]:02x} is no UTF-8: {hint}save the file as UTF-8"


def _undecodable(raw: bytes, file: str, source: JsonSource, fault: UnicodeDecodeError) -> Finding:
    return problem(file, "NS001", undecodable(raw, fault), source.at(len(source.text)))


def read_document(content: bytes, name: str) -> Iterator[Entry]:
    """One record, or a list of them."""
    content = content.removeprefix(BOM)
    if not content.strip():
        yield nothing(name)
        return
    if not content.lstrip().startswith(b"["):
        yield read_one(content, name, 1)
        return
    source = JsonSource(content, 1)
    whole = Entry(name, source)
    try:
        content.decode("utf-8")
        items = from_json(content, allow_inf_nan=False)
    except UnicodeDecodeError as fault:
        whole.findings.append(_undecodable(content, name, source, fault))
        yield whole
        return
    except ValueError as error:
        try:
            locate(source.text)
        except JsonFaultError as fault:
            whole.findings.append(problem(name, "NS001", str(fault), source.at(fault.offset)))
        else:
            whole.findings.append(_refused(name, source, str(error)))
        yield whole
        return
    yield from _items(items, content, name, source)


def _items(items: list[object], content: bytes, name: str, source: JsonSource) -> Iterator[Entry]:
    """The records of a list that was read."""
    entries, faults = [], {}
    for number, item in enumerate(items):
        entry = Entry(name, source, f"/{number}")
        entries.append(entry)
        try:
            entry.record = Record.model_validate(item)
        except ValidationError as error:
            faults[number] = error
    keys = sum(key_count(entry.record) for entry in entries if entry.record is not None)
    look_closer = bool(faults) or content.count(b'":') != keys or _may_space_keys(content)
    doubled: dict[str, list[tuple[str, int]]] = {}
    for pointer, offset in source.positions.doubled if look_closer else ():
        doubled.setdefault(pointer.split("/", 2)[1], []).append((pointer, offset))
    for number, entry in enumerate(entries):
        if number in faults:
            entry.findings.extend(shape_problems(entry, faults[number]))
        for pointer, offset in doubled.get(str(number), ()):
            entry.findings.append(key_twice(entry, pointer, source.at(offset)))
        yield entry


def read_unknown(stream: BinaryIO, name: str) -> Iterator[Entry]:
    """Records of a stream of which it is not known whether it holds one a line: judged by its first lines.

    Where the first line is an object and another line follows, they are read one by one; else the whole is looked at.
    """
    begun = [stream.readline()]
    if _is_object(begun[0].removeprefix(BOM)):
        while (line := stream.readline()) and not line.strip():
            begun.append(line)
        if line:
            yield from read_lines(chain(begun, (line,), stream), name)
            return
    content = b"".join(begun) + stream.read()
    if _looks_like_lines(content.removeprefix(BOM).lstrip()):
        yield from read_lines(BytesIO(content), name)
    else:
        yield from read_document(content, name)


def _looks_like_lines(content: bytes) -> bool:
    """Whether some line is an object of its own, and the whole is not one value."""
    if content.startswith(b"[") or _is_object(content):
        return False
    lines = content.splitlines()
    return len(lines) > 1 and any(line.startswith(b"{") and _is_object(line) for line in lines)


def _is_object(content: bytes) -> bool:
    try:
        return isinstance(from_json(content), dict)
    except ValueError:
        return False
