"""Days that are listed, of which the month is said once for all: "les 24, 25 et 28 mai"."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter

from newsschema.extraction.expressions import Fields, Span
from newsschema.extraction.recognize.date_slots import slot_direction, slot_fields
from newsschema.extraction.shapes import Match, Token


def single_days(match: Match) -> list[tuple[int, int, Fields]]:
    """Each day of "les 24, 25 et 28 mai", each month of "octubre y noviembre de 1998", with where it stands."""
    full = next(token for token in match.slots.values() if isinstance(token.value, Match))
    said = slot_fields(full.value.slots)
    said = said._replace(direction=said.direction or slot_direction(match.slots)[0])
    days = [
        _one_of_several(said, token, match.slots.get("weekday" + name[3:]))
        for name, token in match.slots.items()
        if name[:3] in ("day", "nth")
    ]
    months = [
        (token.start, token.end, said._replace(month=token.value, weekday=None))
        for name, token in match.slots.items()
        if name.startswith("lone_month")
    ]
    return sorted([*days, *months, (full.start, full.end, said)], key=itemgetter(0))


def _one_of_several(said: Fields, day: Token, weekday: Token | None) -> tuple[int, int, Fields]:
    """One of the days of a list, with the weekday that may stand before it."""
    fields = said._replace(day=day.value, weekday=None, within=None)
    if weekday is None or weekday.end > day.start:
        return day.start, day.end, fields
    return weekday.start, day.end, fields._replace(weekday=weekday.value)


def following_days(text: str, match: Match, days: list[tuple[int, int, Fields]]) -> Span | None:
    """The range of days that follow one another, where one word tells of all: "les 24 et 25 mai", but "le 24 et le 25 mai"."""
    each_alone = any(
        not text[start].isdigit() or len(text[before:start].split()) > 1
        for (_, before, _), (start, _, _) in pairwise(days)
    )
    if match.make == "apart" or (each_alone and match.start == days[0][0]):
        return None
    numbers = [fields.day or 0 for _, _, fields in days]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    return Span(days[0][2], days[-1][2])
