"""The ids of a record, and the references that do not name what they may name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from newsschema.model.article import CitedSource, Credit
from newsschema.model.node import Node
from newsschema.model.record import Record

Kind = Literal["official", "organization", "event"]

_OFFICIAL: tuple[Kind, ...] = ("official",)
_ORGANIZATION: tuple[Kind, ...] = ("organization",)
_EVENT: tuple[Kind, ...] = ("event",)
ACTORS: tuple[Kind, ...] = ("official", "organization")
_PARTICIPANTS: dict[str, tuple[Kind, ...]] = {"official": _OFFICIAL, "organization": _ORGANIZATION}
_OR_COUNTRY = frozenset({"host", "organizer"})
_CODE_LENGTHS = (2, 4)


class Reference(NamedTuple):
    """One reference: the part and field that hold it, what it names, and what it may name."""

    node: Node
    field: str
    ref: str
    kinds: tuple[Kind, ...]


def kinds_of(record: Record) -> dict[str, Kind]:
    """What each id of a record names."""
    kinds: dict[str, Kind] = {event.id: "event" for event in record.events}
    for organization in record.organizations:
        kinds[organization.id] = "organization"
    for official in record.officials:
        kinds[official.id] = "official"
    return kinds


def doubtful_references(record: Record, kinds: Mapping[str, Kind]) -> Iterator[tuple[Reference, Kind | None]]:
    """The references of a record that do not name what they may name, each with what it names instead, if anything.

    Args:
        record: the record.
        kinds: what each id of the record names.
    """
    for reference in _doubtful(record, kinds.get):
        kind = kinds.get(reference.ref)
        if not (kind is None and reference.field in _OR_COUNTRY and is_code(reference.ref)):
            yield reference, kind


def _doubtful(record: Record, kind_of: Callable[[str], Kind | None]) -> Iterator[Reference]:
    """Every reference to something of a kind that may not stand there; written out, since all records come through here."""
    for official in record.officials:
        for office in official.offices:
            ref = office.organization
            if ref is not None and kind_of(ref) != "organization":
                yield Reference(office, "organization", ref, _ORGANIZATION)
    for organization in record.organizations:
        ref = organization.parent
        if ref is not None and kind_of(ref) != "organization":
            yield Reference(organization, "parent", ref, _ORGANIZATION)
    for event in record.events:
        ref = event.part_of
        if ref is not None and kind_of(ref) != "event":
            yield Reference(event, "part_of", ref, _EVENT)
        ref = event.host
        if ref is not None and kind_of(ref) not in ACTORS:
            yield Reference(event, "host", ref, ACTORS)
        ref = event.organizer
        if ref is not None and kind_of(ref) not in ACTORS:
            yield Reference(event, "organizer", ref, ACTORS)
        for participant in event.participants:
            kind = participant.kind
            if kind == "country":
                continue
            ref = participant.ref
            if ref is not None and kind in _PARTICIPANTS and kind_of(ref) != kind:
                yield Reference(participant, "ref", ref, _PARTICIPANTS[kind])
    for quote in record.quotes:
        ref = quote.speaker
        if ref is not None and kind_of(ref) not in ACTORS:
            yield Reference(quote, "speaker", ref, ACTORS)
    article = record.article
    credited: tuple[Credit | CitedSource, ...] = (*article.credits, *article.sources)
    for named in credited:
        ref = named.ref
        if ref is not None and kind_of(ref) not in ACTORS:
            yield Reference(named, "ref", ref, ACTORS)
    for caption in article.captions:
        for ref in caption.depicted:
            if kind_of(ref) != "official":
                yield Reference(caption, "depicted", ref, _OFFICIAL)


def is_code(ref: str) -> bool:
    """Whether a reference has the form of a country's code."""
    return ref.isupper() and ref.isalpha() and len(ref) in _CODE_LENGTHS
