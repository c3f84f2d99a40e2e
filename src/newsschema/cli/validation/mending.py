"""Findings mended in the files before they are checked, or shown as a diff."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from newsschema.cli.options.fixing import Fixing
from newsschema.cli.options.reading import files
from newsschema.cli.validation.checking import PluggedChecker
from newsschema.cli.validation.plan import Plan
from newsschema.datasets.entry import Entry
from newsschema.datasets.jobs import Failed
from newsschema.datasets.reader import MENDABLE, form_of
from newsschema.errors import NewsschemaError
from newsschema.report.tally import Tally, counted
from newsschema.rules.finding import Finding


class Mending:
    """The fixes of one run.

    Attributes:
        changed: whether something was mended, or would be.
    """

    def __init__(self, fixing: Fixing, plan: Plan, tally: Tally, check: PluggedChecker) -> None:
        self._fixing = fixing
        self._plan = plan
        self._tally = tally
        self._check = check
        self._applied: Counter[str] = Counter()
        self._files = self._given_up = self._left = 0

    @property
    def changed(self) -> bool:
        """Whether something was mended, or would be."""
        return bool(self._applied)

    def run(self, paths: tuple[str, ...]) -> None:
        """Mend the files, where that is asked for; what cannot be read is left to the check behind."""
        self._fixing.check(paths)
        if not self._fixing.wanted:
            return
        for path in files(paths, self._plan.apart()):
            try:
                if isinstance(path, NewsschemaError):
                    raise path
                self._mend(path)
            except NewsschemaError as error:
                self._tally.unreadable = True
                if self._fixing.diff:
                    click.echo(f"newsschema: {error}", err=True)
        if not self._plan.reporting.quiet:
            self._summarize()

    def _mend(self, path: Path) -> None:
        from newsschema.datasets.fixing import fix_file

        mended = fix_file(
            path,
            self._findings,
            unsafe=self._fixing.unsafe_fixes,
            write=not self._fixing.diff,
            table=self._plan.table,
        )
        self._applied.update(each.code for each in mended.applied)
        self._files += bool(mended.applied)
        self._given_up += len(mended.given_up)
        self._left += len(mended.left)
        click.echo("".join(mended.diff), nl=False)
        if mended.refused:
            number = counted(len(mended.refused), "finding")
            click.echo(f"newsschema: {path}: {number} not mended; only JSON and JSON Lines are changed", err=True)

    def offer(self, paths: tuple[str, ...]) -> None:
        """Say how many findings the options of fixing would mend, where none of them was given."""
        silent = self._plan.reporting.quiet or self._plan.write_baseline is not None
        if self._fixing.wanted or silent or "-" in paths:
            return
        mendable: Counter[bool] = Counter()
        for (file, is_safe), count in self._tally.mendable.items():
            mendable[is_safe] += count if form_of(file) in MENDABLE else 0
        safe, unsafe = mendable[True], mendable[False]
        if safe:
            more = f", {unsafe:,} more with --fix --unsafe-fixes" if unsafe else ""
            click.echo(f"{counted(safe, 'finding')} can be mended with --fix{more}", err=True)
        elif unsafe:
            click.echo(f"{counted(unsafe, 'finding')} can be mended with --fix --unsafe-fixes", err=True)

    def _findings(self, entry: Entry) -> list[Finding]:
        checked = self._check(entry)
        if isinstance(checked, Failed):
            self._tally.unreadable = True
            if self._fixing.diff:
                click.echo(f"newsschema: {checked.message}", err=True)
            return []
        return [each.finding for each in checked.reported if each.excuse is None]

    def _summarize(self) -> None:
        would = "would be mended" if self._fixing.diff else "mended"
        if self._applied:
            codes = ", ".join(f"{code} {count:,}" for code, count in sorted(self._applied.items()))
            total = counted(self._applied.total(), "finding")
            click.echo(f"{total} {would} in {counted(self._files, 'file')} ({codes})", err=True)
        if self._given_up:
            number = counted(self._given_up, "finding")
            click.echo(f"{number} not mended: the fix would bring another finding, or does not fit", err=True)
        if self._left:
            click.echo(f"{counted(self._left, 'finding')} can be mended with --unsafe-fixes", err=True)
