"""The article's own part of the record: headline, authors, dates, dateline, credits, captions, sources."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import regex

from newsschema.extraction.reading import Reading
from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.recognize.signatures import Stretch
from newsschema.extraction.resolution import Resolution
from newsschema.extraction.trace import Ledger
from newsschema.languages.cues import cues
from newsschema.model.article import Article, Author, Caption, CitedSource, Credit, Dateline
from newsschema.model.dates import DateMention
from newsschema.model.partial_date import PartialDate
from newsschema.text.folding import fold_term

_DESK = regex.compile(r"\p{Lu}{2}")
"""A name that begins with an acronym is no person's."""


def build_article(reading: Reading, resolution: Resolution, ledger: Ledger, url: str | None) -> Article:
    """Put the article's metadata together."""
    text = reading.scan.text
    by_kind: defaultdict[str, list[Line]] = defaultdict(list)
    for line in reading.lines:
        by_kind[line.kind].append(line)
    dates = resolution.article_dates
    for field, found in (("date_published", dates.published), ("date_modified", dates.modified)):
        if found is not None:
            based_on = tuple(f"/dates/{number}" for number in found.mentions)
            target = f"/article/{field}"
            if not found.mentions:
                based = () if found.span is None else ("/article/date_published",)
                ledger.add(target, found.span, found.source, how=found.how, based_on=based)
            # What is inferred is printed in the first; the others only give its year.
            for number in found.mentions[: 1 if found.how == "inferred" else None]:
                mention = resolution.dates[number]
                ledger.add(
                    target, (mention.start or 0, mention.end or 0), found.source, how=found.how, based_on=based_on
                )
    return Article(
        headline=_first(by_kind["headline"], text, ledger, "headline"),
        description=_first(by_kind["standfirst"], text, ledger, "description"),
        authors=_authors(by_kind["byline"] or by_kind["sign-off"], reading, ledger),
        url=url,
        in_language=reading.declared,
        date_published=dates.published.value if dates.published else None,
        date_modified=dates.modified.value if dates.modified else None,
        dateline=_dateline(by_kind["dateline"][:1], resolution, text, ledger),
        credits=_credits(by_kind["credit"], resolution, text, ledger),
        captions=_captions(resolution, text, ledger),
        sources=_sources(resolution, text, ledger),
        candidates=dates.candidates,
    )


def _first(lines: list[Line], text: str, ledger: Ledger, field: str) -> str | None:
    if not lines:
        return None
    line = lines[0]
    ledger.add(f"/article/{field}", (line.start, line.end), "lines")
    return text[line.start : line.end]


@cache
def _offices(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of agencies, and the words for desks."""
    words = cues(language)
    return frozenset(words.agencies), frozenset(map(fold_term, words.desk))


def _authors(bylines: list[Line], reading: Reading, ledger: Ledger) -> tuple[Author, ...]:
    agencies, desks = _offices(reading.language)
    found: dict[str, Author] = {}
    for line in bylines:
        for part in line.parts:
            name = reading.scan.text[part.start : part.end]
            key = fold_term(name)
            if key in found:
                continue
            ledger.add(f"/article/authors/{len(found)}/name", part, "lines")
            is_desk = not desks.isdisjoint(key.split()) or (
                _DESK.match(name) is not None and not (" " in name and name.isupper())
            )
            found[key] = Author(name=name, kind="agency" if name in agencies else "desk" if is_desk else "person")
    return tuple(found.values())


def _within(stretch: tuple[int, int], dates: tuple[DateMention, ...]) -> DateMention | None:
    """The first date mentioned within a stretch."""
    start, end = stretch
    return next(
        (date for date in dates if date.start is not None and start <= date.start < end and date.value is not None),
        None,
    )


def _dateline(lines: list[Line], resolution: Resolution, text: str, ledger: Ledger) -> Dateline | None:
    for line in lines:
        place: Stretch = line.parts[0]
        mention = _within((line.start, line.end), resolution.dates)
        ledger.add("/article/dateline/place", place, "lines")
        if mention is not None:
            ledger.add(
                "/article/dateline/date", (mention.start or 0, mention.end or 0), "dates", how=mention.how or "stated"
            )
        if line.agency is not None:
            ledger.add("/article/dateline/agency", line.agency, "lines")
        agency = text[slice(*line.agency)] if line.agency else None
        return Dateline(place=text[slice(*place)], date=_single(mention), agency=agency)
    return None


def _single(mention: DateMention | None) -> PartialDate | None:
    return mention.value.start if mention is not None and mention.value is not None else None


def _credits(lines: list[Line], resolution: Resolution, text: str, ledger: Ledger) -> tuple[Credit, ...]:
    """Credits with their holders and the date printed in the same line."""
    found: list[Credit] = []
    for line in lines:
        if line.credit is None:
            continue
        holder = line.parts[0]
        target = f"/article/credits/{len(found)}"
        known = resolution.cast.first_within(holder.start, holder.end)
        first = text.rfind("\n", 0, line.start) + 1
        last = text.find("\n", line.end)
        mention = _within((first, last if last >= 0 else len(text)), resolution.dates)
        ledger.add(f"{target}/holder", holder, "lines")
        if mention is not None:
            ledger.add(f"{target}/date", (mention.start or 0, mention.end or 0), "dates", how=mention.how or "stated")
        ref = known.ref if known is not None and known.kind != "country" else None
        found.append(Credit(holder=text[slice(*holder)], ref=ref, kind=line.credit, date=_single(mention)))
    return tuple(found)


def _captions(resolution: Resolution, text: str, ledger: Ledger) -> tuple[Caption, ...]:
    found: list[Caption] = []
    for line, shown in resolution.captions:
        target = f"/article/captions/{len(found)}"
        ledger.add(f"{target}/text", (line.start, line.end), "captions")
        for actor in shown:
            ledger.add(f"{target}/depicted", (actor.start, actor.end), "captions")
        credit = None
        if line.credit is not None:
            ledger.add(f"{target}/credit/holder", line.parts[0], "lines")
            credit = Credit(holder=text[slice(*line.parts[0])], kind=line.credit)
        depicted = tuple(actor.ref for actor in shown)
        found.append(Caption(text=text[line.start : line.end], credit=credit, depicted=depicted))
    return tuple(found)


def _sources(resolution: Resolution, text: str, ledger: Ledger) -> tuple[CitedSource, ...]:
    found: dict[tuple[str, str | None], CitedSource] = {}
    for source in resolution.sources:
        name = text[source.start : source.end]
        key = (source.actor.ref if source.actor else fold_term(name), source.medium)
        if key in found:
            continue
        ledger.add(f"/article/sources/{len(found)}/name", (source.start, source.end), "sources")
        found[key] = CitedSource(name=name, ref=source.actor.ref if source.actor else None, medium=source.medium)
    return tuple(found.values())
