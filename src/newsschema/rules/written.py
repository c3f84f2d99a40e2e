"""The values of a record that people write: names, titles, headlines. Rules about how they are written share one look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsschema.model.node import Node
from newsschema.model.record import Record

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
