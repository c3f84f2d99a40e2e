"""A table with one row a finding, for spreadsheets and data frames."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import IO

from newsschema.report.reported import Reported
from newsschema.report.run import Run

COLUMNS = (
    "file",
    "line",
    "column",
    "row",
    "column_name",
    "record_id",
    "target",
    "code",
    "name",
    "severity",
    "message",
    "value",
    "related",
    "fix",
)


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as they come, one a row, behind a row of column names."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for each in reported:
        finding = each.finding
        table.writerow(
            (
                *(getattr(finding, column) for column in COLUMNS[:-2]),
                "; ".join(f"{other.label}: {other.value} ({other.target})" for other in finding.related),
                finding.fix.title if finding.fix is not None else None,
            )
        )
