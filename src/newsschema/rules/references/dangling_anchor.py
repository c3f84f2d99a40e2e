"""A date was resolved against something that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.dates import DateMention
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_HANDED_IN: Final = "reference"


@rule("NS607", severity="error", since="0.1", needs="anchor")
def dangling_anchor(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A date was resolved against something that the record does not have.

    How "la veille" became a day can no longer be followed.

    What does not fire: "reference", the date that was handed in.

    To mend it, point to the date it was seen from, or leave the anchor out.

    ```json breaks
    {"id": "a", "dates": [{"text": "la veille", "value": "2022-05-24", "anchor": "/dates/7"}]}
    ```

    ```json fine
    {"id": "a", "dates": [{"text": "25 mai 2022", "value": "2022-05-25"}, {"text": "la veille", "value": "2022-05-24", "anchor": "/dates/0"},
                          {"text": "hier", "value": "2022-05-24", "anchor": "reference"}]}
    ```
    """
    if mention.anchor is not None and mention.anchor != _HANDED_IN and not ctx.exists(mention.anchor):
        yield ctx.finding(
            f"{mention.text!r} was resolved against {mention.anchor!r}, which is not in the record",
            field="anchor",
            value=mention.anchor,
        )
