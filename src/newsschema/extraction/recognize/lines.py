"""The lines around an article's body: headline, standfirst, byline, dateline, credits, dates of publication and change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from newsschema.languages.cues import cues
from newsschema.languages.people import names
from newsschema.text.folding import fold_term

LineKind = Literal[
    "headline", "standfirst", "byline", "published", "modified", "credit", "caption", "dateline", "sign-off", "body"
]
CreditKind = Literal["copyright", "photo", "video", "text", "agency"]

_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_SPACES = " \t\r\u00a0\u202f"
_LONGEST_MARKED_LINE = 300
_LONGEST_HEADLINE = 200
_LONGEST_HEAD_LINE = 160
_OPENING_LINES = 10
_LONGEST_ABBREVIATION = 12
_MOST_BEFORE_DATELINE = 4
_CREDIT_MARKS = (":", "©", "(c)", "(C)", "opyright")
_END_OF_SENTENCE = ".…"
_TRAIL = regex.compile(r"\s[>›|»]\s")
_NAME_SEPARATOR = regex.compile(r"\s*(?:,|;|/|&|\+|\bet\b|\band\b|\by\b|\bund\b|\be\b)\s*")
_BEFORE_NAMES = regex.compile(r"\s*\p{Ll}{1,3}\s+\p{Lu}[\p{L}’'\- ]*,\s*")
_ENDS_WITH_DATE = regex.compile(
    r"(?:(?:19|20)\d\d)(?:\D{1,5}\d{1,2}\s?[hH:.]\s?\d{0,2}(?:\s?[aApP]\.?[mM]\.?)?(?:\s\(?[A-Z]{2,5}\)?)?)?\s*$"
)
_NAME_ALONE = regex.compile(r"(\p{Lu}[\p{L}'’\-]+)(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’\-]+){1,3}")
_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"
_DATE_BEHIND_HOLDER = regex.compile(r",[^,]*\d{2,4}$")
_DATELINE = regex.compile(
    r"(?:\((?P<first>\p{Lu}[^()\n]{1,40})\)\s*[-–—]\s*)?"
    r"(?:\((?P<bracketed>\p{Lu}[\p{L}'’\- ]{2,40})\)\s"
    r"|(?P<place>\p{Lu}[\p{Lu}'’ /\-]{2,40}|\p{Lu}[\p{L}'’\-]+(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}'’\-]+){0,2})"
    r"(?:\s*\([^()\n]{2,30}\)(?!\s*[-–—]))?"
    r"(?:,?\s*(?P<date>[^()\n–—]{3,32}?))?"
    r"\s*(?:[(/](?P<agency>[^()/\n]{2,40})[)/]\s*[-–—:.]*|[–—]|(?P<hyphen>(?<=\s)-(?=\s)))\s*[-–—]?\s*)(?=\S)"
)
_PLACE_AND_DATE = regex.compile(r"(?P<place>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})(?:,| [–-]) ")


class Stretch(NamedTuple):
    """Offsets of a part of a line."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, or the opening of one, and what it is.

    Attributes:
        kind: what it is.
        start: of the line, or of the part that is of this kind.
        end: of the line or part.
        parts: the authors of a byline, the holders of a credit, the place of a dateline.
        credit: what a credit is for.
        agency: the agency of a dateline.
    """

    kind: LineKind
    start: int
    end: int
    parts: tuple[Stretch, ...] = ()
    credit: CreditKind | None = None
    agency: Stretch | None = None


class _Labels(NamedTuple):
    credit: tuple[tuple[CreditKind, regex.Pattern[str]], ...]
    any_credit: regex.Pattern[str]
    published: regex.Pattern[str]
    modified: regex.Pattern[str]
    byline: regex.Pattern[str]
    byline_tail: regex.Pattern[str]
    signed_off: regex.Pattern[str]
    rubrics: frozenset[str]
    agencies: frozenset[str]
    given: frozenset[str]
    abbreviations: frozenset[str]


def _alternatives(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(regex.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest_first) or r"(?!)"


@cache
def _labels(language: str) -> _Labels:
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

    return _Labels(
        credit=tuple((kind, credit(kind)) for kind in kinds if words.credit.get(kind)),
        any_credit=label(tuple(word for kind in kinds for word in words.credit.get(kind, ()))),
        published=label(words.published),
        modified=label(words.modified),
        byline=regex.compile(rf"(?<!\w)(?:{_alternatives(words.byline)})(?=\s*:?\s)\s*:?\s*", regex.IGNORECASE),
        byline_tail=regex.compile(
            rf"\s*[,(–—-]?\s*\b(?:{_alternatives(words.byline_tail)})\b|\s[–—|(]", regex.IGNORECASE
        ),
        signed_off=regex.compile(
            rf"[(\[*–—-]?\s*(?:{_alternatives(words.signed_off)})(?!\w)|.*(?<!\w)(?:{_alternatives(words.signed_off)})\W*$",
            regex.IGNORECASE,
        ),
        rubrics=frozenset(fold_term(word) for word in words.rubrics),
        agencies=frozenset(words.agencies),
        given=frozenset(fold_term(name) for name in names(language).given),
        abbreviations=frozenset(words.abbreviations),
    )


def recognize(text: str, language: str) -> tuple[Line, ...]:
    """What each line of a text is; a line that is nothing else is body.

    Credits, captions, datelines and the labelled parts of a line come beside the line itself.
    """
    labels = _labels(language)
    found: list[Line] = []
    in_head, bodies = True, 0
    for number, match in enumerate(_LINE.finditer(text)):
        start, end = _trimmed(text, match.start(), match.end())
        short = end - start <= _LONGEST_HEAD_LINE and not _ends_sentence(text, end, labels)
        in_head = in_head and number < _OPENING_LINES and (short or number < 3)
        credits_found = _credits(text, start, end, labels) if end - start <= _LONGEST_MARKED_LINE else []
        parts = list(_labelled(text, start, end, labels, first=number == 0)) if in_head and short else []
        bodies += not credits_found and not parts
        if credits_found:
            found.extend(_with_credits(text, start, end, credits_found))
        elif parts:
            found.extend(parts)
        elif not in_head and end - start <= _LONGEST_MARKED_LINE and labels.signed_off.match(text, start, end):
            found.append(Line("sign-off", start, end, parts=(Stretch(start, end),)))
        else:
            found.append(Line("body", start, end))
            if bodies <= _MOST_BEFORE_DATELINE and not any(line.kind == "dateline" for line in found):
                found.extend(_dateline(text, start, end, labels))
    return tuple(_with_head(text, found, labels))


def _ends_sentence(text: str, end: int, labels: _Labels) -> bool:
    """Whether a line ends a sentence, and not with an abbreviation: "9:15 a.m."."""
    if text[end - 1] not in _END_OF_SENTENCE:
        return False
    last = text[max(end - _LONGEST_ABBREVIATION, 0) : end - 1].split()[-1:]
    return not (last and last[0].lower() in labels.abbreviations)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(_SPACES)), start + len(piece.rstrip(_SPACES))


def _labelled(text: str, start: int, end: int, labels: _Labels, *, first: bool) -> Iterator[Line]:
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
    names_start = _names_start(text, byline.end(), end) if byline else end
    if byline and text[names_start : names_start + 1].isupper():
        stop = min([place for place, _ in marks], default=end)
        yield Line("byline", start, stop, parts=tuple(_authors(text, names_start, stop, labels)))
    elif text[start:end] in labels.agencies or _is_name(text, start, end, labels):
        alone = (Stretch(start, end),) if text[start:end] in labels.agencies else ()
        yield Line("byline", start, end, parts=alone or tuple(_authors(text, start, end, labels)))
    marks.sort()
    for (place, kind), following in zip(marks, [*marks[1:], (end, "body")], strict=False):
        yield Line(kind, place, following[0])
    if not marks and not first and _ENDS_WITH_DATE.search(text, start, end):
        filed = _PLACE_AND_DATE.match(text, start, end)
        if filed is not None and not byline:
            yield Line("dateline", start, end, parts=(Stretch(*filed.span("place")),))
        yield Line("published", start, end)


def _names_start(text: str, start: int, end: int) -> int:
    """Behind the place that stands between "our correspondent" and the name: "à Hanoï, "."""
    place = _BEFORE_NAMES.match(text, start, end)
    return place.end() if place else start


def _is_name(text: str, start: int, end: int, labels: _Labels) -> bool:
    match = _NAME_ALONE.fullmatch(text, start, end)
    return match is not None and fold_term(match.group(1).split("-")[0]) in labels.given


def _authors(text: str, start: int, end: int, labels: _Labels) -> Iterator[Stretch]:
    tail = labels.byline_tail.search(text, start, end)
    stop = tail.start() if tail else end
    place = start
    for separator in [*_NAME_SEPARATOR.finditer(text, start, stop), None]:
        first, last = _trimmed(text, place, separator.start() if separator else stop)
        if last > first and text[first].isupper():
            yield Stretch(first, last)
        place = separator.end() if separator else stop


def _credits(text: str, start: int, end: int, labels: _Labels) -> list[Line]:
    """The credits of a line, in its order; a photo's before a copyright that begins in the same place."""
    if not any(text.find(mark, start, end) >= 0 for mark in _CREDIT_MARKS) or not labels.any_credit.search(
        text, start, end
    ):
        return []
    offered: list[Line] = []
    for kind, label in labels.credit:
        for match in label.finditer(text, start, end):
            first, last = _trimmed(text, *match.span("holder"))
            dated = _DATE_BEHIND_HOLDER.search(text, first, last)
            holder = Stretch(first, dated.start() if dated else last)
            if text[holder.start].isupper():
                offered.append(Line("credit", match.start(), last, parts=(holder,), credit=kind))
    found: list[Line] = []
    for credit in sorted(offered, key=lambda credit: credit.start):
        if not found or credit.start >= found[-1].end:
            found.append(credit)
    return found


def _with_credits(text: str, start: int, end: int, credits_found: list[Line]) -> Iterator[Line]:
    """A line that holds credits: a caption where a sentence stands before a picture's credit, else just the credits."""
    first = credits_found[0]
    before = _trimmed(text, start, first.start)
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


def _dateline(text: str, start: int, end: int, labels: _Labels) -> Iterator[Line]:
    """Where and when a story was filed, at the beginning of its first paragraph."""
    match = _DATELINE.match(text, start, min(end, start + _LONGEST_HEAD_LINE))
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
    name = "bracketed" if match["bracketed"] else "place"
    shouted = match[name].isupper() and not match["bracketed"]
    if (match["first"] and not known) or (match["hyphen"] and not dated and not known):
        return
    if (
        match["bracketed"]
        or known
        or (shouted and (dated or match["date"] is None))
        or (capitals and match["date"] is None)
    ):
        place = Stretch(*_trimmed(text, *match.span(name)))
        yield Line("dateline", start, match.end(), parts=(place,), agency=Stretch(*agency) if agency else None)


def _with_head(text: str, lines: list[Line], labels: _Labels) -> Iterator[Line]:
    """The same lines with headline and standfirst told apart.

    The headline is the longest of the short lines that open the text, kickers and breadcrumbs apart; what follows it up to
    the byline or date is the standfirst.
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
    headline = max(worthy, key=lambda line: line.end - line.start, default=None) if bodies > len(opening) else None
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


def _is_kicker(text: str, line: Line) -> bool:
    """Whether a line is a breadcrumb or in capitals."""
    return text[line.start : line.end].isupper() or _TRAIL.search(text, line.start, line.end) is not None


def _may_be_headline(text: str, line: Line, datelines: set[int]) -> bool:
    return (
        line.end - line.start <= _LONGEST_HEADLINE
        and text[line.end - 1] not in _END_OF_SENTENCE
        and line.start not in datelines
        and text[line.end : line.end + 1] == "\n"
    )
