"""Text as it is written, piece by piece, with every span of what it states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsschema.languages.samples import Samples
from newsschema.model.dates import DateMention
from newsschema.model.evidence import Evidence
from newsschema.strategies.making.written_dates import RIGHT, Misprint

_SLOT = re.compile(r"\{(\w+)\}")


class Piece(NamedTuple):
    """Some words of a sentence: what they are evidence for, and the date that they mention."""

    text: str
    target: str | None = None
    mention: DateMention | None = None


Slots = dict[str, Sequence[Piece]]


@dataclass
class Prose:
    """An article as it is written, sentence by sentence."""

    language: str
    of: Samples
    misprint: Misprint = RIGHT
    text: str = ""
    mentions: list[DateMention] = field(default_factory=list)
    spans: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)

    def write(self, form: str, slots: Slots) -> None:
        """Add a sentence: a form with its slots filled."""
        if self.text and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        end = 0
        for slot in _SLOT.finditer(form):
            self._add(form[end : slot.start()], start)
            for piece in slots[slot[1]]:
                self._put(piece, start)
            end = slot.end()
        self._add(form[end:], start)

    def line(self, pieces: Sequence[Piece]) -> None:
        """Add a line of its own."""
        for piece in pieces:
            self._put(piece, -1)
        self.text += "\n\n"

    def _add(self, words: str, sentence: int) -> None:
        self.text += words[:1].upper() + words[1:] if len(self.text) == sentence else words

    def _put(self, piece: Piece, sentence: int) -> None:
        place = len(self.text)
        self._add(piece.text, sentence)
        exact = self.text[place:]
        if piece.target is not None:
            self.spans.setdefault((piece.target, exact), []).append((place, len(self.text)))
        if piece.mention is not None:
            self.mentions.append(
                piece.mention.model_copy(update={"text": exact, "start": place, "end": len(self.text)})
            )

    def evidence(self) -> tuple[Evidence, ...]:
        """Where each value stands."""
        return tuple(
            Evidence(target=target, spans=tuple(spans), exact=exact) for (target, exact), spans in self.spans.items()
        )
