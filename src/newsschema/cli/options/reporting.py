"""How findings are shown: the format, where to, how many, in colour or not."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

import click

from newsschema.cli.options.gathered import gathered
from newsschema.report import formats


class Reporting(NamedTuple):
    """What the options of the output say.

    Attributes:
        form: the format, where one is named.
        output: the file to write.
        colour: auto, always or never.
        max_findings: how many findings to show one by one.
        statistics: whether to show counts by rule instead of findings.
        coverage: whether to show instead what became of each rule.
        quiet: whether to leave out the summary and the progress bar.
    """

    form: str | None
    output: str | None
    colour: str
    max_findings: int | None
    statistics: bool
    coverage: bool
    quiet: bool

    @property
    def coloured(self) -> bool:
        """Whether the output may hold colours: NO_COLOR and FORCE_COLOR count where the option leaves it open."""
        if self.colour != "auto":
            return self.colour == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
            return True
        return self.output is None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


reporting_options = gathered(
    "reporting",
    Reporting,
    click.option(
        "--format",
        "form",
        type=click.Choice(formats()),
        help="How findings are written.  [default: text]",
    ),
    click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Write findings here instead of to standard output; nothing half written.",
    ),
    click.option(
        "--color",
        "--colour",
        "colour",
        default="auto",
        type=click.Choice(["auto", "always", "never"]),
        show_default=True,
        help="Whether to colour findings; auto heeds NO_COLOR and FORCE_COLOR.",
    ),
    click.option(
        "--max-findings",
        metavar="NUMBER",
        type=click.IntRange(min=0),
        help="Show so many findings, and of the rest the exact counts.",
    ),
    click.option("--statistics", is_flag=True, help="Show how often each rule fired instead of findings."),
    click.option(
        "--coverage",
        is_flag=True,
        help="Show instead of findings what became of each rule: fired, passed, could not judge and why.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="No summary and no progress bar."),
)
