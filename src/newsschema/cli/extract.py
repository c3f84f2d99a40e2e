"""`newsschema extract`: records out of articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.datasets.configuration_file import find_configuration, read_configuration
from newsschema.datasets.destination import destination
from newsschema.errors import NewsschemaError
from newsschema.extraction.document import PAGE_SUFFIXES, TEXT_SUFFIXES, extract_document

_SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES


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

    FILE is a text file in UTF-8, a web page (.html, .htm, .xhtml) in any encoding, a folder that holds such files (hidden ones are
    left out), or - for standard input, where a page is told by how it begins. Web pages need the extra newsschema[html].

    Exit status: 0 where every file was read, 2 where one could not be.
    """
    if language is None and (found := find_configuration(Path(path) for path in paths if path != "-")) is not None:
        language = read_configuration(found).configuration.language
    failed = False
    with destination(output) as out:
        for name, content in _contents(paths):
            try:
                if isinstance(content, NewsschemaError):
                    raise content
                record = extract_document(content, name, language=language, published=published, url=url)
            except NewsschemaError as error:
                failed = True
                click.echo(f"newsschema: {error}", err=True)
                continue
            out.write(record.model_dump_json(exclude_defaults=True) + "\n")
    ctx.exit(COULD_NOT_RUN if failed else 0)


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
    files = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in _SUFFIXES
        and file.is_file()
        and not any(step.startswith(".") for step in file.relative_to(path).parts)
    )
    if not files:
        raise NewsschemaError(f"{path}: no text files in this folder ({', '.join(sorted(_SUFFIXES))})")
    return files
