"""The title says that the post has not begun, the status says that it is held."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.said_of_posts import said_by


def _is_named_so(office: Office) -> bool:
    said = said_by(office.title)
    return said is not None and said.incoming


@rule(
    "NS229", severity="error", since="0.1", needs="ctx.survey.timed_posts and status == 'current'", suspect=_is_named_so
)
def incoming_marked_current(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The title says that the post has not begun, the status says that it is held.

    A prime minister-designate is not prime minister; a question who governed on that day has two answers.

    What does not fire: titles in which the word belongs to a field ("ministre des Futures générations").

    To mend it, set the status to "incoming".

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "Premier ministre désigné", "status": "current"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "Premier ministre désigné", "status": "incoming"}, {"title": "ministre des Futures générations", "status": "current"}]}]}
    ```
    """
    yield ctx.finding(
        f"{office.title!r} is marked as held",
        field="status",
        value=office.status,
        related=[(office, "title", office.title, "the title")],
        fix=Fix(title="mark it as incoming", patch=(ctx.put("status", "incoming"),), safe=False),
    )
