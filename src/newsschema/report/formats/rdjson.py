"""reviewdog's diagnostics as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.report.diagnostic import SOURCE, diagnostic
from newsschema.report.reported import Reported
from newsschema.report.run import Run

PLACES = True


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as the diagnostics of one result."""
    out.write(f'{{"source": {json.dumps(SOURCE)}, "diagnostics": [')
    for number, each in enumerate(reported):
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(diagnostic(each), ensure_ascii=False))
    out.write("\n]}\n")
