"""How far two things are from one another, counted in what is added, left out or exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


def edit_distance(first: Sequence[object], second: Sequence[object]) -> int:
    """The fewest additions, omissions and exchanges that turn one sequence into the other.

    >>> edit_distance("Hammouchi", "Hammushi")
    2
    """
    row = list(range(len(second) + 1))
    for number, item in enumerate(first, start=1):
        corner, row[0] = row[0], number
        for place, other in enumerate(second, start=1):
            corner, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, corner + (item != other))
    return row[-1]


class Likeness(NamedTuple):
    """The stretch of a sequence that is most like another one: from `first`, before `end`."""

    first: int
    end: int
    distance: int


def most_alike(needle: Sequence[object], hay: Sequence[object]) -> Likeness:
    """The stretch of `hay` that the fewest additions, omissions and exchanges turn into `needle`; of several the longest."""
    row = [(0, place) for place in range(len(hay) + 1)]
    for number, item in enumerate(needle, start=1):
        corner, row[0] = row[0], (number, 0)
        for place, other in enumerate(hay, start=1):
            above, left = row[place], row[place - 1]
            changed = (corner[0] + (item != other), corner[1])
            best = min(changed, (above[0] + 1, above[1]), (left[0] + 1, left[1]))
            corner, row[place] = above, best
    end = min(range(len(row)), key=lambda place: (row[place][0], row[place][1] - place))
    return Likeness(row[end][1], end, row[end][0])
