"""Annotations for GitHub Actions, and the log in plain lines.

GitHub shows ten annotations of each level in a step and hides the rest without a word: the tenth says how many more there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import IO

from newsschema.report.lines import head, one_line, related
from newsschema.report.paths import shown_path
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.tally import counted
from newsschema.rules.finding import SEVERITIES, Finding

_SHOWN_BY_GITHUB = 10
_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:  # noqa: ARG001 - the form of a format
    """Write every finding to the log as it comes, and at the end the annotations, errors first."""
    first: dict[str, list[Finding]] = {severity: [] for severity in SEVERITIES}
    counts: dict[str, Counter[str]] = {severity: Counter() for severity in SEVERITIES}
    for each in reported:
        finding = each.finding
        out.write(f"{_harmless(head(finding, colour=False))}\n")
        counts[finding.severity][finding.code] += 1
        if len(first[finding.severity]) < _SHOWN_BY_GITHUB:
            first[finding.severity].append(finding)
    for severity in SEVERITIES:
        total = counts[severity].total()
        shown = first[severity] if total <= _SHOWN_BY_GITHUB else first[severity][:-1]
        for finding in shown:
            out.write(_annotation(finding))
        if total > len(shown):
            rest = counts[severity] - Counter(finding.code for finding in shown)
            out.write(_remainder(severity, rest))


def _harmless(line: str) -> str:
    """A line of the log in which the runner sees no command, whatever a file or a value is called."""
    line = line.replace("##[", "# #[")
    return f"./{line}" if line.lstrip().startswith("::") else line


def _remainder(severity: str, rest: Counter[str]) -> str:
    by_code = ", ".join(
        f"{code} {number:,}" for code, number in sorted(rest.items(), key=lambda each: (-each[1], each[0]))
    )
    what = counted(rest.total(), f"more {severity}", f"more {severity}s" if severity != "info" else "more info")
    return f"::{_LEVELS[severity]} title=newsschema::{_data(f'{what}, in the log of this step: {by_code}')}\n"


def _annotation(finding: Finding) -> str:
    properties = {
        "file": shown_path(finding.file) if finding.file else None,
        "line": finding.line,
        "col": finding.column,
        "title": f"{finding.code} {finding.name}",
    }
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    lines = [finding.message, *(related(other) for other in finding.related)]
    message = "\n".join(one_line(line) for line in lines)
    return f"::{_LEVELS[finding.severity]} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
