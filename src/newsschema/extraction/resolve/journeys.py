"""Visits: who goes where, and when: "en visite de travail au Maroc du 13 au 16 février"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsschema.extraction.mentions import CountryMention
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.encounters import chain_before
from newsschema.extraction.resolve.tense import tense_around
from newsschema.extraction.scan import Scan
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Place
from newsschema.text.placed import Placed

_NAME = regex.compile(r"\p{Lu}[\p{L}'’-]*+(?:[ -](?:de |du |des |la |le |el-|l['’])?\p{Lu}[\p{L}'’-]*+){0,3}+")
_ARTICLE = regex.compile(r"[\s\u00a0\u202f]*+(?:\p{Ll}{1,3}['’\s\u00a0\u202f]++)?")
_REACH = 60
_BEHIND = 120


@dataclass(frozen=True, slots=True)
class Journey:
    """A visit: text[start:end] says so; `ahead` whether it is told in the future."""

    start: int
    end: int
    kind: EventKind
    visitors: tuple[Actor, ...]
    place: Place
    place_span: tuple[int, int]
    date: DateMention | None
    ahead: bool


def find_journeys(
    scan: Scan, cast: Cast, countries: tuple[CountryMention, ...], dates: Placed[DateMention], language: str
) -> Iterator[Journey]:
    """Every visit whose visitors, place and dates the sentence gives; one visit for a visitor and place."""
    nations = Placed((country.start, country.end, country) for country in countries)
    seen: set[tuple[str, str]] = set()
    for cue in scan.outermost("journey"):
        first, last = scan.sentences.at(cue.start)
        visitors = chain_before(scan, cast.outermost(first, cue.start), cue.start)
        where = _place(scan, nations, cue.end, last)
        if not visitors or visitors[0].kind != "official" or where is None:
            continue
        place, span = where
        around = dates.between(max(first, cue.start - _REACH), min(last, span[1] + _BEHIND))
        date = next(
            (date for date in around if date.value is not None and not date.in_name and not date.value.is_single),
            next((date for date in around if date.value is not None and not date.in_name and _is_near(date)), None),
        )
        if date is None or (visitors[0].ref, place.name) in seen:
            continue
        seen.add((visitors[0].ref, place.name))
        ahead = tense_around(scan, cue.start, cue.end, language) == "future"
        yield Journey(cue.start, cue.end, cue.value, tuple(visitors), place, span, date, ahead)


def _is_near(date: DateMention) -> bool:
    """Whether a date is more than a year: a day, a month, a quarter."""
    start = date.value.start if date.value is not None else None
    return start is not None and (start.month is not None or start.division is not None)


def _place(scan: Scan, nations: Placed[CountryMention], start: int, last: int) -> tuple[Place, tuple[int, int]] | None:
    """The first place behind a preposition of place, a country or a capitalised name; a country right behind the verb."""
    visited = nations.starting(start + 1)
    if visited is not None and visited.form in ("name", "capital"):
        return Place(name=visited.text, country=visited.code), (visited.start, visited.end)
    limit = min(last, start + _REACH)
    for preposition in sorted((*scan.between("place", start, limit), *scan.between("toward", start, limit))):
        article = _ARTICLE.match(scan.text, preposition.end, last)
        begin = article.end() if article else preposition.end
        nation = nations.starting(begin) or nations.starting(preposition.end + 1)
        if nation is not None and nation.form in ("name", "capital"):
            return Place(name=nation.text, country=nation.code), (nation.start, nation.end)
        name = _NAME.match(scan.text, preposition.end + 1, last)
        if name is not None:
            return Place(name=name.group()), name.span()
    return None
