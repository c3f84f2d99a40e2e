"""The house keeps its own rules."""

from __future__ import annotations

import ast
from pathlib import Path

import newsschema
from newsschema.languages.pack import languages
from newsschema.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CLOCKS = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}


def test_nothing_reads_the_clock() -> None:
    readings = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in CLOCKS
    ]
    assert readings == []


def test_rooms_are_small_and_have_names() -> None:
    long = [path.name for path in SOURCES if path.read_text(encoding="utf-8").count("\n") > 400]
    assert long == []
    assert not {path.stem for path in SOURCES} & {"utils", "helpers", "common", "misc"}


def test_public_names_are_sorted_and_there() -> None:
    assert newsschema.__all__ == sorted(newsschema.__all__)
    assert all(getattr(newsschema, name).__doc__ for name in newsschema.__all__)


def test_the_changelog_names_the_version_and_every_rule() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"[{newsschema.__version__}]" in changelog
    assert [rule.code for rule in all_rules() if rule.code not in changelog] == []


def test_no_test_or_doc_needs_what_lies_outside_the_project() -> None:
    outside = "../" + "shared"
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.py")]
    assert [path.name for path in pages if outside in path.read_text(encoding="utf-8")] == []


def test_every_language_has_the_same_files() -> None:
    folder = ROOT / "src" / "newsschema" / "languages"
    known = {path.name for path in (folder / "fr").glob("*.toml")}
    assert all({path.name for path in (folder / code).glob("*.toml")} <= known for code in languages())
