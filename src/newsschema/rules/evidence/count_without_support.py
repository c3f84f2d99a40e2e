"""A declared number of participants is nowhere in the text, in figures or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsschema.model.event import DeclaredCount, Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, in_article, with_words
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold, fold_term


@cache
def _numbers(language: str) -> dict[str, int]:
    from newsschema.languages.events import events

    known = events(language)
    return {fold_term(word): number for word, number in (*known.numbers.items(), *known.collective.items())}


@rule("NS519", severity="warning", since="0.1", needs="text and events")
def count_without_support(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A declared number of participants is nowhere in the text, in figures or in words.

    It was counted from the list, or made up; what is declared is what the text declares.

    What does not fire: number words and figures with separators; languages whose number words are not known; records without
    their text.

    To mend it, write the number that the text prints, or leave it out.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "text": "Seize pays participent au salon.",
     "events": [{"id": "x", "declared_participants": [{"count": 18, "counted": "country"}]}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "text": "Seize pays participent au salon, avec 1 200 exposants.",
     "events": [{"id": "x", "declared_participants": [{"count": 16, "counted": "country"}, {"count": 1200, "counted": "organization"}]}]}
    ```
    """
    if ctx.text is None or ctx.language is None or not any(event.declared_participants for event in record.events):
        return
    printed = _printed(ctx.text)
    numbers = _numbers(ctx.language)
    said = {number for word, number in numbers.items() if f" {word} " in ctx.folded_text}
    known = set(numbers.values())
    for event, declared in ((each, declared) for each in record.events for declared in each.declared_participants):
        if declared.count in printed or declared.count in said:
            continue
        if declared.count not in known:
            yield ctx.not_judged("the words of the number are not known")
            continue
        yield ctx.finding(
            f"{event.id!r} declares {declared.count} {declared.of_what}, a number that the text does not have",
            node=declared,
            field="count",
            value=declared.count,
        )


_FIGURES = re.compile(r"\d+")
_GROUPS = re.compile(r"\d{1,3}(?:[ .,'’\xa0\u202f]\d{3})+(?!\d)")
_MOST_DIGITS = 12


def _printed(text: str) -> set[int]:
    """The whole numbers that a text has in figures, with and without separators."""
    figures = _FIGURES.findall(text)
    figures += ["".join(_FIGURES.findall(group)) for group in _GROUPS.findall(text)]
    return {int(each) for each in figures if len(each) <= _MOST_DIGITS}


@breaks(count_without_support, language="fr", stated=False)
def _counted_by_nobody(record: Record, pick: Pick) -> Record | None:
    record = in_article(record, in_language="fr")
    if not record.text:
        record, _ = with_words(record, "Doha")
    text = f" {fold(record.text or '')} "
    said = {number for word, number in _numbers("fr").items() if f" {word} " in text}
    unsaid = [
        number
        for number in sorted(set(_numbers("fr").values()))
        if number not in said and number not in _printed(record.text or "")
    ]
    if not unsaid:
        return None
    declared = DeclaredCount(count=pick(unsaid), counted="country")
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", declared_participants=(declared,)))
