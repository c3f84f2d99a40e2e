"""Expressions of time: the words and figures of a text matched against the shapes of its language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import regex

from newsschema.extraction.expressions import Distance, Expression, Expressions, Fields, Vague
from newsschema.extraction.recognize.date_words import following_days, meaning, single_days
from newsschema.extraction.recognize.figures import centuries, figures
from newsschema.extraction.recognize.name_years import belongs_to_name
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.extraction.shapes import NONE, Match, Shapes, Token
from newsschema.languages.calendar import calendar
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_NUMBER_BEFORE = regex.compile(r"\p{N}[.,/:\-]?[ \u00a0\u202f]?$|\p{Sc}[ \u00a0\u202f]?$|[#+°]\s?$")
_NUMBER_BEHIND = regex.compile(
    r"[.,/:\-]\p{N}|[ \u00a0\u202f]?[\p{Sc}%‰°]|[\u00a0\u202f ]\d{3}(?!\d)|[ \u00a0\u202f](?:€|euros?|dollars?|dirhams?|km|kg|ha|m²)(?!\w)"
)
_TITLE = regex.compile(r"[«“][\s\u00a0\u202f]?\p{Lu}[^«»“”.!?]*+[»”]")
_TITLE_REACH = 40
_NEXT_WORD = regex.compile(r"[ \u00a0\u202f]+(\p{Ll}[\p{L}\p{M}]*+)")
_KINDS = ("rel", "unit", "dir", "season", "part", "ordinal", "n", "daypart", "holiday", "vague", "decade")
_HYPHENS = ("-", "‑")
_LIKELY_YEARS = range(1800, 2100)


class _Calendar(NamedTuple):
    """What recognition needs of calendar.toml, made ready."""

    shapes: Shapes
    endings: frozenset[str]
    determiners: tuple[str, ...]
    after_year: frozenset[str]
    not_alone: frozenset[int]
    capitals: bool


@cache
def _calendar(language: str) -> _Calendar:
    words = calendar(language)
    months = _names(language, "months")
    return _Calendar(
        Shapes(
            [{str(make): shapes for make, shapes in layer.items()} for layer in words.layer], words.choice, words.group
        ),
        frozenset(words.ordinal_endings),
        tuple(sorted((fold_term(word) for word in words.determiners), key=len, reverse=True)),
        frozenset(fold_term(word) for word in words.after_year),
        frozenset(months[name] for name in words.not_alone),
        words.capitals,
    )


def terms(language: str) -> Iterator[Term]:
    """What to look for: months and weekdays from CLDR, everything else from the pack."""
    words = calendar(language)
    unusable = {word.lower() for word in words.unusable}
    for kind, field, forms in (("month", "months", words.month_forms), ("weekday", "days", words.weekday_forms)):
        full = _names(language, field)
        for name, number in full.items():
            yield Term(name, f"full_{kind}", number)
        for name, number in {**_names(language, field, "abbreviated"), **forms}.items():
            if name not in full and name.lower() not in unusable:
                yield Term(name, kind, number)
    for relative in words.relative:
        for word in relative.words:
            yield Term(word, "rel", relative)
    for direction, listed in words.direction.items():
        for word in listed:
            yield Term(word, "dir", direction)
    for unit, listed in words.units.items():
        for word in listed:
            yield Term(word, "unit", unit)
    for holiday in words.holiday:
        for word in holiday.words:
            yield Term(word, "holiday", holiday)
    for kind, numbers in (
        ("season", words.seasons),
        ("ordinal", words.ordinals),
        ("n", words.numbers),
        ("decade", words.decades),
    ):
        for word, number in numbers.items():
            yield Term(word, kind, number)
    for kind, listed in (
        ("part", words.parts),
        ("daypart", words.day_parts),
        ("vague", words.vague),
        ("date-never", words.never),
        ("year-head", words.name_heads),
    ):
        for word in listed:
            yield Term(word, kind, word)


@cache
def _names(language: str, field: str, width: str = "wide") -> dict[str, int]:
    from babel import Locale

    by_context: dict[str, dict[str, dict[int, str]]] = getattr(Locale.parse(language, sep="-"), field)
    return {
        name: number
        for context in ("format", "stand-alone")
        for number, name in by_context.get(context, {}).get(width, {}).items()
    }


def recognize(scan: Scan, language: str, *, vague: bool = False) -> Expressions:
    """The expressions of time of a text.

    Args:
        scan: the text.
        language: of the text.
        vague: whether those count that name no day of the calendar ("récemment", "il y a quelques jours").
    """
    words = _calendar(language)
    tokens = _tokens(scan, words)
    never = Placed((hit.start, hit.end, hit) for hit in scan.hits("date-never"))
    found: list[Expression] = []
    others: list[tuple[int, int]] = []
    for match in words.shapes.match(scan.text, scan.folded, tokens):
        if (
            match.make == NONE
            or never.holding(match.start)
            or not _stands_free(scan.text, match)
            or _ends_title(scan.text, match)
        ):
            others.append((match.start, match.end))
            continue
        start = _with_determiner(scan.folded, match.start, words.determiners)
        read = list(_read(scan, match, start))
        if read and (vague or not _is_vague(read[0])):
            found.extend(read)
        else:
            others.append((match.start, match.end))
    found.extend(_years_in_names(scan, tokens, found, others))
    found.sort(key=attrgetter("start"))
    return Expressions(tuple(found), tuple(others))


def _tokens(scan: Scan, words: _Calendar) -> list[Token]:
    text = scan.text
    tokens = [Token(*hit) for kind in _KINDS for hit in scan.hits(kind)]
    tokens = [
        token for token in tokens if token.kind != "holiday" or text[token.start - 1 : token.start] not in _HYPHENS
    ]
    for kind in ("month", "weekday"):
        tokens.extend(_names_in(text, scan.hits(f"full_{kind}"), kind, words))
        for hit in scan.hits(kind):
            end = hit.end + 1 if text.startswith(".", hit.end) else hit.end
            tokens.append(Token(hit.start, end, kind, hit.value))
    tokens += [Token(*hit)._replace(kind="nth") for hit in scan.hits("ordinal")]
    tokens += [Token(*hit)._replace(kind="term") for hit in scan.hits("unit") if hit.value in ("quarter", "semester")]
    for token in figures(text, words.endings):
        tokens.append(token)
        if token.kind == "year" and _may_be_year(text, token, words.after_year):
            tokens.append(token._replace(kind="lone_year"))
    if any(hit.value == "century" for hit in scan.hits("unit")):
        tokens.extend(centuries(text, words.endings))
    return tokens


def _names_in(text: str, hits: Iterable[Hit], kind: str, words: _Calendar) -> Iterator[Token]:
    """Full names of months and weekdays; those that may stand alone once more under a kind of their own."""
    for hit in hits:
        token = Token(*hit)
        yield token
        yield token._replace(kind=kind)
        if kind == "month" and (hit.value in words.not_alone or text[hit.start].isupper() != words.capitals):
            continue
        if words.capitals and not text[hit.start].isupper():
            continue
        yield token._replace(kind=f"lone_{kind}")


def _may_be_year(text: str, token: Token, after_year: frozenset[str]) -> bool:
    """Whether a figure may be a year where no word says so: it does not count what follows."""
    if token.value not in _LIKELY_YEARS:
        return False
    following = _NEXT_WORD.match(text, token.end)
    return following is None or fold_term(following[1]) in after_year


def _is_vague(expression: Expression) -> bool:
    when = expression.when
    return isinstance(when, Vague) or (isinstance(when, Distance) and when.offset is None)


def _read(scan: Scan, match: Match, start: int) -> Iterator[Expression]:
    if match.make == "days":
        days = list(single_days(match))
        span = following_days(days)
        if span is not None:
            yield Expression(start, match.end, span)
            return
        for number, (first, end, fields) in enumerate(days):
            yield Expression(first if number else start, end, fields)
        return
    read = meaning(match)
    if read is not None:
        yield Expression(start, match.end, *read, in_name=_is_edition(scan, match))


def _is_edition(scan: Scan, match: Match) -> bool:
    """Whether a match is but years that follow a name."""
    return (
        match.make in ("in_year", "range")
        and all(name[:4] in ("year", "lone") for name in match.slots)
        and belongs_to_name(scan, match.start)
    )


def _years_in_names(
    scan: Scan, tokens: list[Token], found: list[Expression], others: list[tuple[int, int]]
) -> Iterator[Expression]:
    """Years that no shape took and that are part of a name."""
    taken = Placed((start, end, None) for start, end in [*others, *((each.start, each.end) for each in found)])
    for token in tokens:
        if (
            token.kind == "year"
            and not taken.overlapping(token.start, token.end)
            and belongs_to_name(scan, token.start)
        ):
            yield Expression(token.start, token.end, Fields(token.value), in_name=True)


def _stands_free(text: str, match: Match) -> bool:
    """Whether no figure, currency or unit goes on where the expression begins or ends."""
    if text[match.start].isdigit() and _NUMBER_BEFORE.search(text, max(match.start - 3, 0), match.start):
        return False
    return not (text[match.end - 1].isdigit() and _NUMBER_BEHIND.match(text, match.end))


def _ends_title(text: str, match: Match) -> bool:
    """Whether a month without a year is the end of a short title in quotation marks."""
    return (
        match.make == "in_month"
        and "year" not in match.slots
        and _TITLE.search(text, max(match.start - _TITLE_REACH, 0), match.end + 2) is not None
    )


def _with_determiner(folded: str, start: int, determiners: tuple[str, ...]) -> int:
    for word in determiners:
        begin = start - len(word) - 1
        if begin >= 0 and folded.startswith(word + " ", begin) and not (begin and folded[begin - 1].isalnum()):
            return begin
    return start
