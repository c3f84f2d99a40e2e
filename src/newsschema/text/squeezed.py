"""A text as the bare letters of its words, in which words are found however they are spaced and marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from newsschema.text.words import TOKEN


class Squeezed:
    """Some words of a text, each in one form, without anything between them; what is found comes back as a place in the text.

    Args:
        text: the text as given.
        form: what a word or a mark is turned into; nothing to leave it out.
        stretches: the stretches of the text to keep; all of it where they are left out.
    """

    def __init__(
        self, text: str, form: Callable[[str], str], stretches: Iterable[tuple[int, int]] | None = None
    ) -> None:
        self._form = form
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._offsets: list[int] = []
        forms: list[str] = []
        length = 0
        for start, end in stretches if stretches is not None else [(0, len(text))]:
            for match in TOKEN.finditer(text, start, end):
                word = form(match.group())
                if word:
                    forms.append(word)
                    self._starts.append(match.start())
                    self._ends.append(match.end())
                    self._offsets.append(length)
                    length += len(word)
        self._offsets.append(length)
        self.letters = "".join(forms)

    def squeeze(self, words: str) -> str:
        """Some words in the form that this text is in."""
        return "".join(self._form(match.group()) for match in TOKEN.finditer(words))

    def find(self, letters: str, start: int = 0) -> tuple[int, int] | None:
        """The first place at which squeezed words stand as whole words.

        Args:
            letters: the words, squeezed.
            start: from which place of the text on.
        """
        return next(self.find_all(letters, start), None)

    def find_all(self, letters: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Every place at which squeezed words stand as whole words."""
        if not letters:
            return
        place = self._offsets[bisect_left(self._starts, start)]
        while (place := self.letters.find(letters, place)) >= 0:
            end = place + len(letters)
            first = bisect_right(self._offsets, place) - 1
            last = bisect_left(self._offsets, end) - 1
            # Scripts without case write small words together with the next one.
            if (self._offsets[first] == place or _is_caseless(letters[0])) and (
                self._offsets[last + 1] == end or _is_caseless(letters[-1])
            ):
                yield self._starts[first], self._ends[last]
            place += 1

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words that lie within a stretch of the text."""
        for number in range(bisect_left(self._starts, start), len(self._starts)):
            if self._ends[number] > end:
                return
            yield self._starts[number], self._ends[number]


def _is_caseless(char: str) -> bool:
    return char.isalpha() and char.lower() == char.upper()
