"""Faults that a text can show: they are planted before the article is written, and the article states them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from newsschema.languages.samples import SampleName, Samples, samples
from newsschema.model.article import Credit
from newsschema.model.date_range import DateRange
from newsschema.model.event import DeclaredCount, Event, Participant
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Office, Official
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.events import status_seen_from
from newsschema.strategies.making.written_dates import RIGHT, Misprint

_LONGEST_MONTH = 31
_LONGER_THAN_ANY = 400
_FAR = 200
_ALL_RENAMED = date(2020, 1, 1)


def _as_it_is(record: Record, _pick: Pick) -> Record:
    return record


def _rightly(_pick: Pick) -> Misprint:
    return RIGHT


class ToldFault(NamedTuple):
    """What is changed of a record before it is told.

    Attributes:
        change: the record with the fault.
        misprint: how single days are printed.
        officials: so many people are needed at least.
        participants: so many countries at the first event.
        also: codes of the rules that are broken whenever this one is.
    """

    change: Callable[[Record, Pick], Record] = _as_it_is
    misprint: Callable[[Pick], Misprint] = _rightly
    officials: int = 0
    participants: int = 0
    also: tuple[str, ...] = ()


def _first_event(record: Record, **fields: object) -> Record:
    """The record with its first event changed, and nothing beside or within it."""
    event = record.events[0].model_copy(update=fields)
    return record.model_copy(update={"events": (event,)})


def _published(record: Record) -> date:
    published = record.article.date_published
    if published is None:
        raise LookupError("the article has no day of publication")
    return published.earliest


def _samples(record: Record) -> Samples:
    found = samples(record.article.in_language or "")
    if found is None:
        raise LookupError("the language has no samples")
    return found


def _window(event: Event) -> tuple[date, date]:
    """The first and the last day of an event."""
    if event.dates is None or event.dates.earliest is None or event.dates.latest is None:
        raise LookupError(f"{event.id!r} has no dates")
    return event.dates.earliest, event.dates.latest


def _without_year(event: Event) -> str:
    return (event.name or "").rstrip("0123456789 ")


def _held(record: Record, first: date, last: date | None = None, **fields: object) -> Record:
    """The first event moved to other days; its name has no year, so that they do not clash with it."""
    last = last or first
    dates = DateRange.parse(first.isoformat() if first == last else f"{first}/{last}")
    status = status_seen_from(_published(record), min(first, last), max(first, last))
    event = record.events[0]
    return _first_event(record, **({"name": _without_year(event), "status": status, "dates": dates} | fields))


def _of_one_day(record: Record, _pick: Pick) -> Record:
    first, _ = _window(record.events[0])
    return _held(record, first)


def _in_a_short_month(record: Record, _pick: Pick) -> Record:
    """A day of a month in which the figure that is printed is that of no day."""
    first, _ = _window(record.events[0])
    while monthrange(first.year, first.month)[1] == _LONGEST_MONTH:
        first = first.replace(month=first.month - 1 or 11, day=1)
    return _held(record, first)


def _backwards(record: Record, pick: Pick) -> Record:
    """From a later to an earlier day of a month before that of the article."""
    month = (_published(record).replace(day=1) - timedelta(days=1)).replace(day=1)
    first = pick.number(1, 20)
    return _held(record, month.replace(day=pick.number(first + 1, 28)), month.replace(day=first))


def _days_before_yesterday(record: Record, pick: Pick) -> Record:
    return _held(record, _published(record) - timedelta(days=pick.number(3, _FAR)))


def _for_more_than_a_year(record: Record, pick: Pick) -> Record:
    last = _published(record) - timedelta(days=pick.number(1, _FAR))
    return _held(record, last - timedelta(days=_LONGER_THAN_ANY + pick.number(0, _FAR)), last)


def _another_year(record: Record, pick: Pick) -> Record:
    event = record.events[0]
    year = _window(event)[1].year + pick.number(1, 9)
    return _first_event(record, name=f"{_without_year(event)} {year}")


def _held_later(record: Record, pick: Pick) -> Record:
    return _held(record, _published(record) + timedelta(days=pick.number(1, _FAR)), status="held")


def _credited_later(record: Record, pick: Pick) -> Record:
    """A picture of a month behind that of the article."""
    month = PartialDate.from_date(_published(record) + timedelta(days=pick.number(31, _FAR))).truncate("month")
    credit = Credit(holder=pick(_samples(record).publishers), date=month)
    return record.model_copy(update={"article": record.article.model_copy(update={"credits": (credit,)})})


def _planned_before(record: Record, pick: Pick) -> Record:
    return _held(record, _published(record) - timedelta(days=pick.number(2, _FAR)), status="planned")


def _going_on_before(record: Record, pick: Pick) -> Record:
    return _held(record, _published(record) - timedelta(days=pick.number(10, _FAR)), status="ongoing")


def _meeting_outside(record: Record, pick: Pick) -> Record:
    """A meeting that is told to take place during an event, on a day before or behind it."""
    event = record.events[0]
    first, last = _window(event)
    away = timedelta(days=pick.number(2, _FAR))
    day = last + away if pick.number(0, 1) else first - away
    host, guest = record.officials[:2]
    meeting = Event(
        id=unique_slug("meeting", {event.id}),
        kind="meeting",
        status=status_seen_from(_published(record), day, day),
        dates=DateRange.parse(day.isoformat()),
        part_of=event.id,
        relation="during",
        participants=(
            Participant(kind="official", ref=host.id, name=host.name, part="host"),
            Participant(kind="official", ref=guest.id, name=guest.name, part="guest"),
        ),
    )
    return record.model_copy(update={"events": (event, meeting)})


def _another_count(record: Record, pick: Pick) -> Record:
    event = record.events[0]
    count = len(event.participants) + pick.number(1, 9)
    declared = (DeclaredCount(count=count, counted="country"),)
    return _first_event(record, declared_participants=declared, participants_listed="complete")


def _joined_by(record: Record, country: SampleName) -> Record:
    """The first event with one more country, beside a list that says to be no whole one."""
    joined = Participant(kind="country", ref=country.code, name=country.name)
    return _first_event(
        record,
        participants=(*record.events[0].participants, joined),
        participants_listed="partial",
        declared_participants=(),
    )


def _with_a_country_that_is_no_more(record: Record, pick: Pick) -> Record:
    return _joined_by(record, pick(_samples(record).vanished))


def _by_its_former_name(record: Record, pick: Pick) -> Record:
    late = _held(record, _ALL_RENAMED + timedelta(days=pick.number(0, _FAR)))
    return _joined_by(late, pick(_samples(record).renamed))


def _national_office(record: Record, pick: Pick, *, jurisdictions: int) -> list[Office]:
    """The post at the head of the governments of some countries."""
    of = _samples(record)
    post = next(each for each in of.post if each.role == "head-of-government")
    return [
        Office(title=post.title.format(of=each.of), role=post.role, jurisdiction=each.code, status="current")
        for each in pick.several(of.country, jurisdictions, jurisdictions)
    ]


def _with_offices(record: Record, *offices: tuple[Office, ...]) -> Record:
    """Only the first people of a record, each with other posts, and what does not hang on the posts that they had."""
    people: list[Official] = [
        official.model_copy(update={"offices": held}) for official, held in zip(record.officials, offices, strict=False)
    ]
    known = {official.id for official in people}
    return record.model_copy(
        update={
            "officials": tuple(people),
            "organizations": (),
            "events": record.events[:1],
            "quotes": tuple(quote for quote in record.quotes if quote.speaker in known),
        }
    )


def _two_holders(record: Record, pick: Pick) -> Record:
    [office] = _national_office(record, pick, jurisdictions=1)
    return _with_offices(record, (office,), (office,))


def _two_governments(record: Record, pick: Pick) -> Record:
    return _with_offices(record, tuple(_national_office(record, pick, jurisdictions=2)))


TOLD_FAULTS: dict[str, ToldFault] = {
    "NS101": ToldFault(_in_a_short_month, lambda _: Misprint(no_such_day=True)),
    "NS102": ToldFault(_backwards),
    "NS103": ToldFault(_of_one_day, lambda pick: Misprint(weekdays_off=pick.number(1, 6))),
    "NS104": ToldFault(_days_before_yesterday, lambda _: Misprint(yesterday=True), also=("NS408",)),
    "NS105": ToldFault(_meeting_outside, officials=2),
    "NS107": ToldFault(_for_more_than_a_year),
    "NS115": ToldFault(_another_year),
    "NS201": ToldFault(_two_governments, officials=1),
    "NS205": ToldFault(_two_holders, officials=2),
    "NS301": ToldFault(_another_count, participants=2),
    "NS305": ToldFault(_with_a_country_that_is_no_more, participants=2),
    "NS306": ToldFault(_by_its_former_name, participants=2),
    "NS317": ToldFault(_planned_before),
    "NS324": ToldFault(_going_on_before),
    "NS401": ToldFault(_held_later),
    "NS404": ToldFault(_credited_later),
}
"""By the code of the rule."""

TOLD_IN = ("en", "fr")
"""The languages whose samples have every sentence that the faults need."""
