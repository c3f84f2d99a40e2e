"""Names for the places of a page that others link to."""

from __future__ import annotations

import re

_UNFIT = re.compile(r"[^\w.-]+")


class Anchors:
    """Gives each place of a page an HTML id of its own, the same whenever it is asked for."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()
        self._standing: set[str] = set()

    def of(self, record: str, place: str) -> str:
        """The id of a place: what it is within which record."""
        key = (record, place)
        if key not in self._given:
            stem = _UNFIT.sub("-", f"{record}{place}").strip("-") or "place"
            name, number = stem, 2
            while name in self._taken:
                name, number = f"{stem}-{number}", number + 1
            self._taken.add(name)
            self._given[key] = name
        return self._given[key]

    def stand(self, record: str, place: str) -> str | None:
        """The id for the element that stands at a place; None for a second one there, as two of one id may want it."""
        name = self.of(record, place)
        if name in self._standing:
            return None
        self._standing.add(name)
        return name
