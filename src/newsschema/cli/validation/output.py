"""Findings brought to where they are wanted: a format, counts, or a baseline."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import click

from newsschema.cli.validation.checking import Checked
from newsschema.cli.validation.plan import Plan
from newsschema.cli.validation.stream import Stream
from newsschema.datasets.destination import destination
from newsschema.report.run import Run
from newsschema.report.tally import Tally, counted


def show(entries: Iterable[Checked], plan: Plan, tally: Tally) -> None:
    """Write what came of the entries, and the summary to standard error.

    Args:
        entries: what was checked, in order.
        plan: how the run is to be done.
        tally: the counts, complete afterwards.

    Raises:
        NewsschemaError: when a file cannot be read or written.
    """
    reporting = plan.reporting
    stream = Stream(tally, excused=plan.format.excused, limit=reporting.max_findings)
    if plan.write_baseline is not None:
        _write_baseline(entries, plan, stream)
        return
    if plan.baseline is not None:
        from newsschema.datasets.baseline import read_baseline

        stream.baseline = read_baseline(plan.baseline)
    run = Run(tally, colour=reporting.coloured, baseline=stream.baseline is not None)
    form = "json" if plan.format.name == "json" else "text"
    with destination(reporting.output) as out:
        if reporting.coverage:
            from newsschema.report.coverage import Coverage

            stream.coverage = Coverage(plan.checker.selection.codes())
            deque(stream.through(entries), maxlen=0)
            stream.coverage.write(out, form=form)
        elif reporting.statistics:
            from newsschema.report.statistics import write_statistics

            deque(stream.through(entries), maxlen=0)
            write_statistics(out, run, form=form, severities=dict(plan.checker.severities))
        else:
            plan.format.write(stream.through(entries), out, run)
    if rest := tally.rest():
        click.echo(rest, err=True)
    if reporting.quiet:
        return
    click.echo(tally.summary(), err=True)
    if stream.baseline is not None and stream.baseline.unused:
        gone = counted(stream.baseline.unused, "finding")
        click.echo(f"{gone} of the baseline did not occur; --write-baseline {plan.baseline} writes it anew", err=True)


def _write_baseline(entries: Iterable[Checked], plan: Plan, stream: Stream) -> None:
    from newsschema.datasets.baseline import baseline_text
    from newsschema.datasets.problems import UNREADABLE

    stream.limit, stream.excused = None, False
    found = (each.finding for each in stream.through(entries))
    text, number = baseline_text(finding for finding in found if finding.code not in UNREADABLE)
    with destination(plan.write_baseline) as out:
        out.write(text)
    if not plan.reporting.quiet:
        click.echo(
            f"{counted(number, 'finding')} written to {plan.write_baseline}; {counted(stream.tally.records, 'record')} checked",
            err=True,
        )
