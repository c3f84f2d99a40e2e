"""Events that lie within one another, with who takes part, told from a day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from newsschema.languages.samples import SampleEvent, Samples
from newsschema.model.date_range import DateRange
from newsschema.model.event import DeclaredCount, Event, EventKind, EventStatus, Participant, Place
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.partial_date import PartialDate
from newsschema.rules.pick import Pick
from newsschema.strategies.making.wishes import Wishes
from newsschema.strategies.making.written_dates import country_name

_LONGEST: dict[str, int] = {
    "fair": 5,
    "summit": 2,
    "conference": 3,
    "session": 5,
    "festival": 6,
    "tournament": 20,
    "exercise": 10,
}
_NEAR = 60
_ENCOUNTERS = frozenset({"meeting", "visit", "signing"})
_TWO = 2


@dataclass
class EventMaker:
    """Makes the events of one record.

    Attributes:
        pick: makes the choices.
        wishes: what the caller asks for.
        language: of the record.
        of: its samples.
        published: the day of publication.
        taken: ids in use; the new ones are added.
        officials: those of the record.
        organizations: those of the record.
    """

    pick: Pick
    wishes: Wishes
    language: str
    of: Samples
    published: date
    taken: set[str]
    officials: tuple[Official, ...] = ()
    organizations: tuple[Organization, ...] = ()

    def __post_init__(self) -> None:
        self._free = list(self.officials)

    def make(self, *, least: int = 0, most: int = 2) -> tuple[Event, ...]:
        """Some events, and meetings within or beside them."""
        fitting = [sample for sample in self.of.event if sample.kind in self.wishes.kinds]
        if len(fitting) < max(least, 1):
            kinds = self.wishes.kinds
            return tuple(self._event(None, self.pick(kinds)) for _ in range(self.pick.number(least, most)))
        made: list[Event] = []
        for sample in self.pick.several(fitting, least, most):
            event = self._event(sample, sample.kind)
            made.append(event)
            if "meeting" in self.wishes.kinds and self._may_meet():
                meeting = self._meeting(event)
                made += [meeting] if meeting is not None else []
        return tuple(made)

    def _event(self, sample: SampleEvent | None, kind: EventKind) -> Event:
        pick = self.pick
        start = self._clamped(self.published + timedelta(days=pick.distance(_NEAR)))
        end = self._clamped(start + timedelta(days=pick.number(0, _LONGEST.get(kind, 1) - 1)))
        numbered, placed, short, counted = pick.flags(4)
        placed = placed or self.wishes.text
        dates = _range(start, end)
        name = sample.name if sample is not None else None
        if name is not None and numbered and start.year == end.year:
            name = f"{name} {start.year}"
        place = pick(self.of.place) if placed else None
        participants = self._participants(kind)
        listed = len([each for each in participants if each.kind == "country"])
        if self.wishes.text:
            counted = counted and listed > 0 and bool(self.of.sentences.attended_all)
        return Event(
            id=unique_slug(name or kind, self.taken),
            name=name,
            kind=kind,
            status=status_seen_from(self.published, start, end),
            dates=self._vaguer(dates, start, end) if short and not self.wishes.text else dates,
            place=Place(name=place.name, country=place.country) if place is not None else None,
            participants=participants,
            participants_listed="complete" if counted else "partial" if self.wishes.text else "unknown",
            declared_participants=(DeclaredCount(count=listed, counted="country"),) if counted and listed else (),
        )

    def _participants(self, kind: EventKind) -> tuple[Participant, ...]:
        least, most = self.wishes.least, self.wishes.most
        if kind in _ENCOUNTERS:
            least = min(max(least, _TWO), most)
        countries = self.wishes.countries(self.of)[: max(12, least)]
        codes = self.pick.several(countries, least, most)
        if self.wishes.text and len(codes) == 1 and least == 0:
            codes = ()  # a list of one is no list that news prints
        return tuple(Participant(kind="country", ref=code, name=country_name(self.language, code)) for code in codes)

    def _may_meet(self) -> bool:
        return self.wishes.most >= _TWO and (len(self._free) >= _TWO)

    def _meeting(self, event: Event) -> Event | None:
        """A meeting of two officials within the window of an event, or on its eve."""
        window = event.dates
        if window is None or window.start is None or window.start.day is None or window.days is None:
            return None
        if not self.pick.number(0, 1):
            return None
        inside = window.days
        place = self.pick.number(0, inside)
        eve = place == inside
        day = window.start.earliest + timedelta(days=-1 if eve else place)
        if day < self.wishes.first:
            return None
        host, guest = self._free[:_TWO]
        del self._free[:_TWO]
        more = self.pick.several(
            self.wishes.countries(self.of), max(self.wishes.least - _TWO, 0), max(self.wishes.least - _TWO, 0)
        )
        return Event(
            id=unique_slug("meeting", self.taken),
            kind="meeting",
            status="held" if self.wishes.text and day == self.published else status_seen_from(self.published, day, day),
            dates=_range(day, day),
            place=event.place,
            part_of=event.id,
            relation="around" if eve else "during",
            participants=(
                Participant(kind="official", ref=host.id, name=host.name, part="host"),
                Participant(kind="official", ref=guest.id, name=guest.name, part="guest"),
                *(Participant(kind="country", ref=code, part="attendee") for code in more),
            ),
        )

    def _clamped(self, day: date) -> date:
        return min(max(day, self.wishes.first), self.wishes.last)

    def _vaguer(self, dates: DateRange, start: date, end: date) -> DateRange:
        """Only the month of an event that lies within it, where the whole month may be meant."""
        if (start.year, start.month) != (end.year, end.month):
            return dates
        month = PartialDate.of(start.year, start.month)
        fits = self.wishes.first <= month.earliest and month.latest <= self.wishes.last
        return DateRange.of(month, month) if fits else dates


def status_seen_from(published: date, start: date, end: date) -> EventStatus:
    """Where an event stands on the day of publication."""
    return "held" if end < published else "planned" if start > published else "ongoing"


def _range(start: date, end: date) -> DateRange:
    return DateRange.parse(start.isoformat() if start == end else f"{start}/{end}")
