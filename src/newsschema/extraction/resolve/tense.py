"""Whether the words around an expression speak of what is to come."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar
from newsschema.text.folding import fold_term

_BEFORE, _BEHIND = 110, 60
_WORD = regex.compile(r"[^\W\d_]++")


class _Cues(NamedTuple):
    future: frozenset[str]
    phrases: tuple[str, ...]
    endings: tuple[str, ...]
    exceptions: frozenset[str]


@cache
def _cues(language: str) -> _Cues:
    words = calendar(language)
    future = [fold_term(word) for word in words.future]
    return _Cues(
        frozenset(word for word in future if " " not in word),
        tuple(f" {word} " for word in future if " " in word),
        tuple(fold_term(ending) for ending in words.future_endings),
        frozenset(fold_term(word) for word in words.not_future),
    )


def speaks_of_future(scan: Scan, start: int, end: int, language: str) -> bool:
    """Whether a word of the same sentence near an expression is in the future or tells of a plan."""
    cues = _cues(language)
    first, last = scan.sentences.at(start)
    before = scan.folded[max(first, start - _BEFORE) : start]
    behind = scan.folded[end : min(last, end + _BEHIND)]
    for piece in (before, behind):
        if any(phrase in f" {piece} " for phrase in cues.phrases):
            return True
        for word in _WORD.findall(piece):
            if word in cues.future:
                return True
            if len(word) > 3 and word.endswith(cues.endings) and word not in cues.exceptions:
                return True
    return False
