"""When events take place and where they stand: dates behind verbs of taking place, opening and closing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

import regex

from newsschema.extraction.mentions import EventMention
from newsschema.extraction.recognize.counts import number_before
from newsschema.extraction.resolve.events import UNPLANNED, EventDraft
from newsschema.extraction.resolve.name_lines import window_below
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import Events
from newsschema.languages.events import events as words_of
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import EventStatus
from newsschema.model.partial_date import PartialDate
from newsschema.text.placed import Placed

Role = Literal["window", "beside", "start", "end", "moved"]

_BESIDE = regex.compile(
    r"[\s\u00a0\u202f,(]*+(?:(?:qui|que|che)\s++)?+(?:(?:du|des|de|les|le|from|on|in|of|del|dal|vom|am|el|em|na|il)\s++)?+"
)
_PLACED = regex.compile(r"[\s\u00a0\u202f]\p{Ll}{1,3}[\s\u00a0\u202f]\p{Lu}[\p{L}'’-]++(?: \p{Lu}[\p{L}'’-]++){0,2}+")
_LED = regex.compile(
    r"[\s\u00a0\u202f«“\"]++(?:\p{L}{1,4}+['’\s\u00a0\u202f]++){0,2}+(?:\d++\.?[\p{L}º°ª]++\s)?+[«“\"]?[\s\u00a0\u202f]*+"
)
_SAID = regex.compile(r"[\s\u00a0\u202f]++(?:\p{L}{1,3}[\s\u00a0\u202f]++)?+")
_OPENS_SENTENCE = regex.compile(r"(?:[^\W_]{1,6}+['’\s\u00a0\u202f]++){0,2}+")
_PARTS_CLAUSES = regex.compile(r"[,;:–—\n]|\s(?:und|oder|sowie)\s")
_ENDS_CLAUSE = regex.compile(r"[;:«»„“”\n]")
_LEADS = 64
_FEW_WORDS = 2
_REACH = 160
_WEEK = 7
_MOST_DAYS = 31
_DURATION = 24
_NEAR = 40
_LED_BY = 12
_CUES: dict[str, Role] = {
    "opening": "start",
    "beginning": "start",
    "closing": "end",
    "lasting": "end",
    "holding": "window",
    "hosting": "window",
}
_ONLY_BEFORE = "hosting"
_ONLY_BEHIND = "lasting"
_SETTLED = ("cancelled", "postponed")

_Cue = tuple[Hit, Role]
"""Words that say when an event is, and what a date beside them is of it."""


@dataclass(slots=True)
class _Saying:
    """What the text says of the dates of one event."""

    said: dict[Role, list[DateMention]] = field(default_factory=dict)
    statuses: list[tuple[EventStatus, Hit, DateMention | None]] = field(default_factory=list)
    days: int | None = None
    opened: bool = False

    def add(self, role: Role, date: DateMention) -> None:
        self.said.setdefault(role, []).append(date)

    def first(self, role: Role) -> DateMention | None:
        return next(iter(self.said.get(role, ())), None)


def date_events(
    scan: Scan, drafts: list[EventDraft], mentions: Iterable[EventMention], dates: Placed[DateMention], language: str
) -> None:
    """Give every event its window and status, as the sentences that name it tell them.

    Args:
        scan: the text.
        drafts: the events.
        mentions: every mention of an event, also those that could not be joined to one.
        dates: the dates of the text.
        language: whose word order holds.
    """
    if not drafts:
        return
    told = _Told(scan, dates, words_of(language))
    places = Placed([(mention.start, mention.end, mention.start) for mention in mentions])
    for draft in drafts:
        saying = _Saying()
        own = {mention.start for mention in draft.mentions}
        for mention in draft.mentions:
            first, last = scan.sentences.at(mention.start)
            last = min(last, mention.end + 2 * _REACH)
            others = (start for start in places.between(mention.end, last) if start not in own)
            limit = min(last, next(others, last))
            _read(told, saying, (mention.start, mention.end), (first, limit))
            saying.days = saying.days or _days_beside(scan, mention)
            going_on = _going_on(told, first, mention.end, places)
            if going_on is not None:
                _read(told, saying, (going_on[0], going_on[0]), going_on)
        if not saying.said and (below := window_below(scan, draft, dates)) is not None:
            saying.add("window", below)
        _conclude(draft, saying)
        cue = draft.status_cue
        draft.past = draft.status == "held" and cue is not None and " " in scan.text[cue.start : cue.end]


class _Told:
    """What a text tells of time: its dates, those that may be said of an event, and the verbs by where they stand to its name."""

    def __init__(self, scan: Scan, dates: Placed[DateMention], order: Events) -> None:
        self.scan = scan
        self.dates = dates
        self.usable = Placed([(date.start or 0, date.end or 0, date) for date in dates if is_usable(scan, date)])
        self.order = order
        self._cues = Placed([(hit.start, hit.end, hit) for kind in _CUES for hit in scan.hits(kind)])

    def behind(self, start: int, end: int) -> list[_Cue]:
        """The verbs of a stretch behind a name, as they stand in the text."""
        return [(hit, _CUES[hit.kind]) for hit in self._cues.between(start, end) if hit.kind != _ONLY_BEFORE]

    def before(self, start: int, end: int) -> list[_Cue]:
        """The verbs of a stretch before a name."""
        return [(hit, _CUES[hit.kind]) for hit in self._cues.between(start, end) if hit.kind != _ONLY_BEHIND]


def _read(told: _Told, saying: _Saying, name: tuple[int, int], stretch: tuple[int, int]) -> None:
    """The dates and verbs around one mention."""
    scan = told.scan
    first, last = stretch
    start, end = name
    cues = _cues_behind(told, end, min(last, end + _REACH))
    before = _cue_before(told, first, start)
    if before is None and told.order.subject_behind and start < end:
        before = _verb_of_clause(told, first, start)
    usable = told.usable.between(end, last)
    if before is not None:
        cues.insert(0, before)
        usable = told.usable.between(before[0].end, start) + usable
    if not cues and not usable:
        return
    dated: dict[int, DateMention] = {}
    used: set[Role] = set()
    for place, date in enumerate(usable):
        begin = date.start or 0
        said = [(hit, role) for hit, role in cues if hit.end <= begin]
        if len(said) > 1 and said[-1][0].kind == "lasting" and said[-2][0].value == "postponed":
            said.pop()
        if told.order.verb_last and not (said and _PARTS_CLAUSES.search(scan.text, said[-1][0].end, begin) is None):
            said = _closing_clause(scan.text, cues, date) or said
        if said:
            moved = next((each for each in said if each[0].value == "postponed"), None)
            cue, role = moved if moved is not None and _leads_to_new_day(scan, begin) else said[-1]
            dated.setdefault(cue.start, date)
            if (
                (role in used and cue.value != "postponed")
                or begin - max(cue.end, end) > _REACH
                or not (role == "window" or _has_day(date))
            ):
                continue
            used.add(role)
            following = usable[place + 1] if place + 1 < len(usable) else None
            if role == "window" and following is not None and _next_day(scan, date, following):
                saying.add("start", date)
                saying.add("end", following)
                break
            saying.add("moved" if cue.value == "postponed" else role, date)
        elif begin - end < _NEAR and _stands_beside(scan.text, end, begin):
            used.add("window")
            saying.add("beside", date)
    cued = [cue for cue in cues if cue[0].kind != "lasting"]
    if cued and not dated and (opener := _opens_sentence(told, first, start)) is not None:
        dated[cued[0][0].start] = opener
        saying.add(cued[0][1], opener)
    for cue, _ in cues:
        if cue.kind in ("holding", "hosting"):
            saying.statuses.append((cue.value, cue, dated.get(cue.start)))
        saying.opened = saying.opened or cue.kind == "opening"


def _closing_clause(text: str, cues: list[_Cue], date: DateMention) -> list[_Cue]:
    """The verb behind a date that closes its clause: "das vom 13. bis 15. September in Davos geplant war"."""
    end = date.end or 0
    behind = next(((cue, role) for cue, role in cues if cue.start >= end and cue.kind != "lasting"), None)
    return [] if behind is None or _PARTS_CLAUSES.search(text, end, behind[0].start) else [behind]


def _leads_to_new_day(scan: Scan, start: int) -> bool:
    """Whether a word of direction stands right before a date: "reporté … à", "تأجيل … إلى"."""
    return any(start - hit.end == 1 for hit in scan.between("toward", start - _DURATION, start))


def _next_day(scan: Scan, date: DateMention, following: DateMention) -> bool:
    """Whether two dates are one day and the next, a short word apart: "mardi et mercredi"."""
    between = scan.text[date.end or 0 : following.start or 0]
    first, last = date.value, following.value
    if len(between.split()) != 1 or "," in between or first is None or last is None:
        return False
    if first.latest is None or last.earliest is None or not (first.is_single and last.is_single):
        return False
    return last.earliest - first.latest == timedelta(days=1)


def _stands_beside(text: str, end: int, start: int) -> bool:
    """Whether a date follows a name, with nothing or just a place between: "a protest in Tbilisi on Sunday"."""
    place = _PLACED.match(text, end, start)
    return bool(_BESIDE.fullmatch(text, place.end() if place else end, start))


def is_usable(scan: Scan, date: DateMention) -> bool:
    """Whether a date may be said of an event: it is no part of a name, and not the day when somebody said so."""
    start = date.start or 0
    said = (hit.end for hit in scan.between("speech", max(start - _NEAR, 0), start))
    return (
        date.value is not None and not date.in_name and not any(_SAID.fullmatch(scan.text, end, start) for end in said)
    )


def _has_day(date: DateMention) -> bool:
    value = date.value
    return value is not None and any(end is not None and end.day is not None for end in (value.start, value.end))


def _days_beside(scan: Scan, mention: EventMention) -> int | None:
    """How long an event lasts: "the three-day meeting", "un sommet de trois jours"."""
    for hit in scan.between("days", mention.start - _DURATION, mention.end + _DURATION):
        before = hit.end <= mention.start
        gap = scan.text[hit.end : mention.start] if before else scan.text[mention.end : hit.start]
        number = number_before(scan, hit.start)
        if number is None or len(gap.split()) > _FEW_WORDS or set(gap) & set(".,;:"):
            continue
        if before or number[0] >= mention.end:
            return number[1] if 1 < number[1] <= _MOST_DAYS else None
    return None


def _going_on(told: _Told, first: int, end: int, places: Placed[int]) -> tuple[int, int] | None:
    """The next sentence of the paragraph, where it goes on about the event: "Il se poursuivra …", "Jusqu'au 5 avril, …"."""
    scan = told.scan
    number = scan.sentences.index(first) + 1
    if number >= len(scan.sentences):
        return None
    start, last = scan.sentences.spans[number]
    pronoun = next(
        (hit.end for hit in scan.between("event-pronoun", start, start + _DURATION) if hit.start == start), None
    )
    told_on = pronoun is not None and any(hit.start - pronoun <= 1 for hit, _ in told.behind(pronoun, pronoun + _NEAR))
    if not told_on and not scan.between("lasting", start, start + _NEAR):
        return None
    named = places.next_start(start - 1, last) < last
    return None if named or scan.paragraphs.index(start) != scan.paragraphs.index(end) else (start, last)


def _cues_behind(told: _Told, start: int, end: int) -> list[_Cue]:
    """The verbs behind a name, in the order of the text; of those that begin together the longest.

    Left out is what tells of an earlier plan ("initialement prévu") or of who organizes it.
    """
    cues = told.behind(start, end)
    if not cues:
        return []
    scan = told.scan
    passed_over = {
        cue.start
        for word in scan.between("formerly", start, end)
        for cue, _ in told.behind(word.end, min(end, word.end + _LED_BY))
    }
    passed_over |= {hit.start for kind in ("organizer", "hosted") for hit in scan.between(kind, start, end)}
    reached = start
    outermost: list[_Cue] = []
    for cue in cues:
        if cue[0].start >= reached and cue[0].start not in passed_over:
            outermost.append(cue)
            reached = cue[0].end
    return outermost


def _cue_before(told: _Told, first: int, start: int) -> _Cue | None:
    """The verb whose object the name is: "opened the …", "a inauguré le …", "accueille du 24 au 26 mai le …"."""
    cues = told.before(max(first, start - _LEADS), start)
    text = told.scan.text
    for kind, role in _CUES.items() if cues else ():
        for hit in [hit for hit, _ in reversed(cues) if hit.kind == kind]:
            between = told.dates.between(hit.end, start)
            dated = between and _SAID.fullmatch(text, hit.end, between[0].start or 0)
            if _LED.fullmatch(text, (between[-1].end or 0) if dated else hit.end, start):
                return hit, role
    return None


def _verb_of_clause(told: _Told, first: int, start: int) -> _Cue | None:
    """The verb that its subject parts from the name: "افتتح الوزير اليوم المعرض", "hat die Ministerin die Messe eröffnet"."""
    scan, first = told.scan, max(first, start - _REACH)
    first = max([first, *(hit.end for hit in scan.between("event-head", first, start))])
    found: _Cue | None = max(told.before(first, start), key=lambda cue: (cue[0].start, cue[0].end), default=None)
    return None if found is None or _ENDS_CLAUSE.search(scan.text, found[0].end, start) else found


def _opens_sentence(told: _Told, first: int, start: int) -> DateMention | None:
    """The date that a sentence begins with: "On Tuesday, the summit opened"."""
    date = next(iter(told.usable.between(first, min(start, first + _REACH))), None)
    if date is None or not _OPENS_SENTENCE.fullmatch(told.scan.text, first, date.start or 0):
        return None
    return date


def _conclude(draft: EventDraft, saying: _Saying) -> None:
    """The window from all that was said: a range before opening and closing day, those before a day, a day before a month."""
    draft.opened = saying.opened
    moved = saying.first("moved")
    windows, beside = saying.said.get("window", []), saying.said.get("beside", [])
    closed = [date for date in (*windows, *beside) if _is_range(date)]
    windows = windows or beside  # what a verb says goes before what only stands beside the name
    start, end = saying.first("start"), saying.first("end")
    opened_for = next((date for date in (start, end) if date is not None and _is_range(date)), None)
    if moved is not None and moved.value is not None:
        until = moved.value.end if moved.value.start is None else None
        draft.told, draft.dates = [moved], moved.value if until is None else DateRange.of(until, until)
    elif closed:
        draft.told, draft.dates = [closed[0]], closed[0].value
    elif opened_for is not None:
        draft.told, draft.dates = [opened_for], opened_for.value
    elif start is not None or end is not None:
        _span(draft, start or (windows[0] if windows else None), end, saying.days)
    elif windows:
        draft.told, draft.dates = [windows[0]], windows[0].value
    if draft.kind in UNPLANNED:
        saying.statuses = [told for told in saying.statuses if told[0] not in (*_SETTLED, "planned")]
    draft.status, draft.status_cue = _status(saying, draft.dates)


def _span(draft: EventDraft, start: DateMention | None, end: DateMention | None, days: int | None) -> None:
    first = start.value.start if start is not None and start.value is not None else None
    last = end.value.end if end is not None and end.value is not None else None
    if first is not None and last is not None and (last.day is None) != (first.day is None):
        last = None if first.day is not None else last
    if first is None and last is None:
        return
    told = [(start, first), (end, last)]
    draft.told = [date for date, value in told if date is not None and value is not None]
    if first is not None and last is not None and last.before(first):
        draft.told, last = _week_later(draft.told, first, last)
    if days is not None and first is not None and last is None:
        last = _shifted(first, days - 1)
    elif days is not None and last is not None and first is None:
        first = _shifted(last, 1 - days)
    draft.dates = DateRange.parse(f"{first or '..'}/{last or '..'}")


def _week_later(
    told: list[DateMention], first: PartialDate, last: PartialDate
) -> tuple[list[DateMention], PartialDate | None]:
    """The closing day of "opens Monday and ends Friday", where Friday by itself would be the one before that Monday."""
    only_named = not any(char.isdigit() for char in told[-1].text)
    later = _shifted(last, _WEEK) if only_named else None
    return (told, later) if later is not None and first.before(later) else (told[:1], None)


def _shifted(day: PartialDate, days: int) -> PartialDate | None:
    """The day so many days on; nothing where no day is known."""
    if day.day is None or day.earliest is None:
        return None
    return PartialDate.from_date(day.earliest + timedelta(days=days))


def _is_range(date: DateMention) -> bool:
    value = date.value
    return value is not None and value.start is not None and value.end is not None and value.start != value.end


def _status(saying: _Saying, dates: DateRange | None) -> tuple[EventStatus, Hit | None]:
    """Cancelled or postponed where that is said of this window rather than of another edition; else the first verb."""
    for status, cue, date in saying.statuses:
        if status in _SETTLED and (date is None or status == "postponed" or _of_window(date, dates)):
            return status, cue
    return next(
        ((status, cue) for status, cue, _ in saying.statuses if status not in (*_SETTLED, "unknown")), ("unknown", None)
    )


def _of_window(date: DateMention, dates: DateRange | None) -> bool:
    first = dates.earliest if dates is not None else None
    said = date.value.earliest if date.value is not None else None
    return first is None or said is None or first.year == said.year
