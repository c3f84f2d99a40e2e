"""A meeting called bilateral has more than two countries."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS326", severity="warning", since="0.1", needs="len(participants) > 2 and name and 'bilat' in name.lower()")
def bilateral_of_many(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A meeting called bilateral has more than two countries.

    Participants of the event around it were given to it.

    What does not fire: several people of two countries; organizations beside two countries.

    To mend it, keep the two sides.

    ```json breaks
    {"id": "a", "events": [{"id": "m", "name": "Rencontre bilatérale", "kind": "meeting", "participants": [
      {"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "QA"}, {"kind": "country", "ref": "KW"}]}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "onu", "name": "ONU"}], "events": [{"id": "m", "name": "Rencontre bilatérale", "kind": "meeting", "participants": [
      {"kind": "country", "ref": "MA"}, {"kind": "country", "ref": "QA"}, {"kind": "organization", "ref": "onu"}]}]}
    ```
    """
    countries = sorted(
        {participant.ref for participant in event.participants if participant.kind == "country" and participant.ref}
    )
    if len(countries) > 2:
        yield ctx.finding(
            f"{event.name!r} has {len(countries)} countries: {', '.join(countries)}",
            field="participants",
            value=len(countries),
            related=[(event, "name", event.name, "the name")],
        )
