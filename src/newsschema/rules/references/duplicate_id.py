"""Two parts of the record have one id."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS603", severity="error", since="0.1", needs="ctx.survey.odd_ids")
def duplicate_id(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two parts of the record have one id.

    A reference to it could mean either.

    What does not fire: an id that another record uses too.

    To mend it, give one of them another id.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X"}, {"id": "x", "name": "Y"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]}
    ```
    """
    seen: dict[str, object] = {}
    for part in ctx.identified:
        other = seen.setdefault(part.id, part)
        if other is not part:
            yield ctx.finding(
                f"{part.id!r} is the id of two parts of the record",
                node=part,
                field="id",
                value=part.id,
                related=[(other, "id", part.id, "the first part with this id")],
            )


@breaks(duplicate_id)
def _same_id(record: Record, pick: Pick) -> Record:
    same = fresh_id(record, "harbour")
    for name in pick.several(("Harbour Office", "Harbour Police", "Harbour Company"), 2, 3):
        record = added(record, organizations=Organization(id=same, name=name))
    return record
