"""Every phrase of the tables gives the events beside it: as many as are written, each with at least what is written of it.

One table a language. `published` is the day of the article. Participants and what an event is part of are named, a part
other than attendee behind a colon; a declared number is written as it is meant ("more than 40 délégations"). What is not
written of an event is not compared. `none` holds phrases that tell of no event.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import newsschema

if TYPE_CHECKING:
    from newsschema.model.event import Event
    from newsschema.model.record import Record

TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("*.toml")}
FEWEST = dict.fromkeys(("ar", "de", "en", "es", "fr", "it", "pt"), 50)


def phrases(section: str) -> list[Any]:
    return [
        pytest.param(language, case, text, id=f"{language}-{text}")
        for language, table in sorted(TABLES.items())
        for case in table.get(section, ())
        for text in case["texts"]
    ]


def form(event: Event, record: Record) -> dict[str, Any]:
    """An event as the tables write it: references by name."""
    names = {official.id: official.name for official in record.officials} | {e.id: e.name for e in record.events}
    participants = [
        f"{names.get(p.ref or '', p.ref or p.name)}" + (f": {p.part}" if p.part not in (None, "attendee") else "")
        for p in event.participants
    ]
    return {
        **event.model_dump(
            include={"name", "kind", "edition", "status", "organizer", "relation", "participants_listed"}
        ),
        "alternate_names": list(event.alternate_names),
        "topics": list(event.topics),
        "dates": str(event.dates) if event.dates else None,
        "place": event.place.name if event.place else None,
        "country": event.place.country if event.place else None,
        "part_of": names.get(event.part_of or ""),
        "participants": participants,
        "declared": [
            f"{d.bound.replace('-', ' ')} {d.count} {d.noun}".removeprefix("exact ")
            for d in event.declared_participants
        ],
    }


@pytest.mark.parametrize(("language", "case", "text"), phrases("case"))
def test_the_events_are_found(language: str, case: dict[str, Any], text: str) -> None:
    record = newsschema.extract(text, language=language, published=case.get("published"))
    found = [form(event, record) for event in record.events]
    expected = case["events"]
    seen = [{key: event[key] for key in wanted} for event, wanted in zip(found, expected, strict=False)]
    assert (seen, len(found)) == (expected, len(expected))
    assert [e for e in record.evidence if any(text[start:end] != e.exact for start, end in e.spans)] == []


@pytest.mark.parametrize(("language", "case", "text"), phrases("none"))
def test_no_event_is_found(language: str, case: dict[str, Any], text: str) -> None:
    record = newsschema.extract(text, language=language, published="2024-05-22")
    assert [event.name or event.kind for event in record.events] == [], case["why"]


@pytest.mark.parametrize("language", sorted(FEWEST))
def test_the_tables_are_large(language: str) -> None:
    listed = [param for section in ("case", "none") for param in phrases(section)]
    assert sum(param.values[0] == language for param in listed) >= FEWEST[language]
