"""The forms of organizations.toml, offices.toml, honorifics.toml and names.toml."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, read_table
from newsschema.model.organization import OrganizationKind
from newsschema.model.roles import Role


class OrganizationHead(Table):
    """Nouns that begin the name of an organization of one kind."""

    kind: OrganizationKind
    words: tuple[str, ...]


class KnownOrganization(Table):
    """An organization that the whole world knows by its acronym."""

    name: str
    acronym: str | None = None
    names: tuple[str, ...] = Field((), description="Other names.")
    kind: OrganizationKind


class Organizations(Table):
    """Words of organizations."""

    head: tuple[OrganizationHead, ...] = ()
    known: tuple[KnownOrganization, ...] = ()
    informal: tuple[str, ...] = Field((), description='Nouns before acronyms joined by a hyphen: "pôle".')
    not_acronyms: tuple[str, ...] = Field((), description="Words in capitals that are no acronyms of organizations.")


class Title(Table):
    """Titles of one role, in every form."""

    role: Role
    words: tuple[str, ...]
    plural: tuple[str, ...] = Field((), description="Forms that speak of several holders.")
    informal: bool = Field(False, description="Ways of speaking rather than titles: 'patron'.")
    portfolio: bool = Field(False, description="Whether a field in lower case is part of it: 'ministre de la Santé'.")
    posted: bool = Field(False, description="Whether the place of duty is part of it: 'ambassadeur à Rabat'.")
    role_in: dict[OrganizationKind, Role] = Field({}, description="The role it is in an organization of a kind.")
    of_country: Role | None = Field(None, description="The role it is for a country: 'président français'.")
    alone: bool = Field(False, description="Whether it is a whole title without any complement.")


class Offices(Table):
    """Words of posts."""

    title: tuple[Title, ...] = ()
    former: tuple[str, ...] = Field((), description='"ancien", "ex-".')
    incoming: tuple[str, ...] = Field((), description='"futur", "désigné".')
    acting: tuple[str, ...] = Field((), description='"par intérim".')


class Honorifics(Table):
    """Forms of address before names."""

    single: tuple[str, ...] = Field((), description='Before one name: "M.", "cheikh".')
    several: tuple[str, ...] = Field((), description='Before a list of names: "MM.".')


class Names(Table):
    """What names are made of."""

    given: tuple[str, ...] = Field((), description="Given names.")
    particles: tuple[str, ...] = Field((), description='Words in lower case within a name: "bin", "de".')
    suffixes: tuple[str, ...] = ()
    never: tuple[str, ...] = Field((), description="Capitalised words that begin no name of a person.")


@cache
def organizations(language: str) -> Organizations:
    """The organization words of a language."""
    return read_table(language, "organizations", Organizations)


@cache
def offices(language: str) -> Offices:
    """The post words of a language."""
    return read_table(language, "offices", Offices)


@cache
def honorifics(language: str) -> Honorifics:
    """The forms of address of a language."""
    return read_table(language, "honorifics", Honorifics)


@cache
def names(language: str) -> Names:
    """The name words of a language."""
    return read_table(language, "names", Names)
