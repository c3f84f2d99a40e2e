"""What is said, and by whom, where the speaker stands between the verb and the words, and where capitals tell nothing."""

from __future__ import annotations

import pytest

from newsschema.extraction.find import find_quotes


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Gestern sagte Ministerin Anna Weber, dass Geld fehle.", [("Geld fehle", "Anna Weber", "reported")]),
        (
            "de",
            "„Die Preise steigen im Herbst“, sagte Klaus Kunze.",
            [("Die Preise steigen im Herbst", "Klaus Kunze", "direct")],
        ),
        (
            "de",
            "Anna Weber betonte: „Wir sparen.“ Klaus Kunze erklärte nichts.",
            [("Wir sparen.", "Anna Weber", "direct")],
        ),
        ("de", "Laut Polizei stiegen die Preise um 7,9 Prozent.", []),
        ("de", "Laut Anna Weber stiegen die Preise, weil Waren fehlten.", []),
        ("de", "Sie spielt im Film „Der Untergang“ mit.", []),
        ("ar", "قال الوزير ناصر بوريطة إن العلاقات متينة.", [("العلاقات متينة", "ناصر بوريطة", "reported")]),
        ("ar", 'وأكدت ليلى مراد: "سنعمل معا من أجل السلام".', [("سنعمل معا من أجل السلام", "ليلى مراد", "direct")]),
        ("ar", "أغلقت المدينة أبوابها أمس.", []),
        ("fr", "Selon M. Weber, 7,5 % des ports ferment.", [("7,5 % des ports ferment", "Weber", "reported")]),
    ],
)
def test_what_is_said(language: str, text: str, said: list[tuple[str, str, str]]) -> None:
    assert [(quote.text, quote.speaker, quote.kind) for quote in find_quotes(text, language=language)] == said
