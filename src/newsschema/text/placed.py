"""Things that stand at places of a text, asked for by stretch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")
Span = TypeVar("Span", bound=tuple[Any, ...])
_start_of, _end_of = itemgetter(0), itemgetter(1)


def in_order(spans: Iterable[Span]) -> list[Span]:
    """Tuples that begin with start and end in the order of the text; of two that begin together the longer first."""
    ordered = list(spans)
    if len(ordered) > 1:
        # Sorting keeps the order of what is alike, and is quick where most stands in order.
        ordered.sort(key=_end_of, reverse=True)
        ordered.sort(key=_start_of)
    return ordered


class Placed(Generic[Thing]):
    """Things with start and end, in the order of the text; every question costs a logarithm and the answer.

    Attributes:
        starts: where each of them begins.
    """

    def __init__(self, things: Iterable[tuple[int, int, Thing]]) -> None:
        self._things = in_order(things)
        self.starts = list(map(_start_of, self._things))

    def __iter__(self) -> Iterator[Thing]:
        return (thing for _, _, thing in self._things)

    def between(self, start: int, end: int) -> list[Thing]:
        """Those that lie within a stretch."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [thing for _, stop, thing in self._things[first:last] if stop <= end] if first < last else []

    def outermost(self, start: int, end: int) -> list[Thing]:
        """Those that lie within a stretch and in no other one of it."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        found: list[Thing] = []
        reached = start
        for begin, stop, thing in self._things[first:last]:
            if begin >= reached and stop <= end:
                found.append(thing)
                reached = stop
        return found

    def holding(self, offset: int) -> Thing | None:
        """The last to begin of those that hold an offset; of nested ones only the innermost is looked at."""
        place = bisect_right(self.starts, offset) - 1
        if place < 0 or self._things[place][1] <= offset:
            return None
        return self._things[place][2]

    def overlapping(self, start: int, end: int) -> bool:
        """Whether any of them, none of which lies within another, shares a character with a stretch."""
        place = bisect_left(self.starts, end)
        return place > 0 and self._things[place - 1][1] > start

    def first_within(self, start: int, end: int) -> Thing | None:
        """The first to begin within a stretch."""
        place = bisect_left(self.starts, start)
        return self._things[place][2] if place < len(self.starts) and self.starts[place] < end else None

    def starting(self, offset: int) -> Thing | None:
        """The longest that begins at an offset."""
        place = bisect_left(self.starts, offset)
        return self._things[place][2] if place < len(self.starts) and self.starts[place] == offset else None

    def ending(self, offset: int) -> Thing | None:
        """The last to begin of those before an offset, if it ends there."""
        place = bisect_left(self.starts, offset) - 1
        return self._things[place][2] if place >= 0 and self._things[place][1] == offset else None

    def next_start(self, offset: int, otherwise: int) -> int:
        """Where the next one begins behind an offset."""
        place = bisect_right(self.starts, offset)
        return self.starts[place] if place < len(self.starts) else otherwise
