"""Bylines, datelines and credits of a text, and values that a line break of the text cut in two."""

from __future__ import annotations

from typing import Any

import pytest

import newsschema

_BODY = "Talks failed on Thursday. They had begun on Monday and ended in anger.\n\nNobody was surprised."


def article(head: str, *, before: str = "", after: str = "") -> Any:
    return newsschema.extract(f"Talks fail again\n\n{head}{before}{_BODY}{after}", language="en").article


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", [("Jane Doe", "person")]),
        ("By JANE DOE", [("JANE DOE", "person")]),
        ("By Jane Doe and John Roe, Reuters", [("Jane Doe", "person"), ("John Roe", "person"), ("Reuters", "agency")]),
        ("Jane Doe in Geneva", [("Jane Doe", "person")]),
        ("By Jane Doe, political editor", [("Jane Doe", "person")]),
        ("By Our Foreign Staff", [("Our Foreign Staff", "desk")]),
        ("By Jane Doe, Abuja", [("Jane Doe", "person")]),
        ("By Jane Doe @jane_writes", [("Jane Doe", "person")]),
        ("Court reporter Jane Doe", [("Jane Doe", "person")]),
        ("Chief political correspondent Jane Doe", [("Jane Doe", "person")]),
        ("Reporter jailed in Jakarta", []),
        ("Written by Jane Doe | May 3, 2024", [("Jane Doe", "person")]),
        ("Posted on May 3, 2024 by Jane Doe", [("Jane Doe", "person")]),
        ("Posted on May 3, 2024 by the Ministry of Health", []),
    ],
)
def test_who_signs(line: str, authors: list[tuple[str, str]]) -> None:
    assert [(author.name, author.kind) for author in article(f"{line}\n\n").authors] == authors


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("GENEVA, May 2 (Reuters) - ", "GENEVA", "Reuters"),
        ("GENEVA/VIENNA, May 2 (Reuters) - ", "GENEVA/VIENNA", "Reuters"),
        ("BOSTON (AP) — ", "BOSTON", "AP"),
        ("WASHINGTON, D.C., May 2, 2024 /PRNewswire/ -- ", "WASHINGTON", "PRNewswire"),
        ("TROMSØ, Norway, Nov. 26, 2024 — ", "TROMSØ", None),
    ],
)
def test_where_it_was_filed(line: str, place: str, agency: str | None) -> None:
    dateline = article("", before=line).dateline
    assert (dateline.place, dateline.agency) == (place, agency)


@pytest.mark.parametrize(
    ("line", "holder", "kind"),
    [
        ("© 2024 The Daily Herald. All rights reserved.", "The Daily Herald", "copyright"),
        ("Photo: Jim Poe/AFP", "Jim Poe/AFP", "photo"),
    ],
)
def test_who_holds_the_rights(line: str, holder: str, kind: str) -> None:
    assert [(credit.holder, credit.kind) for credit in article("", after=f"\n\n{line}").credits] == [(holder, kind)]


def test_a_date_of_publication_at_the_end() -> None:
    found = article("", after="\n\nPublished on 3 May 2024 at 19:30.")
    assert str(found.date_published) == "2024-05-03T19:30"
    assert str(article("", after="\n\nThe Herald, May 3, 2024").date_published) == "2024-05-03"
    assert article("", after="\n\nBorn in Leeds, he died on May 3, 2024.").date_published is None
    assert article("", after="\n\nPublished in May 2024, the book sold 300 copies.").date_published is None


def test_a_labelled_caption_with_a_credit_in_brackets() -> None:
    line = "Photo: The mayor at the court on May 3. (Photo D. Garnier / The Alpine Herald)"
    found = article("", after=f"\n\n{line}")
    assert [(caption.text, caption.credit and caption.credit.holder) for caption in found.captions] == [
        ("The mayor at the court on May 3.", "D. Garnier / The Alpine Herald")
    ]
    assert found.credits == ()


def test_a_line_break_within_a_value_is_a_space_and_stays_in_the_evidence() -> None:
    text = "Clara Nunes, directrice de\nl'Agence portugaise de la mer, a signé lundi 6 mai 2024."
    record = newsschema.extract(text, language="fr")
    [office] = record.officials[0].offices
    assert office.title == "directrice de l'Agence portugaise de la mer"
    exact = {entry.exact for entry in record.evidence if entry.target.endswith("/offices/0")}
    assert exact == {"directrice de\nl'Agence portugaise de la mer"}
    assert "NS012" not in {finding.code for finding in newsschema.validate(record, text=text)}


def test_the_year_of_a_dateline_is_that_of_the_event_it_reports() -> None:
    text = "LISBON, May 25 (Reuters) - Helena Duarte opened the Lisbon Water Summit 2022 on Tuesday."
    record = newsschema.extract(text, language="en")
    assert str(record.article.date_published) == "2022-05-25"
    assert {entry.how for entry in record.evidence if entry.target == "/article/date_published"} == {"inferred"}
    told_of_two_years = text.replace("on Tuesday", "in 2021")
    assert newsschema.extract(told_of_two_years, language="en").article.date_published is None


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Monday 14 March 2022 17.32 GMT", "2022-03-14", None),
        ("March 14, 2022 5:32 pm EST", "2022-03-14T17:32", None),
        ("Published 14 March 2022 at 17:32, updated at 18:05", "2022-03-14T17:32", "2022-03-14T18:05"),
        ("Published 14 March 2022, updated 15 March 2022 at 18:05", "2022-03-14", "2022-03-15T18:05"),
    ],
)
def test_when_it_was_published(line: str, published: str, modified: str | None) -> None:
    found = article(f"{line}\n\n")
    assert (str(found.date_published), found.date_modified and str(found.date_modified)) == (published, modified)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Jane Doe and Tom Hadley; Editing by Sarah Lindley)",
        "Additional reporting by Jane Doe in Geneva",
        "Writing by Jane Doe",
        "AP writer Jane Doe in Geneva contributed to this report.",
        "Contact Jane Doe at jdoe@herald.example.",
    ],
)
def test_those_who_sign_off_are_nobody_of_the_news(line: str) -> None:
    record = newsschema.extract(f"Talks fail again\n\n{_BODY}\n\nTalks resume in May.\n{line}", language="en")
    assert record.officials == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("(Reporting by Jane Doe and Tom Hadley; Editing by Sarah Lindley)", ["Jane Doe", "Tom Hadley"]),
        ("(Reporting by Jane Doe in Geneva, Tom Hadley in Bern; Editing by Sarah Lindley)", ["Jane Doe", "Tom Hadley"]),
        ("Reporting by Jane Doe in New York and Boston. Editing by Sarah Lindley.", ["Jane Doe"]),
        ("Reporting by J. Doe; additional reporting by Tom Hadley; editing by Sarah Lindley", ["J. Doe"]),
        ("Additional reporting by Tom Hadley", []),
        ("Editing by Sarah Lindley", []),
        ("(Reporting by the Geneva bureau)", []),
    ],
)
def test_who_wrote_it_by_its_last_line(line: str, authors: list[str]) -> None:
    found = article("", after=f"\n\nTalks resume in May.\n{line}")
    assert [author.name for author in found.authors] == authors


def test_a_byline_goes_before_the_last_line() -> None:
    found = article("By Ann Lee\n\n", after="\n\nTalks resume in May.\n(Reporting by Jane Doe)")
    assert [author.name for author in found.authors] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("PRESS RELEASE\n\nPARIS, 4 October 2021\n\nMinisters agree on fish\n\n", "Ministers agree on fish"),
        ("GENERAL MOTORS NAMES NEW FINANCE CHIEF\n\nDETROIT -- ", "GENERAL MOTORS NAMES NEW FINANCE CHIEF"),
        ("MADAGASCAR — The president is sworn in\n\n", "MADAGASCAR — The president is sworn in"),
        ("WORLD\n\nThe president is sworn in\n\n", "The president is sworn in"),
    ],
)
def test_the_headline(top: str, headline: str) -> None:
    assert newsschema.extract(f"{top}{_BODY}", language="en").article.headline == headline
