"""The sources of the day of publication disagree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.article import Article, Candidate
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added_in_article, dated, published_day
from newsschema.rules.registry import NotJudged, rule


def _date(value: str) -> PartialDate | None:
    try:
        return PartialDate.parse(value)
    except ValueError:
        return None


@rule("NS408", severity="warning", since="0.1", needs="candidates")
def dates_disagree(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The sources of the day of publication disagree.

    A label, a dateline and "hier, mercredi 25 mai" each give the day; where they differ by more than a day, the one that was chosen
    may be wrong.

    What does not fire: a difference of one day (time zones, copy printed the next day); less precise dates that fit.

    To mend it, decide which is right and set `date_published`; the others stay as candidates.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26", "candidates": [
      {"field": "date_published", "value": "2022-05-26", "source": "published-label"},
      {"field": "date_published", "value": "2022-05-20", "source": "relative-wording"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26", "candidates": [
      {"field": "date_published", "value": "2022-05-26", "source": "published-label"},
      {"field": "date_published", "value": "2022-05-25", "source": "relative-wording"}]}}
    ```
    """
    chosen = article.date_published
    if chosen is None:
        return
    for candidate in article.candidates:
        offered = _date(candidate.value) if candidate.field == "date_published" else None
        if offered is None:
            continue
        apart = max((offered.earliest - chosen.latest).days, (chosen.earliest - offered.latest).days)
        if apart > 1:
            yield ctx.finding(
                f"published on {chosen}, but {candidate.source} gives {offered}",
                field="date_published",
                value=chosen,
                related=[(candidate, "value", candidate.value, candidate.source)],
            )


@breaks(dates_disagree)
def _another_source(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    published = published_day(record)
    if published is None:
        return None
    offered = published + timedelta(days=pick((-1, 1)) * pick.number(2, 300))
    return added_in_article(record, candidates=Candidate(field="date_published", value=str(offered), source="url"))
