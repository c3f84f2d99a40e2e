"""The words of a text, and one form for the many ways in which a word is printed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

# Scripts that put no space between words: each of their characters is a word here.
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
TOKEN = regex.compile(rf"(?V1)[{_UNSPACED}]\p{{M}}*|[[\w\u200c\u200d\u00ad]--[{_UNSPACED}]]+|[^\s\w]")
"""A word or a mark."""

QUOTATION_MARKS = frozenset("«»“”„‟‹›\"＂'’‘‚‛ʼ`´′″")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u00ad\u2060\ufeffـʼ"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a",
    "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ٱ": "ا",
})  # fmt: skip


@lru_cache(maxsize=65536)
def printed(token: str) -> str:
    """A word or mark as it is printed, whatever code points stand for it; nothing for a quotation mark or what is not seen."""
    if token in QUOTATION_MARKS or (len(token) == 1 and not token.isprintable()):
        return ""
    if token.isascii():
        return token
    return unicodedata.normalize("NFKC", token.translate(_UNSEEN)).translate(_DASHES)


@lru_cache(maxsize=65536)
def folded(token: str) -> str:
    """A word without case, accents and vowel signs; nothing for a mark."""
    if token.isascii():
        return token.lower() if token.isalnum() else "".join(filter(str.isalnum, token.lower()))
    apart = unicodedata.normalize("NFKD", token.translate(_UNSEEN).casefold())
    return "".join(char for char in apart if char.isalnum()).translate(_LETTERS)


class Words:
    """The words of a text in their order, folded, and where each of them stands.

    Attributes:
        folded: the words.
        starts: where each begins in the text.
        ends: behind its last character.
    """

    def __init__(self, text: str) -> None:
        self.folded: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in TOKEN.finditer(text):
            word = folded(match.group())
            if word:
                self.folded.append(word)
                self.starts.append(match.start())
                self.ends.append(match.end())
        self._places: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.folded)

    @property
    def places(self) -> dict[str, list[int]]:
        """For each word that there is, its numbers."""
        if self._places is None:
            self._places = {}
            for number, word in enumerate(self.folded):
                self._places.setdefault(word, []).append(number)
        return self._places

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text the words from one number to another stand, both included."""
        return self.starts[first], self.ends[last]
