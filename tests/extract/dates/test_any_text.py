"""What holds of the dates found in any text, and that no text takes longer than its size."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsschema.extraction.find import find_dates
from newsschema.languages.pack import languages
from newsschema.model.date_range import DateRange

LANGUAGES = languages()
REFERENCE = "2022-05-26"
SENTENCES = {
    language: [
        text.replace("[", "").replace("]", "")
        for case in tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))["case"]
        for text in case["texts"]
    ]
    for language in LANGUAGES
}
PIECES = st.sampled_from(
    [
        "1",
        "24",
        "31",
        "2022",
        "1998",
        "20220525",
        "mai",
        "May",
        "le ",
        "du ",
        "au ",
        " to ",
        "-",
        "/",
        ".",
        ", ",
        " ",
        "\n",
        "'",
        "’",
        "hier",
        "yesterday",
        "lundi",
        "Monday",
        "dernier",
        "last ",
        "il y a ",
        " ago",
        "trois jours",
        "three days",
        "été",
        "XIXe siècle",
        "fin ",
        "early ",
        "\u00a0",
        "İ",
        "ß",
        "\ufffd",
        "\x00",
        "«",
        "»",
        "(",
        ")",
        "à 10h30",
        "10:30 a.m.",
        "8-Mai-1945",
        "€",
        "24. ",
        "1990er Jahre",
        "am ",
        "Morgen",
        "vor drei Tagen",
        "entre ",
        "et ",
        "mañana",
        "hace ",
        "del ",
        "de mayo",
        "domingo",
        "último ",
        "trimestre",
        "Semana Santa",
        "la víspera",
        "los 90",
        "40/2015, de ",
        "a las 10.30 horas",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=24).map("".join), st.lists(PIECES, max_size=24).map(" ".join))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS, reference=st.sampled_from([None, REFERENCE, "0001-01-01", "9999-12-31", "2024-02-29"]))
@example(text="EARLY MAY:fin mai", reference="9999-12-31")  # the next one lies beyond the calendar
def test_mentions_are_places_of_the_text(language: str, text: str, reference: str | None) -> None:
    reached = 0
    for mention in find_dates(text, reference=reference, language=language, vague=True):
        assert mention.start is not None
        assert mention.end is not None
        assert reached <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.value is None or DateRange.parse(str(mention.value)) == mention.value
        assert mention.anchor is None or mention.value is not None
        reached = mention.end


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in LANGUAGES for text in SENTENCES[language]]
)
def test_apostrophes_and_spaces_of_any_kind_read_alike(language: str, text: str) -> None:
    plain = find_dates(text, reference=REFERENCE, language=language)
    other = find_dates(text.replace("'", "’").replace(" ", "\u00a0"), reference=REFERENCE, language=language)
    assert [(each.start, each.end, each.value) for each in other] == [
        (each.start, each.end, each.value) for each in plain
    ]


def test_without_a_reference_nothing_is_taken_from_the_clock() -> None:
    for language in LANGUAGES:
        for text in SENTENCES[language]:
            for mention in find_dates(text, language=language):
                if mention.anchor is not None:
                    assert mention.anchor.startswith(("/dates/", "/article/date_published"))


HOSTILE = {
    "days of May": "1 mai " * 20_000,
    "digits": "1" * 1_000_000,
    "open ranges": "du 1 au " * 10_000,
    "nested ranges": "entre le " * 10_000 + "3 mars" + " et le 5 avril" * 10_000,
    "weekdays": "mercredi, " * 10_000,
    "years": "2022-" * 10_000,
    "slashes": "1/" * 20_000,
    "yesterdays": "hier, " * 10_000,
    "spaces": "1" + " " * 500_000 + "mai",
    "dots": "." * 300_000 + "1 mai",
    "Romans": "XIX" * 100_000 + "e siècle",
    "capitals": "Paris " * 10_000 + "2022",
    "one sentence of days": "le 3 mars et " * 6_000,
    "English days": "May 1, " * 10_000,
    "English ranges": "from May 1 to " * 6_000,
    "lasts": "last last Monday " * 6_000,
    "ordinals": "24. und " * 6_000,
    "bare years": "2000 neue " * 6_000,
    "days without a month": "día 3 y le 4 et am 5. und " * 6_000,
    "short years": "'98 " * 10_000,
    "quarters": "Q1 " * 10_000,
    "days before": "la veille the day before el día antes " * 4_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_ends(language: str, name: str) -> None:
    find_dates(HOSTILE[name], reference=REFERENCE, language=language)
