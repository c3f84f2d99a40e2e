"""`newsschema view`: a record as a page for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.datasets.destination import destination
from newsschema.datasets.reader import SUFFIXES, read, read_stream
from newsschema.errors import NewsschemaError
from newsschema.extraction.document import extract_document
from newsschema.model.record import Record
from newsschema.rules.engine import validate
from newsschema.rules.finding import Finding


@click.command("view")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of to standard output.")
@click.option("--id", "only", metavar="ID", help="Only the record of this id.")
@click.option(
    "--language", metavar="CODE", help="Language of an article in plain text; found out where it is not given."
)
@click.pass_context
def command(ctx: click.Context, *, path: Path, output: str | None, only: str | None, language: str | None) -> None:
    """Show records on one HTML page: text and evidence, timeline, people, findings.

    FILE holds records (JSON, JSON Lines, YAML), or is an article, in plain text or on a web page, of which the record is extracted
    first; - is standard input, told by how it begins. The page is one file that loads nothing.

    Exit status: 0 where all was shown, 2 where something could not be read.
    """
    from newsschema.view import page

    unread: list[Finding] = []
    shown = [(record, findings) for record, findings in _records(path, language, unread) if only in (None, record.id)]
    for finding in unread:
        click.echo(f"newsschema: {finding.file}:{finding.line}:{finding.column}: {finding.message}", err=True)
    if not shown:
        raise NewsschemaError(f"{path}: no record{'' if only is None else f' with the id {only!r}'} to show")
    with destination(output) as out:
        out.write(page(shown))
    ctx.exit(COULD_NOT_RUN if unread else 0)


def _records(path: Path, language: str | None, unread: list[Finding]) -> Iterator[tuple[Record, Sequence[Finding]]]:
    name, content = str(path), b""
    if name == "-":
        name, content = "<stdin>", sys.stdin.buffer.read()
    elif path.suffix.lower() not in SUFFIXES:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise NewsschemaError(f"{path}: {error.strerror or error}") from error
    is_data = path.suffix.lower() in SUFFIXES or (name == "<stdin>" and content.lstrip()[:1] in (b"{", b"["))
    if not is_data:
        record = extract_document(content, name, language=language)
        yield record, validate(record)
        return
    for entry in read_stream(BytesIO(content), name) if content else read(path):
        if entry.record is None:
            unread += entry.findings
        else:
            yield entry.record, [*entry.findings, *entry.located(validate(entry.record))]
