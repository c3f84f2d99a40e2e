"""Whether the words around an expression speak of what has been or of what is to come."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar

Tense = Literal["past", "future"]

_BEFORE, _BEHIND = 110, 60
_SHORTEST_VERB = 4
_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[,;:()«»\"“”]")
_OPENS_CLAUSE = re.compile(r"[,;][ \u00a0]((?:[^\W\d_]{1,4}[ \u00a0]){0,3})$")


class _Cues(NamedTuple):
    words: dict[str, Tense]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    no_verbs: frozenset[str]
    passive: frozenset[str]
    ahead_of: frozenset[str]


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    past: dict[str, Tense] = dict.fromkeys(words.past, "past")
    return _Cues(
        past | dict.fromkeys(words.future, "future"),
        words.future_endings,
        words.past_endings,
        frozenset((*words.not_future, *words.not_past)),
        frozenset(words.passive),
        frozenset(words.ahead_of),
    )


def tense_around(scan: Scan, start: int, end: int, language: str) -> Tense | None:
    """What the verb or cue nearest to an expression in its sentence says of when; nothing where there is none.

    The words before it count first, the nearest leading; where they say nothing, those behind it. An expression that opens
    a clause goes with the words of that clause: "llenó la sala, y en Nochevieja habrá zarzuela".
    """
    cues = _cues(language)
    first, last = scan.sentences.at(start)
    before = _WORD.findall(scan.text, max(first, start - _BEFORE), start)
    if before and start - _BEFORE <= first:
        before[0] = before[0].lower()
    if before and before[-1] in cues.ahead_of:
        return "future"
    until = min(last, end + _BEHIND)
    opening = _OPENS_CLAUSE.search(scan.text, max(first, start - _BEFORE), start)
    if opening is not None and (not opening[1] or opening[1].islower()):
        clause_end = _MARK.search(scan.text, end, until)
        told = _told_behind(scan.text, end, clause_end.start() if clause_end else until, cues)
        if told is not None:
            return told
    for place in range(len(before) - 1, -1, -1):
        told = _told(before[place], before[place - 1] if place else "", before[place], cues)
        if told is not None:
            return told
    return _told_behind(scan.text, end, until, cues)


def _told_behind(text: str, start: int, end: int, cues: _Cues) -> Tense | None:
    behind = _WORD.findall(text, start, end)
    for word, following in zip_longest(behind, behind[1:], fillvalue=""):
        told = _told(word, word, following, cues)
        if told is not None:
            return told
    return None


def _told(word: str, first: str, second: str, cues: _Cues) -> Tense | None:
    """What a word says, or the pair of words that it is part of; a capitalised one is a name."""
    told = cues.words.get(f"{first} {second}") or cues.words.get(word)
    if told is not None:
        return told
    if len(word) >= _SHORTEST_VERB and word not in cues.no_verbs and not word[0].isupper():
        if word.endswith(cues.future_endings):
            return "future"
        if word.endswith(cues.past_endings) and first not in cues.passive:
            return "past"
    return None
