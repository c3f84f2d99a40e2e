"""What is asked about an expression of time: on which side it lies, of which year it is told, from what it is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from newsschema.extraction.expressions import Distance
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.date_memory import PUBLISHED, Memory, Story, compares
from newsschema.extraction.resolve.tense import (
    Asked,
    Tense,
    announces,
    before_lead,
    tense_around,
    tense_between,
    tense_of_clause,
)
from newsschema.languages.calendar import Direction, Unit, calendar

_LONG_PAST = 15
_TELLING = 3
_WEEKS_BEFORE = 30
_FAR = 60
_MOST_OF_A_YEAR = 300
_SOME_WORDS = 7
_HALF_A_YEAR = 6
_CONJUNCTION = 8
"""How long the words between two days are at most that go together: " et le "."""


@dataclass(slots=True)
class Context(Memory):
    """What is known while an expression is resolved."""

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
        no "last" or "next" is said; without a reference the year in which the document states that day, or its own year.
        """
        if self.reference is None:
            return self.stated.get((month or 0, day or 0)) or self._own_year(direction, month)
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
        own = here and self.start >= self.narrative_until
        if own and tense_of_clause(self.scan, self.start, self.end, self.language, "verbs") is not None:
            return None
        if story.year <= self.reference.year and self._looks_ahead(here=here) and not (here and self._foretold(story)):
            return None
        return story.year + self._turns_of_year(story.year, month), story.pointer

    def _foretold(self, story: Story) -> bool:
        """Whether a year is told in the future where it is named."""
        if story.opened_at is None:
            return False
        return tense_between(self.scan, story.opened_at, story.at, self.language, "words") == "future"

    def _stated_beside(self, month: int | None, day: int | None) -> tuple[int, str] | None:
        """The year of a month that was named with it in the sentence before: "im Oktober 1977 ... am 19. Oktober"."""
        stated = self.stated_months.get(month or 0)
        if stated is None or day is None or month is None or self.reference is None:
            return None
        year, pointer, at = stated
        near = self._sentences_from(at) <= 1 and year < self.reference.year
        return (
            (year, pointer) if near and not self._looks_ahead(here=True) and not self._just_past(month, day) else None
        )

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
        """Whether the text tells of one day after the other: of a week that it named, or far from its own time."""
        day, reference = self.previous_day, self.reference
        if day is None or reference is None or not self._in_paragraph_of(self.previous_at):
            return False
        far = self.anchored_at is None and abs((reference - day[0]).days) > _MOST_OF_A_YEAR
        # In one sentence they are of two times: "jailed on March 3, 2009, he was freed on Monday".
        near = self._sentences_from(self.previous_at) in (range(_TELLING) if self.in_week else range(1, 2))
        return near and (self.in_week or far) and self.tense("day") != "future"

    def joined_weekday(self, weekday: int) -> tuple[date, str] | None:
        """The day that goes with the one right before it: "jeudi ou vendredi", "Saturday and Sunday"."""
        if self.reference is None or self.previous_day is None or self.previous_day != self.previous:
            return None
        between = self.scan.text[self.previous_end : self.start]
        if not 0 < len(between) <= _CONJUNCTION or not between.replace(" ", "").isalpha():
            return None
        day = calendar_math.weekday_near(self.previous_day[0], weekday, "future")
        return None if day > self.reference and self.tense("day") == "past" else (day, self.previous_day[1])

    def named_weekday(self, weekday: int | None) -> tuple[date, str] | None:
        """The day of that name in the range of days that was named last: "ce samedi-là" behind "du samedi 28 au dimanche 29"."""
        if self.previous_days is None or weekday is None:
            return None
        start, end, pointer = self.previous_days
        day = calendar_math.weekday_near(start, weekday, "future")
        return (day, pointer) if day <= end else None

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
        before = self.previous_dated
        if before is None or self._sentences_from(self.previous_dated_at) == 0:
            return before
        told = self.narrative is not None and self.narrative.year == before[0].year
        far = self.reference is not None and abs((before[0] - self.reference).days) > _MOST_OF_A_YEAR
        if self._in_paragraph_of(self.previous_dated_at) and (told or not far):
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
        if self.ends_open and offset > 0:
            return self.previous
        days = self.previous_days
        if days is None or (self.previous_day is not None and (days[1] - days[0]).days > 1):
            return self.previous_day or self.previous
        start, end, pointer = days
        return (end if offset > 0 and (end - start).days > 1 else start), pointer

    def _compared(self) -> bool:
        """Whether the word before the expression says that it is only compared with: "rose 3 percent from a year earlier"."""
        return self.word_before() in calendar(self.language).compared

    def _in_this_sentence(self) -> bool:
        return self.scan.sentences.at(self.start)[0] <= self.previous_at
