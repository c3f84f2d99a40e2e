"""What a text tells is carried as it is told, be it inconsistent: that is for rules to see."""

from __future__ import annotations

import pytest

from newsschema import Record, extract

PUBLISHED = "2022-05-26"


def read(language: str, text: str) -> Record:
    return extract(text, language=language, published=PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text", "status", "dates"),
    [
        ("fr", "Karim Daoudi a reçu Omar Tazi le 24 juin 2022.", "held", "2022-06-24"),
        ("fr", "Le 24 juin 2022, Karim Daoudi a été reçu par Omar Tazi à Rabat.", "held", "2022-06-24"),
        ("fr", "Karim Daoudi reçoit Omar Tazi le 24 juin 2022.", "planned", "2022-06-24"),
        (
            "fr",
            "Une rencontre entre Karim Daoudi et Omar Tazi est annoncée pour le 24 juin 2022.",
            "planned",
            "2022-06-24",
        ),
        ("fr", "Karim Daoudi recevra Omar Tazi le 24 mars 2022.", "planned", "2022-03-24"),
        ("fr", "Karim Daoudi a reçu Omar Tazi pour préparer le sommet du 24 juin.", "held", "None"),
        ("fr", "Karim Daoudi a reçu Omar Tazi, qui sera jugé le 24 juin 2022.", "held", "None"),
        ("en", "Karim Daoudi met Omar Tazi on 24 June 2022.", "held", "2022-06-24"),
        ("en", "Karim Daoudi will be received by Omar Tazi on 24 June 2022.", "planned", "2022-06-24"),
        ("en", "Karim Daoudi met Omar Tazi, who faces a vote on 24 June 2022.", "held", "None"),
        ("en", "Karim Daoudi met Omar Tazi to prepare a summit on 24 June 2022.", "held", "None"),
    ],
)
def test_a_meeting_is_past_or_to_come_as_its_verb_says(language: str, text: str, status: str, dates: str) -> None:
    meeting = next(event for event in read(language, text).events if event.kind == "meeting")
    assert (meeting.status, str(meeting.dates)) == (status, dates)


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("The River Transport Forum takes place on 24 May 2022 in Doha.", []),
        ("The River Transport Forum 2022 opened on 24 May 2022 in Doha.", []),
        (
            "The River Transport Forum opened on 24 May 2022. James Bennett is president of the River Transport Forum.",
            ["River Transport Forum"],
        ),
        (
            "The River Transport Forum opened on 24 May 2022. “Water does not wait”, said the River Transport Forum.",
            ["River Transport Forum"],
        ),
        ("The River Transport Forum (RTF) is an association of shippers.", ["River Transport Forum"]),
    ],
)
def test_the_name_of_an_event_is_an_organization_where_the_text_uses_it_so(text: str, organizations: list[str]) -> None:
    record = read("en", text)
    assert [organization.name for organization in record.organizations] == organizations
    assert record.events[0].id != "river-transport-forum-2" or organizations


@pytest.mark.parametrize(
    ("language", "post", "tenure", "status"),
    [
        ("fr", "maire de Rabat depuis 2008", "2008/..", "current"),
        ("fr", "ministre de la Pêche du Maroc depuis le 31 mars 2020", "2020-03-31/..", "current"),
        ("fr", "maire de Rabat de 2008 à 2014", "2008/2014", "former"),
        ("fr", "maire de Rabat (2008-2014)", "2008/2014", "former"),
        ("fr", "ancien maire de Rabat depuis 2014", "None", "former"),
        ("fr", "directeur du Salon du 24 au 26 mai 2022", "None", "current"),
        ("en", "mayor of Rabat since March 2008", "2008-03/..", "current"),
        ("en", "mayor of Rabat from 2008 to 2014", "2008/2014", "former"),
        ("en", "mayor of Rabat (2008-2014)", "2008/2014", "former"),
    ],
)
def test_a_post_has_the_tenure_that_stands_behind_it(language: str, post: str, tenure: str, status: str) -> None:
    [official] = read(language, f"Karim Daoudi, {post}, 2.").officials
    assert [(str(office.tenure), office.status) for office in official.offices] == [(tenure, status)]


def test_who_held_a_post_twice_has_both_tenures() -> None:
    text = "Karim Daoudi, maire de Rabat de 2008 à 2014 et maire de Rabat depuis 2020, est venu. Karim Daoudi, maire de Rabat, a parlé."
    record = read("fr", text)
    assert [str(office.tenure) for office in record.officials[0].offices] == ["2008/2014", "2020/.."]
    spans = {
        entry.target.rpartition("offices/")[2]: entry.exact for entry in record.evidence if "tenure" in entry.target
    }
    assert spans == {"0/tenure": "2008 à 2014", "1/tenure": "2020"}


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "Le Salon de l'eau a eu lieu à Lyon, en France, le 24 mai 2022.", "FR"),
        ("fr", "Le Salon de l'eau a eu lieu le 24 mai 2022 à Doha (Émirats arabes unis).", "AE"),
        ("fr", "À Doha (Koweït), le Salon de l'eau a eu lieu le 24 mai 2022.", "KW"),
        ("fr", "Le Salon de l'eau a eu lieu le 24 mai 2022 à Doha, le Maroc étant absent.", "QA"),
        ("en", "The Water Fair took place on 24 May 2022 in Doha, Morocco.", "MA"),
        ("en", "The Water Fair took place on 24 May 2022 in Doha, Morocco, Kuwait and Oman taking part.", "QA"),
    ],
)
def test_a_place_lies_in_the_country_that_the_text_gives(language: str, text: str, country: str) -> None:
    [event] = read(language, text).events
    assert event.place is not None
    assert event.place.country == country


@pytest.mark.parametrize(
    ("listed", "codes"),
    [
        ("Maroc, Qatar et Maroc", ["MA", "QA", "MA"]),
        ("le Maroc, les Émirats arabes unis et les EAU", ["MA", "AE", "AE"]),
        ("Angleterre, Qatar et Royaume-Uni", ["GB", "QA"]),
    ],
)
def test_a_list_has_what_it_repeats(listed: str, codes: list[str]) -> None:
    text = f"Le Salon de l'eau a eu lieu le 24 mai 2022 à Doha. Y participent notamment les pays suivants : {listed}."
    assert [participant.ref for participant in read("fr", text).events[0].participants] == codes


@pytest.mark.parametrize(
    ("other", "counts"), [("15 pays y prennent part.", [16, 15]), ("7 pays africains y prennent part.", [16])]
)
def test_numbers_that_are_almost_the_same_are_both_kept(other: str, counts: list[int]) -> None:
    text = f"Le Salon de l'eau a eu lieu le 24 mai 2022 à Doha. 16 pays y participent. Au total, {other}"
    assert [declared.count for declared in read("fr", text).events[0].declared_participants] == counts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "L'Office national des ports (ONP) et l'Office national des parcs (ONP) ont été entendus.",
            ["Office national des ports", "Office national des parcs"],
        ),
        (
            "L'Office marocain des ports (OMP) a été entendu. L'Office des ports (OMP) a répondu.",
            ["Office marocain des ports"],
        ),
    ],
)
def test_an_acronym_of_two_names_is_that_of_two_organizations(text: str, names: list[str]) -> None:
    assert [organization.name for organization in read("fr", text).organizations] == names


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Karim Daoudi, acting director general of the National Water Agency, came.", [True]),
        ("The acting fisheries minister of Morocco, Karim Daoudi, came.", [True]),
        ("Karim Daoudi, director general (acting) of the National Water Agency, came.", [True]),
        ("Karim Daoudi, director general of the National Water Agency, came.", [False]),
    ],
)
def test_a_post_is_acting_wherever_the_word_stands(text: str, acting: list[bool]) -> None:
    assert [office.acting for office in read("en", text).officials[0].offices] == acting


def test_a_title_with_two_countries_is_of_the_one_that_it_serves() -> None:
    record = read(
        "fr",
        "Parmi les invités figurent Karim Daoudi, Premier ministre belge du Maroc, et Omar Tazi, ambassadeur belge au Maroc.",
    )
    assert [official.offices[0].jurisdiction for official in record.officials] == ["MA", "BE"]


def test_what_signs_an_article_is_no_organization_and_signs_once() -> None:
    record = read(
        "fr",
        "Une semaine chargée\n\nPar Service politique et Nadia Berrada, Nadia BERRADA\n\nLes gens attendent la suite.",
    )
    assert record.organizations == ()
    assert [author.name for author in record.article.authors] == ["Service politique", "Nadia Berrada"]


def test_an_organization_with_its_acronym_opens_no_dateline() -> None:
    assert read("en", "The National Water Agency (NWA) has been heard.").article.dateline is None
    assert read("en", "LONDON (Reuters) - The people wait.").article.dateline is not None
