"""A name or title is written with letters and accents apart (not in NFC)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


@rule("NS011", severity="info", since="0.1", needs="ctx.survey.odd_writing")
def decomposed_letters(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name or title is written with letters and accents apart (not in NFC).

    "é" as one character and "é" as "e" with an accent behind it look the same and compare as different; file names of macOS and
    some PDF files bring the second.

    What does not fire: accents for which there is no single character.

    To mend it, normalise the value to NFC. Where the text itself is written so, its spans stay as they are.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Ame\\u0301lie Perrin"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Amélie Perrin"}, {"id": "y", "name": "Ọlọ́runtóbi"}]}
    ```
    """
    for node, step, value in ctx.written:
        composed = unicodedata.normalize("NFC", value)
        if composed != value:
            fix = Fix(title="write letters and accents as one", patch=(ctx.put(step, composed, node=node),), safe=True)
            yield ctx.finding(
                f"{composed!r} is written with letters and accents apart", node=node, field=step, value=value, fix=fix
            )
