"""The form of cues.toml: the words that introduce quotes, lists, sources, credits and bylines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, read_table


class Conjugation(Table):
    """Verbs given by stems and the endings they all take: "déclar" with "e", "ent", "é"."""

    stems: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    forms: tuple[str, ...] = Field((), description="Forms that no stem gives.")

    def words(self) -> Iterator[str]:
        """Every form."""
        yield from self.forms
        for stem in self.stems:
            for ending in self.endings:
                yield stem + ending


class Cues(Table):
    """Words that tell what the words beside them are."""

    abbreviations: tuple[str, ...] = Field((), description="Words whose full stop ends no sentence.")
    speech: tuple[Conjugation, ...] = Field((), description="Verbs of saying.")
    stance: tuple[Conjugation, ...] = Field(
        (), description="Verbs that give a view without a that-clause: to stress, to praise."
    )
    addressed: tuple[str, ...] = Field((), description='Verbs of saying whose object is who hears it: "told".')
    hearers: tuple[str, ...] = Field((), description='Prepositions of who hears something: "à", "to".')
    bare: tuple[str, ...] = Field((), description='Verbs whose clause needs no "that": "said".')
    clause_openers: tuple[str, ...] = Field((), description='Words that a clause without "that" begins with: "the".')
    auxiliaries: tuple[str, ...] = Field(
        (), description='Words between a quotation and its verb that are no subject: "a", "ensuite", "has".'
    )
    pronouns: tuple[str, ...] = Field((), description="Third-person subjects of a verb of saying.")
    latter: tuple[str, ...] = Field((), description='Pronouns that take up whoever was named last: "ce dernier".')
    silent_subject: bool = Field(
        False, description="Whether a verb needs no subject, and without one goes on about the last: 'afirmó'."
    )
    day_links: tuple[str, ...] = Field(
        (), description='Words between a verb of saying and the day it was said: "on", "le".'
    )
    demonstrative: tuple[str, ...] = Field(
        (), description='Words before a noun for whoever was named last: "ce diplomate".'
    )
    whom: tuple[str, ...] = Field((), description='Pronouns behind "selon": "lui".')
    titled: tuple[str, ...] = Field((), description='Words right before the name of something: "intitulé".')
    someone: tuple[str, ...] = Field(
        (), description='Words before a speaker who is not named: "un", "plusieurs", "one of the".'
    )
    inverted: tuple[str, ...] = Field((), description='Inverted subjects: "a-t-il".')
    according: tuple[str, ...] = Field((), description='"selon", "d\'après".')
    not_according: tuple[str, ...] = Field(
        (), description='Phrases in which such a word says something else: "segundo turno".'
    )
    own_view: tuple[str, ...] = Field((), description='Words that give the view of who was speaking: "a su juicio".')
    according_opening: tuple[str, ...] = Field(
        (), description='Those that say so only where a sentence begins with them: "para".'
    )
    according_comma: bool = Field(True, description="Whether a comma parts a source from what it says: 'selon X, …'.")
    subject_between: bool = Field(
        False, description="Whether a subject stands between the verb of saying and its clause: 'sagte X, dass'."
    )
    subjunctive: tuple[str, ...] = Field(
        (), description="Verb forms that mark a clause as somebody's words without 'that': 'sei', 'habe'."
    )
    hearing: tuple[str, ...] = Field((), description='Verbs of saying whose subject hears: "was told".')
    possessives: tuple[str, ...] = Field((), description='Words that make somebody another\'s: "his", "son".')
    subordinate: tuple[str, ...] = Field((), description="Words by which a clause is another one: 'weil', 'wenn'.")
    that: tuple[str, ...] = Field((), description='"que", "qu\'".')
    credit: dict[str, tuple[str, ...]] = Field({}, description="Labels of credits, by the kind of credit.")
    caption: tuple[str, ...] = Field((), description="Labels of captions.")
    published: tuple[str, ...] = Field((), description='Labels of the publication date: "publié le".')
    modified: tuple[str, ...] = Field((), description='Labels of the last change: "mis à jour le".')
    byline: tuple[str, ...] = Field((), description='Words before an author: "par".')
    byline_tail: tuple[str, ...] = Field(
        (), description='What may follow an author: "à Rabat", "avec AFP", "envoyé spécial".'
    )
    author_roles: tuple[str, ...] = Field(
        (), description='What stands before a name that signs a line of its own: "Court reporter".'
    )
    signed_off: tuple[str, ...] = Field(
        (), description='Words before those who worked on a story, in a line of their own at its end: "Editing by".'
    )
    contact: tuple[str, ...] = Field(
        (), description='Words before an author whose address follows in a line at the end: "Contact".'
    )
    reporting: tuple[str, ...] = Field(
        (), description='Those of these words that stand before who wrote the story: "Reporting by".'
    )
    rubrics: tuple[str, ...] = Field(
        (), description='What stands in a line of its own above a headline and is none: "Press release".'
    )
    desk: tuple[str, ...] = Field((), description='Words that make an author a desk: "rédaction", "service".')
    signing: tuple[str, ...] = Field((), description='Desks that sign a line of their own: "Redacción Judicial".')
    agencies: tuple[str, ...] = Field((), description="News agencies.")
    medium: tuple[str, ...] = Field((), description='What a source speaks through: "communiqué", "tweets".')
    media: tuple[str, ...] = Field((), description='Sources that are media: "les médias", "la presse".')
    connective: tuple[str, ...] = Field(
        (), description='Words of a caption beside the people it shows: "avec", "à gauche".'
    )


@cache
def cues(language: str) -> Cues:
    """The cues of a language."""
    return read_table(language, "cues", Cues)
