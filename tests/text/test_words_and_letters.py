"""Words, squeezed texts and offsets in other units."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.text.offset_units import counted_otherwise
from newsschema.text.romanisation import romanised
from newsschema.text.squeezed import Squeezed
from newsschema.text.words import Words, folded, printed


@pytest.mark.parametrize(
    ("word", "form"),
    [("Été", "ete"), ("e\u0301te\u0301", "ete"), ("Straße", "strasse"), ("Łódź", "lodz"), ("ﬁn", "fin"), ("co\u00adop", "coop"), ("مدرسة", "مدرسه"), ("إلى", "الي"), (",", ""), ("İ", "i")],
)  # fmt: skip
def test_words_are_folded(word: str, form: str) -> None:
    assert folded(word) == form


@pytest.mark.parametrize(("mark", "form"), [("«", ""), ("’", ""), ("–", "-"), ("…", "..."), ("!", "!"), ("\x1f", "")])
def test_marks_are_printed_in_one_way(mark: str, form: str) -> None:
    assert printed(mark) == form


def test_words_know_their_places() -> None:
    words = Words("L'été, à 東京.")
    assert words.folded == ["l", "ete", "a", "東", "京"]
    assert words.span(1, 2) == (2, 8)
    assert words.places["a"] == [2]


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Il a dit « oui,\n je viens ».", "oui, je\u00a0viens", "oui,\n je viens"),
        ("already", "ready", None),
        ("ready, already", "ready", "ready"),
        ("والرباط", "الرباط", "والرباط"),
        ("東京タワー", "京タ", "京タ"),
        ("a" * 50, "a", None),
        ("", "x", None),
        ("x", "", None),
    ],
)
def test_words_are_found_whole(text: str, needle: str, found: str | None) -> None:
    squeezed = Squeezed(text, printed)
    place = squeezed.find(squeezed.squeeze(needle))
    assert (text[slice(*place)] if place else None) == found


@pytest.mark.parametrize(
    "names",
    ["Hammouchi Hammushi", "Mohammed Muhammad Mohamed", "Zelensky Zelenskyy Zelenskiy", "Poutine Putin", "Khadija Khadidja", "Romanoff Romanov", "Ouattara Wattara", "Sara Sarah", "Abdulaziz Abdelaziz Abdoulaziz"],
)  # fmt: skip
def test_one_name_romanised_in_several_ways_sounds_alike(names: str) -> None:
    assert len({romanised(name) for name in names.split()}) == 1


@pytest.mark.parametrize(
    "names", ["Marie Maria", "Julie Julia", "Paul Paula", "Anna Anne", "Hassan Hussein", "Martin Marten"]
)
def test_other_names_do_not(names: str) -> None:
    assert len({romanised(name) for name in names.split()}) == 2


@given(
    st.text(min_size=1, max_size=20),
    st.text(min_size=1, max_size=8),
    st.sampled_from(["utf-8", "utf-16-le", "NFC", "NFD"]),
)
def test_a_span_in_another_unit_comes_back_in_characters(before: str, exact: str, unit: str) -> None:
    text = before + exact
    if unit.startswith("utf"):
        width = 1 if unit == "utf-8" else 2
        start, length = (len(piece.encode(unit, "surrogatepass")) // width for piece in (before, exact))
    else:
        start, length = (len(unicodedata.normalize(unit, piece)) for piece in (before, exact))  # type: ignore[arg-type]
    found = counted_otherwise(text, exact, start, start + length)
    if text[start : start + length] == exact:
        assert found is None
    elif found is not None:
        assert text[found.start : found.end] == exact
    else:
        assert unit.startswith("NF")  # letters that join with the one before
