"""One person holds the same post twice at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsschema.model.date_range import DateRange
from newsschema.model.official import Office, Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import MOST_OFFICES, Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule


@rule("NS204", severity="warning", since="0.1", needs="len(offices) > 1")
def overlapping_tenures(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """One person holds the same post twice at once.

    Two terms of one post that overlap were merged from two sources, or one end is wrong.

    What does not fire: a handover or renewal on one day.

    To mend it, join the two offices, or correct the end of the first.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "maire", "role": "mayor", "jurisdiction": "FR", "tenure": "2014-04-05/2020-07-04"},
      {"title": "maire", "role": "mayor", "jurisdiction": "FR", "tenure": "2020-05-01/2026-03-30"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "maire", "role": "mayor", "jurisdiction": "FR", "tenure": "2014-04-05/2020-07-04"},
      {"title": "maire", "role": "mayor", "jurisdiction": "FR", "tenure": "2020-07-04/2026-03-30"}]}]}
    ```
    """
    for first, second in combinations(official.offices[:MOST_OFFICES], 2):
        same = (first.title, first.role, first.organization, first.jurisdiction) == (
            second.title,
            second.role,
            second.organization,
            second.jurisdiction,
        )
        if not same or first.tenure is None or second.tenure is None:
            continue
        touching = first.tenure.latest == second.tenure.earliest or second.tenure.latest == first.tenure.earliest
        if not touching and first.tenure.overlaps(second.tenure):
            yield ctx.finding(
                f"{official.name!r} is {first.title!r} from {first.tenure} and again from {second.tenure}",
                node=second,
                field="tenure",
                value=second.tenure,
                related=[(first, "tenure", first.tenure, "the other tenure of the same post")],
            )


@breaks(overlapping_tenures)
def _terms_that_overlap(record: Record, pick: Pick) -> Record:
    year = 2014 - pick.number(0, 30)
    offices = [
        Office(title="mayor", role="mayor", jurisdiction="NO", tenure=DateRange.parse(tenure))
        for tenure in (f"{year}-04-05/{year + 4}-07-04", f"{year + 4}-0{pick.number(1, 6)}-01/{year + 7}-03-30")
    ]
    return added(record, officials=somebody(record, pick, *offices))
