"""Every phrase of the tables gives the quotations that are marked in it, with their speakers, and no other.

One table a language: `<q>` marks a quotation, `<r>` a reported statement whose speaker is known.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsschema
from newsschema.extraction.find import find_quotes

TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("*.toml")}
FEWEST = dict.fromkeys(("ar", "de", "en", "es", "fr", "it", "pt"), 50)
_TAG = re.compile(r"</?[qr]>")
_MARKED = re.compile(r"<([qr])>(.*?)</\1>", re.DOTALL)
_KINDS = {"q": "direct", "r": "reported"}


def phrases(section: str) -> list[Any]:
    return [
        pytest.param(language, case, text, id=f"{language}-{text}")
        for language, table in sorted(TABLES.items())
        for case in table.get(section, ())
        for text in case["texts"]
    ]


@pytest.mark.parametrize(("language", "case", "text"), phrases("case"))
def test_the_quotes_are_found(language: str, case: dict[str, Any], text: str) -> None:
    record = newsschema.extract(_TAG.sub("", text), language=language)
    names = {official.id: official.name for official in record.officials}
    found = [(quote.kind, quote.text, names.get(quote.speaker or "", quote.speaker or "")) for quote in record.quotes]
    marked = [(_KINDS[tag], words) for tag, words in _MARKED.findall(text)]
    assert found == [(kind, words, speaker) for (kind, words), speaker in zip(marked, case["speakers"], strict=True)]


@pytest.mark.parametrize(("language", "case", "text"), phrases("case"))
def test_the_offsets_hold(language: str, case: dict[str, Any], text: str) -> None:  # noqa: ARG001 - the same table
    plain = _TAG.sub("", text)
    for quote in find_quotes(plain, language=language):
        assert plain[quote.start : quote.end] == quote.text
        assert quote.cue_span is None or plain[slice(*quote.cue_span)] == quote.cue
        assert quote.speaker_span is None or (quote.speaker or "?") in plain[slice(*quote.speaker_span)]


@pytest.mark.parametrize(("language", "case", "text"), phrases("none"))
def test_nothing_is_quoted(language: str, case: dict[str, Any], text: str) -> None:
    assert [quote.text for quote in newsschema.extract(text, language=language).quotes] == [], case["why"]


@pytest.mark.parametrize("language", sorted(FEWEST))
def test_the_tables_are_large(language: str) -> None:
    listed = [param for section in ("case", "none") for param in phrases(section)]
    assert sum(param.values[0] == language for param in listed) >= FEWEST[language]
