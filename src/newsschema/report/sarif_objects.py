"""Findings and rules as the objects of SARIF 2.1.0."""

from __future__ import annotations

import inspect
import json
from typing import Any

from newsschema.datasets.places import Place
from newsschema.report.paths import uri
from newsschema.report.reported import Excuse, Reported
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.identity import fingerprint
from newsschema.rules.pages import address, summary
from newsschema.rules.registry import find_rule

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def descriptor(code: str) -> dict[str, Any]:
    """A rule: what it reports and where its page is."""
    rule = find_rule(code)
    text = inspect.cleandoc(rule.page) or rule.name
    written: dict[str, Any] = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary(rule) or rule.name},
        "fullDescription": {"text": text.partition("\n```")[0].strip()},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if (url := address(code)) is not None:
        written["helpUri"] = url
    return written


def result(each: Reported, index: int, *, baseline: bool) -> dict[str, Any]:
    """A finding.

    Args:
        each: the finding with its places.
        index: of its rule in the list of rules.
        baseline: whether findings were compared with a baseline.
    """
    finding, found = each.finding, each.places
    written: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding, finding.target, found.target if found is not None else None)],
        "partialFingerprints": {"newsschemaKey/v1": fingerprint(finding)},
        "properties": _properties(finding),
    }
    spots = found.related if found is not None else ()
    others = [
        {
            "id": number,
            "message": {"text": f"{other.label}: {other.value}"},
            **_location(finding, other.target, spots[number - 1] if number <= len(spots) else None, related=True),
        }
        for number, other in enumerate(finding.related, 1)
    ]
    if others:
        written["relatedLocations"] = others
    if finding.fix is not None and found is not None and found.patched and finding.file is not None:
        written["fixes"] = [_fix(finding.fix, finding.file, found.patched)]
    known = each.excuse is not None and each.excuse.kind == "baseline"
    if baseline:
        written["baselineState"] = "unchanged" if known else "new"
    if each.excuse is not None:
        written["suppressions"] = [_suppression(each.excuse)]
    return written


def _location(finding: Finding, target: str, spot: Place | None, *, related: bool = False) -> dict[str, Any]:
    written: dict[str, Any] = {}
    region = _region(spot) if spot is not None else None
    if region is None and not related and finding.line is not None:
        region = {"startLine": finding.line}
        if finding.column is not None:
            region["startColumn"] = finding.column
    if finding.file is not None and (region is not None or not related):
        written["physicalLocation"] = {"artifactLocation": {"uri": uri(finding.file)}}
        if region is not None:
            written["physicalLocation"]["region"] = region
    pointer = spot.pointer if spot is not None else None if related else finding.pointer
    record = f"{finding.record_id}#" if finding.record_id else ""
    written["logicalLocations"] = [
        {
            "name": target.rpartition("/")[2] or "record",
            "fullyQualifiedName": (pointer if pointer is not None else target) or "/",
            "decoratedName": f"{record}{target}",
            "kind": "value",
        }
    ]
    return written


def _region(spot: Place) -> dict[str, int]:
    return {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.line,
        "endColumn": max(spot.end_column, spot.column),
    }


def _properties(finding: Finding) -> dict[str, Any]:
    fields = ("record_id", "target", "value", "premises", "spans", "fix")
    plain = finding.to_dict()
    return {name: plain[name] for name in fields if name in plain}


def _fix(fix: Fix, file: str, patched: tuple[Place, ...]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(spot),
            "insertedContent": {"text": json.dumps(operation.value, ensure_ascii=False)},
        }
        for operation, spot in zip(fix.patch, patched, strict=True)
    ]
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": {"uri": uri(file)}, "replacements": replacements}],
    }


def _suppression(excuse: Excuse) -> dict[str, Any]:
    kind = "inSource" if excuse.kind == "suppression" else "external"
    return {"kind": kind, "status": "accepted", "justification": excuse.reason}
