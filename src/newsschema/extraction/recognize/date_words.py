"""What a matched shape of calendar.toml says, as an expression of time."""

from __future__ import annotations

from collections.abc import Callable

from newsschema.extraction.expressions import Distance, Feast, Fields, Fixed, Shifted, Span, Vague, WeekOf, When
from newsschema.extraction.recognize.date_distances import (
    away,
    half_away,
    period_meaning,
    relative_meaning,
    weekday_ago_meaning,
)
from newsschema.extraction.recognize.date_eras import (
    before_christ_meaning,
    century_meaning,
    decade_meaning,
    hijri_meaning,
)
from newsschema.extraction.recognize.date_slots import (
    Meaning,
    Slots,
    slot_direction,
    slot_fields,
    slot_value,
    slot_year,
)
from newsschema.extraction.shapes import Match
from newsschema.languages.calendar import Direction, Holiday, Relative, Unit
from newsschema.model.partial_date import PartialDate

_NOON = 12
_MONTHS = 12
_WEEKS = 5
_SATURDAY = 5
_HUNDRED = 100
_LAST = -1
_LAST_CENTURY = 1900
_QUARTERS = 33
_DIVISIONS = {"quarter": (_QUARTERS, 4), "semester": (40, 2)}


def meaning(match: Match) -> Meaning | None:
    """What a match means; nothing where its parts do not go together ("5e journée", "35e siècle")."""
    build = _BUILD.get(match.make)
    return build(match.slots) if build is not None else None


def _date(slots: Slots) -> Meaning | None:
    for kind in ("iso", "compact"):
        if kind in slots:
            year, month, day, hour, minute = slots[kind].value
            weekday = slot_value(slots, "weekday")
            return Meaning(Fields(year, month, day, None, weekday), clock=None if hour is None else (hour, minute))
    if "yearmonth" in slots:
        return Meaning(Fields(*slots["yearmonth"].value))
    fields = slot_fields(slots)
    return Meaning(fields) if fields.day is None or 1 <= fields.day <= 31 else None


def _pointed_at(direction: Direction) -> Callable[[Slots], Meaning]:
    """What is pointed at: in a story ("ce vendredi-là"), or from the day of publication ("nesta quarta")."""

    def build(slots: Slots) -> Meaning:
        return Meaning(slot_fields(slots)._replace(division=slot_value(slots, "season"), direction=direction))

    return build


def _season(slots: Slots) -> Meaning:
    direction, within = slot_direction(slots)
    return Meaning(Fields(slot_year(slots), division=slots["season"].value, direction=direction, within=within))


def _division(slots: Slots) -> Meaning | None:
    if "division" in slots:
        year, division = slots["division"].value
        return Meaning(Fields(year, division=division))
    for kind, before in (("quarter", 32), ("half", 39)):
        if kind in slots:
            return Meaning(Fields(slot_year(slots), division=before + slots[kind].value))
    if "ordinal" not in slots:
        return _undivided(slots)
    base, most = _DIVISIONS[slots["term"].value if "term" in slots else "quarter"]
    if slots["ordinal"].value == _LAST and not {"year", "unit"} & slots.keys():
        return Meaning(Distance(slots["term"].value, -1))
    ordinal = most if slots["ordinal"].value == _LAST else slots["ordinal"].value
    if not 1 <= ordinal <= most:
        return None
    direction, within = slot_direction(slots)
    return Meaning(Fields(slot_year(slots), division=base + ordinal - 1, direction=direction, within=within))


def _undivided(slots: Slots) -> Meaning | None:
    """A quarter by the month that ends it, "the December quarter", or the last of a year: "the final quarter of 1990"."""
    base, most = _DIVISIONS[slots["term"].value]
    direction, within = slot_direction(slots)
    month = slot_fields(slots).month
    if month is None:
        return Meaning(Fields(slot_year(slots), division=base + most - 1, direction=direction, within=within))
    return Meaning(Fields(slot_year(slots), division=base + (month - 1) // 3)) if base == _QUARTERS else None


def _holiday(slots: Slots) -> Meaning:
    direction, within = slot_direction(slots)
    if "rel" in slots:
        direction, within = ("last" if slots["rel"].value.offset < 0 else "next"), None
    if "counted_holiday" in slots:
        counted: Holiday = slots["counted_holiday"].value
        later = counted.step * (slots["nth"].value - 1)
        return Meaning(Feast(counted, slot_year(slots), direction, later, within))
    return Meaning(Feast(slots["holiday"].value, slot_year(slots), direction, 0, within))


def _nth_weekday(slots: Slots) -> Meaning | None:
    """A weekday or weekend of a month by its number, like a holiday without a name: "the second Tuesday in November"."""
    weekend = "weekday" not in slots
    fields = slot_fields(slots if weekend else {**slots, "day": slots["weekday"]})
    nth = slots["ordinal"].value if "ordinal" in slots else -1
    if nth > _WEEKS:
        return None
    weekday, days = (_SATURDAY, 2) if weekend else (fields.weekday, 1)
    holiday = Holiday(words=(), month=fields.month, weekday=weekday, nth=nth, days=days)
    return Meaning(Feast(holiday, fields.year))


def _numbered(slots: Slots, number: str) -> Slots:
    """The slots of one of several things that a shape joins, under their plain names."""
    return {
        name.removesuffix(number): token
        for name, token in slots.items()
        if (name.endswith(number) if number else not name[-1].isdigit())
    }


def _inner(slots: Slots, number: str = "") -> Meaning | None:
    """What one of the things means that a shape joins: a match of an earlier layer, or bare figures."""
    own = _numbered(slots, number)
    made = next(
        (token.value for token in own.values() if isinstance(token.value, Match) and token.value.make != "clock"), None
    )
    return meaning(made) if made is not None else _date(own)


def _part_of(slots: Slots) -> Meaning | None:
    """The whole of which "début mai" is a part: no calendar says where a beginning ends."""
    if "rel" in slots:
        return relative_meaning(slots)
    if "daypart" in slots:
        return Meaning(Distance("day", 0))
    if "n" in slots and "a_month" in slots:
        return _first_months(slots)
    if "unit" not in slots or "year" in slots:
        return _inner(slots)
    period = period_meaning(slots, "this")
    if period is None or "dir" in slots or not isinstance(period.when, Distance):
        return period
    return period._replace(when=period.when._replace(either=True))


def _first_months(slots: Slots) -> Meaning | None:
    """So many months from the beginning of a year: "the first nine months of 1989", "los nueve primeros meses del año"."""
    count, unit = slots["n"].value, slot_value(slots, "unit")
    others = {name: token for name, token in slots.items() if name not in ("n", "a_month")}
    within = _inner(others) if unit is None else Meaning(Distance(unit, 0, either=True))
    if within is None or not 1 <= count <= _MONTHS:
        return None
    if isinstance(within.when, Distance) and within.when.unit == "year":
        ends = [Fields(month=month, within=within.when) for month in (1, count)]
    elif isinstance(within.when, Fields) and within.when == Fields(within.when.year):
        ends = [within.when._replace(month=month) for month in (1, count)]
    else:
        return None
    return Meaning(Span(*ends))


def _about(slots: Slots) -> Meaning | None:
    inner = _inner(slots)
    return inner._replace(about=True) if inner is not None else None


def _beside(slots: Slots) -> Meaning | None:
    """The date of "hier, mercredi 25 mai", with the relative wording and the weekday beside it."""
    meanings = [meaning(token.value) for token in slots.values() if isinstance(token.value, Match)]
    stated = next(
        (each for each in meanings if each and isinstance(each.when, Fields) and (each.when.month or each.when.day)),
        None,
    )
    others = [each for each in meanings if each is not None and each is not stated]
    fields = (
        stated.when
        if stated is not None
        else next((each.when for each in others if isinstance(each.when, Fields)), None)
    )
    if not isinstance(fields, Fields):
        fields = slot_fields(slots)
    relative = next((each for each in others if isinstance(each.when, Distance)), None)
    weekday = next((each.when.weekday for each in others if isinstance(each.when, Fields)), None)
    fields = fields._replace(
        weekday=fields.weekday
        if fields.weekday is not None
        else weekday
        if weekday is not None
        else slot_value(slots, "weekday"),
        direction=fields.direction or slot_direction(slots)[0],
        within=fields.within or slot_direction(slots)[1],
    )
    if relative is None:
        return Meaning(fields)
    if fields.month is None and fields.weekday is None and fields.day is not None:
        # "hoje (26)": the number of the day says no more than the word.
        return relative
    if isinstance(relative.when, Distance) and relative.when.unit in ("month", "year"):
        return Meaning(fields._replace(within=fields.within or relative.when))
    side = relative.when.offset if isinstance(relative.when, Distance) else None
    if side and fields.month is None and fields.direction is None:
        # Whatever the verbs around it say, "tomorrow, Friday" is ahead.
        fields = fields._replace(direction="next" if side > 0 else "last")
    return Meaning(
        fields, beside=relative.when if isinstance(relative.when, Distance) else None, relative=relative.relative
    )


def _timed(slots: Slots) -> Meaning | None:
    inner = _inner(slots)
    clock = _clock(slots["time"].value) if "time" in slots else None
    noon = slot_value(slots, "daypart")
    if clock is not None and noon is not None and noon <= clock[0] < _NOON:
        clock = (clock[0] + _NOON, clock[1])
    return inner._replace(clock=clock) if inner is not None and clock is not None and clock[0] < 24 else inner


def _clock(value: tuple[int, int] | Match) -> tuple[int, int] | None:
    if not isinstance(value, Match):
        return value
    printed = next((value.slots[name].value for name in ("time", "dotted") if name in value.slots), None)
    if printed is not None:
        return _clock(printed)
    hour, minute = slot_value(value.slots, "n"), slot_value(value.slots, "n2") or 0
    if hour >= _HUNDRED:
        hour, minute = divmod(hour, _HUNDRED)
    return (hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _range(slots: Slots) -> Meaning | None:
    if "yy" in slots and "yy2" in slots:
        ends = [Fields(_LAST_CENTURY + slots[name].value) for name in ("yy", "yy2")]
        return Meaning(Span(*ends)) if slots["yy"].value < slots["yy2"].value else None
    first, last = _inner(slots), _inner(slots, "2")
    if "yy2" in slots and first is not None and isinstance(first.when, Fields) and first.when.year is not None:
        last = Meaning(Fields(_same_century(first.when.year, slots["yy2"].value)))
    if first is None or last is None:
        return None
    if _years_run_backwards(first.when, last.when):
        return None
    return Meaning(Span(first.when, last.when), relative=first.relative or last.relative)


def _years_run_backwards(first: When, last: When) -> bool:
    """Whether two bare years cannot be the ends of a range: "rose from 1650 to 1580"."""
    years = [
        each.year for each in (first, last) if isinstance(each, Fields) and each == Fields(each.year) and each.year
    ]
    return len(years) == len((first, last)) and years[0] > years[1]


def _week_of(slots: Slots) -> Meaning:
    """The week that holds a day: "the week of May 3"."""
    return Meaning(WeekOf(slot_fields(slots)))


def _weekend_of(slots: Slots) -> Meaning:
    return Meaning(WeekOf(slot_fields(slots), "weekend"))


def _shifted(sign: int) -> Callable[[Slots], Meaning | None]:
    """What is counted from a date: by a distance said beside it, or by so many units, of which "a week" is the usual one."""

    def build(slots: Slots) -> Meaning | None:
        if "weekday" in slots and "n" in slots:
            weeks, base = (slots["n"].value - 1) // 7, _weekday_of(slots)
            return Meaning(Shifted(base.when, "week", weeks)) if base is not None and weeks in (1, 2) else None
        distance = next(
            (
                each.when
                for token in slots.values()
                if isinstance(token.value, Match) and (each := meaning(token.value)) and _counts_from_now(each.when)
            ),
            None,
        )
        others = {name: token for name, token in slots.items() if name != "ago"}
        base = _counted_base(slots, others)
        if base is None or isinstance(base.when, Span | Vague):
            return None
        if isinstance(distance, Distance) and distance.offset is not None:
            return base._replace(when=Shifted(base.when, distance.unit, distance.offset))
        if "rel" in slots:
            relative: Relative = slots["rel"].value
            return (
                Meaning(Shifted(base.when, relative.unit, relative.offset)) if relative.anchor == "previous" else None
            )
        unit: Unit = slot_value(slots, "unit") or ("week" if "full_weekday" in slots else "day")
        count = slot_value(slots, "n") if "n" in slots else 1
        if not count or unit in ("hour", "minute", "weekend"):
            return None
        return Meaning(Shifted(base.when, unit, sign * count, whole="unit" in slots and "n" not in slots))

    return build


def _counted_base(slots: Slots, others: Slots) -> Meaning | None:
    if not others:
        # To the day: "il y a un an jour pour jour".
        return Meaning(Distance("day", 0))
    if any(isinstance(token.value, Match) for token in others.values()):
        return _inner(others)
    return _weekday_of(slots)


def _counts_from_now(when: When) -> bool:
    return isinstance(when, Distance) and not when.previous and when.unit != "day" and (when.offset or 0) < 0


def _weekday_of(slots: Slots) -> Meaning | None:
    fields = slot_fields({name: token for name, token in slots.items() if name in ("weekday", "full_weekday")})
    return Meaning(fields._replace(direction="next")) if fields.weekday is not None else None


def _in_known_month(slots: Slots) -> Meaning | None:
    """A day of the month that the text named last, or several of them: "le 16", "du 16 au 18", "les 16, 17 et 18"."""
    days = [
        slots[name].value for name in ("day", "lone_day", "nth", "day2", "lone_day2", "nth2", "day3") if name in slots
    ]
    if len(days) > 2 and days != list(range(days[0], days[0] + len(days))):
        return None
    return Meaning(Fields(day=days[0]) if len(days) == 1 else Span(Fields(day=days[0]), Fields(day=days[-1])))


def _same_century(first: int, short: int) -> int:
    """The year of two figures that follows another: 2021-22, 1999-00."""
    year = first // 100 * 100 + short
    return year if year > first else year + 100


def _open(*, end: bool) -> Callable[[Slots], Meaning | None]:
    """A range with one open end: "jusqu'au 12 juin", "à partir du 3 mars"."""

    def build(slots: Slots) -> Meaning | None:
        inner = _inner(slots)
        if inner is None or isinstance(inner.when, Span | Vague):
            return inner
        if isinstance(inner.when, Distance) and inner.when.offset is None:
            # "fino a qualche giorno fa" is as vague as its end.
            return inner
        return inner._replace(when=Span(None, inner.when) if end else Span(inner.when, None))

    return build


_BUILD: dict[str, Callable[[Slots], Meaning | None]] = {
    "date": _date,
    "in_month": _date,
    "in_year": _date,
    "on_weekday": _date,
    "on_that": _pointed_at("same"),
    "on_this": _pointed_at("this"),
    "relative": relative_meaning,
    "period": period_meaning,
    "ago": away(-1),
    "weekday_ago": weekday_ago_meaning,
    "ahead": away(1),
    "half_ago": half_away(-1),
    "half_ahead": half_away(1),
    "earlier": away(-1, previous=True),
    "later": away(1, previous=True),
    "in_season": _season,
    "in_division": _division,
    "hijri": hijri_meaning,
    "before_christ": before_christ_meaning,
    "after_christ": lambda slots: Meaning(Fixed(PartialDate.of(slots["n"].value))),
    "in_decade": decade_meaning,
    "in_century": century_meaning,
    "on_holiday": _holiday,
    "week_of": _week_of,
    "weekend_of": _weekend_of,
    "shifted": _shifted(1),
    "shifted_back": _shifted(-1),
    "in_known_month": _in_known_month,
    "nth_weekday": _nth_weekday,
    "beside": _beside,
    "part_of": _part_of,
    "about": _about,
    "timed": _timed,
    "range": _range,
    "until": _open(end=True),
    "since": _open(end=False),
    "vague": lambda _: Meaning(Vague()),
}
"""What each thing that a shape can make is built by."""
