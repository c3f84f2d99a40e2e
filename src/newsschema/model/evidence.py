"""Where in the text each value of a record comes from, kept apart from the values."""

from __future__ import annotations

from pydantic import Field, NonNegativeInt

from newsschema.model.dates import How
from newsschema.model.node import Node, Text
from newsschema.model.partial_date import PartialDate

Span = tuple[NonNegativeInt, NonNegativeInt]
"""A stretch of the text as given: offsets in characters, the second behind the last character."""


class Evidence(Node):
    """One value (or part) of the record and the characters it came from."""

    target: str = Field(description="Record pointer to what is evidenced: /events/milipol-qatar-2022/dates.")
    spans: tuple[Span, ...] = Field(
        default=(), description="Where `exact` stands in the text; none for a value that was given."
    )
    exact: str | None = Field(default=None, description="The surface form: text[start:end] of every span.")
    how: How = Field(
        default="stated", description="Whether the value is printed, taken from context, calculated or handed in."
    )
    source: str | None = Field(default=None, description="The part of the extractor that found it.")
    based_on: tuple[Text, ...] = Field(default=(), description="Record pointers to the values it was computed from.")


class Suppression(Node):
    """A finding that somebody looked at and accepts."""

    code: Text = Field(description="The rule's code or name: NS105.")
    target: str = Field(description="Record pointer to what the finding is about, or to a part that holds it.")
    reason: Text = Field(description="Why it is accepted.")
    until: PartialDate | None = Field(default=None, description="The last day it holds, judged against date_retrieved.")
