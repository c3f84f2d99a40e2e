"""The numbers of a text, in figures as its language writes them and in words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import regex

from newsschema.grounding.number_words import number_words
from newsschema.languages.numbers import numbers
from newsschema.model.dates import DateMention
from newsschema.text.placed import Placed
from newsschema.text.words import TOKEN, Words, folded

_FIGURE = regex.compile(
    r"(?<![\p{L}\d_])(?<!\p{L}[-‑./])(?<!\d[.,:٬٫])(?<sign>(?<![^\s(])[-−])?"
    r"(?<figure>\d{1,3}(?:[ \u00a0\u202f\u2009.,'’٬]\d{3}){1,8}(?!\d)(?:[.,٫]\d{1,12}+)?|\d{1,30}+(?:[.,٫]\d{1,12}+)?)"
    r"(?!\d)(?![.,:]\d)(?<attached>\p{L}{1,3}+(?!\p{L}))?"
)
_SPACES = regex.compile(r"[ \u00a0\u202f\u2009'’]")
_PERCENT = regex.compile(r"[ \u00a0\u202f]?[%٪]")
_TIME = regex.compile(r"[hH]\d|:\d|h\b")
_HEDGE_REACH = 5


@dataclass(frozen=True, slots=True)
class Numerals:
    """A text in which numbers are looked for.

    Attributes:
        text: the text as given.
        words: its words.
        language: the pack that it is read with.
        decimal_comma: whether a comma begins decimals in it.
        dated: where it names dates.
    """

    text: str
    words: Words
    language: str
    decimal_comma: bool
    dated: Placed[DateMention]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number of a text.

    Attributes:
        start: of the figure or the words.
        end: behind what multiplies it.
        values: what it may mean, the likeliest first: "1,200" may be decimal in French.
        percent: whether it is of a hundred.
        loose: whether it is an article or an ordinal, or one of two figures that may be one.
        dated: whether it is part of a date.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    percent: bool = False
    loose: bool = False
    dated: bool = False


def find_numbers(numerals: Numerals) -> list[NumberMention]:
    """The numbers of a text, in its order."""
    taken: set[int] = set()
    found = list(_figures(numerals, taken))
    words = numerals.words
    percents = Placed((mention.start, mention.end, mention) for mention in found if mention.percent)
    for run in number_words(numerals.language).runs(words, numerals.text, taken):
        start, end = words.span(run.first, run.end - 1)
        if percents.overlapping(start, end):  # the "cent" of "4,5 pour cent"
            continue
        percent, end = _percent(numerals, end)
        if not (found and found[-1].percent and found[-1].start < start < found[-1].end):
            found.append(_placed(numerals, start, end, (Decimal(run.value),), percent=percent, loose=run.loose))
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _figures(numerals: Numerals, taken: set[int]) -> Iterator[NumberMention]:
    text, words = numerals.text, numerals.words
    language = number_words(numerals.language)
    attached = numbers(numerals.language).attached
    for match in _FIGURE.finditer(text):
        start, end = match.span("figure")
        if _TIME.match(text, end):
            continue
        values = _readings(match["figure"], decimal_comma=numerals.decimal_comma)
        factor = attached.get(match["attached"] or "") or attached.get((match["attached"] or "").lower())
        if factor:
            values = (*(value * factor for value in values), *values)
            end = match.end("attached")
        number = bisect_left(words.starts, end)
        while number < len(words) and not text[end : words.starts[number]].strip(" -‑\u00a0\u202f"):
            scale = language.scale(words, text, number)
            if scale is None:
                break
            values = tuple(value * scale[0] for value in values)
            taken.update(range(number, scale[1]))
            end, number = words.ends[scale[1] - 1], scale[1]
        if match["sign"]:
            values = tuple(-value for value in values)
        percent, end = _percent(numerals, end)
        yield _placed(numerals, match.start(), end, values, percent=percent)
        pieces = _SPACES.split(match["figure"])
        if len(pieces) > 1:  # "en 2019 200 personnes"
            place = start
            for piece in pieces:
                readings = _readings(piece, decimal_comma=numerals.decimal_comma)
                yield _placed(numerals, place, place + len(piece), readings, loose=True)
                place += len(piece) + 1


def _placed(
    numerals: Numerals, start: int, end: int, values: tuple[Decimal, ...], *, percent: bool = False, loose: bool = False
) -> NumberMention:
    dated = numerals.dated.overlapping(start, end)
    return NumberMention(start, end, values, percent=percent, loose=loose, dated=dated)


def _percent(numerals: Numerals, end: int) -> tuple[bool, int]:
    """Whether a number that ends at an offset is of a hundred, and where the words that say so end."""
    sign = _PERCENT.match(numerals.text, end)
    if sign is not None:
        return True, sign.end()
    words = numerals.words
    number = bisect_left(words.starts, end)
    if number < len(words) and not numerals.text[end : words.starts[number]].strip(" -\u00a0\u202f"):
        for phrase in _phrases(numerals.language)[0]:
            if tuple(words.folded[number : number + len(phrase)]) == phrase:
                return True, words.ends[number + len(phrase) - 1]
    return False, end


def is_hedged(mention: NumberMention, words: Words, language: str) -> bool:
    """Whether the words before a number make it a bound or a guess: "plus de 40"."""
    number = bisect_left(words.starts, mention.start)
    before = tuple(words.folded[max(number - _HEDGE_REACH, 0) : number])
    return any(before[-len(phrase) :] == phrase for phrase in _phrases(language)[1])


@cache
def _phrases(language: str) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    table = numbers(language)
    return tuple(
        tuple(tuple(word for match in TOKEN.finditer(phrase) if (word := folded(match.group()))) for phrase in phrases)
        for phrases in (table.percent, table.hedges)
    )  # type: ignore[return-value]


@cache
def decimal_comma(locale: str) -> bool:
    """Whether a comma begins the decimals where a language is written."""
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        return get_decimal_symbol(Locale.parse(locale, sep="-")) != "."
    except (UnknownLocaleError, ValueError):
        return get_decimal_symbol(Locale.parse(locale.split("-", maxsplit=1)[0].lower())) != "."


def _readings(figure: str, *, decimal_comma: bool) -> tuple[Decimal, ...]:
    """What a figure may mean, the likeliest first."""
    bare = _SPACES.sub("", figure).replace("٬", "").replace("٫", "." if not decimal_comma else ",")
    marks = [char for char in bare if char in ".,"]
    if not marks:
        return (Decimal(bare),)
    plain = bare.replace(".", "").replace(",", "")
    if len(set(marks)) == 2:
        whole, _, decimals = bare.rpartition(marks[-1])
        joined = "".join(filter(str.isdigit, whole))
        return (Decimal(f"{joined}.{decimals}"),) if marks.count(marks[-1]) == 1 else (Decimal(plain),)
    if len(marks) > 1:
        return (Decimal(plain),)
    whole, _, decimals = bare.partition(marks[0])
    as_decimal = Decimal(f"{whole}.{decimals}")
    if len(decimals) != 3 or len(whole) > 3 or whole.startswith("0") or _SPACES.search(figure):
        return (as_decimal,)
    grouping = "." if decimal_comma else ","
    return (Decimal(plain),) if marks[0] == grouping else (as_decimal, Decimal(plain))
