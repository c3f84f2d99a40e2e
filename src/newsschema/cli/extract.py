"""`newsschema extract`: records out of articles."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.errors import NewsschemaError
from newsschema.extraction.article import extract
from newsschema.model.record import Record

_TEXT = frozenset({".txt", ".text"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_SUFFIXES = _TEXT | _HTML
_OPENS_HTML = (b"<!doctype html", b"<html", b"<?xml")


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    help="Write here instead of to standard output; nothing half written.",
)
@click.option("--language", metavar="CODE", help="Language of the articles (fr); found out where it is not given.")
@click.option("--published", metavar="DATE", help="Day of publication of the articles (EDTF).")
@click.option(
    "--url", metavar="URL", help="Where the article was published; of web pages, as they say where it is not given."
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    output: str | None,
    language: str | None,
    published: str | None,
    url: str | None,
) -> None:
    """Extract records from articles in plain text or on web pages, one JSON Lines record each.

    FILE is a text file in UTF-8, a web page (.html, .htm, .xhtml) in any encoding, a folder that holds such files, or - for
    standard input, where a page is told by how it begins. Web pages need the extra newsschema[html].

    Exit status: 0 where every file was read, 2 where one could not be.
    """
    failed = False
    with _destination(output) as out:
        for name, content in _contents(paths):
            try:
                if isinstance(content, NewsschemaError):
                    raise content
                record = _record(content, name, language=language, published=published, url=url)
            except NewsschemaError as error:
                failed = True
                click.echo(f"newsschema: {error}", err=True)
                continue
            out.write(record.model_dump_json(exclude_defaults=True) + "\n")
    ctx.exit(COULD_NOT_RUN if failed else 0)


def _record(content: bytes, name: str, *, language: str | None, published: str | None, url: str | None) -> Record:
    if Path(name).suffix.lower() in _HTML or content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(
        _OPENS_HTML
    ):
        from newsschema.extraction.html.record import extract_html

        try:
            return extract_html(content, language=language, published=published, url=url)
        except NewsschemaError as error:
            raise NewsschemaError(f"{name}: {error}") from error
    return extract(_decoded(content, name), language=language, published=published, url=url)


def _contents(paths: tuple[str, ...]) -> Iterator[tuple[str, bytes | NewsschemaError]]:
    for path in paths:
        if path == "-":
            yield "<stdin>", sys.stdin.buffer.read()
            continue
        try:
            for file in _files(Path(path)):
                yield str(file), file.read_bytes()
        except OSError as error:
            yield path, NewsschemaError(f"{path}: {error.strerror or error}")
        except NewsschemaError as error:
            yield path, error


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())
    if not files:
        raise NewsschemaError(f"{path}: no text files in this folder ({', '.join(sorted(_SUFFIXES))})")
    return files


def _decoded(content: bytes, name: str) -> str:
    """The text of a file.

    Raises:
        NewsschemaError: when it is no text in UTF-8, or empty; names the line and column.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise NewsschemaError(
            f"{name}:{line}:{column}: the byte 0x{content[fault.start]:02x} is no UTF-8; save the file as UTF-8"
        ) from fault
    if "\x00" in text:
        place = text.index("\x00")
        line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
        raise NewsschemaError(f"{name}:{line}:{column}: a NUL character: this is no text file")
    if not text.strip():
        raise NewsschemaError(f"{name}: there is nothing in it")
    return text


@contextmanager
def _destination(output: str | None) -> Iterator[IO[str]]:
    """Standard output, or a file that takes its place only once everything is written."""
    if output is None:
        yield sys.stdout
        return
    path = Path(output)
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise NewsschemaError(f"{output}: {error.strerror or error}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            yield out
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
