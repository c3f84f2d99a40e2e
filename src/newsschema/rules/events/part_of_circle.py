"""An event is part of itself, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_LONGEST_WAY = 100


@rule("NS320", severity="error", since="0.1", needs="part_of")
def part_of_circle(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
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
    way = [event.id]
    above = event.part_of
    while above is not None and above in ctx.events and above not in way and len(way) <= _LONGEST_WAY:
        way.append(above)
        above = ctx.events[above].part_of
    if above == event.id and event.id == min(way):
        yield ctx.finding(
            f"{event.id!r} is part of itself: {' → '.join([*way, event.id])}", field="part_of", value=event.part_of
        )
