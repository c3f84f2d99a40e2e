"""Where events take place, and who organizes and hosts them."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.scan import Scan
from newsschema.languages.events import phrases
from newsschema.model.dates import DateMention
from newsschema.model.event import Place
from newsschema.text.placed import Placed

_NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]*+(?:[ -](?:de |du |des |la |le |l['’]|of |of the |upon )?\p{Lu}[\p{L}'’-]*+){0,4}+"
)
_LED = regex.compile(r"[\s\u00a0\u202f]*+(?:[^\W_]{1,4}+['’\s\u00a0\u202f]++){0,2}+")
_ENDS_CLAUSE = frozenset(".;:«»“”\"")
_REACH = 200


@cache
def _article(language: str) -> regex.Pattern[str]:
    listed = sorted(phrases(language).articles, key=len, reverse=True)
    words = "|".join(regex.escape(word).replace("'", "['’]") for word in listed) or r"(?!)"
    return regex.compile(rf"[\s\u00a0\u202f]*+(?:(?:{words})(?:['’]|[\s\u00a0\u202f]++))?", regex.IGNORECASE)


def place_events(
    scan: Scan, drafts: list[EventDraft], cast: Cast, dates: Placed[DateMention], language: str
) -> None:
    """Give every event the place behind its name or its verb of taking place, and who organizes and hosts it."""
    named = Placed((mention.start, mention.end, mention.start) for draft in drafts for mention in draft.mentions)
    for draft in drafts:
        own = {mention.start for mention in draft.mentions}
        for mention in draft.mentions:
            last = min(scan.sentences.at(mention.start)[1], mention.end + _REACH)
            last = min([last, *(start for start in named.between(mention.end, last) if start not in own)])
            if draft.place is None:
                _find_place(scan, draft, (mention.end, last), cast, dates, language)
            draft.organizer = draft.organizer or _behind(scan, "organizer", mention.end, last, cast)
            draft.host = draft.host or _behind(scan, "hosted", mention.end, last, cast)


def _find_place(
    scan: Scan,
    draft: EventDraft,
    stretch: tuple[int, int],
    cast: Cast,
    dates: Placed[DateMention],
    language: str,
) -> None:
    first, last = stretch
    for preposition in scan.between("place", first, last):
        if _ENDS_CLAUSE.intersection(scan.text[first : preposition.start]):
            return
        led = _article(language).match(scan.text, preposition.end, last)
        begin = led.end() if led else preposition.end
        match = _NAME.match(scan.text, begin, last)
        if match is None or begin == preposition.end or dates.between(begin, match.end()):
            continue
        actor = cast.starting(begin)
        if actor is not None and actor.kind == "official":
            continue
        span = match.span() if actor is None or actor.kind == "country" else (begin, max(actor.end, match.end()))
        country = actor.ref if actor is not None and actor.kind == "country" else None
        draft.place = Place(name=scan.text[slice(*span)], country=country)
        draft.place_span = span
        return


def _behind(scan: Scan, kind: str, start: int, end: int, cast: Cast) -> Actor | None:
    """Who is named right behind words of a kind: "organized by the …"."""
    for cue in scan.between(kind, start, end):
        actor = next(iter(cast.outermost(cue.end, min(end, cue.end + _REACH))), None)
        if actor is not None and actor.ref and _LED.fullmatch(scan.text, cue.end, actor.start):
            return actor
    return None
