"""The form of calendar.toml: the words of time and the shapes in which they name dates."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from newsschema.languages.pack import Table, read_table

Unit = Literal["day", "week", "weekend", "month", "quarter", "semester", "year", "decade", "century", "hour", "minute"]


class Relative(Table):
    """Words that name a period by its distance from the anchor: "hier" is one day before."""

    words: tuple[str, ...]
    unit: Unit
    offset: int
    anchor: Literal["reference", "previous"] = Field(
        "reference", description="The reference date, or the date named before."
    )


class Holiday(Table):
    """A day with a name: on one day of the year, or so many days from Easter."""

    words: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    easter: int | None = None


class Calendar(Table):
    """The words of time of a language."""

    month_forms: dict[str, int] = Field(
        {}, description="Forms of months that CLDR lacks: older spellings, faults of OCR."
    )
    weekday_forms: dict[str, int] = Field({}, description="Forms of weekdays that CLDR lacks; 0 is Monday.")
    never: tuple[str, ...] = Field((), description="Words and phrases that look like dates and are none: 'mai 68'.")
    unusable: tuple[str, ...] = Field((), description="CLDR forms that mean something else too often: 'mar', 'sam'.")
    relative: tuple[Relative, ...] = ()
    direction: dict[Literal["last", "this", "next"], tuple[str, ...]] = Field(
        {}, description='"dernier", "ce", "prochain".'
    )
    units: dict[Unit, tuple[str, ...]] = Field({}, description="Units of time, singular and plural.")
    seasons: dict[str, int] = Field({}, description="Seasons by EDTF number: 21 spring to 24 winter.")
    parts: tuple[str, ...] = Field((), description='Parts of a period: "début", "mi", "fin".')
    numbers: dict[str, int] = Field({}, description="Number words.")
    ordinals: dict[str, int] = Field({}, description="Ordinal words: 'premier'.")
    ordinal_endings: tuple[str, ...] = Field((), description="What makes a figure an ordinal: 'er', 'e', 'ème'.")
    day_parts: tuple[str, ...] = Field((), description='Parts of a day: "matin", "soir".')
    holiday: tuple[Holiday, ...] = ()
    future: tuple[str, ...] = Field((), description="Words that speak of what is to come.")
    future_endings: tuple[str, ...] = Field((), description="Endings of verbs in the future.")
    not_future: tuple[str, ...] = Field((), description="Words with such an ending that are none.")
    past: tuple[str, ...] = Field((), description="Words that speak of what has been.")
    determiners: tuple[str, ...] = Field((), description="Words before a date that belong to it: le, la, ce.")
    name_heads: tuple[str, ...] = Field((), description="Words that a year follows as part of a name, in lower case.")
    fragment: dict[str, tuple[str, ...]] = Field({}, description="Parts that shapes share.")
    shape: dict[str, tuple[str, ...]] = Field({}, description="Templates, by what they make.")


@cache
def calendar(language: str) -> Calendar:
    """The words of time of a language."""
    return read_table(language, "calendar", Calendar)
