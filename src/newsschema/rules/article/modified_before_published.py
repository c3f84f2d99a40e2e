"""The article was changed before it was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.article import Article
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import dated, in_article, published_day
from newsschema.rules.registry import NotJudged, rule


@rule("NS402", severity="error", since="0.1", needs="date_modified")
def modified_before_published(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The article was changed before it was published.

    One of the two dates belongs to another page, or day and month changed places.

    What does not fire: the same day; dates too vague to tell.

    To mend it, look at the page again.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26", "date_modified": "2022-05-24"}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26", "date_modified": "2022-05-26"}}
    ```
    """
    if article.date_published is None or article.date_modified is None:
        return
    if article.date_modified.before(article.date_published):
        yield ctx.finding(
            f"modified on {article.date_modified}, before it was published on {article.date_published}",
            field="date_modified",
            value=article.date_modified,
            related=[(article, "date_published", article.date_published, "the day of publication")],
        )


@breaks(modified_before_published)
def _changed_too_early(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    published = published_day(record)
    if published is None:
        return None
    changed = PartialDate.from_date(published - timedelta(days=pick.number(1, 300)))
    kept = tuple(each for each in record.article.credits if each.date is None or not each.date.after(changed))
    return in_article(record, date_modified=changed, credits=kept, dateline=None)
