"""Who may act in a sentence: people, organizations and countries, each with what it refers to."""

from __future__ import annotations

from typing import NamedTuple

from newsschema.languages.genders import Gender
from newsschema.model.event import ParticipantKind
from newsschema.text.placed import Placed


class Actor(NamedTuple):
    """One mention of somebody who can take part in something.

    Attributes:
        start: of the mention.
        end: of the mention.
        kind: what it is.
        ref: id or country code; empty for a group that is only named.
        name: as printed.
        short: the family name or acronym, for readable ids.
        capital: whether a country is named by its capital.
        gender: of a person, where the text or the given name tells.
    """

    start: int
    end: int
    kind: ParticipantKind
    ref: str
    name: str
    short: str
    capital: bool = False
    gender: Gender | None = None


Cast = Placed[Actor]
