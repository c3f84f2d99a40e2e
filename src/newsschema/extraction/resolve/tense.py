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
_LEAD = 24
_SHORTEST_VERB = 4
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_MARK = re.compile(r"[,;:()–]\s")
_MARK = re.compile(r"[,;:()«»\"“”]")
_OPENS_CLAUSE = re.compile(r"[,;][ \u00a0]((?:[^\W\d_]{1,4}[ \u00a0]){0,3})$")


class _Cues(NamedTuple):
    words: dict[str, Tense]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    no_verbs: frozenset[str]
    not_past_after: frozenset[str]
    reflexive: frozenset[str]
    ahead_of: frozenset[str]
    behind: frozenset[str]
    pluperfect: frozenset[str]
    announcing: frozenset[str]
    present: frozenset[str]
    stative: frozenset[str]
    present_endings: tuple[str, ...]
    participles: tuple[str, ...]
    participle_endings: tuple[str, ...]
    infinitive: str
    infixed: tuple[str, ...]
    perfect: dict[str, bool]
    clauses: bool


class _Seen(NamedTuple):
    """A word, the pair of words that it is part of, the word before it, and the one before the pair."""

    word: str
    pair: str
    led: str
    before_pair: str


_Teller = Callable[[_Seen, _Cues], Tense | None]
"""What tells the tense of a word."""


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    past: dict[str, Tense] = dict.fromkeys(words.past, "past")
    return _Cues(
        words=past | dict.fromkeys((*words.future, *words.planning.phrases()), "future"),
        future_endings=words.future_endings,
        past_endings=words.past_endings,
        no_verbs=frozenset((*words.not_future, *words.not_past)),
        not_past_after=frozenset(words.not_past_after),
        reflexive=frozenset(words.reflexive),
        ahead_of=frozenset(words.ahead_of),
        behind=frozenset(words.behind),
        pluperfect=frozenset(words.pluperfect),
        announcing=frozenset(words.announcing),
        present=frozenset(words.present),
        stative=frozenset(words.stative),
        present_endings=words.present_endings,
        participles=words.participles,
        participle_endings=words.participle_endings,
        infinitive=words.infinitive,
        infixed=tuple(
            before + words.infinitive
            for each in words.participles
            if words.infinitive and (before := each.removesuffix(words.participles[0]))
        ),
        perfect=words.perfect,
        clauses=words.clauses,
    )


def tense_around(scan: Scan, start: int, end: int, language: str, asked: Asked = "verbs") -> Tense | None:
    """What the verb or cue nearest to an expression in its sentence says of when; nothing where there is none.

    The words before it count first, the nearest leading; where they say nothing, those behind it; then the subject. An
    expression that opens a clause goes with the words of that clause: "llenó la sala, y en Nochevieja habrá zarzuela".

    Args:
        scan: the text.
        start: of the expression.
        end: of the expression.
        language: of the text.
        asked: how much counts: beside a day even a verb in the present speaks of what is ahead.
    """
    cues = _cues(language)
    within = scan.sentences.at(start)
    before = _words_before(scan.text, start, within[0])
    lead = before[-1].lower() if before and scan.text[start - 2 : start - 1].isalpha() else ""
    if lead in cues.behind:
        return "past"
    if lead in cues.ahead_of and cues.pluperfect.isdisjoint(word.lower() for word in before):
        return "future"
    told = tense_of_clause(scan, start, end, language, asked)
    if told is not None:
        return told
    behind = _WORD.findall(scan.text, end, min(within[1], end + _BEHIND))
    told = _told_beside(before, behind, cues, asked)
    if told is not None or not cues.announcing:
        return told
    return "future" if any(word.lower() in cues.announcing for word in (*before, *behind)) else None


def _told_beside(before: list[str], behind: list[str], cues: _Cues, asked: Asked) -> Tense | None:
    """What the words around an expression say: those before it first."""
    for tell in _tellers(cues, asked):
        told = _last_told(before, cues, tell) or _first_told(behind, cues, tell)
        if told is not None:
            return told
    return None


def tense_of_clause(scan: Scan, start: int, end: int, language: str, asked: Asked) -> Tense | None:
    """What the clause around an expression says where commas part clauses; else that which it opens, if it opens one."""
    cues, text, within = _cues(language), scan.text, scan.sentences.at(start)
    if cues.clauses:
        clause = clause_around(scan, start, end, language)
        if cues.perfect and _ends_in_perfect(text, end, clause[1], cues):
            return "past"
        before = _words_before(text, start, clause[0])
        return _told_beside(before, _WORD.findall(text, end, min(clause[1], end + _BEHIND)), cues, asked)
    opening = _OPENS_CLAUSE.search(text, max(within[0], start - _BEFORE), start)
    if opening is None or not (not opening[1] or opening[1].islower()):
        return None
    until = min(within[1], end + _BEHIND)
    mark = _MARK.search(text, end, until)
    # ", said Monday that he would go": the verb of the clause may lead.
    led = _last_told(_WORD.findall(opening[1]), cues, _told)
    return led or _first_told(_WORD.findall(text, end, mark.start() if mark else until), cues, _told)


def tense_between(scan: Scan, start: int, end: int, language: str, asked: Asked) -> Tense | None:
    """What the last verb or cue between two places says of when."""
    cues = _cues(language)
    words = _WORD.findall(scan.text, max(start, end - _BEFORE), end)
    if words and words[-1] in cues.ahead_of:
        return "future"
    return next((told for tell in _tellers(cues, asked) if (told := _last_told(words, cues, tell))), None)


def before_lead(scan: Scan, start: int, language: str) -> int:
    """Where the words begin that lead to an expression and say themselves that it is ahead: "until", "jusqu'au"."""
    cues, first = _cues(language), scan.sentences.at(start)[0]
    for word in reversed(list(_WORD.finditer(scan.text, max(first, start - _LEAD), start))[-2:]):
        folded = word[0].lower()
        if cues.words.get(folded) == "future" or folded in cues.ahead_of:
            return word.start()
    return start


def announces(language: str) -> bool:
    """Whether a day with its hour is an announcement where no verb is known: not where only some verbs are told by their form."""
    return not _cues(language).present_endings


def _words_before(text: str, start: int, first: int) -> list[str]:
    words = _WORD.findall(text, max(first, start - _BEFORE), start)
    if words and start - _BEFORE <= first:
        words[0] = words[0].lower()
    return words


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


def _last_told(words: list[str], cues: _Cues, tell: _Teller) -> Tense | None:
    """What the last of some words says that says anything."""
    for place in range(len(words) - 1, -1, -1):
        led = words[place - 1] if place else ""
        told = tell(_Seen(words[place], f"{led} {words[place]}", led, words[place - 2] if place > 1 else ""), cues)
        if told is not None:
            return told
    return None


def _first_told(words: list[str], cues: _Cues, tell: _Teller) -> Tense | None:
    """What the first of some words says that says anything."""
    for place, (word, following) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        led = words[place - 1] if place else ""
        told = tell(_Seen(word, f"{word} {following}", led, led), cues)
        if told is not None:
            return told
    return None


def _told(seen: _Seen, cues: _Cues) -> Tense | None:
    """What a word says, or the pair of words that it is part of; a capitalised one is a name.

    Nothing is told by what stands behind a word of the passive or a verb in the future: "to be released", "sera remis".
    """
    pair = seen.pair.lower()
    told = cues.words.get(pair)
    if told is not None:
        perfect = cues.words.get(pair.partition(" ")[0]) == "past"
        return "past" if perfect and seen.before_pair.lower() in cues.reflexive else told
    if pair in cues.no_verbs:
        return None
    told = cues.words.get(seen.word) or _ending(seen.word, cues)
    if told == "past" and (seen.led.lower() in cues.not_past_after or _ending(seen.led, cues) == "future"):
        return None
    return told


def _ending(word: str, cues: _Cues) -> Tense | None:
    if len(word) < _SHORTEST_VERB or word in cues.no_verbs or word[0].isupper():
        return None
    if word.endswith(cues.future_endings):
        return "future"
    return "past" if word.endswith(cues.past_endings) else None


def _purpose(seen: _Seen, cues: _Cues) -> Tense | None:
    """What an infinitive with its particle says: that it is ahead: "zu spielen", "zurückzutreten"."""
    word = seen.word
    led = seen.led == cues.infinitive and word.islower()
    return "future" if word.endswith("n") and (led or word.startswith(cues.infixed)) else None


def _participle(seen: _Seen, cues: _Cues) -> Tense | None:
    """What a participle says whose verb is not there, or says nothing itself: that it is behind."""
    word = seen.word
    is_one = word.startswith(cues.participles) and word.endswith(cues.participle_endings) and word not in cues.no_verbs
    return "past" if is_one and word not in cues.present else None


def _stative(seen: _Seen, cues: _Cues) -> Tense | None:
    """What a verb says that speaks of what is to come only beside a day: "ist am Freitag"."""
    return "future" if seen.word in cues.stative else None


def _present(seen: _Seen, cues: _Cues) -> Tense | None:
    """What a verb in the present says of a day that is named: that it is ahead."""
    word = seen.word
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
