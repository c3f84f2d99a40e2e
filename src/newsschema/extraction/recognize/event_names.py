"""Where the name of an event begins in languages that put its noun last: "Baltic Grid Conference", "NATO-Gipfel"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.events import events, phrases
from newsschema.languages.places import places
from newsschema.text.folding import fold_term

_BEFORE = regex.compile(r"(?r)(?<![\w.&'’-])([\p{L}\p{N}][\p{L}\p{N}.&'’‑–-]*)[ \u00a0\u202f]\n?")
_JOINED_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‑–][\p{L}\p{N}]+)*[-‑–]\n?")
_ADJECTIVE_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}-]{2,30}(?:er|e[nmrs]?))[ \u00a0\u202f]\n?")
_OF_PLACES = ("er", "ische", "ischen", "ischer", "isches", "ale", "alen", "aler", "ales")
_MOST_ADJECTIVES = 3
_ORDINAL = regex.compile(r"\d+\p{L}+")
_REACH = 40
_MOST_WORDS = 8
_YEAR = 4
_DATES = ("full_month", "full_weekday", "month", "weekday", "season", "part", "daypart")


class Beginning(NamedTuple):
    """Where a name begins.

    Attributes:
        start: of the name.
        proper: whether anything before its noun names it: more than adjectives before a noun in lower case.
    """

    start: int
    proper: bool


@cache
def _closed_words(language: str) -> frozenset[str]:
    """Words that stand before a name and are no part of it, with whatever case a sentence gives them."""
    words = phrases(language)
    listed = (
        *words.articles,
        *words.of,
        *words.about,
        *words.field,
        *words.conjunctions,
        *words.common,
        *words.not_nouns,
    )
    return frozenset(fold_term(word) for word in (*listed, *events(language).other_edition, *events(language).ordinals))


@cache
def _between_names(language: str) -> frozenset[str]:
    return frozenset(fold_term(word) for phrase in events(language).between_names for word in phrase.split())


@cache
def _describing(language: str) -> frozenset[str]:
    """Adjectives with a capital that name nothing by themselves: "European summit"."""
    forms = (form for form, _ in places(language).adjective_forms())
    return frozenset(fold_term(word) for word in (*phrases(language).adjectives, *forms))


def name_beginning(scan: Scan, head: int, language: str) -> Beginning:
    """Where the name begins whose last noun begins at an offset.

    It reaches back over capitalised words, and over small words between two of them; before a noun in lower case over one
    more word in lower case where a capitalised one stands before that ("Berlin film festival").
    """
    if phrases(language).noun_capitals:
        return _compound_beginning(scan, head)
    if not phrases(language).adjectives_first:
        return _foreign_beginning(scan, head, language)
    text, first = scan.text, scan.sentences.at(head)[0]
    common = text[head].islower()
    place = start = head
    proper, small, lower = False, False, 0
    for _ in range(_MOST_WORDS):
        match = _BEFORE.match(text, max(first, place - _REACH), place)
        if match is None:
            break
        word, place = match.group(1), match.start()
        folded = fold_term(word)
        if word.isdigit() and len(word) == _YEAR and start == head and not lower:
            continue
        if word[0].isupper() or (word.isdigit() and start < head):
            if folded in _closed_words(language) or _is_date(scan, place, match.end(1)) or word.endswith(("'s", "’s")):
                break
            start, small = place, False
            proper = proper or not (common and folded in _describing(language))
        elif folded in _between_names(language) and start < head and not small:
            small = True
        elif common and start == head and not lower and not _ORDINAL.fullmatch(word) and word[0].isalpha():
            if folded in _closed_words(language):
                break
            lower = 1
        else:
            break
    return Beginning(start, proper)


def _foreign_beginning(scan: Scan, head: int, language: str) -> Beginning:
    """Where a name begins that ends with its noun in a language whose names begin with it: "World Economic Forum"."""
    text, first = scan.text, scan.sentences.at(head)[0]
    start = place = head
    for _ in range(_MOST_WORDS if text[head].isupper() else 0):
        match = _BEFORE.match(text, max(first, place - _REACH), place)
        word = match.group(1) if match is not None else ""
        if match is None or not word[0].isupper() or fold_term(word) in _closed_words(language):
            break
        if _is_date(scan, match.start(), match.end(1)):
            break
        start = place = match.start()
    return Beginning(start, proper=start < head)


def _compound_beginning(scan: Scan, head: int) -> Beginning:
    """Where a hyphenated compound begins, and the adjectives with a capital before it: "Internationale Tourismus-Börse"."""
    text, first = scan.text, scan.sentences.at(head)[0]
    joined = _JOINED_BEFORE.match(text, max(first, head - _REACH), head)
    start = joined.start() if joined is not None else head
    for _ in range(_MOST_ADJECTIVES):
        match = _ADJECTIVE_BEFORE.match(text, max(first, start - _REACH), start)
        if match is None or _is_date(scan, match.start(), match.end(1)):
            break
        if match.start() == first and not match.group(1).endswith(_OF_PLACES):
            break
        start = match.start()
    return Beginning(start, proper=start < head)


def _is_date(scan: Scan, start: int, end: int) -> bool:
    return any(hit.start == start for kind in _DATES for hit in scan.between(kind, start, end))
