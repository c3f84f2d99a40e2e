"""Where a column of a table belongs: record pointers with items that a row, a cell or a piece of a cell makes.

In a list, a step names an item: `visit` is one item of the record, whatever the rows; `-` a new one for each row; `*` a new one
for each piece of a cell that is split; `{person_id}` one for each value of that column. `-` and `*` may bear a name to tell
several apart: `*hosts`, `*guests`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.node import Node
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.model.tree import unescape

LeafKind = Literal["text", "texts", "number", "truth", "word", "date", "range", "range-end", "data"]
ItemKind = Literal["one", "row", "piece", "cell"]


class Item(NamedTuple):
    """A step to an item of a list.

    Attributes:
        kind: one in the record, or one for each row, piece or value of a cell.
        name: what tells it from the others; of a cell, the column.
    """

    kind: ItemKind
    name: str

    def __str__(self) -> str:
        return {"one": "", "row": "-", "piece": "*", "cell": "{"}[self.kind] + self.name + "}" * (self.kind == "cell")


class Step(NamedTuple):
    """A step down: a field, and where that is a list, an item of it."""

    field: str
    item: Item | None

    def __str__(self) -> str:
        return f"/{self.field}" + (f"/{self.item}" if self.item is not None else "")


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a record that cells or constants fill.

    Attributes:
        pointer: as it is written in the map.
        steps: what leads to the part that has the last field.
        field: that field.
        kind: what it holds.
        end: of a range, which end is filled.
        words: the words that may stand there, where only some may.
    """

    pointer: str
    steps: tuple[Step, ...]
    field: str
    kind: LeafKind
    end: Literal["start", "end"] | None = None
    words: tuple[str, ...] = ()

    @property
    def in_pieces(self) -> bool:
        """Whether each piece of a cell makes an item of its own."""
        return any(step.item is not None and step.item.kind == "piece" for step in self.steps)

    @property
    def naming_columns(self) -> tuple[str, ...]:
        """The columns whose cells name an item on the way."""
        return tuple(step.item.name for step in self.steps if step.item is not None and step.item.kind == "cell")


@cache
def parse_target(pointer: str) -> Target:
    """Read a pointer of a map; the leading stroke may be left out.

    Raises:
        NewsschemaError: when it leads nowhere in a record; the message says where it leaves the way and what was meant.
    """
    tokens = [unescape(token) for token in pointer.removeprefix("/").split("/")]
    model: type[Node] = Record
    steps: list[Step] = []
    while True:
        name = tokens.pop(0)
        if name not in model.model_fields:
            near = get_close_matches(name, model.model_fields, 1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; it has {', '.join(model.model_fields)}"
            raise NewsschemaError(f"{pointer!r}: {name!r} is no field of {model.__name__}{hint}")
        annotation = model.model_fields[name].annotation
        inner = _inner(annotation)
        if not tokens:
            return Target(pointer, tuple(steps), name, _kind(annotation, inner), None, _words(inner))
        if inner is DateRange and tokens in (["start"], ["end"]):
            return Target(pointer, tuple(steps), name, "range-end", "start" if tokens == ["start"] else "end")
        if not (isinstance(inner, type) and issubclass(inner, Node)):
            what = "'start' or 'end'" if inner is DateRange else "nothing"
            raise NewsschemaError(f"{pointer!r}: {what} may follow {name!r}")
        model = inner
        steps.append(Step(name, _item(tokens.pop(0)) if _is_listed(annotation) else None))
        if not tokens:
            raise NewsschemaError(f"{pointer!r} names an item of {name!r}; a field of it must follow")


def wanting(targets: Iterable[Target]) -> Iterator[tuple[str, str]]:
    """The parts of a record that targets fill without a field that such a part must have, and that field.

    An id is made where none is given.
    """
    filled: dict[tuple[Step, ...], set[str]] = {}
    for target in targets:
        for length, step in enumerate(target.steps):
            filled.setdefault(target.steps[:length], set()).add(step.field)
        filled.setdefault(target.steps, set()).add(target.field)
    for steps, fields in filled.items():
        model: type[Node] = Record
        for step in steps:
            model = _inner(model.model_fields[step.field].annotation)
        for name, info in model.model_fields.items():
            if info.is_required() and name not in fields and name != "id":
                yield "".join(map(str, steps)), name


def _item(token: str) -> Item:
    if token.startswith("{") and token.endswith("}") and len(token) > 2:
        return Item("cell", token[1:-1])
    if token.startswith(("-", "*")):
        return Item("row" if token[0] == "-" else "piece", token[1:])
    return Item("one", token)


def _inner(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    """What a field holds, without "or nothing" and without its list."""
    if get_origin(annotation) in (Union, UnionType):
        return _inner(next(part for part in get_args(annotation) if part is not NoneType))
    if get_origin(annotation) is tuple:
        return _inner(get_args(annotation)[0])
    if hasattr(annotation, "__metadata__"):
        return _inner(get_args(annotation)[0])
    return annotation


def _is_listed(annotation: object) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


def _words(inner: object) -> tuple[str, ...]:
    return get_args(inner) if get_origin(inner) is Literal else ()


def _kind(annotation: object, inner: object) -> LeafKind:
    if inner is str:
        return "texts" if _is_listed(annotation) else "text"
    if get_origin(inner) is Literal:
        return "word"
    plain: dict[object, LeafKind] = {int: "number", bool: "truth", PartialDate: "date", DateRange: "range"}
    return "data" if _is_listed(annotation) else plain.get(inner, "data")
