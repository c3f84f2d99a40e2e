"""Whether a date is another than words say."""

from __future__ import annotations

from newsschema.model.date_range import DateRange


def are_apart(claimed: DateRange, printed: DateRange, words: str) -> bool:
    """Whether a date certainly shares no day with the one that words print, be it that these do not print the year."""
    if not (claimed.before(printed) or claimed.after(printed)):
        return False
    first, other = claimed.start, printed.start
    if first is None or other is None or other.month is None or f"{other.year:04d}" in words:
        return True
    return (first.month, first.day) != (other.month, other.day)
