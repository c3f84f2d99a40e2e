"""The declared number of participants is not the length of the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsschema.model.event import DeclaredCount, Event, Participant
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


def _declares_another_number(event: Event) -> bool:
    declared = event.declared_participants
    if len(declared) > 1:
        return True
    counted, listed = declared[0].counted, 0
    for participant in event.participants:
        if participant.kind == counted:
            listed += 1
    return listed != declared[0].count


@rule("NS301", severity="warning", since="0.1", needs="declared_participants", suspect=_declares_another_number)
def count_against_list(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The declared number of participants is not the length of the list.

    "16 pays : …" followed by fifteen names: one was lost, or the number is wrong.

    What does not fire: a list that says to be partial ("dont", "notamment") and is shorter than the number; numbers meant as "about".

    To mend it, look for the name that is missing or doubled.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participants_listed": "complete",
      "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "FR"}],
      "declared_participants": [{"count": 3, "counted": "country"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "participants_listed": "partial",
      "participants": [{"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "FR"}],
      "declared_participants": [{"count": 3, "counted": "country"}]}]}
    ```
    """
    counts = Counter(participant.kind for participant in event.participants)
    for declared in event.declared_participants:
        listed = counts[declared.counted]
        if not listed or declared.bound == "about":
            continue
        complete = event.participants_listed == "complete"
        too_many = listed > declared.count and declared.bound in ("exact", "fewer-than")
        too_few = complete and listed < declared.count and declared.bound in ("exact", "more-than")
        if too_many or too_few:
            yield ctx.finding(
                f"{event.id!r} declares {declared.count} {declared.of_what}, but lists {listed}",
                node=declared,
                field="count",
                value=declared.count,
                related=[(event, "participants", listed, "the number listed")],
            )
        elif listed < declared.count and event.participants_listed == "unknown":
            yield ctx.not_judged("the list does not say whether it is complete")


@breaks(count_against_list)
def _one_too_few(record: Record, pick: Pick) -> Record:
    codes = pick.several(("NO", "SE", "DK", "FI", "IS", "IE"), 1, 6)
    fair = Event(
        id=fresh_id(record, "fair"),
        kind="fair",
        participants=tuple(Participant(kind="country", ref=code) for code in codes),
        participants_listed="complete",
        declared_participants=(DeclaredCount(count=len(codes) + pick.number(1, 9), counted="country"),),
    )
    return added(record, events=fair)
