"""The date with day and month exchanged, where there is such a day."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.model.partial_date import PartialDate
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


def _exchanged(day: PartialDate) -> PartialDate | None:
    """The date with day and month exchanged, where there is such a day."""
    if day.day is None or day.month is None or day.day > 12 or day.day == day.month:
        return None
    return PartialDate.of(day.year, day.day, day.month)


@rule("NS109", severity="error", since="0.1", needs="date_retrieved")
def published_after_retrieved(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The article is dated after the day on which its copy was taken.

    Often day and month changed places: published on 2025-05-04, fetched on 2025-04-05.

    What does not fire: a difference of one day, since it is tomorrow already east of the date line; dates too vague to tell.

    To mend it, look at the page; where exchanging day and month gives a day before the copy, the fix does that.

    ```json breaks
    {"id": "a", "article": {"date_published": "2025-05-04", "date_retrieved": "2025-04-05"}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2025-04-06T01:30+13:00", "date_retrieved": "2025-04-05"}}
    ```
    """
    taken = article.date_retrieved
    for field in ("date_published", "date_modified"):
        day: PartialDate | None = getattr(article, field)
        if day is None or taken is None or (day.earliest - taken.latest).days <= 1:
            continue
        other = _exchanged(day)
        mends = other is not None and other.latest <= taken.latest
        hint = f"; with day and month exchanged it is {other}" if mends else ""
        yield ctx.finding(
            f"{field} is {day}, but the copy was taken on {taken}{hint}",
            field=field,
            value=day,
            related=[(article, "date_retrieved", taken, "the day of the copy")],
            fix=Fix(title="exchange day and month", patch=(ctx.put(field, str(other)),), safe=False) if mends else None,
        )
