"""One line for each finding and nothing more, for grep and for editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from newsschema.report.lines import head
from newsschema.report.reported import Reported
from newsschema.report.run import Run


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write findings as they come, one a line."""
    for each in reported:
        out.write(head(each.finding, colour=run.colour) + "\n")
