"""The values of a record that people write: names, titles, headlines. Rules about how they are written share one look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import is_normalized

from newsschema.model.node import Node
from newsschema.model.record import Record
from newsschema.rules.words import PLACEHOLDERS

_FIELDS = frozenset(
    {
        "headline",
        "description",
        "publisher",
        "name",
        "place",
        "agency",
        "holder",
        "title",
        "honorific",
        "given",
        "particles",
    }
    | {"family", "suffix", "acronym", "medium", "alternate_names", "topics", "attributed_to"}
)
_PARTS = ("article", "officials", "organizations", "events")
_NOT_WITHIN = frozenset({"candidates", "suppressions"})


class Written(NamedTuple):
    """One such value: the part that holds it, the way to it from there ("name", "alternate_names/0"), and the value."""

    node: Node
    step: str
    value: str


def may_be_odd(record: Record) -> bool:
    """A quick look, wrong only by saying yes: whether names and titles hold anything that they are not written with."""
    article = record.article
    values: list[str | None] = [article.headline, article.description, article.publisher]
    if article.authors:
        values += [author.name for author in article.authors]
    if article.dateline is not None:
        values.append(article.dateline.place)
    if article.credits:
        values += [credit.holder for credit in article.credits]
    if article.sources:
        values += [source.name for source in article.sources]
    for official in record.officials:
        values += (official.name, official.honorific, *official.alternate_names)
        if official.offices:
            values += [office.title for office in official.offices]
    for organization in record.organizations:
        values += (organization.name, organization.acronym, *organization.alternate_names)
    for event in record.events:
        values += (event.name, *event.alternate_names)
        if event.place is not None:
            values.append(event.place.name)
        if event.participants:
            values += [participant.name for participant in event.participants]
    filled = [value for value in values if value is not None]
    joined = f"|{'|'.join(filled)}|"
    if not joined.isascii():
        joined = joined.replace("\xa0", " ").replace("\u202f", " ")
        if "Ã" in joined or "Â" in joined or "â€" in joined or "\ufffd" in joined or not is_normalized("NFC", joined):
            return True
    if "  " in joined or "| " in joined or " |" in joined or "||" in joined or "&" in joined or "<" in joined:
        return bool(filled)
    return not joined.isprintable() or not PLACEHOLDERS.isdisjoint(filled)


def written(record: Record) -> Iterator[Written]:
    """Every such value of a record."""
    for part in _PARTS:
        value = getattr(record, part)
        for node in value if isinstance(value, tuple) else (value,):
            yield from _within(node)


def _within(node: Node) -> Iterator[Written]:
    for field in type(node).model_fields:
        value = getattr(node, field)
        if isinstance(value, str):
            if field in _FIELDS:
                yield Written(node, field, value)
        elif isinstance(value, Node):
            yield from _within(value)
        elif isinstance(value, tuple) and field not in _NOT_WITHIN:
            for index, item in enumerate(value):
                if isinstance(item, Node):
                    yield from _within(item)
                elif isinstance(item, str) and field in _FIELDS:
                    yield Written(node, f"{field}/{index}", item)
