"""SARIF 2.1.0, for code scanning: what is excused stays in, marked, so that alerts are not opened anew at each push."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO, Any

from newsschema import __version__
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.sarif_objects import descriptor, result
from newsschema.rules.pages import PROJECT

PLACES = True
EXCUSED = True
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write results as they come, and the rules that they name behind them."""
    rules: dict[str, int] = {}
    out.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": [')
    for number, each in enumerate(reported):
        index = rules.setdefault(each.finding.code, len(rules))
        out.write(",\n " if number else "\n ")
        out.write(_json(result(each, index, baseline=run.baseline)))
    driver = {
        "name": "newsschema",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": PROJECT,
        "rules": [descriptor(code) for code in rules],
    }
    out.write(f'\n], "columnKind": "unicodeCodePoints", "tool": {{"driver": {_json(driver)}}}')
    out.write(f', "invocations": [{_json(_invocation(run))}]}}]}}\n')


def _invocation(run: Run) -> dict[str, Any]:
    """Whether everything could be read, and what was not written."""
    invocation: dict[str, Any] = {"executionSuccessful": not run.tally.unreadable}
    if rest := run.tally.rest():
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": rest}}]
    return invocation


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
