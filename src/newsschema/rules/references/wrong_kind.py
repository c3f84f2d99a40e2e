"""A reference names something of another kind."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, somebody
from newsschema.rules.registry import NotJudged, rule


@rule("NS602", severity="error", since="0.1", needs="ctx.survey.doubtful")
def wrong_kind(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A reference names something of another kind.

    A participant marked as an official that points to an event, an office held in a person.

    What does not fire: hosts and organizers, which may be officials, organizations or countries.

    To mend it, correct the id or the kind.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "directeur", "organization": "x"}]}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "dgsn", "name": "DGSN"}],
     "officials": [{"id": "x", "name": "X", "offices": [{"title": "directeur", "organization": "dgsn"}]}]}
    ```
    """
    for reference, kind in ctx.doubtful_references:
        if kind is not None:
            yield ctx.finding(
                f"{reference.ref!r} is an {kind}, where an {' or '.join(reference.kinds)} is due",
                node=reference.node,
                field=reference.field,
                value=reference.ref,
            )


@breaks(wrong_kind)
def _person_for_event(record: Record, pick: Pick) -> Record:
    if not record.officials:
        record = added(record, officials=somebody(record, pick))
    person = pick(record.officials)
    return added(record, events=Event(id=fresh_id(record, "forum"), kind="conference", part_of=person.id))
