"""What is extracted from the articles of the suite is in them; what is altered afterwards is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsschema import Quoted, Supported, check, extract
from newsschema.model.record import Record

ARTICLES = sorted((Path(__file__).parents[1] / "extract" / "articles" / "fr").glob("*.txt"))
MARKS = {
    "/quotes/*": Quoted,
    "/people/*": Supported("person"),
    "/organizations/*": Supported("organization"),
    "/countries/*": Supported("country"),
    "/dates/*/value": Supported("date", by="words"),
    "/counts/*": Supported("number"),
}


def values(record: Record) -> dict[str, Any]:
    return {
        "quotes": [quote.text for quote in record.quotes if quote.kind == "direct"],
        "people": [official.name for official in record.officials],
        "organizations": [organization.name for organization in record.organizations],
        "countries": [each.ref for event in record.events for each in event.participants if each.kind == "country"],
        "dates": [{"value": mention.value, "words": mention.text} for mention in record.dates],
        "counts": [each.count for event in record.events for each in event.declared_participants],
    }


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_what_is_extracted_is_in_the_text_and_what_is_altered_is_not(path: Path) -> None:
    record = extract(path.read_text(encoding="utf-8"), language="fr")
    text, said = record.text or "", values(record)
    report = check(text, said, marks=MARKS, language="fr", reference=record.article.date_published)
    assert [str(claim) for claim in report if claim.status != "grounded"] == []
    altered = {
        "quotes": [" ".join([*words.split()[:2], "zinzin", *words.split()[2:]]) for words in said["quotes"]],
        "people": [f"{name} Zwingli" for name in said["people"] if name],
        "counts": [count + 9_973_000 for count in said["counts"]],
    }
    assert check(text, altered, marks=MARKS, language="fr").grounded == ()


def test_there_are_articles() -> None:
    assert len(ARTICLES) > 10
