"""The form of genders.toml: what tells whether a pronoun may mean somebody."""

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
    given: tuple[str, ...] = Field((), description="Given names that are hardly ever of the other gender.")


class Genders(Table):
    """Words by gender."""

    women: Gendered = Gendered()
    men: Gendered = Gendered()


@cache
def _by_word(language: str) -> tuple[dict[str, Gender], dict[str, Gender]]:
    words = read_table(language, "genders", Genders)
    told: tuple[tuple[Gender, Gendered], ...] = (("woman", words.women), ("man", words.men))
    return (
        {fold_term(word): gender for gender, each in told for word in each.pronouns},
        {fold_term(word): gender for gender, each in told for word in each.given},
    )


def gender_of_pronoun(word: str, language: str) -> Gender | None:
    """The gender of a pronoun, where it has one."""
    return _by_word(language)[0].get(fold_term(word))


def gender_of_name(given: str, language: str) -> Gender | None:
    """Whose name a given name is, by its first part; nothing where it is borne by both or not known."""
    first = given.partition(" ")[0].partition("-")[0]
    return _by_word(language)[1].get(fold_term(first))
