"""Quotations: words in quotation marks that somebody says, and statements reported with "que"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import QuoteMention
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.cues import cues

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
_MARK = regex.compile('[«»“”„‹›"]')
_LONGEST = 3000
_GAP = 2
_PUNCTUATION = frozenset('.,;:!?،؛؟«»“”„"\n')
_REACH = 90
_WORD = regex.compile(r"\w+(?:['’]\w+)?")
_FEWEST_WORDS = 3
_FEWEST_WORDS_UNCUED = 5
_LONGEST_NAME = 8


class Quotation(NamedTuple):
    """A stretch between quotation marks: offsets of the words inside, and of the marks around."""

    start: int
    end: int
    opening: int
    closing: int


def terms(language: str) -> Iterator[Term]:
    """What to look for: verbs of saying and their subjects."""
    words = cues(language)
    for kind in ("speech", "stance"):
        for conjugation in getattr(words, kind):
            for form in conjugation.words():
                yield Term(form, kind, form)
    for form in words.inverted:
        yield Term(form, "inverted", form)
    for form in words.pronouns:
        yield Term(form, "pronoun", form)
    for form in words.according:
        yield Term(form, "according", form)
        if words.according_comma:
            yield Term(form, "according-clause", form)
    if words.subject_between:
        for form in words.that:
            yield Term(form, "that-behind", form)
    for kind in ("that", "medium", "media"):
        for form in getattr(words, kind):
            yield Term(form, kind, form)


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every stretch between a pair of quotation marks, outermost only; a mark without its pair is passed over.

    A pair does not reach beyond a blank line unless the next paragraph opens with the same mark again.
    """
    found: list[Quotation] = []
    opening: tuple[int, str] | None = None
    depth = 0
    for match in _MARK.finditer(text):
        place, mark = match.start(), match.group()
        if opening is None:
            if mark in _PAIRS and _may_open(text, place, mark):
                opening, depth = (place, mark), 0
            continue
        first, kind = opening
        if place - first > _LONGEST or _broken_off(text, first, place, kind):
            opening, depth = ((place, mark), 0) if mark in _PAIRS and _may_open(text, place, mark) else (None, 0)
        elif mark in _PAIRS[kind]:
            if depth:
                depth -= 1
                continue
            found.append(_trimmed(text, first, place))
            opening = None
        elif mark == kind and "\n" not in text[max(place - 3, 0) : place]:
            depth += 1
    return tuple(found)


def _may_open(text: str, place: int, mark: str) -> bool:
    """A straight mark opens only at the beginning of a word, and not after a number (inches, seconds)."""
    if mark != '"':
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not before.isalnum() and bool(after.strip())


def _broken_off(text: str, first: int, place: int, kind: str) -> bool:
    for gap in regex.finditer(r"\n\s*\n\s*", text, pos=first, endpos=place):
        if text[gap.end()] not in (kind, "»" if kind == "«" else kind):
            return True
    return False


def _trimmed(text: str, opening: int, closing: int) -> Quotation:
    inside = text[opening + 1 : closing]
    start = opening + 1 + len(inside) - len(inside.lstrip())
    return Quotation(start, max(start, opening + 1 + len(inside.rstrip())), opening, closing + 1)


def looks_like_name(words: str) -> bool:
    """Whether words in quotation marks are the name of something: few, and every longer one with a capital or a digit."""
    found = _WORD.findall(words)
    if not found or len(found) > _LONGEST_NAME or words[-1:] in ".!?…":
        return False
    weighty = [word for word in found if len(word) > _FEWEST_WORDS]
    capitals = [word for word in weighty if word[0].isupper() or word[0].isdigit()]
    if not weighty:
        return str(found[0])[0].isupper()
    return str(found[0])[0].isupper() and 2 * len(capitals) > len(weighty)


def recognize(scan: Scan, marked: tuple[Quotation, ...]) -> tuple[QuoteMention, ...]:
    """The quotations among the stretches in quotation marks, and reported statements; speakers are resolved later."""
    closed = 0
    found: list[QuoteMention] = []
    for stretch in marked:
        quote = _direct(scan, stretch, closed)
        closed = stretch.closing
        if quote is not None:
            found.append(quote)
    opened = [stretch.opening for stretch in marked]
    for quote in _reported(scan):
        place = bisect_left(opened, quote.end)
        if place == 0 or marked[place - 1].closing <= quote.start:
            found.append(quote)
    return tuple(sorted(found, key=lambda quote: quote.start))


def _direct(scan: Scan, stretch: Quotation, closed: int) -> QuoteMention | None:
    """The quotation that a stretch in marks is, if it is one; `closed` is where the one before it ends."""
    words = scan.text[stretch.start : stretch.end]
    count = len(_WORD.findall(words))
    introduced = scan.text[max(stretch.opening - 3, 0) : stretch.opening].rstrip().endswith(":")
    named = looks_like_name(words) and (not introduced or count <= _FEWEST_WORDS)
    if not count or (named and not _is_said(scan, stretch, count)) or (not introduced and count < _FEWEST_WORDS):
        return None
    before = _cue_before(scan, stretch, closed)
    # "Weber sagte: „…“ Kunze erklärte": words behind a colon that end with a full stop are whose verb stands before.
    cue = before if introduced and words[-1] in ".!?…" else None
    cue = cue or _cue_after(scan, stretch) or before
    if cue is None and not introduced and count < _FEWEST_WORDS_UNCUED:
        return None
    return QuoteMention(
        start=stretch.start,
        end=stretch.end,
        text=words,
        cue=None if cue is None else scan.text[cue.start : cue.end],
        cue_span=None if cue is None else (cue.start, cue.end),
    )


def _is_said(scan: Scan, stretch: Quotation, count: int) -> bool:
    """Whether a comma and a verb of saying right behind make a quotation of words that have capitals like a name."""
    cue = _cue_after(scan, stretch) if count >= _FEWEST_WORDS else None
    return cue is not None and scan.text[stretch.closing : cue.start].strip() == ","


def _cue_after(scan: Scan, stretch: Quotation) -> Hit | None:
    """A verb of saying right behind the closing mark: "…", a-t-il ajouté."""
    for hit in scan.between("speech", stretch.closing, stretch.closing + _REACH):
        if not set(scan.text[stretch.closing : hit.start]) & set(".!?«»“”\n"):
            return hit
    return None


def _cue_before(scan: Scan, stretch: Quotation, closed: int) -> Hit | None:
    """The last verb of saying, or "selon", in the same sentence before the opening mark."""
    first = max(scan.sentences.at(stretch.opening)[0], closed)
    candidates = [
        hit for kind in ("speech", "stance", "according") for hit in scan.between(kind, first, stretch.opening)
    ]
    return max(candidates, key=lambda hit: (hit.start, hit.end), default=None)


def _leads(scan: Scan, cue: Hit, that: Hit) -> bool:
    """Whether a clause follows a verb of saying right away, a comma apart: "sagte, dass"."""
    between = scan.text[cue.end : that.start].rstrip(" ,،")
    if scan.starting("that-behind", that.start):
        return not _PUNCTUATION.intersection(between)
    return that.start - cue.end <= _GAP and not between.strip()


def _reported(scan: Scan) -> Iterator[QuoteMention]:
    """Statements told with "que", or with "selon" and whom it names before a comma: up to the end of the sentence."""
    for according in scan.hits("according-clause"):
        last = min(scan.sentences.at(according.start)[1], according.end + _LONGEST)
        comma = scan.text.find(",", according.end, min(last, according.end + _REACH))
        if comma >= 0 and scan.sentences.at(according.start)[0] == according.start:
            piece = scan.text[comma + 1 : last]
            start = comma + 1 + len(piece) - len(piece.lstrip())
            end = comma + 1 + len(piece.rstrip(".!?… \u00a0\u202f"))
            span = (according.start, according.end)
            if end > start:
                yield QuoteMention(start, end, scan.text[start:end], "reported", scan.text[slice(*span)], span)
    for that in scan.outermost("that"):
        reach = _REACH if scan.starting("that-behind", that.start) else _REACH // 3
        cue = next(
            (hit for hit in scan.between("speech", that.start - reach, that.start) if _leads(scan, hit, that)), None
        )
        if cue is None:
            continue
        rest = scan.text[that.end : min(scan.sentences.at(that.start)[1], that.end + _LONGEST)]
        start = that.end + len(rest) - len(rest.lstrip(" '’\u00a0\u202f"))
        end = that.end + len(rest.rstrip(".!?… \u00a0\u202f"))
        if end > start:
            yield QuoteMention(
                start=start,
                end=end,
                text=scan.text[start:end],
                kind="reported",
                cue=scan.text[cue.start : cue.end],
                cue_span=(cue.start, cue.end),
            )
