"""The form of numbers.toml: how a language writes numbers in words, and what stands beside its figures."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, read_table


class Numbers(Table):
    """Words of numbers."""

    words: dict[str, int] = Field(
        {}, description="Numbers below a thousand that are a word or a few: 'vingt', 'quatre-vingts', 'doscientos'."
    )
    one: tuple[str, ...] = Field((), description="Words for one that are articles as well: 'un'.")
    times: dict[str, int] = Field({}, description="Words that multiply what stands before: hundred = 100, dozen = 12.")
    scales: dict[str, int] = Field({}, description="Thousand, million and so on, with their abbreviations: 'Mio.'.")
    attached: dict[str, int] = Field({}, description="Letters right behind a figure that multiply it: 'k', 'bn'.")
    joints: tuple[str, ...] = Field((), description="Words between the parts of a number: 'et', 'und'.")
    units_first: bool = Field(False, description="Whether units stand before tens: 'vierundzwanzig'.")
    compounds: bool = Field(False, description="Whether a number is one long word: 'zweihundertdrei'.")
    percent: tuple[str, ...] = Field((), description="Words for hundredths: 'pour cent'.")
    hedges: tuple[str, ...] = Field(
        (), description="Words before a number that make it a bound or a guess: 'plus de', 'environ'."
    )


@cache
def numbers(language: str) -> Numbers:
    """The number words of a language."""
    return read_table(language, "numbers", Numbers)
