"""How far a name reaches in a script without capitals: nouns in a chain up to one with an article, and their adjectives."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar
from newsschema.languages.events import phrases
from newsschema.languages.people import names
from newsschema.languages.places import places
from newsschema.text.folding import fold_term

_WORD = regex.compile(r"[ \u00a0]([\p{L}\p{M}]{2,24})(?![\p{L}\p{N}])")
_MOST_BARE = 2
_LONGEST_TERM = 40
_MOST_WORDS = 8
_PARTICIPLE = "الم"
_SHORTEST_LINKED = 3
_CLOSED = (
    "title",
    "honorific",
    "full_weekday",
    "weekday",
    "month",
    "full_month",
    "event-head",
    "encounter",
    "journey",
    "holding",
    "opening",
    "closing",
    "hosting",
    "during",
    "around",
    "partial",
    "taking_part",
    "lasting",
    "beginning",
    "edition",
    "that",
    "speech",
    "stance",
)


class _Words(NamedTuple):
    definite: tuple[str, ...]
    never: frozenset[str]
    endings: tuple[str, ...]
    adjectives: frozenset[str]
    links: tuple[str, ...]


@cache
def _words(language: str) -> _Words:
    listed = phrases(language)
    functional = (*listed.not_adjectives, *listed.not_nouns, *listed.common, *names(language).place_before)
    nouns = (word for word in names(language).never if not word.startswith(listed.definite))  # "الدولي" goes on
    return _Words(
        definite=tuple(
            fold_term(article) for article in listed.definite if not article.startswith(places(language).attached[:1])
        ),
        never=frozenset(fold_term(word) for word in (*functional, *nouns)),
        endings=tuple(fold_term(ending) for ending in listed.adjective_endings),
        adjectives=frozenset(fold_term(word) for word in listed.adjectives),
        links=tuple(letters for letters in calendar(language).proclitics if letters in listed.of),
    )


def caseless_end(scan: Scan, start: int, end: int, limit: int, language: str, *, narrow: bool = False) -> int:
    """Where the name ends whose first noun is text[start:end].

    Without an article it is a chain: up to two more bare nouns, then one with an article or a place. Behind that follow
    words with articles, and complements that "for" or "of" is written together with: "معرض الرياض الدولي للكتاب".

    Args:
        scan: the text.
        start: of the noun.
        end: of the noun.
        limit: offset that it does not reach beyond.
        language: whose phrase words hold.
        narrow: whether what may be a participle does not go on with it.
    """
    words = _words(language)
    first = scan.folded[start:end]
    settled = any(word.startswith(words.definite) for word in first.split())
    reached = place = end
    bare = 0
    for _ in range(_MOST_WORDS):
        match = _WORD.match(scan.text, place, limit)
        if match is None:
            break
        begin, place = match.span(1)
        word = scan.folded[begin:place]
        where = _place_end(scan, begin, words)
        if word in words.never and where is None:
            break
        if first.startswith(words.definite) and scan.starting("organization-head", begin):
            break
        if where is not None and where <= limit:
            settled, reached, place = True, where, where
        elif any(
            hit.end >= place
            for kind in _CLOSED
            for hit in scan.between(kind, begin, begin + _LONGEST_TERM)
            if hit.start <= begin
        ):
            break
        elif word.startswith(words.definite):
            if settled and not (reached == end == place - len(word) - 1 or _describes(word, words, narrow=narrow)):
                break
            settled, reached = True, place
        elif settled and word.startswith(words.links) and place - begin > _SHORTEST_LINKED:
            settled, bare = False, 1  # "لمرفأ طرابلس": a chain of its own
        elif settled or bare == _MOST_BARE:
            break
        else:
            bare += 1
    return reached


def _describes(word: str, words: _Words, *, narrow: bool) -> bool:
    """Whether a word with an article is an adjective or a complement rather than the next noun of the sentence."""
    if not word.startswith(words.definite[0]) or word.endswith(words.endings) or word in words.adjectives:
        return True
    return not narrow and word.startswith(_PARTICIPLE)


def _place_end(scan: Scan, start: int, words: _Words) -> int | None:
    """Where the name of a country or city ends that a word is, or begins behind a link written together with it."""
    for offset in (start, *(start + len(link) for link in words.links if scan.text.startswith(link, start))):
        for kind in ("country", "city"):
            ends = [hit.end for hit in scan.between(kind, offset, offset + _LONGEST_TERM) if hit.start == offset]
            if ends and (kind == "city" or offset > start or scan.starting(kind, offset)):
                return max(ends)
    return None


@cache
def is_caseless(language: str) -> bool:
    """Whether names of events and places are read without capitals in a language."""
    return phrases(language).caseless and bool(places(language).cities)
