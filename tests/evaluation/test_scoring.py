"""The arithmetic of evaluation, by table and by what must always hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.evaluation.corpus import Entry, Span
from newsschema.evaluation.scoring import Counts, Found, Score, apart, form_of, same_days
from newsschema.model.date_range import DateRange
from strategies import range_texts

TEXT = "x" * 60
Place = tuple[int, int, str | None]


def value(written: str | None) -> DateRange | None:
    return None if written is None else DateRange.parse(written)


def scored(marked: list[Place], found: list[Place], **fields: object) -> Score:
    spans = tuple(Span.model_validate({"start": s, "end": e, "value": v, **fields}) for s, e, v in marked)
    score = Score()
    score.add(Entry(text=TEXT, language="fr", spans=spans), [Found(s, e, value(v)) for s, e, v in found])
    return score


DAY, OTHER = "2022-05-25", "2022-05-26"


@pytest.mark.parametrize(
    ("marked", "found", "counts", "faults"),
    [
        pytest.param([(0, 5, DAY)], [(0, 5, DAY)], Counts(1, 1, 1, 1, 1), [], id="perfect"),
        pytest.param([(0, 5, DAY)], [], Counts(1, 0, 0, 0, 0), ["missed"], id="missed"),
        pytest.param([], [(0, 5, DAY)], Counts(0, 1, 0, 0, 0), ["false alarm"], id="false alarm"),
        pytest.param([], [], Counts(0, 0, 0, 0, 0), [], id="nothing to find"),
        pytest.param([(0, 5, DAY)], [(2, 5, DAY)], Counts(1, 1, 1, 0, 1), ["span"], id="wrong span"),
        pytest.param([(0, 5, DAY)], [(0, 5, OTHER)], Counts(1, 1, 1, 1, 0), ["value"], id="wrong value"),
        pytest.param([(0, 5, DAY)], [(5, 9, DAY)], Counts(1, 1, 0, 0, 0), ["missed", "false alarm"], id="touching"),
        pytest.param([(0, 5, DAY), (6, 9, OTHER)], [(0, 9, DAY)], Counts(2, 1, 1, 0, 1), ["span", "missed"], id="one over two"),
        pytest.param([(0, 9, DAY)], [(0, 5, DAY), (6, 9, OTHER)], Counts(1, 2, 1, 0, 1), ["span", "false alarm"], id="two in one"),
        pytest.param([(0, 5, None)], [(0, 5, None)], Counts(1, 1, 1, 1, 1), [], id="no value, and none given"),
        pytest.param([(0, 5, None)], [(0, 5, DAY)], Counts(1, 1, 1, 1, 0), ["value"], id="no value, but one given"),
        pytest.param([(0, 5, "2022-05")], [(0, 5, "2022-05-01/2022-05-31")], Counts(1, 1, 1, 1, 1), [], id="the same in two ways"),
        pytest.param([(4, 9, DAY)], [(0, 3, DAY), (4, 9, DAY), (4, 7, DAY)], Counts(1, 2, 1, 1, 1), ["false alarm"], id="found twice"),
    ],
)  # fmt: skip
def test_counts(marked: list[Place], found: list[Place], counts: Counts, faults: list[str]) -> None:
    score = scored(marked, found)
    assert score.total == counts
    assert [fault.kind for fault in score.faults] == faults


def test_scores_are_shares() -> None:
    scores = Counts(marked=4, found=5, pairs=3, exact=2, right=1).scores()
    assert scores["relaxed_precision"] == 3 / 5
    assert scores["relaxed_recall"] == 3 / 4
    assert scores["relaxed_f1"] == pytest.approx(2 * (3 / 5) * (3 / 4) / (3 / 5 + 3 / 4))
    assert scores["strict_f1"] == 4 / 9
    assert scores["value_f1"] == 2 / 9
    assert scores["value_accuracy"] == 1 / 3


@pytest.mark.parametrize("found", [[], [(0, 5, OTHER)], [(2, 9, DAY)]])
def test_what_is_optional_counts_on_neither_side(found: list[Place]) -> None:
    score = scored([(0, 5, DAY)], found, optional=True)
    assert (score.total, score.faults) == (Counts(), [])


def test_a_further_value_is_as_good() -> None:
    assert scored([(0, 5, DAY)], [(0, 5, OTHER)], also=[OTHER]).total.right == 1
    assert scored([(0, 5, DAY)], [(0, 5, None)], also=[None]).total.right == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2022-05-25", "2022-05-25/2022-05-25", True),
        ("2022-05-25T10:30", "2022-05-25", True),
        ("199X", "1990/1999", True),
        ("2022-21", "2022-03/2022-05", True),
        ("2022~", "2022", True),
        ("2022-05-24/..", "2022-05-24/", False),
        ("../2022-05-24", "2022-05-24", False),
        ("-0043", "-0044", False),
        ("2022-05", "2022-06", False),
        (None, "2022", False),
        (None, None, True),
    ],
)
def test_values_are_compared_by_their_days(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_days(value(one), value(other)) is same
    assert same_days(value(other), value(one)) is same


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("2022-05-25", "day"),
        ("2022-05-25T10:30", "day"),
        ("2022-05", "month"),
        ("2022", "year"),
        ("199X", "decade"),
        ("18XX", "century"),
        ("2022-21", "season"),
        ("2022-33", "quarter"),
        ("2022-40", "semester"),
        ("2022-05-24/2022-05-26", "range"),
        ("../2022", "range"),
        (None, "none"),
    ],
)
def test_the_type_of_a_date_is_told_by_its_value(written: str | None, form: str) -> None:
    assert form_of(value(written)) == form


def test_types_and_languages_are_counted_apart() -> None:
    score = scored([(0, 5, DAY), (6, 9, "2022")], [(0, 5, DAY), (20, 25, "2022-05")])
    assert score.by_type == {
        "day": Counts(1, 1, 1, 1, 1),
        "year": Counts(1, 0, 0, 0, 0),
        "month": Counts(0, 1, 0, 0, 0),
    }
    assert scored([(0, 5, DAY)], [], type="deadline").by_type == {"deadline": Counts(1, 0, 0, 0, 0)}


@st.composite
def places(draw: st.DrawFn) -> list[Place]:
    """Spans in order, none overlapping another."""
    edges = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=12)))
    values = st.none() | range_texts
    return [(start, end, draw(values)) for start, end in list(pairwise(edges))[:: draw(st.integers(1, 2))]]


@given(places())
def test_the_marked_against_itself_is_perfect(marked: list[Place]) -> None:
    score = scored(marked, marked)
    assert set(score.total.scores().values()) == {1.0}
    assert not score.faults


@given(places(), places())
def test_scores_are_from_0_to_1_and_change_sides(marked: list[Place], found: list[Place]) -> None:
    there, back = scored(marked, found).total, scored(found, marked).total
    assert all(0 <= share <= 1 for share in there.scores().values())
    assert (there.pairs, there.exact, there.right) == (back.pairs, back.exact, back.right)
    for kind in ("relaxed", "strict"):
        assert there.scores()[f"{kind}_precision"] == back.scores()[f"{kind}_recall"]
        assert there.scores()[f"{kind}_f1"] == back.scores()[f"{kind}_f1"]


@given(places(), places())
def test_types_add_up_to_the_whole(marked: list[Place], found: list[Place]) -> None:
    score = scored(marked, found)
    assert tuple(map(sum, zip(Counts(), *score.by_type.values(), strict=True))) == score.total
    assert score.total.exact <= score.total.pairs <= min(score.total.marked, score.total.found)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_what_overlaps_is_left_out(spans: list[tuple[int, int]]) -> None:
    kept = apart([Found(start, end, None) for start, end in spans])
    assert all(one.end <= other.start for one, other in pairwise(kept))
