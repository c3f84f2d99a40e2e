"""The arithmetic of names, and the command on a corpus of them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from newsschema.cli import main
from newsschema.evaluation.corpus import Entry
from newsschema.evaluation.names import FoundName, FoundNames, NameScore
from newsschema.evaluation.peers import LanguageError, spacy
from newsschema.evaluation.scoring import Counts

TEXT = "M. Dupont et Mme Martin, maire de Lyon, sont au Maroc. M. Dupont part."
ENTRY = Entry.model_validate({
    "text": TEXT,
    "language": "fr",
    "people": [
        {"start": 3, "end": 9, "ref": "dupont", "honorific": {"start": 0, "end": 2}},
        {"start": 17, "end": 23, "ref": "martin", "honorific": {"start": 13, "end": 16}, "posts": [{"start": 25, "end": 38}]},
        {"start": 58, "end": 64, "ref": "dupont", "honorific": {"start": 55, "end": 57}},
    ],
    "organizations": [],
    "countries": [{"start": 48, "end": 53, "code": "MA"}],
})  # fmt: skip


def scored(found: FoundNames) -> dict[str, Counts]:
    score = NameScore()
    score.add(ENTRY, found)
    return {str(part): counts for part, counts in score.by_language["fr"].items()}


def test_everything_found_is_perfect() -> None:
    names = [FoundName(3, 9, "a"), FoundName(17, 23, "b"), FoundName(58, 64, "a")]
    parts = scored(
        FoundNames(
            names=names,
            honorifics=[FoundName(0, 2), FoundName(13, 16), FoundName(55, 57)],
            posts=[FoundName(25, 38)],
            organizations=[],
            countries=[FoundName(48, 53, "MA")],
        )
    )
    assert parts == {
        "names": Counts(3, 3, 3, 3, 3),
        "clusters": Counts(1, 1, 1, 1, 1),
        "honorifics": Counts(3, 3, 3, 3, 3),
        "posts": Counts(1, 1, 1, 1, 1),
        "organizations": Counts(),
        "countries": Counts(1, 1, 1, 1, 1),
    }


def test_a_longer_span_overlaps_and_is_not_exact() -> None:
    assert scored(FoundNames(names=[FoundName(0, 9), FoundName(24, 30)]))["names"] == Counts(3, 2, 1, 0, 0)


def test_two_people_put_together_are_a_wrong_pair() -> None:
    names = [FoundName(3, 9, "a"), FoundName(17, 23, "a"), FoundName(58, 64, "b")]
    assert scored(FoundNames(names=names))["clusters"] == Counts(1, 1, 0, 0, 0)


def test_a_post_alone_is_right_where_it_goes_with_a_name_of_its_holder() -> None:
    entry = Entry.model_validate({
        "text": "M. Dupont et M. Martin. Le maire part.",
        "language": "fr",
        "people": [{"start": 3, "end": 9, "ref": "dupont"}, {"start": 16, "end": 22, "ref": "martin"}],
        "holders": [{"start": 27, "end": 32, "ref": "dupont"}],
    })  # fmt: skip
    names = [FoundName(3, 9, "d"), FoundName(16, 22, "m")]

    def holders(*found: FoundName) -> Counts:
        score = NameScore()
        score.add(entry, FoundNames(names=names, holders=found))
        return score.by_language["fr"]["holders"]

    assert holders(FoundName(27, 32, "d")) == Counts(1, 1, 1, 1, 1)
    assert holders(FoundName(27, 32, "m")) == Counts(1, 1, 0, 0, 0)
    assert holders() == Counts(1, 0, 0, 0, 0)
    assert holders(FoundName(27, 32, "d"), FoundName(33, 37, "d")) == Counts(1, 2, 1, 1, 1)


def test_another_country_is_no_right_value() -> None:
    assert scored(FoundNames(countries=[FoundName(48, 53, "DZ")]))["countries"] == Counts(1, 1, 1, 1, 0)


def test_what_is_optional_counts_nowhere() -> None:
    entry = ENTRY.model_copy(
        update={"people": tuple(p.model_copy(update={"optional": True}) for p in ENTRY.people or ())}
    )
    score = NameScore()
    score.add(entry, FoundNames(names=[FoundName(3, 9, "a"), FoundName(58, 64, "a")]))
    assert score.by_language["fr"]["names"] == Counts()
    assert score.by_language["fr"]["clusters"] == Counts()
    assert score.faults == []


def test_the_command_scores_names_and_keeps_their_floors(tmp_path: Path) -> None:
    corpus, floors = tmp_path / "names.jsonl", tmp_path / "floors.json"
    corpus.write_text(ENTRY.model_dump_json(exclude_none=True), encoding="utf-8")
    gate = ["evaluate", str(corpus), "--no-peers", "--floors", str(floors)]
    result = CliRunner().invoke(main, [*gate, "--format", "json", "--raise-floors"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.output)
    assert told["names"]["newsschema"]["fr"]["names"]["strict_f1"] == 1.0
    assert told["faults"] == []
    assert json.loads(floors.read_text(encoding="utf-8"))["fr"]["posts_relaxed_precision"] == 1.0
    corpus.write_text(
        corpus.read_text(encoding="utf-8").replace('"start":3,"end":9', '"start":10,"end":12'), encoding="utf-8"
    )
    worse = CliRunner().invoke(main, gate, catch_exceptions=False)
    assert worse.exit_code == 1
    assert "fr: names_strict_f1 is 0.666, below its floor 1.000" in worse.output


def test_spacy_is_asked_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    entity = SimpleNamespace(start_char=3, end_char=9, label_="PER")
    other = SimpleNamespace(start_char=25, end_char=38, label_="ORG")
    model = SimpleNamespace(ents=[entity, other])
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=lambda _name: lambda _text: model))
    found = spacy("fr")(TEXT)
    assert (found.names, found.organizations) == ([FoundName(3, 9)], [FoundName(25, 38)])
    with pytest.raises(LanguageError):
        spacy("ar")
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ImportError):
        spacy("fr")


def test_the_line_in_the_docs_is_of_the_form() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "corpus.md").read_text(encoding="utf-8")
    shown = page.partition("```json names\n")[2].partition("```")[0]
    entry = Entry.model_validate_json(shown)
    assert [entry.text[person.start : person.end] for person in entry.people or ()] == ["de Barante"]
