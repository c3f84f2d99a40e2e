"""Who met in a match or stood in an election: "A a battu B en finale", "devant le maire sortant C"."""

from __future__ import annotations

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.event_windows import is_usable
from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.resolve.participants import Attendance
from newsschema.extraction.scan import Hit, Scan
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Part
from newsschema.text.placed import Placed

_PARTS: dict[EventKind, Part] = {"match": "competitor", "tournament": "competitor", "election": "candidate"}
_REACH = 90
_FEWEST = 2


def read_contests(
    scan: Scan,
    drafts: list[EventDraft],
    cast: Cast,
    dates: Placed[DateMention],
    attendance: dict[int, Attendance],
) -> None:
    """Give matches and elections their competitors, and a day and status where nothing else gave them one.

    Each is what its sentence tells with a verb of contest; of a match and its tournament it is the match.
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
    reached = 0
    for verb in verbs:
        first, last = scan.sentences.at(verb.start)
        named = sorted(events.between(first, last), key=lambda each: each[1].kind != "match")
        if verb.start < reached or not named:
            continue
        number, draft = named[0]
        sides = _sides(scan, cast, first, last, verb)
        if draft.dates is None and (draft.kind != "tournament" or len(sides) >= _FEWEST):
            _date(scan, draft, verb, dates.between(first, last))
        if len(sides) < _FEWEST:
            continue
        reached = last
        told = attendance.setdefault(number, Attendance())
        if not told.listed:
            told.listed, told.part = sides, _PARTS[draft.kind or "match"]


def _date(scan: Scan, draft: EventDraft, verb: Hit, dates: list[DateMention]) -> None:
    """The day nearest to the verb, and where the event stands by the tense of the verb."""
    usable = [date for date in dates if is_usable(scan, date) and date.value is not None and date.value.is_single]
    date = min(usable, key=lambda date: abs((date.start or 0) - verb.start), default=None)
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
