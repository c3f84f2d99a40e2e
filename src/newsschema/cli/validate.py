"""`newsschema validate`: report inconsistencies of records."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from newsschema.cli import COULD_NOT_RUN
from newsschema.cli.options.adopting import Adopting, adopting_options
from newsschema.cli.options.choosing import Choosing, choosing_options
from newsschema.cli.options.fixing import Fixing, fixing_options
from newsschema.cli.options.pairing import Pairing, pairing_options
from newsschema.cli.options.reading import Reading, parts, reading_options
from newsschema.cli.options.reporting import Reporting, reporting_options
from newsschema.cli.validation.checking import Checked, PluggedChecker
from newsschema.cli.validation.mending import Mending
from newsschema.cli.validation.output import show
from newsschema.cli.validation.plan import plan
from newsschema.datasets.jobs import Failed, run
from newsschema.report.tally import Tally


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@choosing_options
@reporting_options
@adopting_options
@reading_options
@fixing_options
@pairing_options
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    choosing: Choosing,
    reporting: Reporting,
    adopting: Adopting,
    reading: Reading,
    fixing: Fixing,
    pairing: Pairing,
) -> None:
    """Check records for inconsistencies.

    FILE is JSON or YAML (one record or a list of them), JSON Lines, a table (CSV, Parquet), a folder that holds such files, or -
    for standard input.

    Exit status: 0 where nothing was found, 1 where something was, 2 where something could not be read or run.
    """
    planned = plan(paths, choosing, reporting, adopting, reading)
    tally = Tally()
    work = PluggedChecker(planned.checker, planned.plug_ins, pairing.texts())
    mending = Mending(fixing, planned, tally, work)
    mending.run(paths)
    if fixing.diff:
        ctx.exit(COULD_NOT_RUN if tally.unreadable else int(mending.changed))
    read = parts(paths, reading.stdin_filename, planned.table, planned.apart())
    if sys.stderr.isatty() and not reporting.quiet:
        from newsschema.cli.validation.progress import watched

        read = watched(read, paths, output=reporting.output)
    show(_checked(run(read, work, jobs=reading.processes), tally), planned, tally)
    mending.offer(paths)
    if tally.unreadable:
        ctx.exit(COULD_NOT_RUN)
    ctx.exit(1 if planned.fails(tally) or (fixing.exit_non_zero_on_fix and mending.changed) else 0)


def _checked(results: Iterable[Checked | Failed], tally: Tally) -> Iterator[Checked]:
    """What was checked; what could not be is named on standard error."""
    for result in results:
        if isinstance(result, Failed):
            tally.unreadable = True
            click.echo(f"newsschema: {result.message}", err=True)
        else:
            yield result
