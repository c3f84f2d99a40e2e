"""An event is dated outside the window of the event it is part of."""

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


@rule("NS105", severity="error", since="0.1", needs="part_of and relation != 'around'", suspect=may_stick_out)
def outside_window(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is dated outside the window of the event it is part of.

    A meeting "within" a fair on the day after the fair is an error in one of three places: its date, the window, or `part_of`.

    What does not fire: events marked `relation: around` (on the eve, on the sidelines), dates too vague to tell, windows that
    run backwards.

    To mend it, check the two dates in the text; if the meeting only had to do with the event, set `relation` to "around".

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "meeting", "dates": "2022-05-27", "part_of": "fair"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "meeting", "dates": "2022-05-25", "part_of": "fair"},
                           {"id": "eve", "dates": "2022-05-23", "part_of": "fair", "relation": "around"}]}
    ```
    """
    parent = ctx.events.get(event.part_of) if event.part_of is not None else None
    if parent is None or event.relation == "around":
        return
    if event.dates is None or parent.dates is None:
        yield ctx.not_judged("a date is missing")
        return
    within = event.dates.within(parent.dates)
    if within:
        return
    if event.dates.reversed or parent.dates.reversed:
        yield ctx.not_judged("a range runs backwards")
    elif event.dates.before(parent.dates) or event.dates.after(parent.dates):
        called = "event" if event.kind == "other" else event.kind
        yield ctx.finding(
            f"{called} {event.id!r} is dated {event.dates}, outside the window {parent.dates} of {parent.id!r}, "
            "which it is part of",
            field="dates",
            value=event.dates,
            related=[(parent, "dates", parent.dates, "the window of the event it is part of")],
        )
    elif within is None:
        yield ctx.not_judged("the dates are not precise enough")


@breaks(outside_window)
def _after_the_window(record: Record, pick: Pick) -> Record:
    record, fair = with_window(record, pick)
    day = last_day(fair) + timedelta(days=pick.number(1, 60))
    meeting = Event(id=fresh_id(record, "meeting"), kind="meeting", dates=days(day), part_of=fair.id)
    return added(record, events=meeting)
