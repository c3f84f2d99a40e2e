"""Who took part in an event: lists behind "dont", and the numbers that the text declares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

import regex

from newsschema.extraction.mentions import CountMention
from newsschema.extraction.recognize.noun_phrases import link_end
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.events import UNPLANNED, EventDraft
from newsschema.extraction.scan import Hit, Scan
from newsschema.model.event import Part
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

Listed = Literal["complete", "partial", "unknown"]

_BULLETS = regex.compile(r"(?:[ \t]*+(?:\n[ \t]*+){1,3}+[-–—•*·][ \t][^\n]*+)++")
_LINK = regex.compile(
    r"[\s\u00a0\u202f,;()،؛•*·]*+(?:(?<=\n)[-–—][ \t]++)?+(?:[^\W\d_]{1,7}+['’\s\u00a0\u202f]*+){0,3}+"
)
_LEAD = regex.compile(r"(?:[\s\u00a0\u202f]++[^\W_]{1,12}+['’]?+){0,4}+[\s\u00a0\u202f]*+")
_GOES_ON = regex.compile(r"[\s\u00a0\u202f]*+(?:,|;)[\s\u00a0\u202f]*+(?:\p{Ll}{1,3}['’\s\u00a0\u202f]++)?\p{Lu}")
_GOES_ON_AS_NAME = regex.compile(r" \p{Lu}\p{Ll}{2}")
_FEWEST = 2
_LONGEST_LIST = 3000
_LONGEST_LINK = 200
_RELATIVE = 60
_ALMOST = 10
_POSSESSIVES = ("'s ", "’s ", "' ", "’ ")


@dataclass(slots=True)
class Attendance:
    """What the text says of who took part in one event."""

    listed: list[Actor] = field(default_factory=list)
    completeness: Listed = "unknown"
    cue: Hit | None = None
    counts: list[CountMention] = field(default_factory=list)
    part: Part | None = None
    parts: dict[str, Part] = field(default_factory=dict)


def find_attendance(
    scan: Scan, drafts: list[EventDraft], cast: Cast, counts: Placed[CountMention], language: str
) -> dict[int, Attendance]:
    """For each event, by its number in `drafts`, the lists and numbers of participants in the sentences that name it."""
    events = Placed(
        [
            (mention.start, mention.end, number)
            for number, draft in enumerate(drafts)
            if (draft.named or draft.dates is not None) and draft.kind not in UNPLANNED
            for mention in draft.mentions
        ]
    )
    found: dict[int, Attendance] = {}
    last_event: int | None = None
    starts = [*events.starts, *[hit.start for hit in scan.hits("taking_part")]]
    for number in sorted({scan.sentences.index(start) for start in starts}):
        first, last = scan.sentences.spans[number]
        named = events.between(first, last)
        event = _with_relative(scan, first, last, events) if named else last_event
        event = named[0] if named and event is None else event
        last_event = named[-1] if named else last_event
        if event is not None and (
            _taking_part(scan, first, last)
            or (named and counts.between(first, last) and scan.between("partial", first, last))
        ):
            bullets = _end_of_bullets(scan.text, last)
            _read_sentence(scan, first, bullets, cast, counts, found.setdefault(event, Attendance()), language)
    return {number: attendance for number, attendance in found.items() if attendance.listed or attendance.counts}


def _with_relative(scan: Scan, first: int, last: int, events: Placed[int]) -> int | None:
    """The event right before a clause about those who take part in it: "la conférence …, à laquelle 16 pays participeront"."""
    for word in scan.between("attending", first, last):
        before = scan.text[first : word.start].rstrip()
        named = events.between(max(first, word.start - _RELATIVE), word.start)
        if named and before.endswith(",") and scan.between("taking_part", word.end, last):
            return named[-1]
    return None


def _read_sentence(
    scan: Scan,
    first: int,
    last: int,
    cast: Cast,
    counts: Placed[CountMention],
    attendance: Attendance,
    language: str,
) -> None:
    for count in counts.between(first, last):
        if all(_is_of_others(count, other) for other in attendance.counts):
            attendance.counts.append(count)
    if attendance.listed:
        return
    for start, completeness, cue in _list_starts(scan, first, last):
        # "según la alcaldesa, Ana Ruiz": who says so takes no part.
        stop = min([last, *(hit.start for hit in scan.between("according", start, last))])
        offered = _members(scan.text, cast.outermost(start, stop), language)
        members = _run(scan.text, offered, start, led=completeness == "unknown")
        if len(members) >= _FEWEST or (members and completeness == "partial"):
            goes_on = completeness == "complete" and _GOES_ON.match(scan.text, members[-1].end, last)
            within = scan.between("partial", start, members[0].start) if completeness == "unknown" else []
            whole = (
                scan.between("complete", start, members[0].start) if completeness == "unknown" and not within else []
            )
            attendance.listed, attendance.cue = members, next(iter((*within, *whole)), cue)
            told: Listed = "partial" if within else "complete" if whole else completeness
            attendance.completeness = "unknown" if goes_on else told
            return


def _end_of_bullets(text: str, last: int) -> int:
    """Where the lines with bullets end that follow a colon at the end of a sentence; the end of the sentence without them."""
    colon = last - 1 if text[last - 1 : last] == ":" else last
    bullets = _BULLETS.match(text, colon + 1, colon + _LONGEST_LIST) if text[colon : colon + 1] == ":" else None
    return bullets.end() if bullets is not None else last


def _is_of_others(count: CountMention, known: CountMention) -> bool:
    """Whether a number does not count again what another one counts, or says that it is almost the same: 16 countries, then 15.

    Numbers that lie further apart count parts: "40 countries, 12 of them African".
    """
    if count.counted != known.counted:
        return True
    exact = count.bound == known.bound == "exact" and count.noun == known.noun
    return exact and 0 < abs(count.count - known.count) <= max(1, known.count // _ALMOST)


def _taking_part(scan: Scan, first: int, last: int) -> list[Hit]:
    """The words of taking part, without the verbs of two who meet: "se reúne con"."""
    told = scan.between("taking_part", first, last)
    if not told:
        return told
    met = Placed([(hit.start, hit.end, hit) for hit in scan.between("encounter", first, last)])
    return [hit for hit in told if (other := met.holding(hit.start)) is None or not _is_longer(other, hit)]


def _is_longer(other: Hit, hit: Hit) -> bool:
    return other.end >= hit.end and other.end - other.start > hit.end - hit.start


def _list_starts(scan: Scan, first: int, last: int) -> list[tuple[int, Listed, Hit | None]]:
    starts: list[tuple[int, Listed, Hit | None]] = [
        (hit.end, "partial", hit) for hit in scan.between("partial", first, last)
    ]
    starts += [(hit.end, "complete", hit) for hit in scan.between("complete", first, last)]
    starts += [(hit.end, "unknown", hit) for hit in _taking_part(scan, first, last)]
    for mark in (":", "("):
        place = scan.text.find(mark, first, last)
        cue = next(iter(scan.between("partial", first, place)), None) if place >= 0 else None
        if place >= 0:  # "notamment les pays suivants :" begins a list that is not complete
            starts.append((place + 1, "partial" if cue else "complete", cue))
    return sorted(starts, key=lambda start: start[0])


def _is_listed_again(actor: Actor, member: Actor) -> bool:
    """Whether a country stands in a list twice, by one name or by letters too ("EAU"), which is for rules to see.

    Other names may be those of its parts ("England, Scotland"), or of the place that it is named beside ("Rabat, Maroc").
    """
    if actor.kind != "country" or actor.capital or member.capital:
        return False
    return fold_term(actor.name) == fold_term(member.name) or actor.name.isupper() or member.name.isupper()


class _Member(NamedTuple):
    """An actor of a list, with the stretch that is said of it: "Ghana's A", "B of Tanzania", "C (Kenya)"."""

    actor: Actor
    start: int
    end: int


def _members(text: str, actors: list[Actor], language: str) -> Iterator[_Member]:
    """The actors without the countries that only say where somebody is from."""
    begin: int | None = None
    held: _Member | None = None
    for actor, following in zip_longest(actors, actors[1:]):
        if actor.capital and _GOES_ON_AS_NAME.match(text, actor.end):
            continue  # "Copenhagen Malmö Port"
        if actor.kind == "country":
            of_next = following is not None and following.kind == "official"
            if of_next and text[actor.end : following.start] in _POSSESSIVES:
                begin = actor.start
                continue
            if held is not None and held.actor.kind == "official":
                bracketed = text[held.end : actor.start].strip() == "(" and text.startswith(")", actor.end)
                if bracketed or link_end(text, held.end, actor.start, language) == actor.start:
                    held = held._replace(end=actor.end + bracketed)
                    continue
        if held is not None:
            yield held
        held = _Member(actor, actor.start if begin is None else begin, actor.end)
        begin = None
    if held is not None:
        yield held


@lru_cache(maxsize=256)
def _links(gap: str) -> bool:
    """Whether what stands between two actors of a list joins them."""
    return _LINK.fullmatch(gap) is not None


@lru_cache(maxsize=256)
def _leads(gap: str) -> bool:
    """Whether what stands before the first actor leads to a list."""
    return _LEAD.fullmatch(gap) is not None


def _run(text: str, offered: Iterable[_Member], start: int, *, led: bool) -> list[Actor]:
    """The actors that follow one another with nothing but commas, articles and "et" between.

    With `led` a few more words may come first: "attended by officials from …".
    """
    members: list[Actor] = []
    by_ref: defaultdict[str, list[Actor]] = defaultdict(list)
    link = _leads if led else _links
    for actor, begin, end in offered:
        if begin - start > _LONGEST_LINK or not link(text[start:begin]):
            break
        known = by_ref[actor.ref]
        if not known or all(_is_listed_again(actor, member) for member in known):
            members.append(actor)
            known.append(actor)
        start, link = end, _links
    return members
