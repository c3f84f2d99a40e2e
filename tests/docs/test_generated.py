"""The pages that are made from the code are those that the code makes now."""

from __future__ import annotations

import re
from pathlib import Path

from scripts import write_docs

from newsschema.rules.registry import all_rules

ROOT = Path(__file__).parents[2]


def test_made_pages_are_up_to_date() -> None:
    stale = [
        path
        for path, content in write_docs.pages().items()
        if not (ROOT / "docs" / path).is_file() or (ROOT / "docs" / path).read_text(encoding="utf-8") != content
    ]
    assert stale == [], "run make docs"


def test_every_planted_fault_is_found_and_nothing_else() -> None:
    """The page that counts them is too slow to make here; `tests/property_based` plants a few faults of every rule."""
    page = (ROOT / "docs" / "reference" / "detection.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(NS\d+)\]\S+ \| \S+ \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    assert [code for code, *_ in rows] == [rule.code for rule in all_rules()], "run make docs"
    assert [code for code, planted, found, alarms in rows if not int(found) == int(planted) > 0 or int(alarms)] == []
