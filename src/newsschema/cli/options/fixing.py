"""Whether findings are mended in the files, and how far that goes."""

from __future__ import annotations

from typing import NamedTuple

import click

from newsschema.cli.options.gathered import gathered


class Fixing(NamedTuple):
    """What the options of fixing say.

    Attributes:
        fix: whether to change the files.
        unsafe_fixes: whether to apply fixes that may change what was meant.
        diff: whether to show what would change instead.
        exit_non_zero_on_fix: whether a fix makes the exit status 1.
    """

    fix: bool
    unsafe_fixes: bool
    diff: bool
    exit_non_zero_on_fix: bool

    @property
    def wanted(self) -> bool:
        """Whether anything is to be mended, or shown mended."""
        return self.fix or self.diff

    def check(self, paths: tuple[str, ...]) -> None:
        """Refuse options that say nothing together.

        Raises:
            click.UsageError: when they do.
        """
        if not self.wanted and (self.unsafe_fixes or self.exit_non_zero_on_fix):
            raise click.UsageError("--unsafe-fixes and --exit-non-zero-on-fix go with --fix or --diff")
        if self.wanted and "-" in paths:
            raise click.UsageError("--fix and --diff are for files; standard input cannot be changed")


fixing_options = gathered(
    "fixing",
    Fixing,
    click.option("--fix", is_flag=True, help="Mend in the files what can be mended without changing what was meant."),
    click.option("--unsafe-fixes", is_flag=True, help="Mend also what may change what was meant."),
    click.option("--diff", is_flag=True, help="Show what would be mended as a diff, and change nothing."),
    click.option("--exit-non-zero-on-fix", is_flag=True, help="End with 1 where something was mended."),
)
