"""YAML: plain values as they are written, every fault at its place, nothing made and nothing unfolded that may not be."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from newsschema import NewsschemaError, Record, validate
from newsschema.datasets.entry import Entry
from newsschema.datasets.reader import read_stream
from newsschema.model.tree import unescape


def entries(content: str | bytes) -> list[Entry]:
    raw = content.encode() if isinstance(content, str) else content
    return list(read_stream(BytesIO(raw), "data.yaml"))


def found(content: str | bytes) -> list[tuple[str, int | None, int | None]]:
    return [
        (each.code, each.line, each.column)
        for entry in entries(content)
        for each in [
            *entry.findings,
            *(entry.located(validate(entry.record, select=["NS1", "NS304"])) if entry.record is not None else []),
        ]
    ]


BOMB = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefg", "bcdefgh", strict=True)]
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("id: a\n", []),
        ("id: a\nevents:\n  - id: fair\n    dates: 2022-05-24/2022-05-26\n", []),
        ("id: a\r\nevents:\r\n  - id: fair\r\n    dates: 2022-05-26/2022-05-24\r\n", [("NS102", 4, 12)]),
        ("\ufeffid: é😀\nevents: [{id: '😀', datess: 5}]\n", [("NS003", 2, 20)]),
        ("id: 😀😀\nevents: [{id: '😀', dates: 2022-02-30}]\n", [("NS101", 2, 27)]),
        ("id: a\nevents:\n\t- id: x\n", [("NS031", 3, 1)]),
        ("id: a\nid: b\n", [("NS004", 2, 1)]),
        ("- {id: a}\n- {id: b, events: [{id: x, kind: foo}]}\n", [("NS002", 2, 34)]),
        ("- {id: a}\n- {id: b, id: c}\n- {id: d, x: 1}\n", [("NS004", 2, 11), ("NS003", 3, 11)]),
        ("id: a\nofficials:\n- id: x\n  name:\n", [("NS002", 4, 8)]),
        ("just text", [("NS002", 1, 1)]),
        ("", [("NS031", 1, 1)]),
        ("# a remark\n---\n...\n", [("NS031", 1, 1)]),
        ("id: 'abc", [("NS031", 1, 9)]),
        (b"id: \xff", [("NS031", 1, 5)]),
        ("id: é\x00", [("NS031", 1, 6)]),
        ("id: a".encode("utf-16"), [("NS031", 1, 1)]),
        ("? [a]\n: b", [("NS031", 1, 3)]),
        ("&a [*a]", [("NS031", 1, 5)]),
        ("[*nobody]", [("NS031", 1, 2)]),
        ("id: !!python/object/apply:os.system [x]", [("NS031", 1, 5)]),
        ("id: !own x", [("NS031", 1, 5)]),
        ("id: a\nevents: !!set {x, y}", [("NS031", 2, 9)]),
        (BOMB, [("NS031", 6, 8)]),
        ("[" * 700 + "]" * 700, [("NS031", 1, 501)]),
        ("- " * 700 + "x", [("NS031", 1, 1001)]),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_every_fault_has_its_place(content: str | bytes, expected: list[tuple[str, int, int]]) -> None:
    assert found(content) == expected


def test_nesting_without_end_and_long_lines_are_no_drama() -> None:
    for content in ("[" * 100_000, "- " * 50_000 + "x", "{a: " * 50_000, "a" * 3_000_000, "'" + "b" * 3_000_000):
        assert [code for code, _, _ in found(content)] in (["NS031"], ["NS002"])


def test_values_are_what_is_written() -> None:
    [entry] = entries(
        "id: 2022\n"
        "events:\n"
        "  - {id: yes, name: ~, dates: 2022, edition: 14, participants: [{kind: country, ref: NO}]}\n"
        "  - {id: 0x1F, name: 'null', dates: 2022-05-24, place: {name: 1:30, country: !!str FR}}\n"
        "officials: [{id: o, name: On, offices: [{title: off, acting: true}]}]\n"
        "text: |\n  12\n  ---\n"
    )
    assert entry.record is not None
    first, second = entry.record.events
    assert (entry.record.id, first.id, first.name, str(first.dates), first.edition) == ("2022", "yes", None, "2022", 14)
    assert first.participants[0].ref == "NO"
    assert (second.id, second.name, str(second.dates)) == ("0x1F", "null", "2022-05-24")
    assert second.place is not None
    assert (second.place.name, second.place.country) == ("1:30", "FR")
    assert entry.record.officials[0].offices[0].acting is True
    assert entry.record.text == "12\n---\n"


def test_a_broken_document_does_not_hide_the_others() -> None:
    content = "%YAML 1.2\n---\nid: a\n---\nid: b,\n x: [\n---\nid: c\n... # end\n---\nid: d\n"
    assert [entry.record.id if entry.record is not None else None for entry in entries(content)] == [
        "a",
        None,
        "c",
        "d",
    ]
    assert [line for _, line, _ in found(content)] == [6]


def test_anchors_and_merge_keys_are_read_and_placed_at_the_alias() -> None:
    content = "id: a\nevents:\n  - &fair {id: x, dates: 2022-05-26/2022-05-24}\n  - <<: *fair\n    id: y\n"
    [entry] = entries(content)
    assert entry.record is not None
    assert [(event.id, str(event.dates)) for event in entry.record.events] == [
        ("x", "2022-05-26/2022-05-24"),
        ("y", "2022-05-26/2022-05-24"),
    ]
    assert found(content) == [("NS102", 3, 26), ("NS102", 4, 5)]


def test_the_line_is_known_for_the_excerpt() -> None:
    [_, entry] = entries("id: a\r\n---\r\nid: b\r\nidd: é\r\n")
    assert entry.findings[0].line == 4
    assert entry.source.line_text(4) == "idd: é"


def test_without_pyyaml_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(NewsschemaError, match=r"pip install 'newsschema\[yaml\]'"):
        entries("id: a")


def test_the_python_parser_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = ["id: a\nevents: [{id: '😀', datess: 5}]\n", "id: a\nid: b\n", "id: 'abc", BOMB, "- " * 700 + "x"]
    fast = [found(content) for content in contents]
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert [found(content) for content in contents] == fast


@settings(max_examples=40)
@given(strategies.records, st.booleans())
def test_records_come_back_as_they_were_written(record: Record, flow: bool) -> None:
    data = json.loads(record.model_dump_json(exclude_unset=True))
    [entry] = entries(yaml.safe_dump(data, default_flow_style=flow))
    assert entry.record == record, entry.findings


letters = st.text(alphabet="ab:/~-'é😀 ", max_size=4)
plain = st.recursive(
    letters, lambda part: st.lists(part, max_size=3) | st.dictionaries(letters, part, max_size=3), max_leaves=8
)


@given(st.binary(max_size=60) | plain.map(lambda value: yaml.safe_dump(value, allow_unicode=True).encode()))
def test_any_bytes_are_read_without_an_exception(content: bytes) -> None:
    for entry in read_stream(BytesIO(content), "x.yaml"):
        assert (entry.record is None) <= bool(entry.findings)
        assert all(each.line is not None and each.column is not None for each in entry.findings)


def places(value: Any, pointer: str = "") -> list[str]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    steps = ((str(key).replace("~", "~0").replace("/", "~1"), part) for key, part in children)
    return [pointer, *(place for key, part in steps for place in places(part, f"{pointer}/{key}"))]


@given(st.dictionaries(letters, plain, max_size=3))
def test_positions_point_at_the_values(value: dict[str, Any]) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10**9)
    [entry] = entries(text)
    for pointer in places(value):
        place = entry.source.of_value(pointer)
        assert place.line == 1
        part: Any = value
        for step in pointer.split("/")[1:]:
            part = part[int(step)] if isinstance(part, list) else part[unescape(step)]
        written = text[(place.column or 0) - 1 :]
        assert written[:1] in (
            {"{"} if isinstance(part, dict) else {"["} if isinstance(part, list) else {"'", '"', part[:1]}
        )
