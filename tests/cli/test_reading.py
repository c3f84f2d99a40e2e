"""Tables, other forms and several processes, as the command line has them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsschema
from newsschema.cli import main

BAD = "2022-05-26/2022-05-24"
TABLE = "no;begin;finish\nv1;26/05/2022;24/05/2022\n"
MAP = """delimiter = ";"
[columns]
no = ["/id", "/events/visit/id"]
begin = { to = "/events/visit/dates/start", dates = "d/m/Y" }
finish = { to = "/events/visit/dates/end", dates = "d/m/Y" }
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a table of visits and its map."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "visits.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "visits.toml").write_text(MAP, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["validate", *arguments], input=stdin, prog_name="newsschema")


def found(*arguments: str, stdin: str = "") -> list[dict[str, object]]:
    result = run(*arguments, "--format", "json", stdin=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    listed: list[dict[str, object]] = json.loads(result.stdout)
    return listed


def test_findings_of_a_table_name_row_and_columns() -> None:
    [finding] = found("visits.csv", "--map", "visits.toml")
    assert {key: finding[key] for key in ("code", "line", "column", "row", "column_name", "record_id")} == {
        "code": "NS102",
        "line": 2,
        "column": 4,
        "row": 1,
        "column_name": "begin, finish",
        "record_id": "v1",
    }
    text = run("visits.csv", "--map", "visits.toml")
    assert text.exit_code == 1
    assert "visits.csv:2:4: NS102" in text.stdout
    assert "at /events/v1/dates of record v1, row 1, column begin, finish" in text.stdout


@pytest.mark.parametrize(
    "form", ["text", "full", "concise", "grouped", "json-lines", "sarif", "github", "csv", "html", "junit"]
)
def test_every_format_takes_findings_of_tables(form: str) -> None:
    (Path("visits.csv")).write_text(TABLE + "v2;x;\nv3;1\n", encoding="utf-8")
    result = run("visits.csv", "--map", "visits.toml", "--format", form)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert all(code in result.stdout for code in ("NS102", "NS034", "NS032"))


@pytest.mark.parametrize("said", ['map = "visits.toml"', "[map]\n" + MAP.replace("[columns]", "[map.columns]")])
def test_a_configuration_may_hold_the_map(folder: Path, said: str) -> None:
    (folder / "newsschema.toml").write_text(said, encoding="utf-8")
    assert [finding["code"] for finding in found("visits.csv")] == ["NS102"]
    (folder / "newsschema.toml").write_text(
        said.replace("visits.toml", "none.toml").replace("/dates/end", "/dates/ende")
    )
    result = run("visits.csv")
    assert result.exit_code == 2
    assert "none.toml: No such file" in result.stderr or "newsschema.toml: map: columns.finish" in result.stderr


def test_a_faulty_map_is_an_error_of_the_run(folder: Path) -> None:
    (folder / "visits.toml").write_text("[columns]\nno = '/idd'\n", encoding="utf-8")
    result = run("visits.csv", "--map", "visits.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "visits.toml: columns.no: '/idd': 'idd' is no field of Record; did you mean 'id'?" in result.stderr


def test_standard_input_is_what_its_name_says() -> None:
    assert [
        f["code"] for f in found("-", "--stdin-filename", "x.yaml", stdin=f"id: a\nevents: [{{id: x, dates: {BAD}}}]")
    ] == ["NS102"]
    assert [f["row"] for f in found("-", "--stdin-filename", "x.csv", "--map", "visits.toml", stdin=TABLE)] == [1]


def test_folders_hold_all_forms_and_hidden_files_are_left_out(folder: Path) -> None:
    (folder / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.json").write_text("{", encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "a.yml").write_text(f"id: a\nevents: [{{id: x, dates: {BAD}}}]\n", encoding="utf-8")
    assert {finding["file"] for finding in found(".", "--map", "visits.toml")} == {"deep/a.yml", "visits.csv"}


def many(folder: Path) -> Path:
    file = folder / "many.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(6000):
            dates = BAD if number % 500 == 7 else "2022-05-24/2022-05-26"
            out.write(f'{{"id": "r{number}", "text": "{"é" * 400}", "events": [{{"id": "x", "dates": "{dates}"}}]}}\n')
            out.write("{\n" if number == 3333 else "")
    return file


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "newsschema", "validate", *arguments]


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(newsschema.__file__).parents[1])}


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_processes_write_what_one_writes(folder: Path, form: str) -> None:
    many(folder)
    arguments = ("many.jsonl", "gone.json", "visits.csv", "--map", "visits.toml", "--format", form)
    alone, several = (
        subprocess.run(
            command(*arguments, "--jobs", jobs), env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        for jobs in ("1", "2")
    )
    assert alone.stdout.count("NS102") >= 13
    assert several.stdout == alone.stdout
    assert several.stderr == alone.stderr
    assert several.returncode == alone.returncode == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_it_without_a_traceback(folder: Path, jobs: str) -> None:
    content = many(folder).read_bytes()
    (folder / "many.jsonl").write_bytes(content * 8)
    # What runs in the background of a shell ignores interrupts, and so would its children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command("many.jsonl", "--jobs", jobs),
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("many.jsonl:8:")
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == "newsschema: interrupted\n"
    for _ in range(100):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("some of its processes go on")


def test_reading_without_tables_does_not_load_what_reads_them(folder: Path) -> None:
    (folder / "one.json").write_text('{"id": "a"}', encoding="utf-8")
    script = "from newsschema.cli import main\nimport sys\nmain(['validate', '-q', 'one.json'], standalone_mode=False)\nprint(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    heavy = {
        "yaml",
        "pyarrow",
        "babel",
        "multiprocessing",
        "newsschema.datasets.table_map",
        "newsschema.datasets.fixing",
    }
    assert heavy & set(result.stdout.split()) == set()
