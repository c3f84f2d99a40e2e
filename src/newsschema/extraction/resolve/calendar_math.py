"""Periods of the calendar counted from a day: the week before, the third quarter, Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from newsschema.languages.calendar import Unit
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate

_MONTHS_A_YEAR = 12
_LAST_YEAR = 9999
_SOON = 3


def period(day: date, unit: Unit, offset: int) -> DateRange | None:
    """The period of a kind that lies so many of its own lengths from the one that holds a day; weeks begin on Monday."""
    try:
        return _period(day, unit, offset)
    except (ValueError, OverflowError):
        return None


def _period(day: date, unit: Unit, offset: int) -> DateRange | None:
    if unit == "day":
        return single(PartialDate.from_date(day + timedelta(days=offset)))
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
        return DateRange.of(PartialDate.from_date(monday), PartialDate.from_date(monday + timedelta(days=6)))
    if unit == "weekend":
        saturday = day - timedelta(days=day.weekday()) + timedelta(days=5, weeks=offset)
        return DateRange.of(PartialDate.from_date(saturday), PartialDate.from_date(saturday + timedelta(days=1)))
    if unit in ("month", "quarter", "semester"):
        length = {"month": 1, "quarter": 3, "semester": 6}[unit]
        number = (day.year * _MONTHS_A_YEAR + day.month - 1) // length + offset
        year, place = divmod(number, _MONTHS_A_YEAR // length)
        division = {"month": 1, "quarter": 33, "semester": 40}[unit] + place
        return single(PartialDate.parse(f"{year:04d}-{division:02d}"))
    if unit == "year":
        return single(PartialDate.of(day.year + offset))
    if unit == "decade":
        return single(PartialDate.parse(f"{day.year // 10 + offset:03d}X"))
    if unit == "century":
        return single(PartialDate.parse(f"{day.year // 100 + offset:02d}XX"))
    return None


def single(value: PartialDate) -> DateRange:
    """A range of one date."""
    return DateRange.of(value, value)


def nearest_day(reference: date, month: int, day: int, *, future: bool) -> PartialDate | None:
    """The day and month nearest to a reference: the next one where the text speaks of the future."""
    candidates = [
        found
        for year in range(reference.year - 4, reference.year + 5)
        if 1 <= year <= _LAST_YEAR and day <= monthrange(year, month)[1]
        for found in (date(year, month, day),)
    ]
    if future:
        ahead = [found for found in candidates if found >= reference]
        return PartialDate.from_date(ahead[0]) if ahead else None
    nearest = min(candidates, key=lambda found: (abs((found - reference).days), found), default=None)
    return PartialDate.from_date(nearest) if nearest else None


def day_beside(reference: date, month: int, day: int, *, last: bool) -> PartialDate | None:
    """The last such day before a reference, or the next one behind it."""
    years = range(reference.year, reference.year - 9, -1) if last else range(reference.year, reference.year + 9)
    for year in years:
        if 1 <= year <= _LAST_YEAR and day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found != reference and (found < reference) == last:
                return PartialDate.from_date(found)
    return None


def nearest_month(reference: date, month: int, *, future: bool) -> PartialDate:
    """The month that a text means: the next one where it speaks of the future, else the last one, unless one is near ahead."""
    away = month - reference.month
    if future:
        year = reference.year + (1 if away < 0 else 0)
    else:
        year = reference.year - (1 if away > _SOON else 0) + (1 if away + _MONTHS_A_YEAR <= _SOON else 0)
    return PartialDate.of(year, month)


def weekday_near(reference: date, weekday: int, direction: str) -> date:
    """A weekday seen from a reference.

    Args:
        reference: the day it is seen from.
        weekday: 0 for Monday.
        direction: "last" for strictly before, "next" for strictly behind, "past" and "future" for the nearest on that side,
            the reference day included.
    """
    ahead = (weekday - reference.weekday()) % 7
    days = {"past": ahead - 7 if ahead else 0, "future": ahead, "last": ahead - 7, "next": ahead or 7}[direction]
    return date.fromordinal(min(max(reference.toordinal() + days, 1), date.max.toordinal()))


def easter(year: int) -> date:
    """Western Easter Sunday."""
    from dateutil.easter import easter as easter_sunday

    found: date = easter_sunday(year)
    return found
