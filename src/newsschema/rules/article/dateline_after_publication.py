"""A story was filed after it was published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.article import Article
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_SLACK: Final = 1


@rule("NS405", severity="warning", since="0.1", needs="dateline")
def dateline_after_publication(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A story was filed after it was published.

    "RABAT, 29 mai" in an article of the 26th: the page is older than its text, or the day was read wrongly.

    What does not fire: a difference of one day (time zones); datelines without a date; an article that was changed since.

    To mend it, check both dates on the page.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26", "dateline": {"place": "RABAT", "date": "2022-05-29"}}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26", "dateline": {"place": "TOKYO", "date": "2022-05-27"}}}
    ```
    """
    filed = article.dateline.date if article.dateline is not None else None
    known = [day for day in (article.date_published, article.date_modified) if day is not None]
    if filed is None or not known:
        return
    last = max(known, key=lambda day: day.latest)
    if (filed.earliest - last.latest).days > _SLACK:
        yield ctx.finding(
            f"filed on {filed}, but published on {last}",
            node=article.dateline,
            field="date",
            value=filed,
            related=[(article, "date_published", article.date_published, "the day of publication")],
        )
