"""How often each rule fired, most often first."""

from __future__ import annotations

import json
from typing import IO

from newsschema.report.lines import styled
from newsschema.report.run import Run
from newsschema.rules.finding import Severity
from newsschema.rules.registry import find_rule


def write_statistics(out: IO[str], run: Run, *, form: str, severities: dict[str, Severity]) -> None:
    """Write a line for each rule that fired: how often, its code, severity and name.

    Args:
        out: where to write.
        run: the run with its counts.
        form: text or json.
        severities: of rules whose severity is not their own.
    """
    rows = sorted(run.tally.by_code.items(), key=lambda row: (-row[1], row[0]))
    rules = [(count, find_rule(code)) for code, count in rows]
    if form == "json":
        book = [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": severities.get(rule.code, rule.severity),
                "findings": count,
            }
            for count, rule in rules
        ]
        out.write(json.dumps(book, ensure_ascii=False, indent=2) + "\n")
        return
    width = max((len(f"{count:,}") for count, _ in rules), default=0)
    for count, rule in rules:
        severity = severities.get(rule.code, rule.severity)
        code = styled(rule.code, severity, colour=run.colour)
        out.write(f"{count:>{width},}  {code}  {severity:<8} {rule.name}\n")
