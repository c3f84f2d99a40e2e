"""A country on the list of participants is not named in the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.named_countries import forms_of, knows_adjectives
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@rule("NS520", severity="warning", since="0.1", needs="text and events")
def country_without_support(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A country on the list of participants is not named in the text.

    A model has completed the list from what it knows of the region, or of last year.

    What does not fire: countries that are named by an adjective, a capital or the name as it is given in the record; languages
    whose adjectives are not known.

    To mend it, remove the country.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "text": "Le Maroc, le Koweït et la France participent au salon.",
     "events": [{"id": "x", "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "DE"}]}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "text": "Le Maroc, le Koweït et une délégation allemande participent au salon.",
     "events": [{"id": "x", "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "DE"}]}]}
    ```
    """
    if ctx.text is None or ctx.language is None or not knows_adjectives(ctx.language):
        return
    named: dict[str, bool | None] = {}
    for event, participant in ((each, guest) for each in record.events for guest in each.participants):
        code = participant.ref
        if participant.kind != "country" or code is None:
            continue
        if code not in named:
            named[code] = _named(ctx, code, ctx.language)
        if named[code] is None:
            yield ctx.not_judged("the names of the country are not known")
        elif not named[code] and not _printed(ctx, participant.name):
            yield ctx.finding(
                f"{participant.name or code!r} takes part in {event.id!r}, but the text does not name it",
                node=participant,
                field="ref",
                value=code,
            )


def _named(ctx: Context, code: str, language: str) -> bool | None:
    """Whether the text names a country; nothing where its names are not known."""
    forms = forms_of(code, language)
    return any(f" {form} " in ctx.folded_text for form in forms) if forms else None


def _printed(ctx: Context, name: str | None) -> bool:
    folded = fold_term(name or "")
    return bool(folded) and ctx.may_read() and f" {folded} " in ctx.folded_text
