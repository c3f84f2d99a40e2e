"""The year in an event's name is not one of the years it takes place in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.dates.named_years import has_other_year
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, days, fresh_id, some_day
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS, PROGRAMMES
from newsschema.text.folding import fold_term

_YEAR = re.compile(r"(?:([^\W\d]+)['’]? )?(?<![\d–-])((?:19|20)\d\d)(?![\d–-])")


def _edition_years(name: str) -> set[int]:
    """The years in a name that say when it takes place: not those of what it is about, of a plan, or of a span of years."""
    found = _YEAR.findall(name)
    return {int(year) for before, year in found if (word := fold_term(before)) not in LINKS and word not in PROGRAMMES}


@rule("NS115", severity="warning", since="0.1", needs="name", suspect=has_other_year)
def year_in_name(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The year in an event's name is not one of the years it takes place in.

    «Milipol Qatar 2022» with a window in 2021: the window was read in the wrong year, or belongs to another edition.

    What does not fire: an event that was postponed, and one that kept its name when it was held a year late, as tournaments do;
    the year of what it is about ("procès des attentats de 2015") or of a plan ("Agenda 2030"), and spans of years.

    To mend it, check the year of the window.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "name": "Milipol Qatar 2022", "kind": "fair", "dates": "2021-05-24/2021-05-26"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "name": "Milipol Qatar 2022", "kind": "fair", "dates": "2022-05-24/2022-05-26"},
                           {"id": "euro", "name": "Euro 2020", "kind": "tournament", "dates": "2021-06-11/2021-07-11"}]}
    ```
    """
    years = _edition_years(event.name or "")
    if len(years) != 1 or event.status == "postponed":
        return
    earliest = event.dates.earliest if event.dates is not None else None
    latest = event.dates.latest if event.dates is not None else None
    if earliest is None or latest is None:
        yield ctx.not_judged("the window is not known")
        return
    [year] = years
    late = 1 if event.kind == "tournament" else 0
    if not earliest.year <= year + late or not year <= latest.year:
        yield ctx.finding(
            f"{event.name!r} is dated {event.dates}",
            field="dates",
            value=event.dates,
            related=[(event, "name", event.name, "the name with its year")],
        )


@breaks(year_in_name)
def _another_year(record: Record, pick: Pick) -> Record | None:
    day = some_day(record)
    name = f"Forum {day.year + pick.number(1, 9)}"
    if not _YEAR.search(name):
        return None
    event = Event(id=fresh_id(record, name), name=name, kind="conference", dates=days(day - timedelta(days=1)))
    return added(record, events=event)
