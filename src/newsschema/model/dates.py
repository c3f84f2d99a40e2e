"""The dates that a text mentions, each with what it was resolved against."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, NonNegativeInt

from newsschema.model.date_range import DateRange
from newsschema.model.node import Node, Text

How = Literal["stated", "inferred", "computed", "given"]
"""Where a value comes from: printed as such; taken from context; calculated; handed in by the caller."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""Monday first, as `datetime.date.weekday` counts."""


class DateMention(Node):
    """A place in the text that names a day, a period or a time of the calendar.

    The one part of a record that carries its own offsets: a mention is a place in the text.
    """

    text: Text = Field(description='The mention as printed: "hier, mercredi 25 mai 2022".')
    start: NonNegativeInt | None = Field(
        default=None, description="Offset of its first character in the record's text, in characters."
    )
    end: NonNegativeInt | None = Field(default=None, description="Offset behind its last character.")
    value: DateRange | None = Field(
        default=None,
        description="The date or range it means, in EDTF; nothing where it names no calendar date that can be told.",
    )
    how: How | None = Field(
        default=None,
        description="Whether the value is printed, taken from context or calculated; stated without a value where "
        "a day is printed that no calendar has.",
    )
    anchor: str | None = Field(
        default=None,
        description="What it was resolved against: a record pointer (/article/date_published, /dates/2), "
        '"reference" for the date handed in, nothing where it stands for itself.',
    )
    weekday: Weekday | None = Field(
        default=None, description="The weekday that is printed with the date, not the one calculated."
    )
    relative: str | None = Field(
        default=None, description='The relative wording that is part of it: "hier", "la semaine dernière".'
    )
    in_name: bool = Field(default=False, description='Whether it is part of a name: the year in "Coupe du monde 2022".')
