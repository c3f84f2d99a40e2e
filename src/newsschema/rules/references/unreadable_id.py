"""An id holds spaces or signs that mean something in pointers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.identifiers import slug
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_ODD = re.compile(r"[\s/~#?]")


@rule("NS611", severity="warning", since="0.1", needs="ctx.survey.odd_ids")
def unreadable_id(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An id holds spaces or signs that mean something in pointers and addresses.

    Evidence, suppressions and findings name parts by their ids: "/events/Salon du port/dates" must be quoted everywhere, and a "/"
    written as "~1".

    What does not fire: letters of any script, capitals, colons, dots and hyphens.

    To mend it, use a slug, as extract does: "salon-du-port".

    ```json breaks
    {"id": "a", "events": [{"id": "Salon du port"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "salon-du-port"}], "officials": [{"id": "wd:Q42", "name": "X"}]}
    ```
    """
    for part in ctx.identified:
        if _ODD.search(part.id) is not None:
            yield ctx.finding(
                f"the id {part.id!r} holds {_ODD.search(part.id)[0]!r}; {slug(part.id)!r} would do",  # type: ignore[index]
                node=part,
                field="id",
                value=part.id,
            )
