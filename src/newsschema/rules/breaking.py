"""How a rule says what breaks it: a breaker in the rule's file turns a consistent record into one with exactly that fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple, TypeVar

from newsschema.model.record import Record
from newsschema.rules.pick import Pick

Breaker = Callable[[Record, Pick], Record | None]
"""`(record, pick)` to the same record with one fault planted; nothing where the record leaves no room for it. Pure: the same
choices give the same record. What it changes loses its evidence, so that no other rule fires."""

SourceForm = Literal["json", "yaml", "csv"]

SourceBreaker = Callable[[str, Pick], str]
"""The same for rules of what is no record yet: from the JSON text of a record to a text that breaks the rule."""


class Broken(NamedTuple):
    """What a rule says of how it is broken: see `breaks`."""

    breaker: Breaker | SourceBreaker | None = None
    also: tuple[str, ...] = ()
    form: SourceForm | None = None
    stated: bool = True
    language: str | None = None


SomeBreaker = TypeVar("SomeBreaker", bound=Callable[..., Any])


def breaks(
    check: Callable[..., Any],
    *,
    also: Iterable[str] = (),
    form: SourceForm | None = None,
    stated: bool = True,
    language: str | None = None,
) -> Callable[[SomeBreaker], SomeBreaker]:
    """Declare a function as the breaker of a rule.

    Args:
        check: the rule's function.
        also: codes of the rules that are broken whenever this one is.
        form: of the text that a breaker gives, for a rule of what is no record yet.
        stated: whether what is planted is put into the record's text too, so that only the planted fault is one.
        language: of the article, where the fault is one of words of a language.
    """

    def declare(breaker: SomeBreaker) -> SomeBreaker:
        check.broken_by = Broken(breaker, tuple(also), form, stated, language)  # type: ignore[attr-defined]
        return breaker

    return declare
