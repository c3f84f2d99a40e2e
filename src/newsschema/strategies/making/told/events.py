"""Faults of events, participants and counts that are told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from newsschema.languages.samples import SampleName
from newsschema.model.date_range import DateRange
from newsschema.model.event import DeclaredCount, Event, Participant, Place
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.told.fault import (
    FAR,
    ToldFault,
    at,
    capitals,
    days,
    first_event,
    held,
    held_before,
    published_day,
    samples_of,
    side,
    slips_of,
    window,
    with_meeting,
    without_tenures,
)

_ALL_RENAMED = date(2020, 1, 1)
_NO_NAMESAKES: Final = frozenset({"GB", "CA", "AU"})
"""Countries that have towns named after capitals."""

_UNLISTED: dict[str, object] = {"participants": (), "declared_participants": (), "participants_listed": "unknown"}


def _another_count(record: Record, pick: Pick) -> Record:
    event = record.events[0]
    return _counted(record, len(event.participants) + pick.number(1, 9))


def _counted(record: Record, count: int) -> Record:
    declared = (DeclaredCount(count=count, counted="country"),)
    return first_event(record, declared_participants=declared, participants_listed="complete")


def _joined_by(record: Record, country: SampleName) -> Record:
    """The first event with one more country, beside a list that says to be no whole one."""
    joined = Participant(kind="country", ref=country.code, name=country.name)
    return first_event(
        record,
        participants=(*record.events[0].participants, joined),
        participants_listed="partial",
        declared_participants=(),
    )


def _listed_again(record: Record, pick: Pick) -> Record:
    again = pick(record.events[0].participants[:-1])
    return _joined_by(record, SampleName(code=again.ref or "", name=again.name or ""))


def _with_a_country_that_is_no_more(record: Record, pick: Pick) -> Record:
    return _joined_by(record, pick(samples_of(record).vanished))


def _by_its_former_name(record: Record, pick: Pick) -> Record:
    late = held(record, _ALL_RENAMED + timedelta(days=pick.number(0, FAR)))
    return _joined_by(late, pick(samples_of(record).renamed))


def _capital_elsewhere(record: Record, pick: Pick) -> Record:
    place = pick(capitals(record))
    others = {country.code for country in samples_of(record).country} - {place.country} - _NO_NAMESAKES
    return first_event(record, place=Place(name=place.name, country=pick(sorted(others))))


def _guests_not_listed(record: Record, pick: Pick) -> Record:
    """Two capitals that meet within an event whose list is complete and has neither of their countries."""
    record = _counted(held_before(record, pick), len(record.events[0].participants))
    listed = {participant.ref for participant in record.events[0].participants}
    places = [place for place in capitals(record) if place.country not in listed]
    sides = tuple(
        Participant(kind="country", ref=place.country, name=place.name, part=part)
        for place, part in zip(pick.several(places, 2, 2), ("host", "guest"), strict=True)
    )
    return with_meeting(record, days(*window(record.events[0])), participants=sides)


def _by_two_names(record: Record, pick: Pick) -> Record:
    name, other = pick.several(slips_of(record).renamed_event, 2, 2)
    return first_event(record, name=name.name, alternate_names=(other.name,), kind=name.kind)


def _two_places(record: Record, pick: Pick) -> Record:
    """Somebody at two meetings at one hour, in the capitals of two countries."""
    record = without_tenures(record)
    day = published_day(record) - timedelta(days=pick.number(1, FAR))
    dates = DateRange.parse(f"{day}T{pick.number(8, 18):02}:00")
    host, *guests = record.officials[:3]
    meetings = [
        Event(
            id=f"meeting-{number}",
            kind="meeting",
            status="held",
            dates=dates,
            place=at(place),
            participants=(side(host, "host"), side(guest, "guest")),
        )
        for number, (guest, place) in enumerate(zip(guests, pick.several(capitals(record), 2, 2), strict=True))
    ]
    return record.model_copy(update={"events": tuple(meetings)})


def _far_away(record: Record, pick: Pick) -> Record:
    """A meeting within an event that takes place in another country."""
    here, there = pick.several(capitals(record), 2, 2)
    record = held_before(record, pick, place=at(here))
    return with_meeting(record, days(window(record.events[0])[0]), place=at(there))


def _cancelled(record: Record, pick: Pick) -> Record:
    """A meeting within an event that did not take place."""
    record = first_event(held_before(record, pick), status="cancelled", **_UNLISTED)
    return with_meeting(record, days(window(record.events[0])[0]))


def _planned_before(record: Record, pick: Pick) -> Record:
    return held(record, published_day(record) - timedelta(days=pick.number(2, FAR)), status="planned")


def _two_counts(record: Record, pick: Pick) -> Record:
    count = pick.number(10, 90)
    counts = tuple(DeclaredCount(count=each, counted="country") for each in pick.several((count, count + 1), 2, 2))
    return first_event(record, **(_UNLISTED | {"declared_participants": counts}))


def _within_each_other(record: Record, pick: Pick) -> Record:
    """Two events of one day and place, of which each takes place within the other."""
    record = first_event(held_before(record, pick), **_UNLISTED)
    event = record.events[0]
    other = pick([sample for sample in samples_of(record).event if sample.name != event.name])
    inner = {
        "id": f"{event.id}-within",
        "name": other.name,
        "kind": other.kind,
        "part_of": event.id,
        "relation": "during",
    }
    outer = event.model_copy(update={"part_of": inner["id"], "relation": "during"})
    return record.model_copy(update={"events": (outer, event.model_copy(update=inner))})


def _going_on_before(record: Record, pick: Pick) -> Record:
    return held(record, published_day(record) - timedelta(days=pick.number(10, FAR)), status="ongoing")


def _bilateral_of_many(record: Record, _pick: Pick) -> Record:
    name = slips_of(record).bilateral
    return first_event(record, name=name.name, kind=name.kind)


FAULTS: dict[str, ToldFault] = {
    "NS301": ToldFault(_another_count, participants=2),
    "NS303": ToldFault(_listed_again, participants=2),
    "NS305": ToldFault(_with_a_country_that_is_no_more, participants=2),
    "NS306": ToldFault(_by_its_former_name, participants=2),
    "NS308": ToldFault(_capital_elsewhere),
    "NS310": ToldFault(_guests_not_listed, participants=2),
    "NS311": ToldFault(_by_two_names),
    "NS314": ToldFault(_two_places, officials=3),
    "NS315": ToldFault(_far_away, officials=2),
    "NS316": ToldFault(_cancelled, officials=2),
    "NS317": ToldFault(_planned_before),
    "NS318": ToldFault(_two_counts),
    "NS320": ToldFault(_within_each_other),
    "NS324": ToldFault(_going_on_before),
    "NS326": ToldFault(_bilateral_of_many, participants=3),
}
