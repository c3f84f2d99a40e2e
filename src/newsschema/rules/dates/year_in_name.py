"""The year in an event's name is not one of the years it takes place in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _has_year(event: Event) -> bool:
    name = event.name
    return name is not None and ("20" in name or "19" in name) and _YEAR.search(name) is not None


@rule("NS115", severity="warning", since="0.1", needs=_has_year)
def year_in_name(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The year in an event's name is not one of the years it takes place in.

    «Milipol Qatar 2022» with a window in 2021: the window was read in the wrong year, or belongs to another edition.

    What does not fire: an event that was postponed, and one that kept its name when it was held a year late, as tournaments do.

    To mend it, check the year of the window.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "name": "Milipol Qatar 2022", "kind": "fair", "dates": "2021-05-24/2021-05-26"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "name": "Milipol Qatar 2022", "kind": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "euro", "name": "Euro 2020", "kind": "tournament", "dates": "2021-06-11/2021-07-11"}]}
    ```
    """
    match = _YEAR.search(event.name or "")
    if match is None or match.group() in str(event.dates) or event.status == "postponed":
        return
    earliest = event.dates.earliest if event.dates is not None else None
    latest = event.dates.latest if event.dates is not None else None
    if earliest is None or latest is None:
        yield ctx.not_judged("the window is not known")
        return
    year = int(match.group())
    late = 1 if event.kind == "tournament" else 0
    if not earliest.year <= year + late or not year <= latest.year:
        yield ctx.finding(
            f"{event.name!r} is dated {event.dates}",
            field="dates",
            value=event.dates,
            related=[(event, "name", event.name, "the name with its year")],
        )
