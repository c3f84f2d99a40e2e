"""The people, organizations, events and quotes of a record, each an entry that the text links to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar
from xml.etree.ElementTree import Element

from newsschema.model.event import Event, Participant
from newsschema.model.official import Office, Official
from newsschema.model.organization import Organization
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.view.anchors import Anchors
from newsschema.view.markup import Content, element

Part = TypeVar("Part")


class Entries:
    """Writes the entries of one record."""

    def __init__(self, record: Record, anchors: Anchors) -> None:
        self._record = record
        self._anchors = anchors
        self._names: dict[str, tuple[str, str]] = {}
        for event in record.events:
            self._names[event.id] = (f"/events/{event.id}", event.name or event.kind)
        for organization in record.organizations:
            self._names[organization.id] = (f"/organizations/{organization.id}", organization.name)
        for official in record.officials:
            self._names[official.id] = (f"/officials/{official.id}", official.name)

    def sections(self) -> Iterator[Element]:
        """A section for each kind of part that there is."""
        record = self._record
        yield from self._section("People", record.officials, self._official)
        yield from self._section("Organizations", record.organizations, self._organization)
        yield from self._section("Events", record.events, self._event)
        yield from self._section("Quotes", tuple(enumerate(record.quotes)), self._quote)

    def _section(self, heading: str, parts: tuple[Part, ...], entry: Callable[[Part], Element]) -> Iterator[Element]:
        if parts:
            yield element("section", element("h3", f"{heading} ({len(parts)})"), [entry(part) for part in parts])

    def _entry(self, place: str, name: Content, *facts: tuple[str, Content]) -> Element:
        # An element without children is false, though it may hold words.
        known = [(what, value) for what, value in facts if isinstance(value, Element) or value]
        return element(
            "article",
            element("h4", name),
            element("dl", [(element("dt", what), element("dd", value)) for what, value in known]) if known else None,
            id=self._anchors.stand(self._record.id, place),
            class_="entry",
            tabindex="-1",
        )

    def _link(self, ref: str | None) -> Content:
        """A reference as a link to its entry; a country's code as it is."""
        if ref is None:
            return None
        place, name = self._names.get(ref, ("", ref))
        return element("a", name, href=f"#{self._anchors.of(self._record.id, place)}") if place else name

    def _official(self, official: Official) -> Element:
        return self._entry(
            f"/officials/{official.id}",
            " ".join(filter(None, (official.honorific, official.name))),
            ("posts", element("ul", [self._office(office) for office in official.offices]) if official.offices else ""),
            ("also", "; ".join(official.alternate_names)),
        )

    def _office(self, office: Office) -> Element:
        marks = [office.status if office.status != "unknown" else "", "acting" if office.acting else ""]
        marks += [f"held {office.tenure}" if office.tenure else "", f"mandate {office.term}" if office.term else ""]
        marks += [office.role or "", office.jurisdiction or ""]
        return element(
            "li",
            office.title,
            (" – ", self._link(office.organization)) if office.organization else None,
            element("span", f" ({', '.join(filter(None, marks))})", class_="aside") if any(marks) else None,
        )

    def _organization(self, organization: Organization) -> Element:
        return self._entry(
            f"/organizations/{organization.id}",
            organization.name,
            ("acronym", organization.acronym),
            ("kind", organization.kind),
            ("country", organization.jurisdiction),
            ("part of", self._link(organization.parent)),
            ("also", "; ".join(organization.alternate_names)),
        )

    def _event(self, event: Event) -> Element:
        declared = [f"{each.count} {each.noun or each.counted} ({each.bound})" for each in event.declared_participants]
        listed = f" ({event.participants_listed})" if event.participants_listed != "unknown" else ""
        who = [element("li", self._participant(each)) for each in event.participants]
        place = event.place
        return self._entry(
            f"/events/{event.id}",
            event.name or event.kind,
            ("kind", event.kind),
            ("dates", str(event.dates) if event.dates else None),
            ("status", event.status if event.status != "unknown" else None),
            ("place", ", ".join(filter(None, (place.name, place.country))) if place else None),
            ("host", self._link(event.host)),
            ("organizer", self._link(event.organizer)),
            ("part of", self._link(event.part_of)),
            (f"participants{listed}", element("ul", who) if who else None),
            ("declared", "; ".join(declared)),
            ("also", "; ".join(event.alternate_names)),
        )

    def _participant(self, participant: Participant) -> Content:
        known = self._link(participant.ref) if participant.kind in ("official", "organization") else None
        named = " ".join(filter(None, (participant.name, participant.ref))) or participant.kind
        return (named if known is None else known, f" ({participant.part})" if participant.part else None)

    def _quote(self, numbered: tuple[int, Quote]) -> Element:
        number, quote = numbered
        return self._entry(
            f"/quotes/{number}",
            element("q", quote.text),
            ("said by", self._link(quote.speaker)),
            ("cue", quote.cue),
            ("kind", quote.kind),
        )
