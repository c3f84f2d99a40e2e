"""Strategies for dates and ranges of dates."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.partial_date import PartialDate, Precision
from newsschema.strategies.drawing import arguments, picking
from newsschema.strategies.making.edtf import MARKS, TIMED, UNITS, fitting, make_date, make_range
from newsschema.strategies.making.wishes import WITHIN, bounds, wishes
from newsschema.strategies.making.written_dates import write_range

_PRECISIONS: tuple[Precision, ...] = ("day", *UNITS, *TIMED)
_OF_RANGES: tuple[Precision, ...] = ("day", "month", "year")


@st.composite
def partial_dates(
    draw: st.DrawFn,
    *,
    within: DateRange | str = WITHIN,
    precisions: Iterable[Precision] = _PRECISIONS,
    marks: Iterable[str] = MARKS,
) -> PartialDate:
    """Dates of every precision, the day first.

    Args:
        draw: handed in by Hypothesis.
        within: the range in which they lie wholly: "2022-01-01/2022-12-31".
        precisions: which ones: day, month, quarter, season, semester, year, decade, century, minute, second.
        marks: which marks of uncertainty: "" for none, "~", "?", "%".

    >>> from hypothesis import find
    >>> find(partial_dates(), lambda date: date.precision == "month")
    PartialDate('2000-01')
    """
    with arguments():
        first, last = bounds(within)
    pick = picking(draw)
    return make_date(pick, pick(_possible(precisions, within)), tuple(marks), first, last)


@st.composite
def date_ranges(
    draw: st.DrawFn,
    *,
    within: DateRange | str = WITHIN,
    precisions: Iterable[Precision] = _OF_RANGES,
    max_days: int | None = None,
    open_ends: bool = False,
) -> DateRange:
    """Ranges whose end never comes before their start; a range of one date is that date.

    Args:
        draw: handed in by Hypothesis.
        within: the range in which they lie wholly.
        precisions: of both ends: day, month, year and so on.
        max_days: their greatest length; then all of them are given to the day.
        open_ends: whether one end may be open ("2022-05-24/..") or unknown ("2022-05-24/").
    """
    with arguments():
        first, last = bounds(within)
    if max_days is not None and max_days < 1:
        raise InvalidArgument(f"a range has at least one day, not {max_days}")
    pick = picking(draw)
    precision = pick(_possible(("day",) if max_days is not None else precisions, within))
    made = make_range(pick, precision, first, last, max_days)
    ends = pick(("", "{}/..", "../{}", "{}/", "/{}")) if open_ends else ""
    return DateRange.parse(ends.format(made.start)) if ends else made


@st.composite
def date_mentions(draw: st.DrawFn, *, language: str | None = None, within: DateRange | str = WITHIN) -> DateMention:
    """Days and ranges of days as the news of a language prints them, each with its value.

    Args:
        draw: handed in by Hypothesis.
        language: of the words; any that there are samples for where it is left out.
        within: the range in which the days lie.
    """
    with arguments():
        asked = wishes(language=language, within=within)
    pick = picking(draw)
    tongue, of = asked.choose_language(pick)
    dates = make_range(pick, "day", asked.first, asked.last, 10)
    written = write_range(tongue, of.dates, dates, weekday=pick.number(0, 1) == 1)
    if written is None:  # pragma: no cover - days are always written
        raise AssertionError(dates)
    return written.mention


def _possible(precisions: Iterable[Precision], within: DateRange | str) -> list[Precision]:
    asked = tuple(precisions)
    unknown = [each for each in asked if each not in _PRECISIONS]
    if unknown:
        raise InvalidArgument(f"precisions are {', '.join(_PRECISIONS)}; not {', '.join(unknown)}")
    found = fitting(asked, *bounds(within))
    if not found:
        raise InvalidArgument(f"no whole {' or '.join(asked) or 'date'} lies within {within}")
    return found
