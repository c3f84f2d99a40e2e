"""What the title of a post says of its time: that it is over, has not begun, or is held in the interim."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsschema.rules import words
from newsschema.text.folding import fold_term

_COMING = frozenset({"futur", "future"})


class Said(NamedTuple):
    """What a title says.

    Attributes:
        former: that the post is over.
        incoming: that it has not begun.
        acting: that it is held in the interim.
    """

    former: bool
    incoming: bool
    acting: bool


@lru_cache(maxsize=8192)
def said_by(title: str) -> Said | None:
    """What a title says of the time of its post; nothing for most."""
    folded = fold_term(title)
    first, last = folded.partition(" ")[0], folded.rpartition(" ")[2]
    padded = f" {folded} "
    said = Said(
        former=first in words.FORMER,
        incoming=last in words.INCOMING or first in _COMING,
        acting=any(f" {phrase} " in padded for phrase in words.ACTING),
    )
    return said if any(said) else None
