"""The words and figures that dates are made of, under every kind that a shape may ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from newsschema.extraction.recognize.figures import centuries, figures
from newsschema.extraction.scan import Hit, Scan
from newsschema.extraction.shape_states import Kinds
from newsschema.extraction.shapes import Token, make_token
from newsschema.text.folding import fold_term

_UNIT: Kinds = ("unit",)
_KINDS: dict[str, Kinds] = {
    "unit": _UNIT,
    "dir": ("dir",),
    "part": ("part",),
    "ordinal": ("ordinal", "nth"),
    "n": ("n",),
    "daypart": ("daypart",),
    "vague": ("vague",),
    "decade": ("decade",),
    "hijrimonth": ("hijrimonth",),
    "counted_holiday": ("counted_holiday",),
}
"""The kinds of slots that every hit of a kind can fill."""
_UNITS: dict[str, Kinds] = {"quarter": ("unit", "term"), "semester": ("unit", "term"), "month": ("unit", "a_month")}
_LATE: Kinds = ("late_year",)
_NEXT_WORD = regex.compile(r"[ \u00a0\u202f]+([\p{Ll}\p{Lo}][\p{L}\p{M}]*+)")
_NEXT_FIGURE = regex.compile(r"[ \u00a0\u202f]+\p{N}")
_BEFORE_SENTENCE = regex.compile(r"^$|[.!?\n][ \u00a0\n\"“]*$")
_CAPITAL_BEHIND = regex.compile(r"[ \u00a0]\p{Lu}")
_CAPITAL_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}])\p{Lu}(?:\p{L}*|\p{L}{0,2}\.)[ \u00a0]\n?")
_FORENAME = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}")
_FARTHEST_YEAR = 6
_BETWEEN_YEARS = regex.compile(r",?[ \u00a0](?:\p{Ll}{1,3}[ \u00a0])?")
_FIGURE_BEHIND = regex.compile(r"[ \u00a0]\d{1,2}(?!\d)")
_YEAR_BEHIND = regex.compile(r"\.?(?:,?[ \u00a0]|[-/])(?:\p{Ll}{1,3}[ \u00a0])?\d{4}(?!\d)")
_SIGN_BEHIND = regex.compile(r"[ \u00a0\u202f]?[\p{Sc}%‰°]")
_HYPHENS = ("-", "‑")
_LIKELY_YEARS = range(1800, 2100)


class TokenRules(NamedTuple):
    """What a language says of the words that dates are made of.

    Attributes:
        endings: what makes a figure an ordinal.
        dated_nouns: nouns that a year may stand before.
        hanging: words that end a distance where no noun follows.
        genitive: words that say from what such a distance is.
        after_year: words that may follow a year where no other word says that it is one.
        counted: endings of what a figure counts; where there are any, a figure before other words can be a year too.
        not_alone: months that are another word or a name where nothing beside them says otherwise.
        weekdays_not_alone: weekdays that are.
        also_names: months that are given names too.
        holiday_names: holidays that are.
        verbs: endings of verbs in the past and in the future.
        capitals: whether months and weekdays are written with a capital letter.
        proclitics: words of some letters that are written together with the next one.
        joined_and: the one of them that means "and".
        year_marks: what a year's figures may be written together with.
    """

    endings: frozenset[str]
    after_year: frozenset[str]
    dated_nouns: frozenset[str]
    hanging: frozenset[str]
    genitive: frozenset[str]
    counted: tuple[str, ...]
    not_alone: frozenset[int]
    also_names: frozenset[int]
    capitals: bool
    proclitics: tuple[str, ...]
    joined_and: str
    year_marks: frozenset[str]
    weekdays_not_alone: frozenset[int] = frozenset()
    holiday_names: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()


def date_tokens(scan: Scan, rules: TokenRules) -> list[Token]:
    """What shapes are matched over.

    Besides the kinds of `Calendar` and of `figures` there are:

    - "full_month" and "full_weekday" for names written in full, "lone_month" and "lone_weekday" where they can stand by
      themselves, "free_month" for one that can be a word or a name and is followed by no name;
    - "likely_year" for figures of the last centuries, "lone_year" where nothing is counted by them, "opening_year" where they
      also begin a sentence; "old_year" for those of other centuries; "closing_year" at the end of what stands in
      brackets; "listed_year" behind another year;
    - "free_weekday" for a name of a weekday that is an ordinal too, where no noun follows: "segunda";
    - "lone_day" for figures up to 31 and "lone_yy" for two of them where nothing is counted by them, in languages that say what is counted;
    - "late_year" for two figures that are no day and count nothing: "en 98";
    - "nth" for ordinals up to 31, "figured_nth" for those in figures;
    - "term" for quarters and semesters, "a_month" for the word that means a month;
    - "and" where that word is written together with what follows.
    """
    text = scan.text
    tokens = [
        make_token((start, end, _UNITS.get(value, kinds) if kinds == _UNIT else kinds, value))
        for kind, kinds in _KINDS.items()
        for start, end, _, value in scan.hits(kind)
    ]
    tokens += [
        _as(("rel",), hit) for hit in scan.hits("rel") if _ends_alike(text[hit.start : hit.end], hit.value.words)
    ]
    tokens += [_as(("season",), hit) for hit in scan.hits("season") if not _named(text, hit, rules)]
    tokens += [
        _as(("holiday",), hit)
        for hit in scan.hits("holiday")
        if text[hit.start - 1 : hit.start] not in _HYPHENS
        and (rules.capitals or not _FORENAME.match(text, hit.end))
        and not (scan.folded[hit.start : hit.end] in rules.holiday_names and _CAPITAL_BEHIND.match(text, hit.end))
    ]
    for kind in ("month", "weekday"):
        tokens += _full_names(text, scan.hits(f"full_{kind}"), kind, rules)
        tokens += [
            _as((kind,), hit, stop=text.startswith(".", hit.end))
            for hit in scan.hits(kind)
            if text[hit.start].isupper() or not rules.capitals
        ]
    tokens += [
        _as(("weekday",), hit, stop=stop)
        for hit in scan.hits("short_weekday")
        if _FIGURE_BEHIND.match(text, hit.end + (stop := text.startswith(".", hit.end)))
    ]
    tokens += [
        _as(("weekday", "free_weekday") if _orders_nothing(text, hit.end, rules) else ("weekday",), hit)
        for hit in scan.hits("plain_weekday")
    ]
    tokens += [
        _as(("month",), hit, stop=text.startswith(".", hit.end))
        for hit in scan.hits("short_month")
        if _YEAR_BEHIND.match(text, hit.end)
    ]
    tokens += _figures(text, rules)
    if any(hit.value == "century" for hit in scan.hits("unit")):
        tokens += centuries(text, rules.endings)
    if rules.joined_and:
        tokens += _joined(text, {token.start for token in tokens}, rules.joined_and)
    return tokens


def _as(kinds: Kinds, hit: Hit, *, stop: bool = False) -> Token:
    """A token of what was found, with the full stop behind it."""
    return make_token((hit.start, hit.end + stop, kinds, hit.value))


def _figures(text: str, rules: TokenRules) -> Iterator[Token]:
    listed = 0
    for token in figures(text, rules.endings, rules.proclitics, rules.year_marks):
        start, end, kinds, value = token
        if kinds == _LATE and (counts_behind(text, end, rules, bare=True) or _SIGN_BEHIND.match(text, end)):
            continue
        if "year" in kinds:
            kinds += _kinds_of_year(text, token, rules)
            if listed and start - listed <= _FARTHEST_YEAR and _BETWEEN_YEARS.fullmatch(text, listed, start):
                kinds += ("listed_year",)
            listed = end
        elif rules.counted and ("day" in kinds or "yy" in kinds):
            following = _NEXT_WORD.match(text, end)
            if following is None or not counts(following[1], rules):
                kinds += tuple([f"lone_{kind}" for kind in kinds if kind in ("day", "yy")])
        yield make_token((start, end, kinds, value))


def _kinds_of_year(text: str, token: Token, rules: TokenRules) -> Kinds:
    """What a year is besides."""
    start, end, _, value = token
    following = _NEXT_WORD.match(text, end)
    alone = following is None or not counts(following[1], rules)
    if value not in _LIKELY_YEARS:
        return ("old_year",) if alone else ()
    behind = text[end : end + 1]
    kinds: Kinds = ("likely_year", "closing_year") if behind == ")" else ("likely_year",)
    if not alone:
        return kinds
    opens = (following is not None or behind in ("", "\n")) and _BEFORE_SENTENCE.search(text, max(start - 3, 0), start)
    return (*kinds, "lone_year", "opening_year") if opens else (*kinds, "lone_year")


def _joined(text: str, starts: Iterable[int], word: str) -> Iterator[Token]:
    """A word of some letters before what it is written together with."""
    for end in starts:
        start = end - len(word)
        if text.startswith(word, max(start, 0), end) and not text[max(start - 1, 0) : start].isalnum():
            yield Token(start, end, ("and",), word)


def _full_names(text: str, hits: Iterable[Hit], kind: str, rules: TokenRules) -> Iterator[Token]:
    not_alone = rules.not_alone if kind == "month" else rules.weekdays_not_alone
    for hit in hits:
        start, end, _, value = hit
        capital = text[start].isupper()
        ambiguous = value in not_alone and (capital or kind == "month")
        name = kind == "month" and value in rules.also_names
        if rules.capitals and (ambiguous or name) and not capital:
            continue
        kinds: Kinds = (f"full_{kind}", kind)
        if (ambiguous or name) and not _CAPITAL_BEHIND.match(text, end):
            kinds += ("free_month",)
        written = rules.capitals == capital or not (rules.capitals or kind == "month" or _surname(text, hit, rules))
        if written and not ambiguous and not (name and _in_name(text, hit)):
            kinds += (f"lone_{kind}",)
        yield make_token((start, end, kinds, value))


def _in_name(text: str, hit: Hit) -> bool:
    """Whether a capitalised word stands beside a hit within its sentence."""
    return bool(_CAPITAL_BEHIND.match(text, hit.end) or _CAPITAL_BEFORE.match(text, max(hit.start - 24, 0), hit.start))


def _ends_alike(surface: str, words: tuple[str, ...]) -> bool:
    """Whether words end in the very letter of the pack: "ce matin-là", but not "ce matin la"."""
    last = surface[-1].lower()
    return last.isascii() is False or not any(
        not word[-1].isascii() and fold_term(word) == fold_term(surface) for word in words
    )


def _named(text: str, hit: Hit, rules: TokenRules) -> bool:
    """Whether a season is written as a name, in a language that writes it small: "le Printemps Haussmann", not "Été 2021"."""
    word = text[hit.start : hit.end]
    inside = hit.start and not _BEFORE_SENTENCE.search(text, max(hit.start - 3, 0), hit.start)
    return bool(
        not rules.capitals
        and inside
        and word[0].isupper()
        and not word.isupper()
        and not (_NEXT_FIGURE.match(text, hit.end) or _YEAR_BEHIND.match(text, hit.end))
    )


def _surname(text: str, hit: Hit, rules: TokenRules) -> bool:
    """Whether a weekday with a capital letter follows another capitalised word, in a language that writes it small: "Marc Jeudi"."""
    before = _CAPITAL_BEFORE.match(text, max(hit.start - 24, 0), hit.start)
    return (
        before is not None
        and not text[hit.start : hit.end].isupper()
        and fold_term(before[0].strip()) not in rules.after_year
    )


def _orders_nothing(text: str, end: int, rules: TokenRules) -> bool:
    """Whether no noun follows that a word which is an ordinal too may belong to: "na segunda, ", "na segunda foi"."""
    if _CAPITAL_BEHIND.match(text, end):
        return False
    following = _NEXT_WORD.match(text, end)
    return following is None or fold_term(following[1]) in rules.after_year or following[1].endswith(rules.verbs)


def counts_behind(text: str, end: int, rules: TokenRules, *, bare: bool) -> bool:
    """Whether what ends at an offset may be a number of the things that follow it; of a bare one any word can be that."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return _NEXT_FIGURE.match(text, end) is not None
    if not bare:
        return counts(following[1], rules)
    verb = text[end - 1] == "." and following[1].endswith(rules.verbs)
    return not verb and fold_term(following[1]) not in rules.after_year


def next_word(text: str, end: int) -> str:
    """The next word behind an offset, folded; empty where a mark or a capital letter comes first."""
    following = _NEXT_WORD.match(text, end)
    return fold_term(following[1]) if following is not None else ""


def counts(word: str, rules: TokenRules) -> bool:
    """Whether a figure before a word may be a number of things rather than a year."""
    folded = fold_term(word)
    if folded in rules.after_year or folded in rules.dated_nouns:
        return False
    return not rules.counted or folded.endswith(rules.counted)
