"""Each finding as a JSON object on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.report.reported import Reported
from newsschema.report.run import Run


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as they come, one object a line."""
    for each in reported:
        out.write(json.dumps(each.finding.to_dict(), ensure_ascii=False) + "\n")
