"""Datelines, bylines and dates of publication as the German and the Arabic press print them, and what only looks like them."""

from __future__ import annotations

from typing import Any

import pytest

import newsschema

_BODIES = {
    "de": "Die Gespräche in Kassel sind am Donnerstag gescheitert. Sie hatten am Montag begonnen und endeten im Streit.",
    "ar": "فشلت المحادثات يوم الخميس بعد أن بدأت يوم الاثنين، ولم تعلن أي جهة موعدا جديدا لاستئنافها حتى الآن.",
}
_HEADLINES = {"de": "Gespräche gescheitert", "ar": "فشل المحادثات"}


def article(language: str, *, line: str = "", before: str = "") -> Any:
    head = f"{line}\n\n" if line else ""
    text = f"{_HEADLINES[language]}\n\n{head}{before}{_BODIES[language]}"
    return newsschema.extract(text, language=language).article


@pytest.mark.parametrize(
    ("language", "before", "place", "date", "agency"),
    [
        ("de", "Kassel (dpa) - ", "Kassel", None, "dpa"),
        ("de", "KASSEL (epd). ", "KASSEL", None, "epd"),
        ("de", "Kassel. ", "Kassel", None, None),
        ("de", "Kassel (mgb). ", "Kassel", None, None),
        ("de", "Schwerin, 16. Mai 2023 – ", "Schwerin", "2023-05-16", None),
        ("ar", "الرباط - ", "الرباط", None, None),
        ("ar", "طنجة، 14 مارس 2024 - ", "طنجة", "2024-03-14", None),
        ("ar", "دبي (رويترز) - ", "دبي", None, "رويترز"),
        ("ar", "الجزائر – 3 جوان 2024 (وأج) – ", "الجزائر", "2024-06-03", "وأج"),
        ("ar", "أبوظبي في 5 مايو 2024 / وام / ", "أبوظبي", "2024-05-05", "وام"),
        ("ar", "الدوحة - قنا: ", "الدوحة", None, "قنا"),
    ],
)
def test_where_and_when_it_was_filed(
    language: str, before: str, place: str, date: str | None, agency: str | None
) -> None:
    dateline = article(language, before=before).dateline
    assert dateline is not None
    assert (dateline.place, dateline.date and str(dateline.date), dateline.agency) == (place, date, agency)


@pytest.mark.parametrize(
    ("language", "before"),
    [
        ("de", "Stille. "),  # a sentence of one word, which is no place that the text names
        ("de", "Nein. "),
        ("ar", ""),
        ("ar", "قال الوزير: "),
    ],
)
def test_no_place_where_none_is_told(language: str, before: str) -> None:
    assert article(language, before=before).dateline is None


@pytest.mark.parametrize(
    ("language", "line", "published"),
    [
        ("de", "14.05.2024, 16:42 Uhr", "2024-05-14T16:42"),
        ("de", "2. September 2024, aktualisiert um 21.15 Uhr", "2024-09-02"),
        ("de", "Stand: 14.05.2024, 16:42 Uhr", "2024-05-14T16:42"),
        ("ar", "الأربعاء ١٧ أبريل ٢٠٢٤", "2024-04-17"),
        ("ar", "الرياض 17 شوال 1445 هـ الموافق 26 أبريل 2024 م واس", "2024-04-26"),
        ("ar", "الثلاثاء 29 تشرين الثاني 2022", "2022-11-29"),
    ],
)
def test_when_it_was_published(language: str, line: str, published: str) -> None:
    assert str(article(language, line=line).date_published) == published


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("de", "Von Katrin Osterloh und Malte Behn", ["Katrin Osterloh", "Malte Behn"]),
        ("ar", "كتب: حسام عبد الرازق", ["حسام عبد الرازق"]),
        ("ar", "كتبت سلمى منصور", ["سلمى منصور"]),
        ("ar", "بيروت – ريما حداد", ["ريما حداد"]),
        ("ar", "تقرير أممي عن المجاعة", []),  # a report, not "a report by"
    ],
)
def test_who_signs(language: str, line: str, authors: list[str]) -> None:
    assert [author.name for author in article(language, line=line).authors] == authors
