"""Figures that can be part of a date: days, months, years, ordinals, decades, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex

from newsschema.extraction.shape_states import Kinds
from newsschema.extraction.shapes import Token, make_token

_RUN = regex.compile(r"\d+")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![^\W_])")
_YEAR_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?![^\W_]|-\d)")
_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])"
    r"(?:[ \u00a0\u202f]?[hH](?:[ \u00a0\u202f]?(?P<french>[0-5]\d)(?:min)?)?(?![^\W_])"
    r"|[:.](?P<point>[0-5]\d)(?P<seconds>:[0-5]\d)?(?![:.]?\d)(?:[ \u00a0]?(?P<half>[AaPp])(?:\.[ \u00a0]?[Mm]\.|\.?[Mm]\b))?"
    r"|[ \u00a0]?(?P<bare>[AaPp])(?:\.[ \u00a0]?[Mm]\.|\.?[Mm]\b))"
    r"(?:[ \u00a0](?:GMT|UTC|TU|CET|CEST|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT)\b)?"
)
_CLOCK_BEHIND = re.compile(r"[ \u00a0\u202f]?[AaHhPp]|[:.]\d")
_PLAIN = re.compile(r"(\d+)(?:\.(?=[ºª]|er\b))?([^\W\d_]{1,4}|°|)(?![^\W_])")
_ROMAN = re.compile(r"(?<![^\W_])([IVX]{1,6})([^\W\d_]{0,3})(?![^\W_])")
_QUARTER = re.compile(r"[TQ][1-4](?![^\W_])")
_HALF = re.compile(r"[HS][12](?![^\W_])")
_SHORT_DIVISION = re.compile(
    r"([1-4](?:Q|T(?![ \u00a0\u202f]))|[12](?:H|S(?![ \u00a0\u202f])))['’ \u00a0\u202f]?(\d{4}|\d\d)(?![^\W_])"
)
_SHORT_YEAR = re.compile(r"FY['’]?(\d{4}|\d\d)(?![^\W_])")
_VALUES = {"I": 1, "V": 5, "X": 10}
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_APOSTROPHES = "'’"
_PIVOT = 40
_LAST_DAY = 31
_LONGEST = 8
_LONGEST_NUMBER = 4
_COUNTING_BEFORE = "$€£¥#+"
_APART = frozenset(" \u00a0\n,;()")
"""What belongs to no figure, on whichever side of it."""
_CLOCK_LETTERS = frozenset("AaHhPp")


def figures(
    text: str, endings: frozenset[str], proclitics: tuple[str, ...] = (), year_marks: frozenset[str] = frozenset()
) -> Iterator[Token]:
    """Every figure that a date may be made of, under each kind that it can be.

    Args:
        text: any text.
        endings: what makes a figure an ordinal in the language of the text: "er", "th".
        proclitics: words that may be written together with a figure, before it.
        year_marks: what may be written together with it, behind it.
    """
    reached = 0
    for run in _RUN.finditer(text):
        start, stop = run.span()
        if start < reached:
            continue
        before, behind = text[start - 1 : start], text[stop : stop + 1]
        if (
            before in _APART
            and behind in _APART
            and stop - start <= _LONGEST
            and (stop - start > 2 or text[stop + 1 : stop + 2] not in _CLOCK_LETTERS)
        ):
            for kinds, value in _kinds_alone(text[start:stop]):
                yield make_token((start, stop, kinds, value))
            continue
        if (before.isalnum() or before in ("_", "@")) and not _led(text, start, proclitics):
            if (
                before in ("T", "Q")
                and (quarter := _QUARTER.match(text, start - 1))
                and not text[max(start - 2, 0) : start - 1].isalnum()
            ):
                yield Token(start - 1, quarter.end(), ("quarter",), int(text[start]))
            elif before in ("H", "S") and (half := _HALF.match(text, start - 1)):
                yield Token(start - 1, half.end(), ("half",), int(text[start]))
            elif before == "Y" and (year := _SHORT_YEAR.match(text, start - 2)):
                yield Token(start - 2, year.end(), ("fiscal_year",), _full_year(year[1]))
            continue
        if stop - start == 1 and (division := _SHORT_DIVISION.match(text, start)) is not None:
            kind, year_of = division[1], _full_year(division[2])
            yield Token(start, division.end(), ("division",), (year_of, (32 if kind[1] in "QT" else 39) + int(kind[0])))
            reached = division.end()
            continue
        if before in _COUNTING_BEFORE and before:
            continue
        if (
            before in _APOSTROPHES
            and before
            and stop - start == 2
            and not text[max(start - 2, 0) : start - 1].isalnum()
        ):
            yield from _short_year(text, start)
        if before in _APOSTROPHES and before and stop - start == 3 and text.startswith("00", start + 1):
            first = start if text[max(start - 2, 0) : start - 1].isalnum() else start - 1
            # "'700" is the eighteenth century.
            yield Token(first, stop, ("short_century",), int(text[start]) + 11)
        tokens = _figure(text, start, stop, endings, year_marks)
        yield from tokens
        if tokens and tokens[-1].kinds != ("dotted",):  # Its second figure may be a month: 24.05.
            reached = tokens[-1].end


def _short_year(text: str, start: int) -> Iterator[Token]:
    """The year of "'98"."""
    plain = _PLAIN.match(text, start)
    if plain is not None and not plain[2]:
        short = int(plain[1])
        yield Token(start - 1, plain.end(), ("short_year",), short + (2000 if short <= _PIVOT else 1900))


def _full_year(figure: str) -> int:
    return int(figure) if len(figure) > 2 else 2000 + int(figure)


def centuries(text: str, endings: frozenset[str]) -> Iterator[Token]:
    """Roman numerals that are ordinals: "XIXe"; asked for only where a text speaks of centuries."""
    for match in _ROMAN.finditer(text):
        if not match[2] or match[2].lower() in endings:
            yield Token(match.start(), match.end(), ("ordinal",), _roman(match[1]))


def _led(text: str, start: int, proclitics: tuple[str, ...]) -> bool:
    """Whether nothing but such a word stands right before an offset."""
    return any(
        text.endswith(word, 0, start) and not text[max(start - len(word) - 1, 0) : start - len(word)].isalnum()
        for word in proclitics
    )


def _figure(text: str, start: int, stop: int, endings: frozenset[str], year_marks: frozenset[str]) -> list[Token]:
    """The figures that begin a run of digits, under each kind that they can be."""
    length = stop - start
    found: list[Token] = []
    if length > _LONGEST:
        return found
    if length == 4 and text.startswith("-", stop):
        iso = _ISO.match(text, start)
        if iso is not None:
            return [Token(start, iso.end(), ("iso",), tuple(int(part) if part else None for part in iso.groups()))]
        month = _YEAR_MONTH.match(text, start)
        if month is not None and int(month[2]) <= int(month[1]) % 100:
            return [Token(start, month.end(), ("yearmonth",), (int(month[1]), int(month[2])))]
    clock = _CLOCK.match(text, start) if length <= 2 and _CLOCK_BEHIND.match(text, stop) else None
    if clock is not None:
        hour = int(clock["hour"])
        half = (clock["half"] or clock["bare"] or "").lower()
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        dotted = text[clock.end("hour")] == "." and not half
        minute = int(clock["french"] or clock["point"] or 0)
        found.append(Token(start, clock.end(), ("dotted" if dotted else "time",), (hour, minute)))
        if not dotted:
            return found
    behind = text[stop : stop + 1]
    if not behind.isalnum() and behind not in (".", "°"):
        return found + _alone(start, stop, text[start:stop])
    plain = _PLAIN.match(text, start)
    if plain is not None:
        ending = plain[2].lower()
        if not ending or ending in year_marks:
            found += _alone(start, plain.end(1) if ending else plain.end(), plain[1])
        elif length <= _LONGEST_NUMBER and (kinds := _kinds_ended(int(plain[1]), length, ending, endings)):
            found.append(Token(start, plain.end(), kinds, int(plain[1])))
    return found


def _alone(start: int, end: int, figure: str) -> list[Token]:
    return [make_token((start, end, kinds, value)) for kinds, value in _kinds_alone(figure)]


@lru_cache(maxsize=4096)
def _kinds_alone(figure: str) -> tuple[tuple[Kinds, Any], ...]:
    """What a figure is that nothing ends: kinds, and the value that it has as one of them."""
    length, number = len(figure), int(figure)
    if length == _LONGEST:
        year, month, day = int(figure[:4]), int(figure[4:6]), int(figure[6:])
        dated = 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= _LAST_DAY
        return ((("compact",), (year, month, day, None, None)),) if dated else ()
    if length > _LONGEST_NUMBER:
        return ()
    kinds = ["n"]
    if length <= 2 and 1 <= number <= _LAST_DAY:
        kinds += ["day", "monthnum"] if number <= 12 else ["day"]
    if length == 2:
        kinds.append("yy")
    elif length == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        kinds.append("year")
    late = length == 2 and number > _LAST_DAY
    return ((tuple(kinds), number), (("late_year",), 1900 + number)) if late else ((tuple(kinds), number),)


def _kinds_ended(number: int, length: int, ending: str, endings: frozenset[str]) -> Kinds:
    """What a figure is that has letters behind it."""
    if ending == "s" and number % 10 == 0 and length in (2, 4):
        return ("decade" if length == 4 else "short_decade",)
    if ending == "t" and 1 <= number <= 4:
        return ("quarter",)
    if ending not in endings:
        return ()
    return ("ordinal", "nth", "figured_nth") if 1 <= number <= _LAST_DAY else ("ordinal",)


def _roman(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
