"""Who is who: short and other spellings of a name with the full one, posts alone with their holder."""

from __future__ import annotations

import pytest

from newsschema import extract
from newsschema.model.record import Record

Cluster = tuple[str, ...]


def clusters(record: Record) -> dict[str, list[str]]:
    """For each official the words that are evidence of them, in the order of the text."""
    text = record.text or ""
    found: dict[str, list[tuple[int, int]]] = {official.id: [] for official in record.officials}
    for entry in record.evidence:
        parts = entry.target.split("/")
        if parts[1] == "officials" and (len(parts) == 3 or parts[3] in ("name", "alternate_names")):
            found[parts[2]].extend(entry.spans)
    return {ref: [text[slice(*span)] for span in sorted(spans)] for ref, spans in found.items()}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Nora Benali-Courtois a pris la parole. Son mari, Julien Courtois, écoutait. Mme Benali-Courtois a souri et Courtois aussi.",
            {
                "Nora Benali-Courtois": ["Nora Benali-Courtois", "Benali-Courtois"],
                "Julien Courtois": ["Julien Courtois", "Courtois"],
            },
        ),
        (
            "en",
            "Alistair Vane was freed. Mr Vane hugged his wife, Isabel Vane. Vane, 63, said nothing. “At last,” Mrs Vane said.",
            {"Alistair Vane": ["Alistair Vane", "Vane", "Vane"], "Isabel Vane": ["Isabel Vane", "Vane"]},
        ),
        (
            "fr",
            "M. Hammouchi et Mme Hammouchi sont arrivés. M. Hammouchi a parlé.",
            {"Hammouchi": ["Hammouchi", "Hammouchi"], "Hammouchi ": ["Hammouchi"]},
        ),
        (
            "fr",
            (
                "Le général Mansour al-Mutairi a parlé. M. Al-Moutaïri et le cheikh Khalid bin Khalifa al-Thani sont partis. "
                "Khaled ben Khalifa Al Thani a salué."
            ),
            {
                "Mansour al-Mutairi": ["Mansour al-Mutairi", "Al-Moutaïri"],
                "Khalid bin Khalifa al-Thani": ["Khalid bin Khalifa al-Thani", "Khaled ben Khalifa Al Thani"],
            },
        ),
        (
            "en",
            "Volodymyr Zelensky spoke. President Zelenskyy thanked Rossana Martini. Martin Martin did not.",
            {
                "Volodymyr Zelensky": ["Volodymyr Zelensky", "Zelenskyy"],
                "Rossana Martini": ["Rossana Martini"],
                "Martin Martin": ["Martin Martin"],
            },
        ),
        (
            "en",
            "Sir Alasdair McKay rose, and Sir James Quayle sat. Sir Alasdair asked Sir James a question.",
            {"Alasdair McKay": ["Alasdair McKay", "Alasdair"], "James Quayle": ["James Quayle", "James"]},
        ),
        (
            "en",
            "Prince Bismarck stays at home. Count Herbert Bismarck is ill.",
            {"Bismarck": ["Bismarck"], "Herbert Bismarck": ["Herbert Bismarck"]},
        ),
        (
            "en",
            "Harold Stowe Jr. will resign. Mr. Stowe is 71.",
            {"Harold Stowe Jr.": ["Harold Stowe Jr.", "Stowe"]},
        ),
        (
            "fr",
            "Éric Martin et Paul Martin sont candidats. Martin a gagné.",
            {"Éric Martin": ["Éric Martin"], "Paul Martin": ["Paul Martin"]},
        ),
        (
            "fr",
            "La députée Samira Belhaj défend sa loi. S. Belhaj a été applaudie.",
            {"Samira Belhaj": ["Samira Belhaj", "S. Belhaj"]},
        ),
    ],
)
def test_names(language: str, text: str, expected: dict[str, list[str]]) -> None:
    record = extract(text, language=language)
    assert sorted(clusters(record).values()) == sorted(expected.values()), clusters(record)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Paul Dupont, ministre de l'Intérieur, a parlé. Un ministre a ri. Son ministre aussi. Le ministre est parti.",
            {"Paul Dupont": ["Paul Dupont", "ministre"]},
        ),
        (
            "fr",
            "Karim Idrissi, directeur général de la DGSN, a parlé. Le directeur général est reparti. Le patron de la DGSN a souri.",
            {"Karim Idrissi": ["Karim Idrissi", "directeur général", "patron de la DGSN"]},
        ),
        (
            "fr",
            "Jean Girod, maire de Saint-Avre, a salué son prédécesseur. L'ancien maire a ri. Le maire a parlé.",
            {"Jean Girod": ["Jean Girod", "maire"]},
        ),
        (
            "fr",
            (
                "Le ministre des Affaires étrangères, Margus Tamm, a reçu le ministre de l'Intérieur, Jaan Kask. "
                "Le chef de la diplomatie a remercié."
            ),
            {"Margus Tamm": ["Margus Tamm", "chef de la diplomatie"], "Jaan Kask": ["Jaan Kask"]},
        ),
        (
            "fr",
            "Paul Blanc, ministre de la Pêche, et Claire Noir, la ministre de la Culture, étaient là. La ministre de la Recherche viendra.",
            {"Paul Blanc": ["Paul Blanc"], "Claire Noir": ["Claire Noir"]},
        ),
        (
            "en",
            "German Chancellor Olaf Scholz met French President Emmanuel Macron. The chancellor thanked the president.",
            {"Olaf Scholz": ["Olaf Scholz", "chancellor"], "Emmanuel Macron": ["Emmanuel Macron", "president"]},
        ),
        (
            "en",
            "Mayor Anita Delgado and former mayor Gerald Whitcomb spoke. The former mayor wept, and the mayor hugged him.",
            {"Anita Delgado": ["Anita Delgado", "mayor"], "Gerald Whitcomb": ["Gerald Whitcomb", "former mayor"]},
        ),
        (
            "en",
            (
                "Tariq Nasser, the foreign minister of Qatar, met Hakan Demir, the foreign minister of Turkey. "
                "The Turkish minister left first."
            ),
            {"Tariq Nasser": ["Tariq Nasser"], "Hakan Demir": ["Hakan Demir", "Turkish minister"]},
        ),
    ],
)
def test_posts_alone(language: str, text: str, expected: dict[str, list[str]]) -> None:
    record = extract(text, language=language)
    assert sorted(clusters(record).values()) == sorted(expected.values()), clusters(record)


def test_other_spellings_are_alternate_names() -> None:
    text = "Le cheikh Khalid al-Thani a parlé. M. Al Thani est reparti. M. al-Thani sourit. Khaled Al-Thani aussi."
    (official,) = extract(text, language="fr").officials
    assert official.name == "Khalid al-Thani"
    assert official.alternate_names == ("Al Thani", "Khaled Al-Thani")
