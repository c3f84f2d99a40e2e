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
from newsschema.rules.evidence.printed_dates import are_apart
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, fresh_id, some_day, with_words
from newsschema.rules.registry import NotJudged, rule

_FIELDS = frozenset({"dates", "date", "date_published", "date_modified", "tenure", "term", "value"})


def _is_for_date(evidence: Evidence) -> bool:
    return evidence.target.rpartition("/")[2] in _FIELDS


@rule(
    "NS504",
    severity="error",
    since="0.1",
    needs="how in ('stated', 'inferred') and exact is not None",
    suspect=_is_for_date,
)
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
    try:
        value = ctx.at(evidence.target)
    except LookupError:
        return
    if not isinstance(value, DateRange | PartialDate):
        return
    words = evidence.exact or ""
    claimed = value if isinstance(value, DateRange) else DateRange.of(value, value)
    printed = [mention.value for mention in ctx.dates_in(words) if mention.value is not None]
    if not printed or claimed.reversed:
        yield ctx.not_judged("the words of the span name no date that can be told")
    elif all(are_apart(claimed, other, words) for other in printed):
        yield ctx.finding(
            f"{evidence.target} is {claimed}, but its span says {words!r}, which is {printed[0]}",
            node=evidence,
            field="exact",
            value=words,
            spans=evidence.spans,
            fix=_fix(ctx, evidence.target, value, printed),
        )


def _fix(ctx: Context, target: str, value: DateRange | PartialDate, printed: list[DateRange]) -> Fix | None:
    """To write what the words say, where they say one thing."""
    if len(printed) != 1 or (isinstance(value, PartialDate) and not printed[0].is_single):
        return None
    put = Operation(op="replace", path=tree.to_json_pointer(ctx.record, target), value=str(printed[0]))
    return Fix(title=f"write {printed[0]}", patch=(put,), safe=False)


@breaks(date_not_supported)
def _another_day(record: Record, pick: Pick) -> Record:
    printed = some_day(record)
    record, start = with_words(record, printed.isoformat())
    dates = days(printed - timedelta(days=pick.number(1, 300)))
    event = Event(id=fresh_id(record, "fair"), kind="fair", dates=dates)
    span = (start, start + len(printed.isoformat()))
    evidence = Evidence(target=f"/events/{event.id}/dates", spans=(span,), exact=printed.isoformat())
    return added(record, events=event, evidence=evidence)
