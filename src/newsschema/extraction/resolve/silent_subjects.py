"""Verbs of saying without a subject, as in Spanish, Italian and Portuguese: "…", afirmó. They go on about who was the subject."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.mentions import QuoteMention
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.pronouns import antecedent
from newsschema.extraction.scan import Scan
from newsschema.languages.cues import cues
from newsschema.languages.events import events, phrases
from newsschema.languages.people import names

_LEADS = ' :«"“„\u00a0\u202f'


_REACH = 240


@cache
def _articles(language: str) -> regex.Pattern[str]:
    """An article that no preposition leads to: one that begins a subject."""
    words, taken = phrases(language), (*events(language).place, *events(language).companion, *cues(language).hearers)
    led = {*words.of, *words.about, *words.field, *names(language).place_before, *taken} - {*words.articles}
    unled = "".join(rf"(?<!\b{regex.escape(word)}\s)" for word in sorted(led))
    return regex.compile(rf"{unled}\b(?:{'|'.join(map(regex.escape, words.articles))})\s", regex.IGNORECASE)


def is_silent(scan: Scan, quote: QuoteMention, cast: Cast, language: str) -> bool:
    """Whether the verb behind a quotation has no subject: nobody beside it, and no article that begins one."""
    if not cues(language).silent_subject or quote.cue_span is None:
        return False
    start, end = quote.cue_span
    if end < quote.start and cues(language).subject_between:  # "وأضاف أن": nothing but "that" or a colon between
        led = scan.text[end : quote.start].strip(_LEADS)
        return not led or led in cues(language).that
    if quote.kind != "direct":
        return False
    if start < quote.end or scan.starting("according", start):
        return False
    last = min(scan.sentences.at(start)[1], end + _REACH)
    clause = scan.text[end:last].partition(",")[0]
    days = {hit.start for kind in ("full_weekday", "weekday") for hit in scan.between(kind, end, end + len(clause))}
    if any(end + article.end() not in days for article in _articles(language).finditer(clause)):
        return False
    return not any(actor.kind in ("official", "organization") for actor in cast.outermost(quote.end, end))


def subject_gone_on_about(scan: Scan, place: int, cast: Cast, last: Actor | None) -> Actor | None:
    """Whom a verb without a subject goes on about at an offset: the subject of the sentence before, else as a pronoun would."""
    number = scan.sentences.index(place)
    if number and scan.paragraphs.index(scan.sentences.spans[number - 1][0]) == scan.paragraphs.index(place):
        first, end = scan.sentences.spans[number - 1]
        subject = next(iter(cast.outermost(first, end)), None)
        opening = scan.text[first : subject.start].split() if subject is not None else []
        if subject is not None and subject.kind == "official" and len(opening) <= 1:
            return subject
        if scan.starting("someone", first):
            return None
    return antecedent(scan, cast, place, None, last)
