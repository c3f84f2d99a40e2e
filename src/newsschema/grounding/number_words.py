"""Numbers in words: "vingt-quatre", "two hundred and five", "zweihundertdrei"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from newsschema.languages.calendar import calendar
from newsschema.languages.numbers import numbers
from newsschema.text.words import TOKEN, Words, folded

Kind = Literal["unit", "one", "times", "scale", "ordinal"]

_LONGEST_PHRASE = 3
_LONGEST_COMPOUND = 60
_BETWEEN = " -‑\u00a0\u202f\n"


class Part(NamedTuple):
    """A word of a number: what it does and its value."""

    kind: Kind
    value: int


class Run(NamedTuple):
    """A number in words: from word `first`, before word `end`; `loose` for an article or an ordinal."""

    first: int
    end: int
    value: int
    loose: bool


@dataclass(slots=True)
class _Sum:
    """A number as far as it has been read."""

    units_first: bool
    total: int = 0
    current: int | None = None
    scale: int = 10**18

    def add(self, part: Part, *, joined: bool) -> bool:
        """Take in one more word; whether it can be part of the same number."""
        kind, value = part
        if kind == "times":
            if self.current is not None and self.current >= 100:
                return False
            self.current = (self.current or 1) * value
        elif kind == "scale" or value >= 1000:
            return self._scale(value)
        elif self.current is None:
            self.current = value
        elif self._fits(self.current, value, joined=joined):
            self.current += value
        else:
            return False
        return True

    def _scale(self, value: int) -> bool:
        if value < self.scale:
            self.total += (self.current if self.current is not None else 1) * value
        elif self.total and value > self.scale:  # dos mil millones
            self.total = (self.total + (self.current or 0)) * value
        else:
            return False
        self.current = None
        self.scale = value
        return True

    def _fits(self, current: int, value: int, *, joined: bool) -> bool:
        below = current % 100
        if 1 <= value <= 9:
            return current > 0 and (current % 10 == 0 if below != 10 else value >= 7)
        if 10 <= value <= 99:
            return (
                (current >= 100 and below == 0)
                or (below in (60, 80) and value <= 19)
                or (self.units_first and joined and 1 <= below <= 9 and value >= 20)
            )
        return False

    @property
    def value(self) -> int:
        return self.total + (self.current or 0)


class NumberWords:
    """The number words of a language, ready to be read."""

    def __init__(self, language: str) -> None:
        table = numbers(language)
        self._units_first = table.units_first
        self._joints = frozenset(map(folded, table.joints))
        self._joint_letters = tuple(joint for joint in self._joints if len(joint) == 1 and not joint.isascii())
        self._parts: dict[tuple[str, ...], Part] = {}
        for word, value in calendar(language).ordinals.items():
            if value > 0 and table.words:
                self._put(word, Part("ordinal", value))
        for word, value in table.words.items():
            self._put(word, Part("unit", value))
        for word in table.one:
            self._put(word, Part("one", 1))
        for word, value in table.times.items():
            self._put(word, Part("times", value))
        for word, value in table.scales.items():
            self._put(word, Part("scale", value))
        pieces = sorted({*(words[0] for words in self._parts if len(words) == 1), *self._joints}, key=len, reverse=True)
        self._compound = regex.compile(f"({'|'.join(map(regex.escape, pieces))})+") if table.compounds else None
        self._compounds: dict[str, Part | None] = {}

    def _put(self, phrase: str, part: Part) -> None:
        words = tuple(word for match in TOKEN.finditer(phrase) if (word := folded(match.group())))
        self._parts[words] = part

    def runs(self, words: Words, text: str, taken: set[int]) -> list[Run]:
        """Every number in words, none of which is part of another.

        Args:
            words: the words of a text.
            text: the text.
            taken: the numbers of the words that belong to figures already.
        """
        found: list[Run] = []
        number = 0
        while number < len(words):
            run = None if number in taken else self._run(words, text, number)
            if run is not None:
                found.append(run)
            number = run.end if run is not None else number + 1
        return found

    def scale(self, words: Words, text: str, number: int) -> tuple[int, int] | None:
        """What a word behind a figure multiplies it by, and the number of the word behind; "1,2 million"."""
        found = self._part(words, text, number)
        if found is None or found[1].kind not in ("scale", "times"):
            return None
        return found[1].value, found[0]

    def _run(self, words: Words, text: str, first: int) -> Run | None:
        found = self._part(words, text, first)
        if found is None:
            return None
        end, part = found
        if part.kind == "ordinal":
            return Run(first, end, part.value, loose=True)
        number = _Sum(self._units_first)
        number.add(part, joined=False)
        alone = part.kind == "one"
        while (following := self._following(words, text, end)) is not None:
            part, joined, behind = following
            if part.kind == "ordinal" or not number.add(part, joined=joined):
                break
            end, alone = behind, False
        return Run(first, end, number.value, loose=alone)

    def _following(self, words: Words, text: str, number: int) -> tuple[Part, bool, int] | None:
        """The part that goes on a number, whether an "and" joins it, and the number of the word behind it."""
        if not _side_by_side(words, text, number):
            return None
        word = words.folded[number]
        if (found := self._part(words, text, number)) is not None:
            return found[1], False, found[0]
        if word in self._joints and _side_by_side(words, text, number + 1):
            found = self._part(words, text, number + 1)
            return (found[1], True, found[0]) if found is not None else None
        led = self._parts.get((word[1:],)) if word.startswith(self._joint_letters) else None
        return (led, True, number + 1) if led is not None else None

    def _part(self, words: Words, text: str, number: int) -> tuple[int, Part] | None:
        """The part that begins with a word, the longest, and the number of the word behind it."""
        if number >= len(words):
            return None
        for end in range(min(number + _LONGEST_PHRASE, len(words)), number, -1):
            part = self._parts.get(tuple(words.folded[number:end]))
            if part is not None and all(_side_by_side(words, text, each) for each in range(number + 1, end)):
                return end, part
        compound = self._read_compound(words.folded[number]) if self._compound is not None else None
        return (number + 1, compound) if compound is not None else None

    def _read_compound(self, word: str) -> Part | None:
        """The value of a number that is one long word; nothing where it is none."""
        if word not in self._compounds:
            self._compounds[word] = self._sum_of_pieces(word)
        return self._compounds[word]

    def _sum_of_pieces(self, word: str) -> Part | None:
        match = self._compound.fullmatch(word) if self._compound is not None and len(word) < _LONGEST_COMPOUND else None
        if match is None:
            return None
        number = _Sum(self._units_first)
        joined = False
        for piece in match.captures(1):
            if piece in self._joints and (piece,) not in self._parts:
                joined = True
                continue
            part = self._parts[piece,]
            if part.kind == "ordinal" or not number.add(part, joined=joined):
                return None
            joined = False
        return Part("unit", number.value)


def _side_by_side(words: Words, text: str, number: int) -> bool:
    """Whether nothing but a space or a hyphen stands between a word and the one before it."""
    return 0 < number < len(words) and not text[words.ends[number - 1] : words.starts[number]].strip(_BETWEEN)


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language; none where its pack has no table of them."""
    return NumberWords(language)
