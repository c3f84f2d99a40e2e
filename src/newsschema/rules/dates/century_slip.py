"""The date with its year mended by exchanging or adding figures, where that brings it near the year of publication."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.partial_date import PartialDate
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_FIRST_NEWSPAPER = 1605
_FAR_AHEAD = 60
_EARLIEST, _LATEST = 100, 2050  # between them, nothing is looked at closer
_NEAR = 3


def _far(dates: DateRange, year: int) -> bool:
    first = dates.start
    return first is not None and (first.year - year > _FAR_AHEAD or (0 <= first.year < 100 and first.day is not None))


def _meant(first: PartialDate, year: int) -> PartialDate | None:
    """The date with its year mended by exchanging or adding figures, where that brings it near the year of publication."""
    written = f"{first.year:04d}"
    tries = {f"20{written[2:]}", f"19{written[2:]}", written[0] + written[2] + written[1] + written[3]}
    near = sorted(each for each in tries if abs(int(each) - year) <= _NEAR and each != written)
    return PartialDate.parse(near[0] + str(first)[4:]) if len(near) == 1 and first.day != 29 else None


@rule("NS120", severity="warning", since="0.1", needs="dates and dates.start and not 100 < dates.start.year < 2050")
def century_slip(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An event is dated generations after the article that tells of it, or in the first years of our era.

    2202-05-25 for 2022, 0022-05-25 for "25/05/22": figures of the year changed places or were lost.

    What does not fire: plans for decades to come; years without a day ("2100"); events of the past, be they old.

    To mend it, write the year that was meant.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "m", "dates": "2202-05-25"}]}
    ```

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "m", "dates": "0022-05-25"}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26"}, "events": [{"id": "m", "dates": "2060-05-25"}, {"id": "n", "dates": "2100"}]}
    ```
    """
    dates, published = event.dates, ctx.record.article.date_published
    if dates is None or published is None or published.year < _FIRST_NEWSPAPER or not _far(dates, published.year):
        return
    first = dates.start
    if first is None or first.day is None:
        return
    meant = _meant(first, published.year) if dates.is_single else None
    yield ctx.finding(
        f"{event.id!r} is dated {dates}, but the article was published on {published}"
        + (f"; {meant} may be meant" if meant else ""),
        field="dates",
        value=dates,
        related=[(ctx.record.article, "date_published", published, "the day of publication")],
        fix=Fix(title=f"write {meant}", patch=(ctx.put("dates", str(meant)),), safe=False) if meant else None,
    )
