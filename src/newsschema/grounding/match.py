"""What becomes of a value that is held against a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["grounded", "unsupported", "contradicted"]
"""Whether the text gives a value, does not give it, or certainly gives another one in its place."""

Measure = Literal["words", "characters", "days", ""]
"""What a distance counts; nothing where it is the difference of two numbers."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text: `text[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What becomes of a value that is held against a text.

    Attributes:
        status: grounded, unsupported or contradicted.
        support: the passages that give the value; nothing unless it is grounded.
        nearest: the passage that comes nearest to a value without support, or that contradicts it.
        distance: how far the value is from its support or from the nearest passage; 0 where nothing differs.
        measure: what the distance counts.
        note: what else is to be known, in plain words.
    """

    status: Status
    support: tuple[Passage, ...] = ()
    nearest: Passage | None = None
    distance: float | None = None
    measure: Measure = ""
    note: str = ""
