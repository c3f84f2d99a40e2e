"""The text ends where the page asks to read on or to subscribe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.record import Record
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_TAIL: Final = 160


@rule("NS415", severity="warning", since="0.1", needs="text")
def cut_off_text(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The text ends where the page asks to read on or to subscribe.

    What stands behind was never read: counts and lists of such a record are not those of the article.

    What does not fire: short texts; the same words before the end; a text that ends with a sentence.

    To mend it, get the whole text, or leave the record out.

    ```json breaks
    {"id": "a", "text": "Le salon s'est ouvert mardi à Doha en présence de seize pays.\\n\\nLire la suite…"}
    ```

    ```json fine
    {"id": "a", "text": "Le salon s'est ouvert mardi à Doha.\\n\\nLire la suite de l'affaire demande de la patience, dit-il."}
    ```
    """
    if ctx.text is None:
        return
    last = ctx.text[-_TAIL:].rstrip().rpartition("\n")[2]
    if fold_term(last) in words.CUT_OFF:
        place = len(ctx.text.rstrip()) - len(last)
        yield ctx.finding(f"the text ends with {last!r}", field="text", value=last, spans=[(place, place + len(last))])
