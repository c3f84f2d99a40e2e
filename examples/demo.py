"""Extract and validate the example article; print the record, the text with its evidence marked, and the findings."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import newsschema
from newsschema.report import write

ARTICLE = Path(__file__).with_name("article.txt")
COLOURS = {
    "officials": "cyan",
    "organizations": "blue",
    "events": "green",
    "quotes": "magenta",
    "article": "yellow",
    "dates": "red",
}


def main() -> None:
    """Show what the library makes of one article."""
    text = ARTICLE.read_text(encoding="utf-8")
    record = newsschema.extract(text)
    _heading("The record")
    click.echo(record.model_dump_json(indent=2, exclude_defaults=True, exclude={"text", "evidence", "dates"}))
    _heading("The text, with its evidence marked")
    click.echo("  ".join(click.style(f"[{kind}]", fg=colour) for kind, colour in COLOURS.items()) + "\n")
    click.echo(_marked(text, record))
    _heading("The findings")
    write(newsschema.validate(record), sys.stdout, colour=sys.stdout.isatty())


def _heading(words: str) -> None:
    click.echo("\n" + click.style(f"== {words} ", bold=True) + "=" * (70 - len(words)) + "\n")


def _marked(text: str, record: newsschema.Record) -> str:
    """The text with every outermost stretch of evidence between brackets, coloured by what it is evidence for."""
    spans = [(start, end, entry.target.split("/")[1]) for entry in record.evidence for start, end in entry.spans]
    spans += [
        (date.start, date.end, "dates") for date in record.dates if date.start is not None and date.end is not None
    ]
    written, place = [], 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= place:
            written += [text[place:start], click.style(f"[{text[start:end]}]", fg=COLOURS[kind])]
            place = end
    return "".join([*written, text[place:]])


if __name__ == "__main__":
    main()
