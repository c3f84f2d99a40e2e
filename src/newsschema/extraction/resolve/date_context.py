"""What is known while expressions of time are resolved, and what their slots say by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from newsschema.extraction.recognize.dates import Expression
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.tense import speaks_of_future
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import Relative
from newsschema.model.date_range import DateRange
from newsschema.model.dates import How
from newsschema.model.partial_date import PartialDate

PUBLISHED = "/article/date_published"
_PIVOT = 30


class Meaning(NamedTuple):
    """What an expression means, how that is known, and what it was resolved against."""

    value: DateRange | None
    how: How | None = None
    anchor: str | None = None


@dataclass(slots=True)
class Context:
    """What is known while the expressions are resolved one after the other.

    Attributes:
        reference: the document's own date.
        year: the year that dates without one are read in, where there is no reference.
        previous: the last period that was named, with the pointer to its mention.
        previous_day: the last single day that was named.
        narrative: the year that the sentence tells of, where it is long ago, and the number of the sentence.
    """

    scan: Scan
    language: str
    reference: date | None
    year: tuple[int, str] | None = None
    previous: tuple[date, str] | None = None
    previous_day: tuple[date, str] | None = None
    narrative: tuple[int, str, int] | None = None
    current: Expression | None = None
    _future: dict[int, bool] = field(default_factory=dict)

    @property
    def future(self) -> bool:
        """Whether the words around the current expression speak of what is to come."""
        if self.current is None:
            return False
        known = self._future.get(self.current.start)
        if known is None:
            known = speaks_of_future(self.scan, self.current.start, self.current.end, self.language)
            self._future[self.current.start] = known
        return known


def second_end(slots: dict[str, Any]) -> dict[str, Any]:
    """The slots of the later end of a range, under their plain names."""
    return {name[:-1]: value for name, value in slots.items() if name.endswith("2")}


def year_of(slots: dict[str, Any]) -> int | None:
    """The year that the slots say, one of two figures being of this century up to 30."""
    if slots.get("year") is not None:
        return int(slots["year"])
    if slots.get("yy") is not None:
        short = int(slots["yy"])
        return short + (2000 if short <= _PIVOT else 1900)
    return None


def day_of(year: int, slots: dict[str, Any]) -> PartialDate | None:
    """The day that the slots say, in a year; nothing where they say none or there is no such day."""
    month, day = slots.get("month", slots.get("monthnum")), slots.get("day")
    if month is None or day is None:
        return None
    try:
        return PartialDate.of(year, month, day)
    except ValueError:
        return None


def stated_day(slots: dict[str, Any]) -> PartialDate | None:
    """The day that an expression's slots state in full, with its year; nothing where they do not."""
    year = year_of(slots)
    return day_of(year, slots) if year is not None else None


def with_time(value: PartialDate, slots: dict[str, Any]) -> PartialDate:
    """The same day with the time of day printed beside it."""
    if slots.get("time") is None:
        return value
    figures = [int(part) for part in "".join(char if char.isdigit() else " " for char in slots["time"]).split()][:2]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    return PartialDate.parse(f"{value}T{hour:02d}:{minute:02d}") if hour < 24 and minute < 60 else value


def inferred_day(slots: dict[str, Any], context: Context) -> tuple[PartialDate, str] | None:
    """A day without its year: by the relative word beside it, the paragraph's year, or the nearest to the reference."""
    month, day = slots.get("month", slots.get("monthnum")), slots["day"]
    if month is None:
        return None
    if context.narrative is not None and context.current is not None:
        year, pointer, sentence = context.narrative
        if context.scan.sentences.index(context.current.start) == sentence:
            found = day_of(year, slots)
            return (found, pointer) if found else None
    if context.reference is not None:
        relative = slots.get("rel")
        if slots.get("dir") in ("last", "next"):
            found = calendar_math.day_beside(context.reference, month, day, last=slots["dir"] == "last")
            return (found, PUBLISHED) if found else None
        future = context.future and not (isinstance(relative, Relative) and relative.offset <= 0)
        weekday = slots.get("weekday")
        found = calendar_math.nearest_day(context.reference, month, day, future=future)
        if weekday is not None and found is not None and found.weekday != weekday:
            other = calendar_math.nearest_day(context.reference, month, day, future=not future)
            found = other if other is not None and other.weekday == weekday else found
        return (found, PUBLISHED) if found else None
    if context.year is not None:
        found = day_of(context.year[0], slots)
        return (found, context.year[1]) if found else None
    return None


def month_near(month: int, context: Context) -> tuple[PartialDate, str] | None:
    """A month without its year: the nearest to the reference, else in the document's own year; with its anchor."""
    if context.reference is not None:
        return calendar_math.nearest_month(context.reference, month, future=context.future), PUBLISHED
    if context.year is not None:
        return PartialDate.of(context.year[0], month), context.year[1]
    return None
