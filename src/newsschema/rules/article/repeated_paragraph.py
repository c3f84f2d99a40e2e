"""A paragraph stands in the text twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import with_words
from newsschema.rules.registry import NotJudged, rule

_FEWEST_LETTERS: Final = 120


@rule("NS416", severity="warning", since="0.1", needs="text")
def repeated_paragraph(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A paragraph stands in the text twice.

    The text was taken from the page twice, or holds a teaser or another article: whoever counts what it says counts it twice.

    What does not fire: short lines, such as refrains, headings and captions.

    To mend it, take the text from the page again.

    ```json breaks
    {"id": "a", "text": "Le ministre a reçu hier à Rabat les maires des communes du littoral, qui demandent de l'aide pour réparer les digues que la tempête a emportées.\\n\\nLe ministre a reçu hier à Rabat les maires des communes du littoral, qui demandent de l'aide pour réparer les digues que la tempête a emportées."}
    ```

    ```json fine
    {"id": "a", "text": "Allons, dit-il.\\n\\nAllons, dit-il.\\n\\nAllons, dit-il."}
    ```
    """
    text = ctx.text
    if text is None or len(text) < 2 * _FEWEST_LETTERS:
        return
    seen: dict[str, int] = {}
    place = 0
    for line in text.split("\n"):
        paragraph = line.strip()
        if len(paragraph) >= _FEWEST_LETTERS:
            first = seen.setdefault(paragraph, place)
            if first != place:
                yield ctx.finding(
                    f"the paragraph {paragraph[:40]!r}… stands in the text twice",
                    field="text",
                    value=paragraph,
                    spans=[(first, first + len(line)), (place, place + len(line))],
                )
                return
        place += len(line) + 1


@breaks(repeated_paragraph)
def _told_twice(record: Record, pick: Pick) -> Record:
    from newsschema.languages.samples import prose_of

    language = (record.article.in_language or "").split("-")[0].lower()
    paragraph = prose_of(language) or prose_of("en")
    for _ in range(pick.number(2, 3)):
        record, _ = with_words(record, paragraph)
    return record
