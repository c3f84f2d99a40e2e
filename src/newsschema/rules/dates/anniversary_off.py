"""An anniversary does not fall that many years after the year it is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.dates.named_years import YEAR, has_other_year
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_ORDINAL = re.compile(words.ORDINAL)


@rule("NS117", severity="warning", since="0.1", needs="name", suspect=has_other_year)
def anniversary_off(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An anniversary does not fall that many years after the year it is counted from.

    "30e anniversaire des accords de 1990" in 2022: the number, the year or the event's date is wrong.

    What does not fire: a difference of one year, since celebrations last and are put off; names without a number and a year.

    To mend it, check the three numbers.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "name": "30e anniversaire des accords de 1990", "dates": "2022-05-24"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "x", "name": "30e anniversaire des accords de 1990", "dates": "2021-01-10"}]}
    ```
    """
    name = event.name or ""
    years, ordinals = YEAR.findall(name), _ORDINAL.findall(name)
    day = event.dates.start if event.dates is not None else None
    if len(years) != 1 or len(ordinals) != 1 or words.ANNIVERSARIES.isdisjoint(fold_term(name).split()):
        return
    if day is None or day.precision in ("century", "decade"):
        yield ctx.not_judged("the event's date is not known")
    elif abs(day.year - int(years[0]) - int(ordinals[0])) > 1:
        yield ctx.finding(
            f"{name!r} is dated {event.dates}, {day.year - int(years[0])} years after {years[0]}",
            field="dates",
            value=event.dates,
            related=[(event, "name", name, "the name with number and year")],
        )
