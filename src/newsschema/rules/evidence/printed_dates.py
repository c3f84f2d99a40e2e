"""Whether a date is another than words say."""

from __future__ import annotations

import re

from newsschema.model.date_range import DateRange

_EITHER = re.compile(r"\s*\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})\s*")
"""Figures of which each may be the day: NS110 speaks of them."""


def are_apart(claimed: DateRange, printed: DateRange, words: str) -> bool:
    """Whether a date certainly shares no day with the one that words print, be it that these do not print the year."""
    if not (claimed.before(printed) or claimed.after(printed)):
        return False
    first, other = claimed.start, printed.start
    if first is not None and other is not None and _EITHER.fullmatch(words):
        return (first.year, {first.month, first.day}) != (other.year, {other.month, other.day})
    if first is None or other is None or other.month is None or f"{other.year:04d}" in words:
        return True
    return (first.month, first.day) != (other.month, other.day)
