"""What each shape of an expression of time means, given the context: one function a meaning of calendar.toml."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.date_context import (
    PUBLISHED,
    Context,
    Meaning,
    day_of,
    inferred_day,
    month_near,
    second_end,
    stated_day,
    with_time,
    year_of,
)
from newsschema.languages.calendar import Relative
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate


def _date(slots: dict[str, Any], context: Context) -> Meaning:
    if slots.get("day") is None:
        return _relative(slots, context)
    stated = stated_day(slots)
    if stated is not None:
        return Meaning(calendar_math.single(with_time(stated, slots)), "stated", None)
    if year_of(slots) is not None:
        return Meaning(None, "stated")
    found = inferred_day(slots, context)
    if found is None:
        return Meaning(None)
    return Meaning(calendar_math.single(with_time(found[0], slots)), "inferred", found[1])


def _range(slots: dict[str, Any], context: Context) -> Meaning:
    """Both ends; what the first does not say it takes from the second."""
    last = second_end(slots)
    first = {name: value for name, value in slots.items() if not name.endswith("2")}
    if "day" not in last:
        return _long_range(first, last, context)
    for name in ("month", "monthnum"):
        if name in last and "month" not in first and "monthnum" not in first:
            first[name] = last[name]
    stated_end = stated_day(last)
    anchor: str | None = None
    end: PartialDate | None = stated_end
    if end is None and year_of(last) is None:
        if year_of(first) is not None:
            end = _end_after(first, last)
        else:
            found = inferred_day(last, context)
            end, anchor = found or (None, None)
    if end is None:
        return Meaning(None)
    start = stated_day(first) if year_of(first) is not None else day_of(end.year, first)
    if start is not None and year_of(first) is None and start.earliest > end.earliest and "month" in slots:
        start = day_of(end.year - 1, first)
    if start is None:
        return Meaning(None)
    return Meaning(DateRange.of(start, end), "inferred" if anchor else "stated", anchor)


def _runs_over_new_year(first: dict[str, Any], last: dict[str, Any]) -> bool:
    return "month" in first and "month" in last and first["month"] > last["month"]


def _end_after(first: dict[str, Any], last: dict[str, Any]) -> PartialDate | None:
    """The end of a range whose start alone says its year: the next such day behind it."""
    start = stated_day(first)
    end = day_of(start.year, last) if start is not None else None
    return day_of(start.year + 1, last) if start and end and end.earliest < start.earliest else end


def _long_range(first: dict[str, Any], last: dict[str, Any], context: Context) -> Meaning:
    """From month to month or year to year."""
    if "month" not in last:
        if "year" not in last or not first["year"] <= last["year"]:
            return Meaning(None)
        return Meaning(DateRange.of(PartialDate.of(first["year"]), PartialDate.of(last["year"])), "stated")
    anchor = None
    if last.get("year") is not None:
        end = PartialDate.of(last["year"], last["month"])
    else:
        found = month_near(last["month"], context)
        if found is None:
            return Meaning(None)
        end, anchor = found
    year = first.get("year") or (end.year if first["month"] <= last["month"] else end.year - 1)
    return Meaning(DateRange.of(PartialDate.of(year, first["month"]), end), "inferred" if anchor else "stated", anchor)


def _days(slots: dict[str, Any], context: Context) -> Meaning:
    """One range of days that follow one another: "les 24, 25 et 26 mai"."""
    days = sorted(value for name, value in slots.items() if name.rstrip("234") == "day")
    if days[-1] - days[0] != len(days) - 1:
        return Meaning(None)
    rest = {name: value for name, value in slots.items() if name.rstrip("234") != "day"}
    return _range({**rest, "day": days[0], "day2": days[-1]}, context)


def _weekday_range(slots: dict[str, Any], context: Context) -> Meaning:
    end = _weekday({"weekday": slots["weekday2"]}, context)
    if end.value is None or end.value.start is None:
        return Meaning(None)
    start = calendar_math.weekday_near(end.value.start.earliest, slots["weekday"], "past")
    return Meaning(DateRange.of(PartialDate.from_date(start), end.value.start), end.how, end.anchor)


def _weekday(slots: dict[str, Any], context: Context) -> Meaning:
    if context.reference is None:
        return _weekday_behind(slots, context)
    direction = slots.get("dir")
    if direction not in ("last", "next"):
        direction = "future" if context.future else "past"
    day = PartialDate.from_date(calendar_math.weekday_near(context.reference, slots["weekday"], direction))
    return Meaning(calendar_math.single(with_time(day, slots)), "computed", PUBLISHED)


def _weekday_behind(slots: dict[str, Any], context: Context) -> Meaning:
    """A weekday where the day of publication is not known: the first one from the last day named."""
    if context.previous_day is None:
        return Meaning(None)
    origin, anchor = context.previous_day
    day = PartialDate.from_date(calendar_math.weekday_near(origin, slots["weekday"], "future"))
    return Meaning(calendar_math.single(with_time(day, slots)), "inferred", anchor)


def _relative(slots: dict[str, Any], context: Context) -> Meaning:
    relative: Relative = slots["rel"]
    if relative.anchor == "previous":
        if context.previous_day is None:
            return Meaning(None)
        origin, anchor = context.previous_day
    elif context.reference is not None:
        origin, anchor = context.reference, PUBLISHED
    else:
        return Meaning(None)
    value = calendar_math.period(origin, relative.unit, relative.offset)
    if value is not None and value.is_single and value.start is not None and value.start.day is not None:
        value = calendar_math.single(with_time(value.start, slots))
    return Meaning(value, "computed", anchor)


def _period(slots: dict[str, Any], context: Context) -> Meaning:
    offset = {"last": -1, "this": 0, "next": 1}[slots.get("dir", "this")]
    return _counted(context, slots["unit"], offset)


def _counted(context: Context, unit: Any, offset: int | None, *, previous: bool = False) -> Meaning:  # noqa: ANN401 - a Unit from a slot
    if offset is None or (context.previous if previous else context.reference) is None:
        return Meaning(None)
    origin, anchor = context.previous if previous and context.previous else (context.reference, PUBLISHED)
    return Meaning(calendar_math.period(origin, unit, offset), "computed", anchor) if origin else Meaning(None)


def _distance(sign: int, *, previous: bool = False) -> Callable[[dict[str, Any], Context], Meaning]:
    def resolve_distance(slots: dict[str, Any], context: Context) -> Meaning:
        count = slots["n"]
        return _counted(context, slots["unit"], sign * count if count else None, previous=previous)

    return resolve_distance


def _month(slots: dict[str, Any], context: Context) -> Meaning:
    month: int = slots["month"] if "month" in slots else slots["monthnum"]
    if slots.get("year") is not None:
        return Meaning(calendar_math.single(PartialDate.of(slots["year"], month)), "stated")
    if slots.get("dir") in ("last", "next") and context.reference is not None:
        last = slots["dir"] == "last"
        ahead = month > context.reference.month if last else month <= context.reference.month
        year = context.reference.year + (-1 if last and ahead else 1 if not last and ahead else 0)
        if last and month == context.reference.month:
            year -= 1
        return Meaning(calendar_math.single(PartialDate.of(year, month)), "computed", PUBLISHED)
    found = month_near(month, context)
    return Meaning(calendar_math.single(found[0]), "inferred", found[1]) if found else Meaning(None)


def _year(slots: dict[str, Any], _context: Context) -> Meaning:
    return Meaning(calendar_math.single(PartialDate.of(slots["year"])), "stated")


def _season(slots: dict[str, Any], context: Context) -> Meaning:
    if slots.get("year") is not None:
        return Meaning(calendar_math.single(PartialDate.parse(f"{slots['year']:04d}-{slots['season']}")), "stated")
    if context.reference is None:
        return Meaning(None)
    ordinal = (context.reference.month // 3 - 1) % 4 + 21
    ahead = slots["season"] - ordinal
    if slots.get("dir") == "last":
        ahead -= 4 if ahead >= 0 else 0
    elif slots.get("dir") == "next" or context.future:
        ahead += 4 if ahead < 0 else 0
    elif ahead > 1:
        ahead -= 4
    origin = context.reference.year - (1 if context.reference.month < 3 else 0)
    year = origin + (ordinal - 21 + ahead) // 4
    return Meaning(calendar_math.single(PartialDate.parse(f"{year:04d}-{slots['season']}")), "computed", PUBLISHED)


def _subyear(slots: dict[str, Any], context: Context) -> Meaning:
    """A quarter or half of a year: "le premier trimestre 2022"."""
    year = slots.get("year") or (context.reference.year if context.reference else None)
    base, most = {"quarter": (33, 4), "semester": (40, 2)}.get(slots["unit"], (0, 0))
    if year is None or not 1 <= slots["ordinal"] <= most:
        return Meaning(None)
    value = calendar_math.single(PartialDate.parse(f"{year:04d}-{base + slots['ordinal'] - 1}"))
    return Meaning(value, "stated" if slots.get("year") else "inferred", None if slots.get("year") else PUBLISHED)


def _decade(slots: dict[str, Any], _context: Context) -> Meaning:
    year = slots.get("year") or 1900 + slots["yy"]
    return (
        Meaning(calendar_math.single(PartialDate.parse(f"{year // 10:03d}X")), "stated")
        if year % 10 == 0
        else Meaning(None)
    )


def _century(slots: dict[str, Any], _context: Context) -> Meaning:
    return (
        Meaning(calendar_math.single(PartialDate.parse(f"{slots['ordinal'] - 1:02d}XX")), "stated")
        if 1 <= slots["ordinal"] <= 30
        else Meaning(None)
    )


def _holiday(slots: dict[str, Any], context: Context) -> Meaning:
    holiday = slots["holiday"]
    year = slots.get("year")
    if year is None and context.reference is None:
        return Meaning(None)
    if holiday.easter is None:
        if year is not None:
            return Meaning(calendar_math.single(PartialDate.of(year, holiday.month, holiday.day)), "stated")
        found = calendar_math.nearest_day(
            context.reference or date.min, holiday.month, holiday.day, future=context.future
        )
        return Meaning(calendar_math.single(found), "inferred", PUBLISHED) if found else Meaning(None)
    day = calendar_math.easter(year or (context.reference or date.min).year) + timedelta(days=holiday.easter)
    return Meaning(calendar_math.single(PartialDate.from_date(day)), "computed", None if year else PUBLISHED)


def _open(*, end: bool) -> Callable[[dict[str, Any], Context], Meaning]:
    """A range with one open end: "jusqu'au 12 juin", "à partir du 3 mars"."""

    def resolve_open(slots: dict[str, Any], context: Context) -> Meaning:
        if slots.get("day") is not None:
            known = _date(slots, context)
        elif slots.get("weekday") is not None:
            known = _weekday(slots, context)
        else:
            known = _month(slots, context) if slots.get("month") is not None else _year(slots, context)
        limit = known.value.start if known.value is not None else None
        if limit is None:
            return Meaning(None)
        return Meaning(DateRange.of(None, limit) if end else DateRange.of(limit, None), known.how, known.anchor)

    return resolve_open


MEANINGS: dict[str, Callable[[dict[str, Any], Context], Meaning]] = {
    "date": _date,
    "until": _open(end=True),
    "since": _open(end=False),
    "range": _range,
    "days": _days,
    "weekdays": _weekday_range,
    "weekday": _weekday,
    "relative": _relative,
    "period": _period,
    "ago": _distance(-1),
    "ahead": _distance(1),
    "earlier": _distance(-1, previous=True),
    "later": _distance(1, previous=True),
    "month": _month,
    "year": _year,
    "name": _year,
    "season": _season,
    "subyear": _subyear,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
}
"""What each meaning of calendar.toml's shapes is resolved by."""
