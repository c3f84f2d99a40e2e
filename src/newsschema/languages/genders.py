"""The form of genders.toml: what tells whether a pronoun may mean somebody."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from newsschema.languages.pack import Table, read_table
from newsschema.text.folding import fold_term

Gender = Literal["feminine", "masculine"]


class Gendered(Table):
    """Words of one gender."""

    pronouns: tuple[str, ...] = Field((), description='Pronouns of one person: "elle", "a-t-elle", "she".')
    honorifics: tuple[str, ...] = Field((), description='Forms of address: "Mme".')
    articles: tuple[str, ...] = Field((), description='Articles before a post: "la".')
    posts: tuple[str, ...] = Field((), description="Endings of the first word of a post: 'Ministerin', 'وزيرة'.")
    given: tuple[str, ...] = Field((), description="Given names that are hardly ever of the other gender.")


class Genders(Table):
    """Words by gender."""

    feminine: Gendered = Gendered()
    masculine: Gendered = Gendered()


@cache
def _by_word(language: str, kind: str) -> dict[str, Gender]:
    words = read_table(language, "genders", Genders)
    genders: tuple[Gender, ...] = ("feminine", "masculine")
    return {fold_term(word): gender for gender in genders for word in getattr(getattr(words, gender), kind)}


def gender_of_word(
    word: str, kind: Literal["pronouns", "honorifics", "articles", "given"], language: str
) -> Gender | None:
    """The gender that a word of one kind tells, where it tells one."""
    return _by_word(language, kind).get(fold_term(word))


def gender_of_post(post: str, language: str) -> Gender | None:
    """The gender that the ending of a post's noun tells, where it tells one; adjectives in lower case stand before it."""
    words = read_table(language, "genders", Genders)
    genders: tuple[Gender, ...] = ("feminine", "masculine")
    noun = next((word for word in post.split() if not word[0].islower()), "").lower()
    return next((gender for gender in genders if noun.endswith(getattr(words, gender).posts or "\n")), None)
