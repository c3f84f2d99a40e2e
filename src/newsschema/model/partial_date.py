"""Dates as news gives them: to the day, or only to the month, the year, the season, the decade (EDTF, ISO 8601-2)."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cached_property, lru_cache, total_ordering
from typing import Any, Literal, NoReturn

import regex
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Precision = Literal["century", "decade", "year", "semester", "season", "quarter", "month", "day", "minute", "second"]

_FORM = regex.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX)"
    r"(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?P<offset>Z|[+-]\d{2}:\d{2})?)?)?)?"
    r"(?P<marks>[~?%]?)",
    regex.ASCII,
)
_OTHER_FORMS = (
    (regex.compile(r"(\d{4})(\d{2})(\d{2})", regex.ASCII), (1, 2, 3)),
    (regex.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", regex.ASCII), (1, 2, 3)),
    (regex.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", regex.ASCII), (3, 2, 1)),
)
_LONGEST = 40
_PATTERN = r"^(-?\d{4}|\d{3}X|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX)(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?[~?%]?$"
_DUE = 'write "2022", "2022-05", "2022-05-25" or "2022-05-25T10:30+03:00" (EDTF)'

_DIVISIONS: dict[int, tuple[Precision, int, int]] = {
    21: ("season", 3, 3),
    22: ("season", 6, 3),
    23: ("season", 9, 3),
    24: ("season", 12, 3),
    33: ("quarter", 1, 3),
    34: ("quarter", 4, 3),
    35: ("quarter", 7, 3),
    36: ("quarter", 10, 3),
    40: ("semester", 1, 6),
    41: ("semester", 7, 6),
}
"""EDTF's numbers in place of a month: precision, first month, length in months. Seasons are the northern meteorological
ones; winter runs into the next year."""


class ImpossibleDateError(ValueError):
    """A date that has the form of one but is on no calendar: 2022-02-30."""


@total_ordering
class PartialDate:
    """A date as precise as it is known, and no more.

    `2022-05` stays a month: no day is made up. Equality and order are those of what is written; whether one date comes
    before another in time is asked with `before`, `within` and `overlaps`, which answer `None` where it cannot be told.

    >>> PartialDate.parse("2022-05").latest
    datetime.date(2022, 5, 31)
    >>> PartialDate.parse("2022-05").before(PartialDate.parse("2022-05-20")) is None
    True

    Attributes:
        year: the year; for a decade or century its first year.
        month: 1 to 12, or nothing.
        day: 1 to 31, or nothing.
        division: EDTF's number of a season (21 to 24), quarter (33 to 36) or semester (40, 41), or nothing.
        precision: how precise it is.
        approximate: marked `~` or `%`.
        uncertain: marked `?` or `%`.
    """

    _written: str
    year: int
    month: int | None
    day: int | None
    division: int | None
    precision: Precision
    time: tuple[int, int, int, timezone | None] | None
    approximate: bool
    uncertain: bool

    def __init__(self, written: str) -> None:
        match = _FORM.fullmatch(written) if len(written) <= _LONGEST else None
        if match is None:
            raise ValueError(_complaint(written))
        marks = match["marks"]
        put = object.__setattr__
        put(self, "_written", written)
        put(self, "approximate", marks in ("~", "%"))
        put(self, "uncertain", marks in ("?", "%"))
        _fill(self, match)

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read an EDTF string.

        Raises:
            ValueError: when it is no date; the message says what is due. `ImpossibleDateError`, a ValueError, when it has
                the form of a date that is on no calendar.
        """
        return _parse(written)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> PartialDate:
        """A year, month or day from numbers.

        Raises:
            ImpossibleDateError: when there is no such day.
        """
        if month is None:
            return _parse(f"{year:04d}")
        return _parse(f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}")

    @classmethod
    def from_date(cls, day: date) -> PartialDate:
        """A day of the calendar; of a datetime, its day."""
        return cls.of(day.year, day.month, day.day)

    @cached_property
    def earliest(self) -> date:
        """The first day it may mean."""
        return _first_day(self)

    @cached_property
    def latest(self) -> date:
        """The last day it may mean."""
        return _last_day(self)

    @property
    def weekday(self) -> int | None:
        """0 for Monday to 6 for Sunday; nothing where it is not one day."""
        return self.earliest.weekday() if self.day is not None else None

    @cached_property
    def instant(self) -> datetime | None:
        """Day and time together, aware where an offset is given; nothing where no time of day is."""
        if self.time is None or self.year < 1:
            return None
        hour, minute, second, zone = self.time
        return datetime(self.year, self.month or 1, self.day or 1, hour, minute, second, tzinfo=zone)

    def truncate(self, precision: Literal["year", "month", "day"]) -> PartialDate:
        """The same date said less precisely; unchanged where it is not as precise as that."""
        month = self.month if precision != "year" else None
        day = self.day if precision == "day" else None
        if self.precision in ("century", "decade") or (self.month is None and precision != "year"):
            return self
        return PartialDate.of(self.year, month, day)

    def before(self, other: PartialDate) -> bool | None:
        """Whether it certainly comes before another date, certainly not, or cannot be told (None)."""
        mine, yours = self.instant, other.instant
        if mine is not None and yours is not None and (mine.tzinfo is None) == (yours.tzinfo is None):
            return mine < yours
        first, last = _bounds(self)
        other_first, other_last = _bounds(other)
        if last < other_first:
            return True
        if first >= other_last and not (first == other_last and (self.time is not None or other.time is not None)):
            return False
        return None

    def after(self, other: PartialDate) -> bool | None:
        """Whether it certainly comes after another date."""
        return other.before(self)

    def within(self, other: PartialDate) -> bool | None:
        """Whether it certainly lies inside another, less precise date; None where only a part of it must."""
        first, last = _bounds(self)
        other_first, other_last = _bounds(other)
        if last < other_first or other_last < first:
            return False
        return True if other_first <= first and last <= other_last else None

    def overlaps(self, other: PartialDate) -> bool | None:
        """Whether the two certainly share a day, taking each as somewhere within what it says."""
        first, last = _bounds(self)
        other_first, other_last = _bounds(other)
        if last < other_first or other_last < first:
            return False
        return True if first == last == other_first == other_last else None

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a PartialDate does not change: {name} stays as it is")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __lt__(self, other: PartialDate) -> bool:
        """A stable order for sorting: by first day, last day, then as written. Not the order in time."""
        return (self.earliest, self.latest, self._written) < (other.earliest, other.latest, other._written)

    def __str__(self) -> str:
        return self._written

    def __repr__(self) -> str:
        return f"PartialDate({self._written!r})"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return _parse, (self._written,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return edtf_schema(cls, _parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "type": "string",
            "pattern": _PATTERN,
            "description": "A date in EDTF, as precise as it is known.",
            "examples": ["2022-05-25", "2022-05", "2022", "2022-21", "199X", "2022~", "2022-05-25T10:30+03:00"],
        }


@lru_cache(maxsize=8192)
def _parse(written: str) -> PartialDate:
    return PartialDate(written)


def edtf_schema(cls: type, parse: Any) -> CoreSchema:  # noqa: ANN401 - any callable from str to `cls`
    """How Pydantic reads and writes a type that stands for an EDTF string."""

    def read(value: object) -> object:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, cls):
            return value
        raise PydanticCustomError("edtf_type", "a date must be a string in EDTF: {due}", {"due": _DUE})

    return core_schema.no_info_plain_validator_function(
        read,
        serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
    )


def _fill(made: PartialDate, match: regex.Match[str]) -> None:
    put = object.__setattr__
    year, month, day = match["year"], match["month"], match["day"]
    unspecified = "X" in year
    put(made, "year", int(year.replace("X", "0")))
    put(made, "month", None)
    put(made, "day", None)
    put(made, "division", None)
    put(made, "time", None)
    precision: Precision = "century" if year.endswith("XX") else "decade" if unspecified else "year"
    if unspecified and month is not None:
        raise ValueError(f"{match.group()!r} gives a month of an unspecified year; {_DUE}")
    if month is not None and month != "XX":
        number = int(month)
        if number in _DIVISIONS and day is None:
            precision = _DIVISIONS[number][0]
            put(made, "division", number)
        elif not 1 <= number <= 12:
            raise ImpossibleDateError(f"there is no month {month} in {match.group()!r}")
        else:
            precision = "month"
            put(made, "month", number)
    if day is not None and day != "XX":
        if made.month is None:
            raise ValueError(f"{match.group()!r} gives a day without its month; {_DUE}")
        _check_day(made.year, made.month, int(day), match.group())
        put(made, "day", int(day))
        precision = "day"
        if match["hour"] is not None:
            precision = _fill_time(made, match)
    put(made, "precision", precision)


def _check_day(year: int, month: int, day: int, written: str) -> None:
    days = monthrange(year if year > 0 else 2000, month)[1]
    if not 1 <= day <= days:
        raise ImpossibleDateError(f"there is no such day: {written!r} (that month has {days} days)")


def _fill_time(made: PartialDate, match: regex.Match[str]) -> Precision:
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ImpossibleDateError(f"there is no such time of day: {match.group()!r} (00:00 to 23:59)")
    zone = None
    if match["offset"] == "Z":
        zone = UTC
    elif match["offset"]:
        hours, minutes = int(match["offset"][1:3]), int(match["offset"][4:6])
        if hours > 14 or minutes > 59:
            raise ImpossibleDateError(f"there is no such offset from UTC: {match.group()!r}")
        sign = -1 if match["offset"][0] == "-" else 1
        zone = timezone(sign * timedelta(hours=hours, minutes=minutes))
    object.__setattr__(made, "time", (hour, minute, second, zone))
    return "second" if match["second"] else "minute"


def _complaint(written: str) -> str:
    shown = written if len(written) <= _LONGEST else written[:_LONGEST] + "…"
    for form, order in _OTHER_FORMS:
        match = form.fullmatch(written)
        if match:
            year, month, day = (int(match[group]) for group in order)
            readings = [
                f'"{year:04d}-{a:02d}-{b:02d}"'
                for a, b in dict.fromkeys([(month, day), (day, month)])
                if 0 < a <= 12 and 0 < b <= 31
            ]
            if order == (1, 2, 3):
                readings = readings[:1]
            if readings:
                return f"{shown!r} is not in EDTF: write {' or '.join(readings)}"
    return f"{shown!r} is no date: {_DUE}"


def _clamped(year: int, month: int, day: int) -> date:
    return date.min if year < 1 else date(year, month, day)


def _first_day(made: PartialDate) -> date:
    if made.division is not None:
        return _clamped(made.year, _DIVISIONS[made.division][1], 1)
    return _clamped(
        max(made.year, 1) if made.precision in ("century", "decade") else made.year, made.month or 1, made.day or 1
    )


def _last_day(made: PartialDate) -> date:
    if made.year < 0 or (made.year == 0 and made.precision not in ("century", "decade")):
        return date.min
    if made.day is not None and made.month is not None:
        return date(made.year, made.month, made.day)
    year, month = made.year, made.month or 12
    if made.division is not None:
        _, first, length = _DIVISIONS[made.division]
        year, month = (made.year, first + length - 1) if first + length <= 13 else (made.year + 1, first + length - 13)
    elif made.precision == "decade":
        year += 9
    elif made.precision == "century":
        year += 99
    if year > 9999:
        return date.max
    return date(year, month, monthrange(year, month)[1])


def _bounds(made: PartialDate) -> tuple[date, date]:
    """First and last day for comparing: an approximate date may be off by its own length on both sides."""
    first, last = made.earliest, made.latest
    if made.time is not None and made.time[3] is not None:
        return _shifted(first, -1), _shifted(last, 1)
    if not made.approximate:
        return first, last
    length = (last - first).days + 1
    return _shifted(first, -length), _shifted(last, length)


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))
