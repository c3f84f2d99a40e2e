"""Where sentences end."""

from __future__ import annotations

import pytest

from newsschema.extraction.reading import lexicon
from newsschema.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "ordinal_stop", "pieces"),
    [
        ("Am 24. Mai war Markt. Er kam.", True, ["Am 24. Mai war Markt.", "Er kam."]),
        ("Am 24. Mai war Markt.", False, ["Am 24.", "Mai war Markt."]),
        ("Seit 1998. Er kam.", True, ["Seit 1998.", "Er kam."]),
        ("Le 24. Puis rien.", False, ["Le 24.", "Puis rien."]),
    ],
)
def test_a_figure_with_a_full_stop(text: str, ordinal_stop: bool, pieces: list[str]) -> None:
    spans = sentences(text, ordinal_stop=ordinal_stop).spans
    assert [text[start:end] for start, end in spans] == pieces


def test_german_ordinals_and_abbreviations_end_no_sentence() -> None:
    text = "Am 24. Mai, d. h. vor zwei Tagen, kam Dr. Sommer ca. 10 Min. zu spät. Er entschuldigte sich."
    assert len(lexicon("de", "dates").scan(text).sentences) == len(["Am 24. Mai ...", "Er entschuldigte sich."])
