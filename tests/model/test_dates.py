"""Partial dates and ranges: what is read, what is refused and how, and what can be told of two of them."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

import strategies
from newsschema import DateRange, PartialDate
from newsschema.model.partial_date import ImpossibleDateError


@pytest.mark.parametrize(
    ("written", "precision", "earliest", "latest"),
    [
        ("2022", "year", "2022-01-01", "2022-12-31"),
        ("2022-05", "month", "2022-05-01", "2022-05-31"),
        ("2022-05-25", "day", "2022-05-25", "2022-05-25"),
        ("2022-05-25T10:30", "minute", "2022-05-25", "2022-05-25"),
        ("2022-05-25T10:30:15Z", "second", "2022-05-25", "2022-05-25"),
        ("2022-05-25T10:30+03:00", "minute", "2022-05-25", "2022-05-25"),
        ("2022-21", "season", "2022-03-01", "2022-05-31"),
        ("2022-24", "season", "2022-12-01", "2023-02-28"),
        ("2022-33", "quarter", "2022-01-01", "2022-03-31"),
        ("2022-41", "semester", "2022-07-01", "2022-12-31"),
        ("199X", "decade", "1990-01-01", "1999-12-31"),
        ("19XX", "century", "1900-01-01", "1999-12-31"),
        ("00XX", "century", "0001-01-01", "0099-12-31"),
        ("2022-XX", "year", "2022-01-01", "2022-12-31"),
        ("2024-02-XX", "month", "2024-02-01", "2024-02-29"),
        ("2022~", "year", "2022-01-01", "2022-12-31"),
        ("-0044", "year", "0001-01-01", "0001-01-01"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(written: str, precision: str, earliest: str, latest: str) -> None:
    made = PartialDate.parse(written)
    assert (str(made), made.precision) == (written, precision)
    assert (made.earliest.isoformat(), made.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2022-02-30", "that month has 28 days"),
        ("2023-02-29", "that month has 28 days"),
        ("2022-06-31", "that month has 30 days"),
        ("2022-13", "no month 13"),
        ("2022-05-25T25:00", "no such time"),
        ("20220525", '"2022-05-25"'),
        ("25/05/2022", '"2022-05-25"'),
        ("04/05/2022", '"2022-05-04" or "2022-04-05"'),
        ("mai 2022", "is no date"),
        ("", "is no date"),
        ("199X-05", "unspecified year"),
        ("2022-XX-05", "without its month"),
        ("2022-21-05", "no month 21"),
        ("9" * 1000, "…"),
        ("٢٠٢٢-05", "is no date"),
        ("2022-05\n", "is no date"),
        ("2022-05-24/2022-05-26", "is no date"),
    ],
)
def test_what_is_no_date_is_refused_with_what_is_due(written: str, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        PartialDate.parse(written)
    assert words in str(raised.value)
    assert isinstance(raised.value, ImpossibleDateError) == (
        (" no " in f" {words} " and "date" not in words) or "has" in words
    )


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ("2022-05-24", "2022-05-25", True),
        ("2022-05-25", "2022-05-25", False),
        ("2022-05-26", "2022-05-25", False),
        ("2022-05", "2022-05-20", None),
        ("2022-05", "2022-06", True),
        ("2022-05-31", "2022-05", False),
        ("2022", "2022-05-20", None),
        ("2022~", "2023-05", None),
        ("2022-05-25T10:00+03:00", "2022-05-25T08:00Z", True),
        ("2022-05-25T10:00", "2022-05-25T11:00", True),
        ("2022-05-25T10:00", "2022-05-25T11:00Z", None),
        ("2022-05-25T10:00", "2022-05-25", None),
    ],
)
def test_before_is_told_only_where_it_is_certain(first: str, second: str, before: bool | None) -> None:
    assert PartialDate.parse(first).before(PartialDate.parse(second)) is before


@pytest.mark.parametrize(
    ("first", "second", "within", "overlaps"),
    [
        ("2022-05-25", "2022-05-24/2022-05-26", True, True),
        ("2022-05-24/2022-05-26", "2022-05-24/2022-05-26", True, True),
        ("2022-05-27", "2022-05-24/2022-05-26", False, False),
        ("2022-05-25/2022-05-27", "2022-05-24/2022-05-26", False, True),
        ("2022-05", "2022-05-24/2022-05-26", None, None),
        ("2022-05-25", "2022-05-24/..", True, True),
        ("2022-05-25", "2022-05-24/", None, None),
        ("2022-05-23", "2022-05-24/..", False, False),
        ("2022-05-25/..", "2022-05-24/2022-05-26", False, True),
        ("2022-05-25", "../2022-05-26", True, True),
    ],
)
def test_ranges_lie_within_and_overlap(first: str, second: str, within: bool | None, overlaps: bool | None) -> None:
    mine, yours = DateRange.parse(first), DateRange.parse(second)
    assert (mine.within(yours), mine.overlaps(yours)) == (within, overlaps)


@pytest.mark.parametrize(
    ("written", "turned"),
    [
        ("2022-05-26/2022-05-24", True),
        ("2022-05-24/2022-05-26", False),
        ("2022-05/2022-05-03", None),
        ("2022-05-24/..", False),
    ],
)
def test_a_range_that_runs_backwards_is_kept_and_told(written: str, turned: bool | None) -> None:
    assert str(DateRange.parse(written)) == written
    assert DateRange.parse(written).reversed is turned


@pytest.mark.parametrize("written", ["", "/", "../..", "..", "2022-05-24/2022-05-26/2022-05-27", "2022/mai"])
def test_what_is_no_range_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        DateRange.parse(written)


def test_lengths_count_both_ends() -> None:
    assert DateRange.parse("2022-05-24/2022-05-26").days == 3
    assert DateRange.parse("2022-05-24").days == 1
    assert DateRange.parse("2022-05/2022-06").days is None


@given(strategies.partial_date_texts)
def test_a_date_is_written_as_it_was_read(written: str) -> None:
    made = PartialDate.parse(written)
    assert str(made) == written
    assert PartialDate.parse(str(made)) == made
    assert made.earliest <= made.latest
    assert pickle.loads(pickle.dumps(made)) == made


@given(strategies.range_texts)
def test_a_range_is_written_as_it_was_read(written: str) -> None:
    made = DateRange.parse(written)
    assert str(made) == written
    assert hash(made) == hash(DateRange.parse(written))


plain = strategies.days.map(PartialDate.from_date) | strategies.days.map(
    lambda day: PartialDate.of(day.year, day.month)
)


@given(plain, plain)
def test_before_agrees_with_every_day_that_may_be_meant(first: PartialDate, second: PartialDate) -> None:
    pairs = [(one < other) for one in (first.earliest, first.latest) for other in (second.earliest, second.latest)]
    answer = first.before(second)
    assert answer is (True if all(pairs) else False if not any(pairs) else None)


@given(strategies.near_ranges, strategies.near_ranges)
def test_within_and_overlaps_agree_with_the_days(first: DateRange, second: DateRange) -> None:
    exact = all(end is not None and end.day is not None for end in (first.start, first.end, second.start, second.end))
    if not exact or first.reversed or second.reversed:
        return
    mine, yours = (
        set(range(each.earliest.toordinal(), each.latest.toordinal() + 1))
        for each in (first, second)
        if each.earliest is not None and each.latest is not None
    )
    assert first.within(second) is (mine <= yours)
    assert first.overlaps(second) is bool(mine & yours)


@given(strategies.partial_dates, strategies.partial_dates)
def test_the_order_for_sorting_is_total(first: PartialDate, second: PartialDate) -> None:
    assert (first < second) + (second < first) + (first == second) == 1


def test_pydantic_reads_strings_and_refuses_numbers() -> None:
    adapter = TypeAdapter(PartialDate)
    assert adapter.validate_json('"2022-05"') == PartialDate.parse("2022-05")
    assert adapter.dump_json(PartialDate.parse("2022-05")) == b'"2022-05"'
    with pytest.raises(ValidationError, match="must be a string in EDTF"):
        adapter.validate_json("20220525")


def test_dates_do_not_change() -> None:
    with pytest.raises(AttributeError, match="does not change"):
        PartialDate.parse("2022").year = 2023
    assert PartialDate.from_date(date(2022, 5, 25)).truncate("month") == PartialDate.parse("2022-05")
