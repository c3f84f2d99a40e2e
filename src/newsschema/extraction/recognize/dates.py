"""Expressions of time as they are worded: what was written, before anything is resolved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import regex

from newsschema.extraction.scan import Scan, Term
from newsschema.extraction.shapes import Match, Shapes, Token
from newsschema.languages.calendar import calendar
from newsschema.text.folding import fold_term

_FIGURES = regex.compile(
    r"(?<![\p{L}\p{N}])(?:"
    r"(?P<time>(?:[01]?\d|2[0-4])\s?(?:[hH](?:\s?[0-5]\d)?(?![\p{L}\d])|:[0-5]\d(?::[0-5]\d)?)(?:\s?(?:heures?|GMT|UTC|TU))?|(?:[01]?\d|2[0-4])\s(?:heures?|hours?|Uhr|horas?)(?![\p{L}\d]))"
    r"|(?P<figure>\d++)(?P<ending>\p{L}{0,4}(?![\p{L}\p{N}]))"
    r"|(?P<roman>[IVXL]{1,6})(?P<century>\p{L}{1,3}(?![\p{L}\p{N}])))"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER_BEFORE = regex.compile(r"[\p{N}\p{Sc}][.,/:\-]$|[\p{Sc}#+]\s?$|\p{N}[\u00a0\u202f]$")
_NUMBER_BEHIND = regex.compile(
    r"[.,/:\-]\p{N}|\s?[\p{Sc}%‰°]|[\u00a0\u202f]\d{3}(?!\d)|\s?(?:€|euros?|dollars?|dirhams?|km|kg|ha)(?!\w)"
)
_HYPHENS = ("-", "‑")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_NAME_YEAR, _LAST_NAME_YEAR = 1900, 2100
_FOUR_DIGITS = 4
_KINDS = ("day", "month", "weekday", "rel", "unit", "dir", "season", "part", "ordinal", "n", "daypart", "holiday")
_QUOTE_OPENS, _QUOTE_CLOSES = "«“„", "»”"


class Expression(NamedTuple):
    """An expression of time: text[start:end].

    Attributes:
        start: of the expression, its determiner included.
        end: of the expression.
        make: what it is: "date", "range", "weekday", "relative", ... ("name" for a year within a name).
        slots: what was filled in.
    """

    start: int
    end: int
    make: str
    slots: dict[str, Any]


class Expressions(NamedTuple):
    """Every expression of a text, in its order, and the stretches that look like time but name no date."""

    found: tuple[Expression, ...]
    others: tuple[Expression, ...]


def terms(language: str) -> Iterator[Term]:
    """What to look for: months and weekdays from CLDR, everything else from the pack."""
    words = calendar(language)
    unusable = {word.lower() for word in words.unusable}
    for kind, names in (("month", _cldr_names(language, "months")), ("weekday", _cldr_names(language, "days"))):
        for name, number in names.items():
            if name.lower().rstrip(".") not in unusable and len(name.rstrip(".")) > 2:
                yield Term(name, kind, number)
    for form, number in words.month_forms.items():
        yield Term(form, "month", number)
    for form, number in words.weekday_forms.items():
        yield Term(form, "weekday", number)
    for relative in words.relative:
        for word in relative.words:
            yield Term(word, "rel", relative)
    for direction, forms in words.direction.items():
        for form in forms:
            yield Term(form, "dir", direction)
    for unit, forms in words.units.items():
        for form in forms:
            yield Term(form, "unit", unit)
    for holiday in words.holiday:
        for word in holiday.words:
            yield Term(word, "holiday", holiday)
    for kind, numbers in (("season", words.seasons), ("ordinal", words.ordinals), ("n", words.numbers)):
        for word, number in numbers.items():
            yield Term(word, kind, number)
    for word, number in words.ordinals.items():
        if number == 1:
            yield Term(word, "day", number)
    for kind, listed in (
        ("part", words.parts),
        ("daypart", words.day_parts),
        ("date-never", words.never),
        ("year-head", words.name_heads),
    ):
        for word in listed:
            yield Term(word, kind, word)


def _cldr_names(language: str, field: str) -> dict[str, int]:
    from babel import Locale

    by_context: dict[str, dict[str, dict[int, str]]] = getattr(Locale.parse(language, sep="-"), field)
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in by_context.get(context, {}).get(width, {}).items():
                names.setdefault(name, number)
    return names


@cache
def _shapes(language: str) -> Shapes:
    words = calendar(language)
    return Shapes(words.shape, words.fragment)


@cache
def _determiners(language: str) -> tuple[str, ...]:
    return tuple(sorted((fold_term(word) for word in calendar(language).determiners), key=len, reverse=True))


def recognize(scan: Scan, language: str) -> Expressions:
    """The expressions of time of a text."""
    endings = frozenset(calendar(language).ordinal_endings)
    tokens = [Token(hit.start, hit.end, hit.kind, hit.value) for kind in _KINDS for hit in scan.hits(kind)]
    tokens = [
        token for token in tokens if token.kind != "holiday" or scan.text[token.start - 1 : token.start] not in _HYPHENS
    ]
    years: list[Token] = []
    for token in _figures(scan.text, endings):
        tokens.append(token)
        if token.kind == "year":
            years.append(token)
    never = _covered(scan)
    found: list[Expression] = []
    others: list[Expression] = []
    for match in _shapes(language).match(scan.text, scan.folded, tokens):
        expression = Expression(
            _with_determiner(scan.folded, match.start, language), match.end, match.make, match.slots
        )
        if match.make == "none" or never(match.start) or not _stands_free(scan.text, match) or _names_no_day(match):
            others.append(expression)
        elif match.make == "days" and not _consecutive(match.slots):
            found.extend(_single_days(expression.start, match))
        elif _is_name_year(scan, match):
            found.append(_name_year(match))
        else:
            found.append(expression)
    taken = [*found, *others]
    found.extend(_bare_years(scan, years, taken))
    return Expressions(tuple(sorted(found)), tuple(others))


def _names_no_day(match: Match) -> bool:
    """Whether a match counts hours or minutes, or the days and weeks of a series: "la 3e journée"."""
    unit = match.slots.get("unit")
    return unit in ("hour", "minute") or (match.make == "subyear" and unit not in ("quarter", "semester"))


def _consecutive(slots: dict[str, Any]) -> bool:
    days = sorted(_listed_days(slots).values())
    return days[-1] - days[0] == len(days) - 1


def _listed_days(slots: dict[str, Any]) -> dict[str, int]:
    return {name: value for name, value in slots.items() if name.rstrip("234") == "day"}


def _single_days(start: int, match: Match) -> Iterator[Expression]:
    """Days of one month that do not follow one another: a date each, the month on the last."""
    rest = {name[:-1]: value for name, value in match.slots.items() if name in ("month2", "year2", "weekday2")}
    names = sorted(_listed_days(match.slots), key=lambda name: match.spans[name])
    for name in names:
        first, last = match.spans[name]
        slots = {**rest, "day": match.slots[name]}
        if name != names[-1]:
            slots.pop("weekday", None)
        yield Expression(start if name == names[0] else first, match.end if name == names[-1] else last, "date", slots)


def _figures(text: str, endings: frozenset[str]) -> Iterator[Token]:
    for match in _FIGURES.finditer(text):
        start, end = match.span()
        if match["time"]:
            yield Token(start, end, "time", match["time"])
        elif match["roman"]:
            if match["century"].lower() in endings:
                yield Token(start, end, "ordinal", _roman(match["roman"]))
        else:
            yield from _figure(start, end, match["figure"], match["ending"].lower(), endings)


def _figure(start: int, end: int, figure: str, ending: str, endings: frozenset[str]) -> Iterator[Token]:
    if len(figure) > _FOUR_DIGITS or (ending and ending not in endings):
        return
    number = int(figure)
    if ending:
        yield Token(start, end, "ordinal", number)
        if number == 1 or ending in ("st", "nd", "rd", "th", "er"):
            yield Token(start, end, "day", number)
        return
    yield Token(start, end, "n", number)
    if len(figure) <= 2:
        if 1 <= number <= 31:
            yield Token(start, end, "day", number)
        if 1 <= number <= 12:
            yield Token(start, end, "monthnum", number)
        if len(figure) == 2:
            yield Token(start, end, "yy", number)
    elif len(figure) == _FOUR_DIGITS and _FIRST_YEAR <= number <= _LAST_YEAR:
        yield Token(start, end, "year", number)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _covered(scan: Scan) -> Any:  # noqa: ANN401 - a predicate over offsets
    spans = [(hit.start, hit.end) for hit in scan.hits("date-never")]
    starts = [start for start, _ in spans]

    def covers(offset: int) -> bool:
        place = bisect_right(starts, offset)
        return any(start <= offset < end for start, end in spans[max(place - 2, 0) : place])

    return covers


def _stands_free(text: str, match: Match) -> bool:
    """Whether no figure, currency or unit goes on where the expression begins or ends."""
    return not (
        _NUMBER_BEFORE.search(text, max(match.start - 3, 0), match.start)
        or (text[match.end - 1].isdigit() and _NUMBER_BEHIND.match(text, match.end))
    )


def _with_determiner(folded: str, start: int, language: str) -> int:
    for word in _determiners(language):
        begin = start - len(word) - 1
        if begin >= 0 and folded.startswith(word + " ", begin) and not folded[begin - 1 : begin].isalnum():
            return begin
    return start


def _is_name_year(scan: Scan, match: Match) -> bool:
    """Whether a match is but a year that belongs to a name before it: "depuis Paris 2024" is none of ours."""
    return match.make == "year" and set(match.slots) == {"year"} and _has_name_head(scan, match.end - _FOUR_DIGITS)


def _name_year(match: Match) -> Expression:
    return Expression(match.end - _FOUR_DIGITS, match.end, "name", {"year": match.slots["year"]})


def _bare_years(scan: Scan, years: list[Token], taken: list[Expression]) -> Iterator[Expression]:
    """Years that no shape took: within a name, or alone in brackets."""
    spans = sorted((expression.start, expression.end) for expression in taken)
    starts = [start for start, _ in spans]
    for year in years:
        place = bisect_right(starts, year.start)
        if place and spans[place - 1][1] > year.start:
            continue
        if _FIRST_NAME_YEAR < year.value < _LAST_NAME_YEAR and _has_name_head(scan, year.start):
            yield Expression(year.start, year.end, "name", {"year": year.value})
        elif scan.text[year.start - 1 : year.start] == "(" and scan.text[year.end : year.end + 1] == ")":
            yield Expression(year.start, year.end, "year", {"year": year.value})


_NAME_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{N}'’.\-]*|[\p{Lu}\p{N}]{2,})[\s\u00a0\u202f\-]$")


def _has_name_head(scan: Scan, start: int) -> bool:
    """Whether a year follows a capitalised word, or a noun that takes a year as part of its name."""
    before = scan.text[max(start - 40, 0) : start]
    if not before[-1:].strip(" \u00a0\u202f-"):
        if (
            scan.between("year-head", max(start - 40, 0), start)
            and scan.between("year-head", max(start - 40, 0), start)[-1].end >= start - 1
        ):
            return True
        match = _NAME_BEFORE.search(before)
        if match is None:
            return False
        word = start - len(before) + match.start()
        return (
            scan.sentences.at(word)[0] != word
            and not scan.between("month", word, start)
            and not scan.between("weekday", word, start)
        )
    return False
