"""What Pydantic says about a value, in words that a person can act on."""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from newsschema.datasets.entry import Entry, put
from newsschema.datasets.source import Position
from newsschema.model.partial_date import ImpossibleDateError
from newsschema.model.record import Record
from newsschema.model.tree import escape, unescape
from newsschema.rules.finding import Finding
from newsschema.rules.registry import find_rule

_KINDS = {
    "string_type": "a text in quotation marks",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_parsing": "true or false",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list [ … ]",
    "model_type": "an object { … }",
    "model_attributes_type": "an object { … }",
    "greater_than_equal": "a number of at least 0",
}
_LONGEST = 60

UNREADABLE = frozenset({"NS001", "NS031", "NS032"})
"""Codes of the findings that say that a part of a file could not be read at all."""


def problem(
    file: str, code: str, message: str, place: Position, *, target: str = "", value: str | None = None
) -> Finding:
    """A finding of the reader at a place."""
    rule = find_rule(code)
    found = Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=message if rule.node is not None else next(iter(rule.check(message))),
        target=target,
        value=value,
    )
    return put(found, file, target, place)


def key_twice(entry: Entry, pointer: str, place: Position) -> Finding:
    """The finding for a key that comes again in its object."""
    name = unescape(pointer.rpartition("/")[2])
    return problem(entry.file, "NS004", f"the key {name!r} comes twice in one object", place, target=pointer)


def shape_problems(entry: Entry, error: ValidationError) -> list[Finding]:
    """Every fault that Pydantic found in a record, each at its place."""
    found = []
    for details in error.errors(include_url=False):
        steps = _steps(details["loc"])
        pointer = entry.base + "".join(f"/{escape(str(step))}" for step in steps)
        code, message = _words(details, steps)
        place = entry.source.of_key(pointer) if code == "NS003" else entry.source.of_value(pointer)
        found.append(problem(entry.file, code, message, place, target=pointer, value=_shown(details["input"])))
    return found


def _steps(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The way to a value without the steps that Pydantic adds for its own unions."""
    return tuple(step for step in loc if not (isinstance(step, str) and step.startswith("function-")))


def _words(details: ErrorDetails, steps: tuple[int | str, ...]) -> tuple[str, str]:
    kind, name = details["type"], _name(steps)
    if kind == "extra_forbidden":
        return "NS003", f"{name!r} is no field of {_model_name(steps[:-1])}{_near(name, _fields(steps[:-1]))}"
    if kind == "missing":
        return "NS002", f"{name!r} is missing in {_model_name(steps[:-1])}"
    if kind == "value_error":
        fault = details.get("ctx", {}).get("error")
        return ("NS101" if isinstance(fault, ImpossibleDateError) else "NS002"), f"{name!r}: {fault}"
    if kind == "literal_error":
        allowed = [
            word.strip("' ")
            for word in str(details.get("ctx", {}).get("expected", "")).replace(" or ", ", ").split(",")
        ]
        return (
            "NS002",
            f"{name!r} is {_shown(details['input'])}{_near(str(details['input']), allowed)}; allowed: {', '.join(allowed)}",
        )
    if kind == "string_too_short":
        return "NS002", f"{name!r} is an empty text; leave it out where nothing is known"
    if kind in _KINDS:
        return "NS002", f"{name!r} must be {_KINDS[kind]}, not {_shown(details['input'])}"
    return "NS002", f"{name!r}: {details['msg']}"


def _name(steps: tuple[int | str, ...]) -> str:
    """What a value is called in a message: its field, or its place in a list."""
    if not steps:
        return "the record"
    return (
        str(steps[-1])
        if isinstance(steps[-1], str)
        else f"item {steps[-1]} of {steps[-2] if steps[:-1] else 'the list'}"
    )


def _near(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _shown(value: object) -> str:
    written = repr(value)
    return written if len(written) <= _LONGEST else written[:_LONGEST] + "…"


def _model(steps: tuple[int | str, ...]) -> type[BaseModel]:
    """The model that the steps lead to."""
    model: type[BaseModel] = Record
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            model = next(iter(_models(model.model_fields[step].annotation)), model)
    return model


def _models(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for argument in get_args(annotation) for model in _models(argument)]


def _fields(steps: tuple[int | str, ...]) -> list[str]:
    return list(_model(steps).model_fields)


def _model_name(steps: tuple[int | str, ...]) -> str:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _model(steps).__name__)
    return f"{'an' if name[0] in 'AEIO' else 'a'} {name.lower()}"
