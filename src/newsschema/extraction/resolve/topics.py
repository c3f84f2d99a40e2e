"""What meetings and events are about: the words behind "a porté sur", "focused on"."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.resolve.meetings import MeetingDraft
from newsschema.extraction.scan import Scan
from newsschema.languages.events import phrases
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_ENDS = regex.compile(r"[.;:!?()«»“”\"\n–—]")
_LONGEST = 200
_MOST_WORDS = 9
_SENTENCES_BACK = 2


def find_topics(scan: Scan, drafts: list[EventDraft], meetings: list[MeetingDraft], language: str) -> None:
    """Give every meeting and event the topics that its sentence tells, or the next one that takes it up by a noun."""
    cues = scan.outermost("topics")
    if not cues:
        return
    told = Placed((each.start, each.end, meeting) for meeting in meetings for each in meeting.statements)
    named = Placed((each.start, each.end, draft) for draft in drafts for each in draft.mentions)
    for cue in cues:
        owner = _owner(scan, cue.start, told, named)
        if owner is not None and not owner.topics:
            owner.topics = [(scan.text[slice(*span)], span) for span in _topics(scan, cue.end, language)]


def _owner(
    scan: Scan, place: int, told: Placed[MeetingDraft], named: Placed[EventDraft]
) -> MeetingDraft | EventDraft | None:
    """The meeting or event named last before the words in their sentence; for "talks" or "they" the meeting told before."""
    first = scan.sentences.at(place)[0]
    here: list[MeetingDraft] | list[EventDraft] = told.between(first, place) or named.between(first, place)
    if here:
        return here[-1]
    heads = scan.between("event-head", first, place)
    if heads and heads[-1].value.kind != "meeting":
        return None
    number = max(scan.sentences.index(first) - (_SENTENCES_BACK if heads else 1), 0)
    before = told.between(scan.sentences.spans[number][0], first)
    return before[-1] if before else None


def _topics(scan: Scan, start: int, language: str) -> list[tuple[int, int]]:
    """The stretches that commas and conjunctions part, up to the end of the clause; one whole where parts begin with a link."""
    last = min(scan.sentences.at(start)[1], start + _LONGEST)
    stop = _ENDS.search(scan.text, start, last)
    last = stop.start() if stop is not None else last
    parts, begin = [], start
    for match in _parting(language).finditer(scan.text, start, last):
        parts.append((begin, match.start()))
        begin = match.end()
    parts.append((begin, last))
    found = [_bare(scan.text, *part, language) for part in parts]
    if any(_linked(scan.text[slice(*part)], language) for part in parts[1:]):
        found = [_bare(scan.text, start, last, language)]
    words = [len(scan.text[slice(*part)].split()) for part in found]
    return found if all(0 < count <= _MOST_WORDS for count in words) else []


@cache
def _parting(language: str) -> regex.Pattern[str]:
    words = "|".join(map(regex.escape, phrases(language).conjunctions)) or r"(?!)"
    return regex.compile(rf",?[\s\u00a0\u202f](?:{words})[\s\u00a0\u202f]|,[\s\u00a0\u202f]", regex.IGNORECASE)


@cache
def _leading(language: str, *, links: bool) -> regex.Pattern[str]:
    listed = phrases(language).of if links else phrases(language).articles
    words = "|".join(
        regex.escape(word).replace("'", "['’]") for word in sorted(map(fold_term, listed), key=len, reverse=True)
    )
    return regex.compile(
        rf"[\s\u00a0\u202f]*+(?:(?:{words or '(?!)'})(?:(?<=['’])|['’]|[\s\u00a0\u202f]++))", regex.IGNORECASE
    )


def _linked(words: str, language: str) -> bool:
    return _leading(language, links=True).match(words) is not None


def _bare(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """A stretch without blanks and the article it begins with."""
    led = _leading(language, links=False).match(text, start, end)
    piece = text[led.end() if led else start : end]
    first = end - len(piece.lstrip())
    return first, first + len(piece.strip())
