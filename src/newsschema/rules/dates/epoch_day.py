"""The day of publication is the first day of some clock, and the article tells of another time."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, in_article, undated
from newsschema.rules.registry import NotJudged, rule

_EPOCHS = frozenset({(1970, 1, 1), (1900, 1, 1), (1969, 12, 31), (1899, 12, 31), (1904, 1, 1), (1980, 1, 1)})
_APART = 2


@rule(
    "NS122",
    severity="warning",
    since="0.1",
    needs="date_published and date_published.year in (1899, 1900, 1904, 1969, 1970, 1980)",
)
def epoch_day(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The day of publication is the first day of some clock, and the article tells of another time.

    1970-01-01 and 1900-01-01 are what programs show for a date that is missing.

    What does not fire: an article of that day: one that mentions another date of those years, or none.

    To mend it, find the real date, or leave it out.

    ```json breaks
    {"id": "a", "article": {"date_published": "1970-01-01"}, "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "1970-01-01"}, "events": [{"id": "vote", "dates": "1969-12-30"}]}
    ```
    """
    day = article.date_published
    # The line that prints this very day is no date that the article tells of.
    told = [mention.value for mention in ctx.record.dates if mention.value is None or mention.value.start != day]
    others = [*(event.dates for event in ctx.record.events), *told]
    years = [each.start.year for each in others if each is not None and each.start is not None]
    if day is None or (day.year, day.month, day.day) not in _EPOCHS:
        return
    if not years:
        yield ctx.not_judged("the record has no other date")
    elif min(years) > day.year + _APART:
        yield ctx.finding(
            f"published on {day}, a day that stands for no date; the article tells of {min(years)}",
            field="date_published",
            value=day,
        )


@breaks(epoch_day)
def _beginning_of_a_clock(record: Record, pick: Pick) -> Record:
    year, month, day = pick(sorted(_EPOCHS))
    record = in_article(undated(record), date_published=PartialDate.of(year, month, day))
    dates = DateRange.parse(f"{pick.number(1984, 1999)}-05-24")
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", dates=dates))
