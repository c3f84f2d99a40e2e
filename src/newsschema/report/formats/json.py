"""All findings as one JSON list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.report.reported import Reported
from newsschema.report.run import Run


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as a list of objects, one a line."""
    out.write("[")
    for number, each in enumerate(reported):
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(each.finding.to_dict(), ensure_ascii=False))
    out.write("\n]\n")
