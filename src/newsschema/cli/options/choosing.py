"""Which rules run, and which findings make the exit status 1."""

from __future__ import annotations

from typing import NamedTuple

import click

from newsschema.cli.options.completing import rules_that_begin
from newsschema.cli.options.gathered import gathered
from newsschema.rules.finding import SEVERITIES


class Choosing(NamedTuple):
    """What the options of the selection say.

    Attributes:
        select: the rules to run; those of the configuration where it is empty.
        extend_select: more of them.
        ignore: rules not to run; those of the configuration where it is empty.
        fail_level: the least severity that makes the exit status 1.
    """

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str | None


def selectors(options: tuple[str, ...]) -> tuple[str, ...]:
    """The selectors of options that may hold several, joined by commas."""
    return tuple(word.strip() for option in options for word in option.split(",") if word.strip())


choosing_options = gathered(
    "choosing",
    Choosing,
    click.option(
        "--select",
        multiple=True,
        metavar="CODES",
        shell_complete=rules_that_begin,
        help="Only these rules: codes, names or beginnings of codes, joined by commas.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="CODES",
        shell_complete=rules_that_begin,
        help="These rules as well.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="CODES",
        shell_complete=rules_that_begin,
        help="Not these rules.",
    ),
    click.option(
        "--fail-level",
        type=click.Choice(SEVERITIES),
        help="The least severity that makes the exit status 1.  [default: warning]",
    ),
)
