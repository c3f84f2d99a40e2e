"""The day of an event is none of the days that the text mentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_DAY: Final = ("day", "minute", "second")


@rule("NS518", severity="warning", since="0.1", needs="text and events")
def date_without_support(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The day of an event is none of the days that the text mentions.

    The value was made up, or counted wrongly from a word such as "mardi".

    What does not fire: dates with evidence, which NS504 judges; texts that mention no day that can be told; months and years.

    To mend it, write the day that the text gives, or leave the date out.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-26"}, "text": "La rencontre a eu lieu le 25 mai 2022 à Rabat.",
     "events": [{"id": "m", "dates": "2022-06-27"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-26"}, "text": "La rencontre a eu lieu hier à Rabat, où le salon se tient du 24 au 26 mai.",
     "events": [{"id": "m", "dates": "2022-05-25"}, {"id": "n", "dates": "2022-05"}]}
    ```
    """
    events = [event for event in record.events if event.dates is not None and event.dates.start is not None]
    unproven = [event for event in events if f"{ctx.pointer(event)}/dates" not in ctx.evidence]
    if not unproven or ctx.language is None:
        return
    values = [mention.value for mention in ctx.dates_in(ctx.text or "")]
    known = [value for value in values if value is not None]
    for event in unproven:
        dates = event.dates
        start = dates.start if dates is not None else None
        if dates is None or start is None or start.precision not in _DAY or dates.reversed:
            continue
        if not known or len(known) < len(values):
            yield ctx.not_judged("the text mentions no day, or one that cannot be told")
        elif not any(dates.overlaps(value) is not False or _same_day(start, value) for value in known):
            yield ctx.finding(
                f"{event.id!r} is dated {dates}, but the text mentions {', '.join(dict.fromkeys(map(str, known[:6])))}",
                node=event,
                field="dates",
                value=dates,
            )


def _same_day(start: PartialDate, value: DateRange) -> bool:
    """Whether a day and a date of the text are the same day of some year: the year may come from elsewhere."""
    first = value.start
    return first is not None and (first.month, first.day) == (start.month, start.day)
