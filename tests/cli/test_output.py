"""What `newsschema validate` shows: places in the source, counts, colours, files."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator

from newsschema.cli import main
from newsschema.report import formats

CLASH = (
    '{"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"}, '
    '{"id": "meeting", "kind": "meeting", "dates": "2022-05-27", "part_of": "fair"}]}'
)
REVERSED = '{"id": "b", "events": [{"id": "x", "name": "é東京 foire", "dates": "2022-05-26/2022-05-24"}]}'
SUPPRESSED = (
    '{"id": "c", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}], '
    '"suppressions": [{"code": "NS102", "target": "/events/x", "reason": "as printed"}]}'
)
GOOD = '{"id": "d"}'
WARNING = '{"id": "e", "officials": [{"id": "x", "name": "Mme Aubert"}]}'
SCHEMA = Path(__file__).parents[1] / "report" / "schemas" / "sarif-2.1.0.json"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and no wish for colours from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def validate(*arguments: str, stdin: str = "", env: dict[str, str] | None = None) -> Result:
    return CliRunner(env=env).invoke(main, ["validate", *arguments], input=stdin, prog_name="newsschema", color=True)


def marked(source: str, marks: str, mark: str) -> str:
    """What stands above a run of marks."""
    return source[marks.index(mark * 3) : marks.rindex(mark * 3) + 3]


def test_full_shows_both_values_with_carets_under_them(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{GOOD}\n{CLASH}\n{REVERSED}\n", encoding="utf-8")
    lines = validate("v.jsonl", "--format", "full").stdout.splitlines()
    assert lines[1] == "  --> v.jsonl:2:120, at /events/meeting/dates of record a"
    assert lines[3].startswith(' 2 | …2022-05-26"}, {"id": "meeting"')
    assert marked(lines[3], lines[4], "^") == '"2022-05-27"'
    assert marked(lines[5], lines[6], "-") == '"2022-05-24/2022-05-26"'
    assert lines[6].endswith(" the window of the event it is part of: 2022-05-24/2022-05-26 (/events/fair/dates)")
    source, caret = lines[11], lines[12]
    assert source[caret.index("^") - 2] == '"'  # two wide characters stand before it


def test_full_shows_a_line_once_where_both_values_fit(folder: Path) -> None:
    (folder / "v.jsonl").write_text(CLASH.replace('"kind": "meeting", ', ""), encoding="utf-8")
    source, target, other = validate("v.jsonl", "--format", "full").stdout.splitlines()[3:6]
    assert marked(source, target, "^") == '"2022-05-27"'
    assert marked(source, other, "-") == '"2022-05-24/2022-05-26"'


def test_full_shows_both_lines_of_values_on_two(folder: Path) -> None:
    lines = CLASH.replace(", {", ",\n{").replace('"}]', '"}\n]').splitlines()
    (folder / "v.json").write_text("\n".join(lines), encoding="utf-8")
    shown = validate("v.json", "--format", "full").stdout.splitlines()
    assert [shown[3], shown[5]] == [f" 2 | {lines[1]}", f" 1 | {lines[0]}"]
    assert marked(shown[3], shown[4], "^") == '"2022-05-27"'
    assert marked(shown[5], shown[6], "-") == '"2022-05-24/2022-05-26"'


def test_places_are_those_of_the_file_on_windows_and_in_lists(folder: Path) -> None:
    (folder / "v.json").write_bytes(f"\ufeff[\r\n\t{GOOD},\r\n\t{REVERSED}\r\n]".encode())
    lines = validate("v.json", "--format", "full").stdout.splitlines()
    column = f"\t{REVERSED}".index('"2022-05-26/') + 1
    assert lines[1] == f"  --> v.json:3:{column}, at /events/x/dates of record b"
    assert lines[3].startswith(" 3 | ")
    [finding] = json.loads(validate("v.json", "--format", "rdjson").stdout)["diagnostics"]
    text = f"\t{REVERSED}".encode()
    span = finding["location"]["range"]
    assert text[span["start"]["column"] - 1 : span["end"]["column"] - 1] == b'"2022-05-26/2022-05-24"'


def test_a_long_line_is_cut_around_the_value(folder: Path) -> None:
    filler = "x" * 100_000
    (folder / "v.jsonl").write_text(CLASH.replace('"kind"', f'"name": "{filler}", "kind"'), encoding="utf-8")
    result = validate("v.jsonl", "--format", "full", "--select", "NS105")
    assert "2022-05-27" in result.stdout
    assert max(map(len, result.stdout.splitlines())) < 400


def sarif(*arguments: str) -> Any:
    log = json.loads(validate(*arguments, "--format", "sarif").stdout)
    Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    [run] = log["runs"]
    return run


def test_sarif_keeps_what_is_excused_and_marks_it(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{CLASH}\n{SUPPRESSED}\n", encoding="utf-8")
    clash, suppressed = sarif("v.jsonl")["results"]
    assert "suppressions" not in clash
    assert suppressed["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "as printed"}]
    [related] = clash["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 48, "endLine": 1, "endColumn": 71}
    assert related["logicalLocations"][0]["fullyQualifiedName"] == "/events/0/dates"
    assert "baselineState" not in clash
    validate("v.jsonl", "--write-baseline", "known.json")
    (folder / "v.jsonl").write_text(f"{SUPPRESSED}\n{REVERSED}\n{CLASH}\n", encoding="utf-8")
    states = {
        result["properties"]["record_id"]: result["baselineState"]
        for result in sarif("v.jsonl", "--baseline", "known.json")["results"]
    }
    assert states == {"a": "unchanged", "b": "new", "c": "new"}


def test_sarif_fingerprints_do_not_move_with_lines(folder: Path) -> None:
    def prints() -> list[str]:
        results = sarif("v.jsonl")["results"]
        return [each["partialFingerprints"]["newsschemaKey/v1"] for each in results]

    (folder / "v.jsonl").write_text(f"{CLASH}\n{REVERSED}\n", encoding="utf-8")
    before = prints()
    (folder / "v.jsonl").write_text(f"{REVERSED}\n{GOOD}\n{CLASH}\n", encoding="utf-8")
    assert prints() == before[::-1]


MAP = """
[columns]
id = "/id"
event = "/events/0/id"
dates = "/events/0/dates"
"""
FIXABLE = '{"id": "é𝒬", "article": {"headline": "Ça", "in_language": "French"}}'
MENDED = FIXABLE.replace("French", "fr")


def test_a_fix_in_sarif_mends_the_text_as_it_stands(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{GOOD}\n{FIXABLE}\n", encoding="utf-8")
    [result] = sarif("v.jsonl")["results"]
    [[replacement]] = [change["replacements"] for fix in result["fixes"] for change in fix["artifactChanges"]]
    region = replacement["deletedRegion"]
    assert region["startLine"] == region["endLine"] == 2
    kept, rest = FIXABLE[: region["startColumn"] - 1], FIXABLE[region["endColumn"] - 1 :]
    assert kept + replacement["insertedContent"]["text"] + rest == MENDED


def test_a_suggestion_in_rdjson_mends_the_bytes_as_they_stand(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{GOOD}\n{FIXABLE}\n", encoding="utf-8")
    [diagnostic] = json.loads(validate("v.jsonl", "--format", "rdjson").stdout)["diagnostics"]
    [suggestion] = diagnostic["suggestions"]
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    assert start["line"] == end["line"] == 2
    line = FIXABLE.encode()
    mended = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
    assert mended.decode() == MENDED


def test_a_fix_that_does_more_than_replace_values_stays_a_patch(folder: Path) -> None:
    (folder / "v.jsonl").write_text(WARNING, encoding="utf-8")
    [result] = sarif("v.jsonl")["results"]
    assert "fixes" not in result
    assert len(result["properties"]["fix"]["patch"]) > 1


def test_rows_and_columns_of_tables_are_told(folder: Path) -> None:
    (folder / "map.toml").write_text(MAP, encoding="utf-8")
    (folder / "visits.csv").write_text("id,event,dates\na,x,2022-05-26/2022-05-24\n", encoding="utf-8")
    options = ("visits.csv", "--map", "map.toml", "--select", "NS102")
    [row] = csv.DictReader(io.StringIO(validate(*options, "--format", "csv").stdout, newline=""))
    assert (row["line"], row["row"], row["column_name"]) == ("2", "1", "dates")
    assert "row 1, column dates" in validate(*options, "--format", "html").stdout
    assert "row 1, column dates" in validate(*options, "--format", "full").stdout


def test_statistics_count_by_rule_most_first(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{CLASH}\n{REVERSED}\n{REVERSED}\n{WARNING}\n", encoding="utf-8")
    result = validate("v.jsonl", "--statistics")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["2", "NS102", "error", "reversed-range"],
        ["1", "NS105", "error", "outside-window"],
        ["1", "NS210", "warning", "honorific-in-name"],
    ]
    assert result.exit_code == 1
    counts = json.loads(validate("v.jsonl", "--statistics", "--format", "json").stdout)
    assert {each["code"]: each["findings"] for each in counts} == {"NS102": 2, "NS105": 1, "NS210": 1}
    assert validate("v.jsonl", "--statistics", "--format", "sarif").exit_code == 2
    assert validate("v.jsonl", "--statistics", "--coverage").exit_code == 2


def test_coverage_tells_fired_passed_not_judged_and_nothing_to_judge(folder: Path) -> None:
    vague = CLASH.replace('"2022-05-27"', '"2022-05"')
    fine = CLASH.replace("2022-05-27", "2022-05-25")
    (folder / "v.jsonl").write_text(f"{CLASH}\n{vague}\n{fine}\n{GOOD}\n{SUPPRESSED}", encoding="utf-8")
    result = validate("v.jsonl", "--coverage", "--format", "json")
    rows = {row["code"]: row for row in json.loads(result.stdout)}
    outcomes = ("fired", "passed", "not_judged", "nothing_to_judge")
    assert [rows["NS105"][outcome] for outcome in outcomes] == [1, 1, 1, 2]
    assert sum(rows["NS105"]["reasons"].values()) == 1
    assert [rows["NS102"][outcome] for outcome in outcomes] == [1, 3, 0, 1]
    assert all(sum(row[outcome] for outcome in outcomes) == 5 for row in rows.values())
    table = validate("v.jsonl", "--coverage").stdout.splitlines()
    [line] = [line.split() for line in table if line.startswith("NS105")]
    assert line == ["NS105", "outside-window", "1", "1", "1", "2"]
    assert any("could not judge 1 time: " in line for line in table)


def test_what_is_not_shown_is_counted_exactly(folder: Path) -> None:
    (folder / "v.jsonl").write_text(f"{REVERSED}\n" * 1500 + f"{CLASH}\n" * 7, encoding="utf-8")
    result = validate("v.jsonl", "--format", "concise", "--max-findings", "100")
    assert len(result.stdout.splitlines()) == 100
    assert result.stderr.splitlines() == [
        "…and 1,407 more: NS102 1,400, NS105 7",
        "1,507 findings (1,507 errors); 1,507 records checked",
        "1,500 findings can be mended with --fix --unsafe-fixes",
    ]
    notice = sarif("v.jsonl", "--max-findings", "0", "-q")["invocations"][0]["toolExecutionNotifications"][0]
    assert notice["message"]["text"] == "…and 1,507 more: NS102 1,500, NS105 7"
    assert "…and 1,507 more" in validate("v.jsonl", "--max-findings", "0", "--format", "html").stdout
    grouped = validate("v.jsonl", "--format", "grouped").stdout
    assert "NS102 reversed-range error: 1,500 findings" in grouped
    assert "…and 1,495 more" in grouped


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--colour", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
@pytest.mark.parametrize("form", ["text", "concise", "full", "grouped"])
def test_colours(form: str, options: tuple[str, ...], env: dict[str, str], coloured: bool) -> None:
    result = validate("-", "--format", form, *options, stdin=CLASH, env=env)
    assert ("\x1b[" in result.stdout) == coloured


@pytest.mark.parametrize("form", ["json", "sarif", "csv", "junit", "github", "html"])
def test_what_programs_read_has_no_colours(form: str) -> None:
    assert "\x1b" not in validate("-", "--format", form, "--color", "always", stdin=CLASH).stdout


def test_a_file_is_written_whole_or_not_at_all(folder: Path) -> None:
    (folder / "v.jsonl").write_text(CLASH, encoding="utf-8")
    (folder / "out.json").write_text("as before", encoding="utf-8")
    assert validate("v.jsonl", "-o", "out.json", "--baseline", "missing.json").exit_code == 2
    assert (folder / "out.json").read_text(encoding="utf-8") == "as before"
    result = validate("v.jsonl", "-o", "out.json", "--format", "json", "--color", "auto")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))[0]["code"] == "NS105"
    assert sorted(path.name for path in folder.iterdir()) == ["out.json", "v.jsonl"]
    assert validate("v.jsonl", "-o", "no/out.json").exit_code == 2


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert validate("-", "-o", "/dev/null", stdin=CLASH).exit_code == 1
    assert Path("/dev/null").is_char_device()


def test_quiet_leaves_only_findings() -> None:
    result = validate("-", "-q", stdin=CLASH)
    assert result.stderr == ""
    assert "NS105" in result.stdout


def test_junit_names_the_files_that_are_clean(folder: Path) -> None:
    (folder / "bad.jsonl").write_text(CLASH, encoding="utf-8")
    (folder / "good.jsonl").write_text(f"{GOOD}\n{GOOD}\n", encoding="utf-8")
    root = ET.fromstring(validate("bad.jsonl", "good.jsonl", "--format", "junit").stdout.encode())
    assert [(suite.get("name"), suite.get("failures")) for suite in root] == [("bad.jsonl", "1"), ("good.jsonl", "0")]
    assert root[1][0].get("name") == "2 records, no findings"


def test_a_format_is_loaded_when_it_is_asked_for(folder: Path) -> None:
    (folder / "v.jsonl").write_text(GOOD, encoding="utf-8")
    code = "from newsschema.cli import main; import sys\ntry: main(['validate', '-q', 'v.jsonl'])\nexcept SystemExit: print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split())
    asked = {f"newsschema.report.formats.{name.replace('-', '_')}" for name in formats()}
    assert loaded & asked == {"newsschema.report.formats.text"}
    late = (
        "datasets.baseline",
        "datasets.configuration",
        "datasets.places",
        "report.coverage",
        "cli.validation.progress",
    )
    assert not loaded & {f"newsschema.{name}" for name in late}
