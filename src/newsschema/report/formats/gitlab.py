"""A report of code quality for GitLab: shown in merge requests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from newsschema.report.paths import shown_path
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.rules.identity import Fingerprints

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write findings as a list of objects, one a line; each has a fingerprint of its own."""
    fingerprints = Fingerprints()
    out.write("[")
    for number, each in enumerate(reported):
        finding = each.finding
        issue = {
            "description": finding.message,
            "check_name": finding.code,
            "fingerprint": fingerprints.unique(finding),
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": shown_path(finding.file or "unknown"), "lines": {"begin": finding.line or 1}},
        }
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(issue, ensure_ascii=False))
    out.write("\n]\n")
