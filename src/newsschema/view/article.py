"""The article's text, with every stretch of evidence marked and each finding beside the sentence it concerns."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsschema.model.record import Record
from newsschema.rules.finding import Finding
from newsschema.text.placed import Placed
from newsschema.text.sentences import paragraphs, sentences
from newsschema.view.anchors import Anchors
from newsschema.view.findings import note
from newsschema.view.markup import add, element

KINDS = {
    "officials": "people",
    "organizations": "organizations",
    "events": "events",
    "quotes": "quotes",
    "dates": "dates",
    "article": "about the article",
}
"""The parts of a record that evidence is for, as the page's legend calls them."""

_DEEPEST = 6
"""Marks within marks that are still shown."""

_ENTRIES = ("officials", "organizations", "events", "quotes")
"""Parts that have an entry of their own on the page."""


class Mark(NamedTuple):
    """A stretch of the text that is evidence for something."""

    start: int
    end: int
    kind: str
    target: str
    said: str


def marks(record: Record) -> list[Mark]:
    """The evidence and dates of a record as stretches of its text; what does not fit the text is left out."""
    length = len(record.text or "")
    found = [
        Mark(start, end, kind, entry.target, f"{KINDS[kind]}: {entry.target} ({entry.how})")
        for entry in record.evidence
        if (kind := entry.target.split("/")[1] if "/" in entry.target else "") in KINDS
        for start, end in entry.spans
    ]
    found += [
        Mark(date.start, date.end, "dates", f"/dates/{number}", f"date: {date.value or 'open'} ({date.how or 'open'})")
        for number, date in enumerate(record.dates)
        if date.start is not None and date.end is not None
    ]
    fitting = {mark[:3]: mark for mark in reversed(found) if 0 <= mark.start < mark.end <= length}
    return sorted(fitting.values(), key=lambda mark: (mark.start, -mark.end, mark.kind))


def places(record: Record) -> dict[str, tuple[int, int]]:
    """Where the text first says what a record pointer names: of a part, also where it says what the part holds."""
    found: dict[str, tuple[int, int]] = {}
    for mark in marks(record):
        target = mark.target
        while target:
            found.setdefault(target, (mark.start, mark.end))
            target = target.rpartition("/")[0]
    return found


def article(record: Record, located: Sequence[tuple[Finding, int]], anchors: Anchors) -> Element:
    """The text, paragraph by paragraph.

    Args:
        record: with its text.
        located: findings and where in the text each belongs, in order.
        anchors: gives places their ids.
    """
    text = record.text or ""
    marked = Placed((mark.start, mark.end, mark) for mark in marks(record))
    ends, blocks = sentences(text), paragraphs(text)
    flagged: defaultdict[int, dict[tuple[int, int], list[Finding]]] = defaultdict(dict)
    for finding, place in located:
        sentence = ends.at(place)
        flagged[blocks.index(sentence[0])].setdefault(sentence, []).append(finding)
    shown = element("div", class_="text", dir="auto", lang=record.article.in_language)
    for number, (start, end) in enumerate(blocks):
        beside = flagged.get(number, {})
        notes = [note(finding, record, anchors) for findings in beside.values() for finding in findings]
        pieces = _pieces(text, (start, end), marked.between(start, end), sorted(beside), _Linker(record, anchors))
        add(
            shown,
            element(
                "div",
                element("p", pieces),
                element("div", notes, class_="notes") if notes else None,
                class_="paragraph",
            ),
        )
    return shown


class _Linker(NamedTuple):
    """Leads from a mark to the entry of what it is evidence for."""

    record: Record
    anchors: Anchors

    def link(self, mark: Mark) -> str | None:
        """Where a mark leads; None where its part has no entry."""
        if mark.kind not in _ENTRIES:
            return None
        return f"#{self.anchors.of(self.record.id, '/'.join(mark.target.split('/')[:3]))}"


def _pieces(
    text: str, stretch: tuple[int, int], marked: list[Mark], flagged: list[tuple[int, int]], linker: _Linker
) -> Iterator[str | Element]:
    """A stretch of text with its marks; of marks that cross, the later one is left out."""
    place, end = stretch
    for outer, nested in _nested(marked):
        yield from _plain(text, place, outer.start, flagged)
        yield _marked(text, outer, nested, linker)
        place = outer.end
    yield from _plain(text, place, end, flagged)


def _plain(text: str, start: int, end: int, flagged: list[tuple[int, int]]) -> Iterator[str | Element]:
    """Unmarked text; the sentences that a finding is about are underlined."""
    place = start
    for number in range(bisect_left(flagged, start, key=itemgetter(1)), len(flagged)):
        first, last = max(flagged[number][0], place), min(flagged[number][1], end)
        if first >= end:
            break
        yield text[place:first]
        yield element("span", text[first:last], class_="flagged")
        place = last
    yield text[place:end]


def _nested(marked: list[Mark]) -> Iterator[tuple[Mark, list[Mark]]]:
    """Each outermost mark with those that lie within it."""
    number = 0
    while number < len(marked):
        outer = marked[number]
        number += 1
        nested = []
        while number < len(marked) and marked[number].start < outer.end:
            if marked[number].end <= outer.end:
                nested.append(marked[number])
            number += 1
        yield outer, nested


def _marked(
    text: str, mark: Mark, nested: list[Mark], linker: _Linker, *, linked: bool = False, depth: int = 0
) -> Element:
    """A mark and those within it; the outermost one that has an entry on the page links there."""
    link = None if linked else linker.link(mark)
    shown = element("a" if link else "span", class_=f"evidence {mark.kind}", title=mark.said, href=link)
    place = mark.start
    for inner, below in _nested(nested if depth < _DEEPEST else []):
        add(shown, text[place : inner.start])
        add(shown, _marked(text, inner, below, linker, linked=linked or link is not None, depth=depth + 1))
        place = inner.end
    add(shown, text[place : mark.end])
    return shown
