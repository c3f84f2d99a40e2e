"""Mentions found in a mended text, put back where they stand in the text as given."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from newsschema.model.dates import DateMention
from newsschema.text.broken_lines import Mended

SomeMention = TypeVar("SomeMention")
_SPANS = ("name_span", "honorific_span", "post_span", "cue_span", "speaker_span")


def put_back(mention: SomeMention, mended: Mended) -> SomeMention:
    """A mention with every offset, also those of its parts, in the text as given, and its own words as they stand there."""
    if not is_dataclass(mention) or isinstance(mention, type):
        return mention
    changed: dict[str, Any] = {}
    for field in fields(mention):
        value = getattr(mention, field.name)
        if field.name in _SPANS and value is not None:
            changed[field.name] = mended.span(*value)
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changed[field.name] = tuple(put_back(each, mended) for each in value)
    start, end = mended.span(mention.start, mention.end)  # type: ignore[attr-defined]
    return replace(mention, **changed, start=start, end=end, text=mended.given[start:end])


def put_date_back(mention: DateMention, mended: Mended) -> DateMention:
    """A date with its offsets, and its words as they stand, in the text as given."""
    if mention.start is None or mention.end is None or not mended.broken:
        return mention
    start, end = mended.span(mention.start, mention.end)
    return mention.model_copy(update={"start": start, "end": end, "text": mended.given[start:end]})
