"""The form of events.toml: the nouns and verbs that tell of happenings, of who took part, and of how they lie together."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from newsschema.languages.pack import Table, read_table
from newsschema.model.event import EventKind, EventStatus, Part, ParticipantKind
from newsschema.text.folding import fold_term


class Head(Table):
    """Nouns that begin the name of an event, or stand for one."""

    kind: EventKind
    words: tuple[str, ...] = Field(
        description="Every form, singular and plural; one with a capital counts only so: 'Open'."
    )
    tails: tuple[str, ...] = Field((), description="Last parts of compounds whatever the first: 'gipfel'.")
    compounds: bool = Field(
        True, description="Whether a compound that ends with such a part is a name: no 'Warnstreik'."
    )
    named: bool = Field(True, description="Whether it begins names at all: no trial is named by whom it tries.")
    numbered: tuple[str, ...] = Field((), description='Names that a number is written onto: "COP" gives "COP28".')
    generic: bool = Field(False, description="Whether it takes up an event of any kind: 'the event', 'le rendez-vous'.")


class Encounter(Table):
    """Verbs and nouns that say who met whom; the slots before and after them hold people or countries."""

    kind: EventKind
    words: tuple[str, ...]
    subject: Part = Field("attendee", description="The part that the subject takes.")
    object: Part = Field("attendee", description="The part that the object takes.")
    alone: bool = Field(False, description="Whether it needs nobody on the other side: 'ont signé'.")
    passive: bool = Field(False, description='Whether the agent follows "par": "a été reçu par".')


class Journey(Table):
    """Words that say that somebody goes somewhere; the place and the dates follow."""

    kind: EventKind
    words: tuple[str, ...]


class Events(Table):
    """Words that tell of events."""

    head: tuple[Head, ...] = ()
    never: tuple[str, ...] = Field((), description="Words that look like events and are none: 'conférence de presse'.")
    encounter: tuple[Encounter, ...] = ()
    journey: tuple[Journey, ...] = ()
    agent: tuple[str, ...] = Field((), description='"par".')
    naming: dict[Literal["incoming", "current"], tuple[str, ...]] = Field(
        {}, description="Words that give somebody a post, or say that it was taken up: 'nommée', 'sworn in as'."
    )
    capacity: tuple[str, ...] = Field((), description='What leads to the post that somebody is named to: "as".')
    attending: tuple[str, ...] = Field(
        (), description='Words of a clause about those who take part in what stands before it: "à laquelle".'
    )
    theme: tuple[str, ...] = Field((), description='Links of a fair\'s theme: "Foire à la châtaigne".')
    both: tuple[str, ...] = Field((), description='What takes up two that were named: "les deux".')
    formerly: tuple[str, ...] = Field((), description='Words before a plan that was given up: "initialement".')
    contest: dict[EventStatus, tuple[str, ...]] = Field(
        {}, description="Verbs between two who compete, by where the contest stands: 'a battu'."
    )
    score: tuple[str, ...] = Field((), description='Words between the figures of a score: "31 à 28".')
    rival: tuple[str, ...] = Field((), description='Words before who was beaten: "devant".')
    relative: tuple[str, ...] = Field((), description='Relative pronouns of one person alone: "الذي".')
    verb_last: bool = Field(False, description="Whether a verb may stand behind its dates: 'das am 3. Mai beginnt'.")
    subject_behind: bool = Field(
        False, description="Whether a subject may stand behind its verb: 'Gestern traf A den B'."
    )
    companion: tuple[str, ...] = Field((), description='"avec".')
    edition: tuple[str, ...] = Field((), description='"édition".')
    other_edition: tuple[str, ...] = Field((), description='Words before a noun that mean another one: "prochain".')
    ordinals: dict[str, int] = Field({}, description="Number words before an edition: cinquième = 5.")
    between_names: tuple[str, ...] = Field(
        (), description="Words in lower case within a name that ends with its noun: 'of the', 'and'."
    )
    holding: dict[EventStatus, tuple[str, ...]] = Field(
        {}, description="Verbs of taking place, by what they say of the status."
    )
    hosting: dict[EventStatus, tuple[str, ...]] = Field(
        {}, description="Verbs whose subject is who hosts and whose object is the event: 'accueillera'."
    )
    opening: tuple[str, ...] = Field((), description='"s\'est ouvert", "débute".')
    closing: tuple[str, ...] = Field((), description='"s\'achève", "prend fin".')
    lasting: tuple[str, ...] = Field((), description='Words before a last day: "jusqu\'au".')
    beginning: tuple[str, ...] = Field((), description='Words before a first day: "depuis".')
    pronoun: tuple[str, ...] = Field((), description='What takes up an event in the next sentence: "il", "it".')
    toward: tuple[str, ...] = Field(
        (), description='Prepositions of where a journey leads, beside those of place: "to".'
    )
    days: tuple[str, ...] = Field((), description='What a duration counts: "jours".')
    organizer: tuple[str, ...] = Field((), description='Words before who organizes: "organisé par".')
    hosted: tuple[str, ...] = Field((), description='Words before who hosts: "accueilli par".')
    during: tuple[str, ...] = Field((), description='"à l\'occasion de".')
    around: tuple[str, ...] = Field((), description='"en marge de".')
    place: tuple[str, ...] = Field((), description='Prepositions of place: "à".')
    partial: tuple[str, ...] = Field((), description='Words before a list that is not complete: "dont".')
    complete: tuple[str, ...] = Field((), description='Words before a complete list: "à savoir".')
    taking_part: tuple[str, ...] = Field((), description='"participation", "en présence de".')
    present: dict[Part, tuple[str, ...]] = Field(
        {}, description="Verbs behind those who were there, by their part: 'took part'."
    )
    present_behind: dict[Part, tuple[str, ...]] = Field(
        {}, description="Words before those who were there, by their part: 'attended by'."
    )
    present_opening: tuple[str, ...] = Field(
        (), description='Words before what was attended, a verb and who was there: "also present at the signing were".'
    )
    present_verb: tuple[str, ...] = Field((), description="The verbs behind those words.")
    same_day: tuple[str, ...] = Field((), description='Words for the day that was named before: "later in the day".')
    represented: tuple[str, ...] = Field((), description="Words between a body and who stood for it.")
    invited: tuple[str, ...] = Field((), description='Words before a host who does not travel: "at the invitation of".')
    besides: tuple[str, ...] = Field((), description='Words that may stand beside those who were there: "also".')
    host_included: tuple[str, ...] = Field((), description='"y compris le pays hôte".')
    counted: dict[ParticipantKind, tuple[str, ...]] = Field({}, description="Nouns that are counted, by kind.")
    numbers: dict[str, int] = Field({}, description="Number words: seize = 16.")
    about: tuple[str, ...] = Field((), description='"environ", "près de".')
    more_than: tuple[str, ...] = Field((), description='"plus de".')
    fewer_than: tuple[str, ...] = Field((), description='"moins de".')
    collective: dict[str, int] = Field({}, description="Nouns of about so many: vingtaine = 20.")
    topics: tuple[str, ...] = Field((), description='"au centre de", "ont porté sur".')


class Phrases(Table):
    """How a name goes on in lower case: the words that link its parts and the endings of its adjectives."""

    articles: tuple[str, ...] = ()
    indefinite: tuple[str, ...] = Field((), description='Words before one who is nobody in particular: "un", "chaque".')
    respectively: tuple[str, ...] = Field((), description='Words that share out a list: "respectivement".')
    common: tuple[str, ...] = Field((), description="Further common words by which the language of a text is told.")
    caseless: bool = Field(False, description="Whether the script has no capitals.")
    bare_complements: bool = Field(False, description="Whether a complement follows its noun without a link.")
    copula: tuple[str, ...] = Field(
        (), description="Verbs that say who holds a post that has no article: 'X bleibt Wirtschaftsminister'."
    )
    newly: tuple[str, ...] = Field((), description='Adjectives before a post that is filled anew: "neue".')
    definite: tuple[str, ...] = Field(
        (), description="Articles that are part of their word; the first is the bare one."
    )
    noun_capitals: bool = Field(False, description="Whether every noun has a capital, so that one tells no name.")
    adjectives_first: bool = Field(False, description="Whether adjectives stand before their noun.")
    of: tuple[str, ...] = Field((), description='Links that a name goes on with: "de", "du", "des", "d\'".')
    about: tuple[str, ...] = Field((), description='Links of a theme: "sur", "pour", "contre".')
    field: tuple[str, ...] = Field((), description='Links before a field of office: "à", "chargé".')
    conjunctions: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = Field((), description="Adjectives that no ending tells.")
    title_adjectives: bool = Field(
        False, description="Whether adjectives behind a title belong to it: 'portavoz económica'."
    )
    demonym_endings: tuple[str, ...] = Field(
        (), description="Endings of adjectives of towns and regions, which belong to a title: 'entraîneur lyonnais'."
    )
    participle_endings: tuple[str, ...] = Field(
        (), description="Endings of participles, which tell what happened to somebody rather than what he is."
    )
    infinitive_endings: tuple[str, ...] = Field(
        (), description='Endings of verbs that tell what for rather than name: "para estudiar".'
    )
    not_adjectives: tuple[str, ...] = Field(
        (), description="Words with such an ending that end a name: participles, verbs, adverbs."
    )
    not_nouns: tuple[str, ...] = Field((), description="Words that cannot follow a link within a name.")


@cache
def events(language: str) -> Events:
    """The event words of a language."""
    return read_table(language, "events", Events)


@cache
def phrases(language: str) -> Phrases:
    """The phrase words of a language."""
    return read_table(language, "phrases", Phrases)


@cache
def articles(language: str) -> frozenset[str]:
    """The articles of a language, folded."""
    return frozenset(map(fold_term, phrases(language).articles))


@cache
def conjunctions(language: str) -> frozenset[str]:
    """Its words for "and" and "or", folded."""
    return frozenset(map(fold_term, phrases(language).conjunctions))


@cache
def links(language: str) -> frozenset[str]:
    """Its words for "of", folded."""
    return frozenset(map(fold_term, phrases(language).of))
