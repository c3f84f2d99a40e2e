"""Posts that a list of people shares out among them."""

from __future__ import annotations

import pytest

from newsschema import extract, find_people, validate

Shared = list[tuple[str | None, str]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Elle a reçu les ministres Paul Blanc (Affaires étrangères), Anne Noir (Santé et Solidarités) et Luc Vert (Pêche).",
            [
                ("Paul Blanc", "ministre (Affaires étrangères)"),
                ("Anne Noir", "ministre (Santé et Solidarités)"),
                ("Luc Vert", "ministre (Pêche)"),
            ],
        ),
        (
            "fr",
            "M. Auclair, M. Tardy et M. de Beaumont, respectivement sous-préfets de Cosne, de Clamecy et de Lormes, ont parlé.",
            [
                ("Auclair", "sous-préfet de Cosne"),
                ("Tardy", "sous-préfet de Clamecy"),
                ("de Beaumont", "sous-préfet de Lormes"),
            ],
        ),
        (
            "fr",
            "Paul Blanc et Anne Noir, respectivement ministres de la Défense et de l'Intérieur ont été reçus.",
            [("Paul Blanc", "ministre de la Défense"), ("Anne Noir", "ministre de l'Intérieur")],
        ),
        (
            "fr",
            "Li Cheng et Paolo Marchetti deviennent respectivement directrice financière et directeur industriel du groupe.",
            [("Li Cheng", "directrice financière"), ("Paolo Marchetti", "directeur industriel du groupe")],
        ),
        (
            "en",
            "Ministers Boris Pistorius (Defence) and Nancy Faeser (Interior) met.",
            [("Boris Pistorius", "minister (Defence)"), ("Nancy Faeser", "minister (Interior)")],
        ),
        (
            "en",
            ("It named Joana Ferreira, Colin Whyte and Haruki Takeda as chief financial officer, chief operating officer "
            "and head of Asia respectively, it said."),
            [
                ("Joana Ferreira", "chief financial officer"),
                ("Colin Whyte", "chief operating officer"),
                ("Haruki Takeda", "head of Asia"),
            ],
        ),
        (
            "en",
            "Anna Reed and Paul Moss, respectively ministers of defence and justice, spoke.",
            [("Anna Reed", "minister of defence"), ("Paul Moss", "minister justice")],
        ),
        ("en", "The Minister for Water (Ms Lorna Ashby): I refer.", [("Lorna Ashby", "Minister for Water")]),
        (
            "es",
            "Los ministros Luis Pardo (Defensa) y Ana Gil (Interior) llegaron.",
            [("Luis Pardo", "ministro (Defensa)"), ("Ana Gil", "ministro (Interior)")],
        ),
        ("fr", "MM. Jean Prunelle, Paul Sauzet et Luc de Cormenin ont parlé.", []),
        ("fr", "Éric Ciotti (LR) et Paul Dupond (PS) ont voté, respectivement pour et contre.", []),
        ("fr", "Anne Noir et Luc Vert ont marqué respectivement deux et trois buts.", []),
        ("fr", "Anne Noir, Paul Blanc et Luc Vert, respectivement maire de Lyon et préfet du Rhône.", []),
    ],
)  # fmt: skip
def test_each_has_a_part(language: str, text: str, expected: Shared) -> None:
    people = [person for person in find_people(text, language=language) if person.name]
    assert [(person.name, post.title) for person in people for post in person.posts if not post.plural] == expected
    for person in people:
        assert text[person.start : person.end] == person.text
        assert all(text[post.start : post.end] == post.text for post in person.posts)
    record = extract(text, language=language)
    assert [(each.name, office.title) for each in record.officials for office in each.offices] == expected
    assert not validate(record)


def test_whose_lawyer_somebody_is() -> None:
    lawyer, client = find_people("L'avocat de M. Pertuiset, Me Hugues de Saint-Aubin, a parlé.", language="fr")
    assert (lawyer.name, lawyer.posts[0].title) == ("Hugues de Saint-Aubin", "avocat de M. Pertuiset")
    assert (client.name, client.posts) == ("Pertuiset", ())


@pytest.mark.parametrize(
    ("language", "text", "posts"),
    [
        (
            "fr",
            "Les ministres ivoirien et ghanéen des Transports, Amadou Koné et Kwaku Ofori, ont signé.",
            [("ministre ivoirien des Transports", "CI"), ("ministre ghanéen des Transports", "GH")],
        ),
        (
            "fr",
            "Deux ingénieurs du bureau d'études Alpétude, Yves Carlier et Nadège Rosset, sont jugés.",
            [("ingénieur du bureau d'études Alpétude", None)] * 2,
        ),
        (
            "en",
            "The French and German foreign ministers, Anne Roy and Jonas Falk, met on Monday.",
            [("French foreign minister", "FR"), ("German foreign minister", "DE")],
        ),
        (
            "es",
            "Los ministros español y portugués de Industria, Ana Ruiz y Rui Melo, se reunieron.",
            [("ministro español de Industria", "ES"), ("ministro portugués de Industria", "PT")],
        ),
    ],
)
def test_a_post_of_several_is_each_ones_with_a_country_of_their_own(
    language: str, text: str, posts: list[tuple[str, str | None]]
) -> None:
    record = extract(text, language=language)
    offices = [official.offices[0] for official in record.officials]
    assert [(office.title, office.jurisdiction) for office in offices] == posts
