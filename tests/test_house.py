"""The house keeps its own rules."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import newsschema
from newsschema.languages.pack import languages
from newsschema.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime"}
"""Attributes that read the clock, of whatever name their module or class was given."""
FORBIDDEN = {"time", "pickle", "marshal", "shelve", "socket", "ssl", "http", "urllib", "requests", "subprocess"}
"""The clock, the network, and code that comes out of data."""


def imported(node: ast.AST) -> set[str]:
    """The top-level packages that a statement imports."""
    if isinstance(node, ast.Import):
        return {name.name.partition(".")[0] for name in node.names}
    return {node.module.partition(".")[0]} if isinstance(node, ast.ImportFrom) and node.module else set()


def runs_code(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"eval", "exec", "compile"}
    )


def forbidden(tree: ast.Module) -> list[int]:
    """The lines that read the clock, reach for the network, or run code that comes out of data."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and node.attr in CLOCKS)
        or (isinstance(node, ast.stmt) and imported(node) & FORBIDDEN)
        or (isinstance(node, ast.Call) and runs_code(node))
    ]


def test_nothing_reads_the_clock_or_the_network_or_runs_data() -> None:
    found = {path.name: lines for path, tree in TREES.items() if (lines := forbidden(tree))}
    # The walk over a record is compiled from the names of the model's own fields and rules; no data comes near it.
    assert [*found] == ["walk.py"]
    assert len(set(found["walk.py"])) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import datetime as d\nx = d.datetime.now()",
        "from datetime import date as day\nx = day.today()",
        "from time import time",
        "import urllib.request",
        "x = eval('1')",
    ],
)
def test_what_is_forbidden_is_seen(source: str) -> None:
    assert forbidden(ast.parse(source))


def test_rooms_are_small_and_have_names() -> None:
    long = [path.name for path in SOURCES if path.read_text(encoding="utf-8").count("\n") > 400]
    assert long == ["book.py"], "only what scripts/write_ready.py writes is long"
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


def test_type_checkers_see_which_fields_may_be_left_out() -> None:
    """Without Pydantic's own plug-in they read a default only where it is named."""
    unnamed = [
        f"{path.name}:{node.lineno}"
        for path, tree in TREES.items()
        if path.parent.name == "model"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Field" and node.args
    ]
    assert unnamed == []
