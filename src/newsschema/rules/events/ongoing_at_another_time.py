"""An event is going on, and its window does not include the day of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_SLACK: Final = 1


@rule("NS324", severity="warning", since="0.1", needs="status == 'ongoing'")
def ongoing_at_another_time(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is going on, and its window does not include the day of the article.

    The window or the day of publication is wrong.

    What does not fire: a difference of one day; windows without an end; dates too vague to tell.

    To mend it, correct the window, or set the status to "held" or "planned".

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "fair", "status": "ongoing", "dates": "2022-06-24/2022-06-26"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "fair", "status": "ongoing", "dates": "2022-05-24/2022-05-25"},
      {"id": "strike", "status": "ongoing", "dates": "2022-05-02/.."}]}
    ```
    """
    published, dates = ctx.record.article.date_published, event.dates
    if published is None or dates is None or dates.reversed:
        yield ctx.not_judged("the event's date or the day of publication is not known")
        return
    over = dates.latest is not None and (published.earliest - dates.latest).days > _SLACK
    ahead = dates.earliest is not None and (dates.earliest - published.latest).days > _SLACK
    if over or ahead:
        yield ctx.finding(
            f"{event.id!r} is said to be going on, but is dated {dates} and the article was published on {published}",
            field="status",
            value=event.status,
            related=[
                (event, "dates", dates, "its window"),
                (ctx.record.article, "date_published", published, "the day of publication"),
            ],
        )
