"""The title says that the post is held in the interim, the office is not marked so."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.said_of_posts import said_by


def _title_says_acting(office: Office) -> bool:
    said = said_by(office.title)
    return said is not None and said.acting


@rule("NS222", severity="info", since="0.1", needs="ctx.survey.timed_posts and not acting", suspect=_title_says_acting)
def acting_not_marked(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The title says that the post is held in the interim, the office is not marked so.

    An acting holder and the one whom they stand in for may hold a post on one day; rules about two holders need to know.

    What does not fire: titles in which the words are part of another one ("ministre chargé de l'Intérim social").

    To mend it, set `acting`; the fix does.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "directrice par intérim"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "directrice par intérim", "acting": true}, {"title": "acteur"}]}]}
    ```
    """
    yield ctx.finding(
        f"{office.title!r} is not marked as held in the interim",
        field="acting",
        value=office.acting,
        related=[(office, "title", office.title, "the title")],
        fix=Fix(title="mark it as acting", patch=(ctx.put("acting", True),), safe=False),
    )
