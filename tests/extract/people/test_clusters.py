"""Which mentions are of one person, and by which names and posts."""

from __future__ import annotations

import pytest

import newsschema


def officials(text: str, language: str) -> dict[str, tuple[tuple[str, ...], list[str]]]:
    """By name: the other names, and the words of every mention beyond the first, in the order of the text."""
    record = newsschema.extract(text, language=language)
    mentions = {
        official.id: sorted(
            (span[0], entry.exact or "")
            for entry in record.evidence
            if entry.target.split("/")[1:3] == ["officials", official.id]
            and not entry.target.endswith(("honorific", "offices"))
            for span in entry.spans
        )
        for official in record.officials
    }
    return {
        official.name: (official.alternate_names, list(dict.fromkeys(words for _, words in mentions[official.id])))
        for official in record.officials
    }


def test_short_names_and_posts_join_the_one_they_fit() -> None:
    found = officials(
        "Le cheikh Khalid bin Khalifa al-Thani, président du conseil des ministres du Qatar, a reçu M. Abdellatif Hammouchi, directeur "
        "général de la Sûreté nationale (DGSN). Al-Thani a parlé. M. Hammouchi a écouté le chef du gouvernement qatari. Le patron de la DGSN "
        "est reparti.",
        "fr",
    )
    assert set(found) == {"Khalid bin Khalifa al-Thani", "Abdellatif Hammouchi"}
    assert {"Al-Thani", "chef du gouvernement qatari"} <= set(found["Khalid bin Khalifa al-Thani"][1])
    assert {"Hammouchi", "patron de la DGSN"} <= set(found["Abdellatif Hammouchi"][1])


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Jean Martin et Paul Martin sont venus. M. Martin a parlé.", ["Jean Martin", "Paul Martin"]),
        (
            "en",
            "Sergei Lavrov met Annalena Baerbock. Lavrov left. Mr Lavrov was angry.",
            ["Sergei Lavrov", "Annalena Baerbock"],
        ),
        (
            "fr",
            "On célèbre le mariage de Mlle Suzanne Jaubert, fille du docteur Jaubert, avec M. Roux.",
            ["Suzanne Jaubert", "Jaubert", "Roux"],
        ),
        ("en", "Ann Lowe, daughter of Dr. Lowe, came.", ["Ann Lowe", "Lowe"]),
        ("en", "Gabriel Holt and Gabrielle Holt are siblings.", ["Gabriel Holt", "Gabrielle Holt"]),
    ],
)
def test_two_of_one_family_stay_two(language: str, text: str, names: list[str]) -> None:
    assert list(officials(text, language)) == names


def test_other_spellings_of_one_name_join_and_are_kept() -> None:
    text = "Mohammed bin Salman spoke. Later Muhammad bin Salman left, and Mohammed bin Salman returned."
    assert {name: others for name, (others, _) in officials(text, "en").items()} == {
        "Mohammed bin Salman": ("Muhammad bin Salman",)
    }


def test_a_bare_post_joins_the_holder_named_last() -> None:
    text = (
        "Le ministre de la Santé, Paul Durand, a reçu la presse lundi. Le ministre a promis des lits.\n\n"
        "Le ministre de la Justice, Luc Petit, visitait une prison. Le ministre s'est tu."
    )
    found = officials(text, "fr")
    assert "ministre" in found["Paul Durand"][1]
    assert "ministre" in found["Luc Petit"][1]


def test_who_is_named_later_in_the_sentence_is_another() -> None:
    found = officials(
        "Le chef de l'État, 49 ans, a reçu Jean Roux, président du Sénégal. Le chef de l'État sénégalais est reparti.",
        "fr",
    )
    assert found == {"Jean Roux": ((), ["Jean Roux", "chef de l'État sénégalais"])}
