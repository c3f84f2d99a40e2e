"""Faults of dates and windows that are told."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.told.fault import (
    FAR,
    ToldFault,
    days,
    first_event,
    held,
    held_before,
    published_day,
    window,
    with_meeting,
    without_tenures,
    without_year,
)
from newsschema.strategies.making.written_dates import Misprint

_LONGEST_MONTH = 31
_LONGER_THAN_ANY = 400
_MONTHS = 12
_CENTURY = 100
_FIRST_EDITION, _LAST_EDITION = 4, 19


def _of_one_day(record: Record, _pick: Pick) -> Record:
    first, _ = window(record.events[0])
    return held(record, first)


def _in_a_short_month(record: Record, _pick: Pick) -> Record:
    """A day of a month in which the figure that is printed is that of no day."""
    first, _ = window(record.events[0])
    while monthrange(first.year, first.month)[1] == _LONGEST_MONTH:
        first = first.replace(month=first.month - 1 or 11, day=1)
    return held(record, first)


def _backwards(record: Record, pick: Pick) -> Record:
    """From a later to an earlier day of a month before that of the article."""
    month = (published_day(record).replace(day=1) - timedelta(days=1)).replace(day=1)
    first = pick.number(1, 20)
    return held(record, month.replace(day=pick.number(first + 1, 28)), month.replace(day=first))


def _days_before_yesterday(record: Record, pick: Pick) -> Record:
    return held(record, published_day(record) - timedelta(days=pick.number(3, FAR)))


def _meeting_outside(record: Record, pick: Pick) -> Record:
    """A meeting that is told to take place during an event, on a day before or behind it."""
    record = first_event(record)
    first, last = window(record.events[0])
    away = timedelta(days=pick.number(2, FAR))
    return with_meeting(record, days(last + away if pick.number(0, 1) else first - away))


def _meeting_sticks_out(record: Record, pick: Pick) -> Record:
    """One that begins on the last day of an event, and goes on."""
    record = held_before(record, pick, length=pick.number(2, 4))
    _, last = window(record.events[0])
    return with_meeting(record, days(last, last + timedelta(days=pick.number(1, 5))))


def _for_more_than_a_year(record: Record, pick: Pick) -> Record:
    last = published_day(record) - timedelta(days=pick.number(1, FAR))
    return held(record, last - timedelta(days=_LONGER_THAN_ANY + pick.number(0, FAR)), last)


def _day_or_month(record: Record, pick: Pick) -> Record:
    """A day of the year before whose figure may be that of a month."""
    year = published_day(record).year - 1
    month, day = pick.several(range(1, _MONTHS + 1), 2, 2)
    return held(record, date(year, month, day))


def _another_year(record: Record, pick: Pick) -> Record:
    event = record.events[0]
    year = window(event)[1].year + pick.number(1, 9)
    return first_event(record, name=f"{without_year(event)} {year}")


def _same_edition(record: Record, pick: Pick) -> Record:
    """An event of one year with the number, or a lower one, than the same event had some years before."""
    record = held_before(record, pick)
    first, _ = window(record.events[0])
    edition = pick.number(_FIRST_EDITION, _LAST_EDITION)
    name, before = without_year(record.events[0]), first - timedelta(days=366 * pick.number(1, 3))
    event = record.events[0].model_copy(update={"name": f"{name} {first.year}", "edition": edition})
    other = {
        "id": f"{event.id}-before",
        "name": f"{name} {before.year}",
        "edition": edition + pick.number(0, 1),
        "dates": days(before),
    }
    return record.model_copy(update={"events": (event, event.model_copy(update=other | _NOBODY))})


_NOBODY: dict[str, object] = {"participants": (), "declared_participants": (), "participants_listed": "unknown"}


def _in_another_century(record: Record, pick: Pick) -> Record:
    first = published_day(record).replace(month=pick.number(1, _MONTHS), day=pick.number(1, 28))
    return held(record, first.replace(year=first.year + _CENTURY))


def _published_on(record: Record, day: date) -> Record:
    """The record with another day of publication, which the article prints."""
    record = without_tenures(record)
    printed = PartialDate.from_date(day)
    fields = {"date_published": printed, "date_modified": printed, "credits": (), "candidates": ()}
    return record.model_copy(update={"article": record.article.model_copy(update=fields)})


def _before_newspapers(record: Record, pick: Pick) -> Record:
    """An article of the eleventh century; its events, which would be of another time, go."""
    day = published_day(record)
    return _published_on(record, day.replace(year=day.year % _CENTURY + 1000, day=pick.number(1, 28))).model_copy(
        update={"events": ()}
    )


def _on_the_first_day_of_a_clock(record: Record, pick: Pick) -> Record:
    """An article that prints the day on which computers begin to count, and tells of what is to come decades later."""
    ahead = held(record, published_day(record) + timedelta(days=pick.number(1, FAR)))
    return _published_on(ahead, pick((date(1970, 1, 1), date(1980, 1, 1))))


FAULTS: dict[str, ToldFault] = {
    "NS101": ToldFault(_in_a_short_month, lambda _: Misprint(no_such_day=True)),
    "NS102": ToldFault(_backwards),
    "NS103": ToldFault(_of_one_day, lambda pick: Misprint(weekdays_off=pick.number(1, 6))),
    "NS104": ToldFault(_days_before_yesterday, lambda _: Misprint(yesterday=True), also=("NS408",)),
    "NS105": ToldFault(_meeting_outside, officials=2),
    "NS106": ToldFault(_meeting_sticks_out, officials=2),
    "NS107": ToldFault(_for_more_than_a_year),
    "NS110": ToldFault(_day_or_month, lambda _: Misprint(figures=True), languages=("en",)),
    "NS115": ToldFault(_another_year),
    "NS116": ToldFault(_same_edition),
    "NS120": ToldFault(_in_another_century),
    "NS121": ToldFault(_before_newspapers),
    "NS122": ToldFault(_on_the_first_day_of_a_clock),
}
