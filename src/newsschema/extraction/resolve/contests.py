"""Who met in a match or stood in an election: "A a battu B en finale", "devant le maire sortant C"."""

from __future__ import annotations

from newsschema.extraction.mentions import EventMention
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.event_places import find_place
from newsschema.extraction.resolve.event_windows import is_usable
from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.resolve.participants import Attendance
from newsschema.extraction.resolve.scores import Teams
from newsschema.extraction.scan import Hit, Scan
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Part
from newsschema.text.placed import Placed

_PARTS: dict[EventKind, Part] = {"match": "competitor", "tournament": "competitor", "election": "candidate"}
_REACH = 90
_FEWEST = 2
_LATEST = 20


def read_contests(
    scan: Scan,
    drafts: list[EventDraft],
    cast: Cast,
    dates: Placed[DateMention],
    attendance: dict[int, Attendance],
    language: str,
) -> None:
    """Give matches and elections their competitors, and a day and status where nothing else gave them one.

    Each is what its sentence tells with a verb of contest; of a match and its tournament it is the match. A verb with a score
    tells of a match that has no noun of its own, and may be played by clubs and towns.
    """
    verbs = scan.outermost("contest")
    if not verbs:
        return
    events = Placed(
        (mention.start, mention.end, (number, draft))
        for number, draft in enumerate(drafts)
        if draft.kind in _PARTS
        for mention in draft.mentions
    )
    teams = Teams(scan, cast, dates, language)
    reached = 0
    for verb in verbs:
        sentence = first, last = scan.sentences.at(verb.start)
        if verb.start < reached:
            continue
        named = sorted(events.between(first, last), key=lambda each: each[1].kind != "match")
        score = teams.score(sentence) if verb.value == "held" else None
        sides = _sides(scan, cast, first, last, verb)
        if score is not None and len(sides) < _FEWEST:
            sides = teams.sides(sentence, verb, score)
        if score is not None and len(sides) == _FEWEST and all(draft.kind == "tournament" for _, draft in named):
            day = _day(scan, verb, dates.between(first, last))
            number, draft = _match(drafts, attendance, day, sides)
            if number == len(drafts):
                words = scan.text[verb.start : verb.end]
                drafts.append(draft)
                draft.mentions.append(EventMention(verb.start, verb.end, words, "match"))
                found = find_place(scan, (max(verb.end, score[1]), last), cast, dates, language)
                if found is not None and not _is_named(found[1][0], sides, events):
                    draft.place, draft.place_span = found
            if named and draft.within is None:
                tournament = min(named[0][1].mentions, key=lambda mention: abs(mention.start - verb.start))
                draft.within = named[0][1], "during", (tournament.start, tournament.end)
        elif named:
            number, draft = named[0]
        else:
            continue
        if draft.dates is None and (draft.kind != "tournament" or len(sides) >= _FEWEST):
            _date(scan, draft, verb, dates.between(first, last))
        if len(sides) < _FEWEST:
            continue
        reached = last
        told = attendance.setdefault(number, Attendance())
        if not told.listed:
            told.listed, told.part = sides, _PARTS[draft.kind or "match"]


def _is_named(start: int, sides: list[Actor], events: Placed[tuple[int, EventDraft]]) -> bool:
    """Whether a side or an event stands where a place would: "in the FA Cup"."""
    return events.starting(start) is not None or any(side.start == start for side in sides)


def _match(
    drafts: list[EventDraft], attendance: dict[int, Attendance], day: DateMention | None, sides: list[Actor]
) -> tuple[int, EventDraft]:
    """The match that was told before, if it may be of the same day and sides; else a new one."""
    told = {actor.name for actor in sides}
    for number, draft in enumerate(drafts[-_LATEST:], max(len(drafts) - _LATEST, 0)):
        known = {actor.name for actor in attendance[number].listed} if number in attendance else set()
        same_day = draft.dates is None or day is None or day.value == draft.dates
        if draft.kind == "match" and not draft.named and same_day and (not known or not told or known & told):
            return number, draft
    return len(drafts), EventDraft(kind="match")


def _day(scan: Scan, verb: Hit, dates: list[DateMention]) -> DateMention | None:
    """The day nearest to the verb."""
    usable = [date for date in dates if is_usable(scan, date) and date.value is not None and date.value.is_single]
    return min(usable, key=lambda date: abs((date.start or 0) - verb.start), default=None)


def _date(scan: Scan, draft: EventDraft, verb: Hit, dates: list[DateMention]) -> None:
    """The day nearest to the verb, and where the event stands by the tense of the verb."""
    date = _day(scan, verb, dates)
    if date is not None:
        draft.dates, draft.told = date.value, [date]
    if draft.status == "unknown":
        draft.status, draft.status_cue = verb.value, verb


def _sides(scan: Scan, cast: Cast, first: int, last: int, verb: Hit) -> list[Actor]:
    """Who stands before the verb and behind it, or the two behind it; others of the sentence behind words like "devant"."""
    before = _competitors(cast, max(first, verb.start - _REACH), verb.start)
    behind = _competitors(cast, verb.end, min(last, verb.end + _REACH))
    chosen = [*before[-1:], *behind[:1]] if before else behind[:_FEWEST]
    for rival in scan.between("rival", verb.end, last):
        chosen += _competitors(cast, rival.end, min(last, rival.end + _REACH))[:1]
    return list({actor.ref: actor for actor in chosen}.values())


def _competitors(cast: Cast, start: int, end: int) -> list[Actor]:
    """The people of a stretch; failing them the organizations, failing those the countries."""
    actors = [actor for actor in cast.outermost(start, end) if actor.ref]
    for kind in ("official", "organization", "country"):
        found = [actor for actor in actors if actor.kind == kind]
        if found:
            return found
    return []
