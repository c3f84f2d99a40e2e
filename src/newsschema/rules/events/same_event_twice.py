"""Two events of a record have the same name and the same dates."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


def _alike(record: Record) -> bool:
    names = [fold_term(event.name) for event in record.events if event.name is not None]
    return len(set(names)) < len(names)


@rule("NS325", severity="warning", since="0.1", needs="ctx.survey.named_events > 1", suspect=_alike)
def same_event_twice(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two events of a record have the same name and the same dates.

    One event under two ids is counted twice, and each has half of the participants.

    What does not fire: events without a name, of other dates, or at other places.

    To mend it, make one event of the two.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "name": "Salon du port", "dates": "2022-05-24"}, {"id": "y", "name": "salon du port", "dates": "2022-05-24"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "name": "Salon du port", "dates": "2022-05-24"}, {"id": "y", "name": "Salon du port", "dates": "2024-05-24"},
                           {"id": "v", "dates": "2022-05-24"}, {"id": "w", "dates": "2022-05-24"}]}
    ```
    """
    seen: dict[tuple[object, ...], Event] = {}
    for event in sorted(record.events, key=lambda each: each.id):
        if event.name is None:
            continue
        key = (fold_term(event.name), event.dates, event.place.name if event.place is not None else None)
        other = seen.setdefault(key, event)
        if key[0] and other.id != event.id:
            yield ctx.finding(
                f"{other.id!r} and {event.id!r} are both {event.name!r}"
                + (f" on {event.dates}" if event.dates else ""),
                node=event,
                field="name",
                value=event.name,
                related=[(other, "name", other.name, "the other entry")],
            )
