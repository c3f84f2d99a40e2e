"""Records out of JSON and JSON Lines: one at a time, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import regex
from pydantic import ValidationError
from pydantic_core import from_json

from newsschema.datasets.entry import Entry
from newsschema.datasets.positions import JsonFaultError, locate
from newsschema.datasets.problems import problem, shape_problems
from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.rules.finding import Finding

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SUFFIXES = LINE_SUFFIXES | {".json"}
_BOM = b"\xef\xbb\xbf"
_OTHER_ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}

_PARSER_PLACE = regex.compile(r" at line (\d+) column (\d+)$")


def read(path: Path) -> Iterator[Entry]:
    """The records of a file, in its order.

    A file that ends in .jsonl or .ndjson holds one record a line; a .json file holds one record or a list of them; any other
    is judged by its first line.

    Raises:
        NewsschemaError: when the file cannot be opened.
    """
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path), lines=_has_lines(path))
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error


def _has_lines(path: Path) -> bool | None:
    suffix = path.suffix.lower()
    return True if suffix in LINE_SUFFIXES else False if suffix == ".json" else None


def read_stream(stream: BinaryIO, name: str, *, lines: bool | None = None) -> Iterator[Entry]:
    """The records of a stream of bytes.

    Args:
        stream: the bytes.
        name: what to call it in findings.
        lines: whether it holds one record a line; None to find out.
    """
    if lines is None:
        content = stream.read()
        lines = _looks_like_lines(content)
        stream = BytesIO(content)
    if lines:
        yield from _read_lines(stream, name)
    else:
        yield from _read_document(stream.read(), name)


def _looks_like_lines(content: bytes) -> bool:
    content = content.removeprefix(_BOM).lstrip()
    first, _, rest = content.partition(b"\n")
    if not rest.strip():
        return False
    if _is_object(first):
        return True
    if content.startswith(b"[") or _is_object(content):
        return False
    return any(line.startswith(b"{") and _is_object(line) for line in rest.splitlines())


def _is_object(content: bytes) -> bool:
    try:
        return isinstance(from_json(content), dict)
    except ValueError:
        return False


def _read_lines(stream: BinaryIO, name: str) -> Iterator[Entry]:
    empty = True
    for number, raw in enumerate(stream, 1):
        if number == 1:
            raw = raw.removeprefix(_BOM)  # noqa: PLW2901 - the mark is no part of the line
        line = raw.rstrip(b"\r\n")
        if line.strip():
            empty = False
            yield _read_one(line, name, number)
    if empty:
        yield _nothing(name)


def _nothing(name: str) -> Entry:
    entry = Entry(name, 1, "")
    entry.findings.append(problem(entry, "NS001", "there is nothing in it", 0))
    return entry


def _read_one(raw: bytes, name: str, line: int) -> Entry:
    """One record from its bytes: the fast way where nothing is wrong."""
    try:
        record = Record.model_validate_json(raw)
    except ValidationError as error:
        return _faulty(raw, name, line, error)
    entry = Entry(name, line, raw.decode("utf-8"), record=record)
    if _may_repeat_keys(raw, record):
        _note_doubled(entry)
    return entry


def _may_repeat_keys(raw: bytes, record: Record) -> bool:
    """Whether there are more keys in the bytes than arrived in the record.

    Keys are counted by the end of their quotation mark and colon, which strings hold in the same number before and after;
    a colon that stands apart or an escaped mark only makes this look closer.
    """
    if b"\\u0022" in raw:
        return True
    return raw.count(b'":') != record.model_dump_json(exclude_unset=True).count('":')


def _note_doubled(entry: Entry) -> None:
    for pointer, offset in entry.positions.doubled:
        entry.findings.append(
            problem(
                entry,
                "NS004",
                f"the key {pointer.rpartition('/')[2]!r} comes twice in one object",
                offset,
                target=pointer,
            )
        )


def _faulty(raw: bytes, name: str, line: int, error: ValidationError) -> Entry:
    try:
        source = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _undecodable(raw, name, line, fault)
    entry = Entry(name, line, source)
    try:
        locate(source)
    except JsonFaultError as fault:
        entry.findings.append(problem(entry, "NS001", str(fault), fault.offset))
        return entry
    details = error.errors(include_url=False)[0]
    if details["type"] == "json_invalid":
        entry.findings.append(_refused(entry, str(details.get("ctx", {}).get("error", details["msg"]))))
        return entry
    entry.findings.extend(shape_problems(entry, error))
    _note_doubled(entry)
    return entry


def _refused(entry: Entry, message: str) -> Finding:
    """What has the form of JSON and cannot be read all the same (half a surrogate pair, too many digits), at its value."""
    match = _PARSER_PLACE.search(message)
    if match is None:
        return problem(entry, "NS001", message, 0)
    rest = entry.source.split("\n", int(match[1]) - 1)[-1]
    before = rest.encode()[: int(match[2]) - 1].decode("utf-8", "ignore")  # the parser counts bytes
    reached = len(entry.source) - len(rest) + len(before)
    places = (*entry.positions.values.values(), *entry.positions.keys.values())
    offset = max((place for place in places if place <= reached), default=0)
    return problem(entry, "NS001", message[: match.start()], offset)


def _undecodable(raw: bytes, name: str, line: int, fault: UnicodeDecodeError) -> Entry:
    """An entry for bytes that are no UTF-8: the byte, and where it stands."""
    readable = raw[: fault.start].decode("utf-8", "replace")
    entry = Entry(name, line, readable)
    encoding = _OTHER_ENCODINGS.get(raw[:2])
    hint = f"it seems to be {encoding}; " if encoding else ""
    message = f"the byte 0x{raw[fault.start]:02x} is no UTF-8: {hint}save the file as UTF-8"
    entry.findings.append(problem(entry, "NS001", message, len(readable)))
    return entry


def _read_document(content: bytes, name: str) -> Iterator[Entry]:
    """One record, or a list of them."""
    content = content.removeprefix(_BOM)
    if not content.strip():
        yield _nothing(name)
        return
    if not content.lstrip().startswith(b"["):
        yield _read_one(content, name, 1)
        return
    try:
        source = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        yield _undecodable(content, name, 1, fault)
        return
    whole = Entry(name, 1, source)
    try:
        positions = locate(source)
        items = from_json(source, allow_inf_nan=False)
    except JsonFaultError as fault:
        whole.findings.append(problem(whole, "NS001", str(fault), fault.offset))
        yield whole
        return
    except ValueError as error:
        whole.findings.append(_refused(whole, str(error)))
        yield whole
        return
    for number, item in enumerate(items):
        entry = Entry(name, 1, source, base=f"/{number}")
        entry.positions = positions
        try:
            entry.record = Record.model_validate(item, strict=False)
        except ValidationError as error:
            entry.findings.extend(shape_problems(entry, error))
        entry.findings.extend(
            problem(
                entry,
                "NS004",
                f"the key {pointer.rpartition('/')[2]!r} comes twice in one object",
                offset,
                target=pointer,
            )
            for pointer, offset in positions.doubled
            if pointer.startswith(f"/{number}/")
        )
        yield entry
