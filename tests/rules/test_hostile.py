"""Records with thousands of parts are judged in time that grows with their size, not with its square."""

from __future__ import annotations

import time
from typing import Any

import pytest

from newsschema import Record, validate

MANY = 4000
MOST_SECONDS = 15
TEXT = "Rabat et Doha. " * MANY


def numbered(**fields: Any) -> list[dict[str, Any]]:
    """Many parts of the same fields, each with an id of its own."""
    return [{"id": f"x{number}", **fields} for number in range(MANY)]


MEETING = {
    "name": "Salon du port 2022",
    "edition": 14,
    "dates": "2023-01-01T10:00",
    "place": {"name": "Doha", "country": "MA"},
    "part_of": "x0",
    "participants": [{"kind": "official", "ref": "x0"}, {"kind": "country", "ref": "KW", "name": "Maroc"}],
}
LIST = [{"kind": "country", "ref": "KW", "name": "Maroc"}] * MANY
COUNTS = [{"counted": "country", "count": number} for number in range(MANY)]
SPANS = [
    {"target": f"/officials/x{number}/name", "spans": [[number, number + 5]], "exact": "Rabat"}
    for number in range(MANY)
]
NOWHERE = [{"target": "/nothing", "exact": f"Safi {number}"} for number in range(MANY)]
MENTION = {"text": "25 mai 2022", "value": "2022-05-26", "how": "stated", "start": 3, "end": 14, "anchor": "/dates/0"}
HOSTILE: dict[str, dict[str, object]] = {
    "officials": {"officials": numbered(name="Saad Al-Khulaifi", offices=[{"title": "acting mayor", "status": "current"}])},
    "organizations": {"organizations": numbered(name="Port", acronym="PORT", parent="x0")},
    "events": {"events": numbered(**MEETING)},
    "a list": {"events": [{"id": "x", "participants": LIST, "declared_participants": COUNTS}]},
    "spans": {"officials": numbered(name="Saad"), "evidence": SPANS},
    "words that are nowhere": {"evidence": NOWHERE},
    "quotes": {"quotes": [{"text": f"Nous ne dirons jamais {number} mots de plus"} for number in range(MANY)]},
    "mentions": {"dates": [MENTION] * MANY},
    "aliases": {"events": [{"id": "x", "name": "Port", "alternate_names": ["Port", "Quai"] * MANY}]},
    "one long word": {"text": "x" * MANY, "evidence": [{"target": "", "spans": [[9, 14]], "exact": "xxxxx"}] * MANY},
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_many_parts(kind: str) -> None:
    document = {"id": "a", "article": {"in_language": "fr"}, "text": TEXT} | HOSTILE[kind]
    record = Record.model_validate(document)
    before = time.process_time()
    assert validate(record)
    assert time.process_time() - before < MOST_SECONDS
