"""A suppression was only to hold until a day that is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.evidence import Suppression
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, in_article, some_day
from newsschema.rules.registry import NotJudged, rule

_LAST = date.max.toordinal() - 1000


@rule("NS903", severity="warning", since="0.1", needs="until")
def expired_suppression(suppression: Suppression, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A suppression was only to hold until a day that is over.

    It was meant as a postponement; by the day on which the copy was taken, the fault should have been mended.

    What does not fire: records that do not say when their copy was taken; suppressions without an end.

    To mend it, mend what it excuses, or set another day.

    ```json breaks
    {"id": "a", "article": {"date_retrieved": "2022-09-01"}, "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}],
     "suppressions": [{"code": "NS102", "target": "/events/fair", "reason": "asked the organizer", "until": "2022-06-30"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_retrieved": "2022-06-01"}, "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}],
     "suppressions": [{"code": "NS102", "target": "/events/fair", "reason": "asked the organizer", "until": "2022-06-30"}]}
    ```
    """
    seen = ctx.record.article.date_retrieved
    if seen is None:
        yield ctx.not_judged("the record does not say when its copy was taken")
    elif suppression.until is not None and seen.after(suppression.until):
        yield ctx.finding(
            f"the suppression of {suppression.code} was to hold until {suppression.until}; the copy is of {seen}",
            field="until",
            value=suppression.until,
            related=[(ctx.record.article, "date_retrieved", seen, "the day of the copy")],
        )


@breaks(expired_suppression)
def _until_the_day_before(record: Record, pick: Pick) -> Record | None:
    seen = record.article.date_retrieved
    if seen is None:
        changed = record.article.date_modified or record.article.date_published
        day = changed.latest if changed is not None else some_day(record)
        if day.toordinal() > _LAST:
            return None
        seen = PartialDate.from_date(day + timedelta(days=1))
        record = in_article(record, date_retrieved=seen)
    fair = Event(id=fresh_id(record, "fair"), kind="fair", dates=DateRange.parse("2022-05-26/2022-05-24"))
    until = PartialDate.from_date(seen.earliest - timedelta(days=pick.number(1, 200)))
    accepted = Suppression(code="NS102", target=f"/events/{fair.id}", reason="asked the organizer", until=until)
    return added(record, events=fair, suppressions=accepted)
