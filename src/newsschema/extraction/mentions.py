"""What the recognizers find: places in the text, each of one kind, before they are joined into a record.

All offsets count characters of the text as given; `end` is behind the last one. Date mentions are part of the record and
stand in `newsschema.model.dates`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsschema.model.event import EventKind
from newsschema.model.official import OfficeStatus
from newsschema.model.organization import OrganizationKind
from newsschema.model.roles import Role

CountryForm = Literal["name", "adjective", "demonym", "capital", "epithet"]


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country by its name, an adjective ("qatari"), a demonym, its capital, or an epithet ("le Royaume").

    Attributes:
        start: of the mention.
        end: of the mention.
        text: as printed.
        code: ISO 3166-1 alpha-2, XK, or ISO 3166-3 for a former country.
        form: how the country is named.
        government: whether a capital stands for the government ("Rabat et Doha") rather than the place ("à Rabat").
    """

    start: int
    end: int
    text: str
    code: str
    form: CountryForm = "name"
    government: bool = False


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organization: its name with or without its acronym, or the acronym alone.

    Attributes:
        start: of the whole mention, the acronym in brackets included.
        end: of the whole mention.
        text: the whole mention.
        name: the name as printed, without article and acronym; the acronym where it stands alone.
        acronym: "DGSN", where printed.
        kind: what it is, where the name tells.
        jurisdiction: ISO 3166-1 code of its country, where the mention itself tells ("ministère qatari de l'Intérieur").
        name_span: where the name stands.
        known_as: the full name of a body that the whole world knows, whatever it is called here.
    """

    start: int
    end: int
    text: str
    name: str
    acronym: str | None = None
    kind: OrganizationKind | None = None
    jurisdiction: str | None = None
    name_span: tuple[int, int] | None = None
    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post: "directeur général de la Sécurité publique".

    Attributes:
        start: of the whole post, what it belongs to included.
        end: of the whole post.
        text: the post as printed.
        role: the normalised role.
        organizations: what it belongs to; two for "directeur général de la A et de la B".
        jurisdiction: ISO 3166-1 code of the country it is held for, where the mention itself tells.
        status: former for "ancien", incoming for "futur" and "désigné".
        acting: "par intérim".
        informal: a way of speaking rather than the title ("patron de la DGST").
        plural: a post of several people ("les ministres", "plusieurs responsables").
        shared: the adjectives of a post of several, one for each country: start, end and code ("ivoirien et ghanéen").
        title: the post without the words that say when it is held ("ancien").
        counterpart: the post of somebody else, elsewhere ("homologue").
    """

    start: int
    end: int
    text: str
    role: Role | None = None
    organizations: tuple[OrganizationMention, ...] = ()
    jurisdiction: str | None = None
    status: OfficeStatus = "unknown"
    acting: bool = False
    informal: bool = False
    plural: bool = False
    shared: tuple[tuple[int, int, str], ...] = ()
    title: str = ""
    counterpart: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person by name, by post, or by both.

    Attributes:
        start: of the whole mention: honorific, name and posts.
        end: of the whole mention.
        text: the whole mention.
        name_span: where the name stands, without honorific; nothing for a post without a name.
        honorific_span: where the honorific stands.
        post_span: where the first post stands.
        name: the name as printed.
        honorific: "cheikh", "M.".
        given: given names.
        particles: "bin", "de".
        family: family name.
        suffix: "Jr".
        posts: the posts the mention gives, in the order of the text.
    """

    start: int
    end: int
    text: str
    name_span: tuple[int, int] | None = None
    honorific_span: tuple[int, int] | None = None
    post_span: tuple[int, int] | None = None
    name: str | None = None
    honorific: str | None = None
    given: str | None = None
    particles: str | None = None
    family: str | None = None
    suffix: str | None = None
    posts: tuple[PostMention, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """A quotation.

    Attributes:
        start: of the quoted words, without the marks.
        end: of the quoted words.
        text: the quoted words.
        kind: in marks, or reported.
        cue: the words that introduce it ("a déclaré").
        cue_span: where they stand.
        speaker: the words that name the speaker, as printed.
        speaker_span: where they stand.
    """

    start: int
    end: int
    text: str
    kind: Literal["direct", "reported"] = "direct"
    cue: str | None = None
    cue_span: tuple[int, int] | None = None
    speaker: str | None = None
    speaker_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class CountMention:
    """A declared number of participants: "16 pays", "une vingtaine de délégations"."""

    start: int
    end: int
    text: str
    count: int
    counted: Literal["official", "organization", "country", "group"]
    noun: str
    bound: Literal["exact", "about", "more-than", "fewer-than"] = "exact"


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event by a proper name («Milipol Qatar 2022»), a descriptive name, or a common noun ("ces rencontres").

    Attributes:
        start: of the mention without its article.
        end: of the mention.
        text: as printed, quotation marks left out.
        kind: its kind, where the head noun tells.
        proper: whether it is a name of one event rather than a common noun.
        quoted: whether it stands in quotation marks.
        acronym: whether it is the acronym in brackets behind a name.
        edition: "29e" gives 29.
        generic: whether it takes up an event of whatever kind: "the event".
        other: whether it means another edition than the one that the text is about: "the next summit".
    """

    start: int
    end: int
    text: str
    kind: EventKind | None = None
    proper: bool = False
    quoted: bool = False
    acronym: bool = False
    edition: int | None = None
    generic: bool = False
    other: bool = False
