"""Records out of files of every form: one at a time, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from newsschema.datasets.entry import Entry
from newsschema.datasets.json_reader import read_document, read_lines, read_unknown
from newsschema.errors import NewsschemaError

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SUFFIXES = LINE_SUFFIXES | {".json"}


def read(path: Path) -> Iterator[Entry]:
    """The records of a file, in its order.

    A file that ends in .jsonl or .ndjson holds one record a line; a .json file holds one record or a list of them; any other
    is judged by its first line.

    Raises:
        NewsschemaError: when the file cannot be opened.
    """
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path), lines=_has_lines(path))
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error


def _has_lines(path: Path) -> bool | None:
    suffix = path.suffix.lower()
    return True if suffix in LINE_SUFFIXES else False if suffix == ".json" else None


def read_stream(stream: BinaryIO, name: str, *, lines: bool | None = None) -> Iterator[Entry]:
    """The records of a stream of bytes.

    Args:
        stream: the bytes.
        name: what to call it in findings.
        lines: whether it holds one record a line; None to find out.
    """
    if lines is None:
        yield from read_unknown(stream, name)
    elif lines:
        yield from read_lines(stream, name)
    else:
        yield from read_document(stream.read(), name)
