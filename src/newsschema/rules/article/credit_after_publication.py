"""A picture is dated after the article that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newsschema.model.article import Article, Credit
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added_in_article, dated
from newsschema.rules.registry import NotJudged, rule

_LAST = date.max.toordinal() - 1000


@rule("NS404", severity="warning", since="0.1", needs="credits")
def credit_after_publication(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A picture is dated after the article that shows it.

    What does not fire: pictures from before, which may be from the archive; dates too vague to tell; an article that was changed
    after the picture was taken.

    To mend it, check which of the two dates is wrong.

    ```json breaks
    {"id": "a", "article": {"date_published": "2021-06-01", "credits": [{"holder": "AFP", "kind": "photo", "date": "2022-05"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26", "credits": [{"holder": "AFP", "kind": "photo", "date": "2022-05"}]}}
    ```
    """
    last = article.date_modified or article.date_published
    for credit in article.credits:
        if credit.date is not None and last is not None and credit.date.after(last):
            yield ctx.finding(
                f"the credit of {credit.holder!r} is dated {credit.date}, after the article's {last}",
                node=credit,
                field="date",
                value=credit.date,
                related=[(article, "date_published", article.date_published, "the day of publication")],
            )


@breaks(credit_after_publication)
def _picture_from_later(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    last = record.article.date_modified or record.article.date_published
    if last is None or last.latest.toordinal() > _LAST:
        return None
    taken = last.latest + timedelta(days=pick.number(3, 300))
    return added_in_article(
        record, credits=Credit(holder="Estuary Press", kind="photo", date=PartialDate.from_date(taken))
    )
