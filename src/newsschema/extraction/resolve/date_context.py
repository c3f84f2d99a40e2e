"""What is known while expressions of time are resolved one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from newsschema.extraction.expressions import Distance, Expression, Fields, When
from newsschema.extraction.resolve.tense import Asked, Tense, clause_around, tense_around
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import Direction
from newsschema.model.date_range import DateRange
from newsschema.model.dates import How

PUBLISHED = "/article/date_published"
Leaning = Literal["past", "future", "nearest"]
_NARRATIVE_YEARS = 2
_FIRST_QUARTER = 33
_OPENING = 12


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
        previous: the first day of the last date or period that was named, with the pointer to its mention.
        previous_at: where it was named.
        previous_day: the last single day that was named.
        previous_term: the last quarter or semester that was named.
        narrative: the year that a sentence tells of, where it is far from the reference; pointer; number of the sentence.
        narrative_until: where it ceases to hold within that sentence.
        retold: whether the text tells of one year after the other, so that each year holds until the next is named.
        start: of the expression that is being resolved.
        end: of that expression.
        leaning: what holds whatever the words around say: the end of what is open lies ahead, or is the nearest.
    """

    scan: Scan
    language: str
    reference: date | None
    year: tuple[int, str] | None = None
    previous: tuple[date, str] | None = None
    previous_at: int = 0
    previous_day: tuple[date, str] | None = None
    previous_term: tuple[date, str] | None = None
    narrative: tuple[int, str, int] | None = None
    narrative_until: int = 0
    retold: bool = False
    start: int = 0
    end: int = 0
    leaning: Leaning | None = None

    def tense(self, asked: Asked = "verbs") -> Tense | None:
        """Whether the words around the current expression speak of what has been or of what is to come."""
        if self.leaning == "nearest":
            return None
        return self.leaning or tense_around(self.scan, self.start, self.end, self.language, asked)

    def told_year(self, direction: Direction | None) -> tuple[int, str] | None:
        """The year that a date without one is in, where that is not told by the reference.

        That is the year that its sentence tells of, where it is far from the reference, the words do not look ahead and
        no "last" or "next" is said; without a reference the document's own year.
        """
        if self.reference is None:
            return self.year
        if direction is not None:
            return None
        if self.narrative is None or self.scan.sentences.index(self.start) != self.narrative[2]:
            return None
        if self.start >= self.narrative_until:
            return None
        if self.tense("words") == "future":
            return None
        return self.narrative[:2]

    def seen_from(self, distance: Distance) -> tuple[date, str] | None:
        """What a distance from the date named before is counted from."""
        if distance.unit == "day":
            return self.previous_day or self.previous
        term = self.previous_term
        if distance.unit in ("quarter", "semester") or (compares(distance) and not self._in_this_sentence()):
            return term or self.previous
        return self.previous

    def _in_this_sentence(self) -> bool:
        return self.scan.sentences.at(self.start)[0] <= self.previous_at

    def remember(self, expression: Expression, meaning: Meaning, pointer: str) -> None:
        """Take note of what was just resolved, for what follows."""
        value = meaning.value
        start = value.start or value.end if value is not None else None
        if value is None or start is None or expression.in_name or compares(expression.when):
            return
        self.previous, self.previous_at = (start.earliest, pointer), expression.start
        if value.is_single and start.day is not None:
            self.previous_day = self.previous
        if start.division is not None and start.division >= _FIRST_QUARTER:
            self.previous_term = (start.earliest, pointer)
        if isinstance(expression.when, Fields) and expression.when.year is not None:
            self._remember_year(expression, start.year, pointer)

    def _remember_year(self, expression: Expression, year: int, pointer: str) -> None:
        if self.reference is None:
            if self.retold:
                self.year = (year, pointer)
            return
        far = abs(year - self.reference.year) >= _NARRATIVE_YEARS
        first, last = self.scan.sentences.at(expression.start)
        opening = expression.start - first <= _OPENING
        clause = clause_around(self.scan, expression.start, expression.end, self.language)
        self.narrative_until = last if opening else clause[1]
        aside = not opening and self.scan.text.startswith(",", expression.end)
        self.narrative = (year, pointer, self.scan.sentences.index(expression.start)) if far and not aside else None


def compares(when: When) -> bool:
    """Whether a date is only what another is compared with: "from a year earlier"."""
    return isinstance(when, Distance) and when.previous and when.unit == "year" and (when.offset or 0) < 0
