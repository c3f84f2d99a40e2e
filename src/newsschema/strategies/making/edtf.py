"""Dates in EDTF of any precision that lie within two days."""

from __future__ import annotations

from datetime import date, timedelta

from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate, Precision
from newsschema.rules.pick import Pick

UNITS: dict[Precision, tuple[int, int]] = {
    "month": (1, 0),
    "quarter": (3, 0),
    "season": (3, 2),
    "semester": (6, 0),
    "year": (12, 0),
    "decade": (120, 0),
    "century": (1200, 0),
}
"""Length in months, and the month of the year in which the first of them starts, from 0."""

TIMED: tuple[Precision, ...] = ("minute", "second")
MARKS = ("", "~", "?", "%")
_OFFSETS = ("", "Z", "+03:00", "-05:00")
_FIRST_DIVISION: dict[str, int] = {"quarter": 33, "season": 21, "semester": 40}


def fitting(precisions: tuple[Precision, ...], first: date, last: date) -> list[Precision]:
    """The precisions of which at least one whole unit lies within two days."""
    return [each for each in precisions if _numbers(each, first, last)]


def make_date(pick: Pick, precision: Precision, marks: tuple[str, ...], first: date, last: date) -> PartialDate:
    """A date of some precision that lies wholly within two days, marks aside."""
    units = _numbers(precision, first, last)
    number = units[pick.number(0, len(units) - 1)]
    return PartialDate.parse(_written(pick, precision, number) + pick(marks))


def make_range(pick: Pick, precision: Precision, first: date, last: date, most_days: int | None) -> DateRange:
    """A range with both ends, in order; of one unit, that unit."""
    units = _numbers(precision, first, last)
    start = pick.number(0, len(units) - 1)
    reach = len(units) - 1 - start
    if most_days is not None:
        reach = min(reach, most_days - 1)
    end = start + pick.number(0, reach)
    return DateRange.of(*(PartialDate.parse(_written(pick, precision, units[place])) for place in (start, end)))


def _numbers(precision: Precision, first: date, last: date) -> range:
    """The units that lie within two days, numbered from the year 0."""
    if precision not in UNITS:
        return range(first.toordinal(), last.toordinal() + 1)
    length, shift = UNITS[precision]
    begin = first.year * 12 + first.month - 1 + (first.day > 1)
    whole = last == date.max or (last + timedelta(days=1)).day == 1
    end = last.year * 12 + last.month - 1 + whole
    return range(-((shift - begin) // length), (end - shift) // length)


def _written(pick: Pick, precision: Precision, number: int) -> str:
    if precision not in UNITS:
        day = date.fromordinal(number).isoformat()
        if precision not in TIMED:
            return day
        seconds = f":{pick.number(0, 59):02d}" if precision == "second" else ""
        return f"{day}T{pick.number(0, 23):02d}:{pick.number(0, 59):02d}{seconds}{pick(_OFFSETS)}"
    length, shift = UNITS[precision]
    year, month = divmod(number * length + shift, 12)
    if precision == "century":
        return f"{year // 100:02d}XX"
    if precision == "decade":
        return f"{year // 10:03d}X"
    if precision == "year":
        return f"{year:04d}"
    part = month + 1 if precision == "month" else _FIRST_DIVISION[precision] + (month - shift) // length
    return f"{year:04d}-{part:02d}"
