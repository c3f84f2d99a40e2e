"""The form of places.toml: what countries are called besides their names in CLDR."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, inflected, read_table


class Epithet(Table):
    """A word that stands for a country only where the text names exactly one that it fits: "le Royaume"."""

    words: tuple[str, ...]
    countries: tuple[str, ...]


class Homonym(Table):
    """A name of several places, and what else in a text tells which of them it is."""

    words: tuple[str, ...]
    code: str = Field(description="ISO 3166 code of the country that it may be.")
    favour: tuple[str, ...] = Field((), description="Words that speak for the country.")
    against: tuple[str, ...] = Field((), description="Words that speak for the other place.")
    only_favoured: bool = Field(False, description="Whether it is the country only where a word speaks for it.")


class Places(Table):
    """Names, adjectives and capitals of countries."""

    names: dict[str, tuple[str, ...]] = Field({}, description="Forms the press uses besides CLDR's, by ISO 3166 code.")
    unusable: tuple[str, ...] = Field(
        (), description="CLDR names that mean something else too often: 'Maurice'; only within lists of countries."
    )
    never: tuple[str, ...] = Field((), description="CLDR names that are never used.")
    adjectives: dict[str, tuple[str, ...]] = Field({}, description="Adjectives in their first form, by ISO 3166 code.")
    inflections: dict[str, tuple[str, ...]] = Field(
        {}, description="What an ending becomes in the other forms; the longest ending counts."
    )
    invariable: dict[str, tuple[str, ...]] = Field(
        {}, description="Adjectives with a capital and no other forms: 'Schweizer', by ISO 3166 code."
    )
    genitive: tuple[str, ...] = Field((), description="Endings by which a name needs no link: 'Frankreichs'.")
    noun_compounds: bool = Field(False, description="Whether a name may begin a compound: 'US-Präsident'.")
    capitals: dict[str, tuple[str, ...]] = Field({}, description="Capitals, by ISO 3166 code.")
    demonyms: dict[str, tuple[str, ...]] = Field(
        {}, description="Words for inhabitants that no adjective gives: 'Danes'."
    )
    epithet: tuple[Epithet, ...] = ()
    homonym: tuple[Homonym, ...] = ()
    personal: tuple[str, ...] = Field((), description="Names of countries and capitals that people bear too: 'Jordan'.")
    not_countries: tuple[str, ...] = Field((), description="Phrases that only hold such a name: 'New Mexico'.")
    cities: dict[str, tuple[str, ...]] = Field(
        {}, description="Places besides capitals in a script that has no capital letters, by ISO 3166 code."
    )
    venues: tuple[str, ...] = Field((), description="Words that begin the name of a venue in such a script: 'قصر'.")
    city_of: tuple[str, ...] = Field((), description="Words between a preposition and the name of a city: 'مدينة'.")
    attached: tuple[str, ...] = Field((), description="Prepositions of place that are written together with it: 'ب'.")
    streets: tuple[str, ...] = Field((), description="Words that make a name with 'of' a street's: 'rue de Rome'.")

    def adjective_forms(self) -> Iterator[tuple[str, str]]:
        """Every form of every adjective with its country's code."""
        for code, bases in self.adjectives.items():
            for base in bases:
                yield from ((form, code) for form in inflected(base, self.inflections))


@cache
def places(language: str) -> Places:
    """The country words of a language."""
    return read_table(language, "places", Places)
