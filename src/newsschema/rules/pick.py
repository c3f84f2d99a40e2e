"""Choosing: one small interface, so that Hypothesis can drive what is made and a loop can enumerate it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Pick:
    """Makes choices; the first of a list and the least of numbers are the simplest ones.

    >>> first = Pick(lambda count: 0)
    >>> first(["a", "b"]), first.number(2, 5), first.several(["a", "b", "c"], 1, 3)
    ('a', 2, ('a',))

    Args:
        choose: gives a number from 0 to one less than it is given.
    """

    def __init__(self, choose: Callable[[int], int]) -> None:
        self._choose = choose

    def __call__(self, items: Sequence[Item]) -> Item:
        """One of some items."""
        return items[self._choose(len(items))]

    def number(self, least: int, most: int) -> int:
        """A whole number, both bounds included."""
        return least if most <= least else least + self._choose(most - least + 1)

    def flags(self, count: int) -> list[bool]:
        """So many yes or no, by a single choice; no is the simpler one."""
        bits = self._choose(1 << count)
        return [bool(bits >> place & 1) for place in range(count)]

    def several(self, items: Sequence[Item], least: int, most: int) -> tuple[Item, ...]:
        """Different ones of some items, in any order."""
        rest = list(items)
        count = self.number(least, min(most, len(rest)))
        return tuple(rest.pop(self._choose(len(rest))) for _ in range(count))

    def distance(self, reach: int) -> int:
        """A whole number around nought, which is the simplest: 0, 1, -1, 2, -2 and so on."""
        drawn = self.number(0, 2 * reach)
        return (drawn + 1) // 2 if drawn % 2 else -(drawn // 2)
