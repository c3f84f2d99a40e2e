"""Two people stand in one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule

_JOINT = re.compile(r"[;/&]| (?:et|and|und) ")
_TWO_NAMES = re.compile(r"\S+(?: \S+)+ ?(?:;| et | and | und | & |/) ?\S+(?: \S+)+")


def _has_joint(official: Official) -> bool:
    return _JOINT.search(official.name) is not None


@rule("NS212", severity="warning", since="0.1", needs="name.count(' ') > 1", suspect=_has_joint)
def two_people_in_one_name(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two people stand in one name.

    "Jean Martin et Luc Petit" is met by nobody and held by nobody: two entries have been joined.

    What does not fire: hyphens ("Pierre-et-Marie-Curie"), single words around the conjunction.

    To mend it, make two officials of it.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Jean Martin et Luc Petit"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Jean Martin"}, {"id": "y", "name": "José Ortega y Gasset"}]}
    ```
    """
    if _TWO_NAMES.fullmatch(official.name):
        yield ctx.finding(f"{official.name!r} holds the names of two people", field="name", value=official.name)


@breaks(two_people_in_one_name)
def _joined(record: Record, pick: Pick) -> Record:
    joint = pick(("; ", " et ", " and ", " und ", " & ", " / "))
    person = somebody(record, pick)
    other = pick(("Alva Nor", "Ole Dahl", "Mira Kost"))
    return added(record, officials=person.model_copy(update={"name": f"{person.name}{joint}{other}"}))
