"""`validate --text`: records that do not hold their text, held against it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsschema.cli import main

TEXT = "« Nous sommes prêts à partir », a-t-il dit à Rabat."
WRONG = "Nous avons toujours voulu rester"


def record(**fields: object) -> str:
    return json.dumps({"quotes": [{"text": WRONG}]} | fields, ensure_ascii=False)


def validate(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["validate", "--isolated", "--select", "NS503", str(folder), *options])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "texts").mkdir()
    return tmp_path


def test_a_folder_has_a_text_for_each_record(folder: Path) -> None:
    lines = [record(id="a"), record(id="b"), record(id="own", text=WRONG)]
    (folder / "data" / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "texts" / "b.text").write_text(f"« {WRONG} »", encoding="utf-8")
    result = validate(folder / "data", "--text", str(folder / "texts"))
    assert result.exit_code == 1
    assert "record a" in result.stdout
    assert "record b" not in result.stdout
    assert "1 finding (1 error); 3 records checked" in result.stderr


def test_a_record_may_be_paired_by_the_name_of_its_file(folder: Path) -> None:
    (folder / "data" / "visit.json").write_text(record(id="storm"), encoding="utf-8")
    (folder / "texts" / "visit.txt").write_text(TEXT, encoding="utf-8")
    result = validate(folder / "data", "--text", str(folder / "texts"))
    assert result.exit_code == 1
    assert "record storm" in result.stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_text_is_that_of_every_record(folder: Path, jobs: str) -> None:
    (folder / "data" / "all.jsonl").write_text(f"{record(id='a')}\n{record(id='b')}", encoding="utf-8")
    (folder / "texts" / "the.txt").write_text(TEXT, encoding="utf-8")
    result = validate(folder / "data", "--text", str(folder / "texts" / "the.txt"), "--jobs", jobs)
    assert result.exit_code == 1
    assert "2 findings" in result.stderr


def test_a_record_whose_text_is_missing_is_said_and_the_others_are_checked(folder: Path) -> None:
    (folder / "secret.txt").write_text(f"« {WRONG} »", encoding="utf-8")
    lines = [record(id="../secret"), record(id="none"), record(id="a")]
    (folder / "data" / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    result = validate(folder / "data", "--text", str(folder / "texts"))
    assert result.exit_code == 2
    assert "record '../secret' has no text" in result.stderr
    assert "has not none.txt nor all.txt" in result.stderr
    assert "record a" in result.stdout


def test_what_is_no_text_is_said(folder: Path) -> None:
    (folder / "data" / "all.jsonl").write_text(record(id="a"), encoding="utf-8")
    (folder / "texts" / "a.txt").write_bytes(b"\xff\xfe\xff")
    result = validate(folder / "data", "--text", str(folder / "texts"))
    assert result.exit_code == 2
    assert "a.txt" in result.stderr
    result = validate(folder / "data", "--text", str(folder / "nowhere"))
    assert result.exit_code == 2
    assert "there is no such text" in result.stderr
