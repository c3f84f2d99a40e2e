"""Everything the recognizers find in a text, in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from newsschema.errors import NewsschemaError
from newsschema.extraction import recognize
from newsschema.extraction.expressions import Expressions
from newsschema.extraction.mended import put_back
from newsschema.extraction.mentions import (
    CountMention,
    CountryMention,
    EventMention,
    OrganizationMention,
    PersonMention,
    PostMention,
    QuoteMention,
)
from newsschema.extraction.recognize import countries, counts, events, lines, organizations, people, posts, quotes
from newsschema.extraction.recognize import dates as date_words
from newsschema.extraction.scan import Lexicon, Scan, Term, attached
from newsschema.languages.building import kept
from newsschema.languages.calendar import calendar
from newsschema.languages.cues import cues
from newsschema.languages.detect import detect_language
from newsschema.languages.pack import languages
from newsschema.text.broken_lines import Mended
from newsschema.text.half_pairs import refuse_half_pairs
from newsschema.text.placed import Placed

_FALLBACK = "fr"
NAMES = frozenset(
    {
        "countries",
        "organizations",
        "events",
        "posts",
        "people",
        "quotes",
        "name_cues",
        "caseless_places",
        "shared_posts",
        "told_organizations",
    }
)
"""The recognizers whose terms tell who and what is named."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text before anything is resolved.

    Every offset is one of the mended text, in which words and lines are whole; `mended` leads back to the text as given.
    `declared` is the language that the text is in as far as can be told; `language` the pack that it was read with.
    """

    mended: Mended
    scan: Scan
    language: str
    expressions: Expressions
    lines: tuple[lines.Line, ...]
    countries: tuple[CountryMention, ...]
    organizations: tuple[OrganizationMention, ...]
    events: tuple[EventMention, ...]
    people: tuple[PersonMention, ...]
    quotes: tuple[QuoteMention, ...]
    counts: tuple[CountMention, ...]
    declared: str | None = None


def choose_language(text: str, language: str | None) -> str:
    """The language to read a text in: the one asked for, or the one it seems to be in.

    Raises:
        NewsschemaError: when there is no pack for the language asked for.
    """
    if language is None:
        return detect_language(text) or _FALLBACK
    primary = language.split("-")[0].lower()
    if primary not in languages():
        raise NewsschemaError(f"no language pack for {language!r}; there are packs for {', '.join(languages())}")
    return primary


@cache
@kept
def lexicon(language: str, only: str | frozenset[str] | None = None) -> Lexicon:
    """The terms of every recognizer, or of some, in a language."""
    return Lexicon(
        _terms(language, only),
        frozenset(word.lower().rstrip(".") for word in cues(language).abbreviations),
        ordinal_stop=calendar(language).ordinal_stop,
    )


def _terms(language: str, only: str | frozenset[str] | None) -> Iterator[Term]:
    words = calendar(language)
    proclitics = [letters for letters in words.proclitics if len(letters) == 1]
    for module in iter_modules(recognize.__path__):
        if only is None or (module.name == only if isinstance(only, str) else module.name in only):
            terms = getattr(import_module(f"{recognize.__name__}.{module.name}"), "terms", None)
            if terms is None:
                continue
            for term in terms(language):
                yield term
                # Dates have their own rules for what is written together with them.
                if module.name != "dates":
                    yield from attached(term, proclitics, words.contractions)


@dataclass(frozen=True, slots=True)
class Named:
    """Who and what a text names."""

    lines: tuple[lines.Line, ...]
    countries: tuple[CountryMention, ...]
    organizations: tuple[OrganizationMention, ...]
    events: tuple[EventMention, ...]
    people: tuple[PersonMention, ...]


def name(scan: Scan, marked: tuple[quotes.Quotation, ...], language: str) -> Named:
    """Run the recognizers of names over a text that was scanned for them."""
    nations = countries.recognize(scan, marked, language)
    bodies = organizations.recognize(scan, nations, language)
    named = {(body.start, body.end) for body in bodies if body.known_as}
    happenings = tuple(each for each in events.recognize(scan, marked, language) if (each.start, each.end) not in named)
    surroundings = lines.recognize(scan.text, language)
    bodies = _without_desks(events.without_events(bodies, happenings), surroundings)
    titles = _of_the_news(posts.recognize(scan, nations, bodies, language), surroundings)
    found = people.recognize(scan, marked, nations, bodies, happenings, surroundings, titles, language)
    return Named(surroundings, nations, bodies, happenings, found)


def _without_desks(
    bodies: tuple[OrganizationMention, ...], surroundings: tuple[lines.Line, ...]
) -> tuple[OrganizationMention, ...]:
    """The organizations that are more than what an article is signed with: "Par Service politique"."""
    signed = {part.start: line.end for line in surroundings if line.kind == "byline" for part in line.parts}
    return tuple(body for body in bodies if body.known_as or body.acronym or not body.end <= signed.get(body.start, -1))


def _of_the_news(titles: tuple[PostMention, ...], surroundings: tuple[lines.Line, ...]) -> tuple[PostMention, ...]:
    """The posts that are not an author's own: "By Jane Doe, political reporter"."""
    signed = Placed((line.start, line.end, None) for line in surroundings if line.kind == "byline")
    return tuple(post for post in titles if not signed.overlapping(post.start, post.end))


def read_names(text: str, asked: str | None) -> Named:
    """Only who and what a text names, in the language asked for or the one it seems to be in.

    Raises:
        NewsschemaError: when there is no pack for the language asked for, or half a surrogate pair is in the text.
    """
    refuse_half_pairs(text, "the text")
    language = choose_language(text, asked)
    mended = Mended(text)
    named = name(lexicon(language, NAMES).scan(mended.text), quotes.quotations(mended.text), language)
    if not mended.broken:
        return named
    return replace(
        named,
        countries=tuple(put_back(each, mended) for each in named.countries),
        organizations=tuple(put_back(each, mended) for each in named.organizations),
        events=tuple(put_back(each, mended) for each in named.events),
        people=tuple(put_back(each, mended) for each in named.people),
    )


def read(text: str, asked: str | None) -> Reading:
    """Run every recognizer over a text, in the language asked for or the one it seems to be in.

    Raises:
        NewsschemaError: when there is no pack for the language asked for, or half a surrogate pair is in the text.
    """
    refuse_half_pairs(text, "the text")
    declared = asked or detect_language(text)
    language = choose_language(text, declared or _FALLBACK)
    mended = Mended(text)
    scan = lexicon(language).scan(mended.text)
    marked = quotes.quotations(mended.text)
    named = name(scan, marked, language)
    return Reading(
        mended=mended,
        scan=scan,
        language=language,
        expressions=date_words.recognize(scan, language),
        lines=named.lines,
        countries=named.countries,
        organizations=named.organizations,
        events=named.events,
        people=named.people,
        quotes=quotes.recognize(scan, marked, named.people, language),
        counts=counts.recognize(scan, language),
        declared=declared,
    )
