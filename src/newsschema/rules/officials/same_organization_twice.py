"""Two organizations of a record have the same name."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


def _alike(record: Record) -> bool:
    organizations = record.organizations
    return len({fold_term(each.name) for each in organizations}) < len(organizations)


@rule("NS228", severity="warning", since="0.1", needs="len(organizations) > 1", suspect=_alike)
def same_organization_twice(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two organizations of a record have the same name.

    One body under two ids is counted twice; its posts are divided between the two.

    What does not fire: bodies of two countries or of two parents, or of two kinds ("Conseil régional" here and there).

    To mend it, make one organization of the two.

    ```json breaks
    {"id": "a", "organizations": [{"id": "x", "name": "Sûreté nationale"}, {"id": "y", "name": "sûreté nationale"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "x", "name": "Ministère de l'Intérieur", "jurisdiction": "MA"},
                                  {"id": "y", "name": "Ministère de l'Intérieur", "jurisdiction": "QA"}]}
    ```
    """
    seen: dict[tuple[object, ...], Organization] = {}
    for organization in sorted(record.organizations, key=lambda each: each.id):
        key = (fold_term(organization.name), organization.jurisdiction, organization.parent, organization.kind)
        other = seen.setdefault(key, organization)
        if key[0] and other.id != organization.id:
            yield ctx.finding(
                f"{other.id!r} and {organization.id!r} are both {organization.name!r}",
                node=organization,
                field="name",
                value=organization.name,
                related=[(other, "name", other.name, "the other entry")],
            )
