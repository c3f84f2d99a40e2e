"""What the slots of a matched shape hold: year, month, day, direction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newsschema.extraction.expressions import Distance, Fields, When
from newsschema.extraction.shapes import Token
from newsschema.languages.calendar import Direction, Relative

_PIVOT = 40
_POINTING = frozenset(("dir", "rel", "unit", "a_month"))
_HOLDING = ("week", "month", "year")
_YEARS = (
    "year",
    "lone_year",
    "likely_year",
    "opening_year",
    "closing_year",
    "old_year",
    "listed_year",
    "fiscal_year",
    "short_year",
    "bare_year",
    "late_year",
)
_MONTHS = ("month", "lone_month", "full_month", "free_month", "monthnum")
_DAYS = ("day", "lone_day", "nth", "figured_nth", "ordinal", "n")
_WEEKDAYS = ("weekday", "lone_weekday", "full_weekday", "free_weekday")
DIRECTIONS: dict[Direction, tuple[int, bool]] = {
    "last": (-1, False),
    "this": (0, False),
    "next": (1, False),
    "preceding": (-1, True),
    "same": (0, True),
    "following": (1, True),
    "onward": (1, True),
}


class Meaning(NamedTuple):
    """What a match names, with what is printed beside it."""

    when: When
    beside: Distance | None = None
    relative: str | None = None
    clock: tuple[int, int] | None = None
    about: bool = False


Slots = Mapping[str, Token]


def slot_value(slots: Slots, name: str) -> Any:  # noqa: ANN401 - a token may hold anything
    """The value of the token in a slot."""
    token = slots.get(name)
    return token.value if token is not None else None


def slot_year(slots: Slots) -> int | None:
    """The year that is printed, with its century."""
    year = _first(slots, _YEARS)
    if year is not None:
        return year
    short = slot_value(slots, "yy") if "yy" in slots else slot_value(slots, "lone_yy")
    return None if short is None else int(short) + (2000 if short <= _PIVOT else 1900)


def slot_fields(slots: Slots) -> Fields:
    """Year, month, day and weekday that are printed."""
    month, day, weekday = _first(slots, _MONTHS), _first(slots, _DAYS), _first(slots, _WEEKDAYS)
    return Fields(slot_year(slots), month, day, None, weekday, *slot_direction(slots))


def _first(slots: Slots, names: tuple[str, ...]) -> int | None:
    """The value in the first of some slots that is filled."""
    for name in names:
        if name in slots:
            value: int = slots[name].value
            return value
    return None


def slot_direction(slots: Slots) -> tuple[Direction | None, Distance | None]:
    """Which of many it is, or the period it lies in: "dernier", "de la semaine dernière"."""
    if _POINTING.isdisjoint(slots):
        return None, None
    direction: Direction | None = slot_value(slots, "dir")
    if "rel" in slots:
        return direction, slot_distance(slots["rel"].value)
    unit = slot_value(slots, "unit") or slot_value(slots, "a_month")
    if direction is None and unit in _HOLDING and "ordinal" not in slots and slot_year(slots) is None:
        # "junho deste ano": the word that points is written together with the preposition.
        return None, Distance(unit, 0)
    if direction is None or unit in (None, "day"):
        return direction, None
    return None, Distance(unit, *DIRECTIONS[direction])


def slot_distance(relative: Relative) -> Distance:
    """The distance that a relative wording stands for."""
    return Distance(relative.unit, relative.offset, relative.anchor == "previous", either=relative.anchor == "either")
