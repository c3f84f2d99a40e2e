"""Where paragraphs and sentences begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

_PARAGRAPH = regex.compile(r"\S(?:[^\n]++|\n(?!\s*\n))*+")
# The first mark of several stands before what makes sure that it is the first, so that the search goes from mark to mark.
_STOP = re.compile(
    r"[.!?…؟。\n](?<![.!?…؟。][.!?…؟。])(?:(?<!\n)[.!?…؟。]*+[\"'”»’)\]\u00a0\u202f]*+\s++(?=\S)|(?<=\n)\s*+)"
)
_OPENING = "«“\"'‘([—–-¿¡‹„"
_AROUND_WORDS = " \n\u00a0\u202f(«'’-"
_LONGEST_ABBREVIATION = 12
_LONGEST_ORDINAL = 2


class Stretches:
    """Consecutive stretches of a text that can be asked which one holds an offset."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = tuple(spans)
        self._starts = [start for start, _ in self.spans]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def index(self, offset: int) -> int:
        """Number of the stretch that holds an offset (of the one before it, where it lies between two)."""
        return bisect_right(self._starts, offset, 1) - 1

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the stretch that holds an offset; (0, 0) in an empty text."""
        return self.spans[bisect_right(self._starts, offset, 1) - 1] if self.spans else (0, 0)


def paragraphs(text: str) -> Stretches:
    """Paragraphs: stretches between blank lines."""
    return Stretches(_trimmed(text, match.start(), match.end()) for match in _PARAGRAPH.finditer(text))


def sentences(text: str, abbreviations: frozenset[str] = frozenset(), *, ordinal_stop: bool = False) -> Stretches:
    """Sentences; a line break ends one unless the next line goes on in lower case.

    Args:
        text: the text as given.
        abbreviations: words (lower case, without their full stop) after which a full stop ends nothing.
        ordinal_stop: whether a full stop makes a figure an ordinal, and ends nothing behind one of two digits: "24. Mai".
    """
    return Stretches(_sentence_spans(text, abbreviations, ordinal_stop=ordinal_stop))


def _sentence_spans(text: str, abbreviations: frozenset[str], *, ordinal_stop: bool) -> Iterator[tuple[int, int]]:
    # Behind a stop nothing but the text goes on.
    start = len(text) - len(text.lstrip())
    for match in _STOP.finditer(text):
        stop, following = match.span()
        if _ends_sentence(text, stop, following, abbreviations, ordinal_stop=ordinal_stop):
            end = start + len(text[start:following].rstrip())
            if end > start:
                yield start, end
            start = following
    end = start + len(text[start:].rstrip())
    if end > start:
        yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _ends_sentence(text: str, stop: int, following: int, abbreviations: frozenset[str], *, ordinal_stop: bool) -> bool:
    mark, after = text[stop], text[following : following + 1]
    if mark == "\n":
        return "\n" in text[stop + 1 : following] or not after.islower()
    if after.islower():
        return False
    if mark != "." or "\n" in text[stop:following]:
        return True
    if not (after.isalnum() or after in _OPENING):
        return False
    word = _word_before(text, stop)
    if len(word) == 1 and word.isupper():
        return False
    if ordinal_stop and word.isdigit() and len(word) <= _LONGEST_ORDINAL:
        return False
    return not (word.lower() in abbreviations or "." in word)


def _word_before(text: str, stop: int) -> str:
    piece = text[max(stop - _LONGEST_ABBREVIATION, 0) : stop]
    for separator in _AROUND_WORDS:
        if separator in piece:
            piece = piece.rpartition(separator)[2]
    return piece


@lru_cache(maxsize=64)
def abbreviation_set(words: tuple[str, ...]) -> frozenset[str]:
    """The words of a pack as the set that `sentences` takes."""
    return frozenset(word.lower().rstrip(".") for word in words)
