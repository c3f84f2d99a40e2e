"""Ranges of dates, both ends inclusive (EDTF intervals)."""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache, total_ordering
from typing import Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from newsschema.model.partial_date import PartialDate, edtf_schema

_OPEN = ".."


@total_ordering
class DateRange:
    """From a first to a last date, both inclusive; a single date is a range of itself.

    `2022-05-24/..` goes on without end; the end of `2022-05-24/` is not known. Neither says "still in office". A range that
    runs backwards is kept as it was written, so that it can be reported.

    >>> fair = DateRange.parse("2022-05-24/2022-05-26")
    >>> fair.days
    3
    >>> DateRange.parse("2022-05-27").within(fair)
    False

    Attributes:
        start: the first date; nothing where it is open or unknown.
        end: the last date, inclusive; nothing where it is open or unknown.
        open_start: whether it has no beginning (`..`), as against an unknown one.
        open_end: whether it has no end (`..`), as against an unknown one.
    """

    start: PartialDate | None
    end: PartialDate | None
    open_start: bool
    open_end: bool
    _written: str

    def __init__(self, written: str) -> None:
        first, slash, last = written.partition("/")
        if slash and first in ("", _OPEN) and last in ("", _OPEN):
            raise ValueError(f"{written!r} has neither a start nor an end")
        if not slash and first in ("", _OPEN):
            PartialDate.parse(first)
        put = object.__setattr__
        put(self, "_written", written)
        put(self, "open_start", first == _OPEN)
        put(self, "open_end", last == _OPEN)
        put(self, "start", None if first in ("", _OPEN) else PartialDate.parse(first))
        if slash:
            put(self, "end", None if last in ("", _OPEN) else PartialDate.parse(last))
        else:
            put(self, "end", self.start)

    @classmethod
    def parse(cls, written: str) -> DateRange:
        """Read an EDTF interval or a single EDTF date.

        Raises:
            ValueError: when it is neither; the message says what is due.
        """
        return _parse(written)

    @classmethod
    def of(cls, start: PartialDate | None, end: PartialDate | None = None) -> DateRange:
        """A range from its ends, an end that is missing being open; of one date given twice, that date.

        Raises:
            ValueError: when both ends are missing.
        """
        if start is not None and start == end:
            return _parse(str(start))
        return _parse(f"{start or _OPEN}/{end or _OPEN}")

    @property
    def is_single(self) -> bool:
        """Whether it is one date rather than an interval."""
        return "/" not in self._written

    @cached_property
    def earliest(self) -> date | None:
        """The first day it may hold; nothing where its start is open or unknown."""
        return self.start.earliest if self.start is not None else None

    @cached_property
    def latest(self) -> date | None:
        """The last day it may hold; nothing where its end is open or unknown."""
        return self.end.latest if self.end is not None else None

    @property
    def days(self) -> int | None:
        """Its length in days, both ends counted; nothing where it cannot be told."""
        if self.start is None or self.end is None or self.start.day is None or self.end.day is None:
            return None
        return (self.end.earliest - self.start.earliest).days + 1

    @cached_property
    def reversed(self) -> bool | None:
        """Whether its end certainly comes before its start."""
        if self.start is None or self.end is None:
            return False
        return self.end.before(self.start)

    @cached_property
    def _exact(self) -> tuple[int, int] | None:
        """First and last day as numbers, where both are given to the day and for certain; the case that is compared fast."""
        if self.start is None or self.end is None or not (_is_exact(self.start) and _is_exact(self.end)):
            return None
        return self.start.earliest.toordinal(), self.end.latest.toordinal()

    def before(self, other: DateRange) -> bool | None:
        """Whether all of it certainly comes before all of another; None where it cannot be told."""
        mine, yours = self._exact, other._exact
        if mine is not None and yours is not None:
            return mine[1] < yours[0]
        if self.end is not None and other.start is not None:
            answer = self.end.before(other.start)
            if answer is not None:
                return answer
        if self.open_end or other.open_start or _certainly_reaches(self, other):
            return False
        return None

    def after(self, other: DateRange) -> bool | None:
        """Whether all of it certainly comes after all of another."""
        return other.before(self)

    def within(self, other: DateRange) -> bool | None:
        """Whether all of it certainly lies within another; None where it cannot be told."""
        mine, yours = self._exact, other._exact
        if mine is not None and yours is not None:
            return yours[0] <= mine[0] and mine[1] <= yours[1]
        begins = _not_before(self.start, other.start, open_mine=self.open_start, open_other=other.open_start)
        ends = _not_before(other.end, self.end, open_mine=other.open_end, open_other=self.open_end, ends=True)
        if begins is False or ends is False or self.before(other) or self.after(other):
            return False
        return True if begins and ends else None

    def overlaps(self, other: DateRange) -> bool | None:
        """Whether the two certainly share a day; None where it cannot be told."""
        if self.before(other) or self.after(other):
            return False
        return True if self.before(other) is False and self.after(other) is False else None

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a DateRange does not change: {name} stays as it is")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateRange) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __lt__(self, other: DateRange) -> bool:
        """A stable order for sorting: by first day, last day, then as written. Not the order in time."""
        return self._sort_key < other._sort_key

    @property
    def _sort_key(self) -> tuple[date, date, str]:
        return (self.earliest or date.min, self.latest or date.max, self._written)

    def __str__(self) -> str:
        return self._written

    def __repr__(self) -> str:
        return f"DateRange({self._written!r})"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return _parse, (self._written,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return edtf_schema(cls, _parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "type": "string",
            "description": "A date or a range of dates in EDTF, both ends inclusive.",
            "examples": ["2022-05-24/2022-05-26", "2022-05-25", "2022-05-24/..", "../2022-06-12", "2022-05-24/"],
        }


@lru_cache(maxsize=8192)
def _parse(written: str) -> DateRange:
    return DateRange(written)


def _is_exact(date_: PartialDate) -> bool:
    return date_.day is not None and date_.time is None and not date_.approximate


def _certainly_reaches(first: DateRange, second: DateRange) -> bool:
    """Whether the first certainly has a day on or after a day of the second."""
    if first.start is not None and second.end is not None and second.end.before(first.start):
        return True
    ends = [end for end in (first.start, first.end) if end is not None]
    begins = [begin for begin in (second.start, second.end) if begin is not None]
    return any(end.before(begin) is False for end in ends for begin in begins)


def _not_before(
    mine: PartialDate | None, other: PartialDate | None, *, open_mine: bool, open_other: bool, ends: bool = False
) -> bool | None:
    """Whether my date is certainly not before another, an open start lying before and an open end behind everything."""
    if ends:
        if open_mine:
            return True
        if open_other:
            return False if mine is not None else None
    else:
        if open_other:
            return True
        if open_mine:
            return False if other is not None else None
    if mine is None or other is None:
        return None
    if mine == other and not mine.approximate:
        return True
    earlier = mine.before(other)
    return None if earlier is None else not earlier
