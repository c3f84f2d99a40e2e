"""The document's own date, solved from its text: every relative wording with a full date beside it says what it is."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from newsschema.extraction.expressions import Distance, Expressions, Fields, Span, stated_day
from newsschema.model.partial_date import PartialDate

_YEARS_RETOLD = 2
_NEAR_UNITS = ("day", "week", "weekend", "month")


class DocumentDate(NamedTuple):
    """The document's own date as its relative wordings give it.

    Attributes:
        day: the day they agree on, or that most of them give.
        based_on: numbers of the mentions that give it.
        against: the mentions that give another day, by number, with that day.
    """

    day: PartialDate | None
    based_on: tuple[int, ...] = ()
    against: tuple[tuple[int, PartialDate], ...] = ()


def solve_document_date(expressions: Expressions) -> DocumentDate:
    """The document's date from every "hier, mercredi 25 mai 2022".

    A year that is missing there counts as the latest one that the text states with a day, if that makes the weekday right.
    """
    votes: list[tuple[int, date]] = []
    beside_days = [
        (number, expression.when, beside.offset, expression.stated_day)
        for number, expression in enumerate(expressions.found)
        if (beside := expression.beside) and beside.unit == "day" and beside.offset is not None and not beside.previous
    ]
    own = own_year(expressions) if any(stated is None for *_, stated in beside_days) else None
    for number, when, offset, stated in beside_days:
        day = stated or _with_year(when, own[0] if own else None)
        if day is not None:
            votes.append((number, _shifted(day.earliest, -offset)))
    if not votes:
        return DocumentDate(None)
    chosen = votes[0][1]
    if any(day != chosen for _, day in votes):
        chosen = Counter(day for _, day in votes).most_common(1)[0][0]
    return DocumentDate(
        PartialDate.from_date(chosen),
        tuple(number for number, day in votes if day == chosen),
        tuple((number, PartialDate.from_date(day)) for number, day in votes if day != chosen),
    )


def own_year(expressions: Expressions) -> tuple[int, int] | None:
    """The latest year that the text states with a day, and the number of the first mention that states it."""
    latest: tuple[int, int] | None = None
    for number, expression in enumerate(expressions.found):
        when = expression.when.last if isinstance(expression.when, Span) else expression.when
        stated = stated_day(when)
        if stated is not None and (latest is None or stated.year > latest[0]):
            latest = (stated.year, number)
    return latest


def retells(expressions: Expressions) -> bool:
    """Whether a text tells of the past, one year after the other, and never of its own day: no "yesterday", no bare weekday."""
    years: set[int] = set()
    for expression in expressions.found:
        whole = expression.when
        when = (whole.last or whole.first) if isinstance(whole, Span) else whole
        if isinstance(when, Distance) and when.unit in _NEAR_UNITS and not (when.previous or when.either):
            return False
        if isinstance(when, Fields) and not expression.in_name:
            if when.weekday is not None and when.day is None and when.direction is None:
                return False
            if when.year is not None and when is whole:
                years.add(when.year)
    return bool(years) and max(years) - min(years) >= _YEARS_RETOLD


def _with_year(when: object, year: int | None) -> PartialDate | None:
    if year is None or not isinstance(when, Fields) or when.year is not None or when.weekday is None:
        return None
    found = stated_day(when._replace(year=year))
    return found if found is not None and found.weekday == when.weekday else None


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
