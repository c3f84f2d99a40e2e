"""Several values rest on the first of several places that read the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.evidence import Evidence
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_FEWEST: Final = 3


@rule("NS513", severity="warning", since="0.1", needs="text and len(evidence) >= 3")
def all_on_the_first(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Several values rest on the first of several places that read the same.

    Whoever looks for the words and takes the first place they stand in gives the date of the first meeting to all meetings; the
    evidence then proves nothing.

    What does not fire: words that the text has only once; values of one and the same part; evidence with all its places.

    To mend it, point to the place that each value was taken from.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "text": "Le 25 mai 2022 à Rabat. Le 25 mai 2022 à Fès. Le 25 mai 2022 à Safi.",
     "events": [{"id": "x", "dates": "2022-05-25"}, {"id": "y", "dates": "2022-05-25"}, {"id": "z", "dates": "2022-05-25"}],
     "evidence": [{"target": "/events/x/dates", "spans": [[3, 14]], "exact": "25 mai 2022"},
                  {"target": "/events/y/dates", "spans": [[3, 14]], "exact": "25 mai 2022"},
                  {"target": "/events/z/dates", "spans": [[3, 14]], "exact": "25 mai 2022"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "text": "Le 25 mai 2022 à Rabat. Le 25 mai 2022 à Fès. Le 25 mai 2022 à Safi.",
     "events": [{"id": "x", "dates": "2022-05-25"}, {"id": "y", "dates": "2022-05-25"}, {"id": "z", "dates": "2022-05-25"}],
     "evidence": [{"target": "/events/x/dates", "spans": [[3, 14]], "exact": "25 mai 2022"},
                  {"target": "/events/y/dates", "spans": [[27, 38]], "exact": "25 mai 2022"},
                  {"target": "/events/z/dates", "spans": [[49, 60]], "exact": "25 mai 2022"}]}
    ```
    """
    text = ctx.text or ""
    places: dict[tuple[int, int], list[Evidence]] = {}
    for evidence in record.evidence:
        if len(evidence.spans) == 1 and evidence.exact and evidence.how == "stated":
            places.setdefault(evidence.spans[0], []).append(evidence)
    for (start, end), entries in sorted(places.items()):
        exact = entries[0].exact or ""
        parts = {tuple(entry.target.split("/", 3)[1:3]) for entry in entries}
        if len(parts) < _FEWEST or text[start:end] != exact or text.find(exact) != start:
            continue
        if text.count(exact) >= len(parts):
            yield ctx.finding(
                f"{len(parts)} parts rest on the first {exact!r} at {start}, of {text.count(exact)} in the text",
                node=entries[1],
                field="spans",
                value=f"{start}-{end}",
                spans=[(start, end)],
                related=[(entries[0], "spans", f"{start}-{end}", "the first entry")],
            )
