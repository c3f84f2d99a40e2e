"""Somebody is addressed as a man and bears a title that is only said of women."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsschema.model.official import Official
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@lru_cache(maxsize=4096)
def _of_a_woman(title: str) -> bool:
    return fold_term(title).partition(" ")[0] in words.TITLES_OF_WOMEN


@rule("NS214", severity="warning", since="0.1", needs="honorific and offices")
def honorific_against_title(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Somebody is addressed as a man and bears a title that is only said of women.

    "M. … directrice générale": the honorific or the post belongs to somebody else in the sentence.

    What does not fire: "Mme … le ministre", which is real usage; titles of one form for both ("ministre", "maire").

    To mend it, see to whom honorific and post belong.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Amal Idrissi", "honorific": "M.", "offices": [{"title": "directrice générale"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Amal Idrissi", "honorific": "Mme", "offices": [{"title": "directeur général"}]},
                              {"id": "y", "name": "Ali Tazi", "honorific": "M.", "offices": [{"title": "ministre de l'Eau"}]}]}
    ```
    """
    form = (official.honorific or "").rstrip(".").lower()
    for office in official.offices if form in words.FORMS_FOR_MEN else ():
        if _of_a_woman(office.title):
            yield ctx.finding(
                f"{official.name!r} is addressed as {official.honorific!r} and is {office.title!r}",
                node=office,
                field="title",
                value=office.title,
                related=[(official, "honorific", official.honorific, "the form of address")],
            )
