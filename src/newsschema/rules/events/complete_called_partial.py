"""A list of participants says to be partial and has all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS302", severity="info", since="0.1", needs="participants_listed == 'partial' and declared_participants")
def complete_called_partial(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A list of participants says to be partial and has all of them.

    "16 pays, dont …" with sixteen names: the word does not mean what it says, and whoever counts takes the list for incomplete.

    What does not fire: lists shorter than the number; numbers meant as "about" or "more than".

    To mend it, mark the list as complete, or look for a name that does not belong to it.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participants_listed": "partial",
      "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "FR"}],
      "declared_participants": [{"count": 2, "counted": "country"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "participants_listed": "partial",
      "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "FR"}],
      "declared_participants": [{"count": 2, "counted": "country", "bound": "more-than"}, {"count": 3, "counted": "country"}]}]}
    ```
    """
    kinds = Counter(participant.kind for participant in event.participants)
    for declared in event.declared_participants:
        if declared.bound == "exact" and declared.count == kinds[declared.counted] > 0:
            yield ctx.finding(
                f"{event.id!r} lists all {declared.count} {declared.noun or declared.counted}, but the list says to be partial",
                field="participants_listed",
                value=event.participants_listed,
                related=[(declared, "count", declared.count, "the number declared")],
            )
