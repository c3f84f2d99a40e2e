"""A reference names nothing in the record."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS601", severity="error", since="0.1", needs="ctx.survey.doubtful")
def dangling_reference(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A reference names nothing in the record.

    What it names was removed or renamed; joins over it lose the row.

    What does not fire: country codes where a country may stand.

    To mend it, correct the id, or add what it names.

    ```json breaks
    {"id": "a", "events": [{"id": "meeting", "part_of": "fair"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "meeting", "part_of": "fair"}, {"id": "fair", "host": "QA"}]}
    ```
    """
    for reference, kind in ctx.doubtful_references:
        if kind is None:
            yield ctx.finding(
                f"{reference.ref!r} names no official, organization or event of the record",
                node=reference.node,
                field=reference.field,
                value=reference.ref,
            )


@breaks(dangling_reference)
def _named_nowhere(record: Record, pick: Pick) -> Record:
    gone = fresh_id(record, "gone")
    if record.text is None and pick.number(0, 1):
        return added(record, quotes=Quote(text="we go on with the work at the harbour", speaker=gone))
    return added(record, events=Event(id=fresh_id(record, "forum"), kind="conference", part_of=gone))
