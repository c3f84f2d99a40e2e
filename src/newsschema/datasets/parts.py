"""The parts of data sets that are read apart from one another: files, and stretches of large files of JSON Lines."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsschema.datasets.entry import Entry
from newsschema.datasets.json_reader import read_lines
from newsschema.datasets.reader import form_of, read, read_stream
from newsschema.errors import NewsschemaError

if TYPE_CHECKING:
    from newsschema.datasets.table_map import TableMap

STRETCH = 2**21
"""Bytes of JSON Lines that are read as one part."""
_LARGE = 2**24


class Part(NamedTuple):
    """A file, or a stretch of its lines.

    Attributes:
        path: the file.
        table: the map of a table's columns.
        start: the first byte of a stretch.
        end: the byte behind its last one; nothing for a whole file.
        size: how many bytes it has, where that is known.
        line: the number of its first line.
        lines: how many lines it has.
        alone: whether its records are not gathered, because there are many or nobody else can read it.
        stdin: whether it is standard input, and the path only what to call it.
    """

    path: Path
    table: TableMap | None = None
    start: int = 0
    end: int | None = None
    size: int = 0
    line: int = 1
    lines: int = 0
    alone: bool = False
    stdin: bool = False

    def __str__(self) -> str:
        if self.end is None:
            return str(self.path)
        return f"{self.path}, lines {self.line:,} to {self.line + self.lines - 1:,}"

    def entries(self) -> Iterator[Entry]:
        """The records of the part.

        Raises:
            NewsschemaError: when the file cannot be opened.
        """
        if self.stdin:
            yield from read_stream(sys.stdin.buffer, str(self.path), table=self.table)
            return
        if self.end is None:
            yield from read(self.path, table=self.table)
            return
        try:
            with self.path.open("rb") as stream:
                stream.seek(self.start)
                content = stream.read(self.end - self.start)
        except OSError as error:
            raise NewsschemaError(f"{self.path}: {error.strerror or error}") from error
        yield from read_lines(BytesIO(content), str(self.path), self.line, whole=False)


def parts_of(path: Path, table: TableMap | None = None) -> Iterator[Part]:
    """A file as the parts that can be read apart from one another.

    Raises:
        NewsschemaError: when the file cannot be opened.
    """
    whole = Part(path, table)
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):
            yield whole._replace(alone=True)
        elif form_of(str(path)) == "json-lines" and known.st_size > 2 * STRETCH:
            yield from _stretches(whole)
        else:
            yield whole._replace(size=known.st_size, alone=known.st_size > _LARGE)
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error


def _stretches(whole: Part) -> Iterator[Part]:
    """Stretches of a file of lines, cut behind line ends."""
    start, line = 0, 1
    with whole.path.open("rb") as stream:
        while content := stream.read(STRETCH):
            content += b"" if content.endswith(b"\n") else stream.readline()
            lines = content.count(b"\n") + (not content.endswith(b"\n"))
            yield whole._replace(start=start, end=start + len(content), size=len(content), line=line, lines=lines)
            start += len(content)
            line += lines
