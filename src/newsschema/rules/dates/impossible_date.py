"""The text prints a day that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.dates import DateMention
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added
from newsschema.rules.registry import NotJudged, rule


def _span(mention: DateMention) -> list[tuple[int, int]]:
    return [(mention.start, mention.end)] if mention.start is not None and mention.end is not None else []


@rule("NS101", severity="error", since="0.1", needs="value is None and how == 'stated'")
def impossible_date(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The text prints a day that no calendar has.

    "30 février 2022" cannot be placed anywhere; whoever counts days from it counts wrong. The reader reports the same of a
    value such as "2022-02-30".

    What does not fire: a date whose year is not told; a wording that names no calendar date.

    To mend it, look at the source: a figure is wrong in the text, or was misread.

    ```json breaks
    {"id": "a", "dates": [{"text": "30 février 2022", "how": "stated"}]}
    ```

    ```json fine
    {"id": "a", "dates": [{"text": "28 février 2022", "value": "2022-02-28", "how": "stated"}, {"text": "mercredi"}]}
    ```
    """
    yield ctx.finding(f"{mention.text!r} is on no calendar", field="text", value=mention.text, spans=_span(mention))


@breaks(impossible_date)
def _no_such_day(record: Record, pick: Pick) -> Record:
    day, month = pick(((30, 2), (31, 4), (31, 6), (31, 9), (31, 11)))
    return added(record, dates=DateMention(text=f"{day}/{month:02d}/{pick.number(2000, 2030)}", how="stated"))
