"""Two officials of a record have the same name and a post in common."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.officials.alike import names_alike
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


def _posts(official: Official) -> set[str]:
    return {fold_term(office.title) for office in official.offices}


@rule("NS218", severity="warning", since="0.1", needs="len(officials) > 1", suspect=names_alike)
def same_person_twice(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two officials of a record have the same name and a post in common.

    One person under two ids is counted twice, and each id has half of what is known.

    What does not fire: namesakes, who have other posts, or of whom no post is known.

    To mend it, make one official of the two.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Saad Al Khulaifi", "offices": [{"title": "directeur général"}]},
                              {"id": "x-2", "name": "Saad al-Khulaifi", "offices": [{"title": "Directeur général"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Jean Martin", "offices": [{"title": "maire de Nort"}]},
                              {"id": "y", "name": "Jean Martin", "offices": [{"title": "capitaine"}]}, {"id": "z", "name": "Jean Martin"}]}
    ```
    """
    seen: dict[str, Official] = {}
    for official in sorted(record.officials, key=lambda each: each.id):
        other = seen.setdefault(fold_term(official.name), official)
        if other is not official and other.id != official.id and (shared := _posts(other) & _posts(official)):
            yield ctx.finding(
                f"{other.id!r} and {official.id!r} are both {official.name!r}, {min(shared)!r}",
                node=official,
                field="name",
                value=official.name,
                related=[(other, "name", other.name, "the other entry")],
            )
