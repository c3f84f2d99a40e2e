"""An event is longer than one of its kind ever is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_LONGEST: Final = {
    "match": 8, "signing": 3, "ceremony": 7, "meeting": 31, "summit": 31, "accident": 31, "appointment": 31, "visit": 120,
    "conference": 120, "session": 366, "tournament": 366, "festival": 200, "fair": 200, "demonstration": 366, "exercise": 366,
}  # fmt: skip


def _is_long(event: Event) -> bool:
    dates, longest = event.dates, _LONGEST.get(event.kind)
    if dates is None or longest is None:
        return False
    start, end = dates.ends
    return end.high - start.low >= longest


@rule("NS107", severity="warning", since="0.1", needs="dates and dates.start is not dates.end", suspect=_is_long)
def implausible_length(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is longer than one of its kind ever is.

    A meeting of nine weeks or a fair of 300 days: the year or month of one end is wrong.

    What does not fire: world exhibitions of six months, cricket matches of five days, talks that go on for weeks; events that have
    no end; kinds that may last for years (trials, strikes).

    To mend it, check both ends of the window, or the event's kind.

    ```json breaks
    {"id": "a", "events": [{"id": "m", "kind": "meeting", "dates": "2022-05-25/2022-07-27"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "expo", "kind": "fair", "dates": "2021-10-01/2022-03-31"}, {"id": "test", "kind": "match", "dates": "2022-06-02/2022-06-06"}]}
    ```
    """
    days = event.dates.days if event.dates is not None else None
    longest = _LONGEST.get(event.kind)
    if days is not None and longest is not None and days > longest:
        yield ctx.finding(
            f"the {event.kind} {event.id!r} lasts {days} days ({event.dates}); none lasts longer than {longest}",
            field="dates",
            value=event.dates,
            related=[(event, "kind", event.kind, "what it is")],
        )
