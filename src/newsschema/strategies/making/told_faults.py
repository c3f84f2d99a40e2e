"""Faults that a text can show: they are planted before the article is written, and the article states them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.events import status_seen_from


def _as_it_is(record: Record, _pick: Pick) -> Record:
    return record


def _none(_pick: Pick) -> int:
    return 0


class ToldFault(NamedTuple):
    """What is changed of a record before it is told.

    Attributes:
        change: the record with the fault.
        weekdays_off: how many days the printed weekdays are off.
    """

    change: Callable[[Record, Pick], Record] = _as_it_is
    weekdays_off: Callable[[Pick], int] = _none


def _first_event(record: Record, **fields: object) -> Record:
    """The record with its first event changed, and nothing beside or within it."""
    event = record.events[0].model_copy(update=fields)
    return record.model_copy(update={"events": (event,)})


def _start(event: Event) -> DateRange:
    if event.dates is None or event.dates.start is None:
        raise LookupError(f"{event.id!r} has no dates")
    return DateRange.of(event.dates.start, event.dates.start)


def _another_year(record: Record, pick: Pick) -> Record:
    event = record.events[0]
    last = event.dates.latest if event.dates is not None else None
    year = (last.year if last is not None else 2000) + pick.number(1, 9)
    return _first_event(record, name=f"{_without_year(event)} {year}")


def _without_year(event: Event) -> str:
    return (event.name or "").rstrip("0123456789 ")


def _held_later(record: Record, pick: Pick) -> Record:
    published = record.article.date_published
    if published is None:
        raise LookupError("the article has no day of publication")
    day = published.earliest + timedelta(days=pick.number(1, 200))
    name = _without_year(record.events[0])
    return _first_event(record, name=name, status="held", dates=DateRange.parse(day.isoformat()))


def _of_one_day(record: Record, _pick: Pick) -> Record:
    published, dates = record.article.date_published, _start(record.events[0])
    if published is None or dates.earliest is None:
        raise LookupError("the article has no day of publication")
    status = status_seen_from(published.earliest, dates.earliest, dates.earliest)
    return _first_event(record, dates=dates, status=status)


TOLD_FAULTS: dict[str, ToldFault] = {
    "NS103": ToldFault(
        change=_of_one_day,
        weekdays_off=lambda pick: pick.number(1, 6),
    ),
    "NS115": ToldFault(change=_another_year),
    "NS401": ToldFault(change=_held_later),
}
"""By the code of the rule."""
