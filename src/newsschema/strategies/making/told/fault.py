"""What a fault that is told is, and the edits of a record that several of them share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from newsschema.languages.samples import SamplePlace, Samples, Slips, samples
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event, EventStatus, Participant, Place
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.events import status_seen_from
from newsschema.strategies.making.written_dates import RIGHT, Misprint

FAR = 200
"""So many days a fault may lie away from the day of publication."""

TOLD_IN = ("en", "fr")
"""The languages whose samples have every sentence that the faults need."""


def _as_it_is(record: Record, _pick: Pick) -> Record:
    return record


def _rightly(_pick: Pick) -> Misprint:
    return RIGHT


class ToldFault(NamedTuple):
    """What is changed of a record before it is told, or of the text after.

    Attributes:
        change: the record with the fault.
        misprint: how single days are printed.
        spoil: what becomes of the record when it is told.
        officials: so many people are needed at least.
        participants: so many countries at the first event.
        also: codes of the rules that are broken whenever this one is.
        languages: in which it is told.
    """

    change: Callable[[Record, Pick], Record] = _as_it_is
    misprint: Callable[[Pick], Misprint] = _rightly
    spoil: Callable[[Record, Pick], Record] = _as_it_is
    officials: int = 0
    participants: int = 0
    also: tuple[str, ...] = ()
    languages: tuple[str, ...] = TOLD_IN


def first_event(record: Record, **fields: object) -> Record:
    """The record with its first event changed, and nothing beside or within it."""
    event = record.events[0].model_copy(update=fields)
    return record.model_copy(update={"events": (event,)})


def published_day(record: Record) -> date:
    """The day of publication."""
    published = record.article.date_published
    if published is None:
        raise LookupError("the article has no day of publication")
    return published.earliest


def samples_of(record: Record) -> Samples:
    """What the news of the record's language is made of."""
    found = samples(record.article.in_language or "")
    if found is None:
        raise LookupError("the language has no samples")
    return found


def slips_of(record: Record) -> Slips:
    """What goes wrong in it."""
    slips = samples_of(record).slips
    if slips is None:
        raise LookupError("the samples of the language have no slips")
    return slips


def window(event: Event) -> tuple[date, date]:
    """The first and the last day of an event."""
    if event.dates is None or event.dates.earliest is None or event.dates.latest is None:
        raise LookupError(f"{event.id!r} has no dates")
    return event.dates.earliest, event.dates.latest


def without_year(event: Event) -> str:
    """The name of an event but for its year."""
    return (event.name or "").rstrip("0123456789 ")


def days(first: date, last: date | None = None) -> DateRange:
    """A day, or a range of days."""
    return DateRange.parse(first.isoformat() if last in (None, first) else f"{first}/{last}")


def held(record: Record, first: date, last: date | None = None, **fields: object) -> Record:
    """The first event moved to other days; its name has no year, so that they do not clash with it."""
    last = last or first
    status = status_seen_from(published_day(record), min(first, last), max(first, last))
    name = without_year(record.events[0])
    return first_event(record, **({"name": name, "status": status, "dates": days(first, last)} | fields))


def held_before(record: Record, pick: Pick, *, length: int = 1, **fields: object) -> Record:
    """The first event moved to days before the day of publication."""
    last = published_day(record) - timedelta(days=pick.number(7, FAR))
    return held(record, last - timedelta(days=length - 1), last, **fields)


def capitals(record: Record) -> list[SamplePlace]:
    """The capitals among the places of a language."""
    from newsschema.rules.named_countries import country_of_capital

    language = record.article.in_language or ""
    return [place for place in samples_of(record).place if country_of_capital(place.name, language) is not None]


def at(place: SamplePlace) -> Place:
    """A place as events have it."""
    return Place(name=place.name, country=place.country)


def side(official: Official, part: str) -> Participant:
    """Somebody as host or guest."""
    return Participant.model_validate({"kind": "official", "ref": official.id, "name": official.name, "part": part})


def without_tenures(record: Record) -> Record:
    """The record without the tenures of its people, so that they act on no day on which they had no post."""
    officials = (
        official.model_copy(
            update={"offices": tuple(office.model_copy(update={"tenure": None}) for office in official.offices)}
        )
        for official in record.officials
    )
    return record.model_copy(update={"officials": tuple(officials)})


def with_meeting(
    record: Record,
    dates: DateRange,
    *,
    participants: tuple[Participant, ...] = (),
    place: Place | None = None,
    status: EventStatus | None = None,
    within: bool = True,
) -> Record:
    """The record with a meeting of two of its people behind its events, told to take place within the first of them."""
    first, last = window(Event(id="meeting", dates=dates))
    record = without_tenures(record)
    host, guest = record.officials[:2] if not participants else (None, None)
    if host is not None and guest is not None:
        participants = (side(host, "host"), side(guest, "guest"))
    meeting = Event(
        id=unique_slug("meeting", {event.id for event in record.events}),
        kind="meeting",
        status=status or status_seen_from(published_day(record), first, last),
        dates=dates,
        place=place or (record.events[0].place if within else None),
        part_of=record.events[0].id if within else None,
        relation="during" if within else None,
        participants=participants,
    )
    return record.model_copy(update={"events": (*record.events, meeting)})
