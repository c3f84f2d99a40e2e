"""What somebody is quoted as saying."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsschema.model.node import Node, Reference, Text


class Quote(Node):
    """A quotation."""

    text: Text = Field(description="The words, without the quotation marks.")
    speaker: Reference | None = Field(
        default=None, description="Who says it, by id; nothing where the text does not tell for certain."
    )
    cue: str | None = Field(default=None, description='The words that introduce it: "a déclaré", "selon".')
    kind: Literal["direct", "reported"] = Field(
        default="direct", description="In quotation marks, or told in other words."
    )
