"""Two ids differ only in case, accents or punctuation."""

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
from newsschema.text.folding import fold_term


@rule("NS605", severity="warning", since="0.1", needs="ctx.survey.odd_ids")
def ids_alike(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two ids differ only in case, accents or punctuation.

    They look like one thing and join like two.

    What does not fire: ids that are the same (NS603).

    To mend it, make one entry of the two, or give them ids that can be told apart.

    ```json breaks
    {"id": "a", "organizations": [{"id": "dgsn", "name": "DGSN"}, {"id": "DGSN", "name": "Sûreté nationale"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "dgsn", "name": "DGSN"}, {"id": "dgst", "name": "DGST"}]}
    ```
    """
    seen: dict[str, str] = {}
    for part in ctx.identified:
        other = seen.setdefault(fold_term(part.id), part.id)
        if other != part.id:
            yield ctx.finding(f"the ids {other!r} and {part.id!r} are alike", node=part, field="id", value=part.id)


@breaks(ids_alike)
def _capitals(record: Record, pick: Pick) -> Record:
    name = fresh_id(record, "harbour-office")
    other = pick((name.upper(), name.title(), name.replace("-", "_"), name.replace("o", "ô")))
    record = added(record, organizations=Organization(id=name, name="Harbour Office"))
    return added(record, organizations=Organization(id=other, name="Office of the Estuary"))
