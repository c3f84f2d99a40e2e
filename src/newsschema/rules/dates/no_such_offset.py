"""A time has an offset from UTC that is in use nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import dated, in_article, published_day
from newsschema.rules.registry import NotJudged, rule

_QUARTER = timedelta(minutes=15)
_SINCE = 1973


@rule("NS113", severity="warning", since="0.1", needs="offset")
def no_such_offset(day: PartialDate, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A time has an offset from UTC that is in use nowhere.

    Offsets are whole quarters of an hour from -12:00 to +14:00; "+01:03" comes from local mean time, which libraries give when a
    zone is attached in the wrong way.

    What does not fire: +05:45 (Nepal), +12:45 (Chatham), -02:30 (Newfoundland in summer); times before 1973, when the last
    odd offset went out of use.

    To mend it, look up the offset of that place on that day.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26T10:30+00:09"}}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26T10:30+05:45"}}
    ```
    """
    offset = day.offset
    if offset is not None and day.year >= _SINCE and (offset % _QUARTER or offset < timedelta(hours=-12)):
        yield ctx.finding(f"no place has the offset of {day}", value=day)


@breaks(no_such_offset)
def _local_mean_time(record: Record, pick: Pick) -> Record | None:
    record = dated(record)
    day = published_day(record)
    if day is None or day.year < _SINCE:
        return None
    written = f"{day}T{pick.number(6, 20):02d}:30+0{pick.number(0, 9)}:{pick((9, 20, 34)):02d}"
    return in_article(record, date_published=PartialDate.parse(written), date_modified=None)
