"""Whole stories, in which one date says how another is meant: every mention with its value, and nothing else.

In stories/*.toml a mention is written [as printed](value); the value is empty where it cannot be told.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from newsschema.extraction.find import find_dates

_MARKED = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
STORIES = [
    pytest.param(path.stem, story.get("reference"), story["text"], id=f"{path.stem}-{story['name']}")
    for path in sorted((Path(__file__).parent / "stories").glob("*.toml"))
    for story in tomllib.loads(path.read_text(encoding="utf-8"))["story"]
]


@pytest.mark.parametrize(("language", "reference", "text"), STORIES)
def test_a_story_is_read(language: str, reference: str | None, text: str) -> None:
    found = find_dates(_MARKED.sub(r"\1", text), reference=reference, language=language)
    assert [(mention.text, str(mention.value or "")) for mention in found] == _MARKED.findall(text)
