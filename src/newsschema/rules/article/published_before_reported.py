"""The article was published before what it reports as past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, dated, days, fresh_id, published_day
from newsschema.rules.registry import NotJudged, rule


@rule("NS401", severity="error", since="0.1", needs="status == 'held'")
def published_before_reported(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The article was published before what it reports as past.

    An event that "took place" after the day of publication: one of the two dates is wrong, usually by a year or by day and month
    exchanged.

    What does not fire: events that are planned, postponed or cancelled; dates too vague to tell.

    To mend it, correct the date, or the event's status.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-20"},
     "events": [{"id": "fair", "status": "held", "dates": "2022-05-24/2022-05-26"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-20"},
     "events": [{"id": "fair", "status": "planned", "dates": "2022-05-24/2022-05-26"}]}
    ```
    """
    if event.dates is None or ctx.published is None:
        yield ctx.not_judged("the event's date or the day of publication is not known")
    elif not event.dates.reversed and event.dates.after(ctx.published):
        yield ctx.finding(
            f"{event.id!r} is reported as held {event.dates}, but the article was published on {ctx.published}",
            field="dates",
            value=event.dates,
            related=[(ctx.record.article, "date_published", ctx.published, "the day of publication")],
        )


@breaks(published_before_reported)
def _held_later(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    published = published_day(record)
    if published is None:
        return None
    later = days(published + timedelta(days=pick.number(1, 700)))
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", dates=later, status="held"))
