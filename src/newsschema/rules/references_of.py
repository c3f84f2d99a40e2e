"""Every reference within a record, with what it may name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsschema.model.node import Node
from newsschema.model.record import Record

Kind = Literal["official", "organization", "event"]

_ACTORS: tuple[Kind, ...] = ("official", "organization")
_CODE_LENGTHS = (2, 4)


class Reference(NamedTuple):
    """One reference: the part and field that hold it, what it names, and what it may name."""

    node: Node
    field: str
    ref: str
    kinds: tuple[Kind, ...]
    is_country: bool = False


def references(record: Record) -> Iterator[Reference]:
    """The references of a record, in its order."""
    for official in record.officials:
        for office in official.offices:
            if office.organization is not None:
                yield Reference(office, "organization", office.organization, ("organization",))
    for organization in record.organizations:
        if organization.parent is not None:
            yield Reference(organization, "parent", organization.parent, ("organization",))
    for event in record.events:
        if event.part_of is not None:
            yield Reference(event, "part_of", event.part_of, ("event",))
        for field in ("host", "organizer"):
            ref = getattr(event, field)
            if ref is not None:
                yield Reference(event, field, ref, _ACTORS, is_country=_is_code(ref))
        for participant in event.participants:
            if participant.ref is not None and participant.kind in _ACTORS:
                kinds: tuple[Kind, ...] = ("official",) if participant.kind == "official" else ("organization",)
                yield Reference(participant, "ref", participant.ref, kinds)
    for quote in record.quotes:
        if quote.speaker is not None:
            yield Reference(quote, "speaker", quote.speaker, _ACTORS)
    for credit in record.article.credits:
        if credit.ref is not None:
            yield Reference(credit, "ref", credit.ref, _ACTORS)
    for source in record.article.sources:
        if source.ref is not None:
            yield Reference(source, "ref", source.ref, _ACTORS)
    for caption in record.article.captions:
        for ref in caption.depicted:
            yield Reference(caption, "depicted", ref, ("official",))


def _is_code(ref: str) -> bool:
    return ref.isupper() and ref.isalpha() and len(ref) in _CODE_LENGTHS
