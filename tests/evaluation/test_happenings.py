"""The arithmetic of events and quotes, and the command on a corpus of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsschema.cli import main
from newsschema.evaluation.corpus import Entry, read_corpus
from newsschema.evaluation.floors import broken, reached, read_floors
from newsschema.evaluation.happenings import EVENT_PARTS, FACTS, EventScore, FoundHappenings
from newsschema.evaluation.run import OURS, evaluate
from newsschema.evaluation.scoring import Counts

HERE = Path(__file__).parent
TEXT = 'The Fish Fair opened. Ann Roe met Bo Lee. "We won," Roe said.'
ENTRY = Entry.model_validate({
    "text": TEXT,
    "language": "en",
    "events": [
        {"id": "fair", "spans": [{"start": 4, "end": 13}], "kind": "fair", "dates": "2022-05-24", "also": ["2022-05"],
         "countries": ["MA", "QA"], "unjudged": ["QA", "statuses"]},
        {"id": "met", "spans": [{"start": 30, "end": 33}], "kind": "meeting", "part_of": "fair", "relation": "around",
         "people": ["Ann Roe", "Bo Lee"]},
    ],
    "quotes": [{"start": 43, "end": 49, "speaker": "Ann Roe"}],
})  # fmt: skip
MARKED = FoundHappenings(ENTRY.events or (), ENTRY.quotes or ())


def scored(found: FoundHappenings, entry: Entry = ENTRY) -> dict[str, Counts]:
    score = EventScore()
    score.add(entry, found)
    return {str(part): counts for part, counts in score.by_language["en"].items()}


def changed(place: int, **changes: Any) -> FoundHappenings:
    """What is marked, with one event changed."""
    events = list(MARKED.events)
    events[place] = events[place].model_copy(update=changes)
    return MARKED._replace(events=events)


def test_what_is_found_as_marked_is_perfect() -> None:
    parts = scored(MARKED)
    assert parts.keys() == set(EVENT_PARTS)
    assert all(set(counts.scores().values()) == {1.0} for counts in parts.values())
    assert parts["events"].marked == 2
    assert parts["taking_part_people"].marked == 2


def test_nothing_found_is_all_missed() -> None:
    parts = scored(FoundHappenings([], []))
    assert parts["events"] == Counts(marked=2)
    assert parts["part_of"] == parts["speakers"] == Counts(marked=1)


def test_an_event_is_placed_by_the_partner_of_the_one_it_is_part_of() -> None:
    found = changed(0, id="fish-fair")
    assert scored(found)["part_of"].right == 0
    renamed = [event.model_copy(update={"part_of": event.part_of and "fish-fair"}) for event in found.events]
    assert scored(found._replace(events=renamed))["part_of"].right == 1


def test_a_window_that_is_as_good_is_right_and_another_is_not() -> None:
    other = Entry.model_validate_json(ENTRY.model_dump_json()).events or ()
    assert scored(changed(0, dates=other[0].also[0]))["windows"].right == 1
    assert scored(changed(0, dates=None))["windows"] == Counts(marked=1)


def test_what_is_unjudged_counts_on_neither_side() -> None:
    found = changed(0, countries=("MA",), status="held")
    assert scored(found)["taking_part_countries"] == Counts(1, 1, 1, 1, 1)
    assert scored(found)["statuses"].found == 0
    assert scored(changed(1, status="held"))["statuses"].found == 1


def test_an_optional_event_counts_nowhere() -> None:
    events = tuple(event.model_copy(update={"optional": True}) for event in ENTRY.events or ())
    entry = ENTRY.model_copy(update={"events": events})
    assert "events" not in scored(MARKED, entry)
    assert "events" not in scored(FoundHappenings([], []), entry)


def test_a_speaker_left_open_is_right_only_where_the_text_leaves_it_open() -> None:
    (quote,) = MARKED.quotes
    opened = MARKED._replace(quotes=[quote.model_copy(update={"speaker": None})])
    assert scored(opened)["speakers"] == Counts(1, 1, 1, 0, 0)
    entry = ENTRY.model_copy(update={"quotes": tuple(opened.quotes)})
    assert scored(opened, entry)["speakers"] == Counts(1, 1, 1, 1, 1)
    assert scored(MARKED, entry)["speakers"].right == 0


def test_every_fact_is_a_part() -> None:
    assert FACTS.keys() < set(EVENT_PARTS)


def command(path: Path, *arguments: str, status: int = 0) -> str:
    result = CliRunner().invoke(main, ["evaluate", str(path), "--no-peers", *arguments], catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.output


def test_the_command_scores_events_and_keeps_their_floors(tmp_path: Path) -> None:
    page = (HERE.parents[1] / "docs" / "reference" / "corpus.md").read_text(encoding="utf-8")
    line = json.loads(page.partition("```json events\n")[2].partition("```")[0])
    corpus, floors = tmp_path / "events.jsonl", tmp_path / "floors.json"
    corpus.write_text(json.dumps(line), encoding="utf-8")
    told = json.loads(command(corpus, "--format", "json", "--floors", str(floors), "--raise-floors"))
    assert told["events"]["newsschema"]["fr"]["events"]["strict_f1"] == 1.0
    assert told["faults"] == []
    line["events"][0]["dates"] = "2022-05-25/.."
    line["quotes"][0]["speaker"] = "Diop"
    corpus.write_text(json.dumps(line), encoding="utf-8")
    worse = command(corpus, "--misses", "--floors", str(floors), status=1)
    assert "fr: windows_value_f1 is 0.000, below its floor 1.000" in worse
    assert "speakers: value: 'Nous y sommes enfin' = Diop; found 'Nous y sommes enfin' = Sarr" in worse


def test_no_floor_of_events_is_broken() -> None:
    entries = [entry for path in sorted((HERE / "corpus").glob("events-*.jsonl")) for entry in read_corpus(path)]
    score = evaluate(entries, peers=False).events[OURS]
    floors = read_floors(HERE / "floors.json")
    assert entries
    assert broken(floors, reached({}, score.by_language)) == []


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ([{"id": "a", "spans": [{"start": 3, "end": 99}]}], "no stretch of a text of 6 characters"),
        ([{"id": "a", "spans": [], "kind": "party"}], "events.0.kind: "),
    ],
)
def test_a_line_that_is_not_of_the_form_is_named(tmp_path: Path, events: list[Any], message: str) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(json.dumps({"text": "A fair", "language": "en", "events": events}), encoding="utf-8")
    assert message in command(path, status=2)
