"""Circles of parts that are part of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_MOST_SHOWN = 8


def circles(above: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Each circle once, from its first id on.

    Args:
        above: for each id, that of what it is part of.

    >>> list(circles({"b": "a", "a": "b", "c": "a"}))
    [['a', 'b']]
    """
    done: set[str] = set()
    for start in above:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in way:
            way[here] = None
            here = above.get(here)
        if here is not None and here in way:
            circle = [*way][[*way].index(here) :]
            first = circle.index(min(circle))
            yield [*circle[first:], *circle[:first]]
        done.update(way)


def shown(circle: list[str]) -> str:
    """A circle in a message, back to where it begins; of a long one the beginning."""
    turned = [*circle, circle[0]]
    return " → ".join(turned if len(turned) <= _MOST_SHOWN else [*turned[:_MOST_SHOWN], "…"])
