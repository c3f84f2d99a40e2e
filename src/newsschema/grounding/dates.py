"""Dates against the dates that a text mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import regex

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match, Passage
from newsschema.model.date_range import DateRange
from newsschema.model.dates import WEEKDAYS, DateMention
from newsschema.model.partial_date import PartialDate

DateLike = date | PartialDate | DateRange

_OFFSET = regex.compile(r"(?:Z|[+-]\d\d:\d\d)$")
_FIGURES = regex.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")
_MONTH_FIRST = frozenset({"en"})


def as_range(value: object) -> DateRange | None:
    """A date of any kind, or its EDTF or ISO 8601 spelling, as a range; nothing where it is none."""
    if isinstance(value, DateRange):
        return value
    if isinstance(value, PartialDate):
        return DateRange.of(value, value)
    if isinstance(value, datetime):
        value = _written(value)
    elif isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str):
        return None
    try:
        return DateRange.parse(value.strip().replace(" ", "T", 1))
    except ValueError:
        return None


def _written(moment: datetime) -> str:
    """A moment in EDTF, its time only as precise as it says anything: midnight is what a bare day becomes."""
    if not (moment.hour or moment.minute or moment.second):
        return moment.date().isoformat()
    offset = moment.utcoffset()
    zone = "" if offset is None else moment.strftime("%z")
    zone = f"{zone[:3]}:{zone[3:5]}" if zone else ""
    precision = "seconds" if moment.second else "minutes"
    return f"{moment.replace(tzinfo=None).isoformat(timespec=precision)[:19]}{zone}"


def match_date(claimed: DateRange, ground: Ground, within: Sequence[tuple[int, int]] = ()) -> Match:
    """Whether a text gives a date.

    It does where it names that date or one within it: a month is given by a day of it, but no day by its month. An end of a
    range is given with the range, and a range by its two ends.

    Args:
        claimed: the date.
        ground: the text.
        within: the stretches of the text that the date is said to come from. Where all dates there are certainly others, the
            text contradicts it.
    """
    if claimed.reversed:
        return Match(status="unsupported", note="it ends before it starts")
    beside = [
        each
        for each in ground.dates
        if any((each.start or 0) < end and start < (each.end or 0) for start, end in within)
    ]
    mentions = beside or ground.dates
    match = _support(claimed, mentions, ground)
    if match is not None:
        return match
    if claimed.start is not None and claimed.start.offset is not None and claimed.is_single:
        match = _support(DateRange.parse(_OFFSET.sub("", str(claimed))), mentions, ground)
        if match is not None:
            return replace(match, note="the text gives no time zone")
    if beside:
        if all(_is_other(claimed, mention, ground) for mention in beside):
            return _nearest(claimed, beside, ground, contradicted=True)
        match = _support(claimed, ground.dates, ground)
        if match is not None:
            return replace(match, note="elsewhere in the text")
    return _nearest(claimed, mentions, ground)


def _support(claimed: DateRange, mentions: Sequence[DateMention], ground: Ground) -> Match | None:
    """The passages that give a date, where there are any."""
    exact = [mention for mention in mentions if mention.value is not None and _gives(mention.value, claimed)]
    if exact:
        return _grounded(exact, ground)
    if not claimed.is_single and claimed.start is not None and claimed.end is not None:
        ends = [_support(DateRange.of(end, end), mentions, ground) for end in (claimed.start, claimed.end)]
        if ends[0] is not None and ends[1] is not None:
            support = tuple(dict.fromkeys((*ends[0].support, *ends[1].support)))
            return Match(status="grounded", support=support, distance=0, measure="days")
        return None
    at_end = [mention for mention in mentions if mention.value is not None and _is_end_of(claimed, mention.value)]
    if at_end:
        return _grounded(at_end, ground, "as an end of a range")
    day = claimed.start if claimed.is_single else None
    if day is None or not day.month or not day.day:
        return None
    swapped = [mention for mention in mentions if ground.language in _MONTH_FIRST and _is_swapped(day, mention)]
    if swapped:
        return _grounded(swapped, ground, "day and month can be read either way")
    open_one = ground.yearless.get((day.month, day.day))
    if open_one is not None and any(mention.start == open_one.start for mention in mentions):
        return _grounded([open_one], ground, "the text gives no year")
    return None


def _grounded(mentions: Sequence[DateMention], ground: Ground, note: str = "") -> Match:
    spans = [(mention.start or 0, mention.end or 0) for mention in mentions]
    return Match(status="grounded", support=ground.passages(spans), distance=0, measure="days", note=note)


def _gives(given: DateRange, claimed: DateRange) -> bool:
    """Whether a date of the text is the one claimed, or a more precise one within it."""
    if given == claimed or (given.start == claimed.start and given.end == claimed.end and given.start and given.end):
        return True
    if claimed.is_single:
        return given.is_single and _lies_in(given, claimed)
    return not given.is_single and _bounds(given) == _bounds(claimed) and None not in _bounds(given)


def _lies_in(one: DateRange, other: DateRange) -> bool:
    """Whether a single date lies in the period that another one names."""
    return one.start is not None and other.start is not None and one.start.within(other.start) is True


def _bounds(period: DateRange) -> tuple[date | None, date | None]:
    return period.earliest, period.latest


def _is_end_of(claimed: DateRange, given: DateRange) -> bool:
    """Whether a date is the first or the last one of a range of the text."""
    if given.is_single or given.reversed or not claimed.is_single:
        return False
    return any(end is not None and _gives(DateRange.of(end, end), claimed) for end in (given.start, given.end))


def _is_swapped(day: PartialDate, mention: DateMention) -> bool:
    """Whether a date in figures is the claimed one when day and month change places."""
    given = mention.value.start if mention.value is not None and mention.value.is_single else None
    return (
        given is not None
        and (given.year, given.month, given.day) == (day.year, day.day, day.month)
        and _FIGURES.search(mention.text) is not None
    )


def _is_other(claimed: DateRange, mention: DateMention, ground: Ground) -> bool:
    """Whether a mention is certainly of another time than a date."""
    given = mention.value
    if given is None or given.reversed or not (claimed.before(given) or claimed.after(given)):
        return False
    if mention.how == "stated":
        return True
    if mention.how == "computed":
        # A weekday alone may be that of another week.
        weekday = claimed.start.weekday if claimed.is_single and claimed.start is not None else None
        same = mention.weekday is not None and (weekday is None or WEEKDAYS[weekday] == mention.weekday)
        return ground.reference is not None and not same
    # The year was taken from the context: only another day of the year is certainly another.
    first, other = claimed.start, given.start
    return (
        first is not None
        and other is not None
        and first.day is not None
        and other.day is not None
        and (first.month, first.day) != (other.month, other.day)
    )


def _nearest(
    claimed: DateRange, mentions: Sequence[DateMention], ground: Ground, *, contradicted: bool = False
) -> Match:
    """The date of the text that comes nearest to one that it does not give."""
    best: tuple[int, int, DateMention] | None = None
    firsts: dict[DateRange | None, DateMention] = {}
    for mention in mentions:
        firsts.setdefault(mention.value, mention)
    for mention in firsts.values():
        days = _days_between(claimed, mention.value) if mention.value is not None else None
        width = _width(mention.value)
        if days is not None and (best is None or (days, width) < best[:2]):
            best = (days, width, mention)
    waiting = next((mention for mention in mentions if mention.value is None and mention.relative), None)
    unseen = f"{waiting.text!r} needs a reference date" if waiting is not None and ground.reference is None else ""
    if best is None:
        return Match(status="unsupported", note=unseen or "the text names no date that can be told")
    days, _, mention = best
    value = mention.value
    note = f"the text says {value}"
    if value is not None and value.is_single and claimed.is_single and _lies_in(claimed, value):
        note = f"the text gives only {value}"
    elif value is not None and not value.is_single and claimed.within(value):
        note = f"the text says {value}, not which day of it"
    return Match(
        status="contradicted" if contradicted else "unsupported",
        nearest=Passage(mention.start or 0, mention.end or 0, mention.text),
        distance=days,
        measure="days",
        note=f"{note}; {unseen}" if unseen else note,
    )


def _width(given: DateRange | None) -> int:
    """How many days a date may mean, the fewer the more precise."""
    if given is None or given.earliest is None or given.latest is None:
        return date.max.toordinal()
    return (given.latest - given.earliest).days


def _days_between(claimed: DateRange, given: DateRange) -> int | None:
    """How many days lie between two dates; 0 where they overlap."""
    if claimed.reversed or given.reversed:
        return None
    starts = [end for end in (claimed.earliest or claimed.latest, given.earliest or given.latest) if end is not None]
    ends = [end for end in (claimed.latest or claimed.earliest, given.latest or given.earliest) if end is not None]
    if len(starts) < 2 or len(ends) < 2:
        return None
    return max((max(starts) - min(ends)).days, 0)
