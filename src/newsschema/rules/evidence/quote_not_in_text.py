"""A quotation is not in the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.evidence.verbatim import verbatim
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.plain import plain


@rule("NS503", severity="error", since="0.1", needs="kind == 'direct'")
def quote_not_in_text(quote: Quote, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A quotation is not in the text.

    Words in quotation marks that nobody printed: invented, translated, or told in other words. The message shows the nearest passage.

    What does not fire: other quotation marks, apostrophes, spaces and line breaks; another mark at the end; passages left out and
    marked […] or (…); reported speech; a word or two that were changed (NS506); records without their text.

    To mend it, copy the words from the text; if they were shortened, mark the gap with […].

    ```json breaks
    {"id": "a", "text": "« Nous sommes prêts », a-t-il dit.", "quotes": [{"text": "Nous partirons dès demain matin"}]}
    ```

    ```json fine
    {"id": "a", "text": "« Nous sommes prêts à partir », a-t-il dit.", "quotes": [{"text": "Nous sommes […] à partir"}]}
    ```
    """
    if ctx.text is None:
        yield ctx.not_judged("the record has no text")
    elif (found := verbatim(quote, ctx)).how == "absent":
        shown = f"; the nearest passage is {found.passage!r}" if found.passage else ""
        yield ctx.finding(
            f"{quote.text!r} is not in the text{shown}",
            field="text",
            value=quote.text,
            spans=[found.span] if found.span else (),
        )


@breaks(quote_not_in_text)
def _never_said(record: Record, pick: Pick) -> Record:
    if record.text is None:
        record, _ = with_words(record, "Doha")
    words = pick(("we never asked for this bridge", "nous n'avons jamais voulu de ce pont"))
    while plain(words) in plain(record.text or ""):
        words += " again"
    return added(record, quotes=Quote(text=words))
