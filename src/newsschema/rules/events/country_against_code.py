"""The name of a country and its code are of two countries."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.countries import CURRENT
from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.named_countries import country_of_name
from newsschema.rules.registry import NotJudged, rule


@rule("NS328", severity="error", since="0.1", needs="ctx.survey.named_countries and participants")
def country_against_code(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The name of a country and its code are of two countries.

    "Koweït" with the code QA: who joins on the code counts another country than who reads the name. Models that fill in codes from
    memory do this.

    What does not fire: names that several countries share (the Congos, the Guineas, the Koreas), other names of one country, former
    codes; languages that are not known.

    To mend it, write the code of the country that is named.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "fair", "participants": [{"kind": "country", "ref": "QA", "name": "le Koweït"}]}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "fair", "participants": [
      {"kind": "country", "ref": "KW", "name": "le Koweït"}, {"kind": "country", "ref": "CD", "name": "Congo"},
      {"kind": "country", "ref": "AE", "name": "les EAU"}]}]}
    ```
    """
    for participant in event.participants if ctx.language is not None else ():
        if participant.kind != "country" or participant.name is None or participant.ref not in CURRENT:
            continue
        code = country_of_name(participant.name, ctx.language)
        if code is not None and code != participant.ref:
            yield ctx.finding(
                f"{participant.name!r} is {code}, not {participant.ref}",
                node=participant,
                field="ref",
                value=participant.ref,
                related=[(participant, "name", participant.name, "the name")],
                fix=Fix(title=f"write {code}", patch=(ctx.put("ref", code, node=participant),), safe=False),
            )
