"""References within a record that do not name what they may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from newsschema.model.node import Node
from newsschema.model.record import Record

Kind = Literal["official", "organization", "event"]

_OFFICIAL: tuple[Kind, ...] = ("official",)
_ORGANIZATION: tuple[Kind, ...] = ("organization",)
_EVENT: tuple[Kind, ...] = ("event",)
_ACTORS: tuple[Kind, ...] = ("official", "organization")
_PARTICIPANTS: dict[str, tuple[Kind, ...]] = {"official": _OFFICIAL, "organization": _ORGANIZATION}
_OR_COUNTRY = frozenset({"host", "organizer"})
_CODE_LENGTHS = (2, 4)


class Reference(NamedTuple):
    """One reference: the part and field that hold it, what it names, and what it may name."""

    node: Node
    field: str
    ref: str
    kinds: tuple[Kind, ...]


def doubtful_references(record: Record, kinds: Mapping[str, Kind]) -> Iterator[tuple[Reference, Kind | None]]:
    """The references of a record that do not name what they may name, each with what it names instead, if anything.

    Args:
        record: the record.
        kinds: what each id of the record names.
    """
    for node, field, ref, due in _references(record):
        kind = kinds.get(ref)
        if kind not in due and not (kind is None and field in _OR_COUNTRY and _is_code(ref)):
            yield Reference(node, field, ref, due), kind


def _references(record: Record) -> Iterator[tuple[Node, str, str, tuple[Kind, ...]]]:
    """Every reference: the part and field that hold it, what it names, and what it may name."""
    for official in record.officials:
        for office in official.offices:
            if office.organization is not None:
                yield office, "organization", office.organization, _ORGANIZATION
    for organization in record.organizations:
        if organization.parent is not None:
            yield organization, "parent", organization.parent, _ORGANIZATION
    for event in record.events:
        if event.part_of is not None:
            yield event, "part_of", event.part_of, _EVENT
        if event.host is not None:
            yield event, "host", event.host, _ACTORS
        if event.organizer is not None:
            yield event, "organizer", event.organizer, _ACTORS
        for participant in event.participants:
            due = _PARTICIPANTS.get(participant.kind)
            if due is not None and participant.ref is not None:
                yield participant, "ref", participant.ref, due
    for quote in record.quotes:
        if quote.speaker is not None:
            yield quote, "speaker", quote.speaker, _ACTORS
    for credit in record.article.credits:
        if credit.ref is not None:
            yield credit, "ref", credit.ref, _ACTORS
    for source in record.article.sources:
        if source.ref is not None:
            yield source, "ref", source.ref, _ACTORS
    for caption in record.article.captions:
        for ref in caption.depicted:
            yield caption, "depicted", ref, _OFFICIAL


def _is_code(ref: str) -> bool:
    return ref.isupper() and ref.isalpha() and len(ref) in _CODE_LENGTHS
