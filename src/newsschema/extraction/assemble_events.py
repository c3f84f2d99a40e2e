"""The events of a record: those with a name, then the meetings, each with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsschema.extraction.resolution import Resolution
from newsschema.extraction.resolve.actors import Actor
from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.resolve.journeys import Journey
from newsschema.extraction.resolve.meetings import MeetingDraft, told_sentences
from newsschema.extraction.resolve.participants import Attendance
from newsschema.extraction.trace import Ledger
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import DeclaredCount, Event, EventStatus, Part, Participant
from newsschema.model.identifiers import unique_slug
from newsschema.model.tree import escape
from newsschema.text.placed import Placed

_MOST_NAMES_IN_IDENTIFIER = 3


def build_events(resolution: Resolution, ledger: Ledger, taken: set[str]) -> tuple[Event, ...]:
    """Put the events together; a meeting's `part_of` names the event that it took place within or around."""
    told = told_sentences(resolution.meetings)
    kept = {number: draft for number, draft in enumerate(resolution.events) if _is_kept(draft, told)}
    names = {number: draft.names for number, draft in kept.items()}
    ids = {
        id(draft): unique_slug(next(iter(names[number]), f"{draft.kind} {draft.dates}"), taken)
        for number, draft in kept.items()
    }
    built = [
        _named(draft, names[number], resolution.attendance.get(number, Attendance()), ids, resolution, ledger)
        for number, draft in kept.items()
    ]
    built.extend(_meeting(meeting, ids, resolution, ledger, taken) for meeting in resolution.meetings)
    built.extend(_appointments(resolution, ledger, taken))
    built.extend(_visit(journey, resolution, ledger, taken) for journey in resolution.journeys)
    return tuple(built)


def _is_kept(draft: EventDraft, told: Placed[None]) -> bool:
    """Whether an event has a name or a window; a meeting only where no sentence says who met whom there."""
    if draft.named or draft.dates is None:
        return draft.named
    return draft.kind != "meeting" or not any(told.overlapping(each.start, each.end) for each in draft.mentions)


def _named(
    draft: EventDraft,
    names: list[str],
    attendance: Attendance,
    ids: dict[int, str],
    resolution: Resolution,
    ledger: Ledger,
) -> Event:
    identifier = ids[id(draft)]
    target = f"/events/{escape(identifier)}"
    name, *others = names or (None,)
    for mention in draft.mentions:
        field = "name" if mention.text == name else "alternate_names" if mention.text in others else ""
        ledger.add(f"{target}/{field}".rstrip("/"), (mention.start, mention.end), "events")
    _note_date(f"{target}/dates", draft.dates, draft.told, resolution, ledger)
    if draft.place_span is not None:
        ledger.add(f"{target}/place", draft.place_span, "events")
    for field, actor in (("organizer", draft.organizer), ("host", draft.host)):
        if actor is not None:
            ledger.add(f"{target}/{field}", (actor.start, actor.end), "events")
    for number, count in enumerate(attendance.counts):
        ledger.add(f"{target}/declared_participants/{number}", (count.start, count.end), "counts")
    if attendance.cue is not None:
        ledger.add(f"{target}/participants_listed", (attendance.cue.start, attendance.cue.end), "participants")
    _note_topics(target, draft.topics, ledger)
    part_of = ids.get(id(draft.within[0])) if draft.within else None
    if part_of is not None and draft.within is not None:
        ledger.add(f"{target}/part_of", draft.within[2], "events")
    status, status_how = _status(draft, resolution)
    if draft.status_cue is not None and status_how == "stated":
        ledger.add(f"{target}/status", (draft.status_cue.start, draft.status_cue.end), "events")
    elif status != "unknown":
        ledger.add(
            f"{target}/status", None, "events", how="computed", based_on=(f"{target}/dates", "/article/date_published")
        )
    return Event(
        id=identifier,
        name=name,
        alternate_names=tuple(others),
        kind=draft.kind or "other",
        edition=next((mention.edition for mention in draft.mentions if mention.edition), None),
        status=status,
        dates=draft.dates,
        place=draft.place,
        organizer=draft.organizer.ref if draft.organizer else None,
        host=draft.host.ref if draft.host else None,
        part_of=part_of,
        relation=draft.within[1] if part_of and draft.within else None,
        participants=_participants(
            [(actor, attendance.parts.get(actor.ref, attendance.part)) for actor in attendance.listed], target, ledger
        ),
        participants_listed=attendance.completeness,
        declared_participants=tuple(
            DeclaredCount(count=count.count, counted=count.counted, noun=count.noun, bound=count.bound)
            for count in attendance.counts
        ),
        topics=tuple(words for words, _ in draft.topics),
    )


def _status(draft: EventDraft, resolution: Resolution) -> tuple[EventStatus, str]:
    """What the text says of it; failing that, what its window says on the day of publication."""
    published = resolution.article_dates.published
    if draft.status in ("planned", "postponed", "cancelled", "held"):
        return draft.status, "stated"
    if draft.dates is None or published is None:
        return ("ongoing" if draft.opened and draft.status == "unknown" else draft.status), "stated"
    day = DateRange.of(published.value, published.value)
    if draft.dates.after(day) and draft.status != "held":  # what is told as past stays so, for rules to see
        return "planned", "computed"
    if draft.status != "unknown":
        return draft.status, "stated"
    if draft.dates.before(day):
        return "held", "computed"
    return ("ongoing", "computed") if day.within(draft.dates) else ("unknown", "stated")


def _meeting(
    meeting: MeetingDraft, ids: dict[int, str], resolution: Resolution, ledger: Ledger, taken: set[str]
) -> Event:
    sides = [*meeting.sides.values(), *meeting.groups]
    words = [meeting.kind, *(_last_name(actor) for actor, _ in meeting.sides.values())][: _MOST_NAMES_IN_IDENTIFIER + 1]
    identifier = unique_slug(" ".join(words), taken)
    target = f"/events/{escape(identifier)}"
    for statement in meeting.statements:
        ledger.add(target, (statement.start, statement.end), "encounters")
    _note_date(
        f"{target}/dates",
        meeting.day,
        [meeting.date] if meeting.date else [],
        resolution,
        ledger,
        inferred=meeting.inferred,
    )
    if meeting.place is not None:
        ledger.add(f"{target}/place", meeting.place[1], "encounters")
    part_of = None
    if meeting.within is not None and id(meeting.within[0]) in ids:
        part_of = ids[id(meeting.within[0])]
        ledger.add(f"{target}/part_of", (meeting.within[2].start, meeting.within[2].end), "encounters")
    _note_topics(target, meeting.topics, ledger)
    return Event(
        id=identifier,
        kind=meeting.kind,
        status=_meeting_status(meeting, resolution),
        dates=meeting.day,
        place=meeting.place[0] if meeting.place else None,
        part_of=part_of,
        relation=meeting.within[1] if part_of and meeting.within else None,
        participants=_participants(sides, target, ledger),
        topics=tuple(words for words, _ in meeting.topics),
    )


def _appointments(resolution: Resolution, ledger: Ledger, taken: set[str]) -> Iterator[Event]:
    """One for each person and day."""
    seen: set[tuple[str, DateRange]] = set()
    for nomination in resolution.nominations:
        person, date = resolution.cast.starting(nomination.person), nomination.date
        if person is None or date is None or date.value is None or (person.ref, date.value) in seen:
            continue
        seen.add((person.ref, date.value))
        identifier = unique_slug(f"appointment {person.short.split()[-1]}", taken)
        target = f"/events/{escape(identifier)}"
        ledger.add(target, (nomination.start, nomination.end), "nominations")
        _note_date(f"{target}/dates", date.value, [date], resolution, ledger)
        status, _ = _status(EventDraft(kind="appointment", dates=date.value), resolution)
        yield Event(
            id=identifier,
            kind="appointment",
            status="held" if status == "ongoing" else status,  # it is done at once
            dates=date.value,
            participants=_participants([(person, None)], target, ledger),
        )


def _visit(journey: Journey, resolution: Resolution, ledger: Ledger, taken: set[str]) -> Event:
    identifier = unique_slug(f"{journey.kind} {_last_name(journey.visitors[0])} {journey.place.name}", taken)
    target = f"/events/{escape(identifier)}"
    ledger.add(target, (journey.start, journey.end), "journeys")
    ledger.add(f"{target}/place", journey.place_span, "journeys")
    dates = journey.date.value if journey.date is not None else None
    _note_date(f"{target}/dates", dates, [journey.date] if journey.date else [], resolution, ledger)
    draft = EventDraft(kind=journey.kind, dates=dates)
    status, _ = _status(draft, resolution)
    return Event(
        id=identifier,
        kind=journey.kind,
        status="planned" if status == "unknown" and journey.ahead else status,
        dates=dates,
        place=journey.place,
        participants=_participants([(visitor, "guest") for visitor in journey.visitors], target, ledger),
    )


def _last_name(actor: Actor) -> str:
    """The last word of a name, with the one before where that is a number: "Felipe VI"."""
    words = actor.short.split()
    return " ".join(words[-2:]) if words[-1].isupper() else words[-1]


def _meeting_status(meeting: MeetingDraft, resolution: Resolution) -> EventStatus:
    """What the words say of it; where its day says otherwise, that is for rules to see."""
    published = resolution.article_dates.published
    ahead = meeting.tense == "future"
    if meeting.day is None or published is None:
        return "planned" if ahead else "held"
    day = DateRange.of(published.value, published.value)
    if meeting.day.after(day):
        return "held" if meeting.tense == "past" else "planned"
    if ahead and meeting.day.before(day):
        return "planned"
    return "unknown" if ahead else "held"


def _note_topics(target: str, topics: Sequence[tuple[str, tuple[int, int]]], ledger: Ledger) -> None:
    for number, (_, span) in enumerate(topics):
        ledger.add(f"{target}/topics/{number}", span, "topics")


def _note_date(
    target: str,
    value: DateRange | None,
    windows: list[DateMention],
    resolution: Resolution,
    ledger: Ledger,
    *,
    inferred: bool = False,
) -> None:
    """The mentions that give a window: by the numbers they have in the record."""
    if value is None or not windows:
        return
    numbers = {mention.start: number for number, mention in enumerate(resolution.dates)}
    based_on = tuple(f"/dates/{numbers[mention.start]}" for mention in windows)
    for mention in windows:
        how = "inferred" if inferred else mention.how or "stated" if mention.value == value else "computed"
        ledger.add(target, (mention.start or 0, mention.end or 0), "dates", how=how, based_on=based_on)


def _participants(sides: Sequence[tuple[Actor, Part | None]], target: str, ledger: Ledger) -> tuple[Participant, ...]:
    times = Counter([actor.ref for actor, _ in sides])
    for number, (actor, _) in enumerate(sides):
        step = escape(actor.ref) if actor.ref and times[actor.ref] == 1 else number
        ledger.add(f"{target}/participants/{step}", (actor.start, actor.end), "participants")
    return tuple(
        [Participant(kind=actor.kind, ref=actor.ref or None, name=actor.name, part=part) for actor, part in sides]
    )
