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


class _Cues(NamedTuple):
    words: dict[str, Tense]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    no_verbs: frozenset[str]
    passive: frozenset[str]
    attributive: frozenset[str]
    ahead: frozenset[str]
    announcing: frozenset[str]
    neutral: frozenset[str]


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
        frozenset(words.attributive),
        frozenset(words.ahead),
        frozenset(words.announcing),
        frozenset(words.neutral),
    )


def tense_around(scan: Scan, start: int, end: int, language: str) -> Tense | None:
    """What the verb or cue nearest to an expression in its sentence says of when; nothing where there is none.

    The words before it count first, the nearest leading; where they say nothing, those behind it; then the subject.
    """
    cues = _cues(language)
    first, last = scan.sentences.at(start)
    before = _WORD.findall(scan.text, max(first, start - _BEFORE), start)
    if before and start - _BEFORE <= first:
        before[0] = before[0].lower()
    told = _nearest(before, cues)
    if told is None and before and before[-1].lower() in cues.ahead:
        return "future"
    if told is not None:
        return told
    behind = _WORD.findall(scan.text, end, min(last, end + _BEHIND))
    for place, (word, following) in enumerate(zip_longest(behind, behind[1:], fillvalue="")):
        told = _told(word, word, following, cues, behind[place - 1] if place else "")
        if told is not None:
            return told
    return "future" if any(word.lower() in cues.announcing for word in (*before, *behind)) else None


def tense_between(scan: Scan, start: int, end: int, language: str) -> Tense | None:
    """What the last verb or cue between two places says of when."""
    return _nearest(_WORD.findall(scan.text, start, end), _cues(language))


def _nearest(before: list[str], cues: _Cues) -> Tense | None:
    """What the last of some words says that says anything."""
    for place in range(len(before) - 1, -1, -1):
        led = before[place - 1] if place else ""
        told = _told(before[place], led, before[place], cues, led)
        if told is not None:
            return told
    return None


def _told(word: str, first: str, second: str, cues: _Cues, led: str) -> Tense | None:
    """What a word says, or the pair of words that it is part of; a capitalised one is a name.

    Nothing is told by what stands behind a word of the passive or a verb in the future: "to be released", "sera remis".
    """
    pair = f"{first} {second}".lower()
    told = cues.words.get(pair)
    if told is not None or pair in cues.neutral:
        return told
    told = cues.words.get(word)
    if told is None and led.lower() not in cues.attributive:
        told = _ending(word, cues)
    return None if told == "past" and (led.lower() in cues.passive or _ending(led, cues) == "future") else told


def _ending(word: str, cues: _Cues) -> Tense | None:
    if len(word) < _SHORTEST_VERB or word in cues.no_verbs or word[0].isupper():
        return None
    if word.endswith(cues.future_endings):
        return "future"
    return "past" if word.endswith(cues.past_endings) else None
