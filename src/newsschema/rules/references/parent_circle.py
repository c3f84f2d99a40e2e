"""An organization is part of itself, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.record import Record
from newsschema.rules.circles import circles, shown
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_MOST_SHOWN: Final = 8


@rule("NS609", severity="error", since="0.1", needs="ctx.survey.parents")
def parent_circle(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An organization is part of itself, directly or through others.

    Nothing that follows `parent` upwards ever ends.

    What does not fire: chains that end (a directorate within a ministry within a government).

    To mend it, remove the `parent` that closes the circle.

    ```json breaks
    {"id": "a", "organizations": [{"id": "x", "name": "X", "parent": "y"}, {"id": "y", "name": "Y", "parent": "x"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "x", "name": "X", "parent": "y"}, {"id": "y", "name": "Y", "parent": "z"}, {"id": "z", "name": "Z"}]}
    ```
    """
    above = {each.id: each.parent for each in record.organizations if each.parent in ctx.organizations}
    for circle in circles(above):
        organization = ctx.organizations[circle[0]]
        yield ctx.finding(
            f"{organization.id!r} is part of itself: {shown(circle)}",
            node=organization,
            field="parent",
            value=organization.parent,
        )
