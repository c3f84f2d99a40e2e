"""What makes checking an old data set bearable: a configuration, a baseline, an exit status that lets pass."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from newsschema.cli.options.gathered import gathered
from newsschema.datasets.configuration_file import Configured, find_configuration, read_configuration
from newsschema.rules.registry import use_plug_ins


class Adopting(NamedTuple):
    """What the options of adoption say.

    Attributes:
        config: the configuration file, where one is named.
        isolated: whether configuration files are left alone.
        baseline: the file of known findings, where one is named.
        write_baseline: the file to write all findings to as known ones.
        exit_zero: whether findings leave the exit status 0.
    """

    config: Path | None
    isolated: bool
    baseline: Path | None
    write_baseline: Path | None
    exit_zero: bool

    def configured(self, paths: tuple[str, ...]) -> Configured | None:
        """The configuration that is named, or else the nearest.

        Args:
            paths: what is checked.

        Raises:
            NewsschemaError: when the configuration is faulty.
        """
        if self.config is not None and self.isolated:
            raise click.UsageError("--config names a configuration, --isolated wants none")
        if self.isolated:
            return None
        found = self.config or find_configuration(Path(path) for path in paths if path != "-")
        return read_configuration(found) if found is not None else None


def heed_plug_ins() -> None:
    """Let the plug-ins take part that the configuration of the working directory names.

    Raises:
        NewsschemaError: when the configuration is faulty.
    """
    found = find_configuration(())
    use_plug_ins(read_configuration(found).configuration.plug_ins if found is not None else None)


adopting_options = gathered(
    "adopting",
    Adopting,
    click.option(
        "--config",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The configuration; else the nearest newsschema.toml or pyproject.toml above what is checked.",
    ),
    click.option("--isolated", is_flag=True, help="Heed no configuration file."),
    click.option(
        "--baseline",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Findings that this file knows do not count.",
    ),
    click.option(
        "--write-baseline",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write all findings to this file as known ones, and end with 0.",
    ),
    click.option(
        "--exit-zero", is_flag=True, help="End with 0 whatever was found; with 2 where something could not be read."
    ),
)
