"""What a distance from the anchor means: "hier", "la semaine dernière", "il y a trois jours"."""

from __future__ import annotations

from datetime import date

from newsschema.extraction.expressions import Distance
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.date_context import Context
from newsschema.extraction.resolve.date_memory import PUBLISHED, UNKNOWN, Meaning


def distance_value(distance: Distance, context: Context) -> Meaning:
    """The period that lies so far from the anchor; open where there is no anchor or no number."""
    offset = distance.offset
    if offset is None:
        return UNKNOWN
    if distance.either and distance.unit == "weekend" and context.reference is not None:
        return Meaning(calendar_math.weekend(context.reference, context.tense(), offset), "computed", PUBLISHED)
    if distance.unit == "weekend" and not offset and not distance.previous and context.reference is not None:
        behind = context.tense() == "past"
        return Meaning(calendar_math.this_weekend(context.reference, behind=behind), "computed", PUBLISHED)
    published = (context.reference, PUBLISHED) if context.reference is not None else None
    if distance.either and not distance.previous and context.previous is not None and context.retelling(distance.unit):
        return Meaning(
            calendar_math.period(context.previous[0], distance.unit, offset), "computed", context.previous[1]
        )
    last_term = distance.unit in ("quarter", "semester") and offset == -1 and not distance.previous
    if last_term and published is not None and context.tense() == "future":
        # "El último trimestre será mejor": that of the year.
        return Meaning(calendar_math.period(date(published[0].year, 12, 1), distance.unit, 0), "computed", PUBLISHED)
    onward = distance.either and distance.previous and published is not None and context.tense() != "past"
    origin = _seen_from(distance, context, published) if distance.previous and not onward else published
    if origin is None:
        return UNKNOWN
    return Meaning(calendar_math.period(origin[0], distance.unit, offset), "computed", origin[1])


def _seen_from(distance: Distance, context: Context, published: tuple[date, str] | None) -> tuple[date, str] | None:
    """What a distance from the date named before is counted from; the day before may be that of publication."""
    origin = context.seen_from(distance)
    if distance.unit != "day":
        return origin or published
    if distance.offset != -1 or published is None:
        return origin
    to_come = origin is not None and origin[0] > published[0]
    return published if origin is None or (to_come and context.tense() == "past") else origin
