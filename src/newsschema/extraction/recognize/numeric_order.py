"""Whether 5/6/2022 is in May or in June: as the language has it, unless the other dates of the text show the contrary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsschema.extraction.shapes import Match, Token

_MONTHS = 12
Slots = dict[str, Token]


def follow_the_text(matches: Iterable[Match]) -> None:
    """Exchange day and month of figures that could be read either way where every other date of the text is written so."""
    slots = [found for match in matches for found in _dates_within(match)]
    open_ones = [each for each in slots if "monthnum" in each and each["day"].value <= _MONTHS]
    if not open_ones:
        return
    shown = {_day_first(each) for each in slots if "monthnum" in each and each["day"].value > _MONTHS}
    shown = shown or {_day_first(each) for each in slots if "monthnum" not in each}
    for each in open_ones:
        if shown == {not _day_first(each)}:
            each["day"], each["monthnum"] = each["monthnum"], each["day"]


def _dates_within(match: Match) -> Iterator[Slots]:
    """The slots of every date of a match that has its day and its month."""
    slots = match.slots
    if "day" in slots and ("monthnum" in slots or "month" in slots):
        yield slots
    for token in slots.values():
        if isinstance(token.value, Match):
            yield from _dates_within(token.value)


def _day_first(slots: Slots) -> bool:
    """Whether the day stands before the month."""
    month = slots["monthnum"] if "monthnum" in slots else slots["month"]
    return slots["day"].start < month.start
