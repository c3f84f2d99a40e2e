"""A quotation mark within a quotation opens and never closes, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.quote import Quote
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule(
    "NS509",
    severity="info",
    since="0.1",
    needs="'«' in text or '»' in text or '“' in text or '”' in text or '„' in text",
)
def unbalanced_quote(quote: Quote, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A quotation mark within a quotation opens and never closes, or the other way round.

    The quotation was cut at the wrong mark: it ends too early, or goes on into the next one.

    What does not fire: quotations within quotations that open and close; straight marks, which are also those of inches.

    To mend it, take the words up to the mark that belongs to the first one.

    ```json breaks
    {"id": "a", "text": "« Il m'a dit « partez » et je suis parti », raconte-t-il.", "quotes": [{"text": "Il m'a dit « partez", "cue": "raconte"}]}
    ```

    ```json fine
    {"id": "a", "text": "« Il m'a dit « partez » et je suis parti », raconte-t-il.", "quotes": [{"text": "Il m'a dit « partez » et je suis parti", "cue": "raconte"}]}
    ```
    """
    text = quote.text
    low, high, end = text.count("„"), text.count("“"), text.count("”")
    curly = high - end if not low else low - high - end
    if text.count("«") != text.count("»") or curly:
        yield ctx.finding(f"the quotation marks within {text!r} do not pair", field="text", value=text)
