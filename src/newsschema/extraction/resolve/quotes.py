"""Who says what: the speaker of each quotation, left open where the text does not tell."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.mentions import QuoteMention
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.scan import Scan
from newsschema.languages.cues import cues
from newsschema.languages.events import events, phrases
from newsschema.languages.people import names
from newsschema.text.folding import fold_term

_REACH_BEHIND_CUE = 80
_INVERTED_REACH = 14
_ADJACENT = 28
_TAIL = 48
_GAP_BEHIND_HEARER = 5
_ENDS_SENTENCE = ".!?…"


@cache
def _no_subjects(language: str) -> frozenset[str]:
    """Words between a quotation and its verb that are no subject of their own."""
    words = cues(language)
    listed = (*words.auxiliaries, *words.pronouns, *words.inverted)
    return frozenset(part for phrase in listed for part in fold_term(phrase).split())


@cache
def _articles(language: str) -> regex.Pattern[str]:
    """An article that no preposition leads to: one that begins a subject."""
    words, taken = phrases(language), (*events(language).place, *events(language).companion, *cues(language).hearers)
    led = {*words.of, *words.about, *words.field, *names(language).place_before, *taken} - {*words.articles}
    unled = "".join(rf"(?<!\b{regex.escape(word)}\s)" for word in sorted(led))
    return regex.compile(rf"{unled}\b(?:{'|'.join(map(regex.escape, words.articles))})\s", regex.IGNORECASE)


def find_speakers(scan: Scan, quotes: tuple[QuoteMention, ...], cast: Cast, language: str) -> list[Actor | None]:
    """The speaker of each quotation: named beside its cue, the one that a pronoun takes up, or who was speaking before."""
    speakers: list[Actor | None] = []
    last: Actor | None = None
    previous: QuoteMention | None = None
    for quote in quotes:
        speaker = _named(scan, quote, cast, language)
        if speaker is None and quote.kind == "direct":
            speaker = _introducing(scan, quote, cast)
        speaker = speaker or _by_pronoun(scan, quote, cast, last, language)
        if speaker is None and previous is not None and _goes_on(scan, previous, quote):
            speaker = speakers[-1]
        speakers.append(speaker)
        last = speaker or last
        previous = quote
    return speakers


def _named(scan: Scan, quote: QuoteMention, cast: Cast, language: str) -> Actor | None:
    if quote.cue_span is None:
        return None
    cue_start, cue_end = quote.cue_span
    first, last = scan.sentences.at(cue_start)
    if scan.starting("according", cue_start):
        limit = quote.start if cue_start < quote.start else max(last, cue_end)
        return _behind(scan, cue_end, limit, cast)
    if cue_start < quote.end:
        subject = _subject(scan, first, cue_start, cast)
        # "sagte der Minister, dass"
        behind = _speakers(cast, cue_end, quote.start) if subject is None or cues(language).subject_between else []
        return behind[0] if behind else subject
    between = _speakers(cast, quote.end, cue_start)
    if between and not scan.between("pronoun", between[-1].end, cue_start):
        told = quote.kind == "direct" or last - cue_end <= _TAIL
        return between[-1] if told else None
    clause = scan.text[quote.end : cue_start].rpartition(",")[2].strip(' »”“"’›')
    own = set(fold_term(clause).split()) - _no_subjects(language)
    if own or scan.starting("addressed", cue_start) or _pronoun_beside(scan, cue_start, cue_end, quote.end):
        return None
    found = _behind(scan, cue_end, max(last, cue_end), cast)
    if found is not None and quote.kind == "reported" and not _closes(scan, found, cue_end, last):
        return None
    return found


def _behind(scan: Scan, start: int, limit: int, cast: Cast) -> Actor | None:
    """The first speaker behind a cue; nobody where an organization only follows a post whose holder is not named."""
    behind = _speakers(cast, start, min(limit, start + _REACH_BEHIND_CUE))
    if behind and any(
        behind[0].start - hit.end <= _GAP_BEHIND_HEARER for hit in scan.between("hearers", start, behind[0].start)
    ):
        heard = behind.pop(0)
        behind = [actor for actor in behind[:1] if actor.start - heard.end <= _GAP_BEHIND_HEARER]
    if not behind:
        return None
    unnamed = behind[0].kind == "organization" and scan.between("title", start, behind[0].start)
    return None if unnamed else behind[0]


def _closes(scan: Scan, actor: Actor, cue_end: int, last: int) -> bool:
    """Whether an actor right behind a cue ends the sentence, what is said of him apart."""
    rest = scan.text[actor.end : last]
    return actor.start - cue_end <= _ADJACENT and (len(rest) <= _TAIL or rest.lstrip().startswith(","))


def _subject(scan: Scan, first: int, cue_start: int, cast: Cast) -> Actor | None:
    """The subject of a verb of saying: the last speaker before it, or the one before the commas that close beside it."""
    before = _speakers(cast, first, cue_start)
    if not before or scan.between("pronoun", before[-1].end, cue_start):
        return None
    if "," in scan.text[before[-1].end : cue_start][-_ADJACENT // 2 :]:
        headed = next((actor for actor in before if scan.text.startswith(",", actor.end)), None)
        if headed is not None:
            return headed
    return before[-1]


def _speakers(cast: Cast, start: int, end: int) -> list[Actor]:
    return [actor for actor in cast.outermost(start, end) if actor.kind in ("official", "organization")]


def _introducing(scan: Scan, quote: QuoteMention, cast: Cast) -> Actor | None:
    """The only person of the sentence that a colon before the quotation ends."""
    if quote.cue_span is not None or not scan.text[max(quote.start - 4, 0) : quote.start].rstrip(
        ' «“"„‹\u00a0\u202f'
    ).endswith(":"):
        return None
    first = scan.sentences.at(quote.start)[0]
    people = {actor.ref: actor for actor in cast.outermost(first, quote.start) if actor.kind == "official"}
    return next(iter(people.values())) if len(people) == 1 else None


def _pronoun_beside(scan: Scan, cue_start: int, cue_end: int, closed: int) -> bool:
    return bool(
        scan.between("inverted", max(cue_start - _INVERTED_REACH, closed), cue_end + _INVERTED_REACH)
        or scan.between("pronoun", max(closed, cue_start - _INVERTED_REACH), cue_start)
    )


def _by_pronoun(
    scan: Scan, quote: QuoteMention, cast: Cast, last: Actor | None, language: str
) -> Actor | None:
    """The one a pronoun beside the cue takes up: the last speaker, or the only person of the sentence before.

    Where a verb needs no subject, it goes on about the subject of the sentence before.
    """
    if quote.cue_span is None:
        return None
    cue_start, cue_end = quote.cue_span
    first, _ = scan.sentences.at(min(cue_start, quote.start))
    taken_up = scan.between("inverted", cue_start - _INVERTED_REACH, cue_end + _INVERTED_REACH) or scan.between(
        "pronoun", first, cue_start
    )
    silent = not taken_up and quote.kind == "direct" and _is_silent(scan, quote, cast, language)
    if not (taken_up or silent):
        return None
    number = scan.sentences.index(first)
    begin = scan.sentences.spans[number - 1][0] if number else first
    latter = scan.between("latter", begin, quote.start if cue_start < quote.start else first)
    if latter:
        return _named_last(scan, latter[-1].start, cast)
    nearby = cast.outermost(begin, first)
    people = {actor.ref: actor for actor in nearby if actor.kind == "official"}
    if len(people) == 1:
        return next(iter(people.values()))
    if silent and people and scan.text[begin : nearby[0].start].strip() == "" and nearby[0].kind == "official":
        return nearby[0]
    return last if last is not None and (not people or last.ref in people) else None


def _is_silent(scan: Scan, quote: QuoteMention, cast: Cast, language: str) -> bool:
    """Whether a verb behind a quotation has no subject: nobody beside it, and no article that begins one."""
    if quote.cue_span is None or not cues(language).silent_subject or quote.cue_span[0] < quote.end:
        return False
    start, end = quote.cue_span
    last = scan.sentences.at(start)[1]
    clause = scan.text[end:last].partition(",")[0]
    days = [hit.start for kind in ("full_weekday", "weekday") for hit in scan.between(kind, end, end + len(clause))]
    subject = any(end + match.end() not in days for match in _articles(language).finditer(clause))
    return not subject and not _speakers(cast, quote.end, end)


def _named_last(scan: Scan, place: int, cast: Cast) -> Actor | None:
    """The person named last before an offset, in its sentence or the two before."""
    number = max(scan.sentences.index(place) - 2, 0)
    people = [actor for actor in cast.outermost(scan.sentences.spans[number][0], place) if actor.kind == "official"]
    return people[-1] if people else None


def _goes_on(scan: Scan, previous: QuoteMention, quote: QuoteMention) -> bool:
    """Whether a quotation goes on behind the clause that says who speaks: "…", he said, "…", or a whole sentence later."""
    if quote.cue_span is not None and quote.cue_span == previous.cue_span:
        return True
    if quote.cue_span is not None or quote.kind != "direct" or previous.kind != "direct":
        return False
    if scan.text[quote.end - 1] not in _ENDS_SENTENCE or scan.paragraphs.index(previous.start) != scan.paragraphs.index(
        quote.start
    ):
        return False
    first = scan.sentences.at(quote.start)[0]
    spoken = max(previous.end, previous.cue_span[1] if previous.cue_span else 0)
    return first > spoken and scan.sentences.index(first) - scan.sentences.index(spoken) == 1
