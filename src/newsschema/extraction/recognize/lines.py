"""The lines around an article's body: headline, standfirst, byline, dateline, credits, dates of publication and change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from newsschema.extraction.recognize.datelines import Filing, bare_filing, caseless_filing, regional_filing
from newsschema.extraction.recognize.line_labels import CreditKind, Labels, line_labels
from newsschema.extraction.recognize.signatures import (
    FILED_BY,
    SPACES,
    Stretch,
    authors,
    is_name,
    names_author,
    names_start,
    reporters,
    trimmed,
)
from newsschema.text.folding import fold_term

LineKind = Literal[
    "headline", "standfirst", "byline", "published", "modified", "credit", "caption", "dateline", "sign-off", "body"
]

_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_LONGEST_MARKED_LINE = 300
_LONGEST_HEADLINE = 200
_LONGEST_DAYS = 60
_FEWEST_HEADLINE_WORDS = 5
_LONGEST_HEAD_LINE = 160
_OPENING_LINES = 10
_CLOSING_LINES = 3
_LONGEST_ABBREVIATION = 12
_MOST_BEFORE_DATELINE = 5
_CREDIT_MARKS = (":", "©", "(c)", "(C)", "opyright")
_END_OF_SENTENCE = ".…"
_TRAIL = regex.compile(r"\s[>›|»]\s")
_BRACKET = regex.compile(r"\((?P<words>[^()\n]{2,60})\)\.?$")
_LONGEST_CAPTION = 220
_DAY = r"(?<!\d)\d{1,2}(?:er|st|nd|rd|th|[º°ª.])?"
_MONTH = r"(?:\p{L}{1,3}\s)?(?:\p{L}{3,10}\.?(?:\s\p{L}{3,7})?|\d{1,2})"
_YEAR_BEHIND_DAY = rf"(?:{_DAY}[\s.,/-]+{_MONTH}|\p{{L}}{{3,10}}\.?\s{_DAY})[\s.,/-]+(?:del?\s)?(?:19|20|١٩|٢٠)\d\d"
_ENDS_WITH_DATE = regex.compile(
    rf"(?r){_YEAR_BEHIND_DAY}(?:\D{{1,5}}\d{{1,2}}\s?[hH:.]\s?\d{{0,2}}(?:\s?[aApP]\.?[mM]\.?|\s?(?:Uhr|h))?(?:\s\(?[A-Z]{{2,5}}\)?)?)?"
    r"(?:\s?(?:م|هـ))?[\s,(|–-]*$"
)
_ENDS_WITH_DAYS = regex.compile(rf"\d\.?(?:\s?[-–]\s?|\s(?:to|and|au|et|bis|al|y|e|a)\s){_YEAR_BEHIND_DAY}$")
_PAPER = regex.compile(r"\(?\p{Lu}[\p{L}'’. \-]{1,40}, (?:le )?(?=\p{L}{0,9}\.? ?\d)")
"""What published it, before the date, in a line of its own."""
_DATE_BEHIND_HOLDER = regex.compile(r",[^,]*\d{2,4}$")
_DATELINE = regex.compile(
    r"(?:\((?P<first>\p{Lu}[^()\n]{1,40})\)\s*[-–—]\s*)?"
    r"(?:\((?P<bracketed>\p{Lu}[\p{L}'’\- ]{2,40})\)\s"
    r"|(?P<place>\p{Lu}[\p{Lu}'’ /\-]{2,40}|\p{Lu}[\p{L}'’\-]+(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}'’\-]+){0,2})"
    r"(?:\s*\([^()\n]{2,30}\)(?!\s*[-–—]))?(?:,\s\p{Lu}[\p{L}. ]{1,14}(?=\s(?:--|—)))?"
    r"(?:,?\s*(?P<date>[^()\n–—]{3,32}?))?"
    r"\s*(?:[(/](?P<agency>[^()/\n]{2,40})[)/]\s*(?P<mark>[-–—:.])?[-–—:.]*|(?P<stop>\.\s?[-–—])|[–—]|--|(?P<hyphen>(?<=\s)-(?=\s)))"
    r"\s*[-–—]?\s*)(?=\S)"
)
_PLACE_AHEAD = regex.compile(
    r"(?P<capitals>\p{Lu}[\p{Lu}'’ /\-]{2})"
    r"|\p{Lu}[\p{L}'’]*+(?:-[\p{L}'’]++)*+(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}'’]*+(?:-[\p{L}'’]++)*+){0,2}+"
)
_DATELINE_MARK = re.compile(r"[(/–—]|[-.\s]-")
_FARTHEST_MARK = 60
_PLACE_AND_DATE = regex.compile(r"(?P<place>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})(?:,| [–-]) ")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, or the opening of one, and what it is.

    Attributes:
        kind: what it is.
        start: of the line, or of the part that is of this kind.
        end: of the line or part.
        parts: the authors of a byline or of a sign-off, the holders of a credit, the place of a dateline.
        credit: what a credit is for.
        agency: the agency of a dateline.
    """

    kind: LineKind
    start: int
    end: int
    parts: tuple[Stretch, ...] = ()
    credit: CreditKind | None = None
    agency: Stretch | None = None


def recognize(text: str, language: str) -> tuple[Line, ...]:
    """What each line of a text is; a line that is nothing else is body.

    Credits, captions, datelines and the labelled parts of a line come beside the line itself.
    """
    labels = line_labels(language)
    found: list[Line] = []
    in_head, bodies, told = True, 0, False
    for number, match in enumerate(_LINE.finditer(text)):
        start, end = trimmed(text, match.start(), match.end())
        short = end - start <= _LONGEST_HEAD_LINE and not _ends_sentence(text, end, labels)
        in_head = in_head and number < _OPENING_LINES and (short or number < 3)
        credits_found = _credits(text, start, end, labels) if end - start <= _LONGEST_MARKED_LINE else []
        parts = list(_labelled(text, start, end, labels, first=number == 0)) if in_head and short else []
        bodies += not credits_found and not parts
        if credits_found and credits_found[0].credit == "photo" and credits_found[0].start == start:
            shown = list(_bracketed(text, credits_found[0].parts[0].start, end, labels))
            found.extend(shown or _with_credits(text, start, end, credits_found))
        elif credits_found:
            found.extend(_with_credits(text, start, end, credits_found))
        elif parts:
            found.extend(parts)
        elif not in_head and end - start <= _LONGEST_MARKED_LINE and _is_sign_off(text, start, end, labels):
            found.append(Line("sign-off", start, end, parts=tuple(reporters(text, start, end, labels))))
        elif told and (shown := list(_bracketed(text, start, end, labels))):
            found.extend(shown)
        else:
            found.append(Line("body", start, end))
            told = told or _ends_sentence(text, end, labels)
            if bodies <= _MOST_BEFORE_DATELINE and not any(line.kind == "dateline" for line in found):
                found.extend(_dateline(text, start, end, labels))
    if not any(line.kind == "published" for line in found):
        found[-_CLOSING_LINES:] = [_closing(text, line, labels) for line in found[-_CLOSING_LINES:]]
    return tuple(_with_head(text, found, labels))


def _closing(text: str, line: Line, labels: Labels) -> Line:
    """A line at the end that says when it was published: "Publié le 17 juin 2016 à 19h30.", "(Reuters, May 3, 2024)"."""
    if line.kind != "body" or line.end - line.start > _LONGEST_HEAD_LINE:
        return line
    last = len(text[: line.end].rstrip(" .)"))
    label = labels.published.match(text, line.start, line.end) or _PAPER.match(text, line.start, line.end)
    dated = label is not None and _ENDS_WITH_DATE.match(text, label.end(), last)
    return Line("published", line.start, line.end) if dated else line


def _ends_sentence(text: str, end: int, labels: Labels) -> bool:
    """Whether a line ends a sentence, and not with an abbreviation: "9:15 a.m."."""
    if text[end - 1] not in _END_OF_SENTENCE:
        return False
    last = text[max(end - _LONGEST_ABBREVIATION, 0) : end - 1].split()[-1:]
    return not (last and last[0].lower() in labels.abbreviations)


def _is_sign_off(text: str, start: int, end: int, labels: Labels) -> bool:
    """Whether a line says who made the article, at its beginning or its end."""
    return bool(labels.signed_off.match(text, start, end) or labels.signed_off_behind.match(text, start, end))


def _labelled(text: str, start: int, end: int, labels: Labels, *, first: bool) -> Iterator[Line]:
    """What the labels in a line of the head say: who signs, when it was published, when it was changed."""
    marks: list[tuple[int, LineKind]] = []
    kinds: tuple[tuple[LineKind, regex.Pattern[str]], ...] = (
        ("modified", labels.modified),
        ("published", labels.published),
    )
    for kind, label in kinds:
        mark = label.search(text, start, end)
        if mark is not None and any(char.isdigit() for char in text[mark.end() : end]):
            marks.append((mark.start(), kind))
    byline = labels.byline.match(text, start, end)
    begin = names_start(text, byline.end(), end) if byline else end
    if byline and names_author(text, byline.group(), begin, labels):
        stop = min([place for place, _ in marks], default=end)
        yield Line("byline", start, stop, parts=tuple(authors(text, begin, stop, labels)))
    elif (role := labels.byline_role.match(text, start, end)) is not None and is_name(text, role.end(), end, labels):
        yield Line("byline", start, end, parts=(Stretch(role.end(), end),))
    elif text[start:end] in labels.agencies or is_name(text, start, end, labels):
        alone = (Stretch(start, end),) if text[start:end] in labels.agencies else ()
        filed_by = FILED_BY.match(text, start, end)
        begin = filed_by.end() if filed_by is not None else start
        yield Line("byline", start, end, parts=alone or tuple(authors(text, begin, end, labels)))
    marks.sort()
    signature = labels.byline.search(text, marks[0][0], end) if marks and not byline else None
    if signature is not None and is_name(text, signature.end(), end, labels):
        yield Line("byline", signature.start(), end, parts=tuple(authors(text, signature.end(), end, labels)))
        end = trimmed(text, start, signature.start())[1]
    for (place, kind), following in zip(marks, [*marks[1:], (end, "body")], strict=False):
        yield Line(kind, place, following[0])
    filed = caseless_filing(text, start, end, labels.agencies)
    if filed is not None and filed.end == end and not marks:
        yield _filed_line(start, filed)
    elif _ENDS_WITH_DAYS.search(text, start, end):
        return
    elif not first and not _is_published(marks) and _ENDS_WITH_DATE.match(text, start, _before_marks(text, end, marks)):
        end = min([place for place, _ in marks], default=end)
        place_and_date = _PLACE_AND_DATE.match(text, start, end)
        if place_and_date is not None and not byline:
            yield Line("dateline", start, end, parts=(Stretch(*place_and_date.span("place")),))
        yield Line("published", start, end)


def _is_published(marks: list[tuple[int, LineKind]]) -> bool:
    return any(kind == "published" for _, kind in marks)


def _before_marks(text: str, end: int, marks: list[tuple[int, LineKind]]) -> int:
    """Where what stands before the first label of a line ends: "2. September 2024, aktualisiert …"."""
    stop = min([place for place, _ in marks], default=end)
    return len(text[:stop].rstrip(f"{SPACES},;|–-")) if marks else stop


def _filed_line(start: int, filed: Filing) -> Line:
    agency = Stretch(*filed.agency) if filed.agency is not None else None
    return Line("dateline", start, filed.end, parts=(Stretch(*filed.place),), agency=agency)


def _credits(text: str, start: int, end: int, labels: Labels) -> list[Line]:
    """The credits of a line, in its order; a photo's before a copyright that begins in the same place."""
    if not any(text.find(mark, start, end) >= 0 for mark in _CREDIT_MARKS) or not labels.any_credit.search(
        text, start, end
    ):
        return []
    offered: list[Line] = []
    for kind, label in labels.credit:
        for match in label.finditer(text, start, end):
            first, last = trimmed(text, *match.span("holder"))
            dated = _DATE_BEHIND_HOLDER.search(text, first, last)
            holder = Stretch(first, dated.start() if dated else last)
            if text[holder.start].isupper():
                offered.append(Line("credit", match.start(), last, parts=(holder,), credit=kind))
    found: list[Line] = []
    for credit in sorted(offered, key=lambda credit: credit.start):
        if not found or credit.start >= found[-1].end:
            found.append(credit)
    return found


def _bracketed(text: str, start: int, end: int, labels: Labels) -> Iterator[Line]:
    """A caption that ends with who took the picture, in brackets: "… all'uscita (foto di Luca Zanardi)", "… (Ansa)"."""
    bracket = _BRACKET.search(text, start, end)
    if bracket is None or bracket.start() == start or end - start > _LONGEST_CAPTION:
        return
    first, last = bracket.span("words")
    label = labels.taken_by.match(text, first, last)
    if label is not None or text[first:last] in labels.agencies:
        holder = Stretch(label.end() if label is not None else first, last)
        if text[holder.start].isupper():
            yield Line("caption", *trimmed(text, start, bracket.start()), parts=(holder,), credit="photo")


def _with_credits(text: str, start: int, end: int, credits_found: list[Line]) -> Iterator[Line]:
    """A line that holds credits: a caption where a sentence stands before a picture's credit, else just the credits."""
    first = credits_found[0]
    before = trimmed(text, start, first.start)
    covered = sum(credit.end - credit.start for credit in credits_found)
    if (
        first.credit in ("photo", "video")
        and text[before[1] - 1 : before[1]] in _ENDS_CAPTION
        and before[1] > before[0]
    ):
        yield Line("caption", *before, parts=first.parts, credit=first.credit)
        yield from credits_found[1:]
    elif 2 * covered > end - start:
        yield Line("credit", start, end)
        yield from credits_found
    else:
        yield Line("body", start, end)
        yield from credits_found


_ENDS_CAPTION = (".", "!", "?", "…", ")", "»")


def _dateline(text: str, start: int, end: int, labels: Labels) -> Iterator[Line]:
    """Where and when a story was filed, at the beginning of its first paragraph."""
    filed = caseless_filing(text, start, end, labels.agencies) or bare_filing(text, start, end)
    filed = filed or regional_filing(text, start, end, labels.agencies)
    if filed is not None:
        yield _filed_line(start, filed)
        return
    opening = min(end, start + _LONGEST_HEAD_LINE)
    match = _DATELINE.match(text, start, opening) if _may_be_dateline(text, start, opening) else None
    if match is None:
        return
    bare = match["date"] is None and match["agency"] is None and match["first"] is None
    if bare and text[end - 1].isalnum() and text.startswith("\n\n", end):
        return  # a headline: "MADAGASCAR — Le président prête serment"
    told = "first" if match["first"] else "agency"
    agency = match.span(told) if match[told] else None
    known = agency is not None and text[slice(*agency)].strip() in labels.agencies
    capitals = agency is not None and text[slice(*agency)].isupper()
    dated = match["date"] is not None and any(char.isdigit() for char in match["date"])
    full = match["date"] is not None and _ENDS_WITH_DATE.match(match["date"]) is not None
    name = "bracketed" if match["bracketed"] else "place"
    shouted = match[name].isupper() and not match["bracketed"]
    if (match["first"] and not known) or (match["hyphen"] and not dated and not known):
        return
    if (
        match["bracketed"]
        or known
        or (shouted and (dated or match["date"] is None))
        or (match["stop"] and dated)
        or full
        or (
            capitals and match["date"] is None and (match["mark"] or shouted)
        )  # "The Water Agency (NWA) has …" is no dateline
    ):
        place = Stretch(*trimmed(text, *match.span(name)))
        yield Line("dateline", start, match.end(), parts=(place,), agency=Stretch(*agency) if agency else None)


def _may_be_dateline(text: str, start: int, end: int) -> bool:
    """Whether a line opens with a bracket, with capitals, or with a place that a mark of datelines follows not far behind."""
    if text[start] == "(":
        return True
    place = _PLACE_AHEAD.match(text, start, end)
    if place is None or place["capitals"]:
        return place is not None
    mark = _DATELINE_MARK.search(text, place.end(), end)
    return mark is not None and sum(map(len, text[place.end() : mark.start()].split())) <= _FARTHEST_MARK


def _with_head(text: str, lines: list[Line], labels: Labels) -> Iterator[Line]:
    """The same lines with headline and standfirst told apart.

    The headline is the first of the short lines that open the text which is at least half as long as the longest, kickers and
    breadcrumbs apart; what follows it up to the byline or date is the standfirst.
    """
    datelines = {line.start for line in lines if line.kind == "dateline"}
    opening: list[Line] = []
    for line in lines:
        if line.kind == "body" and not _may_be_headline(text, line, datelines):
            break
        if line.kind == "body" and fold_term(text[line.start : line.end]) in labels.rubrics:
            continue
        if line.kind == "body":
            opening.append(line)
        elif line.kind in ("byline", "published", "modified") and opening:
            break
    worthy = [line for line in opening if not _is_kicker(text, line)] or opening
    bodies = sum(line.kind == "body" for line in lines)
    longest = max(worthy, key=lambda line: line.end - line.start, default=None)
    full = (line for line in worthy if longest is not None and _is_as_full(text, line, longest))
    headline = next(full, longest) if bodies > len(opening) else None
    signed = next((line.start for line in lines if line.kind in ("byline", "published", "modified")), -1)
    following = [
        line for line in lines if headline is not None and line.kind == "body" and headline.end < line.start < signed
    ]
    for line in lines:
        if line is headline:
            yield Line("headline", line.start, line.end)
        elif len(following) == 1 and line is following[0]:
            yield Line("standfirst", line.start, line.end)
        else:
            yield line


def _is_as_full(text: str, line: Line, longest: Line) -> bool:
    """Whether a line has the words of a headline, and no fewer than half the letters of the longest."""
    words = sum(word[:1].isalnum() for word in text[line.start : line.end].split())
    return words >= _FEWEST_HEADLINE_WORDS and 2 * (line.end - line.start) >= longest.end - longest.start


def _is_kicker(text: str, line: Line) -> bool:
    """Whether a line is a breadcrumb or in capitals."""
    return text[line.start : line.end].isupper() or _TRAIL.search(text, line.start, line.end) is not None


def _may_be_headline(text: str, line: Line, datelines: set[int]) -> bool:
    return (
        line.end - line.start <= _LONGEST_HEADLINE
        and not (line.end - line.start <= _LONGEST_DAYS and _ENDS_WITH_DAYS.search(text, line.start, line.end))
        and text[line.end - 1] not in _END_OF_SENTENCE
        and line.start not in datelines
        and text[line.end : line.end + 1] == "\n"
    )
