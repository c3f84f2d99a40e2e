"""A span lies outside the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule


@rule("NS501", severity="error", since="0.1", needs="spans")
def span_outside_text(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A span lies outside the text.

    The offsets were counted in another text, or in another unit (bytes, UTF-16).

    What does not fire: records without their text.

    To mend it, count Python characters of the text as given.

    ```json breaks
    {"id": "a", "text": "Rabat", "evidence": [{"target": "", "spans": [[0, 9]], "exact": "Rabat"}]}
    ```

    ```json fine
    {"id": "a", "text": "Rabat", "evidence": [{"target": "", "spans": [[0, 5]], "exact": "Rabat"}]}
    ```
    """
    if ctx.text is None:
        if evidence.spans:
            yield ctx.not_judged("the record has no text")
        return
    for start, end in evidence.spans:
        if start >= end or end > len(ctx.text):
            yield ctx.finding(
                f"the span {start}-{end} of {evidence.target!r} lies outside the text of {len(ctx.text)} characters",
                field="spans",
                value=f"{start}-{end}",
            )


@breaks(span_outside_text)
def _beyond_the_end(record: Record, pick: Pick) -> Record:
    if record.text is None:
        record, _ = with_words(record, "Doha")
    length = len(record.text or "")
    return added(record, evidence=Evidence(target="", spans=((length, length + pick.number(1, 40)),)))
