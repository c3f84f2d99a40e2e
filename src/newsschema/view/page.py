"""The page as a whole: one file, nothing fetched, nothing run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from xml.etree.ElementTree import Element

from newsschema.model.record import Record
from newsschema.rules.finding import Finding
from newsschema.view.anchors import Anchors
from newsschema.view.article import KINDS, article, places
from newsschema.view.entries import Entries
from newsschema.view.findings import note, place_of
from newsschema.view.markup import element, written
from newsschema.view.timeline import timeline

_NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'"
"""The browser itself holds the page to it: no request, no script."""


def page(records: Iterable[tuple[Record, Sequence[Finding]]], *, title: str | None = None) -> str:
    """One HTML page that shows records to people: text with evidence, timeline, entries, findings.

    It holds all it needs: no scripts, no requests. Colour is never the only sign, everything is reached by keyboard.

    Args:
        records: each with its findings.
        title: of the page; of a single record its headline where it is left out.
    """
    shown = list(records)
    anchors = Anchors()
    only = shown[0][0] if len(shown) == 1 else None
    named = title or (only.article.headline or only.id if only is not None else f"{len(shown)} records")
    style = files("newsschema.view").joinpath("style.css").read_text(encoding="utf-8")
    tree = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=_NOTHING_FETCHED),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", named),
            element("style", style),
        ),
        element(
            "body",
            element("a", "To the content", href="#content", class_="skip"),
            element("header", element("h1", named), _legend()),
            element(
                "main", [_record(*each, anchors, named=only is None) for each in shown], id="content", tabindex="-1"
            ),
        ),
        lang="en",
    )
    return f"<!doctype html>\n{written(tree)}\n"


def _legend() -> Element:
    """What the marks mean; each kind can be put out, by style alone."""
    choices = [
        element(
            "label",
            element("input", type="checkbox", id=f"show-{kind}", checked="checked"),
            " ",
            element("span", name, class_=f"evidence {kind}"),
        )
        for kind, name in KINDS.items()
    ]
    return element("fieldset", element("legend", "Evidence shown"), choices, class_="legend")


def _record(record: Record, findings: Sequence[Finding], anchors: Anchors, *, named: bool) -> Element:
    """A record; with a heading of its own where it is one of several."""
    known = places(record) if record.text else {}
    located = [(finding, place_of(finding, known)) for finding in findings]
    beside = sorted(
        ((finding, place) for finding, place in located if place is not None and record.text), key=lambda each: each[1]
    )
    elsewhere = [finding for finding, place in located if place is None or not record.text]
    heading = anchors.stand(record.id, "/heading")
    drawn = timeline(record, anchors)
    count = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}" if findings else "No findings"
    return element(
        "section",
        element("h2", (record.article.headline or record.id) if named else "The record", id=heading),
        _about(record),
        element("p", count, class_="count"),
        element(
            "section", element("h3", "Findings about the record"), [note(each, record, anchors) for each in elsewhere]
        )
        if elsewhere
        else None,
        element("section", element("h3", "Timeline"), drawn) if drawn is not None else None,
        element(
            "div",
            element("section", element("h3", "Text"), article(record, beside, anchors), class_="reading")
            if record.text
            else None,
            element("div", list(Entries(record, anchors).sections()), class_="entries"),
            class_="columns",
        ),
        aria_labelledby=heading,
        class_="record",
    )


def _about(record: Record) -> Element | None:
    about = record.article
    facts = [
        ("published", str(about.date_published) if about.date_published else None),
        ("modified", str(about.date_modified) if about.date_modified else None),
        ("by", ", ".join(author.name for author in about.authors)),
        ("publisher", about.publisher),
        ("language", about.in_language),
        ("record", record.id),
    ]
    known = [(what, value) for what, value in facts if value]
    return element("dl", [(element("dt", what), element("dd", value)) for what, value in known], class_="about")
