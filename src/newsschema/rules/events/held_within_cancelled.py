"""An event was held as part of one that was cancelled or postponed."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS316", severity="warning", since="0.1", needs="part_of and status in ('held', 'ongoing')")
def held_within_cancelled(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event was held as part of one that was cancelled or postponed.

    What did not take place has no parts: one of the two has the wrong status.

    What does not fire: events around the other, which may be held all the same; events that are planned.

    To mend it, correct the status of one, or `part_of`.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "status": "cancelled"}, {"id": "m", "status": "held", "part_of": "fair", "relation": "during"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "status": "cancelled"}, {"id": "m", "status": "held", "part_of": "fair", "relation": "around"},
                           {"id": "n", "status": "planned", "part_of": "fair"}]}
    ```
    """
    parent = ctx.events.get(event.part_of or "")
    if parent is None or event.relation == "around":
        return
    if parent.status in ("cancelled", "postponed"):
        yield ctx.finding(
            f"{event.id!r} was held as part of {parent.id!r}, which was {parent.status}",
            field="status",
            value=event.status,
            related=[(parent, "status", parent.status, "the status of what it is part of")],
        )
