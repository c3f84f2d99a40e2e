"""The parts of a person's name: given names, particles, family name, suffix."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from newsschema.languages.people import names
from newsschema.text.folding import fold_term

CAPITAL_PARTICLES = frozenset(
    [
        *("Ben", "Bin", "Ibn", "Bint", "Al", "El", "Ould", "Abou", "Abu", "Aït", "Ait", "Le", "La", "De", "Du"),
        *("Van", "Von", "Di", "Da", "Del", "Della", "Dos", "Mac", "St", "Saint", "Sainte"),
    ]
)
"""Particles that families write with a capital; one that does begins the family name."""

_SHORTEST_SHOUTED = 3
_REGNAL_LETTERS = frozenset("IVX")


class NameParts(NamedTuple):
    """The parts of a name."""

    given: str | None
    particles: str | None
    family: str | None
    suffix: str | None


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = names(language)
    return (
        frozenset(fold_term(name) for name in words.given),
        frozenset(word for particle in words.particles for word in fold_term(particle).split()),
        frozenset(words.suffixes),
    )


@lru_cache(maxsize=4096)
def split(name: str, language: str) -> NameParts:
    """The parts of a name: surnames in capitals or behind a particle where there is one, else the last word.

    >>> split("Khalid bin Khalifa al-Thani", "fr")
    NameParts(given='Khalid', particles='bin', family='Khalifa al-Thani', suffix=None)
    >>> split("de Lamartine", "fr")
    NameParts(given=None, particles='de', family='Lamartine', suffix=None)
    """
    given, particles, suffixes = _words(language)
    words = name.replace("d'", "d' ").replace("d’", "d’ ").split() if name[:2] in ("d'", "d’") else name.split()
    suffix = words.pop() if len(words) > 1 and (words[-1] in suffixes or _counts(words[-1])) else None

    def is_particle(word: str) -> bool:
        return word == word.lower() and fold_term(word) in particles

    led = 0
    while led < len(words) - 1 and is_particle(words[led]):
        led += 1
    if led:
        return NameParts(None, " ".join(words[:led]), " ".join(words[led:]), suffix)
    if len(words) == 1:
        return NameParts(words[0], None, None, suffix) if _counts(suffix) else NameParts(None, None, words[0], suffix)
    shouted = next(
        (
            place
            for place, word in enumerate(words)
            if place and word.isupper() and len(word) >= _SHORTEST_SHOUTED and not word.endswith(".")
        ),
        None,
    )
    if shouted is not None and not words[0].isupper():
        return NameParts(" ".join(words[:shouted]), None, " ".join(words[shouted:]), suffix)
    particle = next((place for place, word in enumerate(words) if place and is_particle(word)), None)
    capital = next((place for place, word in enumerate(words[:-1]) if place and word in CAPITAL_PARTICLES), None)
    if capital is not None and (particle is None or capital < particle):
        return NameParts(" ".join(words[:capital]), None, " ".join(words[capital:]), suffix)
    if particle is not None and names(language).double_family and (last := _given_end(words, given)) < particle:
        return NameParts(" ".join(words[:last]), None, " ".join(words[last:]), suffix)
    if particle is not None:
        behind = particle
        while behind < len(words) - 1 and is_particle(words[behind]):
            behind += 1
        return NameParts(" ".join(words[:particle]), " ".join(words[particle:behind]), " ".join(words[behind:]), suffix)
    last = _given_end(words, given)
    return NameParts(" ".join(words[:last]), None, " ".join(words[last:]), suffix)


def _given_end(words: list[str], given: frozenset[str]) -> int:
    """How many of the words of a name are given names; never all of them."""
    last = 1
    while last < len(words) - 1 and (fold_term(words[last]) in given or words[last].endswith(".")):
        last += 1
    return last


def _counts(word: str | None) -> bool:
    """Whether a word counts the bearers of a name: "XVI", "Ier"."""
    return word is not None and (word == "Ier" or _REGNAL_LETTERS.issuperset(word))
