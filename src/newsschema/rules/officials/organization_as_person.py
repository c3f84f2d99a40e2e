"""An organization stands among the officials."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS, ORGANIZATIONS
from newsschema.text.folding import fold_term


def _begins_as_organization(official: Official) -> bool:
    return fold_term(official.name).partition(" ")[0] in ORGANIZATIONS


@rule("NS211", severity="error", since="0.1", needs="ctx.survey.odd_beginnings", suspect=_begins_as_organization)
def organization_as_person(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An organization stands among the officials.

    "Ministère de l'Intérieur" is nobody who can be met or hold a post; as a photo's credit it is the holder.

    What does not fire: family names that are also words of organizations, unless they come first and are followed by a link.

    To mend it, move the entry to `organizations`.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Ministère qatari de l'Intérieur"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Jean Ministre"}, {"id": "y", "name": "Florence Banque"}]}
    ```
    """
    words = fold_term(official.name).split()
    if any(word in LINKS for word in words[1:]):
        yield ctx.finding(f"{official.name!r} is an organization, not a person", field="name", value=official.name)


@breaks(organization_as_person)
def _ministry_as_person(record: Record, pick: Pick) -> Record:
    name = pick(("Ministry of Fisheries", "Ministère de la Pêche", "Banque des Deux Rives", "Court of the Estuary"))
    return added(record, officials=somebody(record, pick, name=name))
