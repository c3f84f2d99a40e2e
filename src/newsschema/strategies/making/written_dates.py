"""Dates as the news of a language writes them, each with the mention within."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from newsschema.languages.samples import DateForms
from newsschema.model.date_range import DateRange
from newsschema.model.dates import WEEKDAYS, DateMention


class Written(NamedTuple):
    """A date within a sentence: what stands before the mention, and the mention."""

    before: str
    mention: DateMention


def write_range(language: str, forms: DateForms, dates: DateRange, *, weekday: bool, off: int = 0) -> Written | None:
    """A day or a range of days in words; nothing for dates that are less precise.

    Args:
        language: whose names of months and weekdays are used.
        forms: how its news writes dates.
        dates: what to write.
        weekday: whether a single day gets its weekday.
        off: how many days the weekday of a single day is off.
    """
    first, last = dates.start, dates.end
    if first is None or last is None or first.day is None or last.day is None:
        return None
    start, end = first.earliest, last.earliest
    if start != end:
        same_year = start.year == end.year
        form = (
            forms.same_month
            if same_year and start.month == end.month
            else forms.same_year
            if same_year
            else forms.apart
        )
    else:
        form = forms.weekday if weekday else forms.day
    words = form.format(**_slots(language, forms, start, "", off), **_slots(language, forms, end, "2", off))
    before, _, rest = words.partition("[")
    text = rest.partition("]")[0]
    printed = WEEKDAYS[(start.weekday() + off) % 7] if start == end and "{weekday}" in form else None
    return Written(before, DateMention(text=text, value=dates, how="stated", weekday=printed))


def _slots(language: str, forms: DateForms, day: date, number: str, off: int) -> dict[str, str]:
    months, weekdays = _names(language)
    return {
        f"day{number}": forms.first if day.day == 1 else str(day.day),
        f"month{number}": months[day.month - 1],
        f"year{number}": str(day.year),
        f"weekday{number}": weekdays[(day.weekday() + off) % 7],
    }


@cache
def _names(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of months and weekdays, Monday first, by CLDR."""
    from babel.dates import get_day_names, get_month_names

    months = get_month_names("wide", context="format", locale=language)
    days = get_day_names("wide", context="format", locale=language)
    return tuple(months[number] for number in range(1, 13)), tuple(days[number] for number in range(7))


@cache
def country_name(language: str, code: str) -> str:
    """What a country is called in a language, by CLDR; the code where CLDR does not know it."""
    from babel import Locale

    return str(Locale.parse(language).territories.get(code, code))
