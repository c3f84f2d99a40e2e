"""Names of events: in quotation marks, or a head noun with its complements ("Salon international de l'agriculture")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import EventMention
from newsschema.extraction.recognize.noun_phrases import name_end
from newsschema.extraction.recognize.quotes import Quotation, looks_like_name
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import Head, events

_EDITION = regex.compile(
    r"(?<!\d)(\d{1,3})\s?(?:er|re|ère|e|ème|eme|nde?|st|th|rd|º|ª|°)\s+(?:[^\W\d_]+\s+){0,2}$", regex.IGNORECASE
)
_EDITION_NUMBER = regex.compile(r"(?<!\d)(\d{1,3})\s?(?:er|re|ère|e|ème|eme|nde?|st|th|rd|º|ª|°)\s+$", regex.IGNORECASE)
_WORD = regex.compile(r"[^\W_]+(?:[-‑][^\W_]+)*+")
_APPOSITION = regex.compile(
    r"[\s\u00a0\u202f,(]{1,3}(?:(?:le|la|les|l['’]|dit|dite|baptisé|baptisée|intitulé|intitulée|dénommé|dénommée)\s*){0,3}"
)
_ACRONYM = regex.compile(r"[\s\u00a0\u202f]?\((\p{Lu}[\p{Lu}\d]{1,9})\)")
_BEFORE_EDITION = 40


def terms(language: str) -> Iterator[Term]:
    """What to look for: the nouns and verbs of happenings, and the words that tell how they lie together."""
    words = events(language)
    for head in words.head:
        for word in head.words:
            yield Term(word, "event-head", head)
        for word in head.tails:
            yield Term(word, "event-head", head, tail=True)
    for word in words.never:
        yield Term(word, "event-never", word)
    for encounter in words.encounter:
        for word in encounter.words:
            yield Term(word, "encounter", encounter)
    for journey in words.journey:
        for word in journey.words:
            yield Term(word, "journey", journey.kind)
    for status, verbs in words.holding.items():
        for verb in verbs:
            yield Term(verb, "holding", status)
    for kind in (
        "agent",
        "companion",
        "edition",
        "opening",
        "closing",
        "during",
        "around",
        "place",
        "partial",
        "complete",
        "taking_part",
        "topics",
        "host_included",
    ):
        for word in getattr(words, kind):
            yield Term(word, kind, word)


def recognize(scan: Scan, marked: tuple[Quotation, ...], language: str) -> tuple[EventMention, ...]:
    """The event names of a text, in its order; those in apposition stay mentions of their own."""
    described = list(_described(scan, marked, language))
    quoted = list(_quoted(scan, marked, described))
    return tuple(sorted([*described, *quoted], key=lambda mention: mention.start))


def _described(scan: Scan, marked: tuple[Quotation, ...], language: str) -> Iterator[EventMention]:
    text = scan.text
    openings = [stretch.opening for stretch in marked]
    reached = 0
    for hit in scan.hits("event-head"):
        if hit.start < reached or _never(scan, hit):
            continue
        head: Head = hit.value
        following = bisect_right(openings, hit.start)
        limit = min(scan.sentences.at(hit.start)[1], openings[following] if following < len(openings) else len(text))
        end = name_end(text, hit.end, limit, language) if head.named else hit.end
        tail = text[hit.end : end]
        capital = text[hit.start].isupper() and not _begins_sentence(scan, hit.start)
        edition = _EDITION.search(text, max(hit.start - _BEFORE_EDITION, 0), hit.start) or _edition_in_sentence(
            scan, hit.start, end
        )
        proper = bool(tail.strip()) and (
            capital or edition is not None or any(word[0].isupper() for word in _WORD.findall(tail))
        )
        reached = end
        yield EventMention(
            start=hit.start,
            end=end,
            text=text[hit.start : end],
            kind=head.kind,
            proper=proper,
            edition=int(edition.group(1)) if edition else None,
        )
        acronym = _ACRONYM.match(text, end) if proper else None
        if acronym is not None:
            first, last = acronym.span(1)
            yield EventMention(first, last, acronym.group(1), head.kind, proper=True, quoted=True, acronym=True)


def _edition_in_sentence(scan: Scan, start: int, end: int) -> regex.Match[str] | None:
    """The number before the word for "edition" beside a name: "dont la 6e édition"."""
    first, last = scan.sentences.at(start)
    for word in scan.between("edition", max(first, start - _BEFORE_EDITION), min(last, end + _BEFORE_EDITION)):
        number = _EDITION_NUMBER.search(scan.text, max(word.start - _BEFORE_EDITION // 4, 0), word.start)
        if number is not None:
            return number
    return None


def _never(scan: Scan, hit: Hit) -> bool:
    return any(
        never.start <= hit.start < never.end
        for never in scan.between("event-never", hit.start - _BEFORE_EDITION, hit.end + _BEFORE_EDITION)
    )


def _begins_sentence(scan: Scan, offset: int) -> bool:
    return scan.sentences.at(offset)[0] == offset


def _quoted(scan: Scan, marked: tuple[Quotation, ...], described: list[EventMention]) -> Iterator[EventMention]:
    """Names in quotation marks right behind a described event, or that hold a head noun or a year themselves."""
    ends = {mention.end: mention for mention in described}
    for stretch in marked:
        name = scan.text[stretch.start : stretch.end]
        if not looks_like_name(name):
            continue
        beside = next(
            (ends[end] for end in range(stretch.opening, max(stretch.opening - 24, 0), -1) if end in ends), None
        )
        if (
            beside is not None
            and not _APPOSITION.fullmatch(scan.text, beside.end, stretch.opening)
            and beside.end != stretch.opening
        ):
            beside = None
        head = next(iter(scan.between("event-head", stretch.start, stretch.end)), None)
        if beside is None and head is None:
            continue
        kind = beside.kind if beside else head.value.kind if head else None
        yield EventMention(start=stretch.start, end=stretch.end, text=name, kind=kind, proper=True, quoted=True)
