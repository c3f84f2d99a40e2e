"""One person holds the same post twice at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsschema.model.official import Official
from newsschema.rules.context import MOST_OFFICES, Context, several_offices
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS204", severity="warning", since="0.1", needs=several_offices)
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
