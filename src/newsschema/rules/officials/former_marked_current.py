"""The title says that the post is over, the status says that it is held."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Office, Official
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_OVER = frozenset(
    [
        "ancien",
        "ancienne",
        "ex",
        "former",
        "onetime",
        "exministro",
        "exministra",
        "antiguo",
        "antigua",
        "ehemaliger",
        "ehemalige",
        "ex-président",
    ]
)


def _is_both(office: Office) -> bool:
    """Whether an office is marked as current and named as former."""
    if office.status != "current":
        return False
    first = office.title.lstrip().partition(" ")[0].lower()
    return first in _OVER or first.startswith("ex-")


def _looks_former(official: Official) -> bool:
    for office in official.offices:
        if _is_both(office):
            return True
    return False


@rule("NS221", severity="error", since="0.1", needs=_looks_former)
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
            )
