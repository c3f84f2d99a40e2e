"""Reading: every fault at its place, nothing lost, no exception."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from newsschema import NewsschemaError, Record
from newsschema.datasets.positions import JsonFaultError, locate, seek
from newsschema.datasets.reader import Form, read, read_stream

FORMS: tuple[Form | None, ...] = (*get_args(Form), None)
GOOD = b'{"id": "a"}'


def faults(content: bytes, *, form: Form | None = "json-lines") -> list[tuple[str, int | None, int | None]]:
    entries = read_stream(BytesIO(content), "data", form=form)
    return [(f.code, f.line, f.column) for entry in entries for f in entry.findings]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (GOOD, []),
        (GOOD + b"\r\n\r\n" + GOOD + b"\n", []),
        (b"\xef\xbb\xbf" + GOOD, []),
        (b"", [("NS001", 1, 1)]),
        (b"\n\n", [("NS001", 1, 1)]),
        (b'{"id": "a",}\n' + GOOD, [("NS001", 1, 12)]),
        (GOOD + b"\r\n{\r\n" + GOOD, [("NS001", 2, 2)]),
        (b'{"id": "\xff"}', [("NS001", 1, 9)]),
        ('{"id": "é😀\t"}'.encode(), [("NS001", 1, 8)]),
        ("{}".encode("utf-16"), [("NS001", 1, 1)]),
        (b"\x00\x01\x02", [("NS001", 1, 1)]),
        (b'{"id": "a", "id": "b"}', [("NS004", 1, 13)]),
        (b'{"id" : "a", "id" : "b"}', [("NS004", 1, 14)]),
        ('{"id": "é😀", "idd": 1}'.encode(), [("NS003", 1, 14)]),
        (b'{"id": 7}', [("NS002", 1, 8)]),
        (b'{"id": ""}', [("NS002", 1, 8)]),
        (b"{}", [("NS002", 1, 1)]),
        (b"[]", [("NS002", 1, 1)]),
        (b'"text"', [("NS002", 1, 1)]),
        (b"NaN", [("NS001", 1, 1)]),
        (b'{"id": "\\ud800"}', [("NS001", 1, 8)]),
        ('{"id": "é", "\\udc00é": 1}'.encode(), [("NS001", 1, 13)]),
        (b'{"id": ' + b"1" * 5000 + b"}", [("NS001", 1, 8)]),
        (b'{"id": "a"' + b"}" * 50, [("NS001", 1, 12)]),
        (b'{"id": "a"}{"id": "b"}', [("NS001", 1, 12)]),
        (b"{'id': 'a'}", [("NS001", 1, 2)]),
        (b'{"id": "a" "text": ""}', [("NS001", 1, 12)]),
        (b'{"id": 01}', [("NS001", 1, 8)]),
        (b"a" * 10_000_000, [("NS001", 1, 1)]),
        (b"\x00" * 1_000_000, [("NS001", 1, 1)]),
        (b'{"id": "a", "x": ' + b"[" * 300 + b"]" * 300 + b"}", [("NS001", 1, 218)]),
        (b'{"id": "a", "events": [{"id": "x", "dates": "2022-02-30"}]}', [("NS101", 1, 45)]),
        (b'{"id": "a", "events": [{"id": "x", "dates": 20220526}]}', [("NS002", 1, 45)]),
        (b'{"id": "a", "events": [{"id": "x", "kind": "fiar"}]}', [("NS002", 1, 44)]),
        (b"[" * 100_000, [("NS001", 1, 501)]),
        (b'{"id": "' + b"a" * 10_000_000, [("NS001", 1, 8)]),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_every_fault_has_its_place(content: bytes, expected: list[tuple[str, int, int]]) -> None:
    assert faults(content) == expected


def test_a_document_may_hold_many_records_over_many_lines() -> None:
    content = b'[\r\n\t{"id": "a"},\r\n\t{"id": "b", "events": [\r\n\t\t{"id": "x", "kindd": 1, "dates": 5}]}]'
    assert sorted(faults(content, form="json")) == [("NS002", 4, 36), ("NS003", 4, 15)]


def test_messages_say_what_is_due() -> None:
    source = b'{"id": "a", "events": [{"id": "x", "kind": "fiar", "participant": [], "dates": "25/05/2022"}]}'
    [entry] = read_stream(BytesIO(source), "x.json", form="json")
    words = " ".join(finding.message for finding in entry.findings)
    assert "did you mean 'fair'" in words
    assert "did you mean 'participants'" in words
    assert '"2022-05-25"' in words


def test_what_the_parser_refuses_stands_at_its_value_in_a_document_of_many_lines() -> None:
    one = '{\n "id": "a",\n "quotes": [\r\n\t{"text": "é𝒬"},\r\n\t{"text": "é𝒬\\ud800"}]}'.encode()
    assert faults(one, form="json") == [("NS001", 5, 11)]
    assert faults(b'[{"id": "a"},\n ' + one + b"]", form="json") == [("NS001", 6, 11)]


def test_a_broken_line_of_standard_input_does_not_hide_the_others() -> None:
    for broken in (b'{"id": "a",}', b"\xff", b"garbage"):
        entries = list(read_stream(BytesIO(broken + b"\n" + GOOD + b"\n" + GOOD), "-"))
        assert [entry.record is None for entry in entries] == [True, False, False]
        assert [finding.line for entry in entries for finding in entry.findings] == [1]


def test_standard_input_is_found_out() -> None:
    assert len(list(read_stream(BytesIO(b"[\n" + GOOD + b",\n" + GOOD + b"\n"), "-"))) == 1
    assert len(list(read_stream(BytesIO(b'{"id": "a", "events": [\n{"id": "x"}\n]}'), "-"))) == 1
    assert len(list(read_stream(BytesIO(GOOD + b"\n" + GOOD), "-"))) == 2
    assert len(list(read_stream(BytesIO(b"[" + GOOD + b"," + GOOD + b"]"), "-"))) == 2
    assert len(list(read_stream(BytesIO(json.dumps({"id": "a"}, indent=1).encode()), "-"))) == 1


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NewsschemaError, match=r"missing\.json"):
        list(read(tmp_path / "missing.json"))


def test_findings_are_located_by_id_through_lists() -> None:
    source = b'{"id": "a", "events": [{"id": "x"}, {"id": "y",\n "dates": "2022-05-26/2022-05-24"}]}'
    [entry] = read_stream(BytesIO(source), "x.json", form="json")
    from newsschema import validate

    assert entry.record is not None
    [finding] = entry.located(validate(entry.record))
    assert (finding.line, finding.column, finding.pointer) == (2, 11, "/events/1/dates")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_an_exception(content: bytes) -> None:
    for form in FORMS:
        for entry in read_stream(BytesIO(content), "x", form=form):
            assert (entry.record is None) <= bool(entry.findings)
            for finding in entry.findings:
                assert finding.line is not None or form == "parquet"
                assert 1 <= (finding.line or 1) <= content.count(b"\n") + content.count(b"\r") + 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
)


@given(json_values, st.sampled_from([None, 1]))
def test_positions_point_at_the_values(value: object, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    positions = locate(text)
    assert json.loads(text[positions.values[""] :]) == value
    assert positions.doubled == []


@given(json_values, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_one_value_is_sought_where_all_are_located(value: object, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    for pointer, offset in locate(text).values.items():
        assert seek(text, pointer) == offset
        below = f"{pointer}/not~1there"
        assert seek(text, below) == offset


@given(st.text(alphabet='{}[]",:0 a\\\n', max_size=30))
def test_what_is_json_is_judged_as_the_standard_library_does(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        with pytest.raises(JsonFaultError):
            locate(text)
    else:
        locate(text)


@given(strategies.records, st.sampled_from(["id", "article", "events", "text"]))
def test_a_key_twice_is_always_seen(record: Record, key: str) -> None:
    written = record.model_dump_json(exclude_unset=True)
    value = json.dumps(json.loads(written).get(key, None))
    doubled = f'{{"{key}": {value}, {written[1:]}' if f'"{key}":' in written else written
    codes = [
        finding.code for entry in read_stream(BytesIO(doubled.encode()), "x", form="json") for finding in entry.findings
    ]
    assert codes == (["NS004"] if doubled != written else [])


@given(
    strategies.records,
    st.sampled_from([None, 1, "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_a_wrong_value_is_reported_where_it_stands(
    record: Record, indent: str | int | None, end: str, mark: str
) -> None:
    data = {**record.model_dump(mode="json"), "schema_version": 20220525}
    text = json.dumps(data, ensure_ascii=False, indent=indent).replace("\n", end)
    [entry] = read_stream(BytesIO((mark + text).encode()), "x", form="json")
    [finding] = entry.findings
    assert finding.line is not None
    assert finding.column is not None
    line = text.split("\n")[finding.line - 1]
    assert line[finding.column - 1 :].startswith("20220525")
    assert finding.pointer == "/schema_version"
