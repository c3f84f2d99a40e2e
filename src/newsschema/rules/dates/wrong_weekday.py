"""The weekday that is printed is not that of the date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.dates import WEEKDAYS, DateMention
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, some_day
from newsschema.rules.registry import NotJudged, rule


@rule("NS103", severity="error", since="0.1", needs="weekday")
def wrong_weekday(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The weekday that is printed is not that of the date beside it.

    One of the two is wrong, and which one decides on what day something happened: "mercredi 24 mai 2022" was a Tuesday.

    What does not fire: a night between two days ("dans la nuit de mardi à mercredi"), a date of which only the month is known.

    To mend it, look up which of the two the event really had; announcements copied from the year before keep its weekdays.

    ```json breaks
    {"id": "a", "dates": [{"text": "mercredi 24 mai 2022", "value": "2022-05-24", "weekday": "wednesday"}]}
    ```

    ```json fine
    {"id": "a", "dates": [{"text": "mercredi 25 mai 2022", "value": "2022-05-25", "weekday": "wednesday"}]}
    ```
    """
    day = mention.value.start if mention.value is not None else None
    if mention.weekday is None or day is None:
        return
    if day.weekday is None:
        yield ctx.not_judged("the date is not given to the day")
    elif WEEKDAYS[day.weekday] != mention.weekday:
        yield ctx.finding(
            f"{mention.text!r} says {mention.weekday}, but {day} was a {WEEKDAYS[day.weekday]}",
            field="value",
            value=mention.value,
            related=[(mention, "weekday", mention.weekday, "the weekday printed")],
            spans=[(mention.start, mention.end)] if mention.start is not None and mention.end is not None else [],
        )


@breaks(wrong_weekday)
def _another_weekday(record: Record, pick: Pick) -> Record:
    day = some_day(record) - timedelta(days=pick.number(0, 30))
    weekday = WEEKDAYS[(day.weekday() + pick.number(1, 6)) % len(WEEKDAYS)]
    return added(record, dates=DateMention(text=f"{weekday} {day}", value=days(day), how="stated", weekday=weekday))
