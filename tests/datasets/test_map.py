"""Maps: somebody's columns become records, whatever the table looks like; what does not fit is said, never passed over."""

from __future__ import annotations

import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema import Finding, NewsschemaError, Record
from newsschema.datasets.country_names import country_code
from newsschema.datasets.date_formats import parse_format
from newsschema.datasets.reader import read, read_stream
from newsschema.datasets.table_map import read_map, table_map


def read_with(toml: str, content: str) -> tuple[list[Record], list[Finding]]:
    table = table_map(tomllib.loads(toml))
    entries = list(read_stream(BytesIO(content.encode()), "t.csv", table=table))
    records = [entry.record for entry in entries if entry.record is not None]
    return records, [finding for entry in entries for finding in entry.findings]


def one(toml: str, content: str) -> dict[str, Any]:
    [record], found = read_with(toml, content)
    assert found == []
    return record.model_dump(mode="json", exclude_unset=True)


def messages(toml: str, content: str) -> list[tuple[str, int | None, str | None, str]]:
    return [(each.code, each.row, each.column_name, each.message) for each in read_with(toml, content)[1]]


VISITS = """
unused = ["note"]
[columns]
no = "/id"
who = ["/officials/visitor/name", "/events/visit/participants/visitor/name"]
from = { to = "/officials/visitor/offices/0/jurisdiction", countries = ["en", "fr"] }
to = { to = "/events/visit/host", countries = "en", values = { "the Soviet Union" = "SUHH" } }
begin = { to = "/events/visit/dates/start", dates = ["d/m/Y", "m/Y", "Y"] }
finish = { to = "/events/visit/dates/end", dates = "d/m/Y", default_from = "begin" }
about = { to = "/events/visit/topics", split = ";" }
hosts = { to = "/events/visit/participants/*hosts/name", split = ";" }
rank = { to = "/officials/visitor/offices/0/role", values = { President = "head-of-state" } }
[constants]
"/events/visit/kind" = "visit"
"/events/visit/participants/visitor/kind" = "official"
"/events/visit/participants/visitor/ref" = "visitor"
"/events/visit/participants/*hosts/kind" = "group"
"/officials/visitor/offices/0/title" = "as visitor"
"""
HEAD = "no,who,from,to,begin,finish,about,hosts,rank,note\n"


def test_a_row_becomes_an_event_with_its_people() -> None:
    made = one(
        VISITS, HEAD + '7,Ana Lund,Suède,DEU,3/2/2011,05/02/2011," trade; n/a ;energy",Ms A;Mr B,President,seen\n'
    )
    assert made == {
        "id": "7",
        "officials": [
            {
                "id": "visitor",
                "name": "Ana Lund",
                "offices": [{"title": "as visitor", "jurisdiction": "SE", "role": "head-of-state"}],
            }
        ],
        "events": [
            {
                "id": "visit",
                "kind": "visit",
                "dates": "2011-02-03/2011-02-05",
                "host": "DE",
                "participants": [
                    {"kind": "official", "ref": "visitor", "name": "Ana Lund"},
                    {"kind": "group", "name": "Ms A"},
                    {"kind": "group", "name": "Mr B"},
                ],
                "topics": ["trade", "energy"],
            }
        ],
    }


def test_what_cells_do_not_say_is_not_there() -> None:
    assert one(VISITS, HEAD + "7,,NA,France,02/2011,,,-,,\n") == {
        "id": "7",
        "events": [{"id": "visit", "kind": "visit", "dates": "2011-02", "host": "FR"}],
    }


@pytest.mark.parametrize(
    ("row", "code", "column", "words"),
    [
        ("7,A B,Frence,,,,,,,", "NS034", "from", "'Frence' names no country that is known; did you mean 'France'"),
        ("7,A B,Congo,,,,,,,", "NS034", "from", "'Congo' names no country"),
        ("7,A B,EU,,,,,,,", "NS034", "from", "'EU' names no country that is known (values"),
        ("7,A B,,,2011-02-03,,,,,", "NS034", "begin", "is no date of the form 'd/m/Y', 'm/Y' or 'Y'"),
        ("7,A B,,,31/02/2011,,,,,", "NS101", "begin", "31 February does not exist"),
        ("7,A B,,,1/13/2011,,,,,", "NS101", "begin", "there is no month 13"),
        ("7,A B,,,,,,,Presidnt,", "NS034", "rank", "'Presidnt' is no word for 'role'; did you mean 'President'?"),
        (f"{'7' * 201},A B,,,,,,,,", "NS002", "no", "'id'"),
    ],
)
def test_a_cell_that_does_not_fit_is_told_with_row_and_column(row: str, code: str, column: str, words: str) -> None:
    [(found, number, name, message)] = messages(VISITS, HEAD + "1,A B,,,,,,,,\n" + row + "\n")
    assert (found, number, name) == (code, 2, column)
    assert words in message


def test_columns_that_one_of_both_does_not_know_are_told() -> None:
    found = messages(VISITS, HEAD.replace("note", "notes").replace("about", "topic") + "7,A B,,,,,,,,\n")
    assert [(code, column) for code, _, column, _ in found] == [("NS033", "topic"), ("NS033", "notes"), ("NS033", None)]
    assert "did the map mean it by 'note'?" in found[1][3]
    assert "a column 'about' that the table has not" in found[2][3]


OFFICES = """
group = "person"
[columns]
person = "/officials/p/id"
name = "/officials/p/name"
also = { to = "/officials/p/alternate_names", split = "|" }
post = "/officials/p/offices/-/title"
begin = "/officials/p/offices/-/tenure/start"
end = { to = "/officials/p/offices/-/tenure/end", default = ".." }
[constants]
"/officials/p/offices/-/jurisdiction" = "SE"
"""


def test_rows_of_one_person_are_his_offices() -> None:
    content = "person,name,also,post,begin,end\np1,Ana Lund,A. Lund|Anna L,minister,2001,2003-05\np1,,A. Lund,mayor,2006,\np1,Ana Lund,,,,\n"
    made = one(OFFICES, content)
    assert made["id"] == "p1"
    [official] = made["officials"]
    assert official["alternate_names"] == ["A. Lund", "Anna L"]
    assert official["offices"] == [
        {"title": "minister", "jurisdiction": "SE", "tenure": "2001/2003-05"},
        {"title": "mayor", "jurisdiction": "SE", "tenure": "2006/.."},
    ]


def test_rows_that_stand_apart_may_be_gathered() -> None:
    content = "person,name,also,post,begin,end\na,Ana Lund,,minister,,\nb,Jo Rae,,judge,,\na,Ana Lund,,mayor,,\n"
    assert [each[0] for each in messages(OFFICES, content)] == ["NS035"]
    records, found = read_with("scattered = true\n" + OFFICES, content)
    assert found == []
    assert [len(record.officials[0].offices) for record in records] == [2, 1]


COUNCIL = """
group = "council"
[columns]
council = "/organizations/council/name"
pid = { to = "/officials/{pid}/alternate_names" }
name = "/officials/{pid}/name"
post = "/officials/{pid}/offices/-/title"
"""


def test_a_cell_may_name_the_item_that_its_row_belongs_to() -> None:
    content = "council,pid,name,post\nRiver Council,P/1,Ana Lund,chair\nRiver Council,P 2,Jo Rae,member\nRiver Council,P/1,Ana Lund,envoy\n"
    [first, second] = one(COUNCIL, content)["officials"]
    assert (first["id"], [office["title"] for office in first["offices"]]) == ("p-1", ["chair", "envoy"])
    assert (second["id"], second["name"]) == ("p-2", "Jo Rae")
    [(code, row, column, message)] = messages(COUNCIL, "council,pid,name,post\nRiver Council,,Ana Lund,\n")
    assert (code, row, column) == ("NS034", 1, "name")
    assert "no 'pid'" in message


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("", "columns: Field required"),
        ("[columns]\na = '/idd'", "columns.a: '/idd': 'idd' is no field of Record; did you mean 'id'?"),
        ("[columns]\na = '/events/x/date'", "did you mean 'dates'?"),
        ("[columns]\na = '/events/x'", "names an item of 'events'; a field of it must follow"),
        ("[columns]\na = '/events/x/dates/begin'", "'start' or 'end' may follow 'dates'"),
        ("[columns]\na = '/id/x'", "nothing may follow 'id'"),
        ("colums = {}\n[columns]\na = '/id'", "colums: there is no such setting; did you mean 'columns'?"),
        ("[columns.a]\nto = '/id'\nsplitt = ','", "splitt: there is no such setting; did you mean 'split'?"),
        ("[columns.a]\nto = '/id'\nsplit = ','", "holds one value, so that the cell cannot be split"),
        ("[columns.a]\nto = '/id'\ndefault_from = 'b'", "default_from: 'b' is none of the columns"),
        ("[columns]\na = '/events/*/name'", "say by split = … what stands between them"),
        ("[columns]\na = '/events/{b}/name'", "'b' is none of the columns"),
        ("[columns.a]\nto = '/events/x/dates'\ndates = 'd/m/y'", "has 'y', which means nothing"),
        ("[columns.a]\nto = '/events/x/dates'\ndates = 'd B Y'", "say their language"),
        ("[columns.a]\nto = '/events/x/dates'\ndates = 'd B Y'\nlanguage = 'xx'", "there is no language 'xx'"),
        ("[columns.a]\nto = '/events/x/edition'\ndates = 'Y'", "is no date"),
        ("[columns.a]\nto = '/events/x/host'\ncountries = 'xx'", "there is no language 'xx'; there are"),
        ("group = 'b'\n[columns]\na = '/id'", "group: 'b' is none of the columns"),
        ("unused = ['a']\n[columns]\na = '/id'", "unused: 'a' stands under columns too"),
        ("encoding = 'utf-9'\n[columns]\na = '/id'", "there is no encoding 'utf-9'"),
        ("[columns]\na = '/id'\n[constants]\n'/events/x/knd' = 'fair'", "constants: '/events/x/knd'"),
        (
            "[columns]\na = '/id'\n[constants]\n'/events/x/kind' = 'visits'",
            "'visits' is no word for 'kind'; did you mean 'visit'",
        ),
        ("[columns]\na = '/id'\n[constants]\n'/events/x/kind' = 3", "3 is no word for 'kind'; there are fair"),
        (
            "[columns]\na = '/officials/x/name'\nb = '/officials/x/offices/y/jurisdiction'",
            "'/officials/x/offices/y' must have 'title'; no column",
        ),
        (
            "[columns]\na = '/officials/x/name'\nb = '/officials/x/offices/y/tenure/start'",
            "'/officials/x/offices/y' must have 'title'; no column",
        ),
        ("[columns]\na = '/officials/x/offices/y/title'", "'/officials/x' must have 'name'; no column"),
        ("[columns]\na = '/events/{a}/name'\n[constants]\n'/events/{a}/kind' = 'fair'", "have no constants"),
        ("delimiter = ',,'\n[columns]\na = '/id'", "delimiter:"),
        ("[columns", "map.toml: Expected"),
    ],
)
def test_a_faulty_map_is_an_error_that_says_where(tmp_path: Path, toml: str, words: str) -> None:
    file = tmp_path / "map.toml"
    file.write_text(toml, encoding="utf-8")
    with pytest.raises(NewsschemaError) as raised:
        read_map(file)
    assert str(raised.value).startswith(f"{file}: ")
    assert words in f"map.toml: {str(raised.value).removeprefix(f'{file}: ')}"


def test_a_map_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NewsschemaError, match=r"none\.toml: No such file"):
        read_map(tmp_path / "none.toml")


def test_encodings_and_delimiters_are_the_maps() -> None:
    table = table_map({"encoding": "cp1252", "delimiter": "|", "columns": {"nom": "/officials/x/name"}})
    [entry] = read_stream(BytesIO("nom\nRené Ÿ\n".encode("cp1252")), "t.csv", table=table)
    assert entry.record is not None
    assert entry.record.officials[0].name == "René Ÿ"
    table = table_map({"encoding": "utf-16", "columns": {"nom": "/officials/x/name"}})
    [entry] = read_stream(BytesIO("nom\nRené 😀\n".encode("utf-16")), "t.csv", table=table)
    assert entry.record is not None
    assert entry.record.officials[0].name == "René 😀"


@pytest.mark.parametrize(
    ("form", "language", "text", "value"),
    [
        ("d/m/Y", None, "3/4/2020", "2020-04-03"),
        ("m/d/Y", None, "3/4/2020", "2020-03-04"),
        ("d.m.Y", None, "03.04.2020", "2020-04-03"),
        ("d.m.Y", None, "03/04/2020", None),
        ("Y-m-d", None, "2020-4-3", "2020-04-03"),
        ("Y", None, "1999", "1999"),
        ("Y", None, "99", None),
        ("m/Y", None, "4/2020", "2020-04"),
        ("d B Y", "fr", "3 févr. 2020", "2020-02-03"),
        ("d B Y", "fr", "1  AOUT 2020", "2020-08-01"),
        ("d B Y", "en", "3 Foo 2020", None),
        ("B d, Y", "en", "Mar 3, 2020", "2020-03-03"),
        ("B Y", "de", "März 2020", "2020-03"),
        ("Y-m-d H:M:S", None, "2020-01-02 00:00:00", "2020-01-02"),
        ("Y-m-d H:M:S", None, "2020-01-02 09:30:00.000", "2020-01-02T09:30:00"),
        ("Y-m-dTH:M", None, "2020-01-02T9:30", "2020-01-02T09:30"),
    ],
)
def test_forms_of_dates(form: str, language: str | None, text: str, value: str | None) -> None:
    assert parse_format(form, language).read(text) == value


@given(st.dates(), st.sampled_from(["d/m/Y", "m/d/Y", "Y-m-d", "d.m.Y"]))
def test_a_date_that_is_written_in_a_form_is_read_in_it(day: Any, form: str) -> None:
    written = form.replace("d", str(day.day)).replace("m", f"{day.month:02d}").replace("Y", f"{day.year:04d}")
    assert parse_format(form).read(written) == day.isoformat()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("FR", "FR"), ("FRA", "FR"), ("250", "FR"), ("France", "FR"), ("FRANCE", "FR"), ("Allemagne", "DE"),
        ("Germany", "DE"), ("Cote d'Ivoire", "CI"), ("Kosovo", "XK"), ("UK", "GB"), ("DDR", "DDDE"), ("SUN", "SUHH"),
        ("YUG", "YUCS"), ("Congo", None), ("Atlantis", None), ("EU", None), ("", None),
    ],
)  # fmt: skip
def test_names_and_codes_of_countries(name: str, code: str | None) -> None:
    assert country_code(name, ("en", "fr")) == code


@pytest.mark.parametrize(
    ("written", "code"), [("XKX", "XK"), ("KOSOVO", "XK"), ("FIN", "FI"), ("246", "FI"), ("YUG", "YUCS")]
)
def test_countries_by_codes_of_three_letters_or_figures(written: str, code: str) -> None:
    assert country_code(written, ("en",)) == code


def test_a_part_is_called_by_words(tmp_path: Path) -> None:
    place = tmp_path / "a.jsonl"
    place.write_text('{"id": "a", "events": [{"id": "e", "declared_participants": [{"count": 3}]}]}', encoding="utf-8")
    [entry] = read(place)
    assert [each.message for each in entry.findings] == ["'counted' is missing in a declared count"]
