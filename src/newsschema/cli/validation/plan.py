"""What the options and the configuration come to together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from newsschema.cli.options.adopting import Adopting
from newsschema.cli.options.choosing import Choosing, selectors
from newsschema.cli.options.reading import Reading
from newsschema.cli.options.reporting import Reporting
from newsschema.cli.validation.checking import Checker
from newsschema.errors import NewsschemaError
from newsschema.report import Format, find_format
from newsschema.report.tally import Tally
from newsschema.rules.finding import SEVERITIES
from newsschema.rules.registry import use_plug_ins
from newsschema.rules.selection import Selection, severities

if TYPE_CHECKING:
    from newsschema.datasets.table_map import TableMap


class Plan(NamedTuple):
    """How a run is to be done.

    Attributes:
        checker: what checks an entry.
        format: how findings are written.
        baseline: the file of known findings.
        write_baseline: the file to write findings to as known ones.
        fail_level: the least severity that makes the exit status 1.
        exit_zero: whether findings leave the exit status 0.
        reporting: the options of the output.
        table: the map of tables.
        plug_ins: the plug-ins that take part.
    """

    checker: Checker
    format: Format
    baseline: Path | None
    write_baseline: Path | None
    fail_level: str
    exit_zero: bool
    reporting: Reporting
    table: TableMap | None
    plug_ins: tuple[str, ...] | None

    def apart(self) -> frozenset[Path]:
        """The files that are no data where they lie among it: the baseline, and what is written."""
        own = (self.baseline, self.write_baseline, self.reporting.output)
        return frozenset(Path(file).resolve() for file in own if file is not None)

    def fails(self, tally: Tally) -> bool:
        """Whether what was found makes the exit status 1."""
        if self.exit_zero or self.write_baseline is not None:
            return False
        worst = SEVERITIES[: [*map(str, SEVERITIES)].index(self.fail_level) + 1]
        return any(tally.by_severity[severity] for severity in worst)


def plan(
    paths: tuple[str, ...], choosing: Choosing, reporting: Reporting, adopting: Adopting, reading: Reading
) -> Plan:
    """How to do what the options say; where they say nothing, the configuration holds.

    Raises:
        NewsschemaError: when the configuration is faulty, or a selector fits no rule.
    """
    _no_contradictions(reporting, adopting)
    found = adopting.configured(paths)
    config = found.configuration if found is not None else None
    use_plug_ins(config.plug_ins if config is not None else None)
    select, ignore = selectors(choosing.select), selectors(choosing.ignore)
    form = reporting.form or (config.format if config is not None else None) or "text"
    try:
        selection = Selection(
            select=select or (tuple(config.select) if config is not None and config.select else None),
            extend_select=(*(config.extend_select if config is not None else ()), *selectors(choosing.extend_select)),
            ignore=ignore or tuple(config.ignore if config is not None else ()),
        )
        selection.check()
        overrides = severities(config.severity) if config is not None else {}
        per_file = config.per_file_ignores if config is not None else {}
        for codes in per_file.values():
            Selection(ignore=tuple(codes)).check()
        output = find_format(form)
    except NewsschemaError as error:
        if found is None:
            raise
        raise NewsschemaError(f"{error}; named by an option or by {found.file}") from error
    known = adopting.baseline or (Path(config.baseline) if config is not None and config.baseline else None)
    return Plan(
        checker=Checker(selection, per_file, overrides, places=output.places, verdicts=reporting.coverage),
        format=output,
        baseline=known if adopting.write_baseline is None else None,
        write_baseline=adopting.write_baseline,
        fail_level=choosing.fail_level or (config.fail_level if config is not None else None) or "warning",
        exit_zero=adopting.exit_zero,
        reporting=reporting,
        table=reading.table(found),
        plug_ins=tuple(config.plug_ins) if config is not None and config.plug_ins is not None else None,
    )


def _no_contradictions(reporting: Reporting, adopting: Adopting) -> None:
    if reporting.statistics and reporting.coverage:
        raise click.UsageError("--statistics and --coverage are two reports: ask for one")
    if (reporting.statistics or reporting.coverage) and reporting.form not in (None, "text", "json"):
        raise click.UsageError("--statistics and --coverage are written as text or json")
    if adopting.write_baseline is not None and adopting.baseline is not None:
        raise click.UsageError("--write-baseline writes all findings; leave --baseline out")
