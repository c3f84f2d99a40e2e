"""Words that look like titles of posts and are something else: part of a name, of a thing, another word."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.recognize.person_names import shapes
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import phrases
from newsschema.languages.people import offices
from newsschema.text.folding import fold_term

_PERSON = 2
_BEFORE = 24
_CAPITAL_BEHIND = regex.compile(r"(?P<genitive>['’]s)?[ \u00a0](?P<word>\p{Lu}\p{Ll}+)")
_PARTICIPLES = ("é", "és", "ée")
_FAMILY_BEHIND = regex.compile(r"[ \u00a0](\p{Lu}[\p{L}'’\-]+)(?![ \u00a0]\p{Lu}\p{Ll})")
_NAME_BEFORE = regex.compile(r"(?r)(?<![\p{L}\-])([\p{L}\-]+)\.?[ \n]")


@cache
def _accented(language: str) -> frozenset[str]:
    words = (word for title in offices(language).title for word in (*title.words, *title.plural))
    return frozenset(fold_term(word) for word in words if word.endswith(_PARTICIPLES))


def is_participle(scan: Scan, hit: Hit, language: str) -> bool:
    """Whether an accent at its end makes another word of a title: "jugé" for "juge"."""
    ending = scan.text[hit.end - 2 : hit.end]
    return ending.endswith(_PARTICIPLES) and scan.folded[hit.start : hit.end] not in _accented(language)


@cache
def _families(language: str) -> frozenset[str]:
    return frozenset(offices(language).families)


@cache
def _given(language: str) -> frozenset[str]:
    return frozenset(offices(language).given)


def is_of_a_name(scan: Scan, hit: Hit, language: str) -> bool:
    """Whether a title is part of somebody's name: "Edmond Maire", "Dean Rowlands"."""
    text = scan.text
    word = text[hit.start : hit.end]
    if word in _given(language):
        # "Dean Rowlands" is a name; "Dean Michael Rowlands" and "the Dean" are not.
        behind = _FAMILY_BEHIND.match(text, hit.end)
        return behind is not None and fold_term(behind[1]) not in shapes(language).given
    if word not in _families(language) or hit.start < _PERSON:
        return False
    before = _NAME_BEFORE.match(text, max(hit.start - _BEFORE, 0), hit.start)
    if before is None:
        return False
    if before[1][0].isupper() and fold_term(before[1].rpartition("-")[2]) in shapes(language).given:
        return True
    # "Mr King", "Dr. Meera Shah", but "His Royal Highness Prince Albert".
    led = (hit.start, before.start(1)) if before[1][0].isupper() else (hit.start,)
    return not _CAPITAL_BEHIND.match(text, hit.end) and any(
        0 <= start - form.end <= _PERSON and not text[form.end : start].strip(" .\n")
        for start in led
        for kind in ("honorific", "honorific-list")
        for form in scan.between(kind, max(hit.start - _BEFORE, 0), hit.start)
    )


@cache
def _deed(language: str) -> regex.Pattern[str] | None:
    deeds = offices(language).deeds
    links = "|".join(map(regex.escape, phrases(language).of))
    return (
        regex.compile(rf" (?:{links})(?: |['’])(?:\p{{L}}{{1,8}}['’ ]){{0,2}}(?:{'|'.join(deeds)})\b")
        if deeds
        else None
    )


def is_of_a_deed(text: str, hit: Hit, language: str) -> bool:
    """Whether a title only says what somebody did: "auteure de huit buts", "auteur de l'attaque"."""
    deed = _deed(language)
    return deed is not None and deed.match(text, hit.end) is not None


def is_of_a_thing(text: str, hit: Hit, language: str) -> bool:
    """Whether a title is part of the name of a thing: "Queen Street", "King's Cross", but not "Assessor Bill Rowe"."""
    behind = _CAPITAL_BEHIND.match(text, hit.end) if text[hit.start].isupper() else None
    if behind is None:
        return False
    word = fold_term(behind["word"])
    named = word in shapes(language).given and _CAPITAL_BEHIND.match(text, behind.end()) is not None
    return bool(behind["genitive"]) or (word in shapes(language).thing_behind and not named)
