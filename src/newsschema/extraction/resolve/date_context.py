"""What is known while expressions of time are resolved one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from newsschema.extraction.expressions import Expression, Fields
from newsschema.extraction.resolve.tense import Tense, tense_around
from newsschema.extraction.scan import Scan
from newsschema.model.date_range import DateRange
from newsschema.model.dates import How

PUBLISHED = "/article/date_published"
_NARRATIVE_YEARS = 2


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
        previous_day: the last single day that was named.
        narrative: the year that a sentence tells of, where it is far from the reference; pointer; number of the sentence.
        start: of the expression that is being resolved.
        end: of that expression.
        leaning: what holds whatever the words around say: the end of what is open lies ahead.
    """

    scan: Scan
    language: str
    reference: date | None
    year: tuple[int, str] | None = None
    previous: tuple[date, str] | None = None
    previous_day: tuple[date, str] | None = None
    narrative: tuple[int, str, int] | None = None
    start: int = 0
    end: int = 0
    leaning: Tense | None = None

    def tense(self) -> Tense | None:
        """Whether the words around the current expression speak of what has been or of what is to come."""
        return self.leaning or tense_around(self.scan, self.start, self.end, self.language)

    def told_year(self) -> tuple[int, str] | None:
        """The year that the current sentence tells of, where it is far from the reference and the words do not look ahead."""
        if self.narrative is None or self.scan.sentences.index(self.start) != self.narrative[2]:
            return None
        if self.tense() == "future":
            return None
        return self.narrative[:2]

    def remember(self, expression: Expression, meaning: Meaning, pointer: str) -> None:
        """Take note of what was just resolved, for what follows."""
        value = meaning.value
        start = value.start if value is not None else None
        if value is None or start is None or expression.in_name:
            return
        if value.is_single or start.day is not None:
            self.previous = (start.earliest, pointer)
        if value.is_single and start.day is not None:
            self.previous_day = self.previous
        if isinstance(expression.when, Fields) and expression.when.year is not None and self.reference is not None:
            far = abs(start.year - self.reference.year) >= _NARRATIVE_YEARS
            self.narrative = (start.year, pointer, self.scan.sentences.index(expression.start)) if far else None
