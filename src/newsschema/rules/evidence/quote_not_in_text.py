"""A quotation is not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, with_words
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.plain import plain

_GAP = re.compile(r"\[[^\]]{0,80}\]|\(\s*(?:…|\.\.\.)\s*\)")
_LONGEST_SEARCH = 20_000


def _nearest(text: str, piece: str) -> str | None:
    """The passage that shares the longest run of words with a quotation, as long as the quotation is."""
    match = SequenceMatcher(None, text[:_LONGEST_SEARCH], piece[:500], autojunk=False).find_longest_match()
    if match.size < min(len(piece) // 3, 12):
        return None
    start = max(match.a - match.b, 0)
    return text[start : start + len(piece)]


@rule("NS503", severity="error", since="0.1")
def quote_not_in_text(quote: Quote, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A quotation is not in the text.

    Words in quotation marks that nobody printed: invented, translated, or altered. The message shows the nearest passage.

    What does not fire: other quotation marks, apostrophes, spaces and line breaks; passages left out and marked […] or (…);
    reported speech; records without their text.

    To mend it, copy the words from the text; if they were shortened, mark the gap with […].

    ```json breaks
    {"id": "a", "text": "« Nous sommes prêts », a-t-il dit.", "quotes": [{"text": "Nous sommes presque prêts"}]}
    ```

    ```json fine
    {"id": "a", "text": "« Nous sommes prêts à partir », a-t-il dit.", "quotes": [{"text": "Nous sommes […] à partir"}]}
    ```
    """
    if quote.kind != "direct":
        return
    if ctx.text is None:
        yield ctx.not_judged("the record has no text")
        return
    if quote.text in ctx.text:
        return
    text = ctx.plain_text
    pieces = [piece for piece in (plain(part) for part in _GAP.split(quote.text)) if piece]
    place = 0
    for piece in pieces:
        place = text.find(piece, place)
        if place < 0:
            nearest = _nearest(text, piece) if ctx.may_search() else None
            shown = f"; the nearest passage is {nearest!r}" if nearest else ""
            yield ctx.finding(f"{quote.text!r} is not in the text{shown}", field="text", value=quote.text)
            return
        place += len(piece)


@breaks(quote_not_in_text)
def _never_said(record: Record, pick: Pick) -> Record:
    if record.text is None:
        record, _ = with_words(record, "Doha")
    words = pick(("we never asked for this bridge", "nous n'avons jamais voulu de ce pont"))
    while plain(words) in plain(record.text or ""):
        words += " again"
    return added(record, quotes=Quote(text=words))
