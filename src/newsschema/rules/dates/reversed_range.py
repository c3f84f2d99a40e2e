"""A range ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, some_day
from newsschema.rules.registry import NotJudged, rule


@rule("NS102", severity="error", since="0.1", needs="reversed")
def reversed_range(dates: DateRange, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A range ends before it starts.

    Every question about such a range (is this day within it? how long is it?) has a wrong answer. Rules that need the range
    stay silent about it.

    What does not fire: ends that are given less precisely, so that the order cannot be told: 2022-05/2022-05-03.

    To mend it, exchange the ends if they changed places, or look for the figure that is wrong.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"}, {"id": "other", "dates": "2022-05/2022-05-03"}]}
    ```
    """
    turned = f"{dates.end}/{dates.start}"
    fix = Fix(
        title="exchange the ends", patch=(Operation(op="replace", path=ctx.path(dates), value=turned),), safe=False
    )
    yield ctx.finding(f"the range {dates} ends on {dates.end}, before it starts on {dates.start}", value=dates, fix=fix)


@breaks(reversed_range)
def _ends_exchanged(record: Record, pick: Pick) -> Record:
    last = some_day(record)
    first = last - timedelta(days=pick.number(1, 300))
    dates = DateRange.parse(f"{last}/{first}")
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", dates=dates))
