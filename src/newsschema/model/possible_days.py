"""What can be told for certain of two dates or ranges whose days are known only in part."""

from __future__ import annotations

from abc import abstractmethod
from typing import NamedTuple

from newsschema.model.announcing import announce

DAY = 24 * 60 * 60
_FAR = 10**9


class Moment(NamedTuple):
    """The days, numbered as `datetime.date.toordinal` does, on one of which something starts or ends.

    Attributes:
        low: the first day that it may be.
        high: the last day that it may be.
        clock: seconds since the start of day 0 where a time is given: in UTC if `aware`, else by the clock on the wall.
        unit: how many seconds the time given stands for; 60 where it gives no seconds.
        aware: whether the time has an offset.
    """

    low: int
    high: int
    clock: int | None = None
    unit: int = DAY
    aware: bool = False


Ends = tuple[Moment, Moment]
"""Start and end, both inclusive."""

BEGINNING = Moment(-_FAR, -_FAR)
FOREVER = Moment(_FAR, _FAR)
UNKNOWN = Moment(-_FAR, _FAR)


class InTime:
    """What a date and a range share: questions about time, answered True or False only where that is certain, else None.

    A question is answered for every day that each side may mean, taken independently: "2022-05" and "2022-05" need not be
    the same day. A date marked `~`, `?` or `%` may be off by its own length on both sides. Times are compared as instants
    where both or neither have an offset; else by their days, a time with an offset being on every day that it is on
    somewhere on Earth. Nothing can be told of a range that runs backwards.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        announce(cls)

    @property
    @abstractmethod
    def ends(self) -> Ends:
        """When it starts and ends, as far as that is known."""

    @property
    @abstractmethod
    def period(self) -> Ends:
        """The ends of what it is to hold something: all of the period that a date names."""

    def before(self, other: InTime) -> bool | None:
        """Whether all of it comes before all of the other. A day and a time on that day: cannot be told."""
        return _ends_before(self.ends, other.ends)

    def after(self, other: InTime) -> bool | None:
        """Whether all of it comes after all of the other."""
        return _ends_before(other.ends, self.ends)

    def within(self, other: InTime) -> bool | None:
        """Whether all of it lies in the other, both ends inclusive.

        A date holds what lies in the period that it names: 2022-05-25 is within the date 2022-05. The range 2022-05 is
        one of unknown days in that month, so that it cannot be told whether 2022-05-25 is within.
        """
        (start, end), (other_start, other_end) = self.ends, other.period
        # Days are compared with days, and most are certainly within.
        by_days = start.clock is None and end.clock is None
        if by_days and start.low >= other_start.high and end.high <= other_end.low:
            return True
        starts_early = _precedes(start, other_start, by_day=True)
        ends_late = _precedes(other_end, end, by_day=True)
        if starts_early is False and ends_late is False:
            return True
        if starts_early or ends_late:
            return False
        if _precedes(end, other_start, by_day=True) or _precedes(other_end, start, by_day=True):
            return False
        others = (other_start, other_end)
        return True if _reaches((start,), others) and _reaches(others, (end,)) else None

    def contains(self, other: InTime) -> bool | None:
        """Whether all of the other lies in it: `within`, asked from the other side."""
        return other.within(self)

    def overlaps(self, other: InTime) -> bool | None:
        """Whether the two have a day in common; where both give times, an instant."""
        mine, yours = self.ends, other.ends
        mine_first = _ends_before(mine, yours, by_day=True)
        yours_first = _ends_before(yours, mine, by_day=True)
        if mine_first or yours_first:
            return False
        return True if mine_first is False and yours_first is False else None


def _ends_before(first: Ends, second: Ends, *, by_day: bool = False) -> bool | None:
    answer = _precedes(first[1], second[0], by_day=by_day)
    if answer is None and _reaches(first, second, by_day=by_day):
        return False
    return answer


def _reaches(these: tuple[Moment, ...], those: tuple[Moment, ...], *, by_day: bool = True) -> bool:
    """Whether one of these is certainly not before one of those."""
    return any(_precedes(this, that, by_day=by_day) is False for this in these for that in those)


def _precedes(first: Moment, second: Moment, *, by_day: bool) -> bool | None:
    """Whether one is certainly earlier. By day, a time is no later than the day that it is on."""
    if first.clock is not None and second.clock is not None and first.aware is second.aware:
        unit = max(first.unit, second.unit)
        mine, yours = first.clock // unit, second.clock // unit
        return None if mine == yours and first.unit != second.unit and not by_day else mine < yours
    if first.high < second.low:
        return True
    if first.low < second.high:
        return None
    if first.low == second.high and not by_day and not (first.clock is None and second.clock is None):
        return None
    return False
