"""Somebody acts in a post on a day on which they did not hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from newsschema.model.date_range import DateRange
from newsschema.model.event import Event, Participant
from newsschema.model.official import Office, Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, fresh_id, some_day, somebody
from newsschema.rules.registry import NotJudged, rule


def _holders(record: Record) -> Mapping[str, Official]:
    """Officials by id whose one post is held and has a tenure."""
    return {
        official.id: official
        for official in record.officials
        if len(official.offices) == 1
        and official.offices[0].tenure is not None
        and official.offices[0].status not in ("former", "incoming")
    }


@rule("NS202", severity="error", since="0.1", needs="ctx.survey.tenures")
def outside_tenure(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Somebody acts in a post on a day on which they did not hold it.

    Received as prime minister on 25 May 2022, in office since March 2023: the event's date or the tenure is wrong, or the post was
    another one then.

    What does not fire: officials with several posts, since the text does not say in which one they act; former and incoming ones.

    To mend it, correct the date or the tenure, or give the post that was held then.

    ```json breaks
    {"id": "a",
     "officials": [{"id": "x", "name": "X", "offices": [{"title": "premier ministre", "status": "current", "tenure": "2023-03-07/.."}]}],
     "events": [{"id": "m", "kind": "meeting", "dates": "2022-05-25", "participants": [{"kind": "official", "ref": "x"}]}]}
    ```

    ```json fine
    {"id": "a",
     "officials": [{"id": "x", "name": "X", "offices": [{"title": "premier ministre", "status": "current", "tenure": "2020-01-28/.."}]}],
     "events": [{"id": "m", "kind": "meeting", "dates": "2022-05-25", "participants": [{"kind": "official", "ref": "x"}]}]}
    ```
    """
    holders = _holders(record)
    for event, participant in ((each, part) for each in record.events for part in each.participants):
        official = holders.get(participant.ref or "") if participant.kind == "official" else None
        office = official.offices[0] if official is not None else None
        if official is None or office is None or office.tenure is None:
            continue
        if event.dates is None or event.dates.reversed or office.tenure.reversed:
            yield ctx.not_judged("the event's date is not known, or a range runs backwards")
        elif event.dates.before(office.tenure) or event.dates.after(office.tenure):
            yield ctx.finding(
                f"{official.name!r} takes part in {event.id!r} on {event.dates} as {office.title!r}, held {office.tenure}",
                node=event,
                field="dates",
                value=event.dates,
                related=[(office, "tenure", office.tenure, "when the post was held")],
            )


@breaks(outside_tenure)
def _before_taking_office(record: Record, pick: Pick) -> Record:
    day = some_day(record)
    tenure = DateRange.parse(f"{day + timedelta(days=pick.number(1, 700))}/..")
    office = Office(title="minister of fisheries", role="minister", jurisdiction="NO", tenure=tenure)
    minister = somebody(record, pick, office)
    record = added(record, officials=minister)
    present = (Participant(kind="official", ref=minister.id), Participant(kind="country", ref="SE"))
    meeting = Event(id=fresh_id(record, "meeting"), kind="meeting", dates=days(day), participants=present)
    return added(record, events=meeting)
