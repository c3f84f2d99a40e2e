"""A word that stands for no value is given as a value."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS007", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def placeholder(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A word that stands for no value is given as a value.

    "N/A" is then the most frequent organizer, and "Unknown" an author of thousands of articles.

    What does not fire: names that contain such a word ("Tombe du soldat inconnu"), capitalised names that are like one ("Null").

    To mend it, leave the field out; what is not known is not written.

    ```json breaks
    {"id": "a", "article": {"publisher": "N/A"}}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "name": "Tombe du soldat inconnu"}], "officials": [{"id": "y", "name": "Christopher Null"}]}
    ```
    """
    for node, step, value in ctx.written:
        if value.strip() in words.PLACEHOLDERS:
            yield ctx.finding(f"{value!r} stands for no value", node=node, field=step, value=value)
