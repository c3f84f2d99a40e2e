"""An event lies only partly within the window of the event it is part of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.dates.windows import may_stick_out
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, fresh_id, last_day, with_window
from newsschema.rules.registry import NotJudged, rule


@rule("NS106", severity="warning", since="0.1", needs="part_of and relation != 'around'", suspect=may_stick_out)
def partly_outside_window(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event lies only partly within the window of the event it is part of.

    What does not fire: events marked `relation: around`; events wholly outside (NS105).

    To mend it, check both ranges; a part that outlasts the whole is usually a slip in one of its ends.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "forum", "dates": "2022-05-25/2022-05-27", "part_of": "fair"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "forum", "dates": "2022-05-25/2022-05-26", "part_of": "fair"}]}
    ```
    """
    parent = ctx.events.get(event.part_of) if event.part_of is not None else None
    if parent is None or event.relation == "around" or event.dates is None or parent.dates is None:
        return
    within = event.dates.within(parent.dates)
    if within:
        return
    if event.dates.reversed or parent.dates.reversed:
        yield ctx.not_judged("a range runs backwards")
    elif within is False and event.dates.overlaps(parent.dates):
        called = "event" if event.kind == "other" else event.kind
        yield ctx.finding(
            f"{called} {event.id!r} is dated {event.dates}, partly outside the window {parent.dates} of {parent.id!r}, "
            "which it is part of",
            field="dates",
            value=event.dates,
            related=[(parent, "dates", parent.dates, "the window of the event it is part of")],
        )


@breaks(partly_outside_window)
def _beyond_the_end(record: Record, pick: Pick) -> Record:
    record, fair = with_window(record, pick)
    last = last_day(fair)
    dates = days(last, last + timedelta(days=pick.number(1, 3)))
    return added(record, events=Event(id=fresh_id(record, "forum"), kind="conference", dates=dates, part_of=fair.id))
