"""`newsschema validate`: report inconsistencies of records."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.datasets.entry import Entry
from newsschema.datasets.problems import UNREADABLE
from newsschema.datasets.reader import SUFFIXES, read, read_stream
from newsschema.errors import NewsschemaError
from newsschema.report import formats, writer
from newsschema.rules.engine import validate
from newsschema.rules.finding import SEVERITIES, Finding, in_order
from newsschema.rules.registry import select_rules


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(formats()),
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Only these rules: codes, names or beginnings of codes, joined by commas.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Not these rules.")
@click.option(
    "--fail-level",
    default="warning",
    type=click.Choice(SEVERITIES),
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="What to call standard input in findings.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str,
    stdin_filename: str,
    quiet: bool,
) -> None:
    """Check records for inconsistencies.

    FILE is JSON (one record or a list of them), JSON Lines, a folder that holds such files, or - for standard input.

    Exit status: 0 where nothing was found, 1 where something was, 2 where something could not be read or run.
    """
    chosen, left = _words(select) or None, _words(ignore) or None
    select_rules(chosen, left)
    tally = _Tally()
    writer(form)(_findings(paths, stdin_filename, chosen, left, tally), sys.stdout)
    if not quiet:
        click.echo(tally.summary(), err=True)
    if tally.unreadable:
        ctx.exit(COULD_NOT_RUN)
    worst = SEVERITIES[: [*map(str, SEVERITIES)].index(fail_level) + 1]
    ctx.exit(1 if any(tally.by_severity[severity] for severity in worst) else 0)


def _words(options: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for option in options for word in option.split(",") if word.strip())


class _Tally:
    """What was read and found, for the summary and the exit status."""

    def __init__(self) -> None:
        self.by_severity: Counter[str] = Counter()
        self.records = 0
        self.faulty = 0
        self.unreadable = False

    def note(self, findings: list[Finding], *, is_record: bool) -> None:
        self.records += is_record
        self.faulty += bool(findings)
        for finding in findings:
            self.by_severity[finding.severity] += 1
            self.unreadable |= finding.code in UNREADABLE

    def summary(self) -> str:
        total = self.by_severity.total()
        records = f"{self.records:,} record{'' if self.records == 1 else 's'}"
        if not total:
            return (
                f"{records} checked, no findings"
                if not self.unreadable
                else f"{records} checked; not everything could be read"
            )
        kinds = ", ".join(
            f"{count:,} {severity}{'s' if count > 1 and severity != 'info' else ''}"
            for severity in SEVERITIES
            if (count := self.by_severity[severity])
        )
        return f"{total:,} finding{'' if total == 1 else 's'} ({kinds}); {records} checked"


def _findings(
    paths: tuple[str, ...],
    stdin_name: str,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...] | None,
    tally: _Tally,
) -> Iterator[Finding]:
    """Findings file by file and record by record, each record's in order."""
    for entry in _entries(paths, stdin_name, tally):
        found = list(entry.findings)
        if entry.record is not None:
            found += entry.located(validate(entry.record, select=select, ignore=ignore))
        tally.note(found, is_record=entry.record is not None)
        yield from in_order(found)


def _entries(paths: tuple[str, ...], stdin_name: str, tally: _Tally) -> Iterator[Entry]:
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
