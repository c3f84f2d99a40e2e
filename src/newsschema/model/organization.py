"""Organizations (Popolo: Organization)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsschema.model.node import CountryCode, Identifier, Node, Reference, Text

OrganizationKind = Literal[
    "government",
    "ministry",
    "agency",
    "parliament",
    "court",
    "police",
    "armed-force",
    "local-government",
    "party",
    "international",
    "company",
    "media",
    "university",
    "club",
    "union",
    "association",
    "other",
]


class Organization(Node):
    """An organization the text names."""

    id: Identifier = Field(description="Names the organization within the record.")
    name: Text = Field(description='The fullest name: "Direction générale de la sûreté nationale".')
    acronym: str | None = Field(default=None, description='"DGSN".')
    alternate_names: tuple[Text, ...] = Field(default=(), description="Other names in the text.")
    kind: OrganizationKind | None = Field(default=None, description="What it is; nothing where the name does not tell.")
    parent: Reference | None = Field(default=None, description="The organization it is part of, by id.")
    jurisdiction: CountryCode | None = Field(
        default=None, description="The country it belongs to; nothing for international bodies."
    )
