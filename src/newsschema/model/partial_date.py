"""Dates as news gives them: to the day, or only to the month, the year, the season, the decade (EDTF, ISO 8601-2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, timedelta, timezone
from functools import lru_cache, total_ordering
from typing import Any, Literal, NoReturn, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from newsschema.model.day_numbers import calendar_day, day_number, length_of_month
from newsschema.model.edtf_spelling import LONGEST, not_edtf, respelled_date, shortened
from newsschema.model.possible_days import DAY, Ends, InTime, Moment

Precision = Literal["century", "decade", "year", "semester", "season", "quarter", "month", "day", "minute", "second"]

_YEAR, _PART, _TIME = r"-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX", r"[0-9]{2}|XX", r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?"
_OFFSET = r"Z|[+-][0-9]{2}:[0-9]{2}"
PATTERN = f"({_YEAR})(-({_PART})(-({_PART})(T{_TIME}({_OFFSET})?)?)?)?[~?%]?"
"""The form of a date, for JSON Schema; that there is such a day is checked beyond it."""

_FORM = re.compile(
    f"(?P<year>{_YEAR})(?:-(?P<month>{_PART})(?:-(?P<day>{_PART})(?:T(?P<time>{_TIME})(?P<offset>{_OFFSET})?)?)?)?"
    "(?P<mark>[~?%]?)"
)
DUE = 'write "2022", "2022-05", "2022-05-25" or "2022-05-25T10:30+03:00" (EDTF)'

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

_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]
# The least and the greatest local time on Earth, against UTC.
_WESTERNMOST, _EASTERNMOST = -12 * 3600, 14 * 3600

T = TypeVar("T")


class ImpossibleDateError(ValueError):
    """A date that has the form of one but is on no calendar: 2022-02-30."""


@total_ordering
class PartialDate(InTime):
    """A date as precise as it is known, and no more.

    `2022-05` stays a month: no day is made up. Equality and order are those of what is written; whether one date comes
    before another in time is asked with `before`, `within` and `overlaps`, which answer `None` where it cannot be told.

    >>> PartialDate.parse("2022-05").latest
    datetime.date(2022, 5, 31)
    >>> PartialDate.parse("2022-05").before(PartialDate.parse("2022-05-20")) is None
    True

    Attributes:
        year: the year; for a decade or century its first year. 0 is 1 BC.
        month: 1 to 12, or nothing.
        day: 1 to 31, or nothing.
        division: EDTF's number of a season (21 to 24), quarter (33 to 36) or semester (40, 41), or nothing.
        precision: how precise it is.
        earliest: the first day that it may mean, marks aside; the first of the calendar for what lies before the year 1.
        latest: the last day that it may mean, marks aside.
    """

    __slots__ = ("_days", "_time", "_written", "day", "division", "earliest", "latest", "month", "precision", "year")

    _written: str
    year: int
    month: int | None
    day: int | None
    division: int | None
    precision: Precision
    earliest: date
    latest: date
    _days: tuple[int, int]
    _time: tuple[int, int, int, timezone | None] | None

    def __init__(self, written: str) -> None:
        if len(written) == 10 and written[4] == "-" == written[7]:
            try:
                day = date.fromisoformat(written)
            except ValueError:
                pass  # what is wrong with it is found below
            else:
                number = day.toordinal()
                put = object.__setattr__
                put(self, "_written", written)
                put(self, "year", day.year)
                put(self, "month", day.month)
                put(self, "day", day.day)
                put(self, "division", None)
                put(self, "precision", "day")
                put(self, "earliest", day)
                put(self, "latest", day)
                put(self, "_days", (number, number))
                put(self, "_time", None)
                return
        match = _FORM.fullmatch(written) if len(written) <= LONGEST else None
        if match is None or match["year"] == "-0000":
            spellings = filter(is_date, respelled_date(written))
            raise ValueError(not_edtf(written, spellings) or f"{shortened(written)} is no date: {DUE}")
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
            ValueError: when there is a day but no month, or the year has more than four digits.
        """
        written = f"{year:04d}" if year >= 0 else f"{year:05d}"
        if month is None:
            if day is not None:
                raise ValueError(f"day {day} of {written} needs its month")
            return _parse(written)
        return _parse(f"{written}-{month:02d}" if day is None else f"{written}-{month:02d}-{day:02d}")

    @classmethod
    def from_date(cls, day: date) -> PartialDate:
        """A day of the calendar; of a datetime, its day."""
        return _parse(f"{day.year:04d}-{day.month:02d}-{day.day:02d}")

    @property
    def hour(self) -> int | None:
        """0 to 23, or nothing."""
        return self._time[0] if self._time is not None else None

    @property
    def minute(self) -> int | None:
        """0 to 59, or nothing."""
        return self._time[1] if self._time is not None else None

    @property
    def second(self) -> int | None:
        """0 to 59, or nothing where the time is given to the minute."""
        return self._time[2] if self._time is not None and self.precision == "second" else None

    @property
    def offset(self) -> timedelta | None:
        """How far its clock is ahead of UTC, or nothing."""
        return self._time[3].utcoffset(None) if self._time is not None and self._time[3] is not None else None

    @property
    def approximate(self) -> bool:
        """Whether it is marked `~` or `%`."""
        return self._written.endswith(("~", "%"))

    @property
    def uncertain(self) -> bool:
        """Whether it is marked `?` or `%`."""
        return self._written.endswith(("?", "%"))

    @property
    def weekday(self) -> int | None:
        """0 for Monday to 6 for Sunday; nothing where it is not one day."""
        return (self._days[0] - 1) % 7 if self.day is not None else None

    @property
    def ends(self) -> Ends:
        """When it starts and ends, as far as that is known: twice the same unknown day."""
        moment = self._moment()
        return moment, moment

    @property
    def period(self) -> Ends:
        """The first and the last day of the period that it names; with a time, that instant."""
        first, last = self._days
        if self._time is not None:
            return self.ends
        slack = last - first + 1 if self._is_marked else 0
        return Moment(first - slack, first + slack), Moment(last - slack, last + slack)

    @property
    def _is_marked(self) -> bool:
        return self._written[-1] in "~?%"

    def _moment(self) -> Moment:
        first, last = self._days
        if self._is_marked:
            slack = last - first + 1
            return Moment(first - slack, last + slack)
        if self._time is None:
            return Moment(first, last)
        hour, minute, second, zone = self._time
        clock = first * DAY + hour * 3600 + minute * 60 + second
        unit = 1 if self.precision == "second" else 60
        if zone is None:
            return Moment(first, last, clock, unit)
        utc = clock - int(zone.utcoffset(None).total_seconds())
        return Moment((utc + _WESTERNMOST) // DAY, (utc + _EASTERNMOST) // DAY, utc, unit, aware=True)

    def truncate(self, precision: Literal["year", "month", "day"]) -> PartialDate:
        """The same date said less precisely, its mark kept; unchanged where it is not as precise as that."""
        if self.precision in ("century", "decade") or (self.month is None and precision != "year"):
            return self
        if precision == "day" and self.day is None:
            return self
        month = self.month if precision != "year" else None
        plain = PartialDate.of(self.year, month, self.day if precision == "day" else None)
        return _parse(f"{plain}{self._written[-1]}") if self._is_marked else plain

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a PartialDate does not change: {name} stays as it is")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a PartialDate does not change: {name} stays as it is")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __lt__(self, other: object) -> bool:
        """A stable order for sorting: by first day, last day, then as written. Not the order in time."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (*self._days, self._written) < (*other._days, other._written)

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
            "pattern": f"^{PATTERN}$",
            "description": "A date in EDTF, as precise as it is known.",
            "examples": ["2022-05-25", "2022-05", "2022", "2022-21", "199X", "2022~", "2022-05-25T10:30+03:00"],
        }


@lru_cache(maxsize=8192)
def _parse(written: str) -> PartialDate:
    return PartialDate(written)


def edtf_schema(cls: type[T], parse: Callable[[str], T]) -> CoreSchema:
    """How Pydantic reads and writes a type that stands for an EDTF string."""

    def read(value: object) -> T:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, cls):
            return value
        raise PydanticCustomError("edtf_type", "a date must be a string in EDTF: {due}", {"due": DUE})

    return core_schema.no_info_plain_validator_function(
        read,
        serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
    )


def is_date(written: str) -> bool:
    """Whether it is a date in EDTF that is on the calendar."""
    match = _FORM.fullmatch(written) if len(written) <= LONGEST else None
    if match is None or match["year"] == "-0000":
        return False
    try:
        _fill(object.__new__(PartialDate), match)
    except ValueError:
        return False
    return True


def _fill(made: PartialDate, match: re.Match[str]) -> None:
    written = match.group()
    year_text, month_text, day_text = match["year"], match["month"], match["day"]
    if "X" in year_text and month_text is not None:
        raise ValueError(f"{written!r} gives a month of an unspecified year; {DUE}")
    year = int(year_text.replace("X", "0"))
    precision: Precision = "century" if year_text.endswith("XX") else "decade" if "X" in year_text else "year"
    month = day = division = time = None
    if month_text not in (None, "XX"):
        number = int(month_text)
        if number in _DIVISIONS and day_text is None:
            division, precision = number, _DIVISIONS[number][0]
        elif 1 <= number <= 12:
            month, precision = number, "month"
        else:
            raise ImpossibleDateError(f"there is no month {month_text} in {written!r}")
    if day_text not in (None, "XX"):
        if month is None:
            raise ValueError(f"{written!r} gives a day without its month; {DUE}")
        day, precision = int(day_text), "day"
        days = length_of_month(year, month)
        if not 1 <= day <= days:
            of_year = f" {year}" if (month, day) == (2, 29) else ""
            raise ImpossibleDateError(
                f"{day} {_MONTHS[month - 1]}{of_year} does not exist ({written!r}): that month has {days} days"
            )
    if match["time"] is not None:
        if day is None:
            raise ValueError(f"{written!r} gives a time without its day; {DUE}")
        time, precision = _time_of(match), "second" if match["time"].count(":") == 2 else "minute"
    first, last = _days_of(year, month, day, division, precision)
    put = object.__setattr__
    put(made, "_written", written)
    put(made, "year", year)
    put(made, "month", month)
    put(made, "day", day)
    put(made, "division", division)
    put(made, "precision", precision)
    put(made, "earliest", calendar_day(first))
    put(made, "latest", calendar_day(last))
    put(made, "_days", (first, last))
    put(made, "_time", time)


def _time_of(match: re.Match[str]) -> tuple[int, int, int, timezone | None]:
    hour, minute, *seconds = (int(part) for part in match["time"].split(":"))
    second = seconds[0] if seconds else 0
    if hour > 23 or minute > 59 or second > 59:
        hint = "; the end of a day is T00:00 of the next" if hour == 24 else ""
        raise ImpossibleDateError(f"there is no such time of day: {match.group()!r} (00:00 to 23:59){hint}")
    offset = match["offset"]
    if offset is None:
        return hour, minute, second, None
    if offset == "Z":
        return hour, minute, second, UTC
    ahead = timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6]))
    if int(offset[4:6]) > 59 or ahead > timedelta(hours=14):
        raise ImpossibleDateError(f"there is no such offset from UTC: {match.group()!r} (-14:00 to +14:00)")
    return hour, minute, second, timezone(-ahead if offset[0] == "-" else ahead)


def _days_of(
    year: int, month: int | None, day: int | None, division: int | None, precision: Precision
) -> tuple[int, int]:
    """The first and the last day that are meant, numbered."""
    if day is not None and month is not None:
        number = day_number(year, month, day)
        return number, number
    first_month, months = month or 1, 1 if month is not None else 12
    if division is not None:
        _, first_month, months = _DIVISIONS[division]
    elif precision == "decade":
        months = 120
    elif precision == "century":
        months = 1200
    years, behind = divmod(first_month - 1 + months, 12)
    return day_number(year, first_month, 1), day_number(year + years, behind + 1, 1) - 1
