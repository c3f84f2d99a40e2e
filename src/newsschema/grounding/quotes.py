"""Words that are said to stand in the text as they are."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

import regex

from newsschema.extraction.reading import lexicon
from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match, Passage
from newsschema.text.edit_distance import edit_distance, most_alike
from newsschema.text.words import TOKEN, Words, printed

_GAP = regex.compile(r"\[[^\[\]]{0,80}\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")
_REST_OF_FIGURE = regex.compile(r"(?<=\d)[.,]\d+")
_END_MARKS = ".,;:…"
_LONGEST_INTERRUPTION = 250
_LONGEST_COMPARED = 120
_MOST_PLACES = 200
_LEAST_SHARED = 0.25
_LONGEST_SPELLING = 400


def match_quote(words: str, ground: Ground) -> Match:
    """Whether words stand in the text verbatim, apart from white space, quotation marks and the mark at their end.

    Words left out and marked […], (…) or … may be anything; so may the words with which the text interrupts a quotation.
    """
    spans = _verbatim(words, ground) or _with_gaps(words, ground)
    if spans:
        return Match(status="grounded", support=ground.passages(spans), distance=0, measure="words")
    spans = _interrupted(words, ground) or _with_speaker_inside(words, ground)
    if spans:
        note = "the text interrupts these words" if len(spans) > 1 else "only the punctuation differs"
        return Match(status="grounded", support=ground.passages(spans), distance=0, measure="words", note=note)
    found = nearest_passage(words, ground) if ground.may_search() else None
    if found is None:
        return Match(status="unsupported")
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
    """Every place where words stand verbatim, or the pieces of the first one where they have gaps; nothing where they do not."""
    letters = ground.verbatim.squeeze(words)
    everywhere = list(islice(ground.verbatim.find_all(letters.rstrip(_END_MARKS) or letters), _MOST_PLACES))
    return everywhere or _with_gaps(words, ground) or _interrupted(words, ground) or _with_speaker_inside(words, ground)


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


def _with_speaker_inside(words: str, ground: Ground) -> list[tuple[int, int]]:
    """The two pieces of a quotation between which, within its marks, the text says who speaks: « Oui, a-t-il dit, mais »."""
    pieces = [match.group() for match in TOKEN.finditer(words)]
    letters = ["".join(map(printed, pieces[:number])) for number in range(len(pieces) + 1)]
    # How much of the beginning is there can be halved for: where more is, less is as well.
    known = bisect_left(range(1, len(pieces)), True, key=lambda number: ground.verbatim.find(letters[number]) is None)
    first = ground.verbatim.find(letters[known].rstrip(_END_MARKS)) if known > 1 else None
    rest = letters[-1][len(letters[known]) :].strip(_END_MARKS)
    second = ground.verbatim.find(rest, first[1]) if first is not None and rest else None
    if first is None or second is None or second[0] - first[1] > _LONGEST_INTERRUPTION:
        return []
    between = ground.text[first[1] : second[0]]
    told = lexicon(ground.language, "quotes").scan(between)
    return [first, second] if told.hits("speech") or told.hits("stance") or told.hits("inverted") else []


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
    shared = set(wanted).intersection(ground.words.folded[first + alike.first : first + alike.end])
    if sum(map(len, shared)) < _LEAST_SHARED * sum(map(len, set(wanted))):
        return None
    start, end = _trimmed(range(first + alike.first, first + alike.end), set(wanted), ground.words)
    decimals = _REST_OF_FIGURE.match(ground.text, end)
    return ground.passage(start, decimals.end() if decimals is not None else end), alike.distance


def _trimmed(passage: range, wanted: set[str], words: Words) -> tuple[int, int]:
    """Where a passage stands without what it begins and ends with, where that are two words or more that are not wanted."""
    numbers = [number for number in passage if words.folded[number] in wanted] or list(passage)
    first = numbers[0] if numbers[0] - passage[0] > 1 else passage[0]
    last = numbers[-1] if passage[-1] - numbers[-1] > 1 else passage[-1]
    return words.span(first, last)


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
