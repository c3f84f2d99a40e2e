"""People whom a text names by less than their full name: M. Dupont, E. Macron."""

from __future__ import annotations

from functools import cache

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match
from newsschema.grounding.name_words import PARTICLES
from newsschema.languages.people import honorifics, names
from newsschema.text.romanisation import romanised
from newsschema.text.words import folded

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "fils", "pere"})
_TWO_FAMILY_NAMES = frozenset({"es", "pt"})
_MOST_PLACES = 200
_MOST_GIVEN = 3


def match_shorter(words: list[str], ground: Ground) -> Match | None:
    """Whether a text names a person by the family name, with or without initials; nothing where it has no such name.

    Where the text gives the family name to somebody else only, that is the nearest passage to a name without support.

    Args:
        words: the words of the full name.
        ground: the text.
    """
    named: list[tuple[int, int]] = []
    bare: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    for family in _family_names(words, ground.language):
        own = [folded(word) for word in words if folded(word) != family]
        for place in _places(family, ground):
            first = _first_given(place, ground)
            while first < place and _is_small(first, ground) and ground.words.folded[first] not in own:
                first += 1
            while first and _is_small(first - 1, ground) and ground.words.folded[first - 1] in own:
                first -= 1
            span = ground.words.span(first, place)
            given = [word for word in ground.words.folded[first:place] if word not in PARTICLES]
            if not given:
                bare.append(span)
            elif all(_fits(word, own) for word in given):
                named.append(span)
            else:
                others.append(span)
    found = named or ([] if others else bare)
    if found:
        support = ground.passages(found)
        longest = max(support, key=lambda passage: len(passage.text))
        missing = max(len(words) - len(longest.text.split()), 1)
        note = f"shorter in the text: {longest.text!r}"
        return Match(status="grounded", support=support, distance=missing, measure="words", note=note)
    if others:
        note = "the text gives the family name to somebody else"
        return Match(status="unsupported", nearest=ground.passage(*others[0]), distance=1, measure="words", note=note)
    return None


def _family_names(words: list[str], language: str) -> list[str]:
    """The words of a name by which alone somebody may be called."""
    weighty = [word for word in map(folded, words) if word not in _SUFFIXES and word not in PARTICLES]
    if len(weighty) < 2 or any(word.islower() and folded(word) not in PARTICLES for word in words):
        return []
    last = weighty[-1:]
    return [*last, weighty[-2]] if len(weighty) > 2 and language in _TWO_FAMILY_NAMES else last


def _places(family: str, ground: Ground) -> list[int]:
    """Where a family name stands, however it is spelt, with a capital where its script has any."""
    words = ground.words
    sound = romanised(family)
    numbers = words.places.get(family) or [
        number for word, places in words.places.items() if romanised(word) == sound for number in places
    ]
    return [number for number in numbers if not ground.text[words.starts[number]].islower()][:_MOST_PLACES]


def _first_given(place: int, ground: Ground) -> int:
    """The number of the first word of the name that a family name ends."""
    words, text = ground.words, ground.text
    start = words.starts[place]
    for mention in ground.people:
        if mention.name_span is not None and mention.name_span[0] <= start < mention.name_span[1]:
            while place and words.starts[place - 1] >= mention.name_span[0]:
                place -= 1
            return place
    first = place
    known = _given_names(ground.language)
    while first > 0 and place - first < _MOST_GIVEN:
        number = first - 1
        begin, between = words.starts[number], text[words.ends[number] : words.starts[first]]
        word = words.folded[number]
        if between.strip(" \u00a0\u202f-‑'’") not in ("", "."):
            break
        if between.strip() == "." and words.ends[number] - begin > 1:  # "Ms."
            break
        if word in _forms_of_address(ground.language):
            break
        if text[begin].islower() and word not in PARTICLES:
            break
        if known and word not in known and _begins_sentence(begin, text):
            break
        first = number
    return first


def _is_small(number: int, ground: Ground) -> bool:
    return ground.words.folded[number] in PARTICLES and ground.text[ground.words.starts[number]].islower()


def _begins_sentence(offset: int, text: str) -> bool:
    before = text[max(offset - 4, 0) : offset].rstrip(" «“\"'\u00a0\u202f")
    return not before or before[-1] in ".!?…\n"


def _fits(word: str, own: list[str]) -> bool:
    """Whether a given name may be one of somebody's: the same, or the one is the initial of the other."""
    sound = romanised(word)
    return any(sound == romanised(each) or (1 in (len(word), len(each)) and word[0] == each[0]) for each in own)


@cache
def _forms_of_address(language: str) -> frozenset[str]:
    words = honorifics(language)
    return frozenset(folded(word) for phrase in (*words.single, *words.several) for word in phrase.split())


@cache
def _given_names(language: str) -> frozenset[str]:
    return frozenset(map(folded, names(language).given))
