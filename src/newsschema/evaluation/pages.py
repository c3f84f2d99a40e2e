"""Corpora of web pages with the metadata that they must give: a folder of pages, or JSON Lines that name them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError, field_validator

from newsschema.errors import NewsschemaError
from newsschema.model.article import Article

_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


class Expected(Article):
    """What a page must give: the article's metadata as in a record; what is missing there is not scored.

    Attributes:
        file: the page, beside the file that names it; in a folder, the page of the same name.
        body: the article's text.
    """

    file: str | None = None
    body: str | None = None

    @field_validator("authors", mode="before")
    @classmethod
    def _names_alone_are_persons(cls, value: Any) -> Any:  # noqa: ANN401 - what stands in the file
        if isinstance(value, list | tuple):
            return [{"name": each} if isinstance(each, str) else each for each in value]
        return value


class PageEntry(NamedTuple):
    """A page, and what it must give.

    Attributes:
        html: the page.
        expected: what it must give.
        id: what lists of misses call it.
    """

    html: bytes
    expected: Expected
    id: str


def holds_pages(path: Path) -> bool:
    """Whether a path is a corpus of pages: a folder, or JSON Lines whose lines name a file."""
    if path.is_dir():
        return True
    try:
        with path.open(encoding="utf-8") as lines:
            first = next((line for line in lines if line.strip()), "{}")
        entry = json.loads(first)
    except (OSError, ValueError):
        return False
    return isinstance(entry, dict) and "file" in entry


def read_pages(path: Path) -> Iterator[PageEntry]:
    """The pages of a corpus, in the order of their names or lines.

    Raises:
        NewsschemaError: when a file cannot be read or is not of the form; names the file and the key.
    """
    if path.is_dir():
        for page in sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES):
            beside = page.with_suffix(".json")
            if not beside.is_file():
                raise NewsschemaError(f"{page}: there is no {beside.name} beside it with what the page must give")
            yield PageEntry(_read(page), _expected(_read(beside), str(beside)), page.stem)
        return
    for number, line in enumerate(_read(path).split(b"\n"), 1):
        if line.strip():
            expected = _expected(line, f"{path}:{number}")
            if expected.file is None:
                raise NewsschemaError(f"{path}:{number}: file: names no page")
            yield PageEntry(_read(path.parent / expected.file), expected, Path(expected.file).stem)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error


def _expected(content: bytes, place: str) -> Expected:
    try:
        return Expected.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise NewsschemaError(f"{place}: {key}{': ' if key else ''}{first['msg']}") from error
