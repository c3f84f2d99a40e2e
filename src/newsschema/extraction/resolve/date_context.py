"""What is known while expressions of time are resolved one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from newsschema.extraction.expressions import Distance, Expression, Fields, Span, When
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.tense import (
    Asked,
    Tense,
    announces,
    before_lead,
    clause_around,
    tense_around,
    tense_between,
    tense_of_clause,
)
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import Direction, Unit, calendar
from newsschema.model.date_range import DateRange
from newsschema.model.dates import How
from newsschema.model.partial_date import PartialDate

PUBLISHED = "/article/date_published"
Leaning = Literal["past", "future", "nearest"]
_NARRATIVE_YEARS = 2
_LONG_PAST = 15
_TELLING = 3
_FIRST_QUARTER = 33
_OPENING = 12
_WEEKS_BEFORE = 30
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_WORD_REACH = 20
_FAR = 60
_SOME_WORDS = 7
_HALF_A_YEAR = 6


class Story(NamedTuple):
    """The year that a text tells of, where that is far from the reference.

    Attributes:
        year: which.
        pointer: to the mention that names it.
        at: where that mention stands.
        month: whether it names a month too.
        day: whether it names a day too, so that the days that follow are told of the same time.
        opening: whether it opens its sentence, so that the rest of the paragraph may be told of it.
        ahead: whether it is told in the future though it is long past: "il faudra attendre mars 2010".
    """

    year: int
    pointer: str
    at: int
    month: bool
    day: bool
    opening: bool = False
    ahead: bool = False


class Meaning(NamedTuple):
    """What an expression means, how that is known, and what it was resolved against."""

    value: DateRange | None
    how: How | None = None
    anchor: str | None = None


UNKNOWN = Meaning(None)
"""Of an expression whose date cannot be told."""


@dataclass(slots=True)
class Context:
    """What is known while the expressions are resolved one after the other.

    Attributes:
        scan: the text.
        language: of the text.
        reference: the document's own date.
        year: the year that dates without one are read in where there is no reference, with the pointer to its mention.
        own: the latest day that the document states, where there is no reference.
        previous: the first day of the last date or period that was named, with the pointer to its mention.
        previous_at: where it was named.
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
    previous: tuple[date, str] | None = None
    previous_at: int = 0
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
    retold: bool = False
    start: int = 0
    end: int = 0
    side: tuple[int, Tense] | None = None
    timed: bool = False
    leaning: Leaning | None = None

    def tense(self, asked: Asked = "verbs") -> Tense | None:
        """Whether the words around the current expression speak of what has been or of what is to come."""
        if self.leaning is not None:
            return None if self.leaning == "nearest" else self.leaning
        first, last = self.scan.sentences.at(self.start)
        if self.side is not None and first <= self.side[0] < self.start:
            # Dates with no verb between them are a list, and on one side.
            told = tense_of_clause(self.scan, self.start, self.end, self.language, asked)
            return told or tense_between(self.scan, self.side[0], self.start, self.language, asked) or self.side[1]
        told = tense_around(self.scan, self.start, self.end, self.language, asked)
        # Where no verb says otherwise, a day with its hour is an announcement: "Loto samedi à 20 h 30".
        announced = self.timed and announces(self.language) and last - first - (self.end - self.start) > _SOME_WORDS
        return told or ("future" if announced else None)

    def tense_before_lead(self) -> Tense | None:
        """What the words around say, but for those that lead to the expression: "went on until May"."""
        start, self.start = self.start, before_lead(self.scan, self.start, self.language)
        told = self.tense()
        self.start = start
        return told

    def told_year(
        self, direction: Direction | None, month: int | None = None, day: int | None = None, *, season: bool = False
    ) -> tuple[int, str] | None:
        """The year that a date without one is in, where that is not told by the reference.

        That is the year that the text tells of, where it is far from the reference, the words do not look ahead and
        no "last" or "next" is said; without a reference the document's own year.
        """
        if self.reference is None:
            return self._own_year(direction, month)
        if direction is not None:
            return None
        stated = self._stated_beside(month, day)
        if stated is not None:
            return stated
        story = self.narrative
        if story is None or not self._still_told(story, month, day):
            return None
        if season and not self.retold and not self._in_paragraph_of(story.at):
            return None
        here = self._sentences_from(story.at) == 0
        if here and self.start >= self.narrative_until:
            return None
        if not (here and story.ahead) and self._looks_ahead(here=here) and story.year <= self.reference.year:
            return None
        return story.year + self._turns_of_year(story.year, month), story.pointer

    def _stated_beside(self, month: int | None, day: int | None) -> tuple[int, str] | None:
        """The year of a month that was named with it in the sentence before: "im Oktober 1977 ... am 19. Oktober"."""
        stated = self.stated_months.get(month or 0)
        if stated is None or day is None or month is None or self.reference is None:
            return None
        year, pointer, at = stated
        near = self._sentences_from(at) <= 1 and year < self.reference.year
        return (year, pointer) if near and not self._looks_ahead(here=True) and not self._just_past(month, day) else None

    def _looks_ahead(self, *, here: bool) -> bool:
        """Whether the words around speak of what is to come; in another sentence a verb in the present says so."""
        return self.tense("words") == "future" or (not here and self.tense() == "future")

    def _sentences_from(self, at: int) -> int:
        return self.scan.sentences.index(self.start) - self.scan.sentences.index(at)

    def retelling(self, unit: Unit) -> bool:
        """Whether the text tells of a year far from the reference here, so that "the end of the month" is one of that year."""
        story = self.narrative
        if story is None or self._sentences_from(self.previous_at) > 1 or self._looks_ahead(here=True):
            return False
        # Of a whole season no month was named that could end.
        return self._still_told(story, 1, None) and (unit != "month" or self.previous == self.previous_day)

    def _own_year(self, direction: Direction | None, month: int | None) -> tuple[int, str] | None:
        """The document's own year, or with "last" or "next" the one beside it, seen from its own month."""
        if self.year is None or self.own is None or month is None:
            return self.year
        year, pointer = self.year
        if direction == "last" and month > self.own.month:
            return year - 1, pointer
        return (year + 1, pointer) if direction == "next" and month < self.own.month else self.year

    def _still_told(self, story: Story, month: int | None, day: int | None) -> bool:
        """Whether the text still tells of a year.

        In its sentence; days in the paragraph of another day, month or season, or of a year that opens its sentence; and
        where nothing was told yet of the document's own time, all that follows, as long as nothing comes between that is seen
        from the reference.
        """
        if self._sentences_from(story.at) == 0:
            return True
        if (self.anchored_at or 0) > story.at or month is None:
            return False
        if self.retold or (self.anchored_at is None and story.month):
            return True
        if not self._in_paragraph_of(story.at) or day is None or self._just_past(month, day):
            return False
        if story.day:
            return True
        long_past = self.reference is not None and self.reference.year - story.year > _LONG_PAST
        return self._sentences_from(story.at) <= _TELLING and (story.opening or long_past) and self.tense() == "past"

    def telling_days(self) -> bool:
        """Whether the text tells of one day after the other, far from its own time, of which nothing was told yet."""
        day, reference = self.previous_day, self.reference
        if day is None or reference is None or self.anchored_at is not None or self._sentences_from(self.previous_at) > 1:
            return False
        far = abs((reference - day[0]).days) > _FAR * _HALF_A_YEAR
        return far and self._in_paragraph_of(self.previous_at) and self.tense("day") != "future"

    def _in_paragraph_of(self, at: int) -> bool:
        return self.scan.paragraphs.index(self.start) == self.scan.paragraphs.index(at)

    def _just_past(self, month: int, day: int) -> bool:
        """Whether a day of the year was in the weeks before the reference."""
        days = calendar_math.yearly(self.reference, month, day) if self.reference is not None else []
        return any(0 <= (self.reference - each).days <= _WEEKS_BEFORE for each in days if self.reference is not None)

    def _turns_of_year(self, year: int, month: int | None) -> int:
        """1 where a month comes behind the turn of the year that was told before: December, then March."""
        if month is None or self.previous is None or self.previous[0].year != year:
            return 0
        return int(self.previous[0].month - month > _HALF_A_YEAR)

    def day_before_this(self) -> tuple[date, str] | None:
        """The single day that was named last; without a reference the document's own, if that other one is far from it."""
        last, own = self.previous_day, self.own
        if self.reference is not None or last is None or own is None or self.year is None:
            return last
        return (own, self.year[1]) if abs((last[0] - own).days) > _FAR else last

    def dated_before(self) -> tuple[date, str, bool] | None:
        """What a day without its month follows: the day or month named last in the paragraph or in the story that is told."""
        before, paragraphs = self.previous_dated, self.scan.paragraphs
        if before is None or paragraphs.index(self.start) == paragraphs.index(self.previous_dated_at):
            return before
        return before if self.narrative is not None and self.narrative.year == before[0].year else None

    def seen_from(self, distance: Distance) -> tuple[date, str] | None:
        """What a distance from the date named before is counted from."""
        if distance.unit == "day":
            return self._day_seen_from(distance.offset or 0)
        term = self._term()
        if compares(distance) and term is None and self._compared() and not self._in_this_sentence():
            return (self.reference, PUBLISHED) if self.reference is not None else self.previous
        if distance.unit in ("quarter", "semester") or (compares(distance) and not self._in_this_sentence()):
            return term or self.previous
        return self.previous

    def _term(self) -> tuple[date, str] | None:
        """The quarter that another is compared with: that of the sentence, else the latest, which is the one reported on."""
        if self.previous_term is not None and self._sentences_from(self.previous_term[2]) == 0:
            return self.previous_term[:2]
        return self.latest_term

    def _day_seen_from(self, offset: int) -> tuple[date, str] | None:
        """The day that was named last, or the first of a night named last; of more days where no single one was named."""
        days = self.previous_days
        if days is None or (self.previous_day is not None and (days[1] - days[0]).days > 1):
            return self.previous_day or self.previous
        start, end, pointer = days
        return (end if offset > 0 and (end - start).days > 1 else start), pointer

    def _compared(self) -> bool:
        """Whether the word before the expression says that it is only compared with: "rose 3 percent from a year earlier"."""
        return self._word_before() in calendar(self.language).compared

    def _word_before(self) -> str:
        before = _WORD_BEFORE.search(self.scan.text, max(self.start - _WORD_REACH, 0), self.start)
        return before[1].lower() if before is not None else ""

    def _in_this_sentence(self) -> bool:
        return self.scan.sentences.at(self.start)[0] <= self.previous_at

    def remember(self, expression: Expression, meaning: Meaning, pointer: str) -> None:
        """Take note of what was just resolved, for what follows."""
        value = meaning.value
        start = value.start or value.end if value is not None else None
        if value is None or start is None or expression.in_name or compares(expression.when):
            return
        last = value.end if value.end is not None and start.day is None else start
        self.previous, self.previous_at = (last.earliest, pointer), expression.start
        if meaning.anchor == PUBLISHED:
            self.anchored_at = expression.start
            self._remember_side(expression.end, value)
        if value.is_single and start.day is not None and self._word_before() not in calendar(self.language).behind:
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
        far = abs(start.year - self.reference.year) >= _NARRATIVE_YEARS
        first, last = self.scan.sentences.at(expression.start)
        opening = expression.start - first <= _OPENING
        clause = clause_around(self.scan, expression.start, expression.end, self.language)
        self.narrative_until = last if opening else clause[1]
        aside = not opening and self.scan.text.startswith(",", expression.end)
        dated, day = start.month is not None or start.division is not None, start.day is not None
        if start.month is not None:
            self.stated_months[start.month] = (start.year, pointer, expression.start)
        self.narrative = None
        if far and not aside:
            told = tense_between(self.scan, first, expression.start, self.language, "words")
            ahead = told == "future"
            self.narrative = Story(start.year, pointer, expression.start, dated, day, opening, ahead)


def compares(when: When) -> bool:
    """Whether a date is only what another is compared with: "from a year earlier", "than in the third quarter of the year before"."""
    if isinstance(when, Fields) and when.within is not None:
        return compares(when.within)
    return isinstance(when, Distance) and when.previous and when.unit == "year" and (when.offset or 0) < 0
