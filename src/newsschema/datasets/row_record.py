"""One record from the rows of a table: its values, and which cells each came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsschema.datasets.cells import CellError, CellReader, cell_text
from newsschema.datasets.table_map import Column, TableMap
from newsschema.datasets.targets import Step, Target
from newsschema.model.identifiers import unique_slug

_WITH_ID = frozenset({"officials", "organizations", "events"})

_Key = tuple[object, ...]
"""What tells an item of a list from the others: how it is made, its name in the map, and the row, piece or cell."""


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        number: from 1, the header not counted.
        cells: its cells, as many as there are columns.
        line: the line of the file on which it begins; nothing where there are no lines.
        raw: its text in the file.
    """

    number: int
    cells: Sequence[object]
    line: int | None = None
    raw: str = ""


class Origin(NamedTuple):
    """A cell: the row, and the index of the column."""

    row: Row
    column: int


class CellProblem(NamedTuple):
    """What is wrong with a cell: the code, the message, the cell, its value and where it was to go."""

    code: str
    message: str
    origin: Origin
    value: str
    pointer: str


class _Leaf(NamedTuple):
    value: Any
    origins: tuple[Origin, ...]


@dataclass(slots=True)
class _Ends:
    """A range that is being made; `two` says that the table has a column for each end."""

    two: bool
    leaves: dict[str, _Leaf] = field(default_factory=dict)


@dataclass(slots=True)
class _Part:
    """An object that is being made: its fields, and the items of its lists by what tells them apart."""

    origin: Origin | None = None
    leaves: dict[str, _Leaf] = field(default_factory=dict)
    ends: dict[str, _Ends] = field(default_factory=dict)
    parts: dict[str, _Part] = field(default_factory=dict)
    lists: dict[str, dict[_Key, _Part]] = field(default_factory=dict)

    def below(self, step: Step, key: _Key) -> _Part:
        """The part that a step leads to, made where it is not there yet."""
        if step.item is None:
            return self.parts.setdefault(step.field, _Part())
        return self.lists.setdefault(step.field, {}).setdefault(key, _Part())


class ColumnPlan(NamedTuple):
    """A mapped column: its place in the table, its name, how its cells are read, and where they belong."""

    at: int
    name: str
    reader: CellReader
    targets: tuple[Target, ...]


class TablePlan:
    """The map of one table, made ready for its header.

    Attributes:
        names: the names of the columns.
        columns: those that are mapped.
        group: the index of the column that rows of one record share.
        index: the place of each column by its name.
        missing: cells that say nothing.
        plain: how values are read that the map itself has.
        constants: where the constants belong, with their values.
    """

    def __init__(self, table: TableMap, names: Sequence[str]) -> None:
        self.names = tuple(names)
        index = {name: number for number, name in reversed([*enumerate(names)])}
        self.columns = tuple(
            ColumnPlan(index[name], name, CellReader.of(column, table), column.targets)
            for name, columns in table.columns.items()
            if name in index
            for column in columns
        )
        self.index = index
        self.missing = frozenset((*table.missing, ""))
        self.plain = CellReader(Column(to=("/id",)), (), frozenset())
        self.group = index.get(table.group) if table.group is not None else None
        self.constants = table.constant_targets
        targets = [target for column in self.columns for target in column.targets]
        self._ends: defaultdict[tuple[tuple[Step, ...], str], set[str | None]] = defaultdict(set)
        for target in targets:
            self._ends[target.steps, target.field].add(target.end)
        self._fed = {target.steps[:length] for target in targets for length in range(1, len(target.steps) + 1)}

    def is_fed(self, steps: tuple[Step, ...]) -> bool:
        """Whether some column fills a part at these steps, so that it is there only where a cell made it."""
        return steps in self._fed

    def has_two_ends(self, target: Target) -> bool:
        """Whether the table has a column for each end of a range."""
        return self._ends[target.steps, target.field] == {"start", "end"}


class RowRecord:
    """A record made from rows.

    Attributes:
        problems: what is wrong with cells, and where rows disagree.
        data: the record as plain data.
        origins: the cells that each value came from, by JSON Pointer.
    """

    def __init__(self, plan: TablePlan, rows: Sequence[Row], key: str | None) -> None:
        self.problems: list[CellProblem] = []
        self.origins: dict[str, tuple[Origin, ...]] = {}
        self._plan = plan
        self._root = _Part()
        for row in rows:
            self._add_row(row)
        for target, value in plan.constants:
            self._add_constant(target, value)
        self._first = rows[0]
        self.data = self._plain(self._root, "")
        self.data.setdefault("id", key or f"row-{self._first.number}")

    def _add_row(self, row: Row) -> None:
        defaults = []
        for column in self._plan.columns:
            reader, origin = self._reader(column, row)
            if not reader.is_missing(row.cells[origin.column]):
                self._add_cell(column, reader, row.cells[origin.column], origin)
            elif column.reader.column.default is not None:
                defaults.append(column)
        for column in defaults:
            self._add_default(column, row)

    def _reader(self, column: ColumnPlan, row: Row) -> tuple[CellReader, Origin]:
        """How a column is read, and where: the column that the map names for cells that say nothing is read its own way."""
        other = self._plan.index.get(column.reader.column.default_from or "")
        if other is None or not column.reader.is_missing(row.cells[column.at]):
            return column.reader, Origin(row, column.at)
        readers = (each.reader for each in self._plan.columns if each.at == other)
        return next(readers, column.reader), Origin(row, other)

    def _add_cell(self, column: ColumnPlan, reader: CellReader, cell: object, origin: Origin) -> None:
        target = column.targets[0]
        try:
            for target in column.targets:
                for number, piece in enumerate(reader.pieces(cell, target)):
                    value = reader.value(piece, target)
                    if value is not None:
                        self._add(target, value, origin, number)
        except CellError as error:
            name = self._plan.names[origin.column]
            self._complain(error.code, f"column {name!r}: {error}", origin, target)

    def _add_default(self, column: ColumnPlan, row: Row) -> None:
        """What the map takes for a cell that says nothing, where other cells made a place for it."""
        origin = Origin(row, column.at)
        for target in column.targets:
            try:
                part = self._root
                for step, key in zip(target.steps, self._keys(target, row, 0), strict=True):
                    if not _has(part, step, key):
                        break
                    part = part.below(step, key)
                else:
                    self._add(target, self._plan.plain.value(column.reader.column.default, target), origin, 0)
            except CellError as error:
                self._complain(error.code, f"the default of column {column.name!r}: {error}", origin, target)

    def _complain(self, code: str, message: str, origin: Origin, target: Target) -> None:
        if any(known.origin == origin and known.code == code for known in self.problems):
            return  # one fault of a cell that goes to several places
        value = str(origin.row.cells[origin.column])
        self.problems.append(CellProblem(code, message, origin, value, target.pointer))

    def _add(self, target: Target, value: Any, origin: Origin, number: int) -> None:  # noqa: ANN401 - a value
        part = self._root
        for step, key in zip(target.steps, self._keys(target, origin.row, number), strict=True):
            part = part.below(step, key)
            part.origin = part.origin or origin
        if target.end is None:
            leaves, slot = part.leaves, target.field
        else:
            ends = part.ends.setdefault(target.field, _Ends(self._plan.has_two_ends(target)))
            leaves, slot = ends.leaves, target.end
        known = leaves.get(slot)
        if known is None:
            leaves[slot] = _Leaf([value] if target.kind == "texts" else value, (origin,))
        elif target.kind == "texts":
            held = known.value if value in known.value else [*known.value, value]
            leaves[slot] = _Leaf(held, (*known.origins, origin))
        elif known.value != value:
            self._complain("NS035", self._disagreement(target, value, origin, known), origin, target)

    def _disagreement(self, target: Target, value: object, origin: Origin, known: _Leaf) -> str:
        first = known.origins[0]
        places = [
            f"{said!r} in row {cell.row.number:,}, column {self._plan.names[cell.column]!r}"
            for said, cell in ((known.value, first), (value, origin))
        ]
        return f"{target.pointer!r} is {' and '.join(places)}"

    def _keys(self, target: Target, row: Row, number: int) -> list[_Key]:
        return [self._key(step, row, number) for step in target.steps]

    def _key(self, step: Step, row: Row, number: int) -> _Key:
        """What tells the item of a list from the others."""
        item = step.item
        if item is None or item.kind == "one":
            return ("one", item.name if item is not None else "")
        if item.kind == "row":
            return ("row", item.name, row.number)
        if item.kind == "piece":
            return ("piece", item.name, row.number, number)
        words = cell_text(row.cells[self._plan.index[item.name]]) if item.name in self._plan.index else ""
        if words in self._plan.missing:
            raise CellError(f"there is a value, but no {item.name!r}, which names the place it belongs to")
        return ("cell", words)

    def _add_constant(self, target: Target, value: object) -> None:
        """Put a constant where cells made a place for it, or where no column makes one."""
        places = [self._root]
        for length, step in enumerate(target.steps, 1):
            if step.item is None or step.item.kind == "one":
                key: _Key = ("one", step.item.name if step.item is not None else "")
                made = not self._plan.is_fed(target.steps[:length])
                places = [part.below(step, key) for part in places if made or _has(part, step, key)]
            else:
                kind = (step.item.kind, step.item.name)
                places = [
                    item for part in places for key, item in part.lists.get(step.field, {}).items() if key[:2] == kind
                ]
        for part in places:
            if target.end is None:
                part.leaves.setdefault(target.field, _Leaf(value, ()))
            else:
                part.ends.setdefault(target.field, _Ends(two=False)).leaves.setdefault(target.end, _Leaf(value, ()))

    def _plain(self, part: _Part, pointer: str) -> dict[str, Any]:
        """A part as plain data; notes the cells of each value."""
        made: dict[str, Any] = {}
        if part.origin is not None:
            self.origins[pointer] = (part.origin,)
        for name, leaf in part.leaves.items():
            made[name] = leaf.value
            self._note(f"{pointer}/{name}", leaf.origins)
        for name, ends in part.ends.items():
            written = _range(ends)
            if written is not None:
                made[name] = written
                sides = (ends.leaves[side] for side in ("start", "end") if side in ends.leaves)
                self._note(f"{pointer}/{name}", tuple(cell for leaf in sides for cell in leaf.origins))
        for name, below in part.parts.items():
            made[name] = self._plain(below, f"{pointer}/{name}")
        for name, items in part.lists.items():
            taken: set[str] = set()
            made[name] = [*made.get(name, ())]
            for key, item in items.items():
                plain = self._plain(item, f"{pointer}/{name}/{len(made[name])}")
                if name in _WITH_ID and not pointer and "id" not in plain:
                    plain = {"id": _identifier(key, plain, taken), **plain}
                made[name].append(plain)
        return made

    def _note(self, pointer: str, origins: tuple[Origin, ...]) -> None:
        if origins:
            self.origins[pointer] = origins


def _has(part: _Part, step: Step, key: _Key) -> bool:
    return step.field in part.parts if step.item is None else key in part.lists.get(step.field, {})


def _range(ends: _Ends) -> str | None:
    """A range from its ends; an end that has a column and is missing is unknown."""
    start = str(ends.leaves["start"].value) if "start" in ends.leaves else ""
    end = str(ends.leaves["end"].value) if "end" in ends.leaves else ""
    if start in ("", "..") and end in ("", ".."):
        return None
    if start == end or (not end and not ends.two):
        return start
    return f"{start}/{end}"


def _identifier(key: _Key, plain: dict[str, Any], taken: set[str]) -> str:
    """An id for an item that has none: the name in the map, else a slug of the cell or the name."""
    if key[0] == "one":
        taken.add(str(key[1]))
        return str(key[1])
    words = key[1] if key[0] == "cell" else plain.get("name") or plain.get("title") or "-".join(map(str, key))
    return unique_slug(str(words), taken)
