"""Who is said to have been there: "A and B also took part in the talks", "also present was C", "D was represented by E"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.events import UNPLANNED, EventDraft
from newsschema.extraction.resolve.meetings import MeetingDraft
from newsschema.extraction.resolve.participants import Attendance
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import events, phrases
from newsschema.languages.people import honorifics
from newsschema.model.event import Part
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_Place = TypeVar("_Place")
_ENDS_CLAUSE = regex.compile(r"[,.;:!?\n«»“”\"()]")
_CLOSED = regex.compile(r"[\s\u00a0]*+(?:\p{Ll}+[\s\u00a0]?){0,2}+[,.;)\n]")
_POSSESSIVES = ("'s", "’s")
_WIDEST = 48
_MARKS = regex.compile("[,;]")
_REACH = 1000
_SENTENCES_BACK = 3
_OPENING_WORDS = 3
_FAR_BACK = 8


class _Presence(NamedTuple):
    """Some who are said to have been there: `objects` whether only an event right behind the words says where."""

    cue: Hit
    actors: list[Actor]
    objects: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What somebody may have been at: events by the numbers of their drafts, meetings by what tells of them."""

    events: Placed[tuple[int, int]]
    meetings: Placed[tuple[int, MeetingDraft]]


def add_presences(
    scan: Scan,
    cast: Cast,
    drafts: list[EventDraft],
    meetings: list[MeetingDraft],
    attendance: dict[int, Attendance],
    language: str,
) -> None:
    """Add those to events and meetings whom the text says to have been there in a sentence of their own."""
    told = _Told(
        Placed(
            [
                (mention.start, mention.end, (mention.start, number))
                for number, draft in enumerate(drafts)
                if (draft.named or draft.dates is not None) and draft.kind not in UNPLANNED
                for mention in draft.mentions
            ]
        ),
        Placed(
            [
                (statement.start, statement.end, (statement.start, meeting))
                for meeting in meetings
                if meeting.kind in ("meeting", "signing")
                for statement in meeting.statements
            ]
        ),
    )
    last: tuple[int, MeetingDraft | int] | None = None
    for presence in sorted(_find(scan, cast, language), key=lambda presence: presence.cue.start):
        target = _behind(scan, presence, told)
        if target is None and not presence.objects:
            back = 0 if _is_aside(scan, presence.cue) else _SENTENCES_BACK
            target = _before(scan, presence.cue, told, back)
            if target is None and back and last is not None and _is_near(scan, last[0], presence.cue):
                target = last[1]
        if target is not None:
            last = (presence.cue.start, target)
        if isinstance(target, MeetingDraft):
            for actor in presence.actors:
                target.sides.setdefault(actor.ref, (actor, presence.cue.value))
        elif target is not None:
            _attend(attendance.setdefault(target, Attendance()), presence)


def _attend(attendance: Attendance, presence: _Presence) -> None:
    """Add to a list of participants that is not said to be complete."""
    known = {actor.ref for actor in attendance.listed}
    if attendance.completeness != "complete":
        attendance.listed += [actor for actor in presence.actors if actor.ref not in known]
    part: Part = presence.cue.value
    if part == "speaker":
        attendance.parts |= {actor.ref: part for actor in presence.actors}


def _find(scan: Scan, cast: Cast, language: str) -> Iterator[_Presence]:
    joining = _joining(language)
    for cue in scan.outermost("present"):
        first = scan.sentences.at(cue.start)[0]
        found = _chain_before(scan, cast, first, cue.start, joining, language)
        there = _CLOSED.match(scan.text, cue.end) is not None
        if found:
            yield _Presence(cue, found, objects=not there)
    for opening in scan.outermost("present-opening"):
        last = scan.sentences.at(opening.start)[1]
        verb = next(iter(scan.between("present-verb", opening.end, min(opening.end + _WIDEST, last))), None)
        # "Also present at the meeting were": what is no event that is known leads nowhere.
        if verb is not None and scan.between("event-head", opening.end, verb.start):
            found = _chain_behind(scan, cast, verb.end, last, joining)
            if found:
                yield _Presence(opening._replace(value="attendee"), found, objects=True)
    for cue in scan.outermost("present-behind"):
        found = _chain_behind(scan, cast, cue.end, scan.sentences.at(cue.start)[1], joining)
        if found:
            yield _Presence(cue, found, objects=False)
    for cue in scan.outermost("represented"):
        first, last = scan.sentences.at(cue.start)
        sent = _chain_before(scan, cast, first, cue.start, joining, language)
        found = _chain_behind(scan, cast, cue.end, last, joining)
        if sent and found and sent[0].kind != "official":
            yield _Presence(cue._replace(value="attendee"), [*sent, *found], objects=False)


@cache
def _joining(language: str) -> frozenset[str]:
    """The words that may stand between those who were there."""
    grammar = phrases(language)
    alike = (*events(language).companion, *events(language).partial)
    words = (
        *grammar.articles,
        *grammar.conjunctions,
        *honorifics(language).not_behind,
        *alike,
        *events(language).besides,
    )
    return frozenset(part for word in words for part in fold_term(word).split())


def _joins(scan: Scan, start: int, end: int, joining: frozenset[str]) -> bool:
    words = fold_term(_MARKS.sub(" ", scan.text[start:end])).split()
    return end - start <= _WIDEST and all(
        word in joining or word.isdigit() or word.endswith(_POSSESSIVES) for word in words
    )


def _chain_before(scan: Scan, cast: Cast, first: int, end: int, joining: frozenset[str], language: str) -> list[Actor]:
    """The actors right before a verb that are its subject; of those of a relative clause ("…, who attended") the last one."""
    actors = cast.outermost(max(first, end - _REACH), end)[::-1]
    if not actors:
        return []
    gap = scan.text[actors[0].end : end]
    relative = {fold_term(word) for word in events(language).relative}
    if gap.startswith(",") and fold_term(gap.strip(" ,")) in relative:
        return actors[:1]
    if gap.strip() == "," and "," not in scan.text[actors[0].start : actors[0].end]:
        return []  # no apposition that the comma closes
    chain: list[Actor] = []
    following = end
    for actor in actors:
        if not _joins(scan, actor.end, following, joining):
            break
        chain.append(actor)
        following = actor.start
    return chain[::-1] if chain and _begins_clause(scan, first, following, joining) else []


def _begins_clause(scan: Scan, first: int, start: int, joining: frozenset[str]) -> bool:
    """Whether nothing stands before somebody that makes him or her the complement of something else: "friends of X"."""
    before = _ENDS_CLAUSE.split(scan.text[max(first, start - _REACH) : start])[-1]
    return all(word[0].isupper() or fold_term(word) in joining for word in before.split())


def _chain_behind(scan: Scan, cast: Cast, start: int, last: int, joining: frozenset[str]) -> list[Actor]:
    chain: list[Actor] = []
    for actor in cast.outermost(start, min(last, start + _REACH)):
        if not _joins(scan, start, actor.start, joining):
            break
        if all(actor.ref != other.ref for other in chain):
            chain.append(actor)
        start = actor.end
    return chain


def _behind(scan: Scan, presence: _Presence, told: _Told) -> MeetingDraft | int | None:
    """The event or meeting that the words right behind name."""
    start = presence.cue.end
    closed = _ENDS_CLAUSE.search(scan.text, start, start + _WIDEST)
    limit = closed.start() if closed else start + _WIDEST
    event = told.events.first_within(start, limit)
    if event is not None:
        return event[1]
    heads = scan.between("event-head", start, limit)
    meeting = (
        _nearest(scan, presence.cue, told.meetings, back=_FAR_BACK)
        if heads and heads[0].value.kind == "meeting"
        else None
    )
    return meeting[1] if meeting is not None else None


def _is_aside(scan: Scan, cue: Hit) -> bool:
    """Whether words only close a sentence about something else: "signed an accord in the presence of X"."""
    first = scan.sentences.at(cue.start)[0]
    opens = len(scan.text[first : cue.start].split()) <= _OPENING_WORDS
    return cue.kind == "present-behind" and not opens and not scan.between("event-head", first, cue.start)


def _before(scan: Scan, cue: Hit, told: _Told, back: int) -> MeetingDraft | int | None:
    """The event or meeting named last before, no more than so many sentences back."""
    event, meeting = _nearest(scan, cue, told.events, back=back), _nearest(scan, cue, told.meetings, back=back)
    if meeting is not None and (event is None or event[0] < meeting[0]):
        return meeting[1]
    return event[1] if event is not None else None


def _is_near(scan: Scan, place: int, cue: Hit) -> bool:
    return scan.sentences.index(cue.start) - scan.sentences.index(place) <= _SENTENCES_BACK


def _nearest(
    scan: Scan, cue: Hit, places: Placed[tuple[int, _Place]], *, back: int = _SENTENCES_BACK
) -> tuple[int, _Place] | None:
    number = max(scan.sentences.index(cue.start) - back, 0)
    found = places.between(scan.sentences.spans[number][0], cue.start)
    return found[-1] if found else None
