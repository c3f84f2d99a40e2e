"""Statements of meeting joined into meetings: dated, and placed within or around the event they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.encounters import EncounterMention
from newsschema.extraction.resolve.event_places import find_place
from newsschema.extraction.resolve.events import EventDraft, Naming, Relation
from newsschema.extraction.resolve.tense import Tense, tense_around, tense_between
from newsschema.extraction.scan import Hit, Scan
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Part, Place
from newsschema.text.placed import Placed

_CUE_REACH = 90
_SMALL_WORDS = regex.compile(r"[\s\u00a0\u202f,;()]*+(?:[^\W\d_]{1,4}+['’\s\u00a0\u202f,]*+){0,2}+")


@dataclass(slots=True)
class MeetingDraft:
    """A meeting while it is being put together.

    Attributes:
        sides: who took part, and how.
        statements: the statements that tell of it.
        date: the mention of its date.
        within: the event it belongs to, with the words that say so.
        groups: who else took part, without a name.
        tense: whether it is told as past or as to come; nothing where the words do not say.
        split: whether separate meetings took the place of this joint one.
        place: where it took place, and where that is named.
        inferred: whether its day is that of the meeting told before: "à l'issue de l'entretien".
        topics: what it was about, each with where that stands.
    """

    kind: EventKind
    sides: dict[str, tuple[Actor, Part]]
    statements: list[EncounterMention]
    date: DateMention | None = None
    within: tuple[EventDraft, Relation, Hit] | None = None
    groups: list[tuple[Actor, Part]] = field(default_factory=list)
    tense: Tense | None = None
    split: bool = False
    place: tuple[Place, tuple[int, int]] | None = None
    inferred: bool = False
    topics: list[tuple[str, tuple[int, int]]] = field(default_factory=list)

    @property
    def day(self) -> DateRange | None:
        """When it took place."""
        return self.date.value if self.date is not None else None


def join_encounters(
    scan: Scan,
    encounters: Iterable[EncounterMention],
    names: Naming,
    cast: Cast,
    dates: Placed[DateMention],
    language: str,
    reference: date | None = None,
) -> list[MeetingDraft]:
    """The meetings that the statements tell of.

    A statement about people who are known to have met joins that meeting; one about a group ("de hauts responsables") joins
    the meetings of the same person on the same day; a joint statement ("A et B ont reçu C") gives way to separate ones.
    What is told as past takes a date behind the reference date only where it stands right beside it.
    """
    meetings: list[MeetingDraft] = []
    by_ref: dict[str, list[MeetingDraft]] = {}
    for encounter in encounters:
        new = _draft(scan, encounter, names, dates, language)
        last = encounter.sentence[1]
        cues = [cue.start for kind in ("during", "around") for cue in scan.between(kind, encounter.end, last)]
        limit = min([last, *(cue for cue in cues if dates.holding(cue) is None)])
        new.place = find_place(scan, (encounter.end, limit), cast, dates, language)
        if new.tense == "past" and _is_ahead(new.day, reference) and not _is_beside(scan, new):
            new.date = None
        if new.date is None and meetings and _follows(scan, encounter, new, meetings[-1]):
            new.date, new.inferred = meetings[-1].date, True
        known = _candidates(new, by_ref)
        if not _merge(new, known):
            for joint in [other for other in known if _splits(new, other)]:
                _inherit(new, joint)
                new.statements = [*joint.statements, *new.statements]
                joint.split = True
            meetings.append(new)
            for ref in new.sides:
                by_ref.setdefault(ref, []).append(new)
    signings = sum(meeting.kind == "signing" and not meeting.split for meeting in meetings)
    return [
        meeting
        for meeting in meetings
        if not (_is_of_states(meeting) and signings > 1)
        and not meeting.split
        and (meeting.kind != "meeting" or len(meeting.sides) + len(meeting.groups) > 1)
    ]


def told_sentences(meetings: Iterable[MeetingDraft]) -> Placed[None]:
    """The sentences that say who met whom: a noun such as "réunion" in them tells of no other meeting."""
    spans = {statement.sentence for meeting in meetings for statement in meeting.statements}
    return Placed((first, last, None) for first, last in spans)


def _follows(scan: Scan, encounter: EncounterMention, new: MeetingDraft, previous: MeetingDraft) -> bool:
    """Whether a statement without a day goes on from the one before: by "after the meeting" or by a time of the day."""
    if new.tense == "future" or new.sides.keys().isdisjoint(previous.sides):
        return False
    first = encounter.sentence[0]
    after = scan.between("around", first, encounter.start) and any(
        head.value.kind == "meeting" for head in scan.between("event-head", first, encounter.start)
    )
    if not after and not any(scan.between(kind, first, encounter.start) for kind in ("daypart", "same_day")):
        return False
    return scan.paragraphs.index(first) - scan.paragraphs.index(previous.statements[-1].start) <= 1


def _is_of_states(meeting: MeetingDraft) -> bool:
    """Whether states sign on no day that is told: a headline, where those who sign for them follow."""
    actors = [actor for actor, _ in meeting.sides.values()]
    return meeting.kind == "signing" and meeting.day is None and all(actor.kind == "country" for actor in actors)


def _draft(
    scan: Scan, encounter: EncounterMention, names: Naming, dates: Placed[DateMention], language: str
) -> MeetingDraft:
    meeting = MeetingDraft(
        kind=encounter.kind,
        sides={actor.ref: (actor, part) for actor, part in encounter.sides if actor.ref},
        statements=[encounter],
        groups=[(actor, part) for actor, part in encounter.sides if not actor.ref],
    )
    first, last = encounter.sentence
    meeting.tense = _tense(scan, encounter, language)
    relation = _relation(scan, encounter, names)
    if relation is not None:
        meeting.within = relation
    meeting.date = _nearest(dates.between(first, last), encounter, relation[2] if relation else None)
    return meeting


def _tense(scan: Scan, encounter: EncounterMention, language: str) -> Tense | None:
    """Whether a meeting is told as past or as to come: as past only by its own verb ("a reçu"), not by one beside a noun."""
    told = tense_around(scan, encounter.end, encounter.end, language)
    if told == "past" and tense_between(scan, encounter.start, encounter.end, language, "words") != "past":
        return None
    return told


def _relation(scan: Scan, encounter: EncounterMention, names: Naming) -> tuple[EventDraft, Relation, Hit] | None:
    """The event of the same sentence that a cue places the meeting within or around."""
    first, last = encounter.sentence
    relations: tuple[Relation, ...] = ("during", "around")
    for relation in relations:
        for cue in scan.between(relation, first, last):
            named = names.between(cue.end, min(last, cue.end + _CUE_REACH))
            if named:
                return named[0][1], relation, cue
    return None


def _nearest(dates: list[DateMention], encounter: EncounterMention, cue: Hit | None) -> DateMention | None:
    """The date nearest to the words of meeting that is no part of a name and not said of the event around it."""
    usable = [
        date
        for date in dates
        if date.value is not None
        and not date.in_name
        and _is_dated(date.value)
        and not _belongs_to(cue, date.start or 0, encounter.start)
    ]
    return min(usable, key=lambda date: abs((date.start or 0) - encounter.start), default=None)


def _belongs_to(cue: Hit | None, date: int, encounter: int) -> bool:
    """Whether a date is said of the event that a cue names rather than of the meeting."""
    if cue is None:
        return False
    if date < cue.start:  # "On Wednesday, on the sidelines of the summit, she met …"
        return False
    return cue.start > encounter or abs(date - cue.start) < abs(date - encounter)


def _is_dated(value: DateRange) -> bool:
    return value.start is not None and value.start.day is not None


def _is_ahead(day: DateRange | None, reference: date | None) -> bool:
    first = day.earliest if day is not None else None
    return first is not None and reference is not None and first > reference


def _is_beside(scan: Scan, meeting: MeetingDraft) -> bool:
    """Whether the date of a meeting opens its sentence, or follows who met and where with small words alone."""
    [encounter] = meeting.statements
    start = meeting.date.start or 0 if meeting.date is not None else 0
    if start < encounter.start:
        return _SMALL_WORDS.fullmatch(scan.text, encounter.sentence[0], start) is not None
    named = [(actor.start, actor.end) for actor, _ in encounter.sides]
    named += [meeting.place[1]] if meeting.place is not None else []
    reached = encounter.end
    for first, last in sorted((*named, (start, start))):
        if reached <= first <= start:
            if _SMALL_WORDS.fullmatch(scan.text, reached, first) is None:
                return False
            reached = last
    return True


def _candidates(new: MeetingDraft, by_ref: dict[str, list[MeetingDraft]]) -> list[MeetingDraft]:
    """Meetings that share somebody with a new one on a day that may be the same; the latest few are enough."""
    found: dict[int, MeetingDraft] = {}
    for ref in new.sides:
        for other in by_ref.get(ref, [])[-8:]:
            if new.kind == other.kind and (new.day is None or other.day is None or new.day == other.day):
                found[id(other)] = other
    return list(found.values())


def _merge(new: MeetingDraft, known: list[MeetingDraft]) -> bool:
    """Join a statement to the meetings it is about, if there are any."""
    whole = [other for other in known if not other.split]
    same = [other for other in whole if new.sides.keys() == other.sides.keys()]
    if new.groups and len(new.sides) == 1:
        same = whole
    elif not same:
        same = [
            other for other in whole if len(other.sides) < len(new.sides) and other.sides.keys() <= new.sides.keys()
        ]
    for other in same:
        other.statements.extend(new.statements)
        _inherit(other, new)
    return bool(same)


def _splits(new: MeetingDraft, joint: MeetingDraft) -> bool:
    """Whether a meeting of two is one of those that a joint statement spoke of."""
    return (new.sides.keys() < joint.sides.keys() and len(new.sides) > 1) or (
        bool(joint.groups) and len(joint.sides) == 1 and joint.sides.keys() <= new.sides.keys()
    )


def _inherit(meeting: MeetingDraft, other: MeetingDraft) -> None:
    meeting.date = meeting.date or other.date
    meeting.within = meeting.within or other.within
    meeting.place = meeting.place or other.place
    meeting.tense = meeting.tense or other.tense
