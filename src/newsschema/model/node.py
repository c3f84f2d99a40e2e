"""The base of every model, and the small types that several of them share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from newsschema.model.announcing import announce


class Node(BaseModel):
    """A part of a record: immutable, closed to unknown fields, with tuples for lists."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __pydantic_init_subclass__(cls, **_options: object) -> None:
        """Announce a new model, a user's own among them."""
        announce(cls)

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """The fields that say something: what is left at its default is not shown."""
        for name, value in super().__repr_args__():
            field = type(self).model_fields.get(name or "")
            if field is None or value != field.get_default(call_default_factory=True):
                yield name, value


Text = Annotated[str, Field(min_length=1)]
"""A text that says something: never the empty string; what is not known is left out."""

Identifier = Annotated[
    str,
    Field(min_length=1, max_length=200, examples=["abdellatif-hammouchi", "milipol-qatar-2022"]),
]
"""A name for one thing within its record: a readable slug, the same for the same input."""

Reference = Annotated[
    str,
    Field(min_length=1, max_length=200, examples=["dgsn", "KW"]),
]
"""The `id` of an official, organization or event of the same record, or a country code."""

CountryCode = Annotated[
    str,
    Field(min_length=2, max_length=8, examples=["QA", "XK", "YUCS"]),
]
"""ISO 3166-1 alpha-2 ("QA"), XK for Kosovo, ISO 3166-3 ("YUCS") for a country that is no more."""
