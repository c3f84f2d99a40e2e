"""How many keys arrived in a record: fewer than its source has means that a key came twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin

from newsschema.model.node import Node
from newsschema.model.record import Record


def key_count(record: Record) -> int:
    """The number of keys that were given for a record and everything within it."""
    return _counter(Record)(record)


@cache
def _counter(model: type[Node]) -> Callable[[Any], int]:
    """Counts the keys of one model; written for speed, since every record comes through here."""
    single: list[tuple[str, Callable[[Any], int]]] = []
    listed: list[tuple[str, Callable[[Any], int]]] = []
    flat: list[str] = []
    for name, info in model.model_fields.items():
        for part in _models(info.annotation):
            if not _is_listed(info.annotation):
                single.append((name, _counter(part)))
            elif any(_models(below.annotation) for below in part.model_fields.values()):
                listed.append((name, _counter(part)))
            else:
                flat.append(name)

    def count(node: Any) -> int:  # noqa: ANN401 - a node of that model
        held = node.__dict__
        total = len(node.__pydantic_fields_set__)
        for name in flat:
            for part in held[name]:
                total += len(part.__pydantic_fields_set__)
        for name, below in listed:
            for part in held[name]:
                total += below(part)
        for name, below in single:
            part = held[name]
            if part is not None:
                total += below(part)
        return total

    return count


def _is_listed(annotation: object) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


def _models(annotation: object) -> list[type[Node]]:
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, Node) else []
    return [model for argument in get_args(annotation) for model in _models(argument)]
