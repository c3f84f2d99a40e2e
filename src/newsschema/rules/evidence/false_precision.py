"""A date is more precise than the words it was taken from."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model import tree
from newsschema.model.article import Credit
from newsschema.model.evidence import Evidence
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, added_in_article, some_day, with_words
from newsschema.rules.registry import NotJudged, rule

_FIELDS = frozenset({"date", "date_published", "date_modified", "date_retrieved"})
_LONGEST = 12


def _put(ctx: Context, pointer: str, value: str) -> Operation:
    return Operation(op="replace", path=tree.to_json_pointer(ctx.record, pointer), value=value)


def _dated(evidence: Evidence) -> bool:
    return (
        evidence.exact is not None and len(evidence.exact) < _LONGEST and evidence.target.rpartition("/")[2] in _FIELDS
    )


@rule("NS111", severity="error", since="0.1", needs=_dated)
def false_precision(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A date is more precise than the words it was taken from.

    The value 2022-05-23 on the words "2022-05": a tool has filled in a day that nobody gave, often that of its own run.

    What does not fire: a day that other words of the evidence give; values that were computed from others.

    To mend it, write what the words say: 2022-05.

    ```json breaks
    {"id": "a", "text": "photo 2022-05", "article": {"credits": [{"holder": "AFP", "date": "2022-05-23"}]},
     "evidence": [{"target": "/article/credits/0/date", "spans": [[6, 13]], "exact": "2022-05"}]}
    ```

    ```json fine
    {"id": "a", "text": "photo 2022-05", "article": {"credits": [{"holder": "AFP", "date": "2022-05"}]},
     "evidence": [{"target": "/article/credits/0/date", "spans": [[6, 13]], "exact": "2022-05"}]}
    ```
    """
    if evidence.exact is None or evidence.how == "computed" or len(ctx.evidence[evidence.target]) > 1:
        return
    try:
        value = ctx.at(evidence.target)
    except LookupError:
        return
    if not isinstance(value, PartialDate) or value.day is None:
        return
    try:
        printed = PartialDate.parse(evidence.exact.strip())
    except ValueError:
        return
    if printed.precision in ("month", "year") and value.within(printed):
        yield ctx.finding(
            f"{evidence.target} is {value}, but its words say {evidence.exact!r}: the day is made up",
            node=evidence,
            field="exact",
            value=evidence.exact,
            spans=evidence.spans,
            fix=Fix(title=f"write {printed}", patch=(_put(ctx, evidence.target, str(printed)),), safe=True),
        )


@breaks(false_precision)
def _made_up_day(record: Record, pick: Pick) -> Record:
    day = some_day(record)
    month = f"{day.year:04d}-{day.month:02d}"
    record, start = with_words(record, f"{month} Estuary Press")
    date = PartialDate.parse(f"{month}-{pick.number(1, day.day):02d}")
    record = added_in_article(record, credits=Credit(holder="Estuary Press", kind="photo", date=date))
    target = f"/article/credits/{len(record.article.credits) - 1}/date"
    return added(record, evidence=Evidence(target=target, spans=((start, start + len(month)),), exact=month))
