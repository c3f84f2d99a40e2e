"""The corpus, its floors, and the command that scores it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from scripts import write_corpus

from newsschema.cli import main
from newsschema.errors import NewsschemaError
from newsschema.evaluation.corpus import read_corpus
from newsschema.evaluation.floors import broken, cut, raised, reached, read_floors
from newsschema.evaluation.page_run import evaluate_pages
from newsschema.evaluation.page_scoring import PageScore, Read
from newsschema.evaluation.pages import Expected, PageEntry, read_pages
from newsschema.evaluation.run import OURS, evaluate
from newsschema.model.partial_date import PartialDate

HERE = Path(__file__).parent
CORPUS = sorted((HERE / "corpus").glob("*.jsonl"))
LINE = {
    "text": "Vu le 25 mai 2022.",
    "language": "fr",
    "reference": None,
    "spans": [{"start": 3, "end": 17, "value": "2022-05-25"}],
}


def test_no_floor_is_broken() -> None:
    entries = [entry for path in CORPUS for entry in read_corpus(path)]
    scores = evaluate(entries, peers=False).scores[OURS]
    assert broken(read_floors(HERE / "floors.json"), reached(scores.by_language)) == []


def test_no_floor_of_pages_is_broken() -> None:
    score = evaluate_pages(read_pages(HERE.parent / "extract" / "pages"), peers=False).scores[OURS]
    floors = {"pages": read_floors(HERE / "floors.json")["pages"]}
    assert broken(floors, {"pages": cut(score.scores())}) == []


def test_the_corpus_is_what_the_articles_say() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in CORPUS}
    assert written == write_corpus.corpora(), "run: python scripts/write_corpus.py"


def corpus(folder: Path, *lines: dict[str, Any] | str) -> str:
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return str(path)


def run(*arguments: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["evaluate", *arguments], catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.output


def test_the_command_counts_what_was_found(tmp_path: Path) -> None:
    missing = {**LINE, "text": "Vu le 25 mai 2023.", "id": "b"}
    path = corpus(tmp_path, LINE, "", missing)
    ours = json.loads(run(path, "--no-peers", "--format", "json"))
    assert ours["tools"]["newsschema"]["total"]["strict_f1"] == 1.0
    assert ours["tools"]["newsschema"]["by_language"]["fr"]["value_accuracy"] == 0.5
    assert [fault["kind"] for fault in ours["faults"]] == ["value"]
    told = "b: value: 'le 25 mai 2023' = 2022-05-25; found 'le 25 mai 2023' = 2023-05-25"
    assert told in run(path, "--no-peers", "--misses")
    assert told not in run(path, "--no-peers")


def test_peers_are_scored_or_named_as_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("duckling", "edsnlp"):
        monkeypatch.setitem(sys.modules, name, None)
    told = json.loads(run(corpus(tmp_path, LINE), "--format", "json"))
    assert list(told["tools"]) == ["newsschema", "dateparser"]
    assert told["tools"]["dateparser"]["total"]["pairs"] == 1
    assert told["tools"]["dateparser"]["total"]["right"] == 1
    assert set(told["absent"]) == {"duckling", "edsnlp"}


@pytest.mark.parametrize(
    ("words", "value"), [("25 mai 2022", "2022-05-25"), ("mai 2021", "2021-05"), ("hier", "2020-02-28")]
)
def test_dateparser_is_credited_with_its_own_precision(words: str, value: str) -> None:
    from newsschema.evaluation.peers import dateparser

    found = dateparser("fr")(f"Il est venu, {words}, chez nous.", PartialDate.parse("2020-02-29"))
    assert [str(mention.value) for mention in found] == [value]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "corpus.jsonl:1: Invalid JSON"),
        ({**LINE, "spans": [{"start": 3, "end": 99}]}, "no stretch of a text of 18 characters"),
        ({**LINE, "spans": [{"start": 3, "end": 9}, {"start": 8, "end": 12}]}, "keep them in order and apart"),
        ({**LINE, "spans": [{"start": 3, "end": 9, "value": "25 mai"}]}, "corpus.jsonl:1: spans.0.value: "),
        ({**LINE, "dates": []}, "corpus.jsonl:1: dates: Extra inputs"),
        ({**LINE, "language": "xx"}, "no language pack for 'xx'"),
        ("", "no texts in the corpus"),
    ],
)
def test_a_line_that_is_not_of_the_form_is_named(tmp_path: Path, line: dict[str, Any] | str, message: str) -> None:
    assert message in run(corpus(tmp_path, line), "--no-peers", status=2)


def test_the_line_in_the_docs_is_of_the_form(tmp_path: Path) -> None:
    page = (HERE.parents[1] / "docs" / "reference" / "corpus.md").read_text(encoding="utf-8")
    shown = page.partition("```json\n")[2].partition("```")[0]
    assert json.loads(run(corpus(tmp_path, shown), "--no-peers", "--format", "json"))["faults"] == []


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "nothing.jsonl" in run(str(tmp_path / "nothing.jsonl"), status=2)


def test_floors_are_raised_freely_and_lowered_on_demand(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    good, bad = corpus(tmp_path, LINE), {**LINE, "text": "Vu hier, ce jour là"}
    gate = (good, "--no-peers", "--floors", str(floors))
    assert "--raise-floors writes the file" in run(*gate, status=2)
    run(*gate, "--raise-floors")
    assert read_floors(floors) == {"fr": dict.fromkeys(("relaxed_f1", "strict_f1", "value_f1"), 1.0)}
    run(*gate)
    corpus(tmp_path, LINE, bad)
    before = floors.read_bytes()
    assert "below its floor 1.000" in run(*gate, status=1)
    run(*gate, "--raise-floors", status=1)
    assert floors.read_bytes() == before
    run(*gate, "--lower-floors")
    assert read_floors(floors)["fr"]["strict_f1"] < 1
    run(*gate)


def test_floors_need_a_file(tmp_path: Path) -> None:
    assert "--floors FILE" in run(corpus(tmp_path, LINE), "--lower-floors", status=2)


def test_a_language_without_floors_breaks_the_gate() -> None:
    assert broken({}, {"fr": {"relaxed_f1": 1.0}}) == ["fr: no floor yet; --raise-floors writes it"]


def test_raising_loses_no_language() -> None:
    kept = raised({"fr": {"relaxed_f1": 0.9, "strict_f1": 0.8, "value_f1": 0.7}}, {})
    assert kept == {"fr": {"relaxed_f1": 0.9, "strict_f1": 0.8, "value_f1": 0.7}}


def test_floors_of_another_form_are_refused(tmp_path: Path) -> None:
    (tmp_path / "floors.json").write_text('{"fr": 1}', encoding="utf-8")
    with pytest.raises(NewsschemaError, match=r"floors\.json"):
        read_floors(tmp_path / "floors.json")


PAGE = (
    "<title>Rain in the hills again | Post</title><h1>Rain in the hills again</h1><p>By Jane Doe</p><p>5 May 2022</p>"
)
GIVEN = {"headline": "Rain in the hills again", "authors": ["Jane Doe"], "date_published": "2022-05-05"}


def page_folder(folder: Path, expected: dict[str, Any]) -> str:
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    (folder / "a.json").write_text(json.dumps(expected), encoding="utf-8")
    return str(folder)


def test_pages_of_a_folder_are_scored(tmp_path: Path) -> None:
    ours = json.loads(run(page_folder(tmp_path, GIVEN), "--no-peers", "--format", "json"))["pages"]["tools"][
        "newsschema"
    ]
    assert ours == {"headline": 1.0, "day": 1.0, "authors_f1": 1.0, "scored": {"headline": 1, "day": 1, "authors": 1}}


def test_misses_of_pages_are_named(tmp_path: Path) -> None:
    wrong = {
        **GIVEN,
        "date_published": "2022-05-06",
        "authors": [{"name": "Jane Roe"}, {"name": "AFP", "kind": "agency"}],
    }
    told = run(page_folder(tmp_path, wrong), "--no-peers", "--misses")
    assert "a: day: '2022-05-06'; found '2022-05-05'" in told
    assert "a: authors: 'Jane Roe'; found 'Jane Doe'" in told


def test_pages_named_in_json_lines_are_scored_beside_peers(tmp_path: Path) -> None:
    page_folder(tmp_path, GIVEN)
    lines = corpus(tmp_path, {**GIVEN, "file": "a.html"})
    told = json.loads(run(lines, "--format", "json"))["pages"]
    assert {"newsschema", "trafilatura", "htmldate"} <= told["tools"].keys() | told["absent"].keys()
    assert told["tools"]["newsschema"]["headline"] == 1.0


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ({"headlines": "x"}, "a.json: headlines: Extra inputs"),
        ({"date_published": "May"}, "a.json: date_published: "),
    ],
)
def test_an_expectation_that_is_not_of_the_form_is_named(
    tmp_path: Path, expected: dict[str, Any], message: str
) -> None:
    assert message in run(page_folder(tmp_path, expected), "--no-peers", status=2)


def test_a_page_without_its_expectation_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    assert "there is no b.json beside it" in run(str(tmp_path), status=2)


def test_words_of_the_text_and_variants_of_names_are_counted() -> None:
    expected = Expected.model_validate({"authors": ["José Pérez", "Ann Roe"], "body": "one two two three"})
    score = PageScore()
    score.add(PageEntry(b"", expected, "a"), Read("", None, ("JOSE PEREZ",), "two two three four"))
    assert score.scores() == {"authors_f1": 2 / 3, "body_f1": 0.75}
