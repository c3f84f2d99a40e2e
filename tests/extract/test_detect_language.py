"""The language of a text is told by its commonest words."""

from __future__ import annotations

import pytest

from newsschema.languages.detect import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أعلنت وزارة الصحة اليوم الخميس تسجيل عشر إصابات جديدة في العاصمة، وقالت إن المصابين يتلقون العلاج منذ الأسبوع الماضي."),
        ("ar", "وصل الرئيس إلى الدوحة أمس للمشاركة في أعمال القمة التي تنطلق غدا، ومن المقرر أن يلتقي أمير البلاد على هامشها."),
        ("fr", "Le ministre a reçu hier les maires des communes du littoral, qui demandent de l'aide pour les digues."),
        ("en", "The minister met the mayors of the coastal towns on Tuesday, who had asked for help with the sea walls."),
        ("en", "Shares of the company fell sharply after it said that its profit would be lower than a year earlier."),
        ("en", "Rain is expected from Friday."),
        (None, "25/05/2022 12345"),
        (None, ""),
    ],
)  # fmt: skip
def test_the_language_of_a_text(language: str | None, text: str) -> None:
    assert detect_language(text) == language
