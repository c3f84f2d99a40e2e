"""Visits: who goes where, and when: "en visite de travail au Maroc du 13 au 16 février"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsschema.extraction.mentions import CountryMention
from newsschema.extraction.recognize.caseless_phrases import is_caseless
from newsschema.extraction.recognize.caseless_places import right_behind, somewhere
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.encounters import chain_before, taken_up
from newsschema.extraction.resolve.tense import tense_around, tense_between
from newsschema.extraction.scan import Scan
from newsschema.languages.events import events
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Place
from newsschema.text.folding import fold_term
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
    """Every visit whose visitors, place and dates the sentence gives; one visit for a visitor and place.

    A date whose value stays open is one all the same: the visit has no window then.
    """
    cues = scan.outermost("journey")
    nations = Placed([(country.start, country.end, country) for country in countries] if cues else [])
    seen: set[tuple[str, str]] = set()
    reached = 0
    for cue in cues:
        first, last = scan.sentences.at(cue.start)
        before = chain_before(scan, cast.outermost(first, cue.start), cue.start)
        visitors = list({actor.ref: actor for actor in before}.values())
        if not visitors and events(language).subject_behind:
            visitors = taken_up(scan, cast, first, cue, language)
        if visitors and _is_relative(scan, visitors[-1].end, cue.start, language):
            visitors = visitors[-1:]
        if not visitors and events(language).subject_behind:
            following = cast.outermost(cue.end, min(last, cue.end + _REACH))
            visitors = [actor for actor in following if actor.kind == "official"][:1]
        behind = visitors[-1].end if visitors and visitors[-1].start > cue.start else cue.end
        between = next(iter(dates.between(behind, behind + _REACH)), None)
        if between is not None and between.start == behind + 1:  # "زار الوزير أمس دمشق"
            behind = between.end or behind
        when = dates.starting(cue.end + 1)
        where = (
            _caseless_place(scan, behind, last, language)
            if is_caseless(language)
            else _place(scan, nations, behind, last) or _right_behind(scan, cast, when, cue.end)
        )
        if not visitors or visitors[0].kind != "official" or where is None:
            continue
        place, span = where
        around = dates.between(max(first, reached, cue.start - _REACH), min(last, span[1] + _BEHIND))
        date = next(
            (date for date in around if date.value is not None and not date.in_name and not date.value.is_single),
            next((date for date in around if date.value is not None and not date.in_name and _is_near(date)), None),
        )
        if (date is None and not any(each.value is None for each in around)) or (visitors[0].ref, place.name) in seen:
            continue
        seen.add((visitors[0].ref, place.name))
        reached = max(span[1], (date.end or 0) if date is not None else 0)
        ahead = "future" in (
            tense_around(scan, cue.start, cue.end, language),
            tense_between(scan, cue.start, cue.end, language, "verbs"),
        )
        yield Journey(
            cue.start,
            cue.end,
            cue.value,
            tuple({actor.ref: actor for actor in visitors}.values()),
            place,
            span,
            date,
            ahead,
        )


def _is_relative(scan: Scan, start: int, end: int, language: str) -> bool:
    """Whether a pronoun that goes with one person alone stands between somebody and a verb: ", الذي يصل إلى القاهرة"."""
    words = fold_term(scan.text[start:end]).split()
    return bool(words) and words[0] in {fold_term(word) for word in events(language).relative}


def _caseless_place(scan: Scan, start: int, last: int, language: str) -> tuple[Place, tuple[int, int]] | None:
    """The city or country right behind, or the first one behind a preposition."""
    limit = min(last, start + _REACH)
    led = (found for found in somewhere(scan, start, limit, ("place", "toward"), language) if found.country is not None)
    found = right_behind(scan, start) or next(led, None)
    if found is None:
        return None
    return Place(name=scan.text[found.start : found.end], country=found.country), (found.start, found.end)


def _right_behind(scan: Scan, cast: Cast, when: DateMention | None, start: int) -> tuple[Place, tuple[int, int]] | None:
    """The place that is the object of a verb, or of a verb and its day: "visitó ayer Popayán"."""
    begin = (when.end or start if when is not None else start) + 1
    name = _NAME.match(scan.text, begin)
    actor = cast.starting(begin)
    if name is None or (actor is not None and actor.kind != "country"):
        return None
    return Place(name=name.group(), country=actor.ref if actor is not None else None), name.span()


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
        if scan.starting("event-head", begin):  # "zur Ministerkonferenz nach Berlin"
            continue
        name = _NAME.match(scan.text, preposition.end + 1, last)
        if name is not None:
            return Place(name=name.group()), name.span()
    return None
