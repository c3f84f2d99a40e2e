"""A name in quotation marks is stored as a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule


@rule("NS508", severity="warning", since="0.1", needs="kind == 'direct' and speaker is None and cue is None")
def name_as_quote(quote: Quote, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name in quotation marks is stored as a quotation.

    «Milipol Qatar 2022» is what the fair is called, not what somebody said.

    What does not fire: words with a speaker or a cue; sentences.

    To mend it, remove the quotation; give the name to the event or work it belongs to.

    ```json breaks
    {"id": "a", "text": "le «Milipol Qatar 2022»", "quotes": [{"text": "Milipol Qatar 2022"}]}
    ```

    ```json fine
    {"id": "a", "text": "«Nous sommes prêts pour Doha»", "quotes": [{"text": "Nous sommes prêts pour Doha"}]}
    ```
    """
    from newsschema.extraction.recognize.quotes import looks_like_name

    if looks_like_name(quote.text):
        yield ctx.finding(
            f"{quote.text!r} reads like a name, not like a quotation",
            field="text",
            value=quote.text,
            fix=Fix(title="drop the quotation", patch=(ctx.take(""),), safe=False),
        )


@breaks(name_as_quote)
def _name_in_marks(record: Record, pick: Pick) -> Record:
    name = pick(("Ports Expo 2022", "Salon des Ports", "Festival der Ufer"))
    if record.text is not None:
        record, _ = with_words(record, f"«{name}»")
    return added(record, quotes=Quote(text=name))
