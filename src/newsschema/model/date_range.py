"""Ranges of dates, both ends inclusive (EDTF intervals)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, total_ordering
from typing import Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from newsschema.model.edtf_spelling import not_edtf, respelled_date, respelled_range, shortened
from newsschema.model.partial_date import PATTERN, ImpossibleDateError, PartialDate, edtf_schema, is_date
from newsschema.model.possible_days import BEGINNING, FOREVER, UNKNOWN, Ends, InTime

_OPEN = ".."
_NO_DATE = ("", _OPEN)


@total_ordering
class DateRange(InTime):
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
        reversed: whether its end comes before its start; None where it cannot be told.
        ends: when it starts and ends, as far as that is known; nothing is of a range that runs backwards.
    """

    __slots__ = ("_ends", "_written", "end", "open_end", "open_start", "reversed", "start")

    start: PartialDate | None
    end: PartialDate | None
    open_start: bool
    open_end: bool
    reversed: bool | None
    _ends: Ends
    _written: str

    def __init__(self, written: str) -> None:
        first, slash, last = written.partition("/")
        if first in _NO_DATE and last in _NO_DATE:
            raise ValueError(f"{written!r} has neither a start nor an end: give one, as in 2022-05-24/..")
        try:
            start = None if slash and first in _NO_DATE else PartialDate.parse(first)
            end = start if not slash else None if last in _NO_DATE else PartialDate.parse(last)
        except ImpossibleDateError:
            raise
        except ValueError as fault:
            raise ValueError(_complaint(written) or str(fault)) from None
        backwards = start is not None and end is not None and start is not end and end.before(start)
        put = object.__setattr__
        put(self, "_written", written)
        put(self, "open_start", first == _OPEN)
        put(self, "open_end", last == _OPEN)
        put(self, "start", start)
        put(self, "end", end)
        put(self, "reversed", backwards)
        if backwards:
            put(self, "_ends", (UNKNOWN, UNKNOWN))
        else:
            starts = start.ends[0] if start is not None else BEGINNING if first else UNKNOWN
            put(self, "_ends", (starts, end.ends[1] if end is not None else FOREVER if last else UNKNOWN))

    @classmethod
    def parse(cls, written: str) -> DateRange:
        """Read an EDTF interval or a single EDTF date.

        Raises:
            ValueError: when it is neither; the message says what is due. `ImpossibleDateError`, a ValueError, when an end has
                the form of a date that is on no calendar.
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

    @property
    def earliest(self) -> date | None:
        """The first day it may hold; nothing where its start is open or unknown."""
        return self.start.earliest if self.start is not None else None

    @property
    def latest(self) -> date | None:
        """The last day it may hold; nothing where its end is open or unknown."""
        return self.end.latest if self.end is not None else None

    @property
    def days(self) -> int | None:
        """Its length in days, both ends counted, by the days written; nothing where it cannot be told or runs backwards."""
        if self.start is None or self.end is None or self.reversed:
            return None
        if any(end.day is None or end.approximate or end.uncertain for end in (self.start, self.end)):
            return None
        return (self.end.earliest - self.start.earliest).days + 1

    @property
    def ends(self) -> Ends:  # noqa: D102 - described with the attributes
        return self._ends

    @property
    def period(self) -> Ends:
        """The same: a range holds what its ends certainly enclose."""
        return self._ends

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a DateRange does not change: {name} stays as it is")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a DateRange does not change: {name} stays as it is")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateRange) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __lt__(self, other: object) -> bool:
        """A stable order for sorting: by first day, last day, then as written. Not the order in time."""
        if not isinstance(other, DateRange):
            return NotImplemented
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
            "pattern": rf"^({PATTERN}(/({PATTERN}|\.\.)?)?|(\.\.)?/{PATTERN})$",
            "description": "A date or a range of dates in EDTF, both ends inclusive.",
            "examples": ["2022-05-24/2022-05-26", "2022-05-25", "2022-05-24/..", "../2022-06-12", "2022-05-24/"],
        }


@lru_cache(maxsize=8192)
def _parse(written: str) -> DateRange:
    return DateRange(written)


def _is_range(written: str) -> bool:
    ends = written.split("/")
    return len(ends) == 2 and ends != ["", ""] and all(end in _NO_DATE or is_date(end) for end in ends)


def _complaint(written: str) -> str | None:
    """What is wrong with the whole, where that says more than what is wrong with one end."""
    if written.count("/") > 1 and all(is_date(end) or end in _NO_DATE for end in written.split("/")):
        return f"{shortened(written)} has more than two ends: write a range as 2022-05-24/2022-05-26"
    return not_edtf(written, filter(is_date, respelled_date(written))) or not_edtf(
        written, list(filter(_is_range, respelled_range(written)))[:2]
    )
