"""The number in an event's name is not its edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_ORDINAL = re.compile(words.ORDINAL)


@rule("NS123", severity="warning", since="0.1", needs="edition")
def edition_in_name(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The number in an event's name is not its edition.

    "14e Salon du port", edition 13: one of the two is of last time.

    What does not fire: names without an ordinal, or with several; the number of an anniversary or a century.

    To mend it, write the number that the text gives.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "name": "14e Salon du port", "edition": 13}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "name": "14e Salon du port", "edition": 14},
                           {"id": "y", "name": "Forum du 75e anniversaire de l'ONU", "edition": 2}]}
    ```
    """
    match = _ORDINAL.match(event.name or "")
    if match is None or len(_ORDINAL.findall(event.name or "")) > 1:
        return
    if not words.ANNIVERSARIES.isdisjoint(fold_term(event.name or "").split()):
        return
    if int(match[1]) != event.edition:
        yield ctx.finding(
            f"{event.name!r} is given as edition {event.edition}",
            field="edition",
            value=event.edition,
            related=[(event, "name", event.name, "the name with its number")],
        )
