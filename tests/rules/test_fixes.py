"""A fix mends what it is for, once, and breaks nothing else."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from newsschema import Finding, Record, validate
from newsschema.rules.finding import Fix
from newsschema.rules.pages import examples
from newsschema.rules.registry import Rule, all_rules

RULES = {each.code: each for each in all_rules()}


def applied(document: Any, fix: Fix) -> Any:
    """The document after the operations of a fix (RFC 6902: add, remove, replace)."""
    made = deepcopy(document)
    for operation in fix.to_dict()["patch"]:
        *way, last = [step.replace("~1", "/").replace("~0", "~") for step in operation["path"].split("/")[1:]]
        holder = made
        for step in way:
            holder = holder[int(step) if isinstance(holder, list) else step]
        match operation["op"], holder:
            case "add", list():
                holder.insert(len(holder) if last == "-" else int(last), operation["value"])
            case "remove", list():
                del holder[int(last)]
            case "remove", _:
                del holder[last]
            case "replace", list():
                holder[int(last)] = operation["value"]
            case kind, _:
                assert kind == "add" or last in holder, operation
                holder[last] = operation["value"]
    return made


def findings_of(document: Any) -> list[Finding]:
    return validate(Record.model_validate_json(json.dumps(document)))


def broken(rule: Rule) -> list[Any]:
    return [json.loads(example.source) for example in examples(rule) if example.kind == "breaks"]


FIXES = [
    (finding.code, document, finding)
    for rule in RULES.values()
    if rule.node is not None or rule.code.startswith("NS9")
    for document in broken(rule)
    for finding in findings_of(document)
    if finding.fix is not None
]


@pytest.mark.parametrize(("code", "document", "finding"), FIXES)
def test_a_fix_removes_its_finding_and_adds_none(code: str, document: Any, finding: Finding) -> None:
    assert finding.fix is not None
    after = findings_of(applied(document, finding.fix))
    before = findings_of(document)
    assert len(after) < len(before)
    assert {(each.code, each.target) for each in after} <= {(each.code, each.target) for each in before}
    assert finding.fix not in [each.fix for each in after], f"a second time, {code} changes something again"


def test_safe_and_unsafe_fixes_are_there() -> None:
    kinds = {finding.fix.safe for _, _, finding in FIXES if finding.fix is not None}
    assert kinds == {True, False}


def test_paths_of_a_fix_are_plain_pointers_with_indexes() -> None:
    record = {"id": "a", "events": [{"id": "x"}, {"id": "y", "dates": "2022-05-26/2022-05-24"}]}
    [finding] = findings_of(record)
    assert finding.target == "/events/y/dates"
    assert finding.fix is not None
    assert finding.fix.to_dict() == {
        "title": "exchange the ends",
        "safe": False,
        "patch": [{"op": "replace", "path": "/events/1/dates", "value": "2022-05-24/2022-05-26"}],
    }
