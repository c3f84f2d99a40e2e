"""A finding as reviewdog's diagnostic (RDFormat), whose columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import Any

from newsschema.datasets.places import Place
from newsschema.report.paths import shown_path
from newsschema.report.reported import Reported
from newsschema.rules.pages import PROJECT, address

SOURCE = {"name": "newsschema", "url": PROJECT}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def diagnostic(each: Reported) -> dict[str, Any]:
    """A finding as plain data for JSON."""
    finding, found = each.finding, each.places
    path = shown_path(finding.file or "unknown")
    location: dict[str, Any] = {"path": path}
    if found is not None and found.target is not None:
        location["range"] = _range(found.target)
    elif finding.line is not None:
        location["range"] = {"start": {"line": finding.line}}
    code = {"value": finding.code}
    if (url := address(finding.code)) is not None:
        code["url"] = url
    written: dict[str, Any] = {
        "message": finding.message,
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": code,
    }
    if found is not None:
        others = [
            {"message": f"{other.label}: {other.value}", "location": {"path": path, "range": _range(spot)}}
            for other, spot in zip(finding.related, found.related, strict=False)
            if spot is not None
        ]
        if others:
            written["related_locations"] = others
        if finding.fix is not None and found.patched:
            written["suggestions"] = [
                {"range": _range(spot), "text": json.dumps(operation.value, ensure_ascii=False)}
                for operation, spot in zip(finding.fix.patch, found.patched, strict=True)
            ]
    return written


def _range(spot: Place) -> dict[str, Any]:
    return {
        "start": {"line": spot.line, "column": spot.byte_column},
        "end": {"line": spot.line, "column": spot.byte_end_column},
    }
