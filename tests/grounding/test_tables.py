"""What a text gives, kind of value by kind and language by language: `tables/<kind>.<language>.toml`.

`[[grounded]]`, `[[unsupported]]` and `[[contradicted]]` have a value and texts; brackets in a text mark the support of the
value, or the nearest passage. A case may have the words that the value is said to come from (`by`; `*` for all of them), the nouns that it counts
(`counts`), the day of publication (`reference`), the distance and a part of the note.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsschema import Quoted, Supported, check

TABLES = sorted((Path(__file__).parent / "tables").glob("*.toml"))


def cases() -> list[Any]:
    found = []
    for path in TABLES:
        kind, language = path.stem.split(".")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for status in ("grounded", "unsupported", "contradicted"):
            for case in table.get(status, ()):
                found += [
                    pytest.param(
                        kind, language, status, case, text, id=f"{path.stem}-{status}-{case['value']}-{number}"
                    )
                    for number, text in enumerate(case["texts"])
                ]
    return found


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its brackets, and where they stood."""
    spans: list[tuple[int, int]] = []
    plain = ""
    for piece in re.split(r"(\[\[.*?\]\])", text, flags=re.DOTALL):
        words = piece[2:-2] if piece.startswith("[[") else piece
        if words != piece:
            spans.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, spans


@pytest.mark.parametrize(("kind", "language", "status", "case", "marked"), cases())
def test_what_a_text_gives(kind: Any, language: str, status: str, case: dict[str, Any], marked: str) -> None:
    text, spans = unmarked(marked)
    by = "words" if "by" in case else None
    mark = Quoted if kind == "quote" else Supported(kind, by=by, counts=case.get("counts", ()))
    value = {"value": case["value"], "words": text if case.get("by") == "*" else case.get("by")}
    report = check(text, value, marks={"/value": mark}, language=language, reference=case.get("reference"))
    [claim] = report.claims
    assert claim.status == status, claim
    if status == "grounded":
        assert list(claim.spans) == spans
    else:
        assert ([(claim.nearest.start, claim.nearest.end)] if claim.nearest else []) == spans
    if "distance" in case:
        assert claim.distance == case["distance"]
    assert case.get("note", "") in claim.note


def test_every_language_has_its_tables() -> None:
    names = {path.stem for path in TABLES}
    assert {
        f"{kind}.{language}" for kind in ("date", "number") for language in ("ar", "de", "en", "es", "fr", "it", "pt")
    } <= names
    kinds = ("quote", "name", "person", "organization", "country")
    assert {f"{kind}.{language}" for kind in kinds for language in ("en", "fr")} <= names
