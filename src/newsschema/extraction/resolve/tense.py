"""Whether the words around an expression speak of what has been or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
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


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    past: dict[str, Tense] = dict.fromkeys(words.past, "past")
    return _Cues(
        past | dict.fromkeys(words.future, "future"),
        words.future_endings,
        words.past_endings,
        frozenset((*words.not_future, *words.not_past)),
    )


def tense_around(scan: Scan, start: int, end: int, language: str) -> Tense | None:
    """What the verb or cue nearest to an expression in its sentence says of when; nothing where there is none.

    The words before it count first, the nearest leading; where they say nothing, those behind it.
    """
    cues = _cues(language)
    first, last = scan.sentences.at(start)
    told = _nearest(reversed(_WORD.findall(scan.text, max(first, start - _BEFORE), start)), cues)
    return told or _nearest(_WORD.findall(scan.text, end, min(last, end + _BEHIND)), cues)


def _nearest(words: Iterable[str], cues: _Cues) -> Tense | None:
    for printed in words:
        word = printed.lower()
        told = cues.words.get(word)
        if told is not None:
            return told
        if len(word) >= _SHORTEST_VERB and word not in cues.no_verbs:
            if word.endswith(cues.future_endings):
                return "future"
            if word.endswith(cues.past_endings):
                return "past"
    return None
