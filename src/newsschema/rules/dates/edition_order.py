"""The name of an event without what tells its editions apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsschema.model.event import Event
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_NOT_A_NAME = re.compile(r"\d+\w*|[ivxl]+e?", re.IGNORECASE)
_FAR = 3


def _series(event: Event) -> str:
    """The name of an event without what tells its editions apart."""
    return " ".join(
        word for word in fold_term(event.name or "").split() if not _NOT_A_NAME.fullmatch(word) and word != "edition"
    )


@rule("NS116", severity="warning", since="0.1", needs="ctx.survey.editions > 1")
def edition_order(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The numbers of an event's editions do not go with its years.

    The 14th edition in 2022 and the 14th in 2024, or the 15th before the 14th: a number or a year is wrong.

    What does not fire: editions in order, with years left out between them; events of different names; editions without dates.

    To mend it, check number and year of both.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "name": "Salon du port 2022", "edition": 14, "dates": "2022-05-24"},
                           {"id": "y", "name": "Salon du port 2024", "edition": 14, "dates": "2024-05-24"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "name": "Salon du port 2022", "edition": 14, "dates": "2022-05-24"},
                           {"id": "y", "name": "Salon du port 2024", "edition": 15, "dates": "2024-05-24"}]}
    ```
    """
    series: dict[str, list[tuple[int, PartialDate, Event]]] = {}
    for event in record.events:
        start = event.dates.start if event.dates is not None and not event.dates.reversed else None
        if event.edition is not None and start is not None and (name := _series(event)):
            series.setdefault(name, []).append((event.edition, start, event))
    for editions in series.values():
        for (number, start, event), (next_number, next_start, other) in pairwise(
            sorted(editions, key=lambda each: each[:2])
        ):
            again = number == next_number and next_start.year > start.year
            if again or (number < next_number and next_start.latest < start.earliest):
                yield ctx.finding(
                    f"{other.id!r} is edition {next_number} on {next_start}, and {event.id!r} edition {number} on {start}",
                    node=other,
                    field="edition",
                    value=next_number,
                    related=[(event, "edition", number, "the other edition")],
                )
