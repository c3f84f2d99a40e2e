"""A country is called by a name that it no longer bore at the time of the event."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.countries import FORMER_NAMES
from newsschema.model.event import Event
from newsschema.model.partial_date import PartialDate
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term


@rule("NS306", severity="info", since="0.1", needs="participants and ctx.survey.changing")
def name_of_another_time(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A country is called by a name that it no longer bore at the time of the event.

    "Swaziland" in 2022 or "Zaïre" in 2005: a source, or a table of names, is out of date.

    What does not fire: the name of the time, be it of the past; events without dates.

    To mend it, use the name that the country bore; what is printed may be kept, and the finding suppressed with that reason.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24", "participants": [{"kind": "country", "ref": "SZ", "name": "Swaziland"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2010-05-24", "participants": [{"kind": "country", "ref": "SZ", "name": "le Swaziland"}]},
                           {"id": "forum", "dates": "2022", "participants": [{"kind": "country", "ref": "SZ", "name": "Eswatini"}]}]}
    ```
    """
    for participant in event.participants:
        if participant.ref not in FORMER_NAMES or participant.name is None:
            continue
        since, names = FORMER_NAMES[participant.ref]
        name = fold_term(participant.name).split()
        called = " ".join(name[1:] if len(name) > 1 and name[0] in LINKS else name)
        if called not in names:
            continue
        if event.dates is None:
            yield ctx.not_judged("the event's date is not known")
        elif event.dates.after(PartialDate.parse(since)):
            yield ctx.finding(
                f"{participant.name!r} takes part in {event.id!r} on {event.dates}, but has had another name since {since}",
                node=participant,
                field="name",
                value=participant.name,
                related=[(event, "dates", event.dates, "the event's dates")],
            )
