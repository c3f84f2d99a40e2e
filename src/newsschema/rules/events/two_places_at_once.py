"""One person is in two countries at the same hour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_MOST = 50


@rule("NS314", severity="warning", since="0.1", needs="ctx.survey.timed > 1")
def two_places_at_once(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """One person is in two countries at the same hour.

    Doha and Rabat on 25 May at 10:00: one of the meetings is another person's, or of another day.

    What does not fire: days without hours; two events in one country, or of which one is part of the other; places of which no
    country is known.

    To mend it, check who was where.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X"}], "events": [
      {"id": "m", "dates": "2022-05-25T10:00", "place": {"name": "Doha", "country": "QA"}, "participants": [{"kind": "official", "ref": "x"}]},
      {"id": "n", "dates": "2022-05-25T10:00", "place": {"name": "Rabat", "country": "MA"}, "participants": [{"kind": "official", "ref": "x"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X"}], "events": [
      {"id": "m", "dates": "2022-05-25", "place": {"name": "Doha", "country": "QA"}, "participants": [{"kind": "official", "ref": "x"}]},
      {"id": "n", "dates": "2022-05-25T10:00", "place": {"name": "Rabat", "country": "MA"}, "participants": [{"kind": "official", "ref": "x"}]},
      {"id": "o", "dates": "2022-05-25T18:00", "place": {"name": "Doha", "country": "QA"}, "participants": [{"kind": "official", "ref": "x"}]}]}
    ```
    """
    attended: dict[str, list[Event]] = {}
    for event in sorted(record.events, key=lambda each: each.id):
        start = event.dates.start if event.dates is not None else None
        if start is None or start.hour is None or event.place is None or event.place.country is None:
            continue
        for ref in {
            participant.ref for participant in event.participants if participant.kind == "official" and participant.ref
        }:
            attended.setdefault(ref, []).append(event)
    for ref, events in sorted(attended.items()):
        for first, second in combinations(events[:_MOST], 2):
            if first.place is None or second.place is None or first.place.country == second.place.country:
                continue
            if {first.part_of, second.part_of} & {first.id, second.id} or first.dates is None or second.dates is None:
                continue
            if first.dates.overlaps(second.dates):
                yield ctx.finding(
                    f"{ref!r} is in {first.place.name!r} on {first.dates} and in {second.place.name!r} on {second.dates}",
                    node=second,
                    field="dates",
                    value=second.dates,
                    related=[(first, "dates", first.dates, "the other event")],
                )
