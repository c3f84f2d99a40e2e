"""Who says what: the speaker of each quotation, left open where the text does not tell."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.mentions import QuoteMention
from newsschema.extraction.recognize.noun_phrases import link_end
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.pronouns import antecedent
from newsschema.extraction.resolve.silent_subjects import is_silent, subject_gone_on_about
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.cues import cues
from newsschema.languages.events import phrases
from newsschema.languages.genders import Gender, gender_of_word
from newsschema.text.folding import fold_term

_REACH_BEHIND_CUE = 80
_INVERTED_REACH = 14
_ADJACENT = 28
_TAIL = 48
_GAP_BEHIND_HEARER = 5
_OPENING = 2
_POSSESSIVES = ("'s ", "’s ")
_ENDS_SENTENCE = ".!?…"
_CAPITAL = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}")


@cache
def _no_subjects(language: str) -> frozenset[str]:
    """Words between a quotation and its verb that are no subject of their own."""
    words = cues(language)
    listed = (*words.auxiliaries, *words.pronouns, *words.inverted)
    return frozenset(part for phrase in listed for part in fold_term(phrase).split())


def find_speakers(scan: Scan, quotes: tuple[QuoteMention, ...], cast: Cast, language: str) -> list[Actor | None]:
    """The speaker of each quotation: named beside its cue, the one that a pronoun takes up, or who was speaking before."""
    speakers: list[Actor | None] = []
    last: Actor | None = None
    previous: QuoteMention | None = None
    for quote in quotes:
        speaker = _named(scan, quote, cast, language)
        if speaker is None and quote.kind == "direct":
            speaker = _introducing(scan, quote, cast)
        heard = quote.cue_span is not None and _hearing(scan, *quote.cue_span) is not None
        if (
            speaker is None
            and not heard
            and not (previous and speakers[-1] is None and _behind_someone(scan, previous, quote, cast))
        ):
            speaker = _by_pronoun(scan, quote, cast, last, language)
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
    if (hearing := _hearing(scan, cue_start, cue_end)) is not None:
        agent = next((hit for hit in scan.between("agent", hearing.end, last) if hit.start - hearing.end <= 1), None)
        return None if agent is None else _behind(scan, agent.end, min(agent.end + _ADJACENT, last), cast, language)
    if scan.starting("own-view", cue_start):
        return None
    if scan.starting("according", cue_start):
        limit = quote.start if cue_start < quote.start else max(last, cue_end)
        return _behind(scan, cue_end, limit, cast, language)
    if cue_start < quote.end:
        subject = _subject(scan, first, cue_start, cast, language)
        # "sagte der Minister, dass"
        taken = scan.between("pronoun", max(first, cue_start - _INVERTED_REACH), cue_start)
        open_behind = (subject is None and not taken) or cues(language).subject_between
        behind = _speakers(cast, cue_end, quote.start) if open_behind else []
        return behind[0] if behind else subject
    between = [
        actor for actor in _speakers(cast, quote.end, cue_start) if _is_subject(scan, actor, cue_start, language)
    ]
    if between and not scan.between("pronoun", between[-1].end, cue_start):
        told = quote.kind == "direct" or last - cue_end <= _TAIL
        return between[-1] if told else None
    clause = scan.text[quote.end : cue_start].rpartition(",")[2].strip(' »”“"’›')
    own = set(fold_term(clause).split()) - _no_subjects(language)
    if own or scan.starting("addressed", cue_start) or _pronoun_beside(scan, cue_start, cue_end, quote.end):
        return None
    found = _behind(scan, cue_end, max(last, cue_end), cast, language)
    if found is not None and quote.kind == "reported" and not _closes(scan, found, cue_end, last):
        return None
    return found


def _hearing(scan: Scan, cue_start: int, cue_end: int) -> Hit | None:
    """The words that make a verb of saying a passive, whose subject only hears: "she was told by …"."""
    around = scan.between("hearing", max(cue_start - _INVERTED_REACH, 0), cue_end)
    return next((hit for hit in around if hit.end == cue_end), None)


def _is_subject(scan: Scan, actor: Actor, cue_start: int, language: str) -> bool:
    """Whether somebody between a quotation and its verb is who says it: no "official" of an organization stands between."""
    if actor.kind != "organization" or "," in scan.text[actor.end : cue_start]:
        return True
    between = fold_term(scan.text[actor.end : cue_start]).split()
    return not set(between) - _no_subjects(language)


def _behind(scan: Scan, start: int, limit: int, cast: Cast, language: str) -> Actor | None:
    """The first speaker behind a cue; nobody where an organization only follows a post whose holder is not named."""
    if scan.starting("someone", start + 1):
        return None
    behind = _speakers(cast, start, min(limit, start + _REACH_BEHIND_CUE))
    if behind and any(
        behind[0].start - hit.end <= _GAP_BEHIND_HEARER for hit in scan.between("hearers", start, behind[0].start)
    ):
        heard = behind.pop(0)
        behind = [actor for actor in behind[:1] if actor.start - heard.end <= _GAP_BEHIND_HEARER]
    if not behind:
        return None
    # "annunciò Costa, che ha incontrato Neri": a name that is nobody's here keeps the next one from speaking.
    if (
        _CAPITAL.match(scan.text, start)
        and "," in scan.text[start : behind[0].start]
        and not cues(language).subject_between
    ):
        return None
    unnamed = behind[0].kind == "organization" and scan.between("title", start, behind[0].start)
    return None if unnamed else behind[0]


def _closes(scan: Scan, actor: Actor, cue_end: int, last: int) -> bool:
    """Whether an actor right behind a cue ends the sentence, what is said of him apart."""
    rest = scan.text[actor.end : last]
    return actor.start - cue_end <= _ADJACENT and (len(rest) <= _TAIL or rest.lstrip().startswith(","))


def _subject(scan: Scan, first: int, cue_start: int, cast: Cast, language: str) -> Actor | None:
    """The subject of a verb of saying: the last speaker before it, or the one before the commas that close beside it."""
    first = max(first, scan.text.rfind(";", first, cue_start))
    before = [
        actor for actor in _speakers(cast, first, cue_start) if not _is_owner(scan.text, actor, cue_start, language)
    ]
    # "Borja Antúnez (PP), ha pedido": a party in brackets is not who speaks.
    while len(before) > 1 and before[-1].kind == "organization" and scan.text.startswith("(", before[-1].start - 1):
        before.pop()
    if not before or scan.between("pronoun", before[-1].end, cue_start):
        return None
    if "," in scan.text[before[-1].end : cue_start][-_ADJACENT // 2 :]:
        headed = next((actor for actor in before if scan.text.startswith(",", actor.end)), None)
        if headed is not None:
            return headed
    return before[-1]


def _is_owner(text: str, actor: Actor, limit: int, language: str) -> bool:
    """Whether somebody is only whose kin or friend is spoken of: "Slade's mother", "la mère de Slade"."""
    if actor.kind != "official":
        return False
    if text.startswith(_POSSESSIVES, actor.end):
        return True
    before = text.rfind(" ", 0, max(actor.start - 1, 0))
    # "Der Minister sagte": what is a link elsewhere may be the article of the subject.
    if phrases(language).noun_capitals and fold_term(text[before : actor.start]) in phrases(language).articles:
        return False
    return link_end(text, before, limit, language) == actor.start and "'" not in actor.name[:2]


def _speakers(cast: Cast, start: int, end: int) -> list[Actor]:
    return [actor for actor in cast.outermost(start, end) if actor.kind in ("official", "organization")]


def _introducing(scan: Scan, quote: QuoteMention, cast: Cast) -> Actor | None:
    """The only person of the sentence that a colon before the quotation ends."""
    if quote.cue_span is not None or not _behind_colon(scan, quote):
        return None
    first = scan.sentences.at(quote.start)[0]
    people = {actor.ref: actor for actor in cast.outermost(first, quote.start) if actor.kind == "official"}
    return next(iter(people.values())) if len(people) == 1 else None


def _behind_colon(scan: Scan, quote: QuoteMention) -> bool:
    before = scan.text[max(quote.start - 4, 0) : quote.start]
    return before.rstrip(' «“"„‹\u00a0\u202f').endswith(":")


def _pronoun_beside(scan: Scan, cue_start: int, cue_end: int, closed: int) -> bool:
    return bool(
        scan.between("inverted", max(cue_start - _INVERTED_REACH, closed), cue_end + _INVERTED_REACH)
        or scan.between("pronoun", max(closed, cue_start - _INVERTED_REACH), cue_start)
    )


def _by_pronoun(scan: Scan, quote: QuoteMention, cast: Cast, last: Actor | None, language: str) -> Actor | None:
    """The one that a pronoun takes up which is the subject of the cue or of the words before a colon."""
    pronoun = _pronoun_of(scan, quote)
    if pronoun is None:
        silent = is_silent(scan, quote, cast, language)
        return subject_gone_on_about(scan, quote.start, cast, last) if silent else None
    place, word = pronoun.start, scan.text[pronoun.start : pronoun.end]
    if quote.start <= place or (quote.cue_span is not None and quote.cue_span[0] > quote.start):
        place = min(place, quote.start)
    gender = gender_of_word(word, "pronouns", language)
    return _taken_up(scan, cast, place, gender, last, pronoun if pronoun.kind in ("latter", "demonstrative") else None)


def _taken_up(
    scan: Scan, cast: Cast, place: int, gender: Gender | None, last: Actor | None, latter: Hit | None = None
) -> Actor | None:
    """Whom a subject at an offset takes up; nobody where the sentence before begins with somebody who is not named."""
    number = scan.sentences.index(place)
    before = scan.sentences.spans[number - 1 if number else 0][0]
    if number and scan.starting("someone", before):
        return None
    named_last = [latter] if latter is not None else scan.between("latter", before, place)
    return antecedent(scan, cast, named_last[-1].start if named_last else place, gender, last, nearest=bool(named_last))


def _behind_someone(scan: Scan, previous: QuoteMention, quote: QuoteMention, cast: Cast) -> bool:
    """Whether a quotation goes on behind one whose sentence says that somebody without a name speaks."""
    if previous.cue_span is None or previous.kind != "direct" or previous.cue_span == quote.cue_span:
        return False
    first, last = scan.sentences.at(previous.cue_span[0])
    if scan.sentences.index(quote.start) - scan.sentences.index(first) != 1:
        return False
    return not any(actor.kind == "official" for actor in cast.outermost(previous.cue_span[1], last))


def _pronoun_of(scan: Scan, quote: QuoteMention) -> Hit | None:
    """The pronoun beside a cue: before it in its clause, or right behind it; in the words before a colon without a cue."""
    if quote.cue_span is None:
        first = scan.sentences.at(quote.start)[0]
        found = scan.between("pronoun", first, quote.start) if _behind_colon(scan, quote) else []
        return found[-1] if found else None
    cue_start, cue_end = quote.cue_span
    if scan.starting("own-view", cue_start):
        return scan.between("own-view", cue_start, cue_end + 1)[0]
    behind = cue_start >= quote.end
    begin = quote.end if behind else scan.sentences.at(min(cue_start, quote.start))[0]
    for kind, start, end in (
        ("whom", cue_end + 1, cue_end + _INVERTED_REACH if scan.starting("according", cue_start) else 0),
        ("latter", cue_end, cue_end + _ADJACENT),
        ("demonstrative", cue_end + 1, cue_end + _INVERTED_REACH // 2),
        ("inverted", max(begin, cue_start - _INVERTED_REACH), cue_end + _INVERTED_REACH),
        ("pronoun", begin, quote.start if _behind_colon(scan, quote) else cue_start),
    ):
        found = scan.between(kind, start, end)
        if found:
            return found[-1] if kind == "pronoun" else found[0]
    return None


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
    if quote.start - first > _OPENING:
        return False
    spoken = max(previous.end, previous.cue_span[1] if previous.cue_span else 0)
    return first > spoken and scan.sentences.index(first) - scan.sentences.index(spoken) == 1
