"""Who signs an article: the names of a byline, of a line of its own, and of the line at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from newsschema.extraction.recognize.line_labels import Labels
from newsschema.text.folding import fold_term

SPACES = " \t\r\u00a0\u202f"
FILED_BY = regex.compile(r"\p{Lo}{2,16}(?: \p{Lo}{2,16})?+ [–—-] ")
_NAME_SEPARATOR = regex.compile(r"\s*(?:,|;|/|&|\+|\bet\b|\band\b|\by\b|\bund\b|\be\b)\s*")
_ENDS_CLAUSE = regex.compile(r"[;)\]]|(?<!\b\p{Lu})\.(?:\s|$)")
_BEFORE_NAMES = regex.compile(r"\s*\p{Ll}{1,3}\s+\p{Lu}[\p{L}’'\- ]*,\s*")
_NAME_ALONE = regex.compile(r"(\p{Lu}[\p{L}'’\-]+)(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’\-]+){1,3}")
_CASELESS_NAME = regex.compile(rf"(?:{FILED_BY.pattern})?+(\p{{Lo}}{{2,12}})(?: \p{{Lo}}{{2,16}}){{1,3}}")
_LETTERS = regex.compile(r"\p{L}++")
_SLASH = regex.compile(r"\s?[/|]\s?")
_FEWEST_CUTS = 2


class Stretch(NamedTuple):
    """Offsets of a part of a line."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the spaces around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(SPACES)), start + len(piece.rstrip(SPACES))


def names_author(text: str, label: str, start: int, labels: Labels) -> bool:
    """Whether an author follows a label: a word with a capital; without capitals a given name, or anything behind a colon."""
    if text[start : start + 1].isupper():
        return True
    word = _LETTERS.match(text, start)
    return word is not None and _is_caseless(word.group()) and (":" in label or fold_term(word.group()) in labels.given)


def _is_caseless(word: str) -> bool:
    return word.lower() == word.upper()


def names_start(text: str, start: int, end: int) -> int:
    """Behind the place that stands between "our correspondent" and the name: "à Hanoï, "."""
    place = _BEFORE_NAMES.match(text, start, end)
    return place.end() if place else start


def is_name(text: str, start: int, end: int, labels: Labels) -> bool:
    """Whether a line is nothing but the names of people or a desk."""
    match = _NAME_ALONE.fullmatch(text, start, end) or _CASELESS_NAME.fullmatch(text, start, end)
    if match is None:
        return _are_names(text, start, end, labels)
    return match.group(1) in labels.signing or fold_term(match.group(1).split("-")[0]) in labels.given


def _are_names(text: str, start: int, end: int, labels: Labels) -> bool:
    """Whether a line is nothing but several names: "Marta Lobo / Jesús Ortega"."""
    if text.find("/", start, end) < 0 and text.find("|", start, end) < 0:
        return False
    cuts = [start, *(place for cut in _SLASH.finditer(text, start, end) for place in cut.span()), end]
    names_alone = [_NAME_ALONE.fullmatch(text, *span) for span in zip(cuts[::2], cuts[1::2], strict=True)]
    return len(cuts) > _FEWEST_CUTS and all(
        name is not None and fold_term(name.group(1).split("-")[0]) in labels.given for name in names_alone
    )


def authors(text: str, start: int, end: int, labels: Labels) -> Iterator[Stretch]:
    """The names in a list of authors, up to the words that may follow them."""
    tail = labels.byline_tail.search(text, start, end)
    stop = tail.start() if tail else end
    place, named = start, False
    for separator in [*_NAME_SEPARATOR.finditer(text, start, stop), None]:
        first, last = trimmed(text, place, separator.start() if separator else stop)
        handle = text.find(" @", first, last)
        last = last if handle < 0 else trimmed(text, first, handle)[1]
        # "By Chinedu Obi, Abuja": one word behind a name is where it was written, if it is no agency.
        alone = named and " " not in text[first:last] and not text[first:last].isupper()
        filed = alone and text[first:last] not in labels.agencies and not _is_caseless(text[first:last])
        if last > first and (text[first].isupper() or _is_caseless(text[first:last])) and not filed:
            yield Stretch(first, last)
            named = named or " " in text[first:last]
        place = separator.end() if separator else stop


def reporters(text: str, start: int, end: int, labels: Labels) -> Iterator[Stretch]:
    """Who wrote a story by its last line: "(Reporting by Jane Doe in Geneva and John Roe; Editing by …)"."""
    for label in labels.reporting.finditer(text, start, end):
        closed = _ENDS_CLAUSE.search(text, label.end(), end)
        stop = closed.start() if closed else end
        cuts = [place for cut in _NAME_SEPARATOR.finditer(text, label.end(), stop) for place in cut.span()]
        for span in zip((label.end(), *cuts[1::2]), (*cuts[::2], stop), strict=True):
            yield from (part for part in authors(text, *span, labels) if " " in text[slice(*part)])
