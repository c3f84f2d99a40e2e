"""Further cases of a rule, `<family>/<name>.toml`: what breaks it, and what looks like it and must not fire.

A table gives a record as JSON with `$` in it, and the values that stand there: `breaks` gives exactly this rule, `fine` nothing.
"""

from __future__ import annotations

import json
import tomllib
from io import BytesIO
from pathlib import Path

import pytest

from newsschema import validate
from newsschema.datasets.reader import read_stream
from newsschema.rules.registry import all_rules, find_rule

TABLES = {path.stem.replace("_", "-"): path for path in sorted(Path(__file__).parent.glob("*/*.toml"))}
CASES = [
    (name, kind, table["record"].replace("$", json.dumps(value, ensure_ascii=False)))
    for name, path in TABLES.items()
    for table in tomllib.loads(path.read_text(encoding="utf-8"))["table"]
    for kind in ("breaks", "fine")
    for value in table.get(kind, ())
]


def codes_of(source: str) -> set[str]:
    """The codes of what reading and validating a JSON text finds."""
    codes = set()
    for entry in read_stream(BytesIO(source.encode()), "case.json", form="json"):
        codes |= {finding.code for finding in entry.findings}
        codes |= {finding.code for finding in validate(entry.record)} if entry.record is not None else set()
    return codes


@pytest.mark.parametrize(("name", "kind", "source"), CASES)
def test_cases(name: str, kind: str, source: str) -> None:
    assert codes_of(source) == ({find_rule(name).code} if kind == "breaks" else set()), source


def test_tables_lie_in_the_folder_of_their_rules_family() -> None:
    families = {rule.name: rule.check.__module__.rsplit(".", 2)[1] for rule in all_rules()}
    assert {name: path.parent.name for name, path in TABLES.items()} == {name: families.get(name) for name in TABLES}
