"""What languages do with figures and capitals that write every noun with one: "24. Mai", "1990er", "Julia Freitag", "am Morgen".

A capital letter there tells a noun from another word, but no name from a noun; and a year needs no preposition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.extraction.shapes import Token
from newsschema.languages.calendar import Relative, calendar
from newsschema.text.folding import fold_term

_DAYS = 31
_ROUND = 50
_RECENT = 1800
_CAPITAL_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}\-])\p{Lu}[\p{L}.\-]*[ \u00a0]\n?")
_WORD_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}])(\p{L}+)[ \u00a0]\n?")
_JOINED = regex.compile(r"\p{L}[-‑]\d{4}|\d{4}[-‑]\p{L}")
_REACH = 32
_OPENS = regex.compile(r"(?:^|[.!?:\n–]\s*)[\s\"“„»«‚‘(–-]*$")
_OPENING = 4
_FOLLOWING = regex.compile(r"[ \u00a0\u202f]+(?P<between>(?:\p{Ll}+e[nrsm]?[ \u00a0])*+)(?P<word>\p{L}[\p{L}\-]*+)?")
_NAMED = frozenset(("lone_weekday", "lone_month", "free_month"))
_OF_TIME = ("part", "unit", "dir", "daypart", "ordinal", "n", "rel")


class _Rules(NamedTuple):
    """What a pack says of figures and capitals."""

    ordinal_stop: bool
    decade_endings: tuple[str, ...]
    bare_years: bool
    surnames: bool
    after_year: frozenset[str]
    counted: tuple[str, ...]
    counted_after: frozenset[str]
    not_names: frozenset[str]


@cache
def _rules(language: str) -> _Rules:
    words = calendar(language)
    return _Rules(
        words.ordinal_stop,
        words.decade_endings,
        words.bare_years,
        words.surnames,
        frozenset(map(fold_term, words.after_year)),
        tuple(map(fold_term, words.counted_endings)),
        frozenset(map(fold_term, words.counted_after)),
        frozenset(map(fold_term, words.not_names)),
    )


def own_tokens(scan: Scan, tokens: list[Token], language: str) -> list[Token]:
    """The tokens of a text, without those that a capital letter makes another word, and with the figures of the language's own form.

    Kinds that are added: "ordinal" and "nth" with their full stop, "decade" and "short_decade" with their ending,
    "bare_year" for one that stands without a preposition, "counting" for figures that look like one and count things.
    """
    rules = _rules(language)
    if not (rules.bare_years or rules.ordinal_stop or rules.surnames):
        return tokens
    surnames = {
        fold_term(scan.text[token.start : token.end])
        for token in tokens
        if rules.surnames and not _NAMED.isdisjoint(token.kinds) and _is_surname(scan, token, rules)
    }
    kept = [each for token in tokens for each in _as_meant(scan, token, surnames, rules)]
    kept.extend(_figures(scan.text, tokens, rules))
    for ending in rules.decade_endings:
        kept.extend(_decades(scan.text, ending))
    return kept


def _as_meant(scan: Scan, token: Token, surnames: set[str], rules: _Rules) -> tuple[Token, ...]:
    """A token without the kinds that it has only where it is no other word; nothing where none is left."""
    if token.kinds == ("rel",):
        relative: Relative = token.value
        other = relative.cased and scan.text[token.start].isupper() and not _opens(scan.text, token.start)
        return () if other else (token,)
    if not surnames or _NAMED.isdisjoint(token.kinds):
        return (token,)
    # A month that is a surname once is one wherever nothing leads to it: "so April".
    again = "lone_weekday" not in token.kinds and fold_term(scan.text[token.start : token.end]) in surnames
    if not (again or _is_surname(scan, token, rules)):
        return (token,)
    return (token._replace(kinds=tuple([kind for kind in token.kinds if kind not in _NAMED])),)


def _is_surname(scan: Scan, token: Token, rules: _Rules) -> bool:
    before = _CAPITAL_BEFORE.match(scan.text, max(token.start - _REACH, 0), token.start)
    if before is None or scan.folded[before.start() : token.start - 1] in rules.not_names:
        return False
    return not any(scan.starting(kind, before.start()) for kind in _OF_TIME)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at an offset."""
    return _OPENS.search(text, max(start - _OPENING, 0), start) is not None


def _figures(text: str, tokens: Iterable[Token], rules: _Rules) -> Iterator[Token]:
    for token in tokens:
        if (
            "n" in token.kinds
            and rules.ordinal_stop
            and text.startswith(".", token.end)
            and text[token.start].isdigit()
        ):
            kinds = ("ordinal", "nth") if 1 <= token.value <= _DAYS else ("ordinal",)
            yield Token(token.start, token.end + 1, kinds, token.value)
        if "year" in token.kinds and rules.bare_years:
            counting = _counts(text, token, rules)
            yield Token(token.start, token.end, ("counting" if counting else "bare_year",), token.value)


def _counts(text: str, token: Token, rules: _Rules) -> bool:
    """Whether a figure counts things rather than names a year, as far as what follows tells."""
    if _JOINED.search(text, max(token.start - 2, 0), token.end + 2):
        return True
    following = _FOLLOWING.match(text, token.end)
    if following is None or following["word"] is None:
        return bool(token.value < _RECENT)
    first = following["between"].split()[0] if following["between"] else following["word"]
    if fold_term(first) in rules.after_year:
        return False
    noun = following["word"]
    if token.value < _RECENT:
        return noun[0].isupper() or bool(following["between"]) or token.value % _ROUND == 0
    if not noun[0].isupper():
        return False
    if token.value % _ROUND == 0:
        return True
    before = _WORD_BEFORE.match(text, max(token.start - _REACH, 0), token.start)
    counted = fold_term(noun).endswith(rules.counted)
    led = before is not None and fold_term(before[1]) in rules.counted_after
    return (counted and led) if following["between"] else (counted or led)


def _decades(text: str, ending: str) -> Iterator[Token]:
    place = text.find("0" + ending)
    while place >= 0:
        start = place
        while start and text[start - 1].isdigit():
            start -= 1
        end = place + 1 + len(ending)
        kind = {2: "short_decade", 4: "decade"}.get(place + 1 - start)
        if kind and not text[end : end + 1].isalnum() and not text[max(start - 1, 0) : start].isalnum():
            yield Token(start, end, (kind,), int(text[start : place + 1]))
        place = text.find("0" + ending, end)
