"""Evidence points to nothing in the record."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS511", severity="error", since="0.1")
def evidence_for_nothing(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Evidence points to nothing in the record.

    The value was removed or renamed and its evidence stayed behind; the value that took its place has none.

    What does not fire: pointers to parts (an official, a list), not only to single values.

    To mend it, point to the value, or remove the entry.

    ```json breaks
    {"id": "a", "evidence": [{"target": "/events/fair/dates"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24"}], "evidence": [{"target": "/events/fair/dates"}]}
    ```
    """
    based = ((f"based_on/{index}", pointer) for index, pointer in enumerate(evidence.based_on))
    for place, pointer in (("", evidence.target), *based):
        field = place.partition("/")[0] or "target"
        if not ctx.exists(pointer):
            fix = Fix(title="drop it", patch=(ctx.take(place),), safe=True)
            yield ctx.finding(f"{pointer!r} names nothing in the record", field=field, value=pointer, fix=fix)


@breaks(evidence_for_nothing)
def _gone(record: Record, pick: Pick) -> Record:
    folder = pick(("events", "officials", "organizations"))
    return added(record, evidence=Evidence(target=f"/{folder}/{fresh_id(record, 'gone')}"))
