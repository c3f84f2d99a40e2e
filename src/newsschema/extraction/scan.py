"""One pass over the text finds every term of a pack.

Every recognizer says which terms it wants to hear of; they are folded, put into one Aho-Corasick automaton, and each
hit comes back under its kind. Cost is linear in the text whatever the number of terms.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from operator import itemgetter
from typing import Any, NamedTuple

import regex
from ahocorasick_rs import AhoCorasick

from newsschema.text.folding import fold, fold_term
from newsschema.text.sentences import Stretches, paragraphs, sentences


class Term(NamedTuple):
    """Something to look for.

    Attributes:
        surface: the words as a pack writes them; found in any case and with or without accents.
        kind: under which its hits are asked for: "month", "country".
        value: what it stands for; any object of the recognizer's own.
        cased: only where the text has it in the very letters of `surface` ("EAU", not "eau").
        tail: whether it is found as the last part of a longer word with a capital too; the hit is that word.
        led: how many letters at its beginning are a word of their own, written together with it, and no part of the hit.
        rest: what must close the clause that the hit stands in: "statt" for the "findet" of "findet … statt".
    """

    surface: str
    kind: str
    value: Any
    cased: bool = False
    led: int = 0
    tail: bool = False
    rest: str = ""


def attached(term: Term, proclitics: Iterable[str], contractions: Mapping[str, str]) -> Iterator[Term]:
    """A term with each of the words of one letter or two before it that are written together with what follows.

    Args:
        term: the term by itself.
        proclitics: such words.
        contractions: what becomes of letters where the two meet.
    """
    for letters in proclitics:
        surface = letters + term.surface
        for full, short in contractions.items():
            surface = short + surface.removeprefix(full) if surface.startswith(full) else surface
        yield term._replace(surface=surface, led=len(letters))


class Hit(NamedTuple):
    """A term found: text[start:end]."""

    start: int
    end: int
    kind: str
    value: Any


make_hit: Callable[[tuple[int, int, str, Any]], Hit] = partial(tuple.__new__, Hit)
"""A Hit of its parts, in half the time that its own constructor takes: there are hundreds in a text."""

_start_of = itemgetter(1)

_COMPOUND = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{6,40}(?![\p{L}\p{N}])")
_SHORTEST_FIRST = 3
_SHORTEST_TAIL = 3
_SPACES = {0xA0: " ", 0x202F: " "}
_PARTED = " … "
_FARTHEST_REST = 160
_CLOSES_CLAUSE = regex.compile(r"[\s\u00a0\u202f]*+(?:[.,;:!?)«»“”„\"–—]|\Z|(?:und|oder|sowie)\b)|[^\S\n]*+\n")
_ENDS_SENTENCE = regex.compile(r"[!?;:\n]|(?<=[\p{Ll}\p{Lo}]{3})\.\s")


class _Starts(dict[str, list[int]]):
    """Where the hits of each kind begin, listed when first asked for."""

    def __init__(self, hits: Mapping[str, list[Hit]]) -> None:
        super().__init__()
        self._hits = hits

    def __missing__(self, kind: str) -> list[int]:
        starts = self[kind] = [hit.start for hit in self._hits.get(kind, ())]
        return starts


class Scan:
    """A text with what was found in it: hits by kind, in the order of the text; sentences and paragraphs."""

    def __init__(
        self,
        text: str,
        folded: str,
        hits: dict[str, list[Hit]],
        abbreviations: frozenset[str],
        *,
        ordinal_stop: bool = False,
    ) -> None:
        self.text = text
        self.folded = folded
        self._hits = hits
        self._starts = _Starts(hits)
        self._outermost: dict[str, list[Hit]] = {}
        self._abbreviations = abbreviations
        self._ordinal_stop = ordinal_stop

    def hits(self, kind: str) -> list[Hit]:
        """Every hit of one kind, by start, the longer first; they may overlap."""
        return self._hits.get(kind, [])

    def between(self, kind: str, start: int, end: int) -> list[Hit]:
        """Hits of one kind that lie within a stretch of the text."""
        hits = self._hits.get(kind)
        if hits is None:
            return []
        starts = self._starts[kind]
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, first)
        return [hit for hit in hits[first:last] if hit[1] <= end]

    def starting(self, kind: str, offset: int) -> bool:
        """Whether a hit of one kind begins at an offset."""
        starts = self._starts[kind]
        place = bisect_left(starts, offset)
        return place < len(starts) and starts[place] == offset

    def outermost(self, kind: str) -> list[Hit]:
        """Hits of one kind, none of which overlaps another: the first to begin, and of those the longest."""
        known = self._outermost.get(kind)
        if known is not None:
            return known
        found: list[Hit] = []
        reached = 0
        for hit in self._hits.get(kind, ()):
            if hit[0] >= reached:
                found.append(hit)
                reached = hit[1]
        self._outermost[kind] = found
        return found

    @cached_property
    def sentences(self) -> Stretches:
        """The sentences of the text."""
        return sentences(self.text, self._abbreviations, ordinal_stop=self._ordinal_stop)

    @cached_property
    def paragraphs(self) -> Stretches:
        """The paragraphs of the text."""
        return paragraphs(self.text)


def _is_closed_by(rest: str, text: str, folded: str, end: int) -> bool:
    """Whether the clause that goes on at an offset closes with the rest of a verb: "findet am 9. Juli in Bonn statt."."""
    last = min(len(text), end + _FARTHEST_REST)
    stop = _ENDS_SENTENCE.search(text, end, last)
    last = stop.start() + 1 if stop is not None else last
    place = folded.find(f" {rest}", end, last + 1)
    while place >= 0:
        behind = place + 1 + len(rest)
        if not folded[behind : behind + 1].isalnum() and _CLOSES_CLAUSE.match(text, behind):
            return True
        place = folded.find(f" {rest}", behind, last + 1)
    return False


class Lexicon:
    """The terms of a language, ready to be looked for."""

    def __init__(
        self, terms: Iterable[Term], abbreviations: frozenset[str] = frozenset(), *, ordinal_stop: bool = False
    ) -> None:
        by_pattern: dict[str, list[Term]] = {}
        for term in terms:
            if _PARTED in term.surface:
                first, _, rest = term.surface.partition(_PARTED)
                term = term._replace(surface=first, rest=fold_term(rest))  # noqa: PLW2901 - one term as two parts
            folded = fold_term(term.surface)
            alike = by_pattern.get(folded)
            if alike is None:
                by_pattern[folded] = [term]
            elif term not in alike:
                alike.append(term)
        by_pattern.pop("", None)
        self._terms = [tuple(terms) for terms in by_pattern.values()]
        self._tails = {
            folded: tails
            for folded, terms in zip(by_pattern, self._terms, strict=True)
            if (tails := tuple([term for term in terms if term.tail]))
        }
        self._automaton = AhoCorasick([f" {folded} " for folded in by_pattern])
        self._abbreviations = abbreviations
        self._ordinal_stop = ordinal_stop

    def scan(self, text: str, folded: str | None = None) -> Scan:
        """Find every term in a text; its folded form may be handed in where it is known."""
        folded = fold(text) if folded is None else folded
        hits: defaultdict[str, list[Hit]] = defaultdict(list)
        terms = self._terms
        found = self._automaton.find_matches_as_indexes(f" {folded} ", overlapping=True)
        # They come by their ends: turned round and then sorted by their starts, the longer of two stands first.
        found.reverse()
        found.sort(key=_start_of)
        for pattern, start, stop in found:
            # The padded text is one ahead of the text, and the pattern's own spaces are no part of the hit.
            end = stop - 2
            for surface, kind, value, cased, led, _, rest in terms[pattern]:
                if (not cased or text[start:end].translate(_SPACES) == surface) and (
                    not rest or _is_closed_by(rest, text, folded, end)
                ):
                    hits[kind].append(make_hit((start + led, end, kind, value)))
        if self._tails:
            self._add_compounds(text, folded, hits)
        return Scan(text, folded, hits, self._abbreviations, ordinal_stop=self._ordinal_stop)

    def _add_compounds(self, text: str, folded: str, hits: defaultdict[str, list[Hit]]) -> None:
        """Add the long words whose last part is a term that may be one, by the longest such part."""
        added: set[str] = set()
        for match in _COMPOUND.finditer(text):
            start, end = match.span()
            for cut in range(start + _SHORTEST_FIRST, end - _SHORTEST_TAIL + 1):
                terms = self._tails.get(folded[cut:end])
                if terms is not None:
                    for term in terms:
                        hits[term.kind].append(Hit(start, end, term.kind, term.value))
                        added.add(term.kind)
                    break
        for kind in added:
            hits[kind].sort(key=lambda hit: (hit.start, -hit.end))
