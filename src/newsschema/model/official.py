"""Officials and the posts they hold (Popolo: Person, Post, Membership)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsschema.model.date_range import DateRange
from newsschema.model.node import CountryCode, Identifier, Node, Reference, Text
from newsschema.model.roles import Role

OfficeStatus = Literal["current", "former", "incoming", "unknown"]


class Office(Node):
    """A post as held by one official."""

    title: Text = Field(description='The post as printed: "directeur général de la Sécurité publique".')
    role: Role | None = Field(default=None, description="The normalised role; nothing where the title does not tell.")
    organization: Reference | None = Field(default=None, description="The organization the post belongs to, by id.")
    jurisdiction: CountryCode | None = Field(default=None, description="The country the post is held for.")
    tenure: DateRange | None = Field(default=None, description="When this person held the post; both days inclusive.")
    term: DateRange | None = Field(default=None, description="The mandate the post was given for; both days inclusive.")
    status: OfficeStatus = Field(
        default="unknown", description="Whether the text speaks of a present, past or coming holder."
    )
    acting: bool = Field(default=False, description='Whether held in the interim ("par intérim").')


class Official(Node):
    """A person the text names, with the posts it gives them."""

    id: Identifier = Field(description="Names the official within the record.")
    name: Text = Field(description="The fullest name, without honorific or title.")
    honorific: str | None = Field(default=None, description='Form of address printed with the name: "cheikh", "Mme".')
    given: str | None = Field(default=None, description="Given name or names.")
    particles: str | None = Field(default=None, description='Particles before the family name: "bin", "de", "van der".')
    family: str | None = Field(default=None, description="Family name.")
    suffix: str | None = Field(default=None, description='"Jr", "III".')
    alternate_names: tuple[Text, ...] = Field(default=(), description="Other names and spellings in the text.")
    offices: tuple[Office, ...] = Field(default=(), description="The posts the text gives, in its order.")
