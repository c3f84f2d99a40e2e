"""Tables: every finding names its row, its column and the place in the file; what cannot be read hides nothing else."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys
from io import BytesIO
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from newsschema import Finding, NewsschemaError, validate
from newsschema.datasets.entry import Entry
from newsschema.datasets.reader import read_stream
from newsschema.datasets.table_map import table_map

HEAD = "id,events/x/dates,events/x/name\n"
BAD = "2022-05-26/2022-05-24"


def entries(content: str | bytes, name: str = "t.csv", settings: dict[str, Any] | None = None) -> list[Entry]:
    raw = content.encode() if isinstance(content, str) else content
    return list(read_stream(BytesIO(raw), name, table=table_map(settings) if settings is not None else None))


def findings(content: str | bytes, name: str = "t.csv", settings: dict[str, Any] | None = None) -> list[Finding]:
    return [
        each
        for entry in entries(content, name, settings)
        for each in [
            *entry.findings,
            *(entry.located(validate(entry.record, select=["NS1", "NS304"])) if entry.record is not None else []),
        ]
    ]


def places(
    content: str | bytes, name: str = "t.csv"
) -> list[tuple[str, int | None, int | None, int | None, str | None]]:
    return [(each.code, each.line, each.column, each.row, each.column_name) for each in findings(content, name)]


DATES = "events/x/dates"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (HEAD + f"a,{BAD},foo\n", [("NS102", 2, 3, 1, DATES)]),
        (
            "\ufeff" + HEAD.replace("\n", "\r\n") + f'a,2022,"foo\r\nbar, ""x"""\r\n"b",{BAD},é😀',
            [("NS102", 4, 5, 2, DATES)],
        ),
        (HEAD + f"\n  \na,,\n,,\nb,{BAD},\n", [("NS032", 3, 1, 1, "id"), ("NS102", 6, 3, 4, DATES)]),
        (HEAD.replace(",", ";") + f'"a;b";{BAD};\n', [("NS102", 2, 7, 1, DATES)]),
        (HEAD.replace(",", "\t") + f"é😀\t{BAD}\t,\n", [("NS102", 2, 4, 1, DATES)]),
        ("events/x/id;events/x/edition\nx;14.5\nx;é\n", [("NS034", 2, 3, 1, "events/x/edition"), ("NS034", 3, 3, 2, "events/x/edition")]),
        (HEAD + f'a,2022,"é😀\n",extra\nb,{BAD},x\nc,2022\n', [
            ("NS032", 3, 3, 1, None), ("NS102", 4, 3, 2, DATES), ("NS032", 5, 3, 3, DATES)]),
        (HEAD + f'a,2022,"open\nb,{BAD},x\nc,2022,"x"y\nd,{BAD},x\n', [
            ("NS032", 2, 8, 1, None), ("NS102", 3, 3, 2, DATES), ("NS032", 4, 8, 3, None), ("NS102", 5, 3, 4, DATES)]),
        (HEAD + f'a,{BAD},x\nb,2022,"open', [("NS102", 2, 3, 1, DATES), ("NS032", 3, 8, 2, None)]),
        (HEAD.encode() + "a,2022,é".encode("latin-1") + f"\nb,{BAD},x\n".encode(), [
            ("NS032", 2, 8, 1, None), ("NS102", 3, 3, 2, DATES)]),
        (HEAD + f"a,2022,x\0\nb,{BAD},x\n", [("NS032", 2, 9, 1, None), ("NS102", 3, 3, 2, DATES)]),
        (HEAD + f"a,2022,{'x' * 200_000}\nb,{BAD},x\n", [("NS032", 2, 8, 1, None), ("NS102", 3, 3, 2, DATES)]),
        (HEAD, []),
        ("", [("NS032", 1, 1, None, None)]),
        ("\n \n", [("NS032", 1, 1, None, None)]),
        ("PK\x03\x04", [("NS032", 1, 1, None, None)]),
        ("PAR1....", [("NS032", 1, 1, None, None)]),
        ((HEAD + "a,2022,x\n").encode("utf-16"), [("NS032", 1, 1, None, None)]),
        (b"\x89PNG\r\n\x1a\n\0\0", [("NS032", 1, 1, 1, None)]),
        ("id,id,evnts\na,b,c\n", [("NS033", 1, 7, None, "evnts"), ("NS032", 1, 4, None, "id")]),
        ("visit,day\na,b\n", [("NS033", 1, 1, None, None)]),
        ('id,events\na,"[{""id"": ""x"", ""dates"": ""' + BAD + '""}]"\nb,oops\n', [
            ("NS102", 2, 3, 1, "events"), ("NS034", 3, 3, 2, "events")]),
        ("id,events/x/kind\na,fiar\n", [("NS034", 2, 3, 1, "events/x/kind")]),
        ("id,officials/x/honorific\na,Mme\n", [("NS002", 2, 3, 1, "officials/x/honorific")]),
        ("id,article/date_published\na,2022-02-30\n", [("NS101", 2, 3, 1, "article/date_published")]),
    ],
    ids=lambda value: repr(value)[:40],
)  # fmt: skip
def test_every_finding_has_its_place(content: str | bytes, expected: list[tuple[object, ...]]) -> None:
    assert places(content) == expected


def test_ends_in_two_columns_are_one_range_of_both() -> None:
    content = f"id,{DATES}/start,{DATES}/end\na,2022-05-26,2022-05-24\nb,2022,\nc,,2022\nd,2022,2022\ne,,\n"
    found = findings(content)
    assert [(each.column, each.column_name) for each in found] == [(3, f"{DATES}/start, {DATES}/end")]
    records = [entry.record for entry in entries(content)]
    ranges = [str(record.events[0].dates) if record is not None and record.events else None for record in records]
    assert ranges == [BAD, "2022/", "/2022", "2022", None]


ROWS = "id,officials/x/name,officials/x/offices/-/title,officials/x/offices/-/tenure/start\n"


def test_rows_with_one_id_are_one_record() -> None:
    first, second = entries(ROWS + "a,Ana Lund,minister,2001\na,Ana Lund,,\na,Ana Lund,mayor,2005\nb,Jo Rae,envoy,\n")
    assert first.record is not None
    assert [(office.title, str(office.tenure)) for office in first.record.officials[0].offices] == [
        ("minister", "2001"),
        ("mayor", "2005"),
    ]
    assert second.record is not None
    assert second.record.officials[0].offices[0].tenure is None


def test_rows_that_disagree_or_stand_apart_are_told() -> None:
    content = ROWS + "a,Ana Lund,minister,\na,Anna Lund,mayor,\nb,Jo Rae,envoy,\na,Ana Lund,judge,\n"
    [differs, apart] = findings(content)
    assert (differs.code, differs.line, differs.row, differs.column_name) == ("NS035", 3, 2, "officials/x/name")
    assert "'Ana Lund' in row 1" in differs.message
    assert "'Anna Lund' in row 2" in differs.message
    assert (apart.code, apart.line, apart.row, apart.column_name) == ("NS035", 5, 4, "id")
    assert "row 1 and row 4" in apart.message


def test_the_line_is_known_for_the_excerpt() -> None:
    [entry] = entries(HEAD + 'a,2022,"é\r\nb"\r\n')
    assert (entry.source.line_text(2), entry.source.line_text(3)) == ('a,2022,"é', 'b"')
    [entry] = entries(HEAD + "a,2022\n")
    assert entry.source.line_text(2) == "a,2022"


def test_many_stray_quotation_marks_do_not_cost_more_and_more() -> None:
    found = findings(HEAD + 'a,2022,"x\n' * 3000)
    assert found[0].line == 2
    assert {each.code for each in found} == {"NS032"}
    assert "lines behind it are not read" in found[-1].message


def test_rows_come_one_at_a_time() -> None:
    """A table without end is read as far as its records are asked for."""

    class Endless(io.RawIOBase):
        served = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.served += 1
            return HEAD.encode() if self.served == 1 else b"a,2022,x\n" * (max(size, 9) // 9)

    stream = Endless()
    table = table_map({"columns": {"id": "/text"}, "unused": [DATES, "events/x/name"]})
    reading = read_stream(cast("BinaryIO", stream), "t.csv", table=table)
    assert sum(1 for _, _ in zip(range(1000), reading, strict=False)) == 1000
    assert stream.served < 10


cells = st.text(alphabet='ab",;é😀\n \t', max_size=6)


@given(
    st.lists(st.tuples(cells, cells), min_size=1, max_size=5),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_places_are_those_of_the_cells(rows: list[tuple[str, str]], delimiter: str, end: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(["text", "events/x/edition"])
    writer.writerows([first, f"?{second}"] for first, second in rows)
    content = out.getvalue()
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = findings(
        content, settings={"columns": {"text": "/text", "events/x/edition": "events/x/edition"}, "delimiter": delimiter}
    )
    assert [each.row for each in found] == [*range(1, len(rows) + 1)]
    for each in found:
        written = lines[(each.line or 0) - 1][(each.column or 0) - 1 :]
        assert written.startswith(("?", '"?'))


@given(st.binary(max_size=80), st.sampled_from(["t.csv", "t.tsv", "t.parquet"]))
def test_any_bytes_are_read_without_an_exception(content: bytes, name: str) -> None:
    for entry in entries(content, name):
        assert (entry.record is None) <= bool(entry.findings)


def stored(table: pa.Table) -> bytes:
    out = BytesIO()
    parquet.write_table(table, out)
    return out.getvalue()


def test_parquet_holds_records_nested_or_in_columns() -> None:
    table = pa.table(
        {
            "id": ["a", "b", None],
            "events": [[{"id": "x", "dates": BAD, "name": None}], [], None],
            "article/date_published": [dt.date(2022, 5, 1), None, dt.date(2022, 5, 3)],
            "article/date_modified": [dt.datetime(2022, 5, 1), None, dt.datetime(2022, 5, 4, 10, 30)],  # noqa: DTZ001
            "events/y/edition": [1.0, None, 2.5],
        }
    )
    first, second, third = entries(stored(table), "t.parquet")
    assert first.record is not None
    assert str(first.record.article.date_modified) == "2022-05-01"
    assert [event.id for event in first.record.events] == ["x", "y"]
    assert second.record is not None
    assert third.record is None
    found = findings(stored(table), "t.parquet")
    assert [(each.code, each.line, each.row, each.column_name) for each in found] == [
        ("NS102", None, 1, "events"),
        ("NS034", None, 3, "events/y/edition"),
    ]


def test_parquet_that_is_cut_off_or_garbled_says_so() -> None:
    whole = stored(pa.table({"id": [str(n) for n in range(5000)], "text": ["é" * 9] * 5000}))
    garbled = bytearray(whole)
    garbled[4:200] = b"\xff" * 196
    for content in (whole[:-20], whole[:30], b"", b"PAR1" + b"x" * 100 + b"PAR1", bytes(garbled)):
        found = findings(content, "t.parquet")
        assert found[-1].code == "NS032"
        assert "\n" not in found[-1].message


def test_parquet_is_read_by_batches_from_a_pipe_too() -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    content = stored(pa.table({"id": [str(n) for n in range(3000)]}))
    read = [entry.record.id for entry in read_stream(Pipe(content), "t.parquet") if entry.record is not None]
    assert read == [str(n) for n in range(3000)]


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NewsschemaError, match=r"pip install 'newsschema\[parquet\]'"):
        entries(b"", "t.parquet")


@settings(max_examples=30)
@given(st.lists(st.tuples(st.text(max_size=5), st.sampled_from(["2022", BAD, "x", ""])), max_size=4))
def test_a_table_says_the_same_in_every_form(rows: list[tuple[str, str]]) -> None:
    clean = [(text.replace("\0", "").replace("\r", "").strip() or "x", dates) for text, dates in rows]
    names = ["article/headline", "events/x/dates"]
    out = io.StringIO()
    csv.writer(out).writerows([names, *clean])
    table = pa.table(dict(zip(names, zip(*clean, strict=True) if clean else ((), ()), strict=True)))
    as_csv, as_parquet = findings(out.getvalue()), findings(stored(table), "t.parquet")
    assert [(each.code, each.row, each.column_name) for each in as_csv] == [
        (each.code, each.row, each.column_name) for each in as_parquet
    ]
