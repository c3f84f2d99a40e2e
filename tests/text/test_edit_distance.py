"""Distances, against the plain definition."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from newsschema.text.edit_distance import edit_distance, most_alike

words = st.text("ab", max_size=6)


@cache
def plainly(first: str, second: str) -> int:
    if not first or not second:
        return len(first) + len(second)
    return min(
        plainly(first[1:], second) + 1,
        plainly(first, second[1:]) + 1,
        plainly(first[1:], second[1:]) + (first[0] != second[0]),
    )


@given(words, words)
def test_it_is_the_fewest_changes(first: str, second: str) -> None:
    assert edit_distance(first, second) == plainly(first, second)


@given(words, words)
def test_no_stretch_is_nearer_than_the_nearest_and_none_as_near_is_longer(needle: str, hay: str) -> None:
    found = most_alike(needle, hay)
    everywhere = {
        (first, end): plainly(needle, hay[first:end])
        for first in range(len(hay) + 1)
        for end in range(first, len(hay) + 1)
    }
    assert everywhere[found.first, found.end] == found.distance == min(everywhere.values())
