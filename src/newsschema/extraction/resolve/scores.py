"""Scores beside a verb of contest, and the clubs or towns on both sides of it: "Limoges a battu Chambéry 31 à 28"."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import events as words_of
from newsschema.languages.events import phrases
from newsschema.model.dates import DateMention
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_WORD = r"\p{Lu}[\p{L}\p{M}\d.'’&-]*+"
_REACH = 90
_LONGEST = 600
_NEAR = 6
_TWO = 2


@cache
def _articles(language: str) -> frozenset[str]:
    return frozenset(fold_term(word) for word in phrases(language).articles)


@cache
def _team(language: str) -> regex.Pattern[str]:
    """Words with capitals, joined by the language's words for "of"; a number belongs to it where no score begins: "Schalke 04"."""
    links = "|".join(regex.escape(link).replace("'", "['’]") for link in phrases(language).of)
    link = rf"(?:(?:{links})(?:[ \u00a0]|(?<=['’])))?" if links else ""
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:\d\. )?{_WORD}(?:[ \u00a0]{link}(?:{_WORD}|\d{{2,4}}(?![\d.,:%]|[ \u00a0]?[-–:])))*+"
    )


@cache
def _score(language: str) -> regex.Pattern[str]:
    links = "|".join(regex.escape(link) for link in words_of(language).score)
    between = rf"(?:\s?[-–:]\s?|\s(?:{links})\s)" if links else r"\s?[-–:]\s?"
    return regex.compile(rf"(?<![\d.,:/–-])(\d{{1,3}}){between}(\d{{1,3}})(?![\d:/–-]|[.,]\d|\s?%|\s?(?:h|Uhr)\b)")


def find_score(
    scan: Scan, sentence: tuple[int, int], dates: Placed[DateMention], language: str
) -> tuple[int, int] | None:
    """The first score of a sentence: no date, hour or span of years that looks like one."""
    first, last = sentence
    scores = _score(language).finditer(scan.text, first, min(last, first + _LONGEST))
    return next((score.span() for score in scores if not dates.overlapping(*score.span())), None)


def teams(
    scan: Scan,
    cast: Cast,
    dates: Placed[DateMention],
    sentence: tuple[int, int],
    verb: Hit,
    score: tuple[int, int],
    language: str,
) -> list[Actor]:
    """Who stands before a verb of contest and who behind it, by the capitals of their names."""
    sides = _sides(scan, cast, dates, sentence, verb, score, language)
    if len({side.ref or side.name for side in sides}) == len(sides):
        return sides
    return [side._replace(kind="group", ref="") for side in sides]  # England and Wales are one state


def _sides(
    scan: Scan,
    cast: Cast,
    dates: Placed[DateMention],
    sentence: tuple[int, int],
    verb: Hit,
    score: tuple[int, int],
    language: str,
) -> list[Actor]:
    last = min(sentence[1], verb.end + _REACH)
    before = _named(scan, cast, dates, (max(sentence[0], verb.start - _REACH), verb.start), score, language)[-1:]
    for rival in scan.between("rival", verb.end, last):
        led = _named(scan, cast, dates, (rival.end, last), score, language)[:1]
        if led and led[0].start - rival.end <= _NEAR:
            subject = before or _named(scan, cast, dates, (verb.end, rival.start), score, language)[:1]
            return [*subject, *led]
    behind = _named(scan, cast, dates, (verb.end, last), score, language)
    if phrases(language).noun_capitals:  # "den SV Rothental", but not "den Sieg"
        behind = [actor for actor in behind if actor.ref or " " in actor.name]
    return [*before, *behind[: 1 if before else _TWO]]


def _named(
    scan: Scan,
    cast: Cast,
    dates: Placed[DateMention],
    stretch: tuple[int, int],
    score: tuple[int, int],
    language: str,
) -> list[Actor]:
    """The teams of a stretch: by an actor that is no capital's government, else by their capitals."""
    found: list[Actor] = []
    for match in _team(language).finditer(scan.text, *stretch):
        end = score[0] if match.start() < score[0] < match.end() else match.end()
        name = scan.text[match.start() : end].rstrip(" \u00a0.'’")
        first, last = match.start(), match.start() + len(name)
        word, _, rest = name.partition(" ")
        if fold_term(word) in _articles(language):
            first, name = last - len(rest), rest
        if not name or dates.overlapping(first, last):
            continue
        known = [actor for actor in cast.outermost(first, last) if actor.ref and not actor.capital]
        whole = next((actor for actor in known if (actor.start, actor.end) == (first, last)), None)
        if whole is not None and whole.kind != "country":
            found.append(whole)
        elif whole is not None or not any(actor.kind == "official" for actor in known):
            found.append(whole or Actor(first, last, "group", "", name, name))
    return found
