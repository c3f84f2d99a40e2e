"""The map of somebody's table: which column holds what, for records that were never made for us."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from newsschema.datasets.date_formats import DateFormat, parse_format
from newsschema.datasets.targets import Target, parse_target, wanting
from newsschema.errors import NewsschemaError

_MARKS = ("", "-", "–", "—", "n/a", "N/A", "NA", "NaN", "null", "NULL", "None")


def _several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _columns(value: object) -> object:
    """A pointer, a table of settings, or a list of both, as settings."""
    several = value if isinstance(value, list | tuple) else [value]
    return tuple({"to": each} if isinstance(each, str) else each for each in several)


Words = Annotated[tuple[str, ...], BeforeValidator(_several)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Form):
    """What to do with the cells of a column."""

    to: Words = Field(min_length=1, description="The record pointer that the cells fill, or several.")
    dates: Words = Field(
        default=(), description='How the cells write dates: "d/m/Y"; ISO 8601 and EDTF where left out.'
    )
    language: str | None = Field(default=None, description="The language of the months' names in the dates.")
    split: str | None = Field(default=None, min_length=1, description='What stands between the pieces of a cell: ";".')
    values: dict[str, str] = Field(default={}, description="What words of the table are in a record.")
    otherwise: str | None = Field(
        default=None, description='What words are that `values` does not have; "" for nothing. Left out: as they are.'
    )
    countries: Words = Field(default=(), description="Languages in which the cells name countries; they become codes.")
    missing: Words | None = Field(
        default=None, description="Cells of this column that say nothing, instead of the map's."
    )
    default: str | None = Field(default=None, description="What to take where a cell says nothing.")
    default_from: str | None = Field(default=None, description="The column to take instead where a cell says nothing.")

    @property
    def targets(self) -> tuple[Target, ...]:
        """Where its cells belong."""
        return tuple(map(parse_target, self.to))

    @property
    def formats(self) -> tuple[DateFormat, ...]:
        """The forms of its dates."""
        return tuple(parse_format(written, self.language) for written in self.dates)


class TableMap(_Form):
    """The columns of a table and where they belong in a record."""

    delimiter: str | None = Field(
        default=None, min_length=1, max_length=1, description="What stands between two cells."
    )
    encoding: str = Field(default="utf-8", description="The encoding of the file.")
    group: str | None = Field(default=None, description="The column whose value rows of one record share.")
    scattered: bool = Field(
        default=False, description="Whether rows of one record may stand apart; all are held in memory."
    )
    missing: Words = Field(default=_MARKS, description="Cells that say nothing; the empty one always does.")
    unused: Words = Field(default=(), description="Columns that are left out on purpose.")
    columns: dict[str, Annotated[tuple[Column, ...], BeforeValidator(_columns)]] = Field(
        description="Columns by name: a record pointer, a table of settings, or a list of both."
    )
    constants: dict[str, str | bool | int | tuple[str, ...]] = Field(
        default={}, description="Values that hold for every row, by record pointer."
    )

    @property
    def constant_targets(self) -> tuple[tuple[Target, Any], ...]:
        """Where the constants belong, with their values."""
        return tuple((parse_target(pointer), value) for pointer, value in self.constants.items())


def read_map(path: Path) -> TableMap:
    """The map in a TOML file.

    Raises:
        NewsschemaError: when it cannot be read or used; names the file and the key.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise NewsschemaError(f"{path}: the map is not written in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise NewsschemaError(f"{path}: {error}") from error
    return table_map(data, str(path))


def table_map(data: Mapping[str, Any], source: str = "map") -> TableMap:
    """A map from plain data: what a TOML file or a section of a configuration holds.

    Args:
        data: the settings.
        source: where they come from, for messages.

    Raises:
        NewsschemaError: when it cannot be used; names the source and the key.
    """
    try:
        made = TableMap.model_validate(data)
    except ValidationError as error:
        raise NewsschemaError(f"{source}: {_first(error)}") from error
    for complaint in _complaints(made):
        raise NewsschemaError(f"{source}: {complaint}")
    return made


def _first(error: ValidationError) -> str:
    details = error.errors(include_url=False)[0]
    steps = [str(step) for step in details["loc"]]
    key = ".".join(steps)
    if details["type"] == "extra_forbidden":
        known = (Column if steps[0] == "columns" else TableMap).model_fields
        near = get_close_matches(steps[-1], known, 1)
        hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(known)}"
        return f"{key}: there is no such setting{hint}"
    return f"{key}: {details['msg']}"


def _complaints(made: TableMap) -> Any:  # noqa: ANN401 - a generator of messages
    """What is wrong with a map that has the form of one."""
    try:
        codecs.lookup(made.encoding)
    except LookupError:
        yield f"encoding: there is no encoding {made.encoding!r}"
    known = {*made.columns, *made.unused}
    for name, columns in made.columns.items():
        for column in columns:
            yield from _column_complaints(name, column, known)
        if name in made.unused:
            yield f"unused: {name!r} stands under columns too"
    for pointer in made.constants:
        try:
            target = parse_target(pointer)
        except NewsschemaError as error:
            yield f"constants: {error}"
            continue
        if target.naming_columns:
            yield f"constants: {pointer!r}: items that cells name have no constants"
        value = made.constants[pointer]
        if target.kind == "word" and value not in target.words:
            near = get_close_matches(str(value), target.words, 1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(target.words)}"
            yield f"constants: {pointer!r}: {value!r} is no word for {target.field!r}{hint}"
    targets = [target for columns in made.columns.values() for column in columns for target in column.targets]
    for part, name in wanting([*targets, *(target for target, _ in made.constant_targets)]):
        yield f"columns: {part!r} must have {name!r}; no column and no constant fills it"
    if made.group is not None and made.group not in known:
        yield f"group: {made.group!r} is none of the columns"


def _column_complaints(name: str, column: Column, known: set[str]) -> Any:  # noqa: ANN401 - a generator of messages
    key = f"columns.{name}"
    try:
        targets, formats = column.targets, column.formats
    except NewsschemaError as error:
        yield f"{key}: {error}"
        return
    for target in targets:
        if formats and target.kind not in ("date", "range", "range-end", "text"):
            yield f"{key}: {target.pointer!r} is no date, so that dates = … says nothing of it"
        if target.in_pieces and column.split is None:
            yield f"{key}: {target.pointer!r} makes an item of each piece; say by split = … what stands between them"
        if column.split is not None and not (target.in_pieces or target.kind == "texts"):
            yield f"{key}: {target.pointer!r} holds one value, so that the cell cannot be split"
        for naming in target.naming_columns:
            if naming not in known:
                yield f"{key}: {target.pointer!r}: {naming!r} is none of the columns"
    if column.default_from is not None and column.default_from not in known:
        yield f"{key}: default_from: {column.default_from!r} is none of the columns"
    if column.countries:
        from newsschema.languages.pack import languages

        for language in column.countries:
            if language not in languages():
                yield f"{key}: countries: there is no language {language!r}; there are {', '.join(languages())}"
