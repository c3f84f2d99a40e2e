"""Where events take place, and who organizes and hosts them."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.mentions import EventMention
from newsschema.extraction.recognize.caseless_phrases import is_caseless
from newsschema.extraction.recognize.caseless_places import right_behind, somewhere
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.events import EventDraft, Naming
from newsschema.extraction.scan import Scan
from newsschema.languages.events import events, phrases
from newsschema.languages.places import places
from newsschema.model.dates import DateMention
from newsschema.model.event import Place
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]*+(?:[ -](?:de la |de l['’]|de |du |des |d['’]|el-|al-|of the |of |upon )?\p{Lu}[\p{L}'’-]*+){0,4}+"
)
_LED = regex.compile(r"[\s\u00a0\u202f]*+(?:[^\W_]{1,4}+['’\s\u00a0\u202f]++){0,2}+")
_LEADS_TO_NAME = regex.compile(
    r"(?: \([^()\n]{2,40}\))?,[\s\u00a0\u202f]++(?:[\p{Ll}\p{N}]{1,9}+['’\s\u00a0\u202f]++){0,5}+"
)
_ENDS_CLAUSE = regex.compile(r"[;«»“”\"]|:(?!\d)|(?<!\d)\.(?!\d)")
_PARTS_CLAUSES = regex.compile("[,،;:]")
_CLOSES_NAME = '»”"› \u00a0\u202f'
_REACH = 200
_OPENS_COUNTRY = regex.compile(r",[ \u00a0]|[ \u00a0]\(")
_ENDS_COUNTRY = (frozenset((",", ".", ";", "", "\n")), frozenset(")"))
_PREPOSITION = 12


@cache
def _adjectives(language: str) -> frozenset[str]:
    """The adjectives of countries where they stand before their nouns with a capital."""
    forms = places(language).adjective_forms() if phrases(language).adjectives_first else ()
    return frozenset(fold_term(form) for form, _ in forms if form[0].isupper())


@cache
def _article(language: str) -> regex.Pattern[str]:
    listed = sorted(phrases(language).articles, key=len, reverse=True)
    words = "|".join(regex.escape(word).replace("'", "['’]") for word in listed) or r"(?!)"
    # One with a capital is part of the name: "La Paz".
    return regex.compile(rf"[\s\u00a0\u202f]*+(?:(?:{words})(?:['’]|[\s\u00a0\u202f]++))?")


def place_events(
    scan: Scan, drafts: list[EventDraft], named: Naming, cast: Cast, dates: Placed[DateMention], language: str
) -> None:
    """Give every event the place behind its name or its verb of taking place, and who organizes and hosts it."""
    for draft in drafts:
        for mention in draft.mentions:
            last = min(scan.sentences.at(mention.start)[1], mention.end + _REACH)
            if draft.kind == "match":  # "a opposé l'un à l'autre"
                last = min([last, *(verb.start for verb in scan.between("contest", mention.end, last))])
            last = min([last, *(each.start for each, event in named.between(mention.end, last) if event is not draft)])
            if draft.place is None:
                where = (
                    find_place(scan, (mention.end, last), cast, dates, language)
                    or _host_place(scan, mention, cast, language)
                    or _leading_place(scan, mention, cast, dates, language)
                    or _place_of_clause(scan, mention, cast, dates, language)
                )
                draft.place, draft.place_span = where or (None, None)
            draft.organizer = draft.organizer or _behind(scan, "organizer", mention.end, last, cast)
            draft.host = draft.host or _behind(scan, "hosted", mention.end, last, cast)


def find_place(
    scan: Scan, stretch: tuple[int, int], cast: Cast, dates: Placed[DateMention], language: str
) -> tuple[Place, tuple[int, int]] | None:
    """The first place that a preposition of place leads to, within the clause that a stretch begins with."""
    first, last = stretch
    if is_caseless(language):
        return _caseless_place(scan, first, last, language)
    first += len(scan.text[first:last]) - len(scan.text[first:last].lstrip(_CLOSES_NAME))
    for preposition in scan.between("place", first, min(last, first + _REACH)):
        if _ENDS_CLAUSE.search(scan.text, first, preposition.start) or scan.between("around", first, preposition.start):
            return None
        led = _article(language).match(scan.text, preposition.end, last)
        begin = led.end() if led else preposition.end
        match = _NAME.match(scan.text, begin, last)
        if match is None or begin == preposition.end or dates.overlapping(begin, match.end()):
            continue
        if fold_term(match.group().rpartition(" ")[2]) in _adjectives(language):
            continue  # "in the Ghanaian capital"
        actor = cast.starting(begin)
        within = any(each.start < begin < each.end for each in cast.outermost(first, min(last, first + 2 * _REACH)))
        if (actor is not None and actor.kind == "official") or within:
            continue
        span = match.span() if actor is None or actor.kind == "country" else (begin, max(actor.end, match.end()))
        span = (begin, scan.text.rfind(" (", *span)) if scan.text[span[1] - 1] == ")" else span
        known = actor.ref if actor is not None and actor.kind == "country" else None
        country = _country_behind(scan, span[1], last, cast, language) if actor is None or actor.capital else None
        return Place(name=scan.text[slice(*span)], country=country or known), span
    return None


def _caseless_place(scan: Scan, first: int, last: int, language: str) -> tuple[Place, tuple[int, int]] | None:
    for found in somewhere(scan, first, min(last, first + _REACH), ("place",), language):
        if _ENDS_CLAUSE.search(scan.text, first, found.start):
            return None
        return Place(name=scan.text[found.start : found.end], country=found.country), (found.start, found.end)
    return None


def _country_behind(scan: Scan, end: int, last: int, cast: Cast, language: str) -> str | None:
    """The country that the text says a place lies in, right behind it: "Doha (Qatar)", "Doha, au Qatar", "Doha, Qatar"."""
    opening = _OPENS_COUNTRY.match(scan.text, end, last)
    if opening is None:
        return None
    begin, bracket = opening.end(), opening.group().endswith("(")
    led = next((each.end for each in scan.between("place", begin, begin + _PREPOSITION) if each.start == begin), None)
    article = _article(language).match(scan.text, led or begin, last)
    first = article.end() if article is not None and (led or bracket) else begin
    country = cast.starting(first)
    if country is None or country.kind != "country" or country.capital:
        return None
    closing = scan.text[country.end : country.end + 1]
    listed = closing == "," and not led and cast.starting(country.end + 2) is not None
    return country.ref if closing in _ENDS_COUNTRY[bracket] and not listed else None


def _leading_place(
    scan: Scan, mention: EventMention, cast: Cast, dates: Placed[DateMention], language: str
) -> tuple[Place, tuple[int, int]] | None:
    """The place that a sentence begins with, right before the name: "In Doha, the …"."""
    first = scan.sentences.at(mention.start)[0]
    if not any(hit.start == first for hit in scan.between("place", first, min(mention.start, first + _REACH))):
        return None
    found = find_place(scan, (first, mention.start), cast, dates, language)
    return found if found and _LEADS_TO_NAME.fullmatch(scan.text, found[1][1], mention.start) else None


def _place_of_clause(
    scan: Scan, mention: EventMention, cast: Cast, dates: Placed[DateMention], language: str
) -> tuple[Place, tuple[int, int]] | None:
    """The place before a name whose verb stands before it: "Vor dem Landgericht Kassel begann der …", "بدأت في بيروت محاكمة"."""
    if not events(language).subject_behind:
        return None
    first = max(scan.sentences.at(mention.start)[0], mention.start - _REACH)
    verbs = [hit for kind in ("opening", "closing", "holding") for hit in scan.between(kind, first, mention.start)]
    if not verbs or scan.between("speech", first, mention.start) or scan.between("event-head", first, mention.start):
        return None
    found = find_place(scan, (first, mention.start), cast, dates, language)
    if found is None:
        return None
    behind, told = found[1][1], ""
    for date in dates.between(behind, mention.start):  # the commas of a date part no clauses
        told += scan.text[behind : date.start]
        behind = max(behind, date.end or 0) + scan.text.startswith((",", "،"), date.end or 0)
    return None if _PARTS_CLAUSES.search(told + scan.text[behind : mention.start]) else found


def _host_place(scan: Scan, mention: EventMention, cast: Cast, language: str) -> tuple[Place, tuple[int, int]] | None:
    """The place that stands before a verb of hosting: "Doha accueille du 24 au 26 mai le …"."""
    first = scan.sentences.at(mention.start)[0]
    for cue in scan.between("hosting", max(first, mention.start - _REACH // 3), mention.start):
        behind = right_behind(scan, cue.end) if is_caseless(language) else None
        if behind is not None:
            name = scan.text[behind.start : behind.end]
            return Place(name=name, country=behind.country), (behind.start, behind.end)
        actor = cast.ending(cue.start - 1)
        if actor is not None:
            country = actor.kind == "country"
            return (Place(name=actor.name, country=actor.ref), (actor.start, actor.end)) if country else None
        match = _NAME.match(scan.text, first, cue.start)
        if match is not None and match.end() == cue.start - 1:
            return Place(name=match.group()), match.span()
    return None


def _behind(scan: Scan, kind: str, start: int, end: int, cast: Cast) -> Actor | None:
    """Who is named right behind words of a kind: "organized by the …"."""
    for cue in scan.between(kind, start, end):
        actor = next(iter(cast.outermost(cue.end, min(end, cue.end + _REACH))), None)
        if actor is not None and actor.ref and _LED.fullmatch(scan.text, cue.end, actor.start):
            return actor
    return None
