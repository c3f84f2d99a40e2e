"""What is listed among the countries is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term

_SPORTS: Final = frozenset({"match", "tournament"})


@rule("NS307", severity="warning", since="0.1", needs="participants and ctx.survey.repeated")
def not_a_country(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """What is listed among the countries is none.

    "Union européenne", "Golfe", "Écosse": a count of states that includes them is too high, and no code joins them.

    What does not fire: matches and tournaments, where Scotland is a side of its own; anything that has a country's code.

    To mend it, make an organization or a group of it.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participants": [{"kind": "country", "name": "l'Union européenne"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "cup", "kind": "tournament", "participants": [{"kind": "country", "name": "Écosse"}]},
                           {"id": "fair", "participants": [{"kind": "group", "name": "pays du Golfe"}]}]}
    ```
    """
    if event.kind in _SPORTS:
        return
    for participant in event.participants:
        if participant.kind != "country" or participant.ref is not None or participant.name is None:
            continue
        name = fold_term(participant.name)
        first, _, rest = name.partition(" ")
        if name in words.NO_COUNTRIES or (first in LINKS and rest in words.NO_COUNTRIES):
            yield ctx.finding(
                f"{participant.name!r} is no country", node=participant, field="name", value=participant.name
            )
