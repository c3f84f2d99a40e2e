"""Two organizations of a record have one acronym and two names."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@rule("NS215", severity="warning", since="0.1", needs="ctx.survey.acronyms > 1")
def acronym_of_two(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two organizations of a record have one acronym and two names.

    DGST as "… de la surveillance du territoire" and as "… de la sûreté du territoire": one is a slip, and the acronym alone can no
    longer be resolved.

    What does not fire: organizations of two countries, which may share one (there is a DGST in Morocco and in Cameroon); an
    organization with its other names listed as such.

    To mend it, make one organization of the two, or give each its country.

    ```json breaks
    {"id": "a", "organizations": [{"id": "x", "name": "Direction générale de la surveillance du territoire", "acronym": "DGST"},
                                  {"id": "y", "name": "Direction générale de la sûreté du territoire", "acronym": "DGST"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "x", "name": "Direction générale de la surveillance du territoire", "acronym": "DGST", "jurisdiction": "MA"},
                                  {"id": "y", "name": "Direction générale de la sûreté du territoire", "acronym": "DGST", "jurisdiction": "CM"}]}
    ```
    """
    seen: dict[str, Organization] = {}
    for organization in sorted(record.organizations, key=lambda each: (each.name, each.id)):
        if organization.acronym is None:
            continue
        other = seen.setdefault(organization.acronym, organization)
        apart = other.jurisdiction and organization.jurisdiction and other.jurisdiction != organization.jurisdiction
        if other is organization or apart or fold_term(other.name) == fold_term(organization.name):
            continue
        yield ctx.finding(
            f"{organization.acronym!r} is the acronym of {other.name!r} and of {organization.name!r}",
            node=organization,
            field="acronym",
            value=organization.acronym,
            related=[(other, "name", other.name, "the other name")],
        )
