"""What comparisons of dates say for certain holds for every day that may be meant, tried one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from newsschema import DateRange, PartialDate

PLAIN = ["2022-05-30", "2022-05-31", "2022-06-01", "2022-05", "2022-06", "2022-22", "2022-34", "2022-40", "2022"]
plain_dates = st.sampled_from([*PLAIN, "2021-12"]).map(PartialDate.parse)


def days_of(plain: PartialDate) -> list[date]:
    return [plain.earliest + timedelta(number) for number in range((plain.latest - plain.earliest).days + 1)]


def verdict(answers: set[bool]) -> bool | None:
    return answers.pop() if len(answers) == 1 else None


@given(plain_dates, plain_dates)
def test_dates_are_judged_as_all_their_days_agree(first: PartialDate, second: PartialDate) -> None:
    mine, yours = days_of(first), days_of(second)
    pairs = [*product(mine, (yours[0], yours[-1])), *product((mine[0], mine[-1]), yours)]
    assert first.before(second) is verdict({one < other for one, other in pairs})
    assert first.within(second) is verdict({yours[0] <= day <= yours[-1] for day in mine})
    assert first.overlaps(second) is verdict({one == other for one, other in product(mine, yours)})


# Ranges: a few days around the end of a month stand for all, since only the order of the ends matters.
DAYS = [date.fromisoformat(f"2022-{day}") for day in ("05-01", "05-29", "05-30", "05-31", "06-01", "06-02", "06-30")]
BEGINNING, END = date.min.toordinal(), date.max.toordinal()
Taken = list[tuple[int, int]]

end_dates = st.sampled_from(["2022-05-29", "2022-05-31", "2022-06-01", "2022-06-02", "2022-05", "2022-06"])
no_date = st.sampled_from(["", ".."])
ranges = st.one_of(
    end_dates,
    st.tuples(end_dates, end_dates).map("/".join),
    st.tuples(end_dates, no_date).map("/".join),
    st.tuples(no_date, end_dates).map("/".join),
).map(DateRange.parse)


def ends(range_: DateRange) -> list[tuple[PartialDate | None, bool]]:
    return [(range_.start, range_.open_start), (range_.end, range_.open_end)]


def meanings(pair: tuple[DateRange, DateRange]) -> Iterator[Taken]:
    """Every way to take two ranges: equal dates are the same day, an unknown end is any day, an open one lies beyond all."""
    places: dict[object, list[int]] = {}
    keys: list[object] = []
    for number, (end, is_open) in enumerate([*ends(pair[0]), *ends(pair[1])]):
        key: object = end if end is not None else number
        keys.append(key)
        if end is not None:
            places[key] = [day.toordinal() for day in DAYS if end.earliest <= day <= end.latest]
        elif is_open:
            places[key] = [END + 1 if number % 2 else BEGINNING - 1]
        else:
            places[key] = [BEGINNING, *(day.toordinal() for day in DAYS), END]
    for chosen in product(*places.values()):
        days = dict(zip(places, chosen, strict=True))
        taken = [(days[keys[0]], days[keys[1]]), (days[keys[2]], days[keys[3]])]
        if all(first <= last for first, last in taken):
            yield taken


@given(ranges, ranges)
def test_what_is_certain_of_ranges_holds_for_every_day(first: DateRange, second: DateRange) -> None:
    answers = {"before": first.before(second), "within": first.within(second), "overlaps": first.overlaps(second)}
    for (start, end), (other_start, other_end) in meanings((first, second)):
        truth = {
            "before": end < other_start,
            "within": other_start <= start and end <= other_end,
            "overlaps": start <= other_end and other_start <= end,
        }
        wrong = {name for name, answer in answers.items() if answer not in (None, truth[name])}
        assert not wrong, (start, end, other_start, other_end)
