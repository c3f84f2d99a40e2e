"""A span begins or ends within a word, or between a letter and its accent."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.registry import NotJudged, rule

_LONGEST_WORD = 80
_LAST_WITH_SPACES = "\u058f"  # behind the Armenian letters come scripts that write words together


@rule("NS514", severity="warning", since="0.1", needs="spans")
def span_cuts_word(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A span begins or ends within a word, or between a letter and its accent.

    "abat" for "Rabat": the offsets are off by a little, or were counted in another unit.

    What does not fire: scripts that write small words together with the next, or no spaces at all; figures with an ending
    ("14" of "14e"); elisions and hyphens; spans that do not hold their words (NS502).

    To mend it, take the whole word; the fix does.

    ```json breaks
    {"id": "a", "text": "à Rabat, hier", "events": [{"id": "x", "place": {"name": "Rabat"}}],
     "evidence": [{"target": "/events/x/place", "spans": [[3, 7]], "exact": "abat"}]}
    ```

    ```json fine
    {"id": "a", "text": "la 14e édition de l'Aïd", "evidence": [{"target": "", "spans": [[3, 5]], "exact": "14"}, {"target": "", "spans": [[20, 23]], "exact": "Aïd"}]}
    ```
    """
    text = ctx.text
    if text is None:
        return
    for index, (start, end) in enumerate(evidence.spans):
        if not start < end <= len(text):
            continue
        cut = start > 0 and _inseparable(text[start - 1], text[start])
        if not cut and (end == len(text) or not _inseparable(text[end - 1], text[end])):
            continue
        if evidence.exact is not None and text[start:end] != evidence.exact:
            continue
        first, last = _whole(text, start, end)
        fix = None
        if len(evidence.spans) == 1:
            patch = [Operation(op="replace", path=ctx.path(evidence, "spans/0"), value=[first, last])]
            if evidence.exact is not None:
                patch.append(ctx.put("exact", text[first:last]))
            fix = Fix(title=f"take {text[first:last]!r}", patch=tuple(patch), safe=True)
        yield ctx.finding(
            f"the span {start}-{end} of {evidence.target!r} cuts {text[first:last]!r} to {text[start:end]!r}",
            field=f"spans/{index}",
            value=f"{start}-{end}",
            spans=[(start, end)],
            fix=fix,
        )


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words whole that it cuts."""
    first, last = max(start - _LONGEST_WORD, 0), min(end + _LONGEST_WORD, len(text))
    while start > first and _inseparable(text[start - 1], text[start]):
        start -= 1
    while end < last and _inseparable(text[end - 1], text[end]):
        end += 1
    return start, end


def _inseparable(before: str, after: str) -> bool:
    if after.isascii() and not after.isalpha():
        return False
    if unicodedata.combining(after) or after in "\u200d\ufe0f":
        return True
    letters = before.isalpha() or unicodedata.combining(before) > 0
    return letters and after.isalpha() and before <= _LAST_WITH_SPACES and after <= _LAST_WITH_SPACES
