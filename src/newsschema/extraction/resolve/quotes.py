"""Who says what: the speaker of each quotation, left open where the text does not tell."""

from __future__ import annotations

from newsschema.extraction.mentions import QuoteMention
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.scan import Scan

_REACH_BEHIND_CUE = 80
_INVERTED_REACH = 14


def find_speakers(scan: Scan, quotes: tuple[QuoteMention, ...], cast: Cast) -> list[Actor | None]:
    """The speaker of each quotation: named beside its cue, or the one that a pronoun takes up."""
    speakers: list[Actor | None] = []
    last: Actor | None = None
    for quote in quotes:
        speaker = _named(scan, quote, cast) or _by_pronoun(scan, quote, cast, last)
        speakers.append(speaker)
        last = speaker or last
    return speakers


def _named(scan: Scan, quote: QuoteMention, cast: Cast) -> Actor | None:
    if quote.cue_span is None:
        return None
    cue_start, cue_end = quote.cue_span
    first, last = scan.sentences.at(cue_start)
    if cue_start >= quote.end or scan.between("according", cue_start, cue_end):
        limit = quote.start if cue_start < quote.start else max(last, cue_end)
        behind = _speakers(cast, cue_end, min(limit, cue_end + _REACH_BEHIND_CUE))
        if behind:
            unnamed = behind[0].kind == "organization" and scan.between("title", cue_end, behind[0].start)
            return None if unnamed else behind[0]
        if cue_start < quote.start:
            return None
        between = _speakers(cast, quote.end, cue_start)
        return between[-1] if between else None
    behind = _speakers(cast, cue_end, quote.start)
    before = _speakers(cast, first, cue_start)
    if behind and (quote.kind == "reported" or not before):
        # "sagte der Minister, dass"
        return behind[0]
    return before[-1] if before and not scan.between("pronoun", before[-1].end, cue_start) else None


def _speakers(cast: Cast, start: int, end: int) -> list[Actor]:
    return [actor for actor in cast.outermost(start, end) if actor.kind in ("official", "organization")]


def _by_pronoun(scan: Scan, quote: QuoteMention, cast: Cast, last: Actor | None) -> Actor | None:
    """The one a pronoun beside the cue takes up: the last speaker, or the only person of the sentence before."""
    if quote.cue_span is None:
        return None
    cue_start, cue_end = quote.cue_span
    first, _ = scan.sentences.at(min(cue_start, quote.start))
    taken_up = scan.between("inverted", cue_start - _INVERTED_REACH, cue_end + _INVERTED_REACH) or scan.between(
        "pronoun", first, cue_start
    )
    if not taken_up:
        return None
    number = scan.sentences.index(first)
    nearby = cast.outermost(scan.sentences.spans[number - 1][0], first) if number else []
    people = {actor.ref: actor for actor in nearby if actor.kind == "official"}
    if len(people) == 1:
        return next(iter(people.values()))
    return last if last is not None and (not people or last.ref in people) else None
