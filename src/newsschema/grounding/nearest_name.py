"""The passage of a text that is most like a name which is not in it."""

from __future__ import annotations

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Passage
from newsschema.text.edit_distance import edit_distance
from newsschema.text.words import folded

_MOST_WORDS = 4000
_MOST_PLACES = 40
_MOST_CANDIDATES = 60
_LONGEST = 40
_LEAST_ALIKE = 0.5


def nearest_name(words: list[str], ground: Ground) -> tuple[Passage, int] | None:
    """The passage that is most like a name, and how many characters differ; nothing where nothing is like it.

    Args:
        words: the words of the name.
        ground: the text.
    """
    wanted = [folded(word)[:_LONGEST] for word in words]
    name = " ".join(wanted)
    best: tuple[int, int, int] | None = None
    capitals = [not word[:1].islower() for word in words]
    for first, last in _candidates(wanted, capitals, ground):
        there = " ".join(word[:_LONGEST] for word in ground.words.folded[first : last + 1])
        distance = edit_distance(name, there)
        if best is None or (distance, first, last) < best:
            best = (distance, first, last)
    if best is None or best[0] > len(name) * _LEAST_ALIKE:
        return None
    distance, first, last = best
    return ground.passage(*ground.words.span(first, last)), max(distance, 1)


def _candidates(wanted: list[str], capitals: list[bool], ground: Ground) -> list[tuple[int, int]]:
    """Runs of words around every word that is like one of a name."""
    words = ground.words
    found: dict[tuple[int, int], None] = {}
    for number, word in enumerate(wanted):
        for alike in _words_like(word, ground):
            for place in words.places[alike][:_MOST_PLACES]:
                if capitals[number] and ground.text[words.starts[place]].islower():
                    continue
                for longer in (0, -1, 1):
                    first = max(place - number, 0)
                    last = min(first + len(wanted) - 1 + longer, len(words) - 1)
                    if first <= place <= last:
                        found[first, last] = None
                found[place, place] = None
        if len(found) > _MOST_CANDIDATES * 4:
            break
    return list(found)[: _MOST_CANDIDATES * 4]


def _words_like(word: str, ground: Ground) -> list[str]:
    """The word itself where the text has it, and those that differ from it in a third of its letters at most."""
    allowed = len(word) // 3
    found = [word] if word in ground.words.places else []
    if allowed:
        found += [
            other
            for other in list(ground.words.places)[:_MOST_WORDS]
            if other != word
            and abs(len(other) - len(word)) <= allowed
            and (other[0] == word[0] or other[-1] == word[-1])
            and edit_distance(word, other[:_LONGEST]) <= allowed
        ]
    return found
