"""An event is planned for a time before the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_SLACK: Final = 1


@rule("NS317", severity="warning", since="0.1", needs="status == 'planned'")
def planned_in_the_past(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is planned for a time before the article.

    "Se tiendra" with a window that is over on the day of publication: the window was read in the wrong year, or the article is
    older than it says.

    What does not fire: a difference of one day, since copy is printed again on the next; dates too vague to tell; articles without a
    date.

    To mend it, check the window's year; if it is told in the future of historians, set the status to "held".

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "fair", "status": "planned", "dates": "2021-06-24/2021-06-26"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "fair", "status": "planned", "dates": "2022-06-24"},
      {"id": "vote", "status": "planned", "dates": "2022-05-25"}, {"id": "old", "status": "held", "dates": "1961-06-24"}]}
    ```
    """
    published = ctx.record.article.date_published
    last = event.dates.latest if event.dates is not None else None
    if published is None or last is None or event.dates is None:
        yield ctx.not_judged("the event's date or the day of publication is not known")
    elif not event.dates.reversed and (published.earliest - last).days > _SLACK:
        yield ctx.finding(
            f"{event.id!r} is planned for {event.dates}, before the article was published on {published}",
            field="dates",
            value=event.dates,
            related=[(ctx.record.article, "date_published", published, "the day of publication")],
        )
