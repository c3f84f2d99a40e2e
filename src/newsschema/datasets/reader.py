"""Records out of files of every form: one at a time, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from newsschema.datasets.entry import Entry
from newsschema.datasets.json_reader import read_document, read_lines, read_unknown
from newsschema.errors import NewsschemaError

if TYPE_CHECKING:
    from newsschema.datasets.table_map import TableMap

Form = Literal["json", "json-lines", "yaml", "csv", "parquet"]

_FORMS: dict[str, Form] = {
    ".json": "json",
    ".jsonl": "json-lines",
    ".ndjson": "json-lines",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
SUFFIXES = frozenset(_FORMS)
MENDABLE: frozenset[Form | None] = frozenset({"json", "json-lines"})
"""The forms of files in which values can be mended."""


def form_of(name: str) -> Form | None:
    """The form that the ending of a file's name tells; nothing where it tells none."""
    return _FORMS.get(Path(name).suffix.lower())


def read(path: Path, *, table: TableMap | None = None) -> Iterator[Entry]:
    """The records of a file, in its order.

    The ending of its name says what it holds: .jsonl and .ndjson one record a line, .json and .yaml one record or a list of
    them, .csv, .tsv and .parquet a table; any other is JSON judged by its first lines.

    Args:
        path: the file.
        table: the map of a table's columns; without it, their names are record pointers.

    Raises:
        NewsschemaError: when the file cannot be opened, or a library that reads it is not installed.
    """
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path), table=table)
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error


def read_stream(
    stream: BinaryIO, name: str, *, form: Form | None = None, table: TableMap | None = None
) -> Iterator[Entry]:
    """The records of a stream of bytes.

    Args:
        stream: the bytes.
        name: what to call it in findings.
        form: what it holds; told from the name, or found out, where it is left out.
        table: the map of a table's columns.

    Raises:
        NewsschemaError: when a library that reads it is not installed.
    """
    form = form or form_of(name)
    if form is None:
        yield from read_unknown(stream, name)
    elif form == "json-lines":
        yield from read_lines(stream, name)
    elif form == "json":
        yield from read_document(stream.read(), name)
    elif form == "yaml":
        from newsschema.datasets.yaml_reader import read_yaml

        yield from read_yaml(stream.read(), name)
    else:
        from newsschema.datasets.table_reader import read_csv, read_parquet

        if form == "csv":
            yield from read_csv(stream, name, table)
        else:
            yield from read_parquet(stream if stream.seekable() else BytesIO(stream.read()), name, table)
