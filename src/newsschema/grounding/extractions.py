"""Objects in the shape of LangExtract's extractions: the words, where they stand, and what is made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match
from newsschema.grounding.quotes import match_quote
from newsschema.text.offset_units import counted_otherwise


def is_extraction(value: object) -> bool:
    """Whether an object or a dict has the fields of an extraction."""
    return all(
        field_of(value, name) is not _MISSING for name in ("extraction_class", "extraction_text", "char_interval")
    )


_MISSING = object()


def field_of(owner: object, name: str) -> object:
    """A field of an object or of a dict."""
    return owner.get(name, _MISSING) if isinstance(owner, Mapping) else getattr(owner, name, _MISSING)


def is_missing(value: object) -> bool:
    """Whether there was no such field."""
    return value is _MISSING


def interval_of(extraction: object) -> tuple[object, object]:
    """Where an extraction says that its words stand; nothing where it does not say."""
    interval = field_of(extraction, "char_interval")
    start, end = field_of(interval, "start_pos"), field_of(interval, "end_pos")
    return (None if start is _MISSING else start, None if end is _MISSING else end)


def place_of(words: str, start: object, end: object, ground: Ground) -> tuple[int, int] | None:
    """Where words stand that are said to stand at a place, in whatever unit it counts; nothing where they do not stand there."""
    if not _is_offset(start) or not _is_offset(end):
        return None
    first, last = int(str(start)), int(str(end))
    if ground.text[first:last] == words:
        return first, last
    otherwise = counted_otherwise(ground.text, words, first, last)
    return (otherwise.start, otherwise.end) if otherwise is not None else None


def match_at(words: str, start: object, end: object, ground: Ground) -> Match:
    """Whether words stand in the text, and at the place where they are said to stand, in whatever unit it counts."""
    match = match_quote(words, ground)
    if not _is_offset(start) or not _is_offset(end) or match.status != "grounded":
        return match
    first, last = int(str(start)), int(str(end))
    place = place_of(words, start, end, ground)
    if place is not None:
        otherwise = counted_otherwise(ground.text, words, first, last)
        note = f"the span {first}-{last} counts {otherwise.unit}" if otherwise is not None else ""
        return Match(status="grounded", support=(ground.passage(*place),), distance=0, measure="words", note=note)
    near = next((each for each in match.support if first < each.end and each.start < last), match.support[0])
    note = f"the words stand at {near.start}-{near.end}, not at {first}-{last}"
    return replace(match, note=f"{match.note}; {note}" if match.note else note)


def _is_offset(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63
