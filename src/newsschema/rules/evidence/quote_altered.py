"""A quotation is in the text but for a word or two."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.quote import Quote
from newsschema.rules.context import Context
from newsschema.rules.evidence.verbatim import verbatim
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


@rule("NS506", severity="error", since="0.1", needs="kind == 'direct' and ctx.text")
def quote_altered(quote: Quote, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A quotation is in the text but for a word or two.

    A word was changed, added or left out between quotation marks: somebody is made to say what they did not say. Models do this
    when they copy from memory.

    What does not fire: other quotation marks, apostrophes, spaces; words left out and marked […]; words in square brackets;
    quotations of which most is not there (NS503).

    To mend it, write the words that the text prints; the fix does.

    ```json breaks
    {"id": "a", "text": "« Nous sommes prêts à partir dès demain », a-t-il dit.", "quotes": [{"text": "Nous sommes prêts à partir dès jeudi"}]}
    ```

    ```json fine
    {"id": "a", "text": "« Nous sommes prêts à partir dès demain », a-t-il dit.", "quotes": [{"text": "Nous sommes prêts à partir dès [jeudi]"}]}
    ```
    """
    found = verbatim(quote, ctx) if ctx.text is not None else None
    if found is None or found.how != "altered" or found.passage is None:
        return
    changed = "; ".join(_shown(printed, said) for printed, said in found.changes) or "the marks between words differ"
    yield ctx.finding(
        f"{quote.text!r} is not what the text prints: {changed}",
        field="text",
        value=quote.text,
        spans=[found.span] if found.span else (),
        fix=Fix(title=f"write {found.passage!r}", patch=(ctx.put("text", found.passage),), safe=False),
    )


def _shown(printed: str, said: str) -> str:
    if not printed:
        return f"{said!r} was added"
    return f"{said!r} for {printed!r}" if said else f"{printed!r} was left out"
