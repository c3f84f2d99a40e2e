"""Captions and sources: which lines only say whom a picture shows, and whom the article names as its source."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.recognize.reported import accordings
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.scan import Scan
from newsschema.languages.cues import cues
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_WORD = regex.compile(r"[^\W\d_]+")
_LONGEST_CAPTION = 400
_SOURCE_REACH = 60


class Source(NamedTuple):
    """A source that the article names, where it stands and through what it spoke."""

    start: int
    end: int
    actor: Actor | None
    medium: str | None


@cache
def _connectives(language: str) -> frozenset[str]:
    return frozenset(word for phrase in cues(language).connective for word in fold_term(phrase).split())


def find_captions(
    scan: Scan, lines: tuple[Line, ...], cast: Cast, covered: Placed[None], language: str
) -> list[tuple[Line, list[Actor]]]:
    """Body lines that name people and say nothing of them: no word is left beside names, posts, dates and connectives."""
    connectives = _connectives(language)
    found: list[tuple[Line, list[Actor]]] = []
    for line in lines:
        if line.kind not in ("body", "caption") or line.end - line.start > _LONGEST_CAPTION:
            continue
        shown = [actor for actor in cast.outermost(line.start, line.end) if actor.kind == "official"]
        if not shown and line.credit is None:
            continue
        if line.kind == "caption" or _says_nothing(scan.text, line, covered, connectives):
            found.append((line, list({actor.ref: actor for actor in shown}.values())))
    return found


def _says_nothing(text: str, line: Line, covered: Placed[None], connectives: frozenset[str]) -> bool:
    for word in _WORD.finditer(text, line.start, line.end):
        if not covered.overlapping(*word.span()) and fold_term(word.group()) not in connectives:
            return False
    return True


def find_sources(scan: Scan, cast: Cast, language: str) -> list[Source]:
    """Whom "selon" names: an organization or official, through a medium ("les tweets du ministère"), or media alone."""
    media = {fold_term(word) for word in cues(language).media}
    found: list[Source] = []
    for according in accordings(scan, language):
        last = min(scan.sentences.at(according.start)[1], according.end + _SOURCE_REACH)
        comma = scan.text.find(",", according.end, last)
        stop = comma if comma >= 0 else last
        medium = next(iter(scan.between("medium", according.end, stop)), None)
        actor = next(
            (actor for actor in cast.outermost(according.end, last) if actor.kind != "country" and actor.start <= stop),
            None,
        )
        if actor is not None and medium is None and scan.between("title", according.end, actor.start):
            continue  # "selon le directeur de l'Anses" names somebody of it
        if (actor is not None and actor.kind == "organization") or medium is not None:
            start = actor.start if actor is not None else medium.start if medium is not None else according.end
            end = actor.end if actor is not None else medium.end if medium is not None else start
            found.append(
                Source(
                    min(start, actor.start if actor else start),
                    end,
                    actor,
                    scan.text[medium.start : medium.end] if medium else None,
                )
            )
    for hit in scan.hits("media"):
        following = scan.sentences.at(hit.start)[1]
        if (
            scan.between("speech", hit.end, min(following, hit.end + _SOURCE_REACH))
            and fold_term(scan.text[hit.start : hit.end]) in media
        ):
            end = _with_adjective(scan, hit.end)
            found.append(Source(hit.start, end, None, None))
    return sorted(found)


def _with_adjective(scan: Scan, end: int) -> int:
    adjective = next((hit for hit in scan.between("country", end, end + _SOURCE_REACH) if hit.start == end + 1), None)
    return adjective.end if adjective is not None else end
