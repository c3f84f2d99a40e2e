"""Names of people as they are written: capitalised words with particles between, and the parts they have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.people import honorifics, names
from newsschema.text.folding import fold_term

_WORD = regex.compile(
    r"(?:(?<![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])(?:al|el|ul|as|ad|ar|at|az|es|ech|ed|er)[\-‑]))"
    r"(?:\p{Lu}\.(?:[\-‑]?\p{Lu}\.)*+|\p{Lu}\p{L}*+(?:['’\-‑](?:al[\-‑]|el[\-‑])?\p{L}++)*+)(?!\p{N})"
)
_LONGEST_PREFIX = 4
_CAPITAL_PARTICLES = frozenset(
    {
        "Ben",
        "Bin",
        "Ibn",
        "Al",
        "El",
        "Ould",
        "Abou",
        "Aït",
        "Ait",
        "Le",
        "La",
        "De",
        "Du",
        "Van",
        "Von",
        "Di",
        "Da",
        "Dos",
    }
)
_HYPHENS = ("-", "‑")
_WIDEST_JOINT = 12
_MOST_WORDS = 12


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

    def without_first(self, starts: set[int]) -> WrittenName:
        """The same name without a first word that begins at one of some offsets: "la Suissesse Anna Meier"."""
        if len(self.words) > 1 and self.start in starts:
            return self._replace(start=self.words[1][0], words=self.words[1:])
        return self


class _Shapes(NamedTuple):
    given: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    never: frozenset[str]


@cache
def _shapes(language: str) -> _Shapes:
    words, address = names(language), honorifics(language)
    return _Shapes(
        frozenset(fold_term(name) for name in words.given),
        frozenset(word for particle in words.particles for word in fold_term(particle).split()),
        frozenset(words.suffixes),
        frozenset((*words.never, *(form for form in (*address.single, *address.several) if form[0].isupper()))),
    )


def written_names(scan: Scan, language: str) -> Iterator[WrittenName]:
    """Every stretch that is written like a name; words that begin no name are left off its beginning."""
    shapes = _shapes(language)
    text = scan.text
    words: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] in _HYPHENS:
            start = _with_prefix(text, start)
        if words and len(words) < _MOST_WORDS and (between := _joint(text, words[-1][1], start, shapes)) is not None:
            words.extend(between)
            words.append((start, end))
            continue
        if words:
            yield _written(text, words, shapes)
        words = [] if _begins_no_name(text[start:end], shapes) else [(start, end)]
    if words:
        yield _written(text, words, shapes)


def _with_prefix(text: str, start: int) -> int:
    """Where the article begins that is joined to a name by a hyphen: "al-Thani"."""
    begin = start - 1
    while begin > 0 and start - begin <= _LONGEST_PREFIX and text[begin - 1].isalpha():
        begin -= 1
    return begin


def _joint(text: str, start: int, end: int, shapes: _Shapes) -> list[tuple[int, int]] | None:
    """The particles between two capitalised words; none where a space alone is; nothing where they are not joined."""
    gap = text[start:end]
    if gap in (" ", "\u00a0", "\u202f"):
        return []
    if len(gap) > _WIDEST_JOINT or not gap or gap[0] not in " \u00a0\u202f" or "\n" in gap:
        return None
    particles: list[tuple[int, int]] = []
    place = start
    for word in gap.replace("’", "'").replace("'", " ").split():
        place = text.find(word, place)
        if word not in shapes.particles:
            return None
        particles.append((place, place + len(word)))
        place += len(word)
    return particles or None


def _written(text: str, words: list[tuple[int, int]], shapes: _Shapes) -> WrittenName:
    first = text[slice(*words[0])].replace("’", "'").replace("-", "'").split("'")[0]
    return WrittenName(words[0][0], words[-1][1], tuple(words), fold_term(first) in shapes.given)


def _begins_no_name(word: str, shapes: _Shapes) -> bool:
    return word in shapes.never or (word[1:2] in ("'", "’") and word[0] in shapes.never)


def is_initials(word: str) -> bool:
    """Whether a word is initials: "J.-P."."""
    return word.endswith(".") and len(word) <= 2 * _MOST_WORDS


@lru_cache(maxsize=4096)
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
    particle = next(
        (place for place, word in enumerate(words) if place and fold_term(word) in shapes.particles and word.islower()),
        None,
    )
    capital_particle = next(
        (place for place, word in enumerate(words[:-1]) if place and word in _CAPITAL_PARTICLES), None
    )
    if shouted is None and capital_particle is not None and (particle is None or capital_particle < particle):
        return NameParts(" ".join(words[:capital_particle]), None, " ".join(words[capital_particle:]), suffix)
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
