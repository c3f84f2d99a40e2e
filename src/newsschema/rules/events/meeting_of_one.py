"""A meeting, signing or match has a single participant, and the list says to be complete."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_OF_SEVERAL: Final = frozenset({"meeting", "signing", "match"})


@rule(
    "NS313",
    severity="warning",
    since="0.1",
    needs="participants_listed == 'complete' and len(participants) == 1 and kind in ('meeting', 'signing', 'match')",
)
def meeting_of_one(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A meeting, signing or match has a single participant, and the list says to be complete.

    Nobody meets alone: the other side was lost.

    What does not fire: lists that do not say to be complete; a group ("les deux ministres"); a host given apart.

    To mend it, add the other side, or mark the list as partial.

    ```json breaks
    {"id": "a", "events": [{"id": "m", "kind": "meeting", "participants_listed": "complete", "participants": [{"kind": "country", "ref": "MA"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "m", "kind": "meeting", "participants": [{"kind": "country", "ref": "MA"}]},
      {"id": "n", "kind": "meeting", "host": "QA", "participants_listed": "complete", "participants": [{"kind": "country", "ref": "MA"}]}]}
    ```
    """
    [participant] = event.participants
    if participant.kind != "group" and event.host in (None, participant.ref):
        yield ctx.finding(
            f"{participant.name or participant.ref or participant.kind!r} is all alone in {event.id!r}",
            field="participants",
            value=participant.name or participant.ref,
        )
