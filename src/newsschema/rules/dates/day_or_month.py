"""A date was read from figures of which either could be the day, and nothing says which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newsschema.model.article import Credit
from newsschema.model.evidence import Evidence
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, added_in_article, in_article, some_day, with_words
from newsschema.rules.registry import NotJudged, rule

_FIGURES = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})\s*")


@rule(
    "NS110",
    severity="warning",
    since="0.1",
    needs="exact is not None and len(exact) < 14 and exact[0].isdigit() and exact[-1].isdigit() and not exact.isdigit()",
)
def day_or_month(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A date was read from figures of which either could be the day, and nothing says which.

    04/05/2022 is 4 May in most of the world and 5 April in the United States; the value rests on a guess.

    What does not fire: figures above 12, twice the same figure, records that declare a language other than English, or English of
    a country ("en-GB").

    To mend it, declare the language of the article with its country, or find the date elsewhere on the page.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-04"}, "text": "Posted 04/05/2022",
     "evidence": [{"target": "/article/date_published", "spans": [[7, 17]], "exact": "04/05/2022"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-04", "in_language": "fr"}, "text": "Publié le 04/05/2022",
     "evidence": [{"target": "/article/date_published", "spans": [[10, 20]], "exact": "04/05/2022"}]}
    ```
    """
    match = _FIGURES.fullmatch(evidence.exact or "")
    declared = (ctx.record.article.in_language or "en").lower()
    if match is None or declared != "en" or match[1] == match[3] or max(int(match[1]), int(match[3])) > 12:
        return
    if evidence.target.rsplit("/", 1)[-1] in ("date_published", "date_modified", "date", "dates"):
        yield ctx.finding(
            f"{evidence.exact!r} may be read day first or month first, and the article's language does not say which",
            field="exact",
            value=evidence.exact,
            spans=evidence.spans,
        )


@breaks(day_or_month, language="en")
def _figures_alone(record: Record, pick: Pick) -> Record:
    last = some_day(record)
    day, month = pick.several(range(1, last.month if last.month > 2 else 13), 2, 2)
    year = last.year if last.month > 2 else last.year - 1
    taken = PartialDate.from_date(date(year, month, day))
    words = f"{month:02d}/{day:02d}/{year:04d}"
    record, start = with_words(in_article(record, in_language="en"), f"Estuary Press, {words}")
    record = added_in_article(record, credits=Credit(holder="Estuary Press", kind="photo", date=taken))
    target = f"/article/credits/{len(record.article.credits) - 1}/date"
    place = start + len("Estuary Press, ")
    return added(record, evidence=Evidence(target=target, spans=((place, place + len(words)),), exact=words))
