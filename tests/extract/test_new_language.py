"""What the scaffold begins is a pack that loads and reads plain dates."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from scripts.new_language import begin

from newsschema.extraction import reading
from newsschema.extraction.find import find_dates
from newsschema.extraction.recognize import dates
from newsschema.extraction.resolve import tense
from newsschema.languages import calendar, cues, pack

CACHES = (pack.languages, calendar.calendar, cues.cues, reading.lexicon, dates._calendar, tense._cues)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(pack, "_FOLDER", tmp_path / "languages")
    for cache in CACHES:
        cache.cache_clear()
    yield tmp_path
    for cache in CACHES:
        cache.cache_clear()


def test_a_language_begun_reads_plain_dates(folder: Path) -> None:
    begin("nl", packs=folder / "languages", tables=folder)
    table = tomllib.loads((folder / "nl.toml").read_text(encoding="utf-8"))
    assert table["case"][0]["texts"][0] == "[25 mei 2022]"
    found = find_dates("Op 25 mei 2022, 26/05/2022 en van 3-5 juni.", reference="2022-05-26", language="nl")
    assert [str(mention.value) for mention in found] == ["2022-05-25", "2022-05-26", "2022-06-03/2022-06-05"]


def test_every_key_of_a_calendar_is_shown(folder: Path) -> None:
    begin("nl", packs=folder / "languages", tables=folder)
    text = (folder / "languages" / "nl" / "calendar.toml").read_text(encoding="utf-8")
    for name in calendar.Calendar.model_fields:
        assert f"\n# {name} = " in text or f"[{name}]" in text


@pytest.mark.parametrize(("code", "complaint"), [("xx-no", "no language of CLDR"), ("nl", "there already")])
def test_what_cannot_be_begun_is_said(folder: Path, code: str, complaint: str) -> None:
    (folder / "languages" / "nl").mkdir(parents=True)
    with pytest.raises(SystemExit, match=complaint):
        begin(code, packs=folder / "languages", tables=folder)
