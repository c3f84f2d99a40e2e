"""Records out of the rows of a table, by a map or by the names of its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import BinaryIO

from pydantic import ValidationError

from newsschema.datasets.cells import CellError, cell_text
from newsschema.datasets.csv_rows import BrokenTableError, CsvRows, line_of
from newsschema.datasets.entry import Entry
from newsschema.datasets.parquet_rows import ParquetRows
from newsschema.datasets.problems import problem, shape_problems
from newsschema.datasets.row_record import Origin, Row, RowRecord, TablePlan
from newsschema.datasets.source import Position
from newsschema.datasets.table_map import Column, TableMap
from newsschema.datasets.targets import parse_target
from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.rules.finding import Finding

Table = CsvRows | ParquetRows

_MOST_SEEN = 500_000
"""Of so many records it is noted where their rows stood, so that rows that stand apart are told and memory stays small."""


def read_csv(stream: BinaryIO, name: str, table: TableMap | None) -> Iterator[Entry]:
    """The records of a CSV file; its columns are those of the map, or have record pointers for names."""
    encoding = table.encoding if table is not None else "utf-8"
    delimiter = table.delimiter if table is not None else None
    if delimiter is None and name.lower().endswith(".tsv"):
        delimiter = "\t"
    try:
        rows = CsvRows(stream, encoding, delimiter)
    except BrokenTableError as error:
        yield _broken(name, error)
        return
    yield from _records(rows, name, table)


def read_parquet(stream: BinaryIO, name: str, table: TableMap | None) -> Iterator[Entry]:
    """The records of a Parquet file, by batches of rows."""
    try:
        rows = ParquetRows(stream)
    except BrokenTableError as error:
        yield _broken(name, error)
        return
    yield from _records(rows, name, table)


class RowSource:
    """The places of a record in the cells that it was made from.

    Args:
        table: what knows where a cell stands.
        made: the record.
        rows: from which rows.
    """

    def __init__(self, table: Table, made: RowRecord, rows: Sequence[Row]) -> None:
        self._table = table
        self._made = made
        self._rows = rows

    def line_text(self, line: int) -> str | None:
        """A line of the rows, without its end."""
        header = self._table.header
        return line_of(self._rows if header is None else [header, *self._rows], line)

    def has(self, pointer: str) -> bool:  # noqa: ARG002 - nothing is written as JSON
        """That no value is written as JSON."""
        return False

    def of_value(self, pointer: str) -> Position:
        """The cell that a value came from, or the nearest part that holds it; else the row."""
        origins = self._made.origins
        while pointer and pointer not in origins:
            pointer = pointer.rpartition("/")[0]
        cells = origins.get(pointer)
        if not cells:
            return self._table.place(self._rows[0], 0)._replace(column_name=None)
        return self.of_cells(cells)

    of_key = of_value

    def of_cells(self, cells: Sequence[Origin]) -> Position:
        """The place of the first cell, with the columns of all that are in its row."""
        row, column = cells[0]
        names = dict.fromkeys(self._table.names[each.column] for each in cells if each.row is row)
        return self._table.place(row, column)._replace(column_name=", ".join(names))


class _Rowless:
    """What the findings are read from that are about no record: the table, or a row that cannot be read."""

    def __init__(self, row: Row | None = None) -> None:
        self._row = row

    def line_text(self, line: int) -> str | None:
        return line_of([self._row] if self._row is not None else [], line)

    def has(self, pointer: str) -> bool:  # noqa: ARG002 - there is no value
        return False

    def of_value(self, pointer: str) -> Position:  # noqa: ARG002 - there is no value
        return Position()

    of_key = of_value


def _broken(name: str, error: BrokenTableError) -> Entry:
    return Entry(name, _Rowless(error.row), findings=[problem(name, "NS032", str(error), error.place)])


def _records(table: Table, name: str, given: TableMap | None) -> Iterator[Entry]:
    header = Entry(name, _Rowless(table.header))
    made = given if given is not None else _own_map(table, header)
    _check_header(table, made, header)
    if not any(column in made.columns for column in table.names):
        message = "none of its columns is named by a record pointer; say what they are in a map (--map)"
        if given is not None:
            message = "none of its columns is in the map"
        header.findings[:] = [_column_problem(table, header, message, None)]
        yield header
        return
    plan = TablePlan(made, table.names)
    for item in _groups(table, plan, scattered=made.scattered):
        entry = _broken(name, item) if isinstance(item, BrokenTableError) else _entry(table, plan, item, name)
        if header.findings:  # with the first entry, since a header is no record
            entry.findings[:0] = header.findings
            header.findings.clear()
        yield entry
    if header.findings:
        yield header


def _own_map(table: Table, header: Entry) -> TableMap:
    """The map of a table whose columns are named by record pointers."""
    columns, unknown = {}, []
    for index, column in enumerate(table.names):
        try:
            parse_target(column)
        except NewsschemaError as error:
            unknown.append(column)
            header.findings.append(_column_problem(table, header, f"column {error}", index))
        else:
            columns[column] = (Column(to=(column,)),)
    group = next((column for column in columns if column.strip("/") == "id"), None)
    return TableMap(columns=columns, unused=tuple(unknown), group=group)


def _column_problem(table: Table, header: Entry, message: str, index: int | None) -> Finding:
    place = Position(1, 1) if isinstance(table, CsvRows) else Position()
    if index is not None:
        place = table.place(table.header or Row(0, ()), index)
    return problem(header.file, "NS033", message, place)


def _check_header(table: Table, made: TableMap, header: Entry) -> None:
    """Columns that the map and the table do not share, and names that come twice."""
    known = {*made.columns, *made.unused}
    counts = Counter(table.names)
    for index, column in enumerate(table.names):
        first = table.names.index(column) == index
        if not first:
            header.findings.append(
                problem(
                    header.file,
                    "NS032",
                    f"the column {column!r} comes twice",
                    table.place(table.header or Row(0, ()), index),
                )
            )
        elif column not in known:
            near = get_close_matches(column, [each for each in (*made.columns, *made.unused) if each not in counts], 1)
            hint = f"; did the map mean it by {near[0]!r}?" if near else "; list it under unused if it says nothing"
            header.findings.append(
                _column_problem(table, header, f"the map says nothing of the column {column!r}{hint}", index)
            )
    for column in made.columns:
        if column not in counts:
            near = get_close_matches(column, table.names, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            message = f"the map names a column {column!r} that the table has not{hint}"
            header.findings.append(_column_problem(table, header, message, None))


@dataclass(slots=True)
class _Group:
    """Rows of one record.

    Attributes:
        key: what they share, where the map says by what rows belong together.
        rows: the rows.
        earlier: a row with the same key that stands apart from them.
    """

    key: str | None
    rows: list[Row]
    earlier: int | None = None


def _groups(table: Table, plan: TablePlan, *, scattered: bool) -> Iterator[_Group | BrokenTableError]:
    """The rows of each record; rows that say nothing are left out."""
    current: _Group | None = None
    broken: list[BrokenTableError] = []  # those among the rows of the current record, so that the order is kept
    held: dict[str, _Group] = {}
    seen: dict[int, int] = {}
    for row in table.rows():
        if isinstance(row, BrokenTableError):
            broken.append(row)
            if current is None:
                yield from broken
                broken.clear()
            continue
        if all(_is_blank(cell, plan.missing) for cell in row.cells):
            continue
        key = _group_key(row, plan)
        if key is not None and scattered:
            held.setdefault(key, _Group(key, [])).rows.append(row)
        elif current is not None and key is not None and key == current.key:
            current.rows.append(row)
        else:
            if current is not None:
                yield current
            yield from broken
            broken.clear()
            current = _Group(key, [row])
            if key is not None:
                current.earlier = seen.get(hash(key))
                if len(seen) < _MOST_SEEN:
                    seen.setdefault(hash(key), row.number)
    if current is not None:
        yield current
    yield from broken
    yield from held.values()


def _is_blank(cell: object, missing: frozenset[str]) -> bool:
    if isinstance(cell, str):
        return cell.strip() in missing
    return cell is None or cell in ([], {})


def _group_key(row: Row, plan: TablePlan) -> str | None:
    if plan.group is None:
        return None
    try:
        key = cell_text(row.cells[plan.group])
    except CellError:
        return None
    return None if key in plan.missing else key


def _entry(table: Table, plan: TablePlan, group: _Group, name: str) -> Entry:
    """The record of some rows, or what is wrong with their cells."""
    made = RowRecord(plan, group.rows, group.key)
    source = RowSource(table, made, group.rows)
    entry = Entry(name, source)
    for found in made.problems:
        place = source.of_cells([found.origin])
        entry.findings.append(
            problem(name, found.code, found.message, place, target=_target(found.pointer), value=found.value)
        )
    if group.earlier is not None and plan.group is not None:
        place = source.of_cells([Origin(group.rows[0], plan.group)])
        message = (
            f"rows with {group.key!r} stand apart: row {group.earlier:,} and row {group.rows[0].number:,}; "
            "sort the table, or say scattered = true in the map"
        )
        entry.findings.append(problem(name, "NS035", message, place, value=group.key))
    if any(found.code != "NS035" for found in made.problems):
        return entry
    try:
        entry.record = Record.model_validate(made.data)
    except ValidationError as error:
        entry.findings.extend(shape_problems(entry, error))
    return entry


def _target(pointer: str) -> str:
    return f"/{pointer.removeprefix('/')}"
