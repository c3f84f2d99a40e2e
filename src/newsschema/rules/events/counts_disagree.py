"""The text gives two numbers for the same participants that are almost the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsschema.model.event import DeclaredCount, Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_FEWEST: Final = 10
_NEAR: Final = 0.1


@rule("NS318", severity="warning", since="0.1", needs="len(declared_participants) > 1")
def counts_disagree(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The text gives two numbers for the same participants that are almost the same.

    "16 pays" at the beginning and "quinze pays" at the end: one is a slip, or counts the host.

    What does not fire: numbers far apart, which count different things ("40 pays, dont 12 africains"); numbers meant as "about";
    small ones.

    To mend it, keep the number that the list bears out.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "declared_participants": [
      {"count": 16, "counted": "country", "noun": "pays"}, {"count": 15, "counted": "country", "noun": "pays"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "declared_participants": [
      {"count": 40, "counted": "country", "noun": "pays"}, {"count": 12, "counted": "country", "noun": "pays"},
      {"count": 41, "counted": "country", "noun": "pays", "bound": "about"}, {"count": 41, "counted": "organization", "noun": "exposants"}]}]}
    ```
    """
    exact: dict[tuple[str, str | None], dict[int, DeclaredCount]] = {}
    for declared in event.declared_participants:
        if declared.bound == "exact" and declared.count >= _FEWEST:
            exact.setdefault((declared.counted, declared.noun), {}).setdefault(declared.count, declared)
    for (counted, noun), counts in exact.items():
        for fewer, more in pairwise(sorted(counts)):
            if more - fewer <= max(1, _NEAR * fewer):
                yield ctx.finding(
                    f"{event.id!r} declares {fewer} {noun or counted}, and {more}",
                    node=counts[fewer],
                    field="count",
                    value=fewer,
                    related=[(counts[more], "count", more, "the other number")],
                )
