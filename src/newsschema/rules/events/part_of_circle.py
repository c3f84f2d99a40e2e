"""An event is part of itself, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.circles import circles, shown
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS320", severity="error", since="0.1", needs="ctx.survey.nested")
def part_of_circle(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is part of itself, directly or through others.

    Nothing that follows `part_of` upwards ever ends.

    What does not fire: chains that end (a meeting within a forum within a fair).

    To mend it, remove the `part_of` that closes the circle.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "part_of": "y"}, {"id": "y", "part_of": "x"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "part_of": "y"}, {"id": "y", "part_of": "z"}, {"id": "z"}]}
    ```
    """
    above = {event.id: event.part_of for event in record.events if event.part_of in ctx.events}
    for circle in circles(above):
        event = ctx.events[circle[0]]
        message = f"{event.id!r} is part of itself: {shown(circle)}"
        yield ctx.finding(message, node=event, field="part_of", value=event.part_of)


@breaks(part_of_circle)
def _in_a_circle(record: Record, pick: Pick) -> Record:
    names = [f"round-{number}" for number in range(pick.number(1, 4))]
    ids = []
    for name in names:
        ids.append(fresh_id(record, name))
        record = added(record, events=Event(id=ids[-1]))
    above = dict(zip(ids, [*ids[1:], ids[0]], strict=True))
    events = [
        event.model_copy(update={"part_of": above[event.id]}) if event.id in above else event for event in record.events
    ]
    return record.model_copy(update={"events": tuple(events)})
