"""The words that a value is said to come from are nowhere in the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.evidence import Evidence
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.plain import plain


@rule("NS521", severity="error", since="0.1", needs="exact and not spans and how == 'stated'")
def exact_nowhere(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The words that a value is said to come from are nowhere in the text.

    Evidence without offsets is looked for in the text; these words were invented, translated or shortened.

    What does not fire: other quotation marks, apostrophes and spaces; evidence that is not stated; records without their text.

    To mend it, copy the words from the text, with their place.

    ```json breaks
    {"id": "a", "text": "Le ministre a reçu les maires.", "evidence": [{"target": "", "exact": "Le ministre a accueilli les maires"}]}
    ```

    ```json fine
    {"id": "a", "text": "Le ministre a reçu\\u00a0« les maires ».", "evidence": [{"target": "", "exact": "a reçu les maires"}]}
    ```
    """
    exact = evidence.exact or ""
    if ctx.text is None:
        yield ctx.not_judged("the record has no text")
    elif not ctx.may_read():
        yield ctx.not_judged("there is too much of the text to be looked through")
    elif exact not in ctx.text and plain(exact) not in ctx.plain_text:
        yield ctx.finding(f"{exact!r} is nowhere in the text", field="exact", value=exact)
