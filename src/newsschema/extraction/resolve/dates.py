"""What expressions of time mean: each resolved in its context, in the order of the text."""

from __future__ import annotations

from datetime import date

from newsschema.extraction.expressions import Distance, Expression, Expressions, Fields, Span, When, stated_day
from newsschema.extraction.resolve.calendar_math import single
from newsschema.extraction.resolve.date_context import Context
from newsschema.extraction.resolve.date_memory import Meaning
from newsschema.extraction.resolve.date_values import value_of
from newsschema.extraction.resolve.document_date import own_year, retells
from newsschema.extraction.scan import Scan
from newsschema.model.date_range import DateRange
from newsschema.model.dates import WEEKDAYS, DateMention
from newsschema.model.partial_date import PartialDate


def resolve(scan: Scan, expressions: Expressions, reference: date | None, language: str) -> tuple[DateMention, ...]:
    """Every expression as a mention with its value; open (None) where it cannot be told.

    Args:
        scan: the text.
        expressions: what it says of time.
        reference: the document's own date, where it is known.
        language: of the text.
    """
    context = Context(scan, language, reference)
    context.retold = retells(expressions)
    if reference is None:
        own = own_year(expressions)
        if own is not None:
            context.year = (own[0], f"/dates/{own[1]}")
            context.own = _own_day(expressions.found[own[1]])
            context.stated = _days_stated(expressions)
    mentions: list[DateMention] = []
    for number, expression in enumerate(expressions.found):
        context.start, context.end = expression.start, expression.end
        context.timed = expression.clock is not None
        meaning = _counted(expression, context) or value_of(expression.when, context)
        mentions.append(_mention(scan, expression, meaning))
        context.remember(expression, meaning, f"/dates/{number}")
    return tuple(mentions)


def _counted(expression: Expression, context: Context) -> Meaning | None:
    """The day of "le lendemain, dimanche 2 août" and of "tomorrow, Friday", where the relative words give a day that fits."""
    beside, when = expression.beside, expression.when
    if isinstance(when, Span) and None in (when.first, when.last):
        known = _day_beside(beside, when.first or when.last, context)
        value = known.value if known is not None else None
        if known is None or value is None:
            return None
        return known._replace(value=DateRange.of(value.start, None) if when.first else DateRange.of(None, value.end))
    return _day_beside(beside, when, context)


def _day_beside(beside: Distance | None, when: When | None, context: Context) -> Meaning | None:
    if beside is None or beside.unit != "day" or not isinstance(when, Fields) or when.year is not None:
        return None
    known = value_of(beside, context)
    day = known.value.start if known.value is not None else None
    if day is None or when.weekday not in (None, day.weekday):
        return None
    fits = when.month in (None, day.month) and when.day in (None, day.day)
    if not fits or not (beside.previous or when.month is None):
        return None
    return known._replace(how="computed" if when.month is None else "inferred")


def _own_day(expression: Expression) -> date | None:
    day = stated_day(expression.when.last if isinstance(expression.when, Span) else expression.when)
    return day.earliest if day is not None else None


def _days_stated(expressions: Expressions) -> dict[tuple[int, int], tuple[int, str]]:
    """The year of every day that the text states in full, by month and day; days between two of one month among them."""
    found: dict[tuple[int, int], tuple[int, str]] = {}
    for number, expression in enumerate(expressions.found):
        when = expression.when
        last = stated_day(when.last if isinstance(when, Span) else when)
        if last is None or last.month is None or last.day is None:
            continue
        first = when.first.day if isinstance(when, Span) and isinstance(when.first, Fields) else None
        for day in range(min(first or last.day, last.day), last.day + 1):
            found.setdefault((last.month, day), (last.year, f"/dates/{number}"))
    return found


def printed_day(expression: Expression) -> PartialDate | None:
    """The day that an expression states in full, with the time of day beside it; nothing where it does not."""
    day = expression.stated_day
    return _with_clock(day, expression.clock) if day is not None else None


def _mention(scan: Scan, expression: Expression, meaning: Meaning) -> DateMention:
    value = meaning.value
    if value is not None and value.is_single and value.start is not None:
        if expression.clock is not None:
            value = single(_with_clock(value.start, expression.clock))
        elif expression.about:
            value = single(PartialDate.parse(f"{value.start}~"))
    return DateMention(
        text=scan.text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        value=value,
        how=meaning.how,
        anchor=meaning.anchor if value is not None else None,
        weekday=WEEKDAYS[expression.weekday] if expression.weekday is not None else None,
        relative=expression.relative,
        in_name=expression.in_name,
    )


def _with_clock(day: PartialDate, clock: tuple[int, int] | None) -> PartialDate:
    return day if clock is None or day.day is None else PartialDate.parse(f"{day}T{clock[0]:02d}:{clock[1]:02d}")
