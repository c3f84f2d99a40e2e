"""Expressions of time as they are worded: what is printed, before anything is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsschema.languages.calendar import Direction, Holiday, Unit
from newsschema.model.partial_date import PartialDate


class Fields(NamedTuple):
    """What is printed of a date: "mercredi 25 mai", "mai dernier", "l'été 2021".

    Attributes:
        year: with its century.
        month: 1 to 12.
        day: of the month.
        division: EDTF's number of a season, quarter or semester.
        weekday: 0 for Monday.
        direction: "dernier", "prochain".
        within: the period it lies in, where that is told by its distance: "mardi de la semaine dernière".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    division: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    within: Distance | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it is no more than a year or a weekday."""
        if self.month is not None or self.day is not None:
            return False
        return self in (Fields(self.year), Fields(weekday=self.weekday))


class Distance(NamedTuple):
    """A period so many units from the anchor: "hier", "la semaine dernière", "il y a trois jours".

    Attributes:
        unit: what is counted, and how precise the value is.
        offset: how many; negative for the past; nothing where the words do not tell ("quelques").
        previous: whether it is seen from the date named before rather than from the reference date.
        either: whether the verb tells on which side of the reference date it lies: "the weekend".
    """

    unit: Unit
    offset: int | None
    previous: bool = False
    either: bool = False


class Feast(NamedTuple):
    """A day with a name: "Noël 2021", "Pâques"; `later` by so many days where it is one of several: "der 3. Advent"."""

    holiday: Holiday
    year: int | None = None
    direction: Direction | None = None
    later: int = 0
    within: Distance | None = None


class Fixed(NamedTuple):
    """A value that stands for itself: "les années 1990", "le XXe siècle"."""

    value: PartialDate


class WeekOf(NamedTuple):
    """The week or weekend that holds a day: "the week of May 3"."""

    day: Fields
    unit: Unit = "week"


class Shifted(NamedTuple):
    """A date or period counted from another one: "a week from Monday", "la veille de Noël", "two years ago today".

    `whole` is for a period rather than the day in it: "the week after Easter".
    """

    base: When
    unit: Unit
    offset: int
    whole: bool = False


class Span(NamedTuple):
    """From one date to another; nothing for an end that is open."""

    first: When | None
    last: When | None


class Vague(NamedTuple):
    """Words of time that name no day of the calendar: "récemment", "ces derniers jours"."""


When = Fields | Distance | Feast | Fixed | WeekOf | Shifted | Span | Vague


class Expression(NamedTuple):
    """An expression of time: text[start:end].

    Attributes:
        start: of the expression, its determiner included.
        end: of the expression.
        when: what it names.
        beside: the relative wording that stands beside a date: "hier" in "hier, mercredi 25 mai".
        relative: the relative wording as the pack writes it.
        clock: hour and minute printed beside the day.
        about: whether it is said to be approximate: "vers 2010".
        in_name: whether it is part of a name: the year in "Coupe du monde 2022".
    """

    start: int
    end: int
    when: When
    beside: Distance | None = None
    relative: str | None = None
    clock: tuple[int, int] | None = None
    about: bool = False
    in_name: bool = False

    @property
    def weekday(self) -> int | None:
        """The weekday that is printed."""
        return self.when.weekday if isinstance(self.when, Fields) else None

    @property
    def stated_day(self) -> PartialDate | None:
        """The day that it states in full, with its year; nothing where it does not."""
        return stated_day(self.when)


def stated_day(when: When | None) -> PartialDate | None:
    """The day that is printed in full; nothing where a part is missing or no calendar has that day."""
    if not isinstance(when, Fields) or when.year is None or when.month is None or when.day is None:
        return None
    try:
        return PartialDate.of(when.year, when.month, when.day)
    except ValueError:
        return None


def names_no_month(when: When) -> bool:
    """Whether a date is no more than a number without the one that was named before it."""
    first = when.first if isinstance(when, Span) else when
    last = when.last if isinstance(when, Span) else when
    return _is_bare_day(first) and (first is last or _is_bare_day(last))


def _is_bare_day(when: When | None) -> bool:
    if not isinstance(when, Fields) or when.day is None or when.month is not None:
        return False
    return when == Fields(day=when.day)


def names_a_month(when: When) -> bool:
    """Whether a date says of which month it is."""
    last = (when.last or when.first) if isinstance(when, Span) else when
    return isinstance(last, Fields) and last.month is not None


@dataclass(frozen=True, slots=True)
class Expressions:
    """What a text says of time.

    Attributes:
        found: expressions that name days, periods or vague times, in the order of the text.
        others: stretches that look like time and name no date: durations, repeated days, times of day, streets.
    """

    found: tuple[Expression, ...]
    others: tuple[tuple[int, int], ...]
