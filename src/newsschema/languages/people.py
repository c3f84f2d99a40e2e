"""The forms of organizations.toml, offices.toml, honorifics.toml and names.toml."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, inflected, read_table
from newsschema.model.organization import OrganizationKind
from newsschema.model.roles import Role


class Compounded(Table):
    """Nouns that may be the last part of a compound."""

    words: tuple[str, ...]
    first_parts: tuple[str, ...] = Field(
        (), description="First parts of compounds, as written before the last: 'Außen'."
    )
    joined_before: tuple[str, ...] = Field((), description="What may stand before such a compound in turn: 'Bundes'.")
    compounded: tuple[str, ...] = Field((), description="Their last parts; the words themselves where none are given.")

    def compounds(self) -> Iterator[str]:
        """Every compound of the parts, in its first form."""
        for first in self.first_parts:
            for last in self.compounded or self.words:
                word = first + (last if first.endswith(("-", " ")) else last.lower())
                yield word
                for before in self.joined_before:
                    yield before + (word if before.endswith("-") else word[0].lower() + word[1:])


class OrganizationHead(Compounded):
    """Nouns that begin the name of an organization of one kind; one with a capital counts only so: 'Frente'."""

    kind: OrganizationKind
    alone: tuple[str, ...] = Field((), description='Those that name a body by themselves: "Bundestag".')
    hyphened: tuple[str, ...] = Field((), description='Those that a hyphen joins to their name: "Goethe-Universität".')
    fielded: bool = Field(False, description="Whether a field of office before it names it: 'interior ministry'.")
    tails: tuple[str, ...] = Field((), description="Last parts of compounds that an adjective with a capital names.")


class KnownOrganization(Table):
    """An organization that the whole world knows by its acronym."""

    name: str
    acronym: str | None = None
    names: tuple[str, ...] = Field((), description="Other names.")
    kind: OrganizationKind


class Introduced(Table):
    """Nouns right behind which the name of an organization of one kind stands: "l'assureur Axel"."""

    kind: OrganizationKind
    words: tuple[str, ...]
    plural: tuple[str, ...] = Field((), description='Those that a list of names may follow: "les ONG A et B".')


class Organizations(Table):
    """Words of organizations."""

    head: tuple[OrganizationHead, ...] = ()
    known: tuple[KnownOrganization, ...] = ()
    named: dict[OrganizationKind, tuple[str, ...]] = Field({}, description="Names of well-known bodies, by kind.")
    introduced: tuple[Introduced, ...] = ()
    tails: dict[OrganizationKind, tuple[str, ...]] = Field({}, description='Last words of names, by kind: "Airlines".')
    demonymed: tuple[str, ...] = Field(
        (), description='Nouns that the adjective of a town makes a club: "Stade rennais".'
    )
    within: tuple[str, ...] = Field((), description='Between a post and the body it is in: "in the".')
    at_work: tuple[str, ...] = Field((), description='Between a post and a firm: "chez", "at".')
    qualified_before: bool = Field(False, description='Whether a name ends with its noun: "Stanford University".')
    linked_before: tuple[str, ...] = Field(
        (), description='Nouns that begin a name with a link: "Port of X Authority".'
    )
    inflections: dict[str, tuple[str, ...]] = Field({}, description="What an ending becomes in the other cases.")
    informal: tuple[str, ...] = Field((), description='Nouns before acronyms joined by a hyphen: "pôle".')
    generic: tuple[str, ...] = Field((), description='Nouns that name nothing without a capital: "service".')
    not_acronyms: tuple[str, ...] = Field((), description="Words in capitals that are no acronyms of organizations.")


class Title(Compounded):
    """Titles of one role, in every form."""

    role: Role
    plural: tuple[str, ...] = Field((), description="Forms that speak of several holders.")
    informal: bool = Field(False, description="Ways of speaking rather than titles: 'patron'.")
    portfolio: bool = Field(False, description="Whether a field in lower case is part of it: 'ministre de la Santé'.")
    posted: bool = Field(False, description="Whether the place of duty is part of it: 'ambassadeur à Rabat'.")
    role_in: dict[OrganizationKind, Role] = Field({}, description="The role it is in an organization of a kind.")
    of_country: Role | None = Field(None, description="The role it is for a country: 'président français'.")
    alone: bool = Field(False, description="Whether it is a whole title without any complement.")
    fielded: bool = Field(False, description="Whether a field may stand before it: 'interior minister'.")
    tails: tuple[str, ...] = Field((), description="Last parts of compounds whatever the first: 'sprecher'.")
    means: tuple[str, ...] = Field(
        (), description='The fields of office that a way of speaking stands for: "diplomatie" for foreign affairs.'
    )
    counterpart: bool = Field(False, description="Whether it is the post of somebody else, elsewhere: 'homologue'.")
    past: bool = Field(False, description="Whether the word says that it is held no more: 'Altkanzler'.")


class Offices(Table):
    """Words of posts."""

    title: tuple[Title, ...] = ()
    inflections: dict[str, tuple[str, ...]] = Field({}, description="What an ending becomes in the other cases.")
    former: tuple[str, ...] = Field((), description='"ancien", "ex-".')
    former_joined: tuple[str, ...] = Field(
        (), description="What is written together with a title that is held no more: 'ex' in 'expresidente'."
    )
    before_only: tuple[str, ...] = Field((), description='Those that say so only before a title: "then".')
    incoming: tuple[str, ...] = Field((), description='"futur": who will hold it.')
    elected: tuple[str, ...] = Field(
        (), description='The same, where it stands behind the title: "désigné"; before it, it tells what happened.'
    )
    outgoing: tuple[str, ...] = Field((), description='"sortant": who still holds it.')
    ranks: tuple[str, ...] = Field((), description='Before a title, saying of which rank it is: "senior", "deputy".')
    since: tuple[str, ...] = Field((), description='Between a post and the day on which it was taken: "depuis".')
    held: tuple[str, ...] = Field((), description='Between a post and the years in which it was held: "de", "entre".')
    acting: tuple[str, ...] = Field((), description='"par intérim".')
    fields: tuple[str, ...] = Field((), description='Fields of office that stand before a title: "foreign", "home".')
    qualified_before: bool = Field(
        False,
        description='Whether country and organization stand before the title: "German chancellor", "BBC chairman".',
    )
    families: tuple[str, ...] = Field((), description='Titles that are families\' names too: "Maire", "Serrurier".')
    given: tuple[str, ...] = Field((), description='Titles that are given names too, before a family name: "Dean".')
    deeds: tuple[str, ...] = Field(
        (), description='What somebody does rather than is, behind a title and a link: "auteure de huit buts".'
    )
    naming: tuple[str, ...] = Field((), description='Words before the post that somebody is given: "nommé", "grade".')
    not_titles: tuple[str, ...] = Field((), description='Phrases that only hold a title: "general election".')

    def forms(self, title: Title) -> Iterator[str]:
        """Every form of the titles of one role that speaks of one holder, compounds included."""
        for word in (*title.words, *title.compounds()):
            yield from inflected(word, self.inflections)


class Honorifics(Table):
    """Forms of address before names."""

    capital: bool = Field(False, description="Whether they count only as they are written here: with a capital.")
    single: tuple[str, ...] = Field((), description='Before one name: "M.", "cheikh".')
    several: tuple[str, ...] = Field((), description='Before a list of names: "MM.".')
    initials: tuple[str, ...] = Field((), description='Initials that are one, written with stops: "SAR".')
    damaged: tuple[str, ...] = Field((), description='Patterns of what OCR makes of them: "M»e" for "Mlle".')
    never_of: tuple[str, ...] = Field((), description='Those that a link makes a post: "roi" in "roi de Prusse".')
    not_behind: tuple[str, ...] = Field((), description='Words that make kin of one: "son" in "son père Jean".')
    before_family: tuple[str, ...] = Field((), description='Those that no given name alone follows: "M.", "Mme".')


class Names(Table):
    """What names are made of."""

    given: tuple[str, ...] = Field((), description="Given names.")
    particles: tuple[str, ...] = Field((), description='Words in lower case within a name: "bin", "de".')
    suffixes: tuple[str, ...] = Field((), description='Behind a name: "Jr", "fils", "II".')
    double_family: bool = Field(
        False,
        description="Whether a family name is made of two, either of which may stand alone: 'García' in 'García Pérez'.",
    )
    postnominals: tuple[str, ...] = Field((), description='Letters behind a name that are no part of it: "KC", "MP".')
    peers: tuple[str, ...] = Field((), description='Titles that are a name with their place: "Duke of Wellington".')
    famous: tuple[str, ...] = Field((), description='Names of one word that are one person\'s: "Napoléon".')
    possessive: tuple[str, ...] = Field((), description='Endings of a genitive: "\'s".')
    genitive: tuple[str, ...] = Field((), description='Endings of a genitive that names may have too: "Merkels".')
    abbreviated: tuple[str, ...] = Field((), description='Given names cut short by a full stop: "Aug", "Thos".')
    aged: tuple[str, ...] = Field((), description='Words before an age: "âgé", "aged".')
    saints: tuple[str, ...] = Field((), description='Words that make a place of a given name: "San", "Santa".')
    thing_before: tuple[str, ...] = Field((), description='Words before names of things, not of people: "rue", "prix".')
    thing_behind: tuple[str, ...] = Field((), description='Last words of names of things: "Street", "River".')
    thing_or_family: tuple[str, ...] = Field((), description='Those of them that families bear too: "Green".')
    place_before: tuple[str, ...] = Field((), description='Words before names of places: "à", "near".')
    never: tuple[str, ...] = Field((), description="Capitalised words that begin no name of a person.")
    never_endings: tuple[str, ...] = Field((), description='Endings of nouns that are none: "ung".')
    towns: tuple[str, ...] = Field((), description='Places of one word that act like people: "Lyon l\'emporte".')
    acts: tuple[str, ...] = Field((), description='Words behind one who acts: "a", "se", "demande".')
    by: tuple[str, ...] = Field((), description='Words before one who acts: "par", "contre".')
    says: tuple[str, ...] = Field((), description='Verbs right before who speaks: "s\'écria Raoul".')
    kin: tuple[str, ...] = Field((), description='Nouns of kin right before a given name alone: "her son Rupert".')
    parties: tuple[str, ...] = Field((), description='Nouns right before a name: "l\'accusé", "la famille".')


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
