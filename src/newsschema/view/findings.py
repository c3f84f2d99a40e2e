"""Findings as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from newsschema.model.record import Record
from newsschema.rules.finding import Finding
from newsschema.view.anchors import Anchors
from newsschema.view.markup import element


def place_of(finding: Finding, places: Mapping[str, tuple[int, int]]) -> int | None:
    """Where in the text a finding belongs: by its spans, else by the evidence for what it is about; None for nowhere."""
    if finding.spans:
        return finding.spans[0][0]
    for target in (finding.target, *(related.target for related in finding.related)):
        steps = target.split("/")
        for length in range(len(steps), 2, -1):
            place = places.get("/".join(steps[:length]))
            if place is not None:
                return place[0]
    return None


def note(finding: Finding, record: Record, anchors: Anchors) -> Element:
    """One finding: what clashes with what, and where."""
    related = [
        element("li", f"{each.label or each.target}: ", element("q", each.value), " ", element("code", each.target))
        for each in finding.related
    ]
    return element(
        "section",
        element(
            "h4",
            element("span", finding.severity, class_="severity"),
            f" {finding.code} {finding.name}",
        ),
        element("p", finding.message),
        element("p", "at ", element("code", finding.target or "/")),
        element("ul", related) if related else None,
        element("p", f"To mend it: {finding.fix.title}") if finding.fix is not None else None,
        class_=f"note {finding.severity}",
        id=anchors.stand(record.id, f"/findings/{finding.code}{finding.target}"),
    )
