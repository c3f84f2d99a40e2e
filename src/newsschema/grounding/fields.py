"""The marked values of somebody's objects: Pydantic models, dataclasses, named tuples, and plain dicts and lists."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import is_typeddict

from newsschema.errors import NewsschemaError
from newsschema.grounding.extractions import field_of, is_extraction, is_missing
from newsschema.grounding.marks import Mark, Quoted, as_mark
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate
from newsschema.model.tree import escape

_DEEPEST = 100
_ROOT = "root"


@dataclass(frozen=True, slots=True)
class Marked:
    """A value and its mark.

    Attributes:
        pointer: where it stands, as a JSON Pointer (RFC 6901).
        value: the value.
        mark: how it is marked.
        owner: what holds it, whose other fields the mark may name.
    """

    pointer: str
    value: object
    mark: Mark
    owner: object


class Patterns:
    """Marks by JSON Pointers in which `*` stands for any one step.

    Attributes:
        unused: the pointers at which nothing was found so far.

    Raises:
        NewsschemaError: when something else than a mark is given.
    """

    def __init__(self, marks: Mapping[str, object]) -> None:
        self.unused = set(marks)
        self._marks: list[tuple[str, list[str], Mark]] = []
        for pattern, written in marks.items():
            mark = as_mark(written)
            if mark is None:
                raise NewsschemaError(f"{pattern!r} is marked {written!r}: write Quoted or Supported(...)")
            if pattern and not pattern.startswith("/"):
                raise NewsschemaError(f"{pattern!r} is no JSON Pointer: it must be empty or begin with /")
            self._marks.append((pattern, pattern.split("/"), mark))

    def __bool__(self) -> bool:
        return bool(self._marks)

    def of(self, pointer: str) -> list[Mark]:
        """The marks of a place."""
        if not self._marks:
            return []
        steps = pointer.split("/")
        found = [
            (name, mark)
            for name, pattern, mark in self._marks
            if len(pattern) == len(steps)
            and all(each in ("*", step) for each, step in zip(pattern, steps, strict=True))
        ]
        self.unused.difference_update(name for name, _ in found)
        return [mark for _, mark in found]


def marked_values(value: object, patterns: Patterns) -> Iterator[Marked]:
    """Every marked value within a value, in its order; what is None or empty claims nothing and is left out.

    Raises:
        NewsschemaError: when the annotations of a class cannot be read, or something is nested too deep.
    """
    yield from _visit(value, None, (), "", None, patterns, ())


def _visit(
    value: object,
    annotation: object,
    marks: tuple[Mark, ...],
    pointer: str,
    owner: object,
    patterns: Patterns,
    above: tuple[int, ...],
) -> Iterator[Marked]:
    if len(above) > _DEEPEST:
        raise NewsschemaError(f"{pointer[:80]}… is nested deeper than {_DEEPEST} levels")
    given = patterns.of(pointer)
    if value is None or id(value) in above:
        return
    annotation, own = _unwrapped(annotation, value)
    marks = (*marks, *own, *given)
    path = (*above, id(value))
    if is_extraction(value):
        words = Quoted(span=("char_interval/start_pos", "char_interval/end_pos"))
        yield from _visit(
            field_of(value, "extraction_text"), None, (words,), f"{pointer}/extraction_text", value, patterns, path
        )
        attributes = field_of(value, "attributes")
        if not is_missing(attributes):
            yield from _visit(attributes, None, (), f"{pointer}/attributes", value, patterns, path)
        return
    fields = _fields(value, annotation)
    if fields is not None:
        for name, child, child_annotation, child_marks in fields:
            below = pointer if name is None else f"{pointer}/{escape(name)}"
            yield from _visit(child, child_annotation, child_marks, below, value, patterns, path)
    elif isinstance(value, Mapping):
        inside = _arguments(annotation)[-1:] or (None,)
        holder = owner if is_extraction(owner) else value
        for key, child in value.items():
            yield from _visit(child, inside[0], marks, f"{pointer}/{escape(_text(key))}", holder, patterns, path)
    elif _is_list(value):
        items = sorted(value, key=repr) if isinstance(value, AbstractSet) else list(value)  # type: ignore[call-overload]
        inside = _arguments(annotation)
        for number, child in enumerate(items):
            fixed = inside[number] if len(inside) == len(items) and Ellipsis not in inside else next(iter(inside), None)
            yield from _visit(child, fixed, marks, f"{pointer}/{number}", owner, patterns, path)
    elif value != "":
        for mark in marks:
            yield Marked(pointer, value.value if isinstance(value, Enum) else value, mark, owner)


Field = tuple[str | None, object, object, tuple[Mark, ...]]
"""Its name in a pointer, its value, its annotation, its marks."""


def _fields(value: object, annotation: object) -> list[Field] | None:
    """The fields of an object; nothing of what has none."""
    if isinstance(value, BaseModel):
        model = type(value)
        root = bool(getattr(model, "__pydantic_root_model__", False))
        return [
            (
                None if root and name == _ROOT else _name_in_json(name, info),
                getattr(value, name, None),
                info.annotation,
                _marks_among(info.metadata),
            )
            for name, info in model.model_fields.items()
        ]
    kind: type[Any] = type(value)
    if (is_dataclass(value) and not isinstance(value, type)) or hasattr(kind, "__attrs_attrs__"):
        return [(name, getattr(value, name, None), hint, ()) for name, hint in _hints(kind).items()]
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        hints = _hints(kind)
        return [(name, child, hints.get(name), ()) for name, child in zip(kind._fields, value, strict=False)]
    if isinstance(value, Mapping) and is_typeddict(annotation):
        hints = _hints(typing.cast("type[Any]", annotation))
        return [(_text(key), child, hints.get(_text(key)), ()) for key, child in value.items()]
    return None


def _name_in_json(name: str, info: FieldInfo) -> str:
    """What a field is called in the JSON that the model reads."""
    return info.validation_alias if isinstance(info.validation_alias, str) else info.alias or name


def _hints(kind: object) -> dict[str, object]:
    """The annotations of a class with their marks."""
    return _read_hints(kind)


@cache
def _read_hints(kind: Any) -> dict[str, object]:  # noqa: ANN401 - a class, whatever its metaclass
    try:
        return dict(typing.get_type_hints(kind, include_extras=True))
    except Exception as error:
        raise NewsschemaError(f"the annotations of {kind.__qualname__} cannot be read: {error}") from error


def _unwrapped(annotation: object, value: object) -> tuple[object, tuple[Mark, ...]]:
    """An annotation without its marks, its alias and the members of a union that the value is none of."""
    marks: tuple[Mark, ...] = ()
    for _ in range(_DEEPEST):
        if hasattr(annotation, "__value__"):
            annotation = annotation.__value__
        elif typing.get_origin(annotation) is typing.Annotated:
            annotation, *metadata = typing.get_args(annotation)
            marks += _marks_among(metadata)
        elif typing.get_origin(annotation) in (typing.Union, types.UnionType):
            members = [member for member in typing.get_args(annotation) if member is not type(None)]
            fitting = [member for member in members if _may_be(value, member)]
            if len(fitting or members) != 1:
                fitting = fitting or members
                inner = [_unwrapped(member, value) for member in fitting]
                return inner[0][0], marks + next((found for _, found in inner if found), ())
            annotation = (fitting or members)[0]
        elif typing.get_origin(annotation) in (typing.Required, typing.NotRequired):
            annotation = typing.get_args(annotation)[0]
        else:
            break
    return annotation, marks


def _may_be(value: object, annotation: object) -> bool:
    """Whether a value is of a member of a union, as far as its class tells."""
    bare = _unwrapped(annotation, value)[0]
    kind = typing.get_origin(bare) or bare
    if isinstance(kind, type) and not is_typeddict(kind):
        return type(value) is kind or (isinstance(value, kind) and not (kind is int and isinstance(value, bool)))
    return is_typeddict(kind) and isinstance(value, Mapping)


def _arguments(annotation: object) -> tuple[object, ...]:
    return typing.get_args(annotation)


def _marks_among(metadata: Iterable[object]) -> tuple[Mark, ...]:
    return tuple(mark for each in metadata if (mark := as_mark(each)) is not None)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence | AbstractSet) and not isinstance(value, str | bytes | bytearray | memoryview)


def _text(key: object) -> str:
    return key if isinstance(key, str) else str(key)


def has_marks(kind: type[Any], seen: set[type[Any]] | None = None) -> bool:
    """Whether a class marks any of its fields, or a class of one of them does."""
    seen = set() if seen is None else seen
    if kind in seen:
        return False
    seen.add(kind)
    if issubclass(kind, BaseModel):
        fields = kind.model_fields.values()
        if any(_marks_among(info.metadata) for info in fields):
            return True
        annotations: list[object] = [info.annotation for info in fields]
    elif is_dataclass(kind) or hasattr(kind, "__attrs_attrs__") or hasattr(kind, "_fields") or is_typeddict(kind):
        annotations = list(_hints(kind).values())
    else:
        return False
    return any(_marks_within(annotation, seen) for annotation in annotations)


def _marks_within(annotation: object, seen: set[type[Any]]) -> bool:
    if hasattr(annotation, "__value__"):
        return _marks_within(annotation.__value__, seen)
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return not issubclass(annotation, DateRange | PartialDate) and has_marks(annotation, seen)
    metadata = getattr(annotation, "__metadata__", ())
    return bool(_marks_among(metadata)) or any(_marks_within(each, seen) for each in typing.get_args(annotation))
