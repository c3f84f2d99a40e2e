"""Of two times of the article, one has an offset from UTC and the other has none."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import dated, in_article, published_day
from newsschema.rules.registry import NotJudged, rule


def _times(article: Article) -> list[tuple[str, PartialDate]]:
    named = (("date_published", article.date_published), ("date_modified", article.date_modified))
    return [(field, day) for field, day in named if day is not None and day.hour is not None]


@rule("NS112", severity="warning", since="0.1", needs="date_modified")
def mixed_clocks(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Of two times of the article, one has an offset from UTC and the other has none.

    They cannot be compared: the second may be local time or UTC, and the order of the two turns on it.

    What does not fire: dates without times; times that both have an offset, or neither.

    To mend it, write the offset of both.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26T10:30+03:00", "date_modified": "2022-05-26T11:00"}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26T10:30+03:00", "date_modified": "2022-05-26T08:00Z"}}
    ```
    """
    times = _times(article)
    if len(times) == 2 and (times[0][1].offset is None) != (times[1][1].offset is None):
        (field, day), (other_field, other) = sorted(times, key=lambda time: time[1].offset is not None)
        yield ctx.finding(
            f"{field} {day} has no offset from UTC, but {other_field} {other} has one",
            field=field,
            value=day,
            related=[(article, other_field, other, "the time with an offset")],
        )


@breaks(mixed_clocks)
def _with_and_without_offset(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    day = published_day(record)
    if day is None:
        return None
    first, second = pick(((f"{day}T10:30Z", f"{day}T11:00"), (f"{day}T10:30", f"{day}T11:00+03:00")))
    return in_article(record, date_published=PartialDate.parse(first), date_modified=PartialDate.parse(second))
