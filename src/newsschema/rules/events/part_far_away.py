"""An event takes place in another country than the event it is part of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_OF_ONE_PLACE: Final = frozenset({"fair", "summit", "conference", "session", "festival", "trial", "ceremony"})


@rule("NS315", severity="warning", since="0.1", needs="part_of and place")
def part_far_away(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event takes place in another country than the event it is part of.

    A meeting in Rabat as part of a fair in Doha: `part_of` or one of the places is wrong.

    What does not fire: events around the other, not within it; tournaments and exercises that are held in several countries;
    events without a country.

    To mend it, correct the place, or set `relation` to "around".

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "kind": "fair", "place": {"name": "Doha", "country": "QA"}},
                           {"id": "m", "kind": "meeting", "part_of": "fair", "place": {"name": "Rabat", "country": "MA"}}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "kind": "fair", "place": {"name": "Doha", "country": "QA"}},
      {"id": "m", "kind": "meeting", "part_of": "fair", "relation": "around", "place": {"name": "Rabat", "country": "MA"}},
      {"id": "euro", "kind": "tournament", "place": {"name": "Berlin", "country": "DE"}},
      {"id": "final", "kind": "match", "part_of": "euro", "place": {"name": "Londres", "country": "GB"}}]}
    ```
    """
    parent = ctx.events.get(event.part_of or "")
    if parent is None or event.relation == "around" or event.place is None or parent.place is None or parent is event:
        return
    if parent.kind not in _OF_ONE_PLACE or event.place.country is None or parent.place.country is None:
        return
    if event.place.country[:2] != parent.place.country[:2]:
        yield ctx.finding(
            f"{event.id!r} is in {event.place.name} ({event.place.country}), but part of {parent.id!r} in {parent.place.name} "
            f"({parent.place.country})",
            node=event.place,
            field="country",
            value=event.place.country,
            related=[(parent.place, "country", parent.place.country, "the country of the event it is part of")],
        )
