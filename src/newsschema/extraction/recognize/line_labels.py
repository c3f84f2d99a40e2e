"""The words of a language that say what a line of an article is."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import regex

from newsschema.languages.building import kept
from newsschema.languages.cues import cues
from newsschema.languages.people import names
from newsschema.text.folding import fold_term

CreditKind = Literal["copyright", "photo", "video", "text", "agency"]

_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"


class Labels(NamedTuple):
    """The patterns and words of one language."""

    credit: tuple[tuple[CreditKind, regex.Pattern[str]], ...]
    any_credit: regex.Pattern[str]
    published: regex.Pattern[str]
    modified: regex.Pattern[str]
    byline: regex.Pattern[str]
    byline_role: regex.Pattern[str]
    byline_tail: regex.Pattern[str]
    taken_by: regex.Pattern[str]
    signed_off: regex.Pattern[str]
    reporting: regex.Pattern[str]
    signed_off_behind: regex.Pattern[str]
    rubrics: frozenset[str]
    agencies: frozenset[str]
    signing: frozenset[str]
    given: frozenset[str]
    abbreviations: frozenset[str]


def _alternatives(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(regex.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest_first) or r"(?!)"


@cache
@kept
def line_labels(language: str) -> Labels:
    """The labels of a language."""
    words = cues(language)
    kinds: tuple[CreditKind, ...] = ("photo", "video", "text", "copyright")
    holder = r"(?P<holder>[^\n|()•]{2,120}?)\s*(?=$|[\n|()•]|(?<!\b\p{Lu})\.(?:\s|$))"

    def credit(kind: CreditKind) -> regex.Pattern[str]:
        label = _alternatives(words.credit.get(kind, ()))
        form = (
            rf"(?:{label})\s*:?\s*(?:{_YEARS},?\s+)?"
            if kind == "copyright"
            else rf"(?:©\s*)?(?:{label})\s*:\s*(?:©\s*)?"
        )
        return regex.compile(rf"(?<!\w){form}{holder}", regex.IGNORECASE)

    def label(listed: tuple[str, ...]) -> regex.Pattern[str]:
        return regex.compile(rf"(?<!\w)(?:{_alternatives(listed)})(?!\w)", regex.IGNORECASE)

    return Labels(
        credit=tuple((kind, credit(kind)) for kind in kinds if words.credit.get(kind)),
        any_credit=label(tuple(word for kind in kinds for word in words.credit.get(kind, ()))),
        published=label(words.published),
        modified=label(words.modified),
        byline=regex.compile(rf"(?<!\w)(?:{_alternatives(words.byline)})(?=\s*:?\s)\s*:?\s*", regex.IGNORECASE),
        byline_role=regex.compile(
            rf"(?:\p{{L}}[\p{{L}}&’'-]*+ ){{0,3}}?(?i:{_alternatives(words.author_roles)}) (?=\p{{Lu}})"
        ),
        byline_tail=regex.compile(
            rf"\s*[,(–—-]?\s*\b(?:{_alternatives(words.byline_tail)})\b|\s[–—|(]", regex.IGNORECASE
        ),
        signed_off=regex.compile(
            rf"[(\[*–—-]?\s*(?:{_alternatives(words.signed_off)})(?!\w)"
            rf"|[(\[*]?\s*(?:{_alternatives(words.contact)})\s[^\n]*@",
            regex.IGNORECASE,
        ),
        signed_off_behind=regex.compile(rf"(?r)(?<!\w)(?:{_alternatives(words.signed_off)})\W*$", regex.IGNORECASE),
        reporting=regex.compile(
            rf"(?<=(?:\A|[\n(\[;.–—-])\s*)(?:{_alternatives(words.reporting)})(?!\w)\s*:?\s*", regex.IGNORECASE
        ),
        taken_by=regex.compile(
            rf"(?:{_alternatives(words.credit.get('photo', ()))})\b(?:[:.]?\s(?:\p{{Ll}}{{1,3}}\s)?)", regex.IGNORECASE
        ),
        rubrics=frozenset(fold_term(word) for word in words.rubrics),
        agencies=frozenset(words.agencies),
        signing=frozenset(words.signing),
        given=frozenset(fold_term(name) for name in names(language).given),
        abbreviations=frozenset(words.abbreviations),
    )
