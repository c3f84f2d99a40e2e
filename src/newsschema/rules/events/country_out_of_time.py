"""A country takes part in an event at a time at which it did not exist."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.countries import DATED, existed, lifetime
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event, Participant
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


@rule("NS305", severity="warning", since="0.1", needs="participants and ctx.survey.changing")
def country_out_of_time(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A country takes part in an event at a time at which it did not exist.

    South Sudan in 2009 or Yugoslavia in 2022: the code or the date is wrong, or the name of today was used for another time.

    What does not fire: events without dates; dates too vague to tell; countries whose beginning nobody disputes to be earlier.

    To mend it, use the code of the country of that time (docs/explanation/countries.md).

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2009-05-24", "participants": [{"kind": "country", "ref": "SS"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24", "participants": [{"kind": "country", "ref": "SS"}]}]}
    ```
    """
    for participant in event.participants:
        code = participant.ref
        if participant.kind != "country" or code not in DATED:
            continue
        if event.dates is None or event.dates.reversed:
            yield ctx.not_judged("the event's date is not known")
        elif existed(code, event.dates) is False:
            yield ctx.finding(
                f"{participant.name or code!r} takes part in {event.id!r} on {event.dates}, but existed {lifetime(code)}",
                node=participant,
                field="ref",
                value=code,
                related=[(event, "dates", event.dates, "the event's dates")],
            )


@breaks(country_out_of_time)
def _another_time(record: Record, pick: Pick) -> Record:
    code, year = pick((("SS", 2009), ("YUCS", 2004), ("XK", 2006), ("CSHH", 1994), ("SUHH", 1993), ("QA", 1969)))
    dates = DateRange.parse(f"{year}-0{pick.number(1, 5)}-{pick.number(10, 28)}")
    listed = (Participant(kind="country", ref=code),)
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", dates=dates, participants=listed))
