"""All findings as one JSON list."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.rules.finding import Finding


def write(findings: Iterable[Finding], out: IO[str]) -> None:
    """Write findings as a list of objects, one a line."""
    out.write("[")
    for number, finding in enumerate(findings):
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(finding.to_dict(), ensure_ascii=False))
    out.write("\n]\n")
