"""The rules of our own data set."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema import Finding, rule
from newsschema.model.event import Event
from newsschema.rules.context import Context


@rule("HOUSE101", severity="warning", since="1.0")
def event_without_place(event: Event, ctx: Context) -> Iterator[Finding]:
    """An event has no place.

    Our map shows every event, and leaves out without a word what has no place.

    What does not fire: events that were cancelled.

    To mend it, write down the town, or the country's capital where no town is printed.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "place": {"name": "Doha"}}, {"id": "other", "status": "cancelled"}]}
    ```
    """
    if event.place is None and event.status != "cancelled":
        yield ctx.finding(f"event {event.id!r} has no place", field="place")
