"""Findings by rule: how many, with the first few of each; for a data set that nobody has checked before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from newsschema.report.lines import one_line, place, styled, target
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.tally import counted
from newsschema.rules.finding import SEVERITIES, Finding

_SHOWN = 5


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write findings under their rules, the gravest and most frequent first; the memory it takes depends on the rules alone."""
    first: dict[str, list[Finding]] = {}
    for each in reported:
        shown = first.setdefault(each.finding.code, [])
        if len(shown) < _SHOWN:
            shown.append(each.finding)
    counts = run.tally.by_code
    order = sorted(first.items(), key=lambda item: (SEVERITIES.index(item[1][0].severity), -counts[item[0]], item[0]))
    for code, shown in order:
        rule = shown[0]
        title = styled(f"{code} {rule.name}", rule.severity, colour=run.colour)
        out.write(f"{title} {rule.severity}: {counted(counts[code], 'finding')}\n")
        for finding in shown:
            where = place(finding)
            out.write(f"    {f'{where}: ' if where else ''}{one_line(finding.message)}\n        at {target(finding)}\n")
        if counts[code] > len(shown):
            out.write(f"    …and {counts[code] - len(shown):,} more\n")
        out.write("\n")
