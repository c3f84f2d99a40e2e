"""Names as they are compared: what stays the same of a word whoever writes it over from another script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from newsschema.text.folding import fold_term

_ARTICLES = frozenset({"al", "el"})
_ARABIC = frozenset({"bin", "ben", "ibn", "bint", "ould", "abd", "abu", "abou", *_ARTICLES})
_SOUNDS = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("kh", "k"),
    ("ph", "f"),
    ("dj", "j"),
    ("q", "k"),
    ("ou", "u"),
    ("w", "u"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
)
_LIKE_I = str.maketrans("yj", "ii")
_VOWELS = str.maketrans("", "", "aeiouyw")
_SHORTEST_SKELETON = 3
_SHORTEST_SPELLING = 5


@dataclass(frozen=True, slots=True)
class Spelled:
    """A name in words to compare.

    Attributes:
        words: folded, a hyphen kept, articles of Arabic names left out.
        sounds: the same, each in one spelling for all that are pronounced alike.
        bones: the consonants of each.
        arabic: whether it has a particle of an Arabic name, so that its vowels are anybody's.
    """

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    arabic: bool


@lru_cache(maxsize=4096)
def spelled(name: str) -> Spelled:
    """A name in words to compare.

    >>> spelled("Abdellatif ben Rachid al-Zayani").bones == spelled("Abdullatif bin Rashid Al Zayani").bones
    True
    >>> spelled("Zelenskyy").sounds == spelled("Zelenski").sounds
    True
    """
    parts = [fold_term(part).replace(" ", "-") for part in name.translate(_QUOTES).split()]
    bare = [part.removeprefix("al-").removeprefix("el-") for part in parts]
    arabic = bare != parts or not _ARABIC.isdisjoint(parts)
    words = tuple(word for word in bare if word and word not in _ARTICLES)
    return Spelled(words, tuple(map(_sound, words)), tuple(map(_bones, words)), arabic)


_QUOTES = str.maketrans("()’", "  '")


def _sound(word: str) -> str:
    """A word as it is pronounced, near enough: "Poutine" and "Putine", "Zelensky" and "Zelenskyy" are one."""
    if len(word) < _SHORTEST_SPELLING:
        return word
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _once(word.translate(_LIKE_I))


def _bones(word: str) -> str:
    """The consonants of a word, where they are enough to tell it; "bin" for its variants."""
    if word in ("ben", "ibn"):
        return "bin"
    bones = _once(_sound(word).translate(_VOWELS))
    return bones if len(bones) >= _SHORTEST_SKELETON else word


def _once(word: str) -> str:
    return "".join(letter for place, letter in enumerate(word) if word[place - 1 : place] != letter)
