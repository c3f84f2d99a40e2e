"""A country takes part in a part of an event, and is not on the event's complete list."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


def _is_of_a_closed_circle(event: Event, ctx: Context) -> bool:
    parent = ctx.events.get(event.part_of or "")
    return parent is not None and parent.participants_listed == "complete"


@rule(
    "NS310",
    severity="warning",
    since="0.1",
    needs="part_of and relation != 'around' and participants",
    suspect=_is_of_a_closed_circle,
)
def guest_not_on_the_list(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A country takes part in a part of an event, and is not on the event's complete list.

    Either the list is not complete, or the country was at something else.

    What does not fire: lists that do not say to be complete, or list no countries; events around the other, not within it; the
    host, who is often not listed.

    To mend it, add the country to the list, or mark the list as partial.

    ```json breaks
    {"id": "a", "events": [
      {"id": "fair", "participants_listed": "complete", "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "FR"}]},
      {"id": "forum", "part_of": "fair", "participants": [{"kind": "country", "ref": "KW"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [
      {"id": "fair", "host": "QA", "participants_listed": "complete", "participants": [{"kind": "country", "ref": "MA"}]},
      {"id": "forum", "part_of": "fair", "participants": [{"kind": "country", "ref": "QA"}, {"kind": "country", "ref": "MA"}]},
      {"id": "eve", "part_of": "fair", "relation": "around", "participants": [{"kind": "country", "ref": "KW"}]}]}
    ```
    """
    parent = ctx.events.get(event.part_of or "")
    if parent is None:
        return
    listed = {participant.ref for participant in parent.participants if participant.kind == "country"}
    hosts = {parent.host, event.host, parent.place.country if parent.place is not None else None}
    for participant in event.participants if listed else ():
        if participant.kind == "country" and participant.ref is not None and participant.ref not in listed | hosts:
            yield ctx.finding(
                f"{participant.name or participant.ref!r} takes part in {event.id!r}, but is not on the complete list of {parent.id!r}",
                node=participant,
                field="ref",
                value=participant.ref,
                related=[(parent, "participants", ", ".join(sorted(filter(None, listed))), "the complete list")],
            )
