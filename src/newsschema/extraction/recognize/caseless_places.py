"""Places that events are held at, in a script without capitals: cities and venues behind a preposition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsschema.extraction.recognize.caseless_phrases import caseless_end
from newsschema.extraction.scan import Scan, Term
from newsschema.languages.places import places

_LONGEST_LEAD = 14
_LONGEST_NAME = 40
_AND = "و"


class Somewhere(NamedTuple):
    """A place: text[start:end], and its country where it is a city's or a country's."""

    start: int
    end: int
    country: str | None


def terms(language: str) -> Iterator[Term]:
    """What to look for: cities, and the words that venues begin with."""
    words = places(language)
    for code, cities in words.cities.items():
        for city in cities:
            yield Term(city, "city", code)
    for venue in words.venues:
        yield Term(venue, "venue", venue)
    for lead in words.city_of:
        yield Term(lead, "city-lead", lead)


def somewhere(scan: Scan, first: int, last: int, kinds: tuple[str, ...], language: str) -> Iterator[Somewhere]:
    """The places of a stretch that a preposition leads to, in the order of the text.

    Args:
        scan: the text.
        first: where the stretch begins.
        last: where it ends.
        kinds: the kinds of prepositions that count: "place", "toward".
        language: of the text.
    """
    hits = [hit for kind in ("city", "venue", "country") for hit in scan.between(kind, first, last)]
    reached = first
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start < reached or not _is_led(scan, hit.start, kinds, language):
            continue
        country = None
        end = hit.end
        if hit.kind == "city":
            country = hit.value
        elif hit.kind == "country":
            form, code = hit.value
            if form not in ("name", "capital"):
                continue
            country = code
        else:
            end = caseless_end(scan, hit.start, hit.end, last, language)
            if end == hit.end:
                continue
        reached = end
        yield Somewhere(hit.start, end, country)


def right_behind(scan: Scan, place: int) -> Somewhere | None:
    """The city or country right behind a verb: "زار دمشق", "تحتضن مدينة وهران"."""
    lead = next(
        (hit for hit in scan.between("city-lead", place, place + _LONGEST_LEAD) if hit.start - place <= 1), None
    )
    begin = lead.end + 1 if lead is not None else place + 1
    for kind in ("city", "country"):
        for hit in scan.between(kind, begin, begin + _LONGEST_NAME):
            if hit.start == begin and (kind == "city" or hit.value[0] in ("name", "capital")):
                return Somewhere(hit.start, hit.end, hit.value if kind == "city" else hit.value[1])
    return None


def _is_led(scan: Scan, start: int, kinds: tuple[str, ...], language: str) -> bool:
    """Whether a preposition stands before a place, or is written together with it, "city of" apart."""
    begin = start
    for hit in scan.between("city-lead", max(start - _LONGEST_LEAD, 0), start):
        if start - hit.end == 1:
            begin = hit.start
    together = scan.text[begin - 1 : begin]
    if together and together in places(language).attached:
        return not scan.text[begin - 2 : begin - 1].isalpha() or scan.text[begin - 2 : begin - 1] in _AND
    return any(
        begin - hit.end == 1 for kind in kinds for hit in scan.between(kind, max(begin - _LONGEST_LEAD, 0), begin)
    )
