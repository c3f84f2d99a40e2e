"""From the cell of a table to the value of a record: marks for nothing, pieces, words that are translated, dates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from pydantic_core import from_json

from newsschema.datasets.country_names import country_code, near_country
from newsschema.datasets.date_formats import DateFormat
from newsschema.datasets.table_map import Column, TableMap
from newsschema.datasets.targets import Target
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import ImpossibleDateError, PartialDate

_TRUTH = {"true": True, "yes": True, "y": True, "1": True, "t": True}
_TRUTH |= {"false": False, "no": False, "n": False, "0": False, "f": False}
_LONGEST = 60
_MOST_WORDS = 8


class CellError(ValueError):
    """A cell cannot be turned into a value.

    Attributes:
        code: of the finding that says so.
    """

    def __init__(self, message: str, code: str = "NS034") -> None:
        super().__init__(message)
        self.code = code


def cell_text(value: object) -> str:
    """A cell as words: numbers without a needless fraction, dates in ISO 8601, midnight left out."""
    if isinstance(value, str):
        return value.strip()
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return _clocked(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, bytes):
        raise CellError("it holds bytes, not words")
    return str(value)


def _clocked(value: datetime) -> str:
    if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0):
        return value.date().isoformat()
    return value.replace(microsecond=0).isoformat()


@dataclass(frozen=True, slots=True)
class CellReader:
    """How the cells of one column are read.

    Attributes:
        column: what the map says of it.
        formats: the forms of its dates.
        missing: cells that say nothing.
    """

    column: Column
    formats: tuple[DateFormat, ...]
    missing: frozenset[str]

    @classmethod
    def of(cls, column: Column, table: TableMap) -> CellReader:
        """The reader of a column of a map."""
        own = column.missing if column.missing is not None else table.missing
        return cls(column, column.formats, frozenset((*own, "")))

    def is_missing(self, cell: object) -> bool:
        """Whether a cell says nothing."""
        if isinstance(cell, str):
            return cell.strip() in self.missing
        if isinstance(cell, list | dict):
            return not cell
        return cell_text(cell) in self.missing

    def pieces(self, cell: object, target: Target) -> list[object]:
        """The pieces of a cell, without those that say nothing; a cell that is not split is one piece."""
        if target.kind == "data":
            return [cell]
        if isinstance(cell, list):
            return [piece for piece in cell if not self.is_missing(piece)]
        if self.column.split is None or not isinstance(cell, str):
            return [cell]
        return [piece.strip() for piece in cell.split(self.column.split) if piece.strip() not in self.missing]

    def value(self, piece: object, target: Target) -> Any:  # noqa: ANN401 - any value of a record
        """What a piece is in a record, at a target; nothing where the map says that it is nothing.

        Raises:
            CellError: when the map has no value for it.
        """
        if target.kind == "data":
            return _data(piece, target)
        words = cell_text(piece)
        translated = self._translated(words)
        if translated == "":
            return None
        if target.kind in ("date", "range", "range-end"):
            return self._date(translated, target)
        if target.kind == "number":
            return _number(translated)
        if target.kind == "truth":
            return _truth(translated)
        if target.kind == "word" and translated not in target.words:
            raise CellError(_no_word(translated, target, self.column))
        return translated

    def _translated(self, words: str) -> str:
        if words in self.column.values:
            return self.column.values[words]
        if self.column.otherwise is not None:
            return self.column.otherwise
        if self.column.countries:
            code = country_code(words, self.column.countries)
            if code is None:
                near = near_country(words, self.column.countries)
                raise CellError(
                    f"{_shown(words)} names no country that is known"
                    f"{f'; did you mean {near!r}?' if near else ''} (values = … translates words)"
                )
            return code
        return words

    def _date(self, written: str, target: Target) -> str:
        read = written
        if target.kind == "range-end" and written == "..":
            return written
        if self.formats:
            readings = (each.read(written) for each in self.formats)
            found = next((reading for reading in readings if reading is not None), None)
            if found is None:
                *others, last = (repr(each.written) for each in self.formats)
                forms = f"{', '.join(others)} or {last}" if others else last
                raise CellError(f"{_shown(written)} is no date of the form {forms}")
            read = found
        try:
            (DateRange if target.kind == "range" else PartialDate).parse(read)
        except ImpossibleDateError as error:
            raise CellError(str(error), "NS101") from error
        except ValueError as error:
            raise CellError(f"{error}, or say in the map how dates are written: dates = …") from error
        return read


def _data(piece: object, target: Target) -> Any:  # noqa: ANN401 - any value of a record
    """A whole part of a record: what Parquet nests, or JSON in a cell."""
    if not isinstance(piece, str):
        return _plain(piece)
    try:
        return from_json(piece)
    except ValueError as error:
        raise CellError(f"{_shown(piece)} is no JSON, which {target.pointer!r} needs in a cell") from error


def _plain(value: object) -> Any:  # noqa: ANN401 - plain data
    """What Parquet nests, as JSON would have it: without fields that are empty, dates as words."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if isinstance(value, str | bool | int) or value is None else cell_text(value)


def _number(written: str) -> int:
    try:
        return int(written.replace("\u00a0", "").replace("\u202f", ""))
    except ValueError as error:
        raise CellError(f"{_shown(written)} is no whole number") from error


def _truth(written: str) -> bool:
    if written.lower() not in _TRUTH:
        raise CellError(f"{_shown(written)} is neither true nor false")
    return _TRUTH[written.lower()]


def _no_word(written: str, target: Target, column: Column) -> str:
    near = get_close_matches(written, [*target.words, *column.values], 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    allowed = f"; allowed: {', '.join(target.words)}" if len(target.words) <= _MOST_WORDS else ""
    return f"{_shown(written)} is no word for {target.field!r}{hint}{allowed} (values = … translates words)"


def _shown(value: object) -> str:
    written = repr(value)
    return written if len(written) <= _LONGEST else written[:_LONGEST] + "…"
