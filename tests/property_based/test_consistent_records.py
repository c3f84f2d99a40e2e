"""What the public strategies make: consistent, varied, without a reject, small when shrunk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, UnsatisfiedAssumption

from newsschema import DateRange, PartialDate, Record, validate
from newsschema import strategies as nst
from newsschema.datasets.reader import read_stream
from newsschema.languages.samples import languages_with_samples
from newsschema.model.event import Event
from newsschema.model.partial_date import Precision
from property_based.effort import tries

STRATEGIES: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "records": nst.records,
    "records with text": lambda: nst.records(text=True),
    "inconsistent_records": lambda: nst.inconsistent_records("NS105"),
    "broken_sources": lambda: nst.broken_sources("NS001"),
    "annotated_articles": nst.annotated_articles,
    "articles": nst.articles,
    "officials": nst.officials,
    "organizations": nst.organizations,
    "events": nst.events,
    "quotes": nst.quotes,
    "date_ranges": lambda: nst.date_ranges(open_ends=True),
    "date_mentions": nst.date_mentions,
    "partial_dates": nst.partial_dates,
}


def test_every_public_strategy_is_tried_here() -> None:
    assert set(nst.__all__) - {"AnnotatedArticle", "Mutation", "mutations"} <= set(STRATEGIES)
    assert nst.__all__ == sorted(nst.__all__)


@given(nst.records())
@tries(300)
def test_nothing_is_found_in_records(record: Record) -> None:
    assert validate(record) == []
    [entry] = read_stream(_stream(record), "record.json")
    assert entry.findings == []
    assert entry.record == record


@given(nst.records(text=True))
@tries(200)
def test_nothing_is_found_in_records_with_their_text(record: Record) -> None:
    assert validate(record) == []
    assert record.text
    for entry in record.evidence:
        assert all(record.text[start:end] == entry.exact for start, end in entry.spans)
    for mention in record.dates:
        assert record.text[mention.start : mention.end] == mention.text


def _stream(record: Record) -> Any:
    from io import BytesIO

    return BytesIO(record.model_dump_json().encode())


@pytest.mark.parametrize("name", STRATEGIES)
def test_nothing_is_rejected(name: str) -> None:
    rejected: list[None] = []
    finished: list[str] = []

    @st.composite
    def counted(draw: st.DrawFn) -> None:
        try:
            finished.append(str(draw(STRATEGIES[name]())))
        except UnsatisfiedAssumption:
            rejected.append(None)
            raise

    @settings(max_examples=150, phases=[Phase.generate], database=None, derandomize=True)
    @given(counted())
    def run(_value: None) -> None:
        pass

    run()
    assert rejected == []
    assert len(set(finished)) > min(20, len(finished) // 2)


def test_nothing_is_filtered() -> None:
    sources = (Path(nst.__file__).parent).rglob("*.py")
    assert [path.name for path in sources if ".filter(" in (text := path.read_text()) or "assume(" in text] == []


@given(st.data())
@tries(60)
def test_arguments_are_kept(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(languages_with_samples()))
    first = data.draw(st.dates(date(1950, 1, 1), date(2050, 1, 1)))
    within = DateRange.parse(f"{first}/{first.year + 1}-12-31")
    record = data.draw(
        nst.records(
            language=language,
            within=within,
            kinds=["fair", "meeting", "strike"],
            min_events=1,
            min_officials=2,
            min_participants=1,
            max_participants=3,
        )
    )
    article = record.article
    assert article.in_language == language
    assert article.date_published is not None
    for day in (article.date_published, article.date_modified, article.date_retrieved):
        assert day is None or within.earliest <= day.earliest <= within.latest  # type: ignore[operator]
    assert len(record.events) >= 1
    assert len(record.officials) >= 2
    for event in record.events:
        assert event.kind in {"fair", "meeting", "strike"}
        assert event.dates is None or event.dates.within(within)
        assert 1 <= len(event.participants) <= 3
    assert validate(record) == []


@pytest.mark.parametrize(
    ("precisions", "within"),
    [
        (("day",), "2022-02-01/2022-02-02"),
        (("month",), "2022-01-15/2022-03-15"),
        (("quarter", "season"), "2022-12-01/2023-03-31"),
        (("semester", "year"), "2021-02/2023-01"),
        (("decade",), "1989-06/2011"),
        (("century",), "1799/1900"),
        (("minute", "second"), "2022-05-25"),
    ],
)
def test_dates_lie_within(precisions: tuple[Precision, ...], within: str) -> None:
    bounds = DateRange.parse(within)

    @given(nst.partial_dates(precisions=precisions, within=within, marks=[""]))
    @tries(60)
    def run(day: PartialDate) -> None:
        assert day.precision in precisions
        assert bounds.earliest <= day.earliest <= day.latest <= bounds.latest  # type: ignore[operator]

    run()


@given(nst.date_ranges(within="2022", max_days=3), nst.date_ranges(open_ends=True))
def test_ranges_are_in_order(short: DateRange, other: DateRange) -> None:
    assert short.days in {1, 2, 3}
    assert other.reversed is not True


@given(nst.events(kinds=["fair"], min_participants=2, max_participants=2), nst.date_mentions(language="de"))
def test_parts_stand_alone(event: Event, mention: Any) -> None:
    assert len(event.participants) == 2
    assert validate(Record(id="a", events=(event,), dates=(mention,))) == []


def test_records_shrink_to_something_small() -> None:
    assert find(nst.records(), lambda _: True).model_dump_json(exclude_defaults=True) == (
        '{"id":"article-2000-01-01","article":{"in_language":"fr","date_published":"2000-01-01"}}'
    )
    two = find(nst.records(), lambda record: len(record.events) > 1)
    assert [*two.officials, *two.organizations, *two.quotes, *two.dates] == []
    assert {str(event.dates) for event in two.events} == {"2000-01-01"}


@pytest.mark.parametrize(
    ("strategy", "complaint"),
    [
        (nst.records(language="tlh"), "records can be made in ar, "),
        (nst.records(within="2022-01-01/.."), "two ends in order"),
        (nst.records(within="yesterday"), "is no date"),
        (nst.records(kinds=["party"]), "kinds of events"),  # type: ignore[list-item]
        (nst.records(min_participants=5), "participants, not 5 to 4"),
        (nst.records(min_events=99), "not 99"),
        (nst.inconsistent_records("NS999"), "there is no rule"),
        (nst.inconsistent_records("NS001"), "use broken_sources"),
        (nst.broken_sources("NS105"), "use inconsistent_records"),
        (nst.partial_dates(precisions=["year"], within="2022-02/2022-11"), "no whole year lies within"),
        (nst.partial_dates(precisions=["week"]), "precisions are day"),  # type: ignore[list-item]
        (nst.date_ranges(max_days=0), "at least one day"),
    ],
)
def test_arguments_that_leave_nothing_are_refused(strategy: st.SearchStrategy[object], complaint: str) -> None:
    with pytest.raises(InvalidArgument, match=complaint):
        find(strategy, lambda _: True)
