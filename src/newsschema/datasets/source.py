"""Where a value stands: in a file of lines, in a row of a table, or both."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple, Protocol


class Position(NamedTuple):
    """A place in a file.

    Attributes:
        line: line of the file, from 1; nothing where the file has no lines.
        column: column in that line in characters, from 1.
        row: row of a table, from 1, the header not counted.
        column_name: the name of the table's column, or names joined by commas where a value is made from several.
    """

    line: int | None = None
    column: int | None = None
    row: int | None = None
    column_name: str | None = None


class Source(Protocol):
    """What one record was read from; nothing is worked out before it is asked for."""

    def line_text(self, line: int) -> str | None:
        """A line by its number in the file, without its end; nothing where that is not known."""

    def has(self, pointer: str) -> bool:
        """Whether a value is written as JSON, so that it can be replaced where it stands."""

    def of_value(self, pointer: str) -> Position:
        """Where a value stands, or the nearest part that holds it, for a value that is not written."""

    def of_key(self, pointer: str) -> Position:
        """Where the key of a value stands, or the nearest part that holds it."""


class Lines:
    """Lines and columns of a text, both from 1, counted in characters.

    Args:
        text: the text.
        first: the line of the file on which it begins.
    """

    def __init__(self, text: str, first: int = 1) -> None:
        self.text = text
        self._first = first

    @cached_property
    def _ends(self) -> list[int]:
        ends, place = [], self.text.find("\n")
        while place >= 0:
            ends.append(place)
            place = self.text.find("\n", place + 1)
        return ends

    def place(self, offset: int) -> Position:
        """The line and column of an offset."""
        before = bisect_right(self._ends, offset - 1)
        start = self._ends[before - 1] + 1 if before else 0
        return Position(self._first + before, offset - start + 1)

    def line_text(self, line: int) -> str | None:
        """A line by its number in the file, without its end."""
        number = line - self._first
        if not 0 <= number <= len(self._ends):
            return None
        start = self._ends[number - 1] + 1 if number else 0
        return self.text[start : self._ends[number] if number < len(self._ends) else len(self.text)].rstrip("\r")


def nearest(pointer: str, offsets: dict[str, int]) -> int:
    """The offset of a pointer, or of the nearest part that holds it."""
    while pointer and pointer not in offsets:
        pointer = pointer.rpartition("/")[0]
    return offsets.get(pointer, 0)
