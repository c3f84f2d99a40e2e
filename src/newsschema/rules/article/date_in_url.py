"""The article was published before the day that is in its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsschema.model.article import Article
from newsschema.model.partial_date import PartialDate
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/_-]|$)")
_SLACK: Final = 1


def _in_url(article: Article) -> PartialDate | None:
    match = _DATE.search(article.url or "")
    try:
        return PartialDate.of(int(match["year"]), int(match["month"]), int(match["day"])) if match is not None else None
    except ValueError:
        return None


@rule("NS407", severity="warning", since="0.1", needs="url")
def date_in_url(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The article was published before the day that is in its own address.

    Addresses are made on the day of publication: the day that was taken belongs to something else on the page, or day and month changed
    places.

    What does not fire: an address older than the article, since an update keeps it; a difference of one day; addresses that have
    only year and month.

    To mend it, look at the page; where exchanging day and month gives the day of the address, the fix does that.

    ```json breaks
    {"id": "a", "article": {"url": "https://example.org/2022/11/05/salon", "date_published": "2022-05-11"}}
    ```

    ```json fine
    {"id": "a", "article": {"url": "https://example.org/2022/05/11/salon", "date_published": "2022-05-14"}}
    ```
    """
    day, written = article.date_published, _in_url(article)
    if day is None or written is None or (written.earliest - day.latest).days <= _SLACK:
        return
    exchanged = (day.year, day.day, day.month) == (written.year, written.month, written.day)
    yield ctx.finding(
        f"published on {day}, but its address has the day {written}",
        field="date_published",
        value=day,
        related=[(article, "url", article.url, "the address")],
        fix=Fix(title="exchange day and month", patch=(ctx.put("date_published", str(written)),), safe=False)
        if exchanged
        else None,
    )
