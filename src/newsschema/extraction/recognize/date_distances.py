"""Periods told by their distance: "hier", "la semaine dernière", "il y a un an et demi"."""

from __future__ import annotations

from collections.abc import Callable

from newsschema.extraction.expressions import Distance
from newsschema.extraction.recognize.date_slots import (
    DIRECTIONS,
    Meaning,
    Slots,
    slot_distance,
    slot_fields,
    slot_value,
)
from newsschema.languages.calendar import Direction, Relative, Unit

_HALVES: dict[str, tuple[Unit, int]] = {"month": ("week", 2), "year": ("month", 6), "decade": ("year", 5)}
"""What half of a unit is counted in, and how many of those it has."""


def relative_meaning(slots: Slots) -> Meaning:
    """What a relative wording means: "hier"."""
    if "rel" not in slots:
        # A part of the day that was named before: "naquela noite".
        return Meaning(Distance("day", 0, previous=True))
    relative: Relative = slots["rel"].value
    return Meaning(slot_distance(relative), relative=relative.words[0])


def period_meaning(slots: Slots, bare: Direction = "same") -> Meaning | None:
    """What a unit means with the word that says which: "la semaine dernière"; `bare` where no word does."""
    unit = next(slots[name].value for name in ("unit", "term") if name in slots)
    direction: Direction = slot_value(slots, "dir") or bare
    if unit in ("hour", "minute") or (unit == "day" and (direction == "last" or "dir" not in slots)):
        return None
    return Meaning(Distance(unit, *DIRECTIONS[direction], either=direction == "onward"))


def away(sign: int, *, previous: bool = False) -> Callable[[Slots], Meaning | None]:
    """So many units before or behind the reference date, or the date named before."""

    def build(slots: Slots) -> Meaning | None:
        if slots["unit"].value in ("hour", "minute"):
            return None
        count = slot_value(slots, "n") if "n" in slots else 1
        return Meaning(Distance(slots["unit"].value, sign * count if count else None, previous))

    return build


def half_away(sign: int) -> Callable[[Slots], Meaning | None]:
    """So many units and a half: "il y a un an et demi" is eighteen months; half a unit where no number is said."""

    def build(slots: Slots) -> Meaning | None:
        half = _HALVES.get(slots["unit"].value)
        if half is None:
            return None
        unit, halves = half
        count = slot_value(slots, "n") if "n" in slots else 0
        return Meaning(Distance(unit, sign * halves * (2 * count + 1)))

    return build


def weekday_ago_meaning(slots: Slots) -> Meaning | None:
    """A weekday by how many weeks it is ago: "Montag vor einer Woche"."""
    count = slot_value(slots, "n")
    if slots["unit"].value != "week" or not count:
        return None
    return Meaning(slot_fields(slots)._replace(day=None, within=Distance("week", -count)))
