"""Tables of dates: spans are marked in the text, many phrasings stand under one value, and some sentences give nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsschema import find_dates

TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob("*.toml"))
}


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(language, table["reference"], case, text, id=f"{language}: {text}")
        for language, table in TABLES.items()
        for case in table[kind]
        for text in case["texts"]
    ]


def unmarked(text: str) -> tuple[str, int, int]:
    start, end = text.index("["), text.index("]") - 1
    return re.sub(r"[\[\]]", "", text), start, end


@pytest.mark.parametrize(("language", "reference", "case", "text"), [*cases("case"), *cases("name")])
def test_a_date_is_found_where_it_stands_with_its_value(
    language: str, reference: str, case: dict[str, Any], text: str
) -> None:
    plain, start, end = unmarked(text)
    found = find_dates(plain, reference=reference, language=language)
    value = None if case["value"] == "none" else case["value"]
    shown = [(mention.text, mention.value and str(mention.value)) for mention in found]
    assert (plain[start:end], value) in shown
    assert [mention.in_name for mention in found if mention.start == start] == [case in TABLES[language]["name"]]
    assert case.get("skip_extra") or len(found) == 1, shown


@pytest.mark.parametrize(("language", "reference", "case", "text"), cases("none"))
def test_what_only_looks_like_a_date_is_none(language: str, reference: str, case: dict[str, Any], text: str) -> None:
    assert case
    assert find_dates(text, reference=reference, language=language) == []


def test_without_a_reference_a_value_stays_open() -> None:
    [mention] = find_dates("Il a été reçu mercredi.", language="fr")
    assert mention.value is None


def test_the_day_of_the_text_is_solved_from_its_wordings() -> None:
    first, second = find_dates("Reçu hier, mercredi 25 mai 2022. Il part demain.", language="fr")
    assert (str(first.value), str(second.value), second.anchor) == (
        "2022-05-25",
        "2022-05-27",
        "/article/date_published",
    )


def test_the_day_before_is_that_before_the_last_day_named() -> None:
    *_, last = find_dates("Arrivé le 20 mai 2022, il avait dîné la veille à Doha.", language="fr")
    assert (str(last.value), last.anchor) == ("2022-05-19", "/dates/0")
