"""Columns and words that were broken at the end of a line are read as if they were not, and offsets stay those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema import extract, validate
from newsschema.extraction.find import find_dates, find_people, find_quotes
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


HEAD = "Le maire de Pont-Neuf démissionne\nPar Jeanne Le Guen\nPublié le 3 mai 2022 à 10 h 30\nPhoto : Marc Lenoir"


@pytest.mark.parametrize("text", ["Une phrase.\nUne autre.", "Titre\nM. Dupont a parlé.", "Jean-\nPierre", "", HEAD])
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


WRAPPED = """RABAT (AFP) - Le ministre marocain de
l'Intérieur, Karim Daoudi, a reçu mer-
credi 25 mai 2022 à Rabat la direc-
trice de l'Agence française de sécu-
rité sanitaire (AFSS), Claire Le-
roux. « Nous signerons un accord avant
la fin de l'année », a déclaré M. Daou-
di.

Mme Leroux a visité le Salon interna-
tional de la santé, qui se tient du 24
au 26 mai."""


@pytest.mark.parametrize("text", [WRAPPED, WRAPPED.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_a_record_of_a_column_is_that_of_the_text_on_one_line(text: str) -> None:
    whole = extract(WRAPPED.replace("-\n", "").replace("\n\n", "@").replace("\n", " ").replace("@", "\n\n"))
    broken = extract(text)
    for kind in ("article", "officials", "organizations", "events", "quotes"):
        assert getattr(broken, kind) == getattr(whole, kind), kind
    assert [str(date.value) for date in broken.dates] == [str(date.value) for date in whole.dates]
    assert [official.name for official in broken.officials] == ["Karim Daoudi", "Claire Leroux"]
    assert broken.quotes
    assert broken.text == text
    for entry in broken.evidence:
        assert {text[slice(*span)] for span in entry.spans} <= {entry.exact}
    assert [text[date.start : date.end] for date in broken.dates] == [date.text for date in broken.dates]
    assert not validate(broken)


def test_what_is_found_one_kind_at_a_time_stands_in_the_text_as_given() -> None:
    (quote,) = find_quotes(WRAPPED)
    assert WRAPPED[quote.start : quote.end] == quote.text
    assert quote.speaker_span is not None
    assert WRAPPED[slice(*quote.speaker_span)] == "M. Daou-\ndi"
    dates = find_dates(WRAPPED, reference="2022-05-25")
    assert next(WRAPPED[date.start : date.end] for date in dates) == "mer-\ncredi 25 mai 2022"


def test_paragraphs_of_a_wrapped_text_stay_apart() -> None:
    text = "Une première ligne assez longue, puis\nune autre qui finit le paragraphe ici\nfin.\nUn autre paragraphe commence ici, et va\nplus loin."
    assert Mended(text).text.split("\n") == [
        "Une première ligne assez longue, puis une autre qui finit le paragraphe ici fin.",
        "Un autre paragraphe commence ici, et va plus loin.",
    ]
