"""Which events are part of another one: "finale de la Coupe …", "une table ronde … en marge du Salon …"."""

from __future__ import annotations

from newsschema.extraction.recognize.noun_phrases import link_end
from newsschema.extraction.resolve.events import EventDraft, Naming
from newsschema.extraction.scan import Scan
from newsschema.model.event import EventKind

_ROUNDS: frozenset[EventKind] = frozenset({"match", "ceremony", "session"})
"""Kinds that a link to the name of another event makes part of it."""

_REACH = 80


def join_parts(scan: Scan, drafts: list[EventDraft], mentions: Naming, language: str) -> None:
    """Give events the one they are part of, where a link or words like "en marge de" lead from their name to its name."""
    for draft in drafts:
        for mention in draft.mentions:
            start = mentions.next_start(mention.start, len(scan.text))
            following = mentions.starting(start) if start < len(scan.text) else None
            if following is None or following[1] is draft or start - mention.end > _REACH or draft.within is not None:
                continue
            span = (following[0].start, following[0].end)
            if draft.kind in _ROUNDS and link_end(scan.text, mention.end, start + 1, language) == start:
                draft.within = following[1], "during", span
                continue
            if start >= scan.sentences.at(mention.start)[1] or not following[1].named:
                continue
            cues = [*scan.between("during", mention.end, start), *scan.between("around", mention.end, start)]
            if cues:
                cue = max(cues)
                draft.within = following[1], "during" if cue.kind == "during" else "around", (cue.start, cue.end)
