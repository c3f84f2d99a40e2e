"""Declared numbers of participants: "16 pays", "une vingtaine de délégations", "plus de 40 ministres"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import regex

from newsschema.extraction.mentions import CountMention
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import events, phrases
from newsschema.text.folding import fold_term

Bound = Literal["exact", "about", "more-than", "fewer-than"]

_DIGITS = regex.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f.,]?\d{3})*+(?![\w%])")
_LINK = regex.compile(r"[\s\u00a0\u202f‑-]+(?:d['’]|de\s+|of\s+|[^\W\d_]+\s+)?")
_WORD_BEFORE = regex.compile(r"(?r)([^\W\d_]+)['’\s\u00a0\u202f]")
_BOTH = 2
_REACH = 24
_LARGEST = 10_000_000


def terms(language: str) -> Iterator[Term]:
    """What to look for: counted nouns, number words, and the words that make a number vague."""
    words = events(language)
    for counted, nouns in words.counted.items():
        for noun in nouns:
            yield Term(noun, "counted", counted)
    for word, number in words.numbers.items():
        yield Term(word, "number", (number, "exact"))
    for word, number in words.collective.items():
        yield Term(word, "number", (number, "about"))
    for bound, vague in (("about", words.about), ("more-than", words.more_than), ("fewer-than", words.fewer_than)):
        for word in vague:
            yield Term(word, "bound", bound)


@cache
def _pointing(language: str) -> frozenset[str]:
    """The words that point to what was named before: articles, and what they are contracted with."""
    words = phrases(language)
    contracted = words.of[1:]  # the first is bare and points to nothing: "venues de 2 pays"
    return frozenset(fold_term(word) for word in (*words.articles, *contracted))


def recognize(scan: Scan, language: str) -> tuple[CountMention, ...]:
    """The declared numbers of a text, in its order: a number right before a counted noun."""
    counts = (_count(scan, hit, language) for hit in scan.outermost("counted"))
    return tuple(mention for mention in counts if mention is not None)


def _count(scan: Scan, noun: Hit, language: str) -> CountMention | None:
    """The number before a counted noun, with at most one short word between; not of two that were named: "les deux pays"."""
    number = number_before(scan, noun.start)
    if number is None:
        return None
    start, count, bound = number
    before = _WORD_BEFORE.match(scan.folded, max(start - _REACH, 0), start)
    if count == _BOTH and before is not None and before[1] in _pointing(language):
        return None
    for vague in scan.between("bound", max(start - _REACH, 0), start):
        if not scan.text[vague.end : start].strip(" '’\u00a0\u202f"):
            start, bound = vague.start, vague.value if bound == "exact" else bound
    return CountMention(
        start=start,
        end=noun.end,
        text=scan.text[start : noun.end],
        count=count,
        counted=noun.value,
        noun=scan.text[noun.start : noun.end],
        bound=bound,
    )


def number_before(scan: Scan, end: int) -> tuple[int, int, Bound] | None:
    """The number right before an offset: where it begins, what it is and how it is meant."""
    first = max(end - _REACH, 0)
    found: tuple[int, int, Bound] | None = None
    reached = first
    for match in _DIGITS.finditer(scan.text, first, end):
        value = int("".join(char for char in match.group() if char.isdigit()))
        if value <= _LARGEST and _LINK.fullmatch(scan.text, match.end(), end):
            found, reached = (match.start(), value, "exact"), match.end()
    for hit in scan.between("number", reached, end):
        if _LINK.fullmatch(scan.text, hit.end, end) and (found is None or hit.end > reached):
            found, reached = (hit.start, *hit.value), hit.end
    return found
