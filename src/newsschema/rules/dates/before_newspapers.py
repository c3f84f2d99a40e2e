"""An article is dated before there were newspapers."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import in_article, undated
from newsschema.rules.registry import NotJudged, rule

_FIRST_NEWSPAPER = 1605


@rule("NS121", severity="error", since="0.1", needs="date_published and date_published.year < 1605")
def before_newspapers(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An article is dated before there were newspapers.

    0022-05-26 and 0001-01-01 are what programs make of "26/05/22" and of nothing at all.

    What does not fire: the oldest archives (the first newspaper is of 1605).

    To mend it, write the year in four figures, or leave the date out.

    ```json breaks
    {"id": "a", "article": {"date_published": "0001-01-01"}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "1798-03-02"}}
    ```
    """
    day = article.date_published
    if day is not None and day.latest.year < _FIRST_NEWSPAPER:
        yield ctx.finding(f"published on {day}, before there were newspapers", field="date_published", value=day)


@breaks(before_newspapers)
def _two_figures(record: Record, pick: Pick) -> Record:
    day = PartialDate.parse(f"00{pick.number(1, 40):02d}-0{pick.number(1, 9)}-{pick.number(10, 28)}")
    return in_article(undated(record), date_published=day)
