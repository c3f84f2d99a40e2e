"""Words that are said to stand in the text as they are."""

from __future__ import annotations

import regex

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match, Passage
from newsschema.text.edit_distance import edit_distance, most_alike
from newsschema.text.words import Words

_GAP = regex.compile(r"\[[^\[\]]{0,80}\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")
_END_MARKS = ".,;:…"
_LONGEST_INTERRUPTION = 250
_LONGEST_COMPARED = 120
_MOST_PLACES = 200
_LEAST_SHARED = 0.4
_LONGEST_SPELLING = 400


def match_quote(words: str, ground: Ground) -> Match:
    """Whether words stand in the text verbatim, apart from white space, quotation marks and the mark at their end.

    Words left out and marked […], (…) or … may be anything; so may the words with which the text interrupts a quotation.
    """
    spans = _verbatim(words, ground) or _with_gaps(words, ground)
    if spans:
        return Match(status="grounded", support=ground.passages(spans), distance=0, measure="words")
    spans = _interrupted(words, ground)
    if spans:
        note = "the text interrupts these words" if len(spans) > 1 else "only the punctuation differs"
        return Match(status="grounded", support=ground.passages(spans), distance=0, measure="words", note=note)
    found = nearest_passage(words, ground) if ground.may_search() else None
    if found is None:
        return Match(status="unsupported", note="nothing like it is in the text")
    passage, distance = found
    if distance == 0:
        said, there = ground.verbatim.squeeze(words), ground.verbatim.squeeze(passage.text)
        return Match(
            status="unsupported",
            nearest=passage,
            distance=max(edit_distance(said[:_LONGEST_SPELLING], there[:_LONGEST_SPELLING]), 1),
            measure="characters",
            note="only capitals, accents or punctuation differ",
        )
    return Match(status="unsupported", nearest=passage, distance=distance, measure="words")


def find_words(words: str, ground: Ground) -> list[tuple[int, int]]:
    """Where words stand verbatim: the first place, in several pieces where they have gaps; nothing where they do not."""
    return _verbatim(words, ground) or _with_gaps(words, ground) or _interrupted(words, ground)


def _verbatim(words: str, ground: Ground) -> list[tuple[int, int]]:
    letters = ground.verbatim.squeeze(words)
    found = ground.verbatim.find(letters) or ground.verbatim.find(letters.rstrip(_END_MARKS))
    return [found] if found is not None else []


def _with_gaps(words: str, ground: Ground) -> list[tuple[int, int]]:
    pieces = [ground.verbatim.squeeze(piece).strip(_END_MARKS) for piece in _GAP.split(words)]
    spans: list[tuple[int, int]] = []
    place = 0
    for piece in filter(None, pieces):
        found = ground.verbatim.find(piece, place)
        if found is None:
            return []
        spans.append(found)
        place = found[1]
    return spans


def _interrupted(words: str, ground: Ground) -> list[tuple[int, int]]:
    """The pieces of a quotation between which the text says who speaks."""
    found = ground.spoken.find(ground.spoken.squeeze(words))
    if found is None:
        return []
    spans: list[tuple[int, int]] = []
    for start, end in ground.spoken.pieces(*found):
        if spans and not any(mark in '«»“”„"' for mark in ground.text[spans[-1][1] : start]):
            spans[-1] = (spans[-1][0], end)
        elif spans and start - spans[-1][1] > _LONGEST_INTERRUPTION:
            return []
        else:
            spans.append((start, end))
    return spans


def nearest_passage(words: str, ground: Ground) -> tuple[Passage, int] | None:
    """The passage that is most like some words, and how many of its words differ; nothing where nothing is like them."""
    wanted = Words(words).folded[:_LONGEST_COMPARED]
    if not wanted:
        return None
    start = _likeliest_place(wanted, ground.words)
    if start is None:
        return None
    first = max(start, 0)
    alike = most_alike(wanted, ground.words.folded[first : first + 2 * len(wanted) + 8])
    if alike.end == alike.first or alike.distance > len(wanted) * (1 - _LEAST_SHARED):
        return None
    return ground.passage(*ground.words.span(first + alike.first, first + alike.end - 1)), alike.distance


def _likeliest_place(wanted: list[str], words: Words) -> int | None:
    """The number of the word where most of the wanted words, the rarer the better, would stand in their order."""
    band = len(wanted) // 2 + 4
    votes: dict[int, float] = {}
    for number, word in enumerate(wanted):
        places = words.places.get(word, ())
        for place in places[:_MOST_PLACES]:
            # Each band overlaps the next one by half, so that what shifts within the passage stays in one of them.
            diagonal = (place - number) * 2 // band
            weight = 1 / len(places)
            votes[diagonal] = votes.get(diagonal, 0) + weight
            votes[diagonal - 1] = votes.get(diagonal - 1, 0) + weight
    if not votes:
        return None
    return max(votes, key=lambda diagonal: (votes[diagonal], -diagonal)) * band // 2
