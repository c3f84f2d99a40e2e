"""The rows of a CSV file, one at a time, each with its text and the line on which it begins."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from newsschema.datasets.row_record import Row
from newsschema.datasets.source import Position

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 4096
_MOST_RETURNS = 64
"""How often rows behind a broken one are read again; each time costs as much as one cell may hold."""


class BrokenTableError(ValueError):
    """A row, or the table, cannot be read.

    Attributes:
        place: where.
        row: the row, as far as it was read.
    """

    def __init__(self, message: str, place: Position, row: Row | None = None) -> None:
        super().__init__(message)
        self.place = place
        self.row = row


class CsvRows:
    """The header and the rows of a CSV file.

    Args:
        stream: its bytes; read as the rows are asked for.
        encoding: how its characters are written.
        delimiter: what stands between cells; told from the header where it is nothing.

    Raises:
        BrokenTableError: when there is no header.
    """

    def __init__(self, stream: BinaryIO, encoding: str, delimiter: str | None) -> None:
        buffered = io.BufferedReader(_Raw(stream), _LOOKED_AT * 16)
        head = buffered.peek(_LOOKED_AT)[:_LOOKED_AT]
        _refuse_other_forms(head, encoding)
        self._text = io.TextIOWrapper(
            buffered,
            "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding,
            errors="surrogateescape",
            newline="",
        )
        self._ahead: deque[str] = deque()
        self._taken: list[str] = []
        self._line = 1
        self._returns = 0
        self._delimiter = delimiter
        self._reader: Iterator[list[str]] = iter(())
        self._number = 0
        header = self._header()
        self.names = [cell.strip() for cell in header.cells if isinstance(cell, str)]
        self.header = header

    def _header(self) -> Row:
        try:
            first = next(self._text, "")
            while first and not first.strip():
                self._line += 1
                first = next(self._text, "")
        except UnicodeError as error:
            raise BrokenTableError(str(error), Position(1, 1)) from error
        if not first:
            raise BrokenTableError("there is nothing in it", Position(1, 1))
        self._ahead.append(first)
        self._delimiter = self._delimiter or max(_DELIMITERS, key=first.count)
        self._reader = csv.reader(self, delimiter=self._delimiter, strict=True)
        try:
            return self._next()
        except BrokenTableError as error:
            raise BrokenTableError(f"the header: {error}", error.place) from error

    def __iter__(self) -> CsvRows:
        return self

    def __next__(self) -> str:
        """The next line, for the parser."""
        line = self._ahead.popleft() if self._ahead else next(self._text)
        self._taken.append(line)
        return line

    def rows(self) -> Iterator[Row | BrokenTableError]:
        """The rows behind the header; in place of one that cannot be read, the reason."""
        while True:
            try:
                row = self._next()
            except StopIteration:
                return
            except UnicodeError as error:
                yield BrokenTableError(
                    f"what follows is not written in this encoding: {error}", Position(self._line, 1)
                )
                return
            except BrokenTableError as error:
                self._number += 1
                yield error
                continue
            if not row.cells:
                continue
            self._number += 1
            row = row._replace(number=self._number)
            if len(row.cells) != len(self.names):
                yield self._ragged(row)
            else:
                yield row

    def _ragged(self, row: Row) -> BrokenTableError:
        count, due = len(row.cells), len(self.names)
        message = f"the row has {count} cell{'s' if count != 1 else ''}, the header {due}"
        column = min(count - 1, due)
        return BrokenTableError(message, self.place(row, column), row)

    def _next(self) -> Row:
        """The next row of the file."""
        self._taken.clear()
        line = self._line
        try:
            cells = next(self._reader)
        except csv.Error as error:
            raise self._broken(str(error), line) from error
        raw = "".join(self._taken)
        self._line += len(self._taken)
        if not raw.isascii() or "\0" in raw:
            self._refuse_bytes(raw, line)
        return Row(0, cells, line, raw)

    def _broken(self, message: str, line: int) -> BrokenTableError:
        """What the parser complains of; lines that an open quotation mark swallowed are read again."""
        lost = len(self._taken) - 1
        if lost > 0 and self._returns < _MOST_RETURNS:
            self._returns += 1
            self._ahead.extendleft(reversed(self._taken[1:]))
            self._line += 1
            lost = 0
        else:
            self._line += len(self._taken)
        self._reader = csv.reader(self, delimiter=self._delimiter or ",", strict=True)
        words = {
            "unexpected end of data": "a quotation mark is not closed",
            f"field larger than field limit ({csv.field_size_limit()})": (
                f"a cell has more than {csv.field_size_limit():,} characters, or a quotation mark is not closed"
            ),
            f"'{self._delimiter}' expected after '\"'": "something follows behind the quotation mark that closes a cell",
        }.get(message, message)
        if lost > 0:
            words += f"; the {lost:,} lines behind it are not read"
        start = _opened_quote("".join(self._taken[:1]), self._delimiter or ",")
        place = Position(line, start + 1, self._number + 1)
        return BrokenTableError(words, place, Row(place.row or 0, (), line, "".join(self._taken[:1])))

    def _refuse_bytes(self, raw: str, line: int) -> None:
        """Complain of bytes that are no characters, and of NUL."""
        found = next((at for at, char in enumerate(raw) if char == "\0" or "\udc80" <= char <= "\udcff"), None)
        if found is None:
            return
        char = raw[found]
        what = "a NUL character" if char == "\0" else f"the byte 0x{ord(char) - 0xDC00:02x}"
        hint = "" if char == "\0" else f", which is no {self._text.encoding.upper().removesuffix('-SIG')}"
        place = _line_place(raw, found, line)
        raise BrokenTableError(
            f"there is {what}{hint}; save the file as UTF-8, or name its encoding in the map",
            place._replace(row=self._number + 1),
            Row(self._number + 1, (), line, raw),
        )

    def place(self, row: Row, column: int) -> Position:
        """Where a cell of a row stands in the file."""
        start = _cell_start(row.raw, column, self._delimiter or ",")
        name = self.names[column] if column < len(self.names) else None
        return _line_place(row.raw, start, row.line or 1)._replace(row=row.number or None, column_name=name)


class _Raw(io.RawIOBase):
    """A stream that is not closed with those who read it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _refuse_other_forms(head: bytes, encoding: str) -> None:
    if head.startswith(b"PK\x03\x04"):
        raise BrokenTableError("it seems to be an Excel workbook: save it as CSV", Position(1, 1))
    if head.startswith(b"PAR1"):
        raise BrokenTableError("it seems to be Parquet: name it .parquet", Position(1, 1))
    if "16" in encoding or "32" in encoding:
        return
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BrokenTableError(
            'it seems to be UTF-16: save the file as UTF-8, or say encoding = "utf-16" in the map',
            Position(1, 1),
        )
    if b"\0" in head.partition(b"\n")[0]:
        raise BrokenTableError("it is no text: there is a NUL byte", Position(1, 1))


def line_of(rows: Iterable[Row], line: int) -> str | None:
    """A line of the file that some rows hold, without its end."""
    for row in rows:
        if row.line is not None:
            lines = row.raw.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
            if 0 <= line - row.line < len(lines):
                return lines[line - row.line]
    return None


def _line_place(raw: str, offset: int, line: int) -> Position:
    """Line and column of an offset in the text of a row; lines end as the parser has them end."""
    before = raw[:offset].replace("\r\n", "\n\n").replace("\r", "\n") if "\r" in raw else raw[:offset]
    breaks = before.count("\n") - raw.count("\r\n", 0, offset)
    return Position(line + breaks, offset - (before.rfind("\n") + 1) + 1)


def _cell_start(raw: str, column: int, delimiter: str) -> int:
    """Where a cell begins in the text of its row."""
    start = 0
    for _ in range(column):
        end = _cell_end(raw, start, delimiter)
        if end >= len(raw):
            return start
        start = end + 1
    return start


def _cell_end(raw: str, start: int, delimiter: str) -> int:
    if raw.startswith('"', start):
        place = start + 1
        while True:
            quote = raw.find('"', place)
            if quote < 0:
                return len(raw)
            if not raw.startswith('"', quote + 1):
                start = quote + 1
                break
            place = quote + 2
    end = raw.find(delimiter, start)
    return end if end >= 0 else len(raw)


def _opened_quote(line: str, delimiter: str) -> int:
    """Where the last cell of a line begins, of a row that went wrong; the beginning where that cannot be told."""
    start = 0
    while (end := _cell_end(line, start, delimiter)) < len(line):
        start = end + 1
    return start
