"""The form of genders.toml, and of given_names.toml beside the packs: what tells whether a pronoun may mean somebody."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from newsschema.languages.pack import Table, read_table
from newsschema.text.folding import fold_term

Gender = Literal["woman", "man"]


class Gendered(Table):
    """Words of one gender."""

    pronouns: tuple[str, ...] = Field((), description='What takes up one person: "elle", "ce dernier", "she".')
    honorifics: tuple[str, ...] = Field((), description='Forms of address: "Mme".')
    articles: tuple[str, ...] = Field((), description='Articles before a post: "la".')
    posts: tuple[str, ...] = Field((), description="Endings of the noun of a post: 'Ministerin', 'وزيرة'.")
    given: tuple[str, ...] = Field((), description="Given names that are hardly ever of the other gender.")


class Genders(Table):
    """Words by gender."""

    women: Gendered = Gendered()
    men: Gendered = Gendered()


_COMMON = ""
"""The table beside the packs, of what is the same in all of them."""

Kind = Literal["pronouns", "honorifics", "articles", "given"]


@cache
def _told(language: str) -> tuple[tuple[Gender, Gendered], ...]:
    words = read_table(language, "given_names" if language == _COMMON else "genders", Genders)
    return ("woman", words.women), ("man", words.men)


@cache
def _by_word(language: str, kind: Kind) -> dict[str, Gender]:
    return {
        fold_term(word): gender
        for table in (_COMMON, language)
        for gender, each in _told(table)
        for word in getattr(each, kind)
    }


def gender_of_word(word: str, kind: Kind, language: str) -> Gender | None:
    """The gender that a word of one kind tells, where it tells one."""
    return _by_word(language, kind).get(fold_term(word))


def gender_of_name(given: str, language: str) -> Gender | None:
    """Whose name a given name is, by its first part; nothing where it is borne by both or not known."""
    return gender_of_word(given.partition(" ")[0].partition("-")[0], "given", language)


def gender_of_post(post: str, language: str) -> Gender | None:
    """The gender that the ending of a post's noun tells, where it tells one; adjectives in lower case stand before it."""
    noun = next((word for word in post.split() if not word[0].islower()), "").lower()
    return next((gender for gender, each in _told(language) if each.posts and noun.endswith(each.posts)), None)
