"""Adopting the checks on an old data set: configuration, baseline, suppressions, exit status."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from newsschema.cli import main

REVERSED = '{"id": "b", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}'
WARNING = '{"id": "e", "officials": [{"id": "x", "name": "Mme Aubert"}]}'
GOOD = '{"id": "d"}'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three records, two of them faulty."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v.jsonl").write_text(f"{REVERSED}\n{WARNING}\n{GOOD}\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, prog_name="newsschema")


def codes(*arguments: str) -> list[str]:
    """The codes that come, as `code/severity` where the severity is not an error."""
    result = run("validate", *arguments, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    return [
        each["code"] + (f"/{each['severity']}" if each["severity"] != "error" else "")
        for each in json.loads(result.stdout)
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ["NS102", "NS210/warning"]),
        ('select = ["NS1"]', ["NS102"]),
        ('select = ["honorific-in-name"]', ["NS210/warning"]),
        ('select = ["NS1"]\nextend-select = ["NS210"]', ["NS102", "NS210/warning"]),
        ('ignore = ["NS1"]', ["NS210/warning"]),
        ('ignore = ["NS"]', []),
        ('ignore = ["NS"]\nextend-select = ["NS102"]', ["NS102"]),
        ('select = ["NS102"]\nignore = ["NS1"]', ["NS102"]),
        ('select = ["NS1"]\nignore = ["reversed-range"]', []),
        ('severity = {NS1 = "info", NS102 = "warning"}', ["NS102/warning", "NS210/warning"]),
        ('severity = {NS102 = "info", NS1 = "warning"}', ["NS102/info", "NS210/warning"]),
        ('per-file-ignores = {"*.jsonl" = ["NS102"]}', ["NS210/warning"]),
        ('per-file-ignores = {"old/*" = ["NS102"]}', ["NS102", "NS210/warning"]),
        ('per-file-ignores = {"v.jsonl" = ["NS"]}', []),
    ],
)
@pytest.mark.parametrize("file", ["newsschema.toml", "pyproject.toml"])
def test_the_configuration_chooses_rules(folder: Path, file: str, content: str, expected: list[str]) -> None:
    head = "[tool.newsschema]\n" if file == "pyproject.toml" else ""
    (folder / file).write_text(head + content, encoding="utf-8")
    assert codes("v.jsonl") == expected
    assert codes("v.jsonl", "--isolated") == ["NS102", "NS210/warning"]


def test_options_go_before_the_configuration(folder: Path) -> None:
    (folder / "newsschema.toml").write_text(
        'select = ["NS1"]\nignore = ["NS210"]\nfail-level = "error"', encoding="utf-8"
    )
    assert codes("v.jsonl", "--select", "NS2", "--ignore", "NS1") == ["NS210/warning"]
    assert run("validate", "v.jsonl", "--select", "NS2", "--ignore", "NS1").exit_code == 0
    assert run("validate", "v.jsonl", "--select", "NS2", "--ignore", "NS1", "--fail-level", "info").exit_code == 1


def test_the_nearest_configuration_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = folder / "data" / "deep"
    deep.mkdir(parents=True)
    (deep / "v.jsonl").write_text(REVERSED, encoding="utf-8")
    (folder / "newsschema.toml").write_text('ignore = ["NS102"]', encoding="utf-8")
    (folder / "data" / "pyproject.toml").write_text('[project]\nname = "no-table"', encoding="utf-8")
    assert codes("data/deep/v.jsonl") == []
    (folder / "data" / "pyproject.toml").write_text("[tool.newsschema]", encoding="utf-8")
    assert codes("data/deep/v.jsonl") == ["NS102"]
    assert codes("data/deep/v.jsonl", "v.jsonl") == ["NS210/warning"]
    assert codes("data/deep/../../v.jsonl") == ["NS210/warning"]
    monkeypatch.chdir(deep)
    assert json.loads(run("validate", "-", "--format", "json", stdin=REVERSED).stdout)[0]["code"] == "NS102"
    assert codes("v.jsonl", "--config", "../../newsschema.toml") == []


def test_a_configuration_extends_another(folder: Path) -> None:
    (folder / "base").mkdir()
    (folder / "base" / "strict.toml").write_text(
        'ignore = ["NS1"]\nseverity = {NS210 = "error", NS102 = "info"}\nper-file-ignores = {"v.jsonl" = ["NS2"]}',
        encoding="utf-8",
    )
    (folder / "newsschema.toml").write_text(
        'extend = "base/strict.toml"\nseverity = {NS102 = "warning"}', encoding="utf-8"
    )
    assert codes("v.jsonl") == ["NS210"]
    (folder / "newsschema.toml").write_text('extend = "base/strict.toml"\nignore = []', encoding="utf-8")
    assert codes("v.jsonl") == ["NS102/info", "NS210"]
    (folder / "base" / "strict.toml").write_text('extend = "../newsschema.toml"', encoding="utf-8")
    assert "leads back" in run("validate", "v.jsonl").stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('selct = ["NS1"]', "newsschema.toml: 'selct' is no key of the configuration; did you mean 'select'?"),
        (
            "per_file_ignores = {}",
            "'per_file_ignores' is no key of the configuration; did you mean 'per-file-ignores'?",
        ),
        ('select = "NS1"', "'select' must be a list of texts"),
        ('severity = {NS1 = "fatal"}', "'severity.NS1' is 'fatal'; allowed: 'error', 'warning' or 'info'"),
        ('fail-level = "never"', "'fail-level' is 'never'"),
        ('select = ["NS77"]', "there is no rule 'NS77'"),
        ('ignore = ["NS1O5"]', "did you mean NS1"),
        ('severity = {NS77 = "info"}', "there is no rule 'NS77'"),
        ('per-file-ignores = {"a" = ["NS77"]}', "there is no rule 'NS77'"),
        ('format = "xml"', "no format 'xml'"),
        ('baseline = "missing.json"', "missing.json: No such file or directory; --write-baseline makes one"),
        ('extend = "missing.toml"', "missing.toml: No such file"),
        ("select = [", "newsschema.toml: this is no TOML"),
        ("[tool.newsschema]", "[tool.newsschema] is for pyproject.toml; here the keys stand by themselves"),
        ("language = 7", "'language' must be a text in quotation marks, not 7"),
    ],
)
def test_a_faulty_configuration_is_told_in_one_line(folder: Path, content: str, words: str) -> None:
    (folder / "newsschema.toml").write_text(content, encoding="utf-8")
    result = run("validate", "v.jsonl")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert words in result.stderr


def test_a_faulty_table_of_pyproject_is_told(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool]\nnewsschema = 3", encoding="utf-8")
    result = run("validate", "v.jsonl")
    assert (result.exit_code, "[tool.newsschema] must be a table" in result.stderr) == (2, True)
    assert run("validate", "v.jsonl", "--config", "nowhere.toml").exit_code == 2
    assert run("validate", "v.jsonl", "--config", "pyproject.toml", "--isolated").exit_code == 2


def test_the_schema_of_the_configuration_says_the_same() -> None:
    schema = json.loads(run("schema", "--config").stdout)
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert validator.is_valid({"select": ["NS1"], "per-file-ignores": {"a": ["NS2"]}, "severity": {"NS1": "info"}})
    for faulty in ('{"selct": []}', '{"select": "NS1"}', '{"severity": {"NS1": "fatal"}}', '{"per_file_ignores": {}}'):
        assert not validator.is_valid(json.loads(faulty))


def test_extract_takes_the_language_of_the_configuration(folder: Path) -> None:
    (folder / "article.txt").write_text("Il 24 maggio 2022 apre la fiera.", encoding="utf-8")
    (folder / "newsschema.toml").write_text('language = "it"', encoding="utf-8")
    assert json.loads(run("extract", "article.txt").stdout)["article"]["in_language"] == "it"


def test_a_baseline_survives_reordering_and_tells_what_is_new(folder: Path) -> None:
    item = '{"text": "Nous partons", "speaker": null}, {"text": "Ils restent", "speaker": null}'
    quotes = f'{{"id": "q", "text": "Rien.", "quotes": [{item}]}}'
    (folder / "v.jsonl").write_text(f"{REVERSED}\n{WARNING}\n{quotes}\n", encoding="utf-8")
    written = run("validate", "v.jsonl", "--write-baseline", "known.json")
    assert (written.exit_code, written.stdout) == (0, "")
    assert written.stderr == "4 findings written to known.json; 3 records checked\n"
    first, second = item.split("}, {")
    turned = f'{{"id": "q", "text": "Rien.", "quotes": [{{{second}, {first}}}]}}'
    (folder / "moved.jsonl").write_text(f"{turned}\n{WARNING}\n\n{REVERSED}\n", encoding="utf-8")
    result = run("validate", "moved.jsonl", "--baseline", "known.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "3 records checked, no findings; 4 in the baseline\n"
    other = REVERSED.replace("05-24", "05-23")
    (folder / "moved.jsonl").write_text(f"{other}\n{WARNING}\n{WARNING}\n", encoding="utf-8")
    result = run("validate", "moved.jsonl", "--baseline", "known.json", "--format", "concise")
    assert [line.split(" ")[1] for line in result.stdout.splitlines()] == ["NS102", "NS210"]
    assert "3 findings of the baseline did not occur" in result.stderr


def test_a_baseline_is_the_same_text_whatever_the_order(folder: Path) -> None:
    run("validate", "v.jsonl", "--write-baseline", "one.json")
    (folder / "v.jsonl").write_text(f"{GOOD}\n{WARNING}\n{REVERSED}\n", encoding="utf-8")
    run("validate", "v.jsonl", "--write-baseline", "two.json")
    assert (folder / "one.json").read_bytes() == (folder / "two.json").read_bytes()
    assert len(json.loads((folder / "one.json").read_bytes())["findings"]) == 2


def test_what_cannot_be_read_is_in_no_baseline(folder: Path) -> None:
    (folder / "v.jsonl").write_text("{\n", encoding="utf-8")
    assert run("validate", "v.jsonl", "--write-baseline", "known.json").exit_code == 2
    assert json.loads((folder / "known.json").read_bytes())["findings"] == []
    assert run("validate", "v.jsonl", "--baseline", "known.json").exit_code == 2


def test_the_configuration_names_the_baseline(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("validate", "v.jsonl", "--write-baseline", "known.json")
    (folder / "newsschema.toml").write_text('baseline = "known.json"', encoding="utf-8")
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    assert run("validate", "../v.jsonl").exit_code == 0
    assert run("validate", "../v.jsonl", "--write-baseline", "../known.json").exit_code == 0


def test_what_the_command_writes_is_no_data(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert run("validate", ".", "--write-baseline", "known.json").exit_code == 0
    for _ in range(2):
        assert run("validate", ".", "--baseline", "known.json", "--format", "sarif", "-o", "found.json").exit_code == 0
    (folder / "found.json").unlink()
    (folder / "newsschema.toml").write_text('baseline = "known.json"', encoding="utf-8")
    assert run("validate", ".").exit_code == 0
    assert run("validate", ".", "--write-baseline", "known.json").exit_code == 0
    assert run("validate", ".", "--diff", "--unsafe-fixes").exit_code == 1


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}', '{"version": 1}']
)
def test_a_faulty_baseline_is_told(folder: Path, content: str) -> None:
    (folder / "known.json").write_text(content, encoding="utf-8")
    result = run("validate", "v.jsonl", "--baseline", "known.json")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "known.json: this is no baseline" in result.stderr


@pytest.mark.parametrize(("content", "status"), [(REVERSED, 0), (GOOD, 0), ("{", 2)])
def test_exit_zero_lets_findings_pass_and_nothing_else(content: str, status: int) -> None:
    assert run("validate", "-", "--exit-zero", stdin=content).exit_code == status


def test_an_unused_suppression_is_reported_and_a_used_one_counted(folder: Path) -> None:
    suppression = '"suppressions": [{"code": "NS102", "target": "/events/x/dates", "reason": "as printed"}]'
    used, unused = REVERSED.replace('"id": "b",', f'"id": "b", {suppression},'), f'{{"id": "u", {suppression}}}'
    (folder / "v.jsonl").write_text(f"{used}\n{unused}\n", encoding="utf-8")
    assert codes("v.jsonl") == ["NS901/warning"]
    summary, offer = run("validate", "v.jsonl").stderr.splitlines()
    assert summary == "1 finding (1 warning); 2 records checked; 1 suppressed"
    assert offer == "1 finding can be mended with --fix"
    assert codes("v.jsonl", "--ignore", "NS102") == []


def test_what_was_not_read_is_reported_whatever_is_selected(folder: Path) -> None:
    (folder / "v.jsonl").write_text('{"id": "a", "evnts": []}\n', encoding="utf-8")
    assert codes("v.jsonl", "--select", "NS1") == ["NS003"]
    result = run("validate", "v.jsonl", "--ignore", "NS003")
    assert (result.exit_code, result.stderr) == (0, "0 records checked, no findings; 1 could not be read\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    script = run("completion", shell)
    assert (script.exit_code, "_NEWSSCHEMA_COMPLETE" in script.stdout) == (0, True)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newsschema val", {"validate"}),
        ("newsschema validate --select reversed", {"reversed-range"}),
        ("newsschema validate --ignore NS102,NS10", {f"NS102,NS10{digit}" for digit in range(1, 7)}),
        ("newsschema explain outside-w", {"outside-window"}),
        ("newsschema validate --format sar", {"sarif"}),
    ],
)
def test_shells_are_offered_commands_rules_and_formats(words: str, offered: set[str]) -> None:
    env = {"_NEWSSCHEMA_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    result = CliRunner(env=env).invoke(main, [], prog_name="newsschema")
    assert {line.split(",", 1)[1] for line in result.stdout.splitlines()} >= offered
