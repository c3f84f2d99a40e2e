"""A span does not hold the words that it says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule


def _unit(text: str, exact: str, start: int, end: int) -> str | None:
    """The unit in which the offsets would be right."""
    for unit, encoding, width in (("UTF-8 bytes", "utf-8", 1), ("UTF-16 units", "utf-16-le", 2)):
        encoded = text.encode(encoding, "surrogatepass")
        if encoded[start * width : end * width] == exact.encode(encoding, "surrogatepass"):
            return unit
    for form in ("NFC", "NFD"):
        if unicodedata.normalize(form, text)[start:end] in (exact, unicodedata.normalize(form, exact)):
            return f"characters after {form} normalisation"
    return None


def _elsewhere(text: str, exact: str) -> str:
    place = text.find(exact)
    if place < 0:
        return "; the words are nowhere in the text"
    if text.find(exact, place + 1) < 0:
        return f"; the words stand at {place}-{place + len(exact)}"
    return ""


@rule("NS502", severity="error", since="0.1", needs="exact")
def span_off(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A span does not hold the words that it says.

    The value cannot be traced. Often the offsets count something else: UTF-16 units, bytes, or characters after normalisation;
    the message says which unit fits.

    What does not fire: spans outside the text (NS501).

    To mend it, convert the offsets to Python characters of the text as given.

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
    for start, end in evidence.spans:
        if start >= end or end > len(text) or text[start:end] == exact:
            continue
        unit = _unit(text, exact, start, end)
        hint = f"; the offsets fit when counted in {unit}" if unit else _elsewhere(text, exact)
        yield ctx.finding(
            f"the span {start}-{end} of {evidence.target!r} holds {text[start:end]!r}, not {exact!r}{hint}",
            field="spans",
            value=f"{start}-{end}",
            related=[(evidence, "exact", exact, "the words it should hold")],
            spans=[(start, end)],
        )


@breaks(span_off)
def _shifted(record: Record, pick: Pick) -> Record:
    words = pick(("Harbour news", "Nouvelles du port", "Nachrichten vom Hafen"))
    record, start = with_words(record, f"{words} — é 😀 — {words}")
    last = words.split()[-1]
    place = start + len(words) - len(last) - pick.number(1, 3)
    return added(record, evidence=Evidence(target="", spans=((place, place + len(last)),), exact=last))
