"""Names of people as they are written: capitalised words with particles between, and the parts they have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from newsschema.extract.scan import Scan, Term
from newsschema.languages.people import names
from newsschema.text.folding import fold_term

_WORD = r"(?:\p{Lu}[\p{L}]*+(?:['’\-‑](?:al|el)?[\p{L}]++)*+|\p{Lu}\.(?:[\-‑]?\p{Lu}\.)*+)"
_MOST_WORDS = 9


class NameParts(NamedTuple):
    """The parts of a name."""

    given: str | None
    particles: str | None
    family: str | None
    suffix: str | None


class WrittenName(NamedTuple):
    """A stretch that is written like a name: text[start:end].

    Attributes:
        start: of its first word.
        end: of its last word.
        words: its words, particles included, with their offsets.
        given: whether its first word is a known given name.
    """

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    given: bool


class _Shapes(NamedTuple):
    name: regex.Pattern[str]
    given: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    never: frozenset[str]


def terms(language: str) -> Iterator[Term]:
    """Nothing to look for: names are written in ways, not listed."""
    return iter(())


@lru_cache(maxsize=None)
def _shapes(language: str) -> _Shapes:
    words = names(language)
    particles = "|".join(sorted((regex.escape(particle) for particle in words.particles), key=len, reverse=True))
    elided = r"(?:d|l)['’]"
    joint = rf"(?:[ \u00a0\u202f](?:(?:{particles})[ \u00a0\u202f](?:(?:{particles})[ \u00a0\u202f])?)?(?:(?:al|el|ul|as|ad|ar|at|az|es|ech|ed|er)[\-‑]|{elided})?)"
    return _Shapes(
        regex.compile(rf"(?<![\p{{L}}\p{{N}}]){_WORD}(?:{joint}{_WORD}){{0,{_MOST_WORDS - 1}}}+(?![\p{{L}}\p{{N}}])"),
        frozenset(fold_term(name) for name in words.given),
        frozenset(fold_term(particle) for particle in words.particles),
        frozenset(words.suffixes),
        frozenset(words.never),
    )


_PIECE = regex.compile(r"[^\s\u00a0\u202f]++")


def written_names(scan: Scan, language: str) -> Iterator[WrittenName]:
    """Every stretch that is written like a name; words that begin no name are left off its beginning."""
    shapes = _shapes(language)
    for match in shapes.name.finditer(scan.text):
        words = [piece.span() for piece in _PIECE.finditer(scan.text, match.start(), match.end())]
        while words and _begins_no_name(scan.text[slice(*words[0])], shapes):
            words.pop(0)
        if words:
            first = fold_term(regex.split(r"[\-‑'’]", scan.text[slice(*words[0])])[0])
            yield WrittenName(words[0][0], match.end(), tuple(words), first in shapes.given)


def _begins_no_name(word: str, shapes: _Shapes) -> bool:
    head, apostrophe, _ = word.replace("’", "'").partition("'")
    return word in shapes.never or not word[0].isupper() or (bool(apostrophe) and head in shapes.never)


def is_initials(word: str) -> bool:
    """Whether a word is initials: "J.-P."."""
    return word.endswith(".") and len(word) <= 2 * _MOST_WORDS


def split(name: str, language: str) -> NameParts:
    """The parts of a name: surnames in capitals or behind a particle where there is one, else the last word.

    >>> split("Khalid bin Khalifa al-Thani", "fr")
    NameParts(given='Khalid', particles='bin', family='Khalifa al-Thani', suffix=None)
    """
    shapes = _shapes(language)
    words = name.split()
    suffix = words.pop() if len(words) > 2 and words[-1] in shapes.suffixes else None
    if len(words) == 1:
        return NameParts(None, None, words[0], suffix)
    shouted = next((place for place, word in enumerate(words) if place and word.isupper() and len(word) > 2), None)
    particle = next((place for place, word in enumerate(words) if place and fold_term(word) in shapes.particles and word.islower()), None)
    if shouted is not None:
        return NameParts(" ".join(words[:shouted]), None, " ".join(words[shouted:]), suffix)
    if particle is not None:
        behind = particle
        while behind < len(words) - 1 and fold_term(words[behind]) in shapes.particles and words[behind].islower():
            behind += 1
        return NameParts(" ".join(words[:particle]), " ".join(words[particle:behind]), " ".join(words[behind:]), suffix)
    given = 1
    while given < len(words) - 1 and fold_term(words[given]) in shapes.given:
        given += 1
    return NameParts(" ".join(words[:given]), None, " ".join(words[given:]), suffix)
