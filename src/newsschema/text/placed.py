"""Things that stand at places of a text, asked for by stretch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Placed(Generic[Thing]):
    """Things with start and end, in the order of the text; every question costs a logarithm and the answer."""

    def __init__(self, things: Iterable[tuple[int, int, Thing]]) -> None:
        self._things = sorted(things, key=lambda thing: (thing[0], -thing[1]))
        self._starts = [start for start, _, _ in self._things]

    def __iter__(self) -> Iterator[Thing]:
        return (thing for _, _, thing in self._things)

    def between(self, start: int, end: int) -> list[Thing]:
        """Those that lie within a stretch."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, lo=first)
        return [thing for _, stop, thing in self._things[first:last] if stop <= end]

    def outermost(self, start: int, end: int) -> list[Thing]:
        """Those that lie within a stretch and in no other one of it."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, lo=first)
        found: list[Thing] = []
        reached = start
        for begin, stop, thing in self._things[first:last]:
            if begin >= reached and stop <= end:
                found.append(thing)
                reached = stop
        return found

    def next_start(self, offset: int, otherwise: int) -> int:
        """Where the next one begins behind an offset."""
        place = bisect_right(self._starts, offset)
        return self._starts[place] if place < len(self._starts) else otherwise
