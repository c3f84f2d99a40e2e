"""Expressions of time: the words and figures of a text matched against the shapes of its language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import regex

from newsschema.extraction.expressions import (
    Distance,
    Expression,
    Expressions,
    Fields,
    Vague,
    names_a_month,
    names_no_month,
)
from newsschema.extraction.recognize.date_lists import following_days, single_days
from newsschema.extraction.recognize.date_slots import Meaning
from newsschema.extraction.recognize.date_tokens import TokenRules, counts_behind, date_tokens, next_word
from newsschema.extraction.recognize.date_words import meaning
from newsschema.extraction.recognize.name_years import belongs_to_name
from newsschema.extraction.recognize.noun_capitals import own_tokens
from newsschema.extraction.recognize.numeric_order import follow_the_text
from newsschema.extraction.scan import Scan, Term, attached
from newsschema.extraction.shapes import NONE, Match, Shapes, Token
from newsschema.languages.building import kept
from newsschema.languages.calendar import calendar
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_NUMBER_BEFORE = regex.compile(r"\p{N}[./:\-]?[ \u00a0\u202f]?$|\p{N},$|\p{Sc}[ \u00a0\u202f]?$|[#+°]\s?$")
_NUMBER_BEHIND = regex.compile(
    r"[.,/:\-]\p{N}|[ \u00a0\u202f]?[\p{Sc}%‰°]|[\u00a0\u202f ]\d{3}(?!\d)|[ \u00a0\u202f](?:€|euros?|dollars?|dirhams?|km|kg|m²)(?!\w)"
)
_SENTENCE_BEFORE = regex.compile(r"\d{4}\. $")
"""A sentence that ends in a year: "aus dem Jahr 1998. 2002 wurde ..."."""
_TITLE = regex.compile(r"[«“][\s\u00a0\u202f]?\p{Lu}[^«»“”.!?]*+[»”]")
_TITLE_REACH = 40
_WHOLE = {"date": frozenset({"month", "full_month", "lone_month", "monthnum"})}
_MONTH_REACH = 400
_SOME = 4
_NOUN_BEHIND = regex.compile(r"[ \u00a0]\p{Lu}")
_HYPHENS = "-\u2011"
_TITLE_WORDS = 4
_GAME_REACH = 250
_ACT_BEFORE = regex.compile(r"\d/((?:1[89]|20)\d\d),[ \u00a0]\p{Ll}{1,3}[ \u00a0]$")
_ACT_REACH = 16


class _Calendar(NamedTuple):
    """What recognition needs of calendar.toml, made ready."""

    shapes: Shapes
    reading: TokenRules
    determiners: tuple[str, ...]
    led: tuple[str, ...]
    exact: frozenset[str]
    undetermined: frozenset[str]
    not_names: frozenset[str]


@cache
@kept
def _calendar(language: str) -> _Calendar:
    words = calendar(language)
    layers = [{str(make): shapes for make, shapes in layer.items()} for layer in words.layer]
    determiners = tuple(sorted((fold_term(word) for word in words.determiners), key=len, reverse=True))
    months, weekdays = _names(language, "months"), _names(language, "days")
    return _Calendar(
        Shapes(layers, words.choice, words.group, _WHOLE),
        TokenRules(
            frozenset(words.ordinal_endings),
            frozenset(fold_term(word) for word in words.after_year),
            frozenset(fold_term(word) for word in words.dated_nouns),
            frozenset(fold_term(word) for word in words.hanging),
            frozenset(fold_term(word) for word in words.genitive),
            tuple(fold_term(word) for word in words.counted_endings),
            frozenset(months[name] for name in words.not_alone if name in months),
            frozenset(months[name] for name in words.also_names if name in months),
            words.capitals,
            tuple(words.proclitics),
            words.joined_and,
            frozenset(words.year_marks),
            frozenset(weekdays[name] for name in words.not_alone if name in weekdays),
            frozenset(fold_term(name) for name in words.also_names if name not in months),
            (*words.past_endings, *words.future_endings, *words.present_endings),
        ),
        determiners,
        tuple(f"{word} " for word in determiners),
        frozenset(words.exact),
        frozenset(words.undetermined),
        frozenset(map(fold_term, words.not_names)),
    )


def terms(language: str) -> Iterator[Term]:
    """What to look for: months and weekdays from CLDR, everything else from the pack; with every word written together with it."""
    words = calendar(language)
    for term in _terms(language):
        if term.surface in words.exact:
            yield from (
                term._replace(surface=case(term.surface), cased=True) for case in (str, str.capitalize, str.upper)
            )
            continue
        yield term
        yield from attached(term, words.proclitics, words.contractions)


def _terms(language: str) -> Iterator[Term]:
    words = calendar(language)
    unusable = {word.lower() for word in words.unusable}
    for kind, field, forms in (("month", "months", words.month_forms), ("weekday", "days", words.weekday_forms)):
        full = {**_names(language, field), **(words.month_names if kind == "month" else words.weekday_names)}
        if kind == "weekday":
            full |= {name + ending: day for name, day in full.items() for ending in words.weekday_endings}
        for name, number in full.items():
            yield Term(name, f"full_{kind}", number)
        for name, number in {**_names(language, field, "abbreviated"), **forms}.items():
            if name not in full and name.lower() not in unusable:
                yield Term(name, kind, number)
    for kind, forms in (
        ("short_weekday", words.short_weekdays),
        ("short_month", words.short_months),
        ("plain_weekday", words.ordinal_weekdays),
    ):
        for word, number in forms.items():
            yield Term(word, kind, number)
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
            yield Term(word, "counted_holiday" if holiday.step else "holiday", holiday)
    for kind, numbers in (
        ("season", words.seasons),
        ("ordinal", words.ordinals),
        ("n", words.numbers),
        ("decade", words.decades),
        ("hijrimonth", words.hijri_months),
    ):
        for word, number in numbers.items():
            yield Term(word, kind, number)
    for word in words.day_parts:
        yield Term(word, "daypart", words.after_noon.get(word))
    for kind, listed in (
        ("part", words.parts),
        ("vague", words.vague),
        ("date-never", words.never),
        ("play", words.play),
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
    tokens = own_tokens(scan, date_tokens(scan, words.reading), language)
    names = scan.hits("date-never")
    never = Placed((hit.start, hit.end, hit) for hit in names)
    if names:
        # A weekday of a name leads no date: "Santo Domingo, 25 may".
        tokens = [each for each in tokens if not (each.kinds[0].endswith("weekday") and never.holding(each.start))]
    found: list[Expression] = []
    others: list[tuple[int, int]] = []
    matches: list[Match] = []
    for match in words.shapes.match(scan.text, scan.folded, tokens):
        matches += (match,) if _stands_free(scan.text, match) else _standing_free(scan.text, match)
    follow_the_text(matches)
    for match in matches:
        if match.make == NONE or never.holding(match.start) or _ends_title(scan.text, match) or _of_a_game(scan, match):
            others.append((match.start, match.end))
            continue
        start = match.start
        if _hangs(scan, match, words.reading):
            others.append((match.start, match.end))
            continue
        kind, first = _first_token(match)
        # Words of the mention itself say what the number is: "el día 24".
        worded = first.start > start
        if (
            match.make not in words.undetermined
            and not _attributive(scan, match, words)
            and (worded or kind not in words.undetermined or _is_noun(first))
        ):
            start = _with_determiner(scan, start, words)
        read = [
            each
            for each in _read(scan, match, start, words)
            if worded or _has_its_month(scan, each, found, words.reading, bare="lone_day" not in match.slots)
        ]
        if read and (vague or not _is_vague(read[0])):
            found.extend(read)
        else:
            others.append((match.start, match.end))
    found.extend(_years_in_names(scan, tokens, found, others, words))
    found.sort(key=attrgetter("start"))
    return Expressions(tuple(found), tuple(others))


def _first_token(match: Match) -> tuple[str, Token]:
    """What a match begins with, whatever layers it was made by, and as which kind."""
    name, token = next(iter(match.slots.items()))
    return _first_token(token.value) if isinstance(token.value, Match) else (name, token)


def _attributive(scan: Scan, match: Match, words: _Calendar) -> bool:
    """Whether an end of a period is what describes a noun, so that a determiner before it is the noun's: "the year-end dividend"."""
    ends = scan.folded.endswith(" end", 0, match.end) and scan.text[match.end - 4] in _HYPHENS
    return ends and counts_behind(scan.text, match.end, words.reading, bare=True)


def _is_noun(token: Token) -> bool:
    """Whether a relative wording is a noun, which has a determiner of its own: "dem Vortag", but "der gestern verletzte"."""
    return token.kinds == ("rel",) and bool(token.value.noun)


def _is_vague(expression: Expression) -> bool:
    when = expression.when
    return isinstance(when, Vague) or (isinstance(when, Distance) and when.offset is None)


def _read(scan: Scan, match: Match, start: int, words: _Calendar) -> Iterator[Expression]:
    if match.make == "days" or (
        match.make == "apart" and not all(isinstance(token.value, Match) for token in match.slots.values())
    ):
        days = list(single_days(match))
        span = following_days(scan.text, match, days)
        if span is not None:
            yield Expression(start, match.end, span)
            return
        for number, (first, end, fields) in enumerate(days):
            yield Expression(_with_determiner(scan, first, words) if number else start, end, fields)
        return
    if match.make == "apart":
        for number, token in enumerate(match.slots.values()):
            first = start if not number else _with_determiner(scan, token.start, words)
            yield from _read(scan, token.value, first, words)
        return
    read = meaning(match)
    if read is not None:
        read = _in_year_of_act(scan.text, match.start, read)
        yield Expression(start, match.end, *read, in_name=_is_edition(scan, match, words))


def _has_its_month(
    scan: Scan, expression: Expression, found: list[Expression], rules: TokenRules, *, bare: bool
) -> bool:
    """Whether a bare number of a day has a date of some month shortly before it, and counts nothing: "le 16"."""
    when = expression.when
    if isinstance(when, Fields) and when.day is not None and when.month is None and when.weekday is not None:
        return scan.text[expression.end - 1] == ")" or not counts_behind(scan.text, expression.end, rules, bare=False)
    if not names_no_month(when):
        return True
    if not any(sign.isdigit() for sign in scan.text[expression.start : expression.end]):
        return False
    first = expression.start - _MONTH_REACH
    dated = any(
        each.start >= first and (names_a_month(each.when) or names_no_month(each.when)) for each in found[-_SOME:]
    )
    if _orders_behind(scan.text, expression.end) or counts_behind(scan.text, expression.end, rules, bare=bare):
        return False
    return dated and next_word(scan.text, expression.end) not in rules.genitive


def _orders_behind(text: str, end: int) -> bool:
    """Whether an ordinal orders the noun that follows it: "am 3. Spieltag"."""
    return text[end - 1] == "." and _NOUN_BEHIND.match(text, end) is not None


def _in_year_of_act(text: str, start: int, read: Meaning) -> Meaning:
    """A day without its year behind the number of an act is of the act's year: "Ley 40/2015, de 1 de octubre"."""
    when = read.when
    if not isinstance(when, Fields) or when.day is None or when.month is None or when.year is not None:
        return read
    act = _ACT_BEFORE.search(text, max(start - _ACT_REACH, 0), start)
    return read if act is None else read._replace(when=when._replace(year=int(act[1])))


def _hangs(scan: Scan, match: Match, rules: TokenRules) -> bool:
    """Whether a distance is from what follows it: "five weeks before elections"."""
    if match.make == "relative":
        whole = scan.folded[match.start : match.end]
        return whole in rules.hanging and next_word(scan.text, match.end) in rules.genitive
    if match.make not in ("earlier", "later"):
        return False
    last = scan.folded[: match.end].rpartition(" ")[2]
    if last not in rules.hanging:
        return False
    return counts_behind(scan.text, match.end, rules, bare=True) or next_word(scan.text, match.end) in rules.genitive


def _is_edition(scan: Scan, match: Match, words: _Calendar) -> bool:
    """Whether a match is but years that follow a name."""
    return (
        match.make in ("in_year", "range")
        and all(name[:4] in ("year", "lone", "bare") for name in match.slots)
        and belongs_to_name(
            scan,
            match.start,
            words.not_names,
            led="bare_year" in match.slots or match.weight > match.end - match.start,
        )
    )


def _years_in_names(
    scan: Scan, tokens: list[Token], found: list[Expression], others: list[tuple[int, int]], words: _Calendar
) -> Iterator[Expression]:
    """Years that no shape took and that are part of a name."""
    likely = [token for token in tokens if "likely_year" in token.kinds]
    if not likely:
        return
    taken = Placed((start, end, None) for start, end in [*others, *((each.start, each.end) for each in found)])
    for token in likely:
        if (
            not taken.overlapping(token.start, token.end)
            and not _NUMBER_BEHIND.match(scan.text, token.end)
            and belongs_to_name(scan, token.start, words.not_names)
        ):
            yield Expression(token.start, token.end, Fields(token.value), in_name=True)


def _standing_free(text: str, match: Match) -> Iterator[Match]:
    """Those that a match joins, where no figure, currency or unit goes on: of "25/05/2022 and 05/26" the first."""
    for token in match.slots.values():
        if isinstance(token.value, Match):
            yield from (token.value,) if _stands_free(text, token.value) else _standing_free(text, token.value)


def _stands_free(text: str, match: Match) -> bool:
    led = text[match.start].isdigit() and not _SENTENCE_BEFORE.search(text, max(match.start - 6, 0), match.start)
    if led and _NUMBER_BEFORE.search(text, max(match.start - 3, 0), match.start):
        return False
    return not (text[match.end - 1].isdigit() and _NUMBER_BEHIND.match(text, match.end))


def _ends_title(text: str, match: Match) -> bool:
    """Whether a month or season without a year is the end of a short title in quotation marks."""
    if match.make not in ("in_month", "in_season") or "year" in match.slots:
        return False
    title = _TITLE.search(text, max(match.start - _TITLE_REACH, 0), match.end + 2)
    return title is not None and len(title[0].strip("«»“” \u00a0\u202f").split()) <= _TITLE_WORDS


def _of_a_game(scan: Scan, match: Match) -> bool:
    """Whether a half or quarter is that of a game: words of games stand in its paragraph, and no year beside it."""
    return (
        match.make == "in_division"
        and not {"year", "dir", "division"} & match.slots.keys()
        and bool(scan.between("play", *scan.paragraphs.at(match.start)))
    )


def _with_determiner(scan: Scan, start: int, words: _Calendar) -> int:
    folded = scan.folded
    if folded.startswith(words.led, start) or not folded.endswith(words.led, 0, start):
        return start
    for word in words.determiners:
        begin = start - len(word) - 1
        if begin >= 0 and folded.startswith(word + " ", begin) and not (begin and folded[begin - 1].isalnum()):
            if word in words.exact and scan.text[begin : start - 1].lower() != word:
                continue
            return begin
    return start
