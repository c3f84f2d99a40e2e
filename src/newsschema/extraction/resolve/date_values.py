"""What is printed of a date, and the context it stands in, give its value."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from newsschema.extraction.expressions import (
    Distance,
    Feast,
    Fields,
    Fixed,
    Shifted,
    Span,
    Vague,
    WeekOf,
    When,
    stated_day,
)
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.calendar_math import single, single_day
from newsschema.extraction.resolve.date_context import Context
from newsschema.extraction.resolve.date_distances import distance_value
from newsschema.extraction.resolve.date_memory import PUBLISHED, UNKNOWN, Leaning, Meaning
from newsschema.extraction.resolve.feasts import feast_value
from newsschema.extraction.resolve.tense import Tense
from newsschema.languages.calendar import Direction
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate

_FROM_PREVIOUS: dict[Direction | None, calendar_math.Side] = {"preceding": "last", "following": "next", "same": "week"}
"""Where a weekday lies that is told by the date named before it."""

_MONTH_OF_SEASON = {21: 4, 22: 7, 23: 10, 24: 12}

_YEARS_AROUND = 2
_AT_HAND = 2
_MOST_OF_A_WEEK = 5
_A_WEEK = 7


def value_of(when: When, context: Context) -> Meaning:
    """The value of what is printed; open where it cannot be told."""
    if isinstance(when, Fields):
        return _fields(when, context)
    if isinstance(when, Distance):
        return distance_value(when, context)
    if isinstance(when, Span):
        return _span(when, context)
    if isinstance(when, Feast):
        return feast_value(when, context)
    if isinstance(when, Shifted):
        return _shifted(when, context)
    if isinstance(when, WeekOf):
        day = value_of(when.day, context)
        start = day.value.start if day.value is not None else None
        return day if start is None else day._replace(value=calendar_math.period(start.earliest, when.unit, 0))
    if isinstance(when, Fixed):
        return Meaning(single(when.value), "stated")
    return UNKNOWN


def _fields(fields: Fields, context: Context) -> Meaning:
    if fields.direction == "onward":
        told = context.previous is not None and context.tense() == "past"
        fields = fields._replace(direction="following" if told else "next")
    if fields.within is not None:
        return _within(fields._replace(within=None), fields.within, context)
    if fields.day is not None:
        return _day(fields, context)
    if fields.month is not None:
        return _month(fields, context)
    if fields.division is not None:
        return _division(fields, fields.division, context)
    if fields.year is not None:
        return Meaning(single(PartialDate.of(fields.year)), "stated")
    return _weekday(fields, context)


def _day(fields: Fields, context: Context) -> Meaning:
    stated = stated_day(fields)
    if stated is not None:
        return Meaning(single(stated), "stated")
    if fields.year is not None:
        return Meaning(None, "stated")
    if fields.month is None:
        return _day_of_some_month(fields, context)
    told = context.told_year(fields.direction, fields.month, fields.day)
    if told is not None:
        found = stated_day(fields._replace(year=told[0]))
        if found is not None and fields.weekday not in (None, found.weekday):
            told = None
    if told is not None:
        return Meaning(single(found), "inferred", told[1]) if found is not None else UNKNOWN
    if context.reference is None:
        return UNKNOWN
    days = calendar_math.yearly(context.reference, fields.month, fields.day or 1)
    if not days:
        return Meaning(None, "stated")
    fitting = [day for day in days if day.weekday() == fields.weekday and abs(day - context.reference).days < 500]
    if fields.direction in ("last", "preceding"):
        found_day = calendar_math.pick([day for day in days if day < context.reference], context.reference, "past")
    elif fields.direction in ("next", "following"):
        found_day = calendar_math.pick([day for day in days if day > context.reference], context.reference, "future")
    else:
        found_day = calendar_math.pick(fitting or days, context.reference, context.tense("day"))
    return Meaning(single_day(found_day), "inferred", PUBLISHED) if found_day is not None else UNKNOWN


def _shifted(shifted: Shifted, context: Context) -> Meaning:
    known = value_of(shifted.base, context)
    value = known.value
    if value is None or value.start is None:
        return known
    start = value.start.earliest
    if shifted.whole:
        return known._replace(value=calendar_math.period(start, shifted.unit, shifted.offset), how="computed")
    if shifted.unit in ("week", "day") and value.is_single and value.start.day is not None:
        days = shifted.offset * (7 if shifted.unit == "week" else 1)
        return known._replace(value=calendar_math.period(start, "day", days), how="computed")
    moved = calendar_math.period(start, shifted.unit, shifted.offset)
    first = moved.start.earliest if moved is not None and moved.start is not None else None
    if first is None or shifted.unit != "year":
        return known._replace(value=moved, how="computed")
    try:
        same = start.replace(year=first.year)
    except ValueError:
        return UNKNOWN
    return known._replace(value=calendar_math.like(value, same), how="computed")


def _day_of_some_month(fields: Fields, context: Context) -> Meaning:
    """The nearest 25th that is a Wednesday, of "mercredi 25"; of "le 25" that which follows the date before it."""
    if fields.day is None:
        return UNKNOWN
    before = context.dated_before() if fields.weekday is None and fields.direction is None else None
    if before is not None:
        known, known_at, whole = before
        near_days = calendar_math.monthly(known, fields.day)
        tense = context.tense() if context.reference is not None and known <= context.reference else None
        if context.reference is not None and tense is not None:
            sides = {"past": [day for day in near_days if day <= context.reference]}
            near_days = sides.get(tense, [day for day in near_days if day >= context.reference]) or near_days
        next_one = calendar_math.following([day for day in near_days if day >= known] if whole else near_days, known)
        return Meaning(single_day(next_one), "inferred", known_at) if next_one is not None else UNKNOWN
    origin, anchor = (context.reference, PUBLISHED) if context.reference else context.previous_day or (None, None)
    if origin is None:
        return UNKNOWN
    named = _beside_previous(fields, context)
    if named is not None:
        return named
    days = calendar_math.monthly(origin, fields.day)
    fitting = [day for day in days if fields.weekday in (None, day.weekday())]
    side: Tense | None = None
    if fields.direction in ("last", "preceding"):
        side, fitting = "past", [day for day in fitting if day < origin]
    elif fields.direction in ("next", "following"):
        side, fitting = "future", [day for day in fitting if day > origin]
    elif fields.weekday is None:
        side = context.tense()
        fitting = [day for day in fitting if side != "past" or day <= origin]
    near = calendar_math.pick(fitting, origin, side)
    return Meaning(single_day(near), "inferred", anchor) if near is not None else UNKNOWN


def _beside_previous(fields: Fields, context: Context) -> Meaning | None:
    """The day of "lunes 13" where it lies within a week of the day named before: "el domingo 12 de octubre"."""
    if context.previous_day is None or fields.weekday is None or fields.day is None or fields.direction is not None:
        return None
    origin, anchor = context.previous_day
    for day in calendar_math.monthly(origin, fields.day):
        if day.weekday() == fields.weekday and abs((day - origin).days) <= _A_WEEK:
            return Meaning(single_day(day), "inferred", anchor)
    return None


def _in_year(year: int, part: int) -> DateRange | None:
    """A month, or a division of a year by its number in EDTF; nothing beyond the years of the calendar."""
    return single(PartialDate.parse(f"{year:04d}-{part:02d}")) if MINYEAR <= year <= MAXYEAR else None


def _month(fields: Fields, context: Context) -> Meaning:
    month = fields.month or 1
    if fields.year is not None:
        return Meaning(single(PartialDate.of(fields.year, month)), "stated")
    told = context.told_year(fields.direction, month)
    if told is not None:
        return Meaning(_in_year(told[0], month), "inferred", told[1])
    origin = _origin(fields, context)
    if origin is None:
        return UNKNOWN
    direction = fields.direction
    if direction == "same" and context.previous is None:
        # "That August" of which nothing was said yet is the last one.
        direction = None
    tense = None if direction else context.tense()
    if tense == "future" and context.tense("words") is None:
        # A verb in the present implies no more than that the month is not long ago.
        year = calendar_math.year_of_month(origin[0], month, None, None, calendar_math.HALF_A_YEAR)
    else:
        year = calendar_math.year_of_month(origin[0], month, direction, tense)
    return Meaning(_in_year(year, month), "inferred", origin[1])


def _division(fields: Fields, division: int, context: Context) -> Meaning:
    if fields.year is not None:
        return Meaning(single(PartialDate.parse(f"{fields.year:04d}-{division:02d}")), "stated")
    told = context.told_year(fields.direction, _MONTH_OF_SEASON.get(division), season=True)
    if told is not None:
        return Meaning(_in_year(told[0], division), "inferred", told[1])
    origin = _origin(fields, context)
    if origin is None:
        return UNKNOWN
    tense = context.tense() if fields.direction in (None, "this") else None
    year = calendar_math.year_of_division(origin[0], division, fields.direction, tense)
    return Meaning(_in_year(year, division), "inferred", origin[1])


def _origin(fields: Fields, context: Context) -> tuple[date, str] | None:
    """What "that July" and "next July" are seen from."""
    if fields.direction in _FROM_PREVIOUS and context.previous is not None:
        return context.previous
    return (context.reference, PUBLISHED) if context.reference is not None else None


def _weekday(fields: Fields, context: Context) -> Meaning:
    if fields.weekday is None:
        return UNKNOWN
    side = _FROM_PREVIOUS.get(fields.direction)
    if fields.direction in ("same", None):
        same = fields.direction == "same"
        named = context.named_weekday(fields.weekday) if same else context.joined_weekday(fields.weekday)
        if named is not None:
            return Meaning(single_day(named[0]), "inferred", named[1])
    if side is None and fields.direction is None and context.telling_days():
        side = "future"
    before = context.day_before_this() if side is None else context.previous_day
    if before is not None and (side is not None or context.reference is None):
        origin, anchor = before
        day = calendar_math.weekday_near(origin, fields.weekday, side or "future")
        return Meaning(single_day(day), "inferred", anchor)
    if context.reference is None:
        return UNKNOWN
    side = _side(fields, context)
    return Meaning(
        single_day(calendar_math.weekday_near(context.reference, fields.weekday, side)), "computed", PUBLISHED
    )


def _within(fields: Fields, within: Distance, context: Context) -> Meaning:
    """What lies in a period that is told by its distance: "Tuesday of last week", "the third quarter of last year"."""
    period = distance_value(within, context)
    start = period.value.start if period.value is not None else None
    if start is None:
        return UNKNOWN
    if within.unit == "week":
        if fields.weekday is None or fields.month is not None:
            return _fields(fields, context)
        day = calendar_math.weekday_near(start.earliest, fields.weekday, "future")
        return Meaning(single_day(day), "computed", period.anchor)
    month = start.month if within.unit == "month" else None
    known = _fields(fields._replace(year=start.year, month=fields.month or month), context)
    return known._replace(how="computed", anchor=period.anchor) if known.value is not None else known


def _side(fields: Fields, context: Context) -> calendar_math.Side:
    """On which side of the reference date a weekday lies."""
    if fields.direction in ("last", "preceding"):
        return "last"
    if fields.direction in ("next", "following"):
        return "next"
    tense = context.tense("day")
    if context.leaning == "nearest" and context.reference is not None and fields.weekday is not None:
        return "future" if (fields.weekday - context.reference.weekday()) % 7 <= _MOST_OF_A_WEEK else "past"
    if fields.direction == "this" and tense == "past" and context.reference is not None and fields.weekday is not None:
        # Nobody calls the day of last week "this Thursday" when the next one is at hand, whatever the verb.
        ahead = (fields.weekday - context.reference.weekday()) % 7
        return "future" if 0 < ahead <= _AT_HAND else "past"
    return "week" if fields.direction == "this" and tense is None else tense or "past"


def _span(span: Span, context: Context) -> Meaning:
    first, last = span.first, span.last
    if first is None or last is None:
        return _open_span(first, last, context)
    if isinstance(first, Fields) and isinstance(last, Fields):
        return _fields_span(first, last, context)
    start, end = value_of(first, context), value_of(last, context)
    return _joined(start, end)


def _open_span(first: When | None, last: When | None, context: Context) -> Meaning:
    if first is None:
        context.leaning = _leaning(context)
    elif isinstance(first, Fields) and first.day is None and first.weekday is not None:
        context.leaning = "future"
    known = value_of(first or last or Vague(), context)
    context.leaning = None
    if known.value is None:
        return known
    if first is None:
        return known._replace(value=DateRange.of(None, known.value.end)) if known.value.end else UNKNOWN
    return known._replace(value=DateRange.of(known.value.start, None)) if known.value.start else UNKNOWN


def _leaning(context: Context) -> Leaning | None:
    """An end lies ahead; told in the past it is the nearest: "went on until May", "die bis zum 24. August gekauft wurden"."""
    return "nearest" if context.tense_before_lead() == "past" else "future"


def _joined(start: Meaning, end: Meaning) -> Meaning:
    if start.value is None or end.value is None or start.value.start is None or end.value.end is None:
        return UNKNOWN
    how = start.how if start.how == end.how else "inferred"
    return Meaning(DateRange.of(start.value.start, end.value.end), how, end.anchor or start.anchor)


def _fields_span(first: Fields, last: Fields, context: Context) -> Meaning:
    """Both ends of a range; what one does not say it takes from the other."""
    if first.month is None and last.month is None and last.year is None:
        if first.day is not None and last.day is not None:
            return _joined(value_of(first, context), value_of(last, context))
        if first.weekday is not None and last.weekday is not None:
            return _weekday_span(first, last, context)
    if first.day is not None and first.month is None:
        first = first._replace(month=last.month)
    elif last.day is not None and last.month is None:
        last = last._replace(month=first.month)
    if first.year is None and last.year is None and first.within is None and last.within is None:
        year = _year_of_span(first, last, context)
        if year is not None:
            known = _fields_span(first._replace(year=year), last, context)
            return known._replace(how="inferred", anchor=known.anchor or PUBLISHED)
    if last.year is None and first.year is not None and last.direction is None:
        later = last._replace(year=first.year)
        start, end = value_of(first, context), value_of(later, context)
        if _runs_backwards(start, end):
            end = value_of(last._replace(year=first.year + 1), context)
        return _joined(start, end)
    end = value_of(last, context)
    if end.value is None or end.value.end is None:
        return end
    if first.year is not None or (first.month is None and first.division is None):
        return _joined(value_of(first, context), end)
    same = end.value.end.year
    start = value_of(first._replace(year=same), context)
    if _runs_backwards(start, end) and first.month != last.month:
        start = value_of(first._replace(year=same - 1), context)
    return _joined(start._replace(how=end.how), end)


def _year_of_span(first: Fields, last: Fields, context: Context) -> int | None:
    """The year in which a range begins that names none: of the ranges of that name the nearest, on the side that is spoken of."""
    if (
        first.month is None
        or last.month is None
        or first.direction
        or last.direction
        or context.told_year(None, first.month, first.day)
    ):
        known = value_of(first, context).value if first.weekday is not None and first.day is not None else None
        return known.start.year if known is not None and known.start is not None else None
    if context.reference is None:
        return None
    reach = 1 if first.weekday is None and last.weekday is None else _YEARS_AROUND
    years = range(context.reference.year - reach, context.reference.year + reach + 1)
    spans = calendar_math.yearly_spans((first.month, first.day), (last.month, last.day), years)
    weekdays = (first.weekday, last.weekday)
    fitting = [
        span for span in spans if all(told in (None, day.weekday()) for told, day in zip(weekdays, span, strict=True))
    ]
    found = calendar_math.pick_span(fitting or spans, context.reference, context.tense())
    return found[0].year if found is not None else None


def _runs_backwards(start: Meaning, end: Meaning) -> bool:
    first = start.value.start if start.value is not None else None
    last = end.value.end if end.value is not None else None
    return first is not None and last is not None and bool(last.before(first))


def _weekday_span(first: Fields, last: Fields, context: Context) -> Meaning:
    if context.reference is not None and context.tense("day") == "future":
        start = _weekday(first, context)
        origin = start.value.start if start.value is not None else None
        if origin is None or last.weekday is None:
            return UNKNOWN
        end_day = calendar_math.weekday_near(origin.earliest, last.weekday, "future")
        return Meaning(DateRange.of(origin, PartialDate.from_date(end_day)), start.how, start.anchor)
    end = _weekday(last, context)
    limit = end.value.start if end.value is not None else None
    if limit is None or first.weekday is None:
        return UNKNOWN
    start_day = calendar_math.weekday_near(limit.earliest, first.weekday, "past")
    return Meaning(DateRange.of(PartialDate.from_date(start_day), limit), end.how, end.anchor)
