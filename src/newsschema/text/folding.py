"""Folding: one form for the many ways of writing a word, with every offset kept.

Case, accents, apostrophes, hyphens and punctuation differ between a term of a pack and the text; both are folded to the
same form: lower-case letters and digits without accents, everything else a space. Folding is one character for one
character, so that offsets in the folded text are offsets in the text as given. Two spaces never match one: a term of
several words is not found across a comma, a full stop or a paragraph.
"""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache

_MANY_DISTINCT = 256
_SHORT = 64
_LETTERS = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "s", "þ": "t", "ſ": "s", "ـ": "ـ"}


class _FoldTable(dict[int, str]):
    """Folds a lower-case character on first sight and remembers it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _LETTERS.get(char) or _fold_character(char)
        self[code] = folded
        return folded


def _fold_character(char: str) -> str:
    if not char.isalnum() and not unicodedata.combining(char):
        return " "
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """The folded form of a text: the same length, so that offsets carry over.

    >>> fold("L’Émirat, «Côte-d'Or»")
    'l emirat   cote d or '
    """
    try:
        spelled, _ = codecs.charmap_encode(text, "strict", _SPELLING)
    except UnicodeEncodeError:
        return _fold_any(text)
    return codecs.charmap_decode(spelled, "strict", _FOLDED)[0]


def _fold_any(text: str) -> str:
    """The folded form of a text in any characters."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    distinct = set(lowered)
    if len(distinct) > _MANY_DISTINCT:
        return lowered.translate(_TABLE)
    for char in distinct:
        if not ("a" <= char <= "z"):
            folded = _TABLE[ord(char)]
            if folded != char:
                lowered = lowered.replace(char, folded)
    return lowered


# Most texts are written with no more than 256 characters: spelled in them and read in their folded forms, each is folded at once.
_ALPHABET = "".join(map(chr, (*range(128), *range(160, 256)))) + "–—‑‘’‚“”„‹›…€\u202f\u2009œŒšŠžŽčČćłŁāēğşńř"
_SPELLING = codecs.charmap_build(_ALPHABET)
_FOLDED = _fold_any(_ALPHABET)


@lru_cache(maxsize=16384)
def fold_term(term: str) -> str:
    """The folded form of a pack's term, without spaces around and with single ones inside."""
    if term.isascii() and term.isalnum():
        return term.lower()
    lowered = term.lower()
    folded = lowered.translate(_TABLE) if len(lowered) == len(term) < _SHORT else fold(term)
    return " ".join(folded.split())
