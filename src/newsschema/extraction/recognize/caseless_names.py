"""Names of people in a script without capitals: a known given name, or what a form of address or a post leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from newsschema.extraction.recognize.person_names import Shapes, WrittenName, shapes
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import calendar
from newsschema.languages.events import phrases
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_WORD = regex.compile(r"[\p{L}\p{M}ـ]+")
_OTHERS = ("title", "organization-head", "organization-known", "event-head", "speech", "stance", "that", "honorific")
_NEAR = 1
_MOST_WORDS = 9
_MANY = 2
_OF_ORIGIN = "ي"
_SERVANT = frozenset({"عبد"})
_AND = "و"
_OF_FAITH = "الدين"
_CLOSES_NAME = tuple("،,)؛")


def written_names(
    scan: Scan, language: str, cuts: Sequence[tuple[int, int]], heads: frozenset[int]
) -> Iterator[WrittenName]:
    """Every stretch that may be a name, and every single word by which somebody may be known.

    Args:
        scan: the text.
        language: whose name words hold.
        cuts: titles, forms of address and the like, in the order of the text. A name begins behind one.
        heads: where nouns begin whose names are no people's, like those of organizations.
    """
    reader = _Reader(scan, language, cuts, heads)
    words = reader.words
    place = 0
    while place < len(words):
        name, place = reader.name(place)
        if name is not None:
            yield name


def _outermost(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of spans in the order of the text, the longer first, those that begin behind the end of the one before."""
    reached = 0
    for start, end in spans:
        if start >= reached:
            yield start, end
            reached = end


@cache
def _never(language: str) -> frozenset[str]:
    """Words that are part of no name, folded."""
    return frozenset(map(fold_term, shapes(language).never)) | shapes(language).function


class _Reader:
    """Reads names from the words of one text."""

    def __init__(self, scan: Scan, language: str, cuts: Sequence[tuple[int, int]], heads: frozenset[int]) -> None:
        self._scan = scan
        self._known: Shapes = shapes(language)
        self._never = _never(language)
        self._articles = phrases(language).definite
        self._proclitics = tuple(letters for letters in calendar(language).proclitics if letters.isalpha())
        self._addresses = frozenset(hit.end for kind in ("honorific", "honorific-list") for hit in scan.hits(kind))
        self._cuts = frozenset(cuts)
        self._cut_ends = frozenset(end for _, end in cuts)
        self._closed = Placed((start, end, None) for start, end in _outermost(cuts))
        self._heads = heads
        self._others = Placed((hit.start, hit.end, None) for kind in _OTHERS for hit in scan.hits(kind))
        self._actors = frozenset(
            word.group()
            for kind in ("speech", "stance", "encounter")
            for hit in scan.hits(kind)
            if (word := _WORD.match(scan.text, hit.end + 1)) is not None
        )
        self.words = [match.span() for match in _WORD.finditer(scan.text)]

    def name(self, place: int) -> tuple[WrittenName | None, int]:
        """The name that begins with a word, if one does, and the number of the word to go on with."""
        start, end = self.words[place]
        if self._closed.overlapping(start, end):
            return None, place + 1
        addressed = self._follows(start, self._addresses)
        posted = not addressed and self._follows(start, self._cut_ends)
        begin = self._given_start(place)
        if begin is None and (not self._may_name(start, end) or (posted and not self._may_follow_a_post(start, end))):
            return None, place + 1
        given = begin is not None
        found = [(start if begin is None else begin, end)]
        if given or addressed or posted:
            found.extend(self._rest(place + 1, given=given))
        while len(found) > 1 and self._folded(*found[-1]) in self._known.particles:
            found.pop()
        return WrittenName(found[0][0], found[-1][1], tuple(found), given), place + len(found)

    def _rest(self, place: int, *, given: bool) -> Iterator[tuple[int, int]]:
        """The words that go on with a name: given names, particles with what follows them, a family name."""
        families, linked, last = int(not given), False, place
        units = 1
        for start, end in self.words[place : place + _MOST_WORDS]:
            before = self.words[last - 1][1]
            last += 1
            if start - before != _NEAR or self._scan.text[before] == "\n":
                return
            word = self._folded(start, end)
            # "أحمد السيد": a form of address is a family name too.
            family = (start, end) in self._cuts and word.startswith(self._articles) and not families and given
            if family:
                families += 1
            elif self._closed.overlapping(start, end):
                return
            elif word in self._known.particles:
                linked = True
            elif linked:
                linked, units = False, units + 1
            elif word in self._known.given and not families:
                # "عبد الله" is one name.
                units += not (word.startswith(self._articles) and self._folded(*self.words[last - 2]) in _SERVANT)
            elif word == _OF_FAITH and not families:
                pass  # "نور الدين" is one name too
            elif not families and self._may_name(start, end) and self._may_close(start, end, units):
                families += 1
            else:
                return
            yield start, end

    def _given_start(self, place: int) -> int | None:
        """Where a given name begins in a word, behind what is written together with it."""
        start, end = self.words[place]
        folded = self._folded(start, end)
        following = self.words[place + 1] if place + 1 < len(self.words) else (end, end)
        behind = self._folded(*following) if following[0] == end + _NEAR else ""
        if behind == _OF_FAITH:
            return start
        if folded in self._known.given:
            # "صباح اليوم" is no Sabah.
            return None if folded in self._never and behind in self._never else start
        if not self._scan.text.startswith(self._proclitics, start):
            return None
        for letters in self._proclitics:
            inner = start + len(letters)
            if self._scan.text.startswith(letters, start) and self._folded(inner, end) in self._known.given:
                noun = letters != _AND and behind.startswith(self._articles) and behind not in self._known.given
                return None if noun and not behind.endswith(_OF_ORIGIN) else inner
        return None

    def _may_name(self, start: int, end: int) -> bool:
        """Whether a word may be a family name: no word of grammar, and none that means something else here."""
        if self._folded(start, end) in self._never or start in self._heads or end - start <= _NEAR:
            return False
        return not self._others.between(start, end)

    def _may_close(self, start: int, end: int, units: int) -> bool:
        """Whether a word may be the family name behind so many others; one with an article may be the next noun.

        It is none where a comma follows it, or where it says or does something elsewhere in the text.
        """
        word = self._scan.text[start:end]
        if units < _MANY or not word.startswith(self._articles) or word.endswith(_OF_ORIGIN):
            return True
        return self._scan.text.startswith(_CLOSES_NAME, end) or word in self._actors

    def _may_follow_a_post(self, start: int, end: int) -> bool:
        """Whether a word right behind a post is its holder's name rather than a verb: a famous name, or one with an article."""
        folded = self._folded(start, end)
        return folded in self._known.famous or folded.startswith(self._articles)

    def _follows(self, start: int, ends: frozenset[int]) -> bool:
        return start - _NEAR in ends and self._scan.text[start - 1] in " \u00a0"

    def _folded(self, start: int, end: int) -> str:
        return self._scan.folded[start:end]
