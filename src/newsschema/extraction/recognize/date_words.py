"""What a matched shape of calendar.toml says, as an expression of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from newsschema.extraction.expressions import Distance, Feast, Fields, Fixed, Span, Vague, WeekOf, When
from newsschema.extraction.shapes import Match, Token
from newsschema.languages.calendar import Direction, Holiday, Relative
from newsschema.model.partial_date import PartialDate

_PIVOT = 40
_NOON = 12
_WEEKS = 5
_HUNDRED = 100
_NO_CENTURY = 2000
_HIJRI_YEARS = range(1343, 1501)
_DIVISIONS = {"quarter": (33, 4), "semester": (40, 2)}
_DIRECTIONS: dict[Direction, tuple[int, bool]] = {
    "last": (-1, False),
    "this": (0, False),
    "next": (1, False),
    "preceding": (-1, True),
    "same": (0, True),
    "following": (1, True),
}


class Meaning(NamedTuple):
    """What a match names, with what is printed beside it."""

    when: When
    beside: Distance | None = None
    relative: str | None = None
    clock: tuple[int, int] | None = None
    about: bool = False


def meaning(match: Match) -> Meaning | None:
    """What a match means; nothing where its parts do not go together ("5e journée", "35e siècle")."""
    build = _BUILD.get(match.make)
    return build(match.slots) if build is not None else None


Slots = Mapping[str, Token]


def _value(slots: Slots, name: str) -> Any:  # noqa: ANN401 - a token may hold anything
    token = slots.get(name)
    return token.value if token is not None else None


def _year(slots: Slots) -> int | None:
    year = next(
        (
            slots[name].value
            for name in ("year", "lone_year", "likely_year", "opening_year", "old_year", "listed_year", "bare_year")
            if name in slots
        ),
        None,
    )
    if year is not None:
        return int(year)
    short = _value(slots, "yy")
    return None if short is None else int(short) + (2000 if short <= _PIVOT else 1900)


def _fields(slots: Slots) -> Fields:
    month = next(
        (
            slots[name].value
            for name in ("month", "lone_month", "full_month", "free_month", "monthnum")
            if name in slots
        ),
        None,
    )
    day = next((slots[name].value for name in ("day", "nth", "ordinal", "n") if name in slots), None)
    weekday = next((slots[name].value for name in ("weekday", "lone_weekday", "full_weekday") if name in slots), None)
    return Fields(_year(slots), month, day, None, weekday, *_direction(slots))


def _direction(slots: Slots) -> tuple[Direction | None, Distance | None]:
    """Which of many it is, or the period it lies in: "dernier", "de la semaine dernière"."""
    direction: Direction | None = _value(slots, "dir")
    if "rel" in slots:
        return direction, _distance(slots["rel"].value)
    if direction is None or _value(slots, "unit") in (None, "day"):
        return direction, None
    return None, Distance(slots["unit"].value, *_DIRECTIONS[direction])


def _date(slots: Slots) -> Meaning | None:
    for kind in ("iso", "compact"):
        if kind in slots:
            year, month, day, hour, minute = slots[kind].value
            weekday = _value(slots, "weekday")
            return Meaning(Fields(year, month, day, None, weekday), clock=None if hour is None else (hour, minute))
    if "yearmonth" in slots:
        return Meaning(Fields(*slots["yearmonth"].value))
    fields = _fields(slots)
    return Meaning(fields) if fields.day is None or 1 <= fields.day <= 31 else None


def _relative(slots: Slots) -> Meaning:
    relative: Relative = slots["rel"].value
    return Meaning(_distance(relative), relative=relative.words[0])


def _distance(relative: Relative) -> Distance:
    return Distance(relative.unit, relative.offset, relative.anchor == "previous", either=relative.anchor == "either")


def _period(slots: Slots, bare: Direction = "same") -> Meaning | None:
    unit = next(slots[name].value for name in ("unit", "term") if name in slots)
    direction: Direction = _value(slots, "dir") or bare
    if unit in ("hour", "minute") or (unit == "day" and direction == "last"):
        return None
    return Meaning(Distance(unit, *_DIRECTIONS[direction]))


def _away(sign: int, *, previous: bool = False) -> Callable[[Slots], Meaning | None]:
    def build(slots: Slots) -> Meaning | None:
        if slots["unit"].value in ("hour", "minute"):
            return None
        count = _value(slots, "n") if "n" in slots else 1
        return Meaning(Distance(slots["unit"].value, sign * count if count else None, previous))

    return build


def _weekday_ago(slots: Slots) -> Meaning | None:
    """A weekday by how many weeks it is ago: "Montag vor einer Woche"."""
    count = _value(slots, "n")
    if slots["unit"].value != "week" or not count:
        return None
    return Meaning(_fields(slots)._replace(day=None, within=Distance("week", -count)))


def _season(slots: Slots) -> Meaning:
    direction, within = _direction(slots)
    return Meaning(Fields(_year(slots), division=slots["season"].value, direction=direction, within=within))


def _division(slots: Slots) -> Meaning | None:
    if "quarter" in slots:
        return Meaning(Fields(_year(slots), division=32 + slots["quarter"].value))
    base, most = _DIVISIONS[slots["term"].value if "term" in slots else "quarter"]
    ordinal = slots["ordinal"].value
    if not 1 <= ordinal <= most:
        return None
    direction, within = _direction(slots)
    return Meaning(Fields(_year(slots), division=base + ordinal - 1, direction=direction, within=within))


def _hijri(slots: Slots) -> Meaning | None:
    """A day, month or year of the Islamic calendar, by the tables of Umm al-Qura, which cover the years 1343 to 1500."""
    year, month, day = slots["year"].value, _value(slots, "hijrimonth"), _value(slots, "day")
    if year not in _HIJRI_YEARS:
        return None
    from hijridate import Hijri

    start = Hijri(year, month or 1, 1)
    last = start if month else Hijri(year, 12, 1)
    if day is not None and day > start.month_length():
        return None
    first = start.to_gregorian() + timedelta(days=(day or 1) - 1)
    until = first if day else last.to_gregorian() + timedelta(days=last.month_length() - 1)
    ends = [Fields(each.year, each.month, each.day) for each in (first, until)]
    return Meaning(ends[0] if day else Span(*ends))


def _before_christ(slots: Slots) -> Meaning:
    """A year before the first, which EDTF counts from 0: 44 BC is -0043."""
    return Meaning(Fixed(PartialDate.of(1 - slots["n"].value)))


def _decade(slots: Slots) -> Meaning | None:
    year = next((slots[name].value for name in ("year", "yy", "decade", "short_decade", "n") if name in slots), None)
    if year is None or year % 10:
        return None
    if "decade" in slots and year % 100 == 0 and year < _NO_CENTURY:
        return Meaning(Fixed(PartialDate.parse(f"{year // 100:02d}XX")))
    return Meaning(Fixed(PartialDate.parse(f"{(year if year >= 100 else 1900 + year) // 10:03d}X")))


def _century(slots: Slots) -> Meaning | None:
    ordinal = slots["ordinal"].value
    named = _value(slots, "unit") in (None, "century")
    return Meaning(Fixed(PartialDate.parse(f"{ordinal - 1:02d}XX"))) if named and 1 <= ordinal <= 30 else None


def _holiday(slots: Slots) -> Meaning:
    direction: Direction | None = _value(slots, "dir")
    if "rel" in slots:
        direction = "last" if slots["rel"].value.offset < 0 else "next"
    if "counted_holiday" in slots:
        counted: Holiday = slots["counted_holiday"].value
        return Meaning(Feast(counted, _year(slots), direction, counted.step * (slots["nth"].value - 1)))
    return Meaning(Feast(slots["holiday"].value, _year(slots), direction))


def _nth_weekday(slots: Slots) -> Meaning | None:
    """A weekday of a month by its number, which is like a holiday without a name: "the second Tuesday in November"."""
    fields = _fields({**slots, "day": slots["weekday"]})
    nth = slots["ordinal"].value if "ordinal" in slots else -1
    if nth > _WEEKS:
        return None
    holiday = Holiday(words=(), month=fields.month, weekday=fields.weekday, nth=nth)
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
        return _relative(slots)
    return _period(slots, "this") if "unit" in slots else _inner(slots)


def _about(slots: Slots) -> Meaning | None:
    inner = _inner(slots)
    return inner._replace(about=True) if inner is not None else None


def _beside(slots: Slots) -> Meaning | None:
    """The date of "hier, mercredi 25 mai", with the relative wording and the weekday beside it."""
    meanings = [meaning(token.value) for token in slots.values() if isinstance(token.value, Match)]
    stated = next((each for each in meanings if each and isinstance(each.when, Fields) and each.when.month), None)
    others = [each for each in meanings if each is not None and each is not stated]
    fields = (
        stated.when
        if stated is not None
        else next((each.when for each in others if isinstance(each.when, Fields)), None)
    )
    if not isinstance(fields, Fields):
        fields = _fields(slots)
    relative = next((each for each in others if isinstance(each.when, Distance)), None)
    weekday = next((each.when.weekday for each in others if isinstance(each.when, Fields)), None)
    fields = fields._replace(
        weekday=fields.weekday
        if fields.weekday is not None
        else weekday
        if weekday is not None
        else _value(slots, "weekday"),
        direction=fields.direction or _direction(slots)[0],
        within=fields.within or _direction(slots)[1],
    )
    if relative is None:
        return Meaning(fields)
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
    noon = _value(slots, "daypart")
    if clock is not None and noon is not None and noon <= clock[0] < _NOON:
        clock = (clock[0] + _NOON, clock[1])
    return inner._replace(clock=clock) if inner is not None and clock is not None and clock[0] < 24 else inner


def _clock(value: tuple[int, int] | Match) -> tuple[int, int] | None:
    if not isinstance(value, Match):
        return value
    figures = next((value.slots[name].value for name in ("time", "dotted") if name in value.slots), None)
    if figures is not None:
        return _clock(figures)
    hour, minute = _value(value.slots, "n"), _value(value.slots, "n2") or 0
    if hour >= _HUNDRED:
        hour, minute = divmod(hour, _HUNDRED)
    return (hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _range(slots: Slots) -> Meaning | None:
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
    return Meaning(WeekOf(_fields(slots)))


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
        return inner._replace(when=Span(None, inner.when) if end else Span(inner.when, None))

    return build


_BUILD: dict[str, Callable[[Slots], Meaning | None]] = {
    "date": _date,
    "in_month": _date,
    "in_year": _date,
    "on_weekday": _date,
    "relative": _relative,
    "period": _period,
    "ago": _away(-1),
    "weekday_ago": _weekday_ago,
    "ahead": _away(1),
    "earlier": _away(-1, previous=True),
    "later": _away(1, previous=True),
    "in_season": _season,
    "in_division": _division,
    "hijri": _hijri,
    "before_christ": _before_christ,
    "after_christ": lambda slots: Meaning(Fixed(PartialDate.of(slots["n"].value))),
    "in_decade": _decade,
    "in_century": _century,
    "on_holiday": _holiday,
    "week_of": _week_of,
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


def single_days(match: Match) -> list[tuple[int, int, Fields]]:
    """Each day of "les 24, 25 et 28 mai" with where it stands; the month is said once for all."""
    full = next(token for token in match.slots.values() if isinstance(token.value, Match))
    said = _fields(full.value.slots)
    days = [
        (token.start, token.end, Fields(said.year, said.month, token.value))
        for name, token in match.slots.items()
        if name.startswith(("day", "nth"))
    ]
    return sorted([*days, (full.start, full.end, said)])


def following_days(days: list[tuple[int, int, Fields]]) -> Span | None:
    """The range of days that follow one another."""
    numbers = [fields.day or 0 for _, _, fields in days]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    return Span(days[0][2], days[-1][2])
