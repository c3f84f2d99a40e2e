"""`--fix`, `--unsafe-fixes` and `--diff`, as the command line has them; what becomes of the bytes stands in tests/datasets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsschema.cli import main

NAME = '{"id": "a", "officials": [{"id": "o",\t"name": "Mme Florence Aubert"}]}'
NAME_MENDED = '{"id": "a", "officials": [{"id": "o",\t"name": "Florence Aubert",\t"honorific": "Mme"}]}'
DATES = '{"id": "b", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}'
DATES_MENDED = '{"id": "b", "events": [{"id": "x", "dates": "2022-05-24/2022-05-26"}]}'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one record that can be mended safely, and one that can be otherwise."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v.jsonl").write_bytes(f"{NAME}\r\n{DATES}\r\n".encode())
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["validate", *arguments], prog_name="newsschema")


def content() -> str:
    return Path("v.jsonl").read_bytes().decode()


def test_fix_mends_what_is_safe_and_shows_what_remains() -> None:
    result = run("v.jsonl", "--fix")
    assert content() == f"{NAME_MENDED}\r\n{DATES}\r\n"
    assert result.exit_code == 1
    assert "v.jsonl:2:45: NS102" in result.stdout
    assert "NS210" not in result.stdout
    assert "1 finding mended in 1 file (NS210 1)" in result.stderr
    assert "1 finding can be mended with --unsafe-fixes" in result.stderr


def test_unsafe_fixes_mend_the_rest_and_all_is_well() -> None:
    result = run("v.jsonl", "--fix", "--unsafe-fixes")
    assert content() == f"{NAME_MENDED}\r\n{DATES_MENDED}\r\n"
    assert (result.exit_code, result.stdout) == (0, "")
    again = run("v.jsonl", "--fix", "--unsafe-fixes", "--exit-non-zero-on-fix")
    assert (again.exit_code, again.stderr) == (0, "2 records checked, no findings\n")


def test_a_fix_may_make_the_exit_status_1() -> None:
    assert run("v.jsonl", "--fix", "--unsafe-fixes", "--exit-non-zero-on-fix").exit_code == 1


def test_only_selected_rules_mend() -> None:
    run("v.jsonl", "--fix", "--unsafe-fixes", "--select", "NS102")
    assert content() == f"{NAME}\r\n{DATES_MENDED}\r\n"
    run("v.jsonl", "--fix", "--ignore", "NS2")
    assert content() == f"{NAME}\r\n{DATES_MENDED}\r\n"


def test_a_diff_shows_and_changes_nothing() -> None:
    before = content()
    result = run("v.jsonl", "--diff")
    assert result.exit_code == 1
    assert f"-{NAME}" in result.stdout
    assert f"+{NAME_MENDED}" in result.stdout
    assert DATES not in result.stdout
    assert content() == before
    assert run("v.jsonl", "--diff", "--select", "NS102").exit_code == 0
    assert f"+{DATES_MENDED}" in run("v.jsonl", "--diff", "--select", "NS102", "--unsafe-fixes").stdout


def test_suppressed_findings_are_left_alone(folder: Path) -> None:
    suppressed = NAME.replace(
        '"id": "a"', '"id": "a", "suppressions": [{"code": "NS210", "target": "", "reason": "stage name"}]', 1
    )
    (folder / "v.jsonl").write_text(suppressed, encoding="utf-8")
    assert run("v.jsonl", "--fix").exit_code == 0
    assert content() == suppressed


def test_what_is_not_changed_is_said(folder: Path) -> None:
    (folder / "t.csv").write_text("id,officials/o/name\na,Mme Florence Aubert\n", encoding="utf-8")
    result = run("t.csv", "v.jsonl", "gone.jsonl", "--fix")
    assert result.exit_code == 2
    assert "t.csv: 1 finding not mended; only JSON and JSON Lines are changed" in result.stderr
    assert result.stderr.count("gone.jsonl: No such file") == 1
    assert (folder / "t.csv").read_text(encoding="utf-8") == "id,officials/o/name\na,Mme Florence Aubert\n"
    assert NAME_MENDED in content()


@pytest.mark.parametrize(
    "arguments", [("-", "--fix"), ("-", "--diff"), ("v.jsonl", "--unsafe-fixes"), ("v.jsonl", "--exit-non-zero-on-fix")]
)
def test_options_that_say_nothing_together_are_refused(arguments: tuple[str, ...]) -> None:
    before = content()
    assert run(*arguments).exit_code == 2
    assert content() == before


def test_what_could_be_mended_is_offered() -> None:
    assert run("v.jsonl").stderr.splitlines()[1:] == [
        "1 finding can be mended with --fix, 1 more with --fix --unsafe-fixes"
    ]
    assert run("v.jsonl", "--select", "NS102").stderr.splitlines()[1:] == [
        "1 finding can be mended with --fix --unsafe-fixes"
    ]
    assert run("v.jsonl", "--select", "NS601").stderr == "2 records checked, no findings\n"
    assert run("v.jsonl", "--quiet").stderr == ""
    run("v.jsonl", "--write-baseline", "known.json")
    assert "can be mended" not in run("v.jsonl", "--baseline", "known.json").stderr


def test_what_is_not_changed_is_not_offered() -> None:
    Path("v.csv").write_text("id,officials/o/name\na,Mme Florence Aubert\n", encoding="utf-8")
    result = run("v.csv")
    assert "NS210" in result.stdout
    assert "can be mended" not in result.stderr
    result = CliRunner().invoke(main, ["validate", "-", "--stdin-filename", "v.json"], input=NAME)
    assert "NS210" in result.stdout
    assert "can be mended" not in result.stderr


def test_a_fix_that_needs_the_text_of_another_file() -> None:
    evidence = {"target": "", "spans": [[13, 28]], "exact": "16 octobre 2024"}
    Path("m.jsonl").write_text(json.dumps({"id": "a", "evidence": [evidence]}), encoding="utf-8")
    Path("a.txt").write_text("Le mercredi 16 octobre 2024, à Tunis.", encoding="utf-8")
    options = ("m.jsonl", "--text", "a.txt", "--select", "NS5")
    assert "can be mended with --fix" in run(*options).stderr
    assert "mended in 1 file" in run(*options, "--fix").stderr
    assert "[12, 27]" in Path("m.jsonl").read_text(encoding="utf-8")
    assert run(*options).exit_code == 0


def test_a_record_whose_text_is_missing_is_left_alone() -> None:
    Path("texts").mkdir()
    result = run("v.jsonl", "--text", "texts", "--diff")
    assert result.exit_code == 2
    assert result.stderr.count("has no text") == 2
    assert content() == f"{NAME}\r\n{DATES}\r\n"
