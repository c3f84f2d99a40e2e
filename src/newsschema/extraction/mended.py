"""Mentions found in a mended text, put back where they stand in the text as given."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from newsschema.text.broken_lines import Mended

SomeMention = TypeVar("SomeMention")
_SPANS = ("name_span", "honorific_span", "post_span")


def put_back(mention: SomeMention, mended: Mended, text: str) -> SomeMention:
    """A mention with every offset, also those of its parts, in the text as given, and its own words as they stand there."""
    if not is_dataclass(mention) or isinstance(mention, type):
        return mention
    changed: dict[str, Any] = {}
    for field in fields(mention):
        value = getattr(mention, field.name)
        if field.name in _SPANS and value is not None:
            changed[field.name] = (mended.offset(value[0]), mended.offset(value[1], ending=True))
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changed[field.name] = tuple(put_back(each, mended, text) for each in value)
    start, end = mended.offset(mention.start), mended.offset(mention.end, ending=True)  # type: ignore[attr-defined]
    return replace(mention, **changed, start=start, end=end, text=text[start:end])
