"""Days of the calendar as numbers, for years before 1 and after 9999 too."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_DAYS_IN_400_YEARS = 146_097
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def day_number(year: int, month: int, day: int) -> int:
    """As `datetime.date.toordinal`; the calendar repeats itself every 400 years, and year 0 is 1 BC."""
    cycles, year_of_cycle = divmod(year - 1, 400)
    return cycles * _DAYS_IN_400_YEARS + date(year_of_cycle + 1, month, day).toordinal()


def length_of_month(year: int, month: int) -> int:
    """How many days it has."""
    return monthrange((year - 1) % 400 + 1, month)[1]


def calendar_day(number: int) -> date:
    """The day of a number, or the nearest that `datetime.date` has."""
    return date.fromordinal(min(max(number, _FIRST), _LAST))
