"""Whether the words around an expression speak of what has been or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar

Tense = Literal["past", "future"]
Asked = Literal["words", "verbs", "day"]
"""What is asked: words and forms that say it; also verbs that only imply it; also what implies it only beside a day."""

_BEFORE, _BEHIND = 110, 60
_SHORTEST_VERB = 4
_WORD_REACH = 12
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_MARK = re.compile(r"[,;:()–]\s")


class _Cues(NamedTuple):
    words: dict[str, Tense]
    beside: dict[str, Tense]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    no_verbs: frozenset[str]
    passive: frozenset[str]
    present: frozenset[str]
    stative: frozenset[str]
    present_endings: tuple[str, ...]
    participles: tuple[str, ...]
    participle_endings: tuple[str, ...]
    infinitive: str
    infixed: tuple[str, ...]
    perfect: dict[str, bool]
    clauses: bool


_Teller = Callable[[str, str, str, _Cues], Tense | None]
"""What tells the tense of a word, given the pair of words that it is part of."""


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    past: dict[str, Tense] = dict.fromkeys(words.past, "past")
    beside: dict[str, Tense] = dict.fromkeys(words.behind, "past")
    return _Cues(
        past | dict.fromkeys(words.future, "future"),
        beside | dict.fromkeys(words.ahead, "future"),
        words.future_endings,
        words.past_endings,
        frozenset((*words.not_future, *words.not_past)),
        frozenset(words.passive),
        frozenset(words.present),
        frozenset(words.stative),
        words.present_endings,
        words.participles,
        words.participle_endings,
        words.infinitive,
        tuple(
            before + words.infinitive
            for each in words.participles
            if words.infinitive and (before := each.removesuffix(words.participles[0]))
        ),
        words.perfect,
        words.clauses,
    )


def tense_around(scan: Scan, start: int, end: int, language: str, asked: Asked = "verbs") -> Tense | None:
    """What the verb or cue nearest to an expression in its sentence says of when; nothing where there is none.

    The words before it count first, the nearest leading; where they say nothing, those behind it.
    """
    cues = _cues(language)
    within = scan.sentences.at(start)
    beside = cues.beside.get(_word_before(scan.text, start, within[0])) if cues.beside else None
    if beside == "past" or (beside is not None and asked == "day"):
        return beside
    stretches = (clause_around(scan, start, end, language), within) if cues.clauses else (within,)
    if cues.perfect and _ends_in_perfect(scan.text, end, stretches[0][1], cues):
        return "past"
    for first, last in stretches:
        for tell in _tellers(cues, asked):
            told = _nearest(scan.text, (start, end), (first, last), cues, tell)
            if told is not None:
                return told
    return None


def _word_before(text: str, start: int, first: int) -> str:
    words = _WORD.findall(text, max(first, start - _WORD_REACH), start)
    return words[-1].lower() if words else ""


def _tellers(cues: _Cues, asked: Asked) -> tuple[_Teller, ...]:
    """What is asked one after the other: words that say it, participles without their verb, verbs in the present."""
    if asked == "words" or not cues.present_endings:
        return (_told,)
    weak = (_told, _purpose, _participle, _present)
    return (*weak, _stative) if asked == "day" else weak


def _ends_in_perfect(text: str, end: int, last: int, cues: _Cues) -> bool:
    """Whether a clause ends in an infinitive that tells of what has been: "soll am Montag geflohen sein"."""
    words = _WORD.findall(text, end, min(last, end + _BEFORE))
    if len(words) < len(("participle", "infinitive")) or words[-1] not in cues.perfect:
        return False
    participle, infinitive = words[-2:]
    begins = cues.perfect[infinitive] and participle.startswith(cues.participles)
    return participle not in cues.no_verbs and (begins or participle.endswith(cues.past_endings))


def clause_around(scan: Scan, start: int, end: int, language: str) -> tuple[int, int]:
    """The stretch between the marks around an expression, where commas part clauses; its sentence where they do not."""
    first, last = scan.sentences.at(start)
    if not _cues(language).clauses:
        return first, last
    text = scan.text
    before = max(first, start - _BEFORE)
    behind = min(last, end + _BEHIND)
    opening = max((mark.end() for mark in _CLAUSE_MARK.finditer(text, before, start)), default=before)
    closing = _CLAUSE_MARK.search(text, end, behind)
    return opening if opening > before else first, closing.start() if closing else last


def _nearest(
    text: str, expression: tuple[int, int], within: tuple[int, int], cues: _Cues, tell: _Teller
) -> Tense | None:
    start, end = expression
    first, last = within
    before = _WORD.findall(text, max(first, start - _BEFORE), start)
    if before and start - _BEFORE <= first:
        before[0] = before[0].lower()
    for place in range(len(before) - 1, -1, -1):
        told = tell(before[place], before[place - 1] if place else "", before[place], cues)
        if told is not None:
            return told
    behind = _WORD.findall(text, end, min(last, end + _BEHIND))
    for word, following in zip_longest(behind, behind[1:], fillvalue=""):
        told = tell(word, word, following, cues)
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


def _purpose(word: str, first: str, second: str, cues: _Cues) -> Tense | None:
    """What an infinitive with its particle says: that it is ahead: "zu spielen", "zurückzutreten"."""
    led = first != second and first == cues.infinitive and second.islower() and second.endswith("n")
    return "future" if led or (word.endswith("n") and word.startswith(cues.infixed)) else None


def _participle(word: str, _first: str, _second: str, cues: _Cues) -> Tense | None:
    """What a participle says whose verb is not there, or says nothing itself: that it is behind."""
    is_one = word.startswith(cues.participles) and word.endswith(cues.participle_endings) and word not in cues.no_verbs
    return "past" if is_one and word not in cues.present else None


def _stative(word: str, _first: str, _second: str, cues: _Cues) -> Tense | None:
    """What a verb says that speaks of what is to come only beside a day: "ist am Freitag"."""
    return "future" if word in cues.stative else None


def _present(word: str, _first: str, _second: str, cues: _Cues) -> Tense | None:
    """What a verb in the present says of a day that is named: that it is ahead."""
    if word in cues.present:
        return "future"
    is_verb = (
        len(word) >= _SHORTEST_VERB
        and word.islower()
        and word not in cues.no_verbs
        and word.endswith(cues.present_endings)
        and not word.startswith(cues.participles)
    )
    return "future" if is_verb else None
