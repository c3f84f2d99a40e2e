"""An event named in a line of its own, with its place and days in the line below: "Gdynia, 5-6 September 2024"."""

from __future__ import annotations

import regex

from newsschema.extraction.resolve.events import EventDraft
from newsschema.extraction.scan import Scan
from newsschema.model.dates import DateMention
from newsschema.model.event import Place
from newsschema.text.placed import Placed

_BELOW = regex.compile(r"\n(?P<line>[^\n]{6,80})(?:\n|\Z)")
_PLACE = regex.compile(r"(\p{Lu}[\p{L} '’-]{1,40}), ")


def window_below(scan: Scan, draft: EventDraft, dates: Placed[DateMention]) -> DateMention | None:
    """The days in the line below the name; a place before them becomes the event's."""
    text = scan.text
    for mention in draft.mentions:
        alone = text[mention.start - 1 : mention.start] in ("", "\n")
        below = _BELOW.match(text, mention.end) if alone else None
        if below is None:
            continue
        date = next((each for each in dates.between(*below.span("line")) if _lasts(each)), None)
        if date is not None:
            place = _PLACE.fullmatch(text, below.start("line"), date.start or 0)
            if place is not None and draft.place is None:
                draft.place, draft.place_span = Place(name=place[1]), place.span(1)
            return date
    return None


def _lasts(date: DateMention) -> bool:
    """Whether a date is more than a day, with both its ends."""
    value = date.value
    return value is not None and not date.in_name and None not in (value.start, value.end) and value.start != value.end
