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
        ("de", "Der Gemeinderat hat am Dienstag den Haushalt beschlossen, obwohl die Kosten für die neue Schule noch nicht feststehen."),
        ("de", "Die Polizei sucht nach einem Mann, der in der Nacht zum Mittwoch in ein Geschäft eingebrochen ist und mit der Kasse floh."),
        ("de", "Wie es mit dem Werk weitergeht, weiß niemand. Sie werden im Sommer entscheiden, sagt er."),
        ("fr", "Der Spiegel a publié hier la liste des maires qui ont demandé de l'aide pour les digues."),
        (None, "25/05/2022 12345"),
        (None, ""),
    ],
)  # fmt: skip
def test_the_language_of_a_text(language: str | None, text: str) -> None:
    assert detect_language(text) == language
