"""What a text has named of time so far, by which what it names next is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

import regex

from newsschema.extraction.expressions import Distance, Expression, Fields, Span, When
from newsschema.extraction.resolve.tense import Tense, clause_around
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar
from newsschema.model.date_range import DateRange
from newsschema.model.dates import How
from newsschema.model.partial_date import PartialDate

PUBLISHED = "/article/date_published"
Leaning = Literal["past", "future", "nearest"]
_NARRATIVE_YEARS = 2
_FIRST_QUARTER = 33
_OPENING = 12
_APART = 30
_WORD_BEFORE = regex.compile(r"(?r)(\p{L}+)\s\n?")
_WORD_REACH = 20


class Story(NamedTuple):
    """The year that a text tells of, where that is far from the reference.

    Attributes:
        year: which.
        pointer: to the mention that names it.
        at: where that mention stands.
        month: whether it names a month too, or is a heading.
        day: whether it names a day too, so that the days that follow are told of the same time.
        opening: whether it opens its sentence, so that the rest of the paragraph may be told of it.
        opened_at: where its sentence begins, the words of which may tell it in the future though it is long past: "il faudra
            attendre mars 2010"; nothing where they say nothing of it.
    """

    year: int
    pointer: str
    at: int
    month: bool
    day: bool
    opening: bool = False
    opened_at: int | None = None


class Meaning(NamedTuple):
    """What an expression means, how that is known, and what it was resolved against."""

    value: DateRange | None
    how: How | None = None
    anchor: str | None = None


UNKNOWN = Meaning(None)
"""Of an expression whose date cannot be told."""


@dataclass(slots=True)
class Memory:
    """What was named so far, while the expressions are resolved one after the other.

    Attributes:
        scan: the text.
        language: of the text.
        reference: the document's own date.
        year: the year that dates without one are read in where there is no reference, with the pointer to its mention.
        own: the latest day that the document states, where there is no reference.
        stated: the days that the document states, by month and day: the year, with the pointer to the mention.
        previous: the first day of the last date or period that was named, with the pointer to its mention.
        previous_at: where it was named.
        previous_end: where that mention ends.
        previous_day: the last single day that was named.
        previous_days: the range of days that was named behind that, with its pointer.
        previous_dated: the first day of the last date or month that was named; whether that is a month.
        previous_dated_at: where it was named.
        previous_term: the last quarter or semester that was named, with the pointer to its mention, and where it stands.
        latest_term: the latest of them, which is the one that is reported on.
        stated_months: by month, the year that it was last named with, the pointer to that mention, and where it stands.
        narrative: the year that is told of, where it is far from the reference.
        anchored_at: where something was last named that is seen from the reference; nothing before that was.
        narrative_until: where it ceases to hold within its sentence.
        ends_open: whether what was named last is a day that something lasts until: "jusqu'au 6 mai".
        in_week: whether the day that was named last is told by its week: "Monday of last week".
        retold: whether the text tells of one year after the other, so that each year holds until the next is named.
        start: of the expression that is being resolved.
        end: of that expression.
        side: where the last expression that is seen from the reference ends, and on which side of it that lies.
        timed: whether a time of day is printed beside it.
        leaning: what holds whatever the words around say: the end of what is open lies ahead, or is the nearest.
    """

    scan: Scan
    language: str
    reference: date | None
    year: tuple[int, str] | None = None
    own: date | None = None
    stated: Mapping[tuple[int, int], tuple[int, str]] = field(default_factory=dict)
    previous: tuple[date, str] | None = None
    previous_at: int = 0
    previous_end: int = 0
    previous_day: tuple[date, str] | None = None
    previous_days: tuple[date, date, str] | None = None
    previous_dated: tuple[date, str, bool] | None = None
    previous_dated_at: int = 0
    previous_term: tuple[date, str, int] | None = None
    latest_term: tuple[date, str] | None = None
    stated_months: dict[int, tuple[int, str, int]] = field(default_factory=dict)
    narrative: Story | None = None
    anchored_at: int | None = None
    narrative_until: int = 0
    ends_open: bool = False
    in_week: bool = False
    retold: bool = False
    start: int = 0
    end: int = 0
    side: tuple[int, Tense] | None = None
    timed: bool = False
    leaning: Leaning | None = None

    def remember(self, expression: Expression, meaning: Meaning, pointer: str) -> None:
        """Take note of what was just resolved, for what follows."""
        value = meaning.value
        start = value.start or value.end if value is not None else None
        if value is None or start is None or expression.in_name or compares(expression.when):
            return
        if value.start is None and start.day is None and self.reference is not None and start.earliest > self.reference:
            # What lasts until a month to come says nothing of what follows it.
            return
        when = expression.when
        of_week = isinstance(when, Fields) and when.within is not None and when.within.unit == "week"
        self.in_week = of_week or (self.in_week and isinstance(when, Fields) and when.is_bare)
        last = value.end if value.end is not None and start.day is None else start
        self.previous = (last.earliest, pointer)
        self.previous_at, self.previous_end = expression.start, expression.end
        self.ends_open = value.start is None and start.day is not None
        if meaning.anchor == PUBLISHED:
            self.anchored_at = expression.start
            self._remember_side(expression.end, value)
        ended = value.start is None and self.reference is not None and start.earliest < self.reference
        if (value.is_single or ended) and start.day is not None:
            if self.word_before() not in calendar(self.language).behind:
                self.previous_day, self.previous_days = self.previous, None
        elif value.start is not None and value.end is not None and start.day is not None and value.end.day is not None:
            self.previous_days = (start.earliest, value.end.latest, pointer)
        if start.month is not None:
            self.previous_dated = (start.earliest, pointer, start.day is None)
            self.previous_dated_at = expression.start
        if start.division is not None and start.division >= _FIRST_QUARTER:
            self.previous_term = (start.earliest, pointer, expression.start)
            ahead = self.reference is not None and start.earliest > self.reference
            if self.latest_term is None or (start.earliest > self.latest_term[0] and not ahead):
                self.latest_term = self.previous_term[:2]
        if meaning.how == "inferred" and meaning.anchor != PUBLISHED and self.narrative is not None:
            self.narrative = self.narrative._replace(year=start.year)
        printed = expression.when.last if isinstance(expression.when, Span) else expression.when
        if isinstance(printed, Fields) and printed.year is not None and (printed is expression.when or printed.month):
            self._remember_year(expression, value.end or start, pointer)
        elif isinstance(expression.when, Distance) and expression.when.previous and expression.when.unit == "year":
            self._remember_year(expression, PartialDate.of(start.year), pointer)
        elif isinstance(expression.when, Distance) and expression.when.unit == "year" and expression.when.offset:
            self._remember_year_beside(expression, start.year, pointer)

    def _remember_side(self, end: int, value: DateRange) -> None:
        self.side = None
        if self.reference is None:
            return
        if value.start is not None and value.start.earliest > self.reference:
            self.side = (end, "future")
        elif value.end is not None and value.end.latest < self.reference:
            self.side = (end, "past")

    def _remember_year_beside(self, expression: Expression, year: int, pointer: str) -> None:
        """The words "l'an dernier" at the head of a sentence says of which year the rest of it is."""
        first, _ = self.scan.sentences.at(expression.start)
        if self.reference is not None and expression.start - first <= _OPENING:
            self.narrative = Story(year, pointer, expression.start, month=False, day=False)
            self.narrative_until = len(self.scan.text)

    def _remember_year(self, expression: Expression, start: PartialDate, pointer: str) -> None:
        if self.reference is None:
            if self.retold:
                self.year = (start.year, pointer)
            return
        if start.month is not None:
            self.stated_months[start.month] = (start.year, pointer, expression.start)
        self.narrative = None
        if abs(start.year - self.reference.year) < _NARRATIVE_YEARS:
            return
        first, last = self.scan.sentences.at(expression.start)
        opening = expression.start - first <= _OPENING
        if not opening and self._is_set_apart(expression, first, last):
            return
        clause = clause_around(self.scan, expression.start, expression.end, self.language)
        self.narrative_until = last if opening else clause[1]
        heading = opening and self.scan.text.startswith("\n", expression.end)
        dated = heading or start.month is not None or start.division is not None
        self.narrative = Story(start.year, pointer, expression.start, dated, start.day is not None, opening, first)

    def _is_set_apart(self, expression: Expression, first: int, last: int) -> bool:
        """Whether commas set a date apart, alone or in a few words: ", signed on 1 April 2000 for ten years, ends"."""
        text, start, end = self.scan.text, expression.start, expression.end
        if text.startswith(",", end):
            return True
        opened = text.find(", ", max(first, start - _APART), start) >= 0
        return opened and text.find(", ", end, min(last, end + _APART)) >= 0

    def word_before(self) -> str:
        """The word right before the expression that is being resolved."""
        before = _WORD_BEFORE.match(self.scan.text, max(self.start - _WORD_REACH, 0), self.start)
        return before[1].lower() if before is not None else ""


def compares(when: When) -> bool:
    """Whether a date is only what another is compared with: "from a year earlier", "than in the third quarter of the year before"."""
    if isinstance(when, Fields) and when.within is not None:
        return compares(when.within)
    return isinstance(when, Distance) and when.previous and when.unit == "year" and (when.offset or 0) < 0
