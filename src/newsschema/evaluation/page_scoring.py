"""How well the metadata of pages are read: headlines as printed, days of publication, names of authors, words of the text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsschema.evaluation.pages import PageEntry

SCORES = ("headline", "day", "authors_f1", "body_f1")
"""The shares that a tool is scored by; those that a corpus or a tool says nothing of are missing."""


class Read(NamedTuple):
    """What a tool reads in a page; nothing where it does not read that at all.

    Attributes:
        headline: the headline, "" where it finds none.
        day: the day of publication.
        authors: the names of persons.
        body: the text.
    """

    headline: str | None = None
    day: date | None = None
    authors: tuple[str, ...] | None = None
    body: str | None = None


class PageFault(NamedTuple):
    """Where a tool reads something else than the page must give."""

    entry: str
    field: str
    expected: str
    found: str


@dataclass
class PageScore:
    """What one tool reached on a corpus of pages.

    Attributes:
        right: by field, how many pages are right.
        scored: by field, how many pages were scored.
        faults: what was not as expected.
    """

    right: Counter[str] = field(default_factory=Counter)
    scored: Counter[str] = field(default_factory=Counter)
    faults: list[PageFault] = field(default_factory=list)
    _shared: int = 0
    _named: int = 0
    _bodies: float = 0.0

    def add(self, entry: PageEntry, read: Read) -> None:
        """Score one page."""
        expected = entry.expected
        if expected.headline is not None and read.headline is not None:
            self._count(entry, "headline", _spaced(expected.headline), _spaced(read.headline))
        if expected.date_published is not None:
            self._count(entry, "day", str(expected.date_published.earliest), str(read.day or "none"))
        if read.authors is not None:
            due = {_key(author.name) for author in expected.authors if author.kind == "person"}
            found = {_key(name) for name in read.authors}
            self.scored["authors"] += 1
            self._shared += len(due & found)
            self._named += len(due) + len(found)
            if due != found:
                names = (author.name for author in expected.authors if author.kind == "person")
                self.faults.append(PageFault(entry.id, "authors", ", ".join(names), ", ".join(read.authors)))
        if expected.body is not None and read.body is not None:
            self.scored["body"] += 1
            self._bodies += _overlap(expected.body, read.body)

    def _count(self, entry: PageEntry, name: str, expected: str, found: str) -> None:
        self.scored[name] += 1
        self.right[name] += expected == found
        if expected != found:
            self.faults.append(PageFault(entry.id, name, expected, found))

    def scores(self) -> dict[str, float]:
        """By name, a share from 0 to 1."""
        shares = {name: self.right[name] / self.scored[name] for name in ("headline", "day") if self.scored[name]}
        if self.scored["authors"]:
            shares["authors_f1"] = 2 * self._shared / self._named if self._named else 1.0
        if self.scored["body"]:
            shares["body_f1"] = self._bodies / self.scored["body"]
        return shares


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def _overlap(expected: str, found: str) -> float:
    """F1 over words, each as often as it stands there."""
    one, other = Counter(expected.split()), Counter(found.split())
    both = sum((one & other).values())
    return 2 * both / (one.total() + other.total()) if both else float(one == other)
