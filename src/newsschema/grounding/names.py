"""Names of people, organizations and places under the forms that a text gives them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import islice
from typing import Literal

import regex

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match
from newsschema.grounding.name_words import LINKS
from newsschema.grounding.nearest_name import nearest_name
from newsschema.text.edit_distance import edit_distance
from newsschema.text.squeezed import Squeezed
from newsschema.text.words import TOKEN, folded

Naming = Literal["name", "person", "organization"]

Span = tuple[int, int]

_MOST_PLACES = 200
_MOST_WORDS = 24
_MOST_BETWEEN = 2
_LONGEST_COMPARED = 100
_SENTENCE_END = regex.compile(r"\w{4,}[.!?…]+[\"'”»’)]*\s|[!?;:\n]\s*\n|[;:!?]\s")
_ACRONYM = regex.compile(r"(?:\p{Lu}\.?){2,10}")
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 10


def match_name(name: str, ground: Ground, naming: Naming = "name") -> Match:
    """Whether a text gives a name, be it with other accents or letters, in another order or with more between its words.

    Of a person also the family name alone counts, where the text gives it to nobody else; of an organization its acronym.
    Whatever differs is said, with how much.
    """
    words = [match.group() for match in TOKEN.finditer(name) if folded(match.group())][:_MOST_WORDS]
    if not words:
        return Match(status="unsupported", note="it has no word that could be looked for")
    ways: list[tuple[str, Callable[[], list[Span]]]] = [
        ("", lambda: _as_it_is(name, ground.letters)),
        ("its words stand otherwise", lambda: _together(words, ground)),
        ("spelt otherwise", lambda: _as_it_is(name, ground.sounds)),
        ("without what is between", lambda: _first_and_last(words, ground)),
    ]
    if naming == "organization":
        ways.append(("by its acronym", lambda: _acronym_of(words, ground)))
        ways.append(("by what its letters stand for", lambda: _spelt_out(name, ground)))
    for difference, find in ways:
        spans = _of_one_sentence(find(), ground)
        if spans:
            return _grounded(name, spans, difference, ground)
    if naming == "person":
        from newsschema.grounding.family_names import match_shorter

        shorter = match_shorter(words, ground)
        if shorter is not None:
            return shorter
    found = nearest_name(words, ground) if ground.may_search() else None
    if found is None:
        return Match(status="unsupported", note=_other_script(name, ground.text))
    passage, distance = found
    return Match(status="unsupported", nearest=passage, distance=distance, measure="characters")


def _grounded(name: str, spans: list[Span], difference: str, ground: Ground) -> Match:
    passages = ground.passages(spans)
    said = _letters(name)
    distance, closest = min((edit_distance(said, _letters(words)), words) for words in {each.text for each in passages})
    note = f"{difference or 'spelt otherwise'} in the text: {closest!r}" if distance else ""
    return Match(status="grounded", support=passages, distance=distance, measure="characters", note=note)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", words[:_LONGEST_COMPARED]).casefold()))


def _as_it_is(name: str, squeezed: Squeezed) -> list[Span]:
    return list(islice(squeezed.find_all(squeezed.squeeze(name)), _MOST_PLACES))


def _together(words: list[str], ground: Ground) -> list[Span]:
    """Where all the words of a name stand in any order, with few others between them."""
    if len(words) < 2:
        return []
    wanted = [folded(word) for word in words]
    places = ground.words.places
    if any(word not in places for word in wanted):
        return []
    rarest = min(wanted, key=lambda word: len(places[word]))
    found: list[Span] = []
    reach = len(wanted) + _MOST_BETWEEN
    for place in places[rarest][:_MOST_PLACES]:
        window = range(max(place - reach + 1, 0), min(place + reach, len(ground.words)))
        numbers = _closest_set(wanted, place, window, ground)
        if numbers and max(numbers) - min(numbers) < reach and _may_lie_between(numbers, ground):
            found.append(ground.words.span(min(numbers), max(numbers)))
    return found


def _may_lie_between(numbers: set[int], ground: Ground) -> bool:
    """Whether the other words between those of a name may be part of it: capitalised words and links, but no "and"."""
    words = ground.words
    return all(
        number in numbers or words.folded[number] in LINKS or not ground.text[words.starts[number]].islower()
        for number in range(min(numbers), max(numbers))
    )


def _closest_set(wanted: list[str], middle: int, window: range, ground: Ground) -> set[int]:
    """For each wanted word one place of its own in a window, the nearest to the middle; nothing where one is missing."""
    taken: set[int] = set()
    order = sorted(window, key=lambda number: abs(number - middle))
    for word in wanted:
        number = next((each for each in order if each not in taken and ground.words.folded[each] == word), None)
        if number is None:
            return set()
        taken.add(number)
    return taken


def _first_and_last(words: list[str], ground: Ground) -> list[Span]:
    """Where the first and the last word of a name stand side by side, without the capitalised words between them."""
    middle = words[1:-1]
    if not middle or not all(word[0].isupper() for word in words):
        return []
    return _as_it_is(f"{words[0]} {words[-1]}", ground.letters)


def _acronym_of(words: list[str], ground: Ground) -> list[Span]:
    """Where the initials of a name stand in capitals."""
    weighty = [word for word in words if word[0].isupper() or len(word) > 3]
    found: list[Span] = []
    for chosen in (weighty, words):
        letters = "".join(folded(word)[0] for word in chosen)
        if _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM:
            found += [span for span in _as_it_is(letters, ground.letters) if ground.text[slice(*span)].isupper()]
    return found


def _spelt_out(name: str, ground: Ground) -> list[Span]:
    """Where words stand whose initials an acronym is made of."""
    if not _ACRONYM.fullmatch(name.strip()):
        return []
    letters = folded("".join(filter(str.isalnum, name)))
    if not _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM:
        return []
    words = ground.words
    weighty = [
        number
        for number in range(len(words))
        if words.ends[number] - words.starts[number] > 3 or ground.text[words.starts[number]].isupper()
    ]
    initials = "".join(words.folded[number][0] for number in weighty)
    found: list[Span] = []
    place = -1
    while (place := initials.find(letters, place + 1)) >= 0 and len(found) < _MOST_PLACES:
        first, last = weighty[place], weighty[place + len(letters) - 1]
        if ground.text[words.starts[first]].isupper():
            found.append(words.span(first, last))
    return found


def _of_one_sentence(spans: list[Span], ground: Ground) -> list[Span]:
    """Those that no sentence ends within, each once."""
    return [span for span in dict.fromkeys(spans) if not _SENTENCE_END.search(ground.text, *span)]


def _other_script(name: str, text: str) -> str:
    """What to say where a text has no letter of the script that a name is written in."""
    scripts = [script for script in _SCRIPTS if script.search(name)]
    if not scripts or any(script.search(text) for script in scripts):
        return ""
    return "the text is written in another script" if any(script.search(text) for script in _SCRIPTS) else ""


_SCRIPTS = [regex.compile(rf"\p{{{script}}}") for script in ("Latin", "Arabic", "Cyrillic", "Greek", "Hebrew", "Han")]
