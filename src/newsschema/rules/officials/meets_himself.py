"""One person is on both sides of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event, Part, Participant
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, somebody
from newsschema.rules.registry import NotJudged, rule

_SIDES: tuple[Part, ...] = ("host", "guest")


@rule("NS223", severity="error", since="0.1", needs="participants and ctx.survey.repeated")
def meets_himself(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """One person is on both sides of a meeting.

    Host and guest are the same official: two people were joined, or a mention was given to the wrong one.

    What does not fire: one person named twice on the same side (NS303).

    To mend it, give one side the official it belongs to.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X"}],
     "events": [{"id": "m", "kind": "meeting", "participants": [
       {"kind": "official", "ref": "x", "part": "host"}, {"kind": "official", "ref": "x", "part": "guest"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
     "events": [{"id": "m", "kind": "meeting", "participants": [
       {"kind": "official", "ref": "x", "part": "host"}, {"kind": "official", "ref": "y", "part": "guest"}]}]}
    ```
    """
    hosts = {participant.ref for participant in event.participants if participant.part == "host" and participant.ref}
    for participant in event.participants:
        if participant.part == "guest" and participant.ref in hosts:
            yield ctx.finding(
                f"{participant.ref!r} is both host and guest of {event.id!r}",
                field="participants",
                value=participant.ref,
            )


@breaks(meets_himself)
def _host_and_guest(record: Record, pick: Pick) -> Record:
    if not record.officials:
        record = added(record, officials=somebody(record, pick))
    person = pick(record.officials)
    sides = tuple(Participant(kind="official", ref=person.id, name=person.name, part=part) for part in _SIDES)
    return added(record, events=Event(id=fresh_id(record, "meeting"), kind="meeting", participants=sides))
