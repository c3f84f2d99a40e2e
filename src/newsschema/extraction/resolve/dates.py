"""What expressions of time mean: each resolved against its anchor, and the document's own date solved from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from newsschema.extraction.recognize.dates import Expression, Expressions
from newsschema.extraction.resolve import calendar_math
from newsschema.extraction.resolve.tense import speaks_of_future
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import Relative
from newsschema.model.date_range import DateRange
from newsschema.model.dates import WEEKDAYS, DateMention, How
from newsschema.model.partial_date import PartialDate

PUBLISHED = "/article/date_published"
_NARRATIVE_YEARS = 2
_PIVOT = 30


class Meaning(NamedTuple):
    """What an expression means, how that is known, and what it was resolved against."""

    value: DateRange | None
    how: How | None = None
    anchor: str | None = None


class Publication(NamedTuple):
    """The document's own date as its relative wordings give it.

    Attributes:
        day: the day they agree on, or that most of them give.
        based_on: numbers of the mentions that give it.
        against: the mentions that give another day, by number, with that day.
    """

    day: PartialDate | None
    based_on: tuple[int, ...] = ()
    against: tuple[tuple[int, PartialDate], ...] = ()


@dataclass(slots=True)
class Context:
    """What is known while the expressions are resolved one after the other.

    Attributes:
        reference: the document's own date.
        year: the year that dates without one are read in, where there is no reference.
        previous: the last period that was named, with the pointer to its mention.
        previous_day: the last single day that was named.
        narrative: the year that the sentence tells of, where it is long ago, and the number of the sentence.
    """

    scan: Scan
    language: str
    reference: date | None
    year: tuple[int, str] | None = None
    previous: tuple[date, str] | None = None
    previous_day: tuple[date, str] | None = None
    narrative: tuple[int, str, int] | None = None
    current: Expression | None = None
    _future: dict[int, bool] = field(default_factory=dict)

    @property
    def future(self) -> bool:
        """Whether the words around the current expression speak of what is to come."""
        if self.current is None:
            return False
        known = self._future.get(self.current.start)
        if known is None:
            known = speaks_of_future(self.scan, self.current.start, self.current.end, self.language)
            self._future[self.current.start] = known
        return known


def solve_publication(expressions: Expressions) -> Publication:
    """The document's date from every "hier, mercredi 25 mai 2022": a relative wording with a full date beside it."""
    votes: list[tuple[int, date]] = []
    for number, expression in enumerate(expressions.found):
        relative = expression.slots.get("rel")
        if isinstance(relative, Relative) and relative.unit == "day" and relative.anchor == "reference":
            stated = stated_day(expression.slots)
            if stated is not None:
                votes.append((number, stated.earliest - timedelta(days=relative.offset)))
    if not votes:
        return Publication(None)
    chosen, _ = Counter(day for _, day in votes).most_common(1)[0]
    return Publication(
        PartialDate.from_date(chosen),
        tuple(number for number, day in votes if day == chosen),
        tuple((number, PartialDate.from_date(day)) for number, day in votes if day != chosen),
    )


def resolve(scan: Scan, expressions: Expressions, reference: date | None, language: str) -> tuple[DateMention, ...]:
    """Every expression as a mention with its value; open (None) where it cannot be told."""
    context = Context(scan, language, reference)
    if reference is None:
        context.year = _own_year(expressions)
    mentions: list[DateMention] = []
    for number, expression in enumerate(expressions.found):
        context.current = expression
        meaning = _MEANINGS[expression.make](expression.slots, context)
        mentions.append(_mention(scan, expression, meaning))
        _remember(context, expression, meaning, f"/dates/{number}")
    return tuple(mentions)


def _mention(scan: Scan, expression: Expression, meaning: Meaning) -> DateMention:
    weekday = expression.slots.get("weekday")
    relative = expression.slots.get("rel")
    return DateMention(
        text=scan.text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        value=meaning.value,
        how=meaning.how,
        anchor=meaning.anchor if meaning.value is not None else None,
        weekday=WEEKDAYS[weekday] if weekday is not None else None,
        relative=relative.words[0] if isinstance(relative, Relative) else None,
        in_name=expression.make == "name",
    )


def _own_year(expressions: Expressions) -> tuple[int, str] | None:
    """The latest year stated with a day, by the first mention that states it."""
    latest: tuple[int, str] | None = None
    for number, expression in enumerate(expressions.found):
        stated = stated_day(expression.slots) or (
            stated_day(_second(expression.slots)) if expression.make == "range" else None
        )
        if stated is not None and (latest is None or stated.year > latest[0]):
            latest = (stated.year, f"/dates/{number}")
    return latest


def _remember(context: Context, expression: Expression, meaning: Meaning, pointer: str) -> None:
    start = meaning.value.start if meaning.value is not None else None
    if start is None or expression.make == "name":
        return
    if meaning.value is not None and meaning.value.is_single:
        context.previous = (start.earliest, pointer)
        if start.day is not None:
            context.previous_day = context.previous
    if meaning.how == "stated" and expression.slots.get("year") is not None and context.reference is not None:
        sentence = context.scan.sentences.index(expression.start)
        far = abs(start.year - context.reference.year) >= _NARRATIVE_YEARS
        context.narrative = (start.year, pointer, sentence) if far else None


def _second(slots: dict[str, Any]) -> dict[str, Any]:
    """The slots of the later end of a range, under their plain names."""
    return {name[:-1]: value for name, value in slots.items() if name.endswith("2")}


def _year_of(slots: dict[str, Any]) -> int | None:
    if slots.get("year") is not None:
        return int(slots["year"])
    if slots.get("yy") is not None:
        short = int(slots["yy"])
        return short + (2000 if short <= _PIVOT else 1900)
    return None


def _day_of(year: int, slots: dict[str, Any]) -> PartialDate | None:
    month, day = slots.get("month", slots.get("monthnum")), slots.get("day")
    if month is None or day is None:
        return None
    try:
        return PartialDate.of(year, month, day)
    except ValueError:
        return None


def stated_day(slots: dict[str, Any]) -> PartialDate | None:
    """The day that an expression's slots state in full, with its year; nothing where they do not."""
    year = _year_of(slots)
    return _day_of(year, slots) if year is not None else None


def with_time(value: PartialDate, slots: dict[str, Any]) -> PartialDate:
    """The same day with the time of day printed beside it."""
    if slots.get("time") is None:
        return value
    figures = [int(part) for part in "".join(char if char.isdigit() else " " for char in slots["time"]).split()][:2]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    return PartialDate.parse(f"{value}T{hour:02d}:{minute:02d}") if hour < 24 and minute < 60 else value


def _date(slots: dict[str, Any], context: Context) -> Meaning:
    if slots.get("day") is None:
        return _relative(slots, context)
    stated = stated_day(slots)
    if stated is not None:
        return Meaning(calendar_math.single(with_time(stated, slots)), "stated", None)
    if _year_of(slots) is not None:
        return Meaning(None, "stated")
    found = _inferred_day(slots, context)
    if found is None:
        return Meaning(None)
    return Meaning(calendar_math.single(with_time(found[0], slots)), "inferred", found[1])


def _inferred_day(slots: dict[str, Any], context: Context) -> tuple[PartialDate, str] | None:
    """A day without its year: by the relative word beside it, the paragraph's year, or the nearest to the reference."""
    month, day = slots.get("month", slots.get("monthnum")), slots["day"]
    if month is None:
        return None
    if context.narrative is not None and context.current is not None:
        year, pointer, sentence = context.narrative
        if context.scan.sentences.index(context.current.start) == sentence:
            found = _day_of(year, slots)
            return (found, pointer) if found else None
    if context.reference is not None:
        relative = slots.get("rel")
        if slots.get("dir") in ("last", "next"):
            found = calendar_math.day_beside(context.reference, month, day, last=slots["dir"] == "last")
            return (found, PUBLISHED) if found else None
        future = context.future and not (isinstance(relative, Relative) and relative.offset <= 0)
        weekday = slots.get("weekday")
        found = calendar_math.nearest_day(context.reference, month, day, future=future)
        if weekday is not None and found is not None and found.weekday != weekday:
            other = calendar_math.nearest_day(context.reference, month, day, future=not future)
            found = other if other is not None and other.weekday == weekday else found
        return (found, PUBLISHED) if found else None
    if context.year is not None:
        found = _day_of(context.year[0], slots)
        return (found, context.year[1]) if found else None
    return None


def _range(slots: dict[str, Any], context: Context) -> Meaning:
    """Both ends; what the first does not say it takes from the second."""
    last = _second(slots)
    first = {name: value for name, value in slots.items() if not name.endswith("2")}
    if "day" not in last:
        return _long_range(first, last, context)
    for name in ("month", "monthnum"):
        if name in last and "month" not in first and "monthnum" not in first:
            first[name] = last[name]
    stated_end = stated_day(last)
    anchor: str | None = None
    end: PartialDate | None = stated_end
    if end is None and _year_of(last) is None:
        if _year_of(first) is not None:
            end = _end_after(first, last)
        else:
            found = _inferred_day(last, context)
            end, anchor = found or (None, None)
    if end is None:
        return Meaning(None)
    start = stated_day(first) if _year_of(first) is not None else _day_of(end.year, first)
    if start is not None and _year_of(first) is None and start.earliest > end.earliest and "month" in slots:
        start = _day_of(end.year - 1, first)
    if start is None:
        return Meaning(None)
    return Meaning(DateRange.of(start, end), "inferred" if anchor else "stated", anchor)


def _runs_over_new_year(first: dict[str, Any], last: dict[str, Any]) -> bool:
    return "month" in first and "month" in last and first["month"] > last["month"]


def _end_after(first: dict[str, Any], last: dict[str, Any]) -> PartialDate | None:
    """The end of a range whose start alone says its year: the next such day behind it."""
    start = stated_day(first)
    end = _day_of(start.year, last) if start is not None else None
    return _day_of(start.year + 1, last) if start and end and end.earliest < start.earliest else end


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
        found = _month_near(last["month"], context)
        if found is None:
            return Meaning(None)
        end, anchor = found
    year = first.get("year") or (end.year if first["month"] <= last["month"] else end.year - 1)
    return Meaning(DateRange.of(PartialDate.of(year, first["month"]), end), "inferred" if anchor else "stated", anchor)


def _month_near(month: int, context: Context) -> tuple[PartialDate, str] | None:
    if context.reference is not None:
        return calendar_math.nearest_month(context.reference, month, future=context.future), PUBLISHED
    if context.year is not None:
        return PartialDate.of(context.year[0], month), context.year[1]
    return None


def _days(slots: dict[str, Any], context: Context) -> Meaning:
    """ "les 24, 25 et 26 mai": one range where the days follow one another."""
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
    month = slots.get("month", slots.get("monthnum"))
    if slots.get("year") is not None:
        return Meaning(calendar_math.single(PartialDate.of(slots["year"], month)), "stated")
    if slots.get("dir") in ("last", "next") and context.reference is not None:
        last = slots["dir"] == "last"
        ahead = month > context.reference.month if last else month <= context.reference.month
        year = context.reference.year + (-1 if last and ahead else 1 if not last and ahead else 0)
        if last and month == context.reference.month:
            year -= 1
        return Meaning(calendar_math.single(PartialDate.of(year, month)), "computed", PUBLISHED)
    found = _month_near(month, context)
    return Meaning(calendar_math.single(found[0]), "inferred", found[1]) if found else Meaning(None)


def _year(slots: dict[str, Any], context: Context) -> Meaning:
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
    """ "le premier trimestre 2022"."""
    year = slots.get("year") or (context.reference.year if context.reference else None)
    base, most = {"quarter": (33, 4), "semester": (40, 2)}.get(slots["unit"], (0, 0))
    if year is None or not 1 <= slots["ordinal"] <= most:
        return Meaning(None)
    value = calendar_math.single(PartialDate.parse(f"{year:04d}-{base + slots['ordinal'] - 1}"))
    return Meaning(value, "stated" if slots.get("year") else "inferred", None if slots.get("year") else PUBLISHED)


def _decade(slots: dict[str, Any], context: Context) -> Meaning:
    year = slots.get("year") or 1900 + slots["yy"]
    return (
        Meaning(calendar_math.single(PartialDate.parse(f"{year // 10:03d}X")), "stated")
        if year % 10 == 0
        else Meaning(None)
    )


def _century(slots: dict[str, Any], context: Context) -> Meaning:
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
    """ "jusqu'au 12 juin", "à partir du 3 mars": a range with one open end."""

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


_MEANINGS: dict[str, Callable[[dict[str, Any], Context], Meaning]] = {
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
