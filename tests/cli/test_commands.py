"""The command line as people and scripts meet it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsschema.cli import main

ARTICLE = "Le ministre tunisien de l'Agriculture, Slim Ben Achour, a été reçu hier, mercredi 16 octobre 2024, à Tunis."
GOOD = '{"id": "a", "events": [{"id": "x", "dates": "2022-05-24/2022-05-26"}]}'
BAD = '{"id": "a", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}'
WARNING = '{"id": "a", "officials": [{"id": "x", "name": "Mme Aubert"}]}'


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, prog_name="newsschema")


@pytest.mark.parametrize(
    ("content", "options", "status"),
    [
        (GOOD, (), 0),
        (BAD, (), 1),
        (WARNING, (), 1),
        (WARNING, ("--fail-level", "error"), 0),
        (BAD, ("--ignore", "NS102"), 0),
        (BAD, ("--select", "NS2,NS3"), 0),
        (BAD, ("--select", "reversed-range"), 1),
        ("{", (), 2),
        (BAD + "\n{\n" + GOOD, (), 2),
        (GOOD, ("--select", "NS77"), 2),
        ('{"id": 7}', (), 1),
    ],
)
def test_exit_status(tmp_path: Path, content: str, options: tuple[str, ...], status: int) -> None:
    file = tmp_path / "data.jsonl"
    file.write_text(content, encoding="utf-8")
    result = run("validate", str(file), *options)
    assert (result.exit_code, "Traceback" in result.output) == (status, False)


def test_findings_say_where_what_and_which(tmp_path: Path) -> None:
    file = tmp_path / "data.jsonl"
    file.write_text(f"{GOOD}\n{BAD}\n", encoding="utf-8")
    result = run("validate", str(file))
    assert f"{file}:2:45: NS102 reversed-range error: the range 2022-05-26/2022-05-24" in result.stdout
    assert result.stderr.splitlines() == [
        "1 finding (1 error); 2 records checked",
        "1 finding can be mended with --fix --unsafe-fixes",
    ]


def test_json_findings_can_be_read_again() -> None:
    result = run("validate", "-", "--format", "json", stdin=BAD)
    [finding] = json.loads(result.stdout)
    assert (finding["code"], finding["line"], finding["column"]) == ("NS102", 1, 45)
    assert (finding["target"], finding["pointer"], finding["record_id"]) == ("/events/x/dates", "/events/0/dates", "a")
    assert json.loads(run("validate", "-", "--format", "json", stdin=GOOD).stdout) == []


def test_folders_are_searched_and_faulty_files_named(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.json").write_text(BAD, encoding="utf-8")
    (tmp_path / "two.ndjson").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no data", encoding="utf-8")
    assert "one.json:1:45" in run("validate", str(tmp_path)).stdout
    missing = run("validate", str(tmp_path / "missing.json"), str(tmp_path / "two.ndjson"))
    assert missing.exit_code == 2
    assert "missing.json: No such file" in missing.stderr
    assert "1 record checked" in missing.stderr
    (tmp_path / "empty").mkdir()
    assert "no data files" in run("validate", str(tmp_path / "empty")).stderr


def test_extract_and_validate_are_a_pipe() -> None:
    extracted = run("extract", "-", stdin=ARTICLE)
    record = json.loads(extracted.stdout)
    assert record["article"]["date_published"] == "2024-10-17"
    assert run("validate", "-", stdin=extracted.stdout).exit_code == 0


def test_extract_writes_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    article, output = tmp_path / "article.txt", tmp_path / "out.jsonl"
    article.write_text(ARTICLE, encoding="utf-8")
    output.write_text("as before", encoding="utf-8")
    assert run("extract", str(article), "-o", str(output), "--language", "xx").exit_code == 2
    assert run("extract", str(article), str(article), "-o", str(output)).exit_code == 0
    assert len(output.read_text(encoding="utf-8").splitlines()) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out.jsonl"]
    assert run("extract", str(article), "-o", str(tmp_path / "no" / "out.jsonl")).exit_code == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "there is nothing in it"),
        (b"Le 1er mai\n\xff", "bad.txt:2:1: the byte 0xff is no UTF-8"),
        (b"\x89PNG\r\n", "bad.txt:1:1: the byte 0x89"),
        (b"abc\n\x00", "bad.txt:2:1: a NUL character"),
    ],
)
def test_files_that_are_no_text_are_named_and_the_others_read(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    result = run("extract", str(tmp_path / "bad.txt"), str(tmp_path / "good.txt"))
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stdout.splitlines()) == 1


PAGE = "<!DOCTYPE html><html lang=fr><title>La pluie revient - Le Courrier</title><h1>La pluie revient</h1><p>Par Nadia Berrada</p>"


def test_web_pages_are_told_by_their_name_or_how_they_begin(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(f"<meta charset=iso-8859-1>{PAGE} à Tunis".encode("latin-1"))
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    records = [json.loads(line) for line in run("extract", str(tmp_path)).stdout.splitlines()]
    assert [record["article"].get("headline") for record in records] == [None, "La pluie revient"]
    piped = run("extract", "-", "--url", "https://courrier.example/pluie-1.html", stdin=PAGE)
    article = json.loads(piped.stdout)["article"]
    assert (article["authors"], article["url"]) == (
        [{"name": "Nadia Berrada"}],
        "https://courrier.example/pluie-1.html",
    )


def test_a_page_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("", encoding="utf-8")
    result = run("extract", str(tmp_path))
    assert (result.exit_code, result.stderr) == (
        2,
        f"newsschema: {tmp_path / 'page.html'}: there is nothing in the page\n",
    )


def test_published_must_be_a_date() -> None:
    result = run("extract", "-", "--published", "25/05/2022", stdin=ARTICLE)
    assert (result.exit_code, '"2022-05-25"' in result.stderr) == (2, True)


def test_explain_rules_and_schema() -> None:
    assert run("explain", "outside-window").stdout.startswith("# NS105 outside-window")
    assert "did you mean" in run("explain", "NS1O5").stderr
    listed = run("rules").stdout.splitlines()
    book = json.loads(run("rules", "--format", "json").stdout)
    assert [line.split()[0] for line in listed] == [entry["code"] for entry in book]
    assert json.loads(run("schema").stdout)["title"] == "Record"


def modules_after(code: str) -> set[str]:
    script = f"{code}\nimport sys; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_imports_are_cheap(tmp_path: Path) -> None:
    heavy = {"dateparser", "babel", "hypothesis", "regex", "ahocorasick_rs", "click", "pydantic"}
    assert not heavy & modules_after("import newsschema")
    file = tmp_path / "one.json"
    file.write_text(GOOD, encoding="utf-8")
    script = f"from newsschema.cli import main\nmain(['validate', '-q', {str(file)!r}], standalone_mode=False)"
    assert not {"dateparser", "babel", "hypothesis", "ahocorasick_rs"} & modules_after(script)


def test_a_closed_pipe_is_no_drama(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text((BAD + "\n") * 20_000, encoding="utf-8")
    command = f"{sys.executable} -m newsschema validate {file} | head -n 1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.stdout.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("written", "words"), [("validte", "Did you mean 'validate'?"), ("qqq", "No such command 'qqq'.")]
)
def test_a_command_that_there_is_not(written: str, words: str) -> None:
    result = run(written, "a.json")
    assert result.exit_code == 2
    assert result.stderr.rstrip().endswith(words)


@pytest.mark.parametrize("stdin", [ARTICLE, GOOD, f"\n[{GOOD}]", f"{GOOD}\n{GOOD}\n"])
def test_view_reads_standard_input(stdin: str) -> None:
    result = run("view", "-", stdin=stdin)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "<html" in result.stdout
    assert ("Slim Ben Achour" in result.stdout) == (stdin == ARTICLE)


def test_view_of_nothing_says_so() -> None:
    result = run("view", "-", stdin="")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "newsschema: <stdin>: there is nothing in it\n")


def test_extract_leaves_hidden_files_out(tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "licence.txt").write_text("No warranty.", encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert len(run("extract", str(tmp_path)).stdout.splitlines()) == 1
