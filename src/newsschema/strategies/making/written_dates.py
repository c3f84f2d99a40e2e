"""Dates as the news of a language writes them, each with the mention within."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from newsschema.languages.samples import DateForms
from newsschema.model.date_range import DateRange
from newsschema.model.dates import WEEKDAYS, DateMention

_FEBRUARY = 2


class Misprint(NamedTuple):
    """How single days are printed wrongly.

    Attributes:
        weekdays_off: how many days the weekday is off; then there is one.
        no_such_day: whether the figure is one that the month does not have; the month is one of less than 31 days.
        yesterday: whether the day is called that of the day before the article.
        figures: whether the day is printed in figures.
    """

    weekdays_off: int = 0
    no_such_day: bool = False
    yesterday: bool = False
    figures: bool = False


RIGHT = Misprint()
"""Nothing is printed wrongly."""


class Written(NamedTuple):
    """A date within a sentence: what stands before the mention, and the mention."""

    before: str
    mention: DateMention


def write_range(
    language: str, forms: DateForms, dates: DateRange, *, weekday: bool, misprint: Misprint = RIGHT
) -> Written | None:
    """A day or a range of days in words; nothing for dates that are less precise.

    Args:
        language: whose names of months and weekdays are used.
        forms: how its news writes dates.
        dates: what to write.
        weekday: whether a single day gets its weekday.
        misprint: of a single day.
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
        form = _of_a_day(forms, misprint, weekday=weekday)
    off = misprint.weekdays_off if start == end else 0
    slots = _slots(language, forms, start, "", off) | _slots(language, forms, end, "2", off)
    if misprint.no_such_day:
        slots["day"] = "30" if start.month == _FEBRUARY else "31"
    if misprint.figures:
        slots |= {"day": f"{start.day:02}", "month": f"{start.month:02}"}
    if first.hour is not None and start == end:
        form = form.replace("]", f"{forms.hour.format(hour=first.hour)}]")
    words = form.format(**slots)
    before, _, rest = words.partition("[")
    text = rest.partition("]")[0]
    printed = WEEKDAYS[(start.weekday() + off) % 7] if start == end and "{weekday}" in form else None
    return Written(
        before, DateMention(text=text, value=None if misprint.no_such_day else dates, how="stated", weekday=printed)
    )


def _of_a_day(forms: DateForms, misprint: Misprint, *, weekday: bool) -> str:
    """The form of a single day."""
    if misprint.yesterday:
        return forms.yesterday
    if misprint.figures:
        return forms.figures
    return forms.weekday if weekday else forms.day


def _slots(language: str, forms: DateForms, day: date, number: str, off: int) -> dict[str, str]:
    months, weekdays = _names(language)
    return {
        f"day{number}": forms.first if day.day == 1 else str(day.day),
        f"month{number}": months[day.month - 1],
        f"year{number}": str(day.year),
        f"weekday{number}": weekdays[(day.weekday() + off) % 7],
    }


def month_name(language: str, month: int) -> str:
    """What a month is called in a language, by its number."""
    return _names(language)[0][month - 1]


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
