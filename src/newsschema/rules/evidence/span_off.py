"""A span does not hold the words that it says."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.evidence.offsets import counted_otherwise
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule


@rule("NS502", severity="error", since="0.1", needs="exact and spans")
def span_off(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A span does not hold the words that it says.

    The value cannot be traced. Often the offsets count something else: UTF-16 units (JavaScript, Java), bytes (Go, Rust), characters
    after normalisation, with other line ends, or without the white space at the beginning; the message says which fits.

    What does not fire: spans outside the text (NS501).

    To mend it, convert the offsets to Python characters of the text as given; the fix does where the words stand in one place, or the
    unit is certain.

    ```json breaks
    {"id": "a", "text": "À Rabat, hier", "evidence": [{"target": "", "spans": [[3, 8]], "exact": "Rabat"}]}
    ```

    ```json fine
    {"id": "a", "text": "À Rabat", "evidence": [{"target": "", "spans": [[2, 7]], "exact": "Rabat"}]}
    ```
    """
    text, exact = ctx.text, evidence.exact
    if text is None or exact is None:
        return
    for index, (start, end) in enumerate(evidence.spans):
        if start >= end or end > len(text) or text[start:end] == exact:
            continue
        found = counted_otherwise(ctx, exact, start, end) if ctx.may_search() else None
        fix = None
        if found is not None and found.place is not None:
            span = [found.place, found.place + len(exact)]
            put = Operation(op="replace", path=ctx.path(evidence, f"spans/{index}"), value=span)
            fix = Fix(title=f"move the span to {span[0]}-{span[1]}", patch=(put,), safe=True)
        yield ctx.finding(
            f"the span {start}-{end} of {evidence.target!r} holds {text[start:end]!r}, not {exact!r}"
            + (found.hint if found else ""),
            field="spans",
            value=f"{start}-{end}",
            related=[(evidence, "exact", exact, "the words it should hold")],
            spans=[(start, end)],
            fix=fix,
        )


@breaks(span_off)
def _shifted(record: Record, pick: Pick) -> Record:
    words = pick(("Harbour news", "Nouvelles du port", "Nachrichten vom Hafen"))
    record, start = with_words(record, f"{words} — é 😀 — {words}")
    last = words.split()[-1]
    place = start + len(words) - len(last) - pick.number(1, 3)
    return added(record, evidence=Evidence(target="", spans=((place, place + len(last)),), exact=last))
