"""`newsschema validate`: report inconsistencies of records."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.cli.options.adopting import Adopting, adopting_options
from newsschema.cli.options.choosing import Choosing, choosing_options
from newsschema.cli.options.reporting import Reporting, reporting_options
from newsschema.cli.validation.output import show
from newsschema.cli.validation.plan import plan
from newsschema.datasets.entry import Entry
from newsschema.datasets.reader import SUFFIXES, read, read_stream
from newsschema.errors import NewsschemaError
from newsschema.report.tally import Tally


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@choosing_options
@reporting_options
@adopting_options
@click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="What to call standard input in findings.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    stdin_filename: str,
    choosing: Choosing,
    reporting: Reporting,
    adopting: Adopting,
) -> None:
    """Check records for inconsistencies.

    FILE is JSON (one record or a list of them), JSON Lines, a folder that holds such files, or - for standard input.

    Exit status: 0 where nothing was found, 1 where something was, 2 where something could not be read or run.
    """
    planned = plan(paths, choosing, reporting, adopting)
    tally = Tally()
    entries = _entries(paths, stdin_filename, tally)
    if sys.stderr.isatty() and not reporting.quiet:
        from newsschema.cli.validation.progress import watched

        entries = watched(entries, paths, output=reporting.output)
    show(map(planned.checker.check, entries), planned, tally)
    if tally.unreadable:
        ctx.exit(COULD_NOT_RUN)
    ctx.exit(1 if planned.fails(tally) else 0)


def _entries(paths: tuple[str, ...], stdin_name: str, tally: Tally) -> Iterator[Entry]:
    for path in paths:
        if path == "-":
            yield from read_stream(sys.stdin.buffer, stdin_name)
            continue
        try:
            for file in _files(Path(path)):
                yield from read(file)
        except NewsschemaError as error:
            tally.unreadable = True
            click.echo(f"newsschema: {error}", err=True)


def _files(path: Path) -> Iterable[Path]:
    """A file, or every data file of a folder."""
    if not path.is_dir():
        return (path,)
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    if not files:
        raise NewsschemaError(f"{path}: no data files in this folder ({', '.join(sorted(SUFFIXES))})")
    return files
