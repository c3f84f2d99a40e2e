"""reviewdog's diagnostics, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.report.diagnostic import SOURCE, diagnostic
from newsschema.report.reported import Reported
from newsschema.report.run import Run

PLACES = True


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as they come, one diagnostic a line."""
    for each in reported:
        out.write(json.dumps({**diagnostic(each), "source": SOURCE}, ensure_ascii=False) + "\n")
