"""The lines around an article's body: headline, standfirst, byline, dateline, credits, dates of publication and change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from newsschema.languages.cues import cues

LineKind = Literal["headline", "standfirst", "byline", "published", "modified", "credit", "caption", "dateline", "body"]
CreditKind = Literal["copyright", "photo", "video", "text", "agency"]

_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_SPACES = " \t\r\u00a0\u202f"
_LONGEST_MARKED_LINE = 300
_LONGEST_HEADLINE = 200
_LONGEST_BYLINE = 160
_OPENING_LINES = 10
_CREDIT_MARKS = (":", "©", "(c)", "(C)", "opyright")
_END_OF_SENTENCE = ".…"
_NAME_SEPARATOR = regex.compile(r"\s*(?:,|;|/|&|\+|\bet\b|\band\b|\by\b|\bund\b|\be\b)\s*")
_DATELINE = regex.compile(
    r"(?P<place>\p{Lu}[\p{Lu}'’ \-]{2,40}|\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})"
    r"(?:\s*\([^()\n]{2,30}\))?"
    r"(?:,?\s*(?P<date>[^()\n–—]{3,32}?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\)\s*[-–—:.]*|[–—])\s*[-–—]?\s*(?=\S)"
)


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
    published: regex.Pattern[str]
    modified: regex.Pattern[str]
    byline: regex.Pattern[str]
    byline_tail: regex.Pattern[str]
    agencies: frozenset[str]


def _alternatives(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(regex.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest_first) or r"(?!)"


@cache
def _labels(language: str) -> _Labels:
    words = cues(language)
    kinds: tuple[CreditKind, ...] = ("copyright", "photo", "video", "text", "agency")
    holder = r"(?P<holder>[^\n|()•]{2,120}?)\s*(?=$|[\n|()•]|\.\s|\.$)"

    def credit(kind: CreditKind) -> regex.Pattern[str]:
        separator = r"\s*:?\s*" if kind == "copyright" else r"\s*:\s*(?:©\s*)?"
        return regex.compile(
            rf"(?<!\w)(?:{_alternatives(words.credit.get(kind, ()))}){separator}{holder}", regex.IGNORECASE
        )

    return _Labels(
        credit=tuple((kind, credit(kind)) for kind in kinds if words.credit.get(kind)),
        published=regex.compile(rf"(?<!\w)(?:{_alternatives(words.published)})(?!\w)", regex.IGNORECASE),
        modified=regex.compile(rf"(?<!\w)(?:{_alternatives(words.modified)})(?!\w)", regex.IGNORECASE),
        byline=regex.compile(rf"(?:{_alternatives(words.byline)})(?=\s*:?\s+)\s*:?\s*", regex.IGNORECASE),
        byline_tail=regex.compile(rf"\s*[,(–—-]?\s*\b(?:{_alternatives(words.byline_tail)})\b", regex.IGNORECASE),
        agencies=frozenset(words.agencies),
    )


def recognize(text: str, language: str) -> tuple[Line, ...]:
    """What each line of a text is; a line that is nothing else is body. Datelines and credits come beside their line."""
    labels = _labels(language)
    found: list[Line] = []
    for number, match in enumerate(_LINE.finditer(text)):
        start, end = _trimmed(text, match.start(), match.end())
        credits = tuple(_credits(text, start, end, labels)) if end - start <= _LONGEST_MARKED_LINE else ()
        line = (
            _credit_line(credits, start, end) or _marked(text, start, end, labels, number) or Line("body", start, end)
        )
        found.append(line)
        found.extend(credits)
        if line.kind == "body":
            found.extend(_dateline(text, start, end, labels))
    return tuple(_with_head(text, found))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(_SPACES)), start + len(piece.rstrip(_SPACES))


def _marked(text: str, start: int, end: int, labels: _Labels, number: int) -> Line | None:
    """A line that its first words mark."""
    if end - start > _LONGEST_BYLINE:
        return None
    if labels.modified.match(text, start, end):
        return Line("modified", start, end)
    if labels.published.match(text, start, end) and any(char.isdigit() for char in text[start:end]):
        return Line("published", start, end)
    byline = labels.byline.match(text, start, end)
    if byline and text[end - 1] not in _END_OF_SENTENCE and text[byline.end() : byline.end() + 1].isupper():
        return Line("byline", start, end, parts=tuple(_authors(text, byline.end(), end, labels)))
    if number < _OPENING_LINES and text[start:end] in labels.agencies:
        return Line("byline", start, end, parts=(Stretch(start, end),))
    return None


def _authors(text: str, start: int, end: int, labels: _Labels) -> Iterator[Stretch]:
    tail = labels.byline_tail.search(text, start, end)
    bar = text.find("|", start, end)
    stop = min(tail.start() if tail else end, bar if bar >= 0 else end)
    place = start
    for separator in [*_NAME_SEPARATOR.finditer(text, start, stop), None]:
        first, last = _trimmed(text, place, separator.start() if separator else stop)
        if last > first and text[first].isupper():
            yield Stretch(first, last)
        place = separator.end() if separator else stop


def _credits(text: str, start: int, end: int, labels: _Labels) -> Iterator[Line]:
    if not any(text.find(mark, start, end) >= 0 for mark in _CREDIT_MARKS):
        return
    reached = start
    for kind, label in labels.credit:
        for match in label.finditer(text, reached, end):
            holder = Stretch(*_trimmed(text, *match.span("holder")))
            if text[holder.start].isupper() or text[holder.start] == "©":
                yield Line("credit", match.start(), holder.end, parts=(holder,), credit=kind)
                reached = match.end()


def _credit_line(credits: tuple[Line, ...], start: int, end: int) -> Line | None:
    """A line that says little beside its credits: a date, a number, a word."""
    covered = sum(credit.end - credit.start for credit in credits)
    return Line("credit", start, end) if credits and 2 * covered > end - start else None


def _dateline(text: str, start: int, end: int, labels: _Labels) -> Iterator[Line]:
    match = _DATELINE.match(text, start, min(end, start + _LONGEST_BYLINE))
    if match is None:
        return
    agency = match.span("agency") if match["agency"] and match["agency"].strip() in labels.agencies else None
    dated = match["date"] is not None and any(char.isdigit() for char in match["date"])
    if agency is not None or (dated and match["place"].isupper()):
        place = Stretch(*_trimmed(text, *match.span("place")))
        yield Line("dateline", start, match.end(), parts=(place,), agency=Stretch(*agency) if agency else None)


def _with_head(text: str, lines: list[Line]) -> Iterator[Line]:
    """The first body line is the headline where it is short and no sentence; what stands between it and a byline is the standfirst."""
    bodies = [place for place, line in enumerate(lines) if line.kind == "body"]
    datelines = {line.start for line in lines if line.kind == "dateline"}
    headline = bodies[0] if len(bodies) > 1 and _may_be_headline(text, lines[bodies[0]], datelines) else None
    byline = next((place for place, line in enumerate(lines) if line.kind in ("byline", "published", "modified")), None)
    standfirst = None
    if (
        headline is not None
        and byline is not None
        and headline < bodies[1] < byline
        and len([place for place in bodies if place < byline]) == 2
    ):
        standfirst = bodies[1]
    for place, line in enumerate(lines):
        if place == headline:
            yield Line("headline", line.start, line.end)
        elif place == standfirst:
            yield Line("standfirst", line.start, line.end)
        else:
            yield line


def _may_be_headline(text: str, line: Line, datelines: set[int]) -> bool:
    return (
        line.end - line.start <= _LONGEST_HEADLINE
        and text[line.end - 1] not in _END_OF_SENTENCE
        and line.start not in datelines
        and text[line.end : line.end + 1] == "\n"
    )
