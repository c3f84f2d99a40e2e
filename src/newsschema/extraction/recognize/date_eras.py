"""Years, decades and centuries, and those of other eras and calendars."""

from __future__ import annotations

from datetime import timedelta

from newsschema.extraction.expressions import Fields, Fixed, Span
from newsschema.extraction.recognize.date_slots import Meaning, Slots, slot_value
from newsschema.model.partial_date import PartialDate

_HUNDRED = 100
_NO_CENTURY = 2000
_LAST_CENTURY = 1900
_HIJRI_YEARS = range(1343, 1501)


def hijri_meaning(slots: Slots) -> Meaning | None:
    """A day, month or year of the Islamic calendar, by the tables of Umm al-Qura, which cover the years 1343 to 1500."""
    year, month, day = slots["year"].value, slot_value(slots, "hijrimonth"), slot_value(slots, "day")
    if year not in _HIJRI_YEARS:
        return None
    from hijridate import Hijri

    start = Hijri(year, month or 1, 1)
    last = start if month else Hijri(year, 12, 1)
    if day is not None and day > start.month_length():
        return None
    first = start.to_gregorian() + timedelta(days=(day or 1) - 1)
    until = first if day else last.to_gregorian() + timedelta(days=last.month_length() - 1)
    ends = [Fields(each.year, each.month, each.day) for each in (first, until)]
    return Meaning(ends[0] if day else Span(*ends))


def before_christ_meaning(slots: Slots) -> Meaning:
    """A year or century before the first, which EDTF counts from 0: 44 BC is -0043."""
    if "ordinal" in slots:
        first = 1 - _HUNDRED * slots["ordinal"].value
        return Meaning(Span(Fixed(PartialDate.of(first)), Fixed(PartialDate.of(first + _HUNDRED - 1))))
    return Meaning(Fixed(PartialDate.of(1 - slots["n"].value)))


def decade_meaning(slots: Slots) -> Meaning | None:
    """What "les années 1990", "the nineties" and "the 1800s" mean."""
    year = next(
        (slots[name].value for name in ("year", "yy", "lone_yy", "decade", "short_decade", "n") if name in slots), None
    )
    if year is None or year % 10:
        return None
    if "decade" in slots and year % 100 == 0 and year < _NO_CENTURY:
        return Meaning(Fixed(PartialDate.parse(f"{year // 100:02d}XX")))
    return Meaning(Fixed(PartialDate.parse(f"{(year if year >= 100 else 1900 + year) // 10:03d}X")))


def century_meaning(slots: Slots) -> Meaning | None:
    """A century by its number, the first being 00XX."""
    ordinal = next(slots[name].value for name in ("ordinal", "short_century", "n") if name in slots)
    named = slot_value(slots, "unit") in (None, "century")
    return Meaning(Fixed(PartialDate.parse(f"{ordinal - 1:02d}XX"))) if named and 1 <= ordinal <= 30 else None
