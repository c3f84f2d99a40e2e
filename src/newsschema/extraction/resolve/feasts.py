"""What days with a name mean: "Noël 2021", "Pâques", "that Christmas"."""

from __future__ import annotations

from datetime import date, timedelta

from newsschema.extraction.expressions import Feast
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.calendar_math import days_from, single_day
from newsschema.extraction.resolve.date_context import Context
from newsschema.extraction.resolve.date_distances import distance_value
from newsschema.extraction.resolve.date_memory import PUBLISHED, UNKNOWN, Meaning
from newsschema.languages.calendar import Holiday

_EASTER = 4
_SEEN_FROM_PREVIOUS = ("preceding", "following", "same")


def feast_value(feast: Feast, context: Context) -> Meaning:
    """The day or days of a holiday; open where its year cannot be told."""
    lasting = feast.holiday.days
    if feast.year is not None:
        day = _feast_in(feast, feast.year)
        return Meaning(days_from(day, lasting), "stated" if feast.holiday.day else "computed") if day else UNKNOWN
    if feast.within is not None:
        period = distance_value(feast.within, context)
        start = period.value.start if period.value is not None else None
        day = _feast_in(feast, start.year) if start is not None else None
        return Meaning(days_from(day, lasting), "computed", period.anchor) if day else UNKNOWN
    told = context.told_year(feast.direction, feast.holiday.month or _EASTER, feast.holiday.day or 1)
    if told is not None:
        day = _feast_in(feast, told[0])
        return Meaning(days_from(day, lasting), "inferred", told[1]) if day else UNKNOWN
    if context.previous_day is not None and feast.direction is None:
        day, anchor = context.previous_day
        if _feast_in(feast, day.year) == day:
            # "am 3. Juni 2010, Fronleichnam"
            return Meaning(days_from(day, lasting), "inferred", anchor)
    if feast.direction in _SEEN_FROM_PREVIOUS and context.previous is not None:
        return _feast_seen_from(feast, *context.previous)
    if context.reference is None:
        return UNKNOWN
    years = range(context.reference.year - 1, context.reference.year + 2)
    days = [day for year in years if (day := _feast_in(feast, year)) is not None]
    if feast.direction in ("last", "preceding"):
        days = [day for day in days if day < context.reference]
    elif feast.direction in ("next", "following"):
        days = [day for day in days if day > context.reference]
    found = calendar_math.pick(days, context.reference, context.tense("day") if feast.direction is None else None)
    return Meaning(days_from(found, lasting), "inferred", PUBLISHED) if found is not None else UNKNOWN


def _feast_seen_from(feast: Feast, origin: date, anchor: str) -> Meaning:
    """The next one of "that Christmas" or "the following Easter"; the last one of "the previous Easter"."""
    days = [day for shift in (-1, 0, 1) if (day := holiday_in(feast.holiday, origin.year + shift)) is not None]
    before = feast.direction == "preceding"
    fitting = [day for day in days if (day < origin if before else day > origin)]
    found = (max if before else min)(fitting, default=None)
    return Meaning(single_day(found), "inferred", anchor) if found is not None else UNKNOWN


def _feast_in(feast: Feast, year: int) -> date | None:
    day = holiday_in(feast.holiday, year)
    later = day.toordinal() + feast.later if day is not None else 0
    return date.fromordinal(later) if 0 < later <= date.max.toordinal() else None


def holiday_in(holiday: Holiday, year: int) -> date | None:
    """The day of a holiday in a year; nothing where the calendar does not reach."""
    try:
        if holiday.easter is not None:
            return calendar_math.easter(year) + timedelta(days=holiday.easter)
        if holiday.hijri is not None:
            return calendar_math.islamic_day(year, *holiday.hijri)
        if holiday.weekday is not None and holiday.day is not None:
            last = date(year, holiday.month or 1, holiday.day)
            return calendar_math.weekday_near(last, holiday.weekday, "past") + timedelta(weeks=holiday.weeks)
        if holiday.weekday is not None and holiday.nth is not None:
            found = calendar_math.nth_weekday(year, holiday.month or 1, holiday.weekday, holiday.nth)
            return found + timedelta(days=holiday.after)
        return date(year, holiday.month or 1, holiday.day or 1)
    except (ValueError, OverflowError):
        return None
