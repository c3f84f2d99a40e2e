"""Whether the words around an expression speak of what is to come."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar
from newsschema.text.folding import fold_term

_BEFORE, _BEHIND = 110, 60
_SHORTEST_VERB = 4
_WORD = regex.compile(r"[^\W\d_]++")


class _Cues(NamedTuple):
    future: frozenset[str]
    past: frozenset[str]
    endings: tuple[str, ...]
    exceptions: frozenset[str]


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    return _Cues(
        frozenset(fold_term(word) for word in words.future),
        frozenset(fold_term(word) for word in words.past),
        tuple(fold_term(ending) for ending in words.future_endings),
        frozenset(fold_term(word) for word in words.not_future),
    )


def speaks_of_future(scan: Scan, start: int, end: int, language: str) -> bool:
    """Whether the cue nearest to an expression in its sentence is a verb in the future or a word of planning.

    The words before it count first, the nearest leading; where they say nothing, those behind it.
    """
    cues = _cues(language)
    first, last = scan.sentences.at(start)
    before = _WORD.findall(scan.folded, max(first, start - _BEFORE), start)
    behind = _WORD.findall(scan.folded, end, min(last, end + _BEHIND))
    told = _nearest(reversed(before), cues)
    return bool(_nearest(behind, cues)) if told is None else told


def _nearest(words: Iterable[str], cues: _Cues) -> bool | None:
    """What the first cue among the words says; nothing where there is none."""
    for word in words:
        if word in cues.future:
            return True
        if word in cues.past:
            return False
        if len(word) >= _SHORTEST_VERB and word.endswith(cues.endings) and word not in cues.exceptions:
            return True
    return None
