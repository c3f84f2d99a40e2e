"""The title says that the post is over, the status says that it is held."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Office, Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.said_of_posts import said_by


def _is_both(office: Office) -> bool:
    """Whether an office is marked as current and named as former."""
    said = said_by(office.title)
    return office.status == "current" and said is not None and said.former


@rule("NS221", severity="error", since="0.1", needs="ctx.survey.timed_posts")
def former_marked_current(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The title says that the post is over, the status says that it is held.

    What does not fire: titles in which the word belongs to an institution's name ("directeur de l'Ancien Musée").

    To mend it, set the status to "former".

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "ancien ministre des Finances", "status": "current"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "ancien ministre des Finances", "status": "former"}, {"title": "directeur de l'Ancien Musée", "status": "current"}]}]}
    ```
    """
    for office in official.offices:
        if _is_both(office):
            yield ctx.finding(
                f"{official.name!r} is marked as current holder of {office.title!r}",
                node=office,
                field="status",
                value=office.status,
                related=[(office, "title", office.title, "the title")],
                fix=Fix(title="mark it as former", patch=(ctx.put("status", "former", node=office),), safe=False),
            )


@breaks(former_marked_current)
def _still_current(record: Record, pick: Pick) -> Record:
    title = pick(("former minister of fisheries", "ancien ministre de la Pêche", "ex-minister", "ehemaliger Minister"))
    office = Office(title=title, role="minister", jurisdiction="NO", status="current")
    return added(record, officials=somebody(record, pick, office))
