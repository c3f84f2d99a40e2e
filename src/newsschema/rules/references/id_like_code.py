"""The id of an official or organization is the code of a country."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.countries import CURRENT
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS610", severity="warning", since="0.1", needs="ctx.survey.odd_ids")
def id_like_code(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The id of an official or organization is the code of a country.

    Where a host may be a country or an organization, nobody can tell which of the two "MA" means.

    What does not fire: codes in lower case, events.

    To mend it, give it an id that says what it is.

    ```json breaks
    {"id": "a", "organizations": [{"id": "MA", "name": "Maison des associations"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "ma", "name": "Maison des associations"}]}
    ```
    """
    parts: tuple[Organization | Official, ...] = (*record.organizations, *record.officials)
    for part in parts:
        if part.id in CURRENT:
            yield ctx.finding(f"the id {part.id!r} is the code of a country", node=part, field="id", value=part.id)
