"""Hostile and odd texts: no exception, offsets that hold, and sizes at which a cost that is not linear would show."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsschema
from newsschema.model import tree

PIECES = [
    "1 mai ", "du 1 au ", "de la ", "Abdel Karim ", "M. Dupont ", "«", "« Milipol Qatar » ", "(", ". ", "\n", "Selon M. Dupont, ",
    "Jean Dupont a reçu Luc Martin. ", "le Salon international de la mer ", "Salon de la mer «Mer 2022» ", "dont le Maroc, ",
    "ministre de la mer et ", "le ministre Jean Dupont ", "(ABCD) ", "Direction générale de la mer (DGM) ", "Photo : A B\n",
    "Par Jean Dupont\n", "a déclaré que ", "9", "x", "ال", "e\u0301", "\u0130", "😀", "16 pays ", "A-B-", "l'", "A. ", "\x00", "\ufffd",
    "Jean Dupont en visite au Maroc du 3 au 5 mai. ", "hier, mercredi 25 mai 2022, ", "et ", "du 24 au 26 mai ",
    "Le ministre rit. ", "Paul Martin a parlé. M. Martin dort. ", "les ministres Paul Blanc (Pêche), ", "Paul Blanc, respectivement maire et ",
    "une ligne assez longue de la colonne, avec pré-\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_a_piece_said_very_often_is_read_to_its_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    record = newsschema.extract(text, language="fr")
    assert record.text == text
    newsschema.find_dates(text, language="fr", reference="2022-05-26")


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("de", "findet "),  # a verb whose rest never comes
        ("de", "Außenministertreffen "),
        ("de", "Zum Minister wurde "),
        ("de", "Kassel. "),
        ("de", "»"),
        ("ar", "المعرض الدولي "),
        ("ar", "زار الوزير "),
        ("ar", "وقال: «كلام» "),
    ],
)
def test_a_piece_of_german_or_arabic_is_read_to_its_end(language: str, piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert newsschema.extract(text, language=language).text == text


@pytest.mark.parametrize(
    "read",
    [
        newsschema.extract,
        newsschema.find_countries,
        newsschema.find_dates,
        newsschema.find_organizations,
        newsschema.find_people,
        newsschema.find_quotes,
        partial(newsschema.check, value={"who": "Dupont"}, marks={"/who": newsschema.Quoted}),
    ],
)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ud800MAO", "U\\+D800.* offset 0"),
        ("M. Dupont, hier : 😀 \udc00", "U\\+DC00.* offset 20"),
        ("😀\ud83d\ude00", "offset 1"),
    ],
)
def test_half_a_surrogate_pair_is_refused_with_its_place(read: Callable[..., object], text: str, place: str) -> None:
    for language in (None, "fr", "en", "ar"):
        with pytest.raises(newsschema.NewsschemaError, match=f"no Unicode.*{place}"):
            read(text, language=language)


@pytest.mark.parametrize(
    "asked", [{"url": "https://\ud800.org"}, {"language": "fr-\udfff"}, {"published": "2022\ud800"}]
)
def test_what_is_said_of_a_text_is_unicode(asked: dict[str, str]) -> None:
    with pytest.raises(newsschema.NewsschemaError):
        newsschema.extract("Hier.", **asked)


def test_ten_megabytes_of_one_character() -> None:
    assert newsschema.extract("a" * 10_000_000).officials == ()


@given(st.text())
def test_any_text_gives_a_record_whose_offsets_hold(text: str) -> None:
    check(text)


WORDS = st.sampled_from([
    "Le ", "ministre ", "Jean ", "Dupont", "M. ", ", ", ". ", "hier", " mercredi ", "25 mai", " 2022", " «", "» ", "du ", "24 au 26 ", "mai ",
    "Salon de la mer ", "a reçu ", "été reçu par ", "en visite au ", "Maroc", " et ", "dont ", "16 pays", " : ", "\n\n", "\n", "Selon ",
    "a déclaré", " que ", "DGSN", " (DGSN) ", "Direction générale de la sûreté ", "ancien ", "président ", "de la ", "République ", "‘", "’", "\u00a0",
])  # fmt: skip


@given(st.lists(WORDS, max_size=30).map("".join))
def test_any_mixture_of_words_gives_a_record_whose_offsets_hold(text: str) -> None:
    check(text)


def check(text: str) -> None:
    record = newsschema.extract(text, language="fr")
    for entry in record.evidence:
        tree.resolve(record, entry.target)
        for start, end in entry.spans:
            assert text[start:end] == entry.exact
    places = [
        (mention.start, mention.end)
        for mention in record.dates
        if mention.start is not None and mention.end is not None
    ]
    assert places == sorted(places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    assert [text[start:end] for start, end in places] == [mention.text for mention in record.dates]
    assert newsschema.extract(text, language="fr") == record
    codes = {finding.code for finding in newsschema.validate(record)}
    assert not codes & {"NS501", "NS502", "NS503", "NS511", "NS601", "NS602", "NS603"}
    for find in (
        newsschema.find_people,
        newsschema.find_organizations,
        newsschema.find_countries,
        newsschema.find_quotes,
    ):
        for mention in find(text, language="fr"):
            assert text[mention.start : mention.end] == mention.text
