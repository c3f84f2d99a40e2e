"""Two long names of one event differ in a single word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_FEWEST_WORDS = 3
_MOST_NAMES = 40
_STEM = 5


class _Name(NamedTuple):
    text: str
    words: list[str]


def _content_words(name: str) -> list[str]:
    """The words that carry the name: links, figures and years left out."""
    return [
        word
        for word in fold_term(name).split()
        if len(word) > _FEWEST_WORDS and not any(char.isdigit() for char in word)
    ]


def _only_difference(first: list[str], second: list[str]) -> tuple[str, str] | None:
    """The two words that stand in one place of two names that are otherwise the same; nothing where that is not so."""
    if len(first) != len(second) or len(first) <= _FEWEST_WORDS:
        return None
    different = [(one, other) for one, other in zip(first, second, strict=True) if one != other]
    if len(different) != 1 or different[0][0][:_STEM] == different[0][1][:_STEM]:
        return None
    return different[0]


@rule("NS311", severity="warning", since="0.1", needs="alternate_names")
def name_variants(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two long names of one event differ in a single word.

    "Salon de la sécurité terrestre" and "Salon de la sécurité intérieure" for one fair: one of them is a slip, and whoever searches
    for the other finds half of the articles.

    What does not fire: a short name beside a long one, acronyms, editions and years, other forms of the same word ("international",
    "internationale").

    To mend it, keep the right name; leave the wrong one out of the names, or suppress the finding with the reason.

    ```json breaks
    {"id": "a", "events": [{"id": "milipol", "name": "Milipol", "alternate_names": [
      "Salon international de la sécurité terrestre et de la défense civile",
      "Salon international de la sécurité intérieure et de la défense civile"]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "milipol", "name": "Milipol Qatar 2022", "alternate_names": [
      "Milipol", "Salon international de la sécurité intérieure", "13e Salon international de la sécurité intérieure"]}]}
    ```
    """
    names = [
        _Name(name, _content_words(name)) for name in dict.fromkeys((event.name or "", *event.alternate_names)) if name
    ]
    for first, second in combinations(names[:_MOST_NAMES], 2):
        slip = _only_difference(first.words, second.words)
        if slip is not None:
            yield ctx.finding(
                f"{first.text!r} and {second.text!r} name one event, but differ in {slip[0]!r} and {slip[1]!r}",
                field="alternate_names",
                value=second.text,
                related=[
                    (event, "name" if first.text == event.name else "alternate_names", first.text, "the other name")
                ],
            )


@breaks(name_variants)
def _one_other_word(record: Record, pick: Pick) -> Record:
    first, second = pick.several(("coastal", "inland", "northern", "maritime", "regional"), 2, 2)
    name, other = (f"International Conference about {word} Fishing Harbours" for word in (first, second))
    event = Event(id=fresh_id(record, "conference"), name=name, alternate_names=(other,), kind="conference")
    return added(record, events=event)
