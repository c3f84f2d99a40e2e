"""Every phrase of the tables gives what it is marked with, and nothing else.

One table a language: sentences with what must be found in [brackets], under the value that all of them share, and sentences
in which nothing is found. A language that has a pack and no table fails here.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsschema.extraction.find import find_dates
from newsschema.languages.pack import languages

TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("*.toml")}
FEWEST_PHRASES = {"de": 150, "en": 150, "es": 150, "fr": 150}
FEWEST = 80
_MARKED = re.compile(r"\[([^\[\]]*)\]")


def phrases(section: str) -> list[Any]:
    return [
        pytest.param(language, table["reference"], case, text, id=f"{language}-{text}")
        for language, table in sorted(TABLES.items())
        for case in table[section]
        for text in case["texts"]
    ]


@pytest.mark.parametrize(("language", "reference", "case", "text"), phrases("case"))
def test_a_marked_phrase_is_found(language: str, reference: str, case: dict[str, Any], text: str) -> None:
    found = find_dates(_MARKED.sub(r"\1", text), reference=case.get("reference", reference), language=language)
    assert [(mention.text, str(mention.value or "")) for mention in found] == [
        (words, case["value"]) for words in _MARKED.findall(text)
    ]
    for field in ("how", "weekday", "relative", "in_name"):
        if field in case:
            assert [getattr(mention, field) for mention in found] == [case[field]] * len(found)


@pytest.mark.parametrize(("language", "reference", "case", "text"), phrases("none"))
def test_nothing_is_found(language: str, reference: str, case: dict[str, Any], text: str) -> None:
    assert not find_dates(text, reference=reference, language=language), case["why"]


@pytest.mark.parametrize("language", languages())
def test_a_language_has_its_table(language: str) -> None:
    table = TABLES[language]
    marked = {text for case in table["case"] for text in case["texts"]}
    fewest = FEWEST_PHRASES.get(language, FEWEST)
    assert len(marked) >= fewest
    assert len({text for case in table["none"] for text in case["texts"]}) >= fewest // 2
