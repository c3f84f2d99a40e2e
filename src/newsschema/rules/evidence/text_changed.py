"""The text is not the one that the record was made from."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import with_words
from newsschema.rules.registry import NotJudged, rule


@rule("NS510", severity="error", since="0.1", needs="text_sha256")
def text_changed(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The text is not the one that the record was made from.

    Its SHA-256 is another: every offset may be off.

    What does not fire: records without a text or without a digest.

    To mend it, get the text of that time, or make the record again.

    ```json breaks
    {"id": "a", "text": "Rabat", "text_sha256": "0000000000000000000000000000000000000000000000000000000000000000"}
    ```

    ```json fine
    {"id": "a", "text": "Rabat", "text_sha256": "e2b4555233b10976f9c3a5b018e629c87538c55d26a5bd0f26acf9643b17bef5"}
    ```
    """
    if ctx.text is None or record.text_sha256 is None:
        return
    digest = sha256(ctx.text.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != record.text_sha256:
        yield ctx.finding(
            f"the text has the SHA-256 {digest}, not {record.text_sha256}",
            field="text_sha256",
            value=record.text_sha256,
        )


@breaks(text_changed)
def _another_text(record: Record, pick: Pick) -> Record:
    if record.text is None:
        record, _ = with_words(record, "Doha")
    other = sha256(f"{record.text} {pick.number(0, 9)}".encode("utf-8", "surrogatepass")).hexdigest()
    return record.model_copy(update={"text_sha256": other})
