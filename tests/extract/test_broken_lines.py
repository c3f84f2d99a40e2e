"""Columns and words that were broken at the end of a line are read as if they were not, and offsets stay those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.extraction.find import find_people
from newsschema.text.broken_lines import Mended

COLUMN = """M. Casimir Périer, pré-
sident du conseil, a travaillé avec le
roi. M. de Saint-Aulaire, ambassadeur à
Rome, est rappelé par M. le général Guille-
minot, et Mme de
Staël."""


def test_a_column_is_read_across_its_lines() -> None:
    people = [person for person in find_people(COLUMN, language="fr") if person.name]
    assert [(person.name, [post.text for post in person.posts]) for person in people] == [
        ("Casimir Périer", ["pré-\nsident du conseil"]),
        ("de Saint-Aulaire", ["ambassadeur à\nRome"]),
        ("Guilleminot", []),
        ("de Staël", []),
    ]
    spans = [COLUMN[slice(*person.name_span)] for person in people if person.name_span]
    assert spans == ["Casimir Périer", "de Saint-Aulaire", "Guille-\nminot", "de\nStaël"]


@pytest.mark.parametrize("text", ["Une phrase.\nUne autre.", "Titre\nM. Dupont a parlé.", "Jean-\nPierre", ""])
def test_what_is_no_column_stays(text: str) -> None:
    assert Mended(text).text == text


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    text = "Séance du 12 floréal an 7\nprésidée par Heurtault-\nLamerville et le sous-\npréfet, avec la grande au-\ndience."
    assert Mended(text).text.replace("\n", " ") == (
        "Séance du 12 floréal an 7 présidée par Heurtault-Lamerville et le sous-préfet, avec la grande audience."
    )


@given(
    st.lists(st.sampled_from(["mot", "pré-\nsident", " ", "\n", "\n\n", "Nom de ligne assez longue", "¬\nfin"])).map(
        "".join
    )
)
def test_offsets_lead_back(text: str) -> None:
    mended = Mended(text)
    for place, char in enumerate(mended.text):
        given_char = text[mended.offset(place)]
        assert given_char == char or (given_char, char) == ("\n", " ")
