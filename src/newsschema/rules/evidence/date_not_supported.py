"""A date is not what its span says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model import tree
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.evidence import Evidence
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, fresh_id, some_day, with_words
from newsschema.rules.registry import NotJudged, rule

_ENDS = frozenset({"dates", "date", "date_published", "date_modified", "tenure", "term", "value"})


def _apart(claimed: DateRange, printed: DateRange) -> bool:
    """Whether two dates certainly share no day, whatever the year."""
    if not (claimed.before(printed) or claimed.after(printed)):
        return False
    if claimed.start is None or printed.start is None or printed.start.month is None:
        return True
    return (claimed.start.month, claimed.start.day) != (printed.start.month, printed.start.day)


@rule("NS504", severity="error", since="0.1", needs="exact")
def date_not_supported(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A date is not what its span says.

    The value 2022-05-26 on the words "25 mai": the wrong figure was taken, or the span belongs to another value.

    What does not fire: a year that the span lacks and the context gives; words whose date cannot be told; values that were computed
    from others.

    To mend it, correct the value, or point to the words that give it.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-28"}, "text": "le 25 mai 2022",
     "events": [{"id": "fair", "dates": "2022-05-26"}],
     "evidence": [{"target": "/events/fair/dates", "spans": [[0, 14]], "exact": "le 25 mai 2022"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-28"}, "text": "le 25 mai",
     "events": [{"id": "fair", "dates": "2022-05-25"}],
     "evidence": [{"target": "/events/fair/dates", "spans": [[0, 9]], "exact": "le 25 mai"}]}
    ```
    """
    if (
        evidence.exact is None
        or evidence.how not in ("stated", "inferred")
        or not _ENDS.intersection(evidence.target.split("/")[-1:])
    ):
        return
    try:
        value = tree.resolve(ctx.record, evidence.target)
    except LookupError:
        return
    if not isinstance(value, DateRange | PartialDate):
        return
    claimed = value if isinstance(value, DateRange) else DateRange.of(value, value)
    printed = [mention.value for mention in ctx.dates_in(evidence.exact) if mention.value is not None]
    if not printed or claimed.reversed:
        yield ctx.not_judged("the words of the span name no date that can be told")
    elif all(_apart(claimed, other) for other in printed):
        yield ctx.finding(
            f"{evidence.target} is {claimed}, but its span says {evidence.exact!r}, which is {printed[0]}",
            node=evidence,
            field="exact",
            value=evidence.exact,
            spans=evidence.spans,
        )


@breaks(date_not_supported)
def _another_day(record: Record, pick: Pick) -> Record:
    printed = some_day(record)
    record, start = with_words(record, printed.isoformat())
    dates = days(printed - timedelta(days=pick.number(1, 300)))
    event = Event(id=fresh_id(record, "fair"), kind="fair", dates=dates)
    span = (start, start + len(printed.isoformat()))
    evidence = Evidence(target=f"/events/{event.id}/dates", spans=(span,), exact=printed.isoformat())
    return added(record, events=event, evidence=evidence)
