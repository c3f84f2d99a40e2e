"""Quotations: words in quotation marks that somebody says, and statements reported with "que"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PersonMention, QuoteMention
from newsschema.extraction.recognize.reported import reported
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.cues import cues
from newsschema.languages.events import phrases
from newsschema.text.folding import fold_term
from newsschema.text.placed import in_order

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
_TURNED_PAIRS = {"»": "«", "“": "”", "„": "“”", "›": "‹", '"': '"'}
_TURNED = regex.compile(r"(?:^|(?<=[\s(]))[»›](?=[\p{L}\p{N}])", regex.MULTILINE)
_MARK = re.compile('[«»“”„‹›"]')
_BLANK_LINES = regex.compile(r"\n\s*\n\s*")
_LONGEST = 3000
_SINGLE = regex.compile(r"(?<![\w’'])‘(?=\S)([^\n‘«»“”]{2,600}?)(?:(?<=[,.?!…])’|’(?=[ ,.;:?!)\n]|$))")
_DASHED = regex.compile(r"(?m)^[ \t]*[—–][ \t\u00a0\u202f]*(?=\S)")
_REACH = 90
_WORD = regex.compile(r"\w+(?:['’]\w+)?")
_FEWEST_WORDS = 3
_FEWEST_WORDS_CUED = 2
_SHORT_WORD = 2
_NEAR_CUE = 60
_NEAR_STANCE = 16
_BETWEEN_SENTENCES = frozenset("!?«»“”\n")
_INTRODUCES = regex.compile(r"[\s\u00a0\u202f]*+[:«“„\"‹]")
_FEWEST_WORDS_UNCUED = 5
_SAID = regex.compile(r"[\s\u00a0\u202f]?,(?:[\s\u00a0\u202f]\p{Ll}{1,4}){0,2}[\s\u00a0\u202f]")
_LONGEST_NAME = 8
_CLOSE = 8
_NEAR_WORD = 12


class Quotation(NamedTuple):
    """A stretch between quotation marks: offsets of the words inside, and of the marks around.

    Attributes:
        start: of the words.
        end: of the words.
        opening: of the mark before them.
        closing: behind the mark that ends them.
        named: whether the words look like the name of something.
    """

    start: int
    end: int
    opening: int
    closing: int
    named: bool


def terms(language: str) -> Iterator[Term]:
    """What to look for: verbs of saying and their subjects."""
    words = cues(language)
    for kind in ("speech", "stance"):
        for conjugation in getattr(words, kind):
            for form in conjugation.words():
                yield Term(form, kind, form)
    for form in words.inverted:
        yield Term(form, "inverted", form, cased=_by_accent(form))
    for form in words.clause_openers:
        yield Term(form, "clause-opener", form)
    for form in words.pronouns:
        yield Term(form, "pronoun", form, cased=_by_accent(form))
    for form in words.not_according:
        yield Term(form, "not-according", form)
    for form in words.own_view:
        yield Term(form, "own-view", form)
        yield Term(form, "according", form)
    for form in words.according:
        yield Term(form, "according", form)
    for kind in (
        "that",
        "medium",
        "media",
        "addressed",
        "bare",
        "latter",
        "hearers",
        "someone",
        "demonstrative",
        "whom",
        "titled",
        "subjunctive",
        "subordinate",
        "possessives",
        "hearing",
    ):
        for form in getattr(words, kind):
            yield Term(form, kind, form, cased=_by_accent(form))


def _by_accent(form: str) -> bool:
    """Whether a word is so short that only its accent tells it from an article: "él", "à"."""
    return len(form) <= _SHORT_WORD and not form.isascii()


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every stretch between a pair of quotation marks, outermost only; a mark without its pair is passed over.

    A pair does not reach beyond a blank line unless the next paragraph opens with the same mark again. Single marks count
    only outside the others, and where they cannot be apostrophes.
    """
    double = _paired(text)
    if "‘" not in text:
        return double
    ends = [stretch.opening for stretch in double]
    single = [
        _trimmed(text, match.start(), match.end() - 1)
        for match in _SINGLE.finditer(text)
        if not _lies_within(match.start(), double, ends)
    ]
    return tuple(sorted((*double, *single), key=lambda stretch: stretch.opening))


def _lies_within(place: int, stretches: tuple[Quotation, ...], openings: list[int]) -> bool:
    before = bisect_right(openings, place) - 1
    return before >= 0 and place < stretches[before].closing


def _paired(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    # In Spanish »next paragraphs« of a quotation begin so, but « comes first.
    first = text.find("«")
    pairs = _PAIRS if _TURNED.search(text, 0, first if first >= 0 else len(text)) is None else _TURNED_PAIRS
    opening: tuple[int, str] | None = None
    depth = 0
    for match in _MARK.finditer(text):
        place, mark = match.start(), match.group()
        if opening is None:
            if mark in pairs and _may_open(text, place, mark):
                opening, depth = (place, mark), 0
            continue
        first, kind = opening
        if place - first > _LONGEST or _broken_off(text, first, place, kind):
            opening, depth = ((place, mark), 0) if mark in pairs and _may_open(text, place, mark) else (None, 0)
        elif mark in pairs[kind]:
            if text[place - 1] == "\n":
                continue  # opens the next paragraph of the same words, in Spanish with the closing mark
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
    goes_on = (kind, "»" if kind == "«" else kind)
    gaps = _BLANK_LINES.finditer(text, first, place) if text.find("\n", first, place) >= 0 else ()
    return any(text[gap.end()] not in goes_on for gap in gaps)


def _trimmed(text: str, opening: int, closing: int) -> Quotation:
    inside = text[opening + 1 : closing]
    start = opening + 1 + len(inside) - len(inside.lstrip())
    end = max(start, opening + 1 + len(inside.rstrip()))
    return Quotation(start, end, opening, closing + 1, looks_like_name(text[start:end]))


def looks_like_name(words: str) -> bool:
    """Whether words in quotation marks are the name of something: few, and every longer one with a capital or a digit."""
    first = _WORD.search(words)
    if first is None or not first.group()[0].isupper() or words[-1] in ".!?…":
        return False
    found = _WORD.findall(words)
    if len(found) > _LONGEST_NAME:
        return False
    weighty = [word for word in found if len(word) > _FEWEST_WORDS]
    capitals = [word for word in weighty if word[0].isupper() or word[0].isdigit()]
    return not weighty or 2 * len(capitals) > len(weighty)


def recognize(
    scan: Scan, marked: tuple[Quotation, ...], people: tuple[PersonMention, ...], language: str
) -> tuple[QuoteMention, ...]:
    """The quotations among the stretches in quotation marks, and reported statements; speakers are resolved later."""
    closed = 0
    found: list[QuoteMention] = []
    for stretch in marked:
        quote = _direct(scan, stretch, closed, language)
        closed = stretch.closing
        if quote is not None:
            found.append(quote)
    opened = [stretch.opening for stretch in marked]
    for quote in (*_dashed(scan), *reported(scan, people, language)):
        place = bisect_left(opened, quote.end)
        if place == 0 or marked[place - 1].closing <= quote.start:
            found.append(quote)
    return tuple(sorted(found, key=lambda quote: quote.start))


def _direct(scan: Scan, stretch: Quotation, closed: int, language: str) -> QuoteMention | None:
    """The quotation that a stretch in marks is, if it is one.

    Args:
        scan: the text.
        stretch: what stands in marks.
        closed: where the stretch before it ends.
        language: whose grammar holds.
    """
    capitals, joining = phrases(language).noun_capitals, phrases(language).conjunctions
    words = scan.text[stretch.start : stretch.end]
    found = _WORD.findall(words)
    count = len(found)
    introduced = scan.text[max(stretch.opening - 3, 0) : stretch.opening].rstrip().endswith(":")
    after = _cue_after(scan, stretch)
    before = _cue_before(scan, stretch, closed)
    # "Weber sagte: „…“ Kunze erklärte": words behind a colon that end with a full stop are whose verb stands before.
    told_before = introduced and words[-1:] in tuple(".!?…")
    told_before = told_before or (
        _is_part_of_clause(words) and after is not None and not _is_close(scan, stretch, after, joining)
    )
    cue = before if told_before and before is not None else after or before
    said = words.endswith(",") or _reads_on(found) or (count >= _FEWEST_WORDS and _is_said(scan, stretch, after))
    attributed = (after is not None and said) or (
        capitals
        and before is not None
        and before.kind == "stance"
        and count >= _FEWEST_WORDS_CUED
        and stretch.opening - before.end < _NEAR_STANCE
    )
    named = stretch.named and not attributed and (not introduced or count <= _FEWEST_WORDS)
    if not count or named or any(hit.end >= stretch.opening - 1 for hit in _right_before(scan, "titled", stretch)):
        return None
    if closed and count > 1 and _is_whole_sentence(scan, stretch, closed):
        introduced = True
    if not introduced and count < _FEWEST_WORDS and not _is_partial(scan, count, stretch, cue, after):
        return None
    if cue is None and not introduced and count < _FEWEST_WORDS_UNCUED:
        return None
    partial = (
        words[0].islower()
        and not introduced
        and not scan.text[max(stretch.opening - 3, 0) : stretch.opening].rstrip().endswith(",")
    )
    closed_inside = words.endswith(",") or (words.endswith(".") and partial)
    end = stretch.end - closed_inside
    return QuoteMention(
        start=stretch.start,
        end=end,
        text=scan.text[stretch.start : end],
        cue=None if cue is None else scan.text[cue.start : cue.end],
        cue_span=None if cue is None else (cue.start, cue.end),
    )


def _is_part_of_clause(words: str) -> bool:
    """Whether words are in lower case and end nothing: they are the object of the verb before them."""
    return words[:1].islower() and words[-1:] not in tuple(",.!?…")


def _is_close(scan: Scan, stretch: Quotation, after: Hit, joining: tuple[str, ...]) -> bool:
    """Whether nothing but a comma and a small word that joins no verbs stands between a quotation and the verb behind it."""
    between = scan.text[stretch.closing : after.start].strip(" ,")
    return len(between) <= _CLOSE and fold_term(between) not in joining


def _right_before(scan: Scan, kind: str, stretch: Quotation) -> list[Hit]:
    return scan.between(kind, max(stretch.opening - _REACH, 0), stretch.opening)


def _is_whole_sentence(scan: Scan, stretch: Quotation, closed: int) -> bool:
    """Whether words in marks are a sentence of their own behind another quotation of the paragraph: it goes on there."""
    words = scan.text[stretch.start : stretch.end]
    between = scan.text[closed : stretch.opening]
    return (
        words[-1:] in tuple(".!?…")
        and words[:1].isupper()
        and between.rstrip()[-1:] in tuple(".!?…")
        and "\n" not in between
    )


def _is_said(scan: Scan, stretch: Quotation, after: Hit | None) -> bool:
    """Whether a comma and a verb of saying right behind make a quotation of words that have capitals like a name."""
    return after is not None and _SAID.fullmatch(scan.text, stretch.closing, after.start) is not None


def _reads_on(found: list[str]) -> bool:
    """Whether words are too many and too small for a name."""
    return len(found) >= _FEWEST_WORDS_UNCUED and 2 * sum(word[0].islower() for word in found) > len(found)


def _is_partial(scan: Scan, count: int, stretch: Quotation, cue: Hit | None, after: Hit | None) -> bool:
    """Whether a word or two are somebody's: in lower case, beside a verb of saying, or closed by the comma before it."""
    words = scan.text[stretch.start : stretch.end]
    if cue is None:
        return False
    if count < _FEWEST_WORDS_CUED and not (after and words.endswith(",")):
        return (
            words.islower()
            and stretch.opening - cue.end <= _NEAR_WORD
            and "," not in scan.text[cue.end : stretch.opening]
        )
    if after is not None:
        return words.endswith((",", "!", "?")) or _is_said(scan, stretch, after)
    return words.islower() and stretch.opening - cue.end < _NEAR_CUE


def _cue_after(scan: Scan, stretch: Quotation) -> Hit | None:
    """A verb of saying, or "selon", behind the closing mark, in the same clause: "…", a-t-il ajouté."""
    hits = [
        hit for kind in ("speech", "according") for hit in scan.between(kind, stretch.closing, stretch.closing + _REACH)
    ]
    for hit in in_order(hits):
        between = scan.text[stretch.closing : hit.start]
        if (
            _BETWEEN_SENTENCES.intersection(between)
            or _ends_between(scan, stretch.closing, hit.start)
            or (scan.text[stretch.end - 1] == "." and (between.strip() or scan.text[hit.start])[0].isupper())
            or _INTRODUCES.match(scan.text, hit.end)
        ):
            continue
        closed = scan.text[stretch.end - 1] in ",.?!…" or between.lstrip().startswith((",", "–", "—", "-"))
        if closed or len(between.split()) <= 1:
            return hit
    return None


def _ends_between(scan: Scan, closing: int, start: int) -> bool:
    """Whether a full stop between a closing mark and a verb ends a sentence: it does not in "Mr."."""
    if "." not in scan.text[closing:start]:
        return False
    first = closing + len(scan.text[closing:start]) - len(scan.text[closing:start].lstrip(" ,\u00a0\u202f"))
    return scan.sentences.at(first)[1] < start


def _cue_before(scan: Scan, stretch: Quotation, closed: int) -> Hit | None:
    """The last verb of saying, or "selon", in the same sentence before the opening mark."""
    first = max(scan.sentences.at(stretch.opening)[0], closed)
    candidates = [
        hit for kind in ("speech", "stance", "according") for hit in scan.between(kind, first, stretch.opening)
    ]
    whole = (hit for hit in candidates if scan.text[hit.start - 1 : hit.start] not in ("-", "‑"))
    return max(whole, key=lambda hit: (hit.start, hit.end), default=None)


def _dashed(scan: Scan) -> Iterator[QuoteMention]:
    """What is said in a line that opens with a dash: up to the comma or the dash before the verb of saying."""
    for dash in _DASHED.finditer(scan.text) if "—" in scan.text or "–" in scan.text else ():
        last = scan.text.find("\n", dash.end())
        last = min(last if last >= 0 else len(scan.text), dash.end() + _LONGEST)
        for hit in scan.between("speech", dash.end(), last):
            comma = max(scan.text.rfind(mark, dash.end(), hit.start) for mark in ",?!…—–")
            if comma <= dash.end() or len(scan.text[comma + 1 : hit.start].split()) > _FEWEST_WORDS_CUED:
                continue
            end = comma + (scan.text[comma] not in ",—–")
            words = scan.text[dash.end() : end].rstrip()
            end = dash.end() + len(words)
            yield QuoteMention(
                dash.end(), end, words, cue=scan.text[hit.start : hit.end], cue_span=(hit.start, hit.end)
            )
            break
