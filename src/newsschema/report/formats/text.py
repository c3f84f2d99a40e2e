"""A line for each finding, as compilers write them, with the places it is about beneath."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from newsschema.report.lines import head, related, target
from newsschema.report.reported import Reported
from newsschema.report.run import Run


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write findings as they come: `file:line:column: NS105 outside-window error: message`."""
    for each in reported:
        finding = each.finding
        lines = [head(finding, colour=run.colour), f"    at {target(finding)}"]
        lines += [f"    {related(other)}" for other in finding.related]
        out.write("\n".join(lines) + "\n")
