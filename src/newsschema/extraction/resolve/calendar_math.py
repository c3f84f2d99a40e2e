"""Periods of the calendar counted from a day: the week before, the third quarter, Easter."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from newsschema.extraction.resolve.tense import Tense
from newsschema.languages.calendar import Direction, Unit
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate

Side = Literal["past", "future", "last", "next", "week"]

_MONTHS_A_YEAR = 12
_LAST_YEAR = 9999
_SOON = 3
_SOON_DAYS: dict[Tense, int] = {"future": 75, "past": 45}
"""How near a day on the other side has to be, by the side that is spoken of."""
HALF_A_YEAR = 6
_SEASONS = 21
_QUARTERS = 33
_THURSDAY = 3
_SATURDAY = 5


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


def weekend(day: date, tense: Tense | None, otherwise: int) -> DateRange | None:
    """The weekend that is named without saying which: on the side that the verb tells, that of the day, or what is usual."""
    ahead = tense == "future" or day.weekday() >= _SATURDAY
    return period(day, "weekend", 0 if ahead else -1 if tense == "past" else otherwise)


def this_weekend(day: date, *, behind: bool) -> DateRange | None:
    """The weekend of the week, or the one before where it is said to have been."""
    return period(day, "weekend", -1 if behind and day.weekday() < _THURSDAY else 0)


def single(value: PartialDate) -> DateRange:
    """A range of one date."""
    return DateRange.of(value, value)


def yearly(reference: date, month: int, day: int) -> list[date]:
    """The same day of every year around a reference, in their order; those that a calendar has."""
    years = range(max(reference.year - 4, 1), min(reference.year + 5, _LAST_YEAR + 1))
    return [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]


def monthly(reference: date, day: int) -> list[date]:
    """The same day of every month around a reference, in their order."""
    numbers = range(reference.year * 12 + reference.month - 7, reference.year * 12 + reference.month + 6)
    months = [(number // 12, number % 12 + 1) for number in numbers if 1 <= number // 12 <= _LAST_YEAR]
    return [date(year, month, day) for year, month in months if day <= monthrange(year, month)[1]]


def yearly_spans(
    first: tuple[int, int | None], last: tuple[int, int | None], years: Iterable[int]
) -> list[tuple[date, date]]:
    """From a month, or a day of it, to the next such other one, beginning in each of some years; those that a calendar has."""
    spans: list[tuple[date, date]] = []
    for year in years:
        start, end = _days_of(year, *first), _days_of(year, *last)
        if start is not None and end is not None and end[1] < start[0]:
            end = _days_of(year + 1, *last)
        if start is not None and end is not None:
            spans.append((start[0], end[1]))
    return spans


def _days_of(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    """The first and last day of a month, or a day of it twice."""
    try:
        return date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def following(days: list[date], day: date) -> date | None:
    """The one of several days that a story comes to behind a day: the nearest, and rather one that is later."""
    return min(days, key=lambda each: (each - day).days if each >= day else 2 * (day - each).days, default=None)


def like(value: DateRange, day: date) -> DateRange | None:
    """The day, week, month or year around a day, as precise as a value is."""
    if not value.is_single or value.start is None:
        return period(day, "week", 0)
    if value.start.day is not None:
        return single(PartialDate.from_date(day))
    return period(day, "month" if value.start.month is not None else "year", 0)


def pick(days: list[date], reference: date, tense: Tense | None) -> date | None:
    """The one of several days that a text means: the nearest on the side that it speaks of.

    A day is taken to be on the other side where it is near there, for then the one on this side is almost a year away.
    Of two equally near ones the earlier.
    """
    if tense is not None:
        near, ahead = _SOON_DAYS[tense], tense == "future"
        days = [day for day in days if (reference - day if ahead else day - reference).days <= near] or days
    return min(days, key=lambda day: (abs((day - reference).days), day), default=None)


def pick_span(spans: list[tuple[date, date]], reference: date, tense: Tense | None) -> tuple[date, date] | None:
    """The one of several ranges that a text means, as `pick` does of days; one that holds the reference is the nearest."""
    if tense == "future":
        spans = [span for span in spans if (reference - span[1]).days <= _SOON_DAYS[tense]] or spans
    if tense == "past":
        spans = [span for span in spans if (span[0] - reference).days <= _SOON_DAYS[tense]] or spans

    def away(span: tuple[date, date]) -> int:
        return max((span[0] - reference).days, (reference - span[1]).days, 0)

    return min(spans, key=lambda span: (away(span), span), default=None)


def year_of_month(
    reference: date, month: int, direction: Direction | None, tense: Tense | None, soon: int = _SOON
) -> int:
    """The year of a month that is named without it; without a cue the last such month, unless one is so soon ahead."""
    away = month - reference.month
    if direction in ("last", "preceding"):
        return reference.year - (1 if away >= 0 else 0)
    if direction in ("next", "following"):
        return reference.year + (1 if away <= 0 else 0)
    if direction in ("this", "same"):
        return reference.year
    if tense == "future":
        # The month before is no longer ahead, whatever the words around say: "the April figures are due".
        return reference.year + (1 if away < -1 else 0) - (1 if away == _MONTHS_A_YEAR - 1 else 0)
    if tense == "past":
        return reference.year - (1 if away > 1 else 0)
    return reference.year - (1 if away > soon else 0) + (1 if away + _MONTHS_A_YEAR <= soon else 0)


def year_of_division(reference: date, division: int, direction: Direction | None, tense: Tense | None) -> int:
    """The year of a season, quarter or semester that is named without it; a winter is that of its December."""
    kind, count = next((low, size) for low, size in ((40, 2), (33, 4), (21, 4)) if division >= low)
    own, year = division - kind, reference.year
    if kind == _SEASONS:
        now = (reference.month // 3 - 1) % 4
        year -= 1 if reference.month < 3 else 0
    else:
        now = (reference.month - 1) * count // _MONTHS_A_YEAR
    if direction in ("last", "preceding"):
        return year - (1 if own >= now else 0)
    if direction in ("next", "following"):
        return year + (1 if own <= now else 0)
    if direction in ("this", "same"):
        if kind != _SEASONS or direction == "same":
            return year
        if tense == "future":
            return year + (1 if own < now else 0)
        # "This winter" in March is the one that has just ended.
        return year - (1 if (now - own) % count == 1 and own > now else 0)
    if tense == "future":
        if kind == _QUARTERS and (own + 1 - now) % count == 0:
            # What is due of the quarter before are its figures.
            return year - (1 if own > now else 0)
        return year + (1 if own < now else 0)
    if tense == "past":
        return year - (1 if own > now else 0)
    if year < reference.year and own < now - 1:
        # Early in the year spring and summer are those ahead.
        return reference.year
    return year - (1 if own > now + 1 else 0)


def weekday_near(reference: date, weekday: int, side: Side) -> date:
    """A weekday seen from a reference.

    Args:
        reference: the day it is seen from.
        weekday: 0 for Monday.
        side: "last" for strictly before, "next" for strictly behind, "past" and "future" for the nearest on that side,
            the reference day included; "week" for that of the same week.
    """
    ahead = (weekday - reference.weekday()) % 7
    days = {
        "past": ahead - 7 if ahead else 0,
        "future": ahead,
        "last": ahead - 7,
        # Nobody calls tomorrow "next Tuesday".
        "next": ahead if ahead > 1 else ahead + 7,
        "week": weekday - reference.weekday(),
    }[side]
    return date.fromordinal(min(max(reference.toordinal() + days, 1), date.max.toordinal()))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; -1 is the last."""
    if nth < 0:
        return weekday_near(date(year, month, monthrange(year, month)[1]), weekday, "past")
    return weekday_near(date(year, month, 1), weekday, "future") + timedelta(weeks=nth - 1)


def easter(year: int) -> date:
    """Western Easter Sunday."""
    from dateutil.easter import easter as easter_sunday

    found: date = easter_sunday(year)
    return found


def islamic_day(year: int, month: int, day: int) -> date | None:
    """The first day of a year that has a date of the Islamic calendar; nothing where the tables of Umm al-Qura do not reach."""
    from hijridate import Gregorian, Hijri

    begun = Gregorian(year, 1, 1).to_hijri().year
    for each in (begun, begun + 1):
        found: date = Hijri(each, month, day).to_gregorian()
        if found.year == year:
            return date(found.year, found.month, found.day)
    return None


def days_from(day: date, count: int) -> DateRange:
    """So many days from a first one on."""
    last = date.fromordinal(min(day.toordinal() + count - 1, date.max.toordinal()))
    return DateRange.of(PartialDate.from_date(day), PartialDate.from_date(last))


def single_day(day: date) -> DateRange:
    """A range of one day."""
    return single(PartialDate.from_date(day))
