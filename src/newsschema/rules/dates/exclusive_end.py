"""A window runs from midnight to midnight: its end is written as the day after the last one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.registry import NotJudged, rule


def _midnight(day: PartialDate | None) -> bool:
    return day is not None and day.hour == 0 and day.minute == 0 and not day.second


@rule("NS114", severity="warning", since="0.1", needs="end is not start and end and end.hour is not None")
def exclusive_end(dates: DateRange, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A window runs from midnight to midnight: its end is written as the day after the last one.

    Calendars end an all-day event of 24 to 26 May on 27 May at 0:00; ends here are inclusive, and the event would have a day too many.

    What does not fire: an end at midnight of something that begins at another hour; a single moment.

    To mend it, write the last day itself, without times; the fix does.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24T00:00/2022-05-27T00:00"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "gala", "dates": "2022-05-24T19:00/2022-05-25T00:00"}]}
    ```
    """
    start, end = dates.start, dates.end
    if start is None or end is None or not (_midnight(start) and _midnight(end)) or end.earliest <= start.earliest:
        return
    first, last = start.truncate("day"), PartialDate.from_date(end.earliest - timedelta(days=1))
    written = str(DateRange.of(first, last))
    yield ctx.finding(
        f"the window {dates} runs from midnight to midnight: its last day is {last}",
        value=dates,
        fix=Fix(
            title=f"write {written}", patch=(Operation(op="replace", path=ctx.path(dates), value=written),), safe=True
        ),
    )
