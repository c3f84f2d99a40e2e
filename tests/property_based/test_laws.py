"""What must not change the findings: all dates moved, lists in another order, other ids, a neighbour, other typography."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsschema import DateRange, Finding, PartialDate, Record, validate
from newsschema import strategies as nst
from newsschema.datasets.reader import read_stream
from newsschema.model import tree
from newsschema.model.node import Node
from property_based.effort import tries
from property_based.some_records import some_records

OF_THE_CALENDAR = frozenset({"NS115", "NS116", "NS117", "NS122", "NS305", "NS306", "NS407", "NS515"})
"""The rules for which it matters what day it is: years in names and addresses, words of dates, the lives of countries."""
OF_OFFSETS = frozenset({"NS502", "NS510", "NS516"})
"""The rules that hold what is kept against the text: it is cut out of the text anew."""
OF_IDS = frozenset({"NS610", "NS611"})
"""The rules about what ids look like."""
OF_THE_ORDER = frozenset({"NS603", "NS605"})
"""The rules that report the later of two parts."""


def changed(value: Any, change: Callable[[Any], Any]) -> Any:
    """A record with a change made to each of its values that are no models or lists."""
    if isinstance(value, Node):
        return value.model_copy(
            update={name: changed(getattr(value, name), change) for name in type(value).model_fields}
        )
    if isinstance(value, tuple):
        return tuple(changed(item, change) for item in value)
    return change(value)


def without_text(record: Record) -> Record:
    return record.model_copy(update={"text": None, "text_sha256": None, "evidence": ()})


def codes_and_targets(findings: list[Finding]) -> Counter[tuple[str, str]]:
    return Counter((finding.code, finding.target) for finding in findings)


@given(some_records(without=OF_THE_CALENDAR), st.integers(-200, 200))
@tries(30)
def test_all_dates_may_be_moved_by_whole_weeks(record: Record, weeks: int) -> None:
    def to_the_day(value: Any) -> Any:
        if isinstance(value, DateRange):
            return DateRange.of(to_the_day(value.start), to_the_day(value.end))
        return PartialDate.from_date(value.earliest) if isinstance(value, PartialDate) else value

    def moved(value: Any) -> Any:
        if isinstance(value, DateRange):
            return DateRange.of(moved(value.start), moved(value.end))
        if isinstance(value, PartialDate):
            return PartialDate.from_date(value.earliest + timedelta(weeks=weeks))
        return value

    before = changed(without_text(record), to_the_day)
    candidates = tuple(
        each.model_copy(update={"value": str(moved(PartialDate.parse(each.value)))})
        if each.field.startswith("date_")
        else each
        for each in before.article.candidates
    )
    after = changed(before, moved)
    after = after.model_copy(update={"article": after.article.model_copy(update={"candidates": candidates})})
    ignored = sorted(OF_THE_CALENDAR)
    assert codes_and_targets(validate(after, ignore=ignored)) == codes_and_targets(validate(before, ignore=ignored))


@given(some_records(without=OF_THE_ORDER), st.randoms(use_true_random=False))
@tries(30)
def test_the_order_of_lists_does_not_matter(record: Record, random: Any) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, Node):
            return value.model_copy(update={name: shuffled(getattr(value, name)) for name in type(value).model_fields})
        if isinstance(value, tuple) and value and isinstance(value[0], Node):
            items = [shuffled(item) for item in value]
            random.shuffle(items)
            return tuple(items)
        return value

    before = record.model_copy(update={"evidence": (), "suppressions": ()})  # they name places, some by number
    after = shuffled(before)
    ignored = sorted(OF_THE_ORDER)
    assert Counter(f.code for f in validate(after, ignore=ignored)) == Counter(
        f.code for f in validate(before, ignore=ignored)
    )


REFERENCES = {"id", "ref", "organization", "parent", "part_of", "host", "organizer", "speaker", "depicted"}


@given(some_records(text=True, without=OF_IDS))
@tries(30)
def test_ids_may_be_others(record: Record) -> None:
    parts = (*record.officials, *record.organizations, *record.events)
    names = {part.id: f"n-{part.id}" for part in parts}  # type: ignore[attr-defined]

    def renamed(value: Any, field: str = "") -> Any:
        if isinstance(value, Node):
            kept = {name: renamed(getattr(value, name), name) for name in type(value).model_fields}
            return value.model_copy(update=kept if not isinstance(value, Record) else kept | {"id": value.id})
        if isinstance(value, tuple):
            return tuple(renamed(item, field) for item in value)
        if isinstance(value, str) and field in REFERENCES:
            return names.get(value, value)
        if isinstance(value, str) and field in {"target", "based_on"}:
            return pointer(value)
        return value

    def pointer(target: str) -> str:
        steps = [tree.unescape(step) for step in target.split("/")]
        return "/".join(tree.escape(names.get(step, step) if place > 1 else step) for place, step in enumerate(steps))

    found = codes_and_targets([*validate(record)])
    expected = Counter({(code, pointer(target)): count for (code, target), count in found.items()})
    assert codes_and_targets(validate(renamed(record))) == expected


@given(some_records(), nst.records())
@tries(30)
def test_a_neighbour_changes_nothing(record: Record, neighbour: Record) -> None:
    neighbour = neighbour.model_copy(update={"id": "neighbour"})
    lines = f"{neighbour.model_dump_json()}\n{record.model_dump_json()}\n".encode()
    _, entry = read_stream(BytesIO(lines), "two.jsonl")
    assert entry.record == record
    located = entry.located(validate(entry.record))
    assert codes_and_targets(located) == codes_and_targets(validate(record))
    assert all(finding.line == 2 for finding in located)


TYPOGRAPHY = {
    "no-break spaces": {" ": "\u00a0"},
    "narrow spaces within guillemets": {"« ": "«\u202f", " »": "\u202f»"},
    "English marks": {"«": "“", "»": "”"},
    "German marks": {"«": "„", "»": "“", "“": "„", "”": "“"},
    "typographic apostrophes": {"'": "’"},
}


@given(some_records(text=True, without=OF_OFFSETS), st.sampled_from(sorted(TYPOGRAPHY)))
@tries(40)
def test_other_marks_and_spaces_change_nothing(record: Record, style: str) -> None:
    text = record.text or ""
    record = record.model_copy(update={"text": text, "quotes": record.quotes if text else ()})
    for old, new in TYPOGRAPHY[style].items():
        assert len(old) == len(new)
        text = text.replace(old, new)
    evidence = tuple(
        entry.model_copy(update={"exact": text[slice(*entry.spans[0])]}) if entry.exact and entry.spans else entry
        for entry in record.evidence
    )
    dates = tuple(
        mention.model_copy(update={"text": text[mention.start : mention.end]}) if mention.end is not None else mention
        for mention in record.dates
    )
    after = record.model_copy(update={"text": text, "evidence": evidence, "dates": dates, "text_sha256": None})
    before = record.model_copy(update={"text_sha256": None})
    assert codes_and_targets(validate(after)) == codes_and_targets(validate(before))
