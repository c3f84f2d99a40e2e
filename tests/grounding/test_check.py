"""`check` on models of every kind: which values are checked, under which pointer, and what is said of them."""

from __future__ import annotations

import json
from collections import UserDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, NamedTuple, NotRequired

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType, TypedDict

from newsschema import DateRange, NewsschemaError, PartialDate, Quoted, Record, Supported, check

TEXT = (
    "Le ministre marocain de l'Intérieur, Abdelouafi Laftit, a reçu mercredi 25 mai 2022 à Rabat son homologue Gérald "
    "Darmanin. « Nous sommes prêts à coopérer », a déclaré M. Laftit. Le salon réunit 16 pays, dont l'Espagne."
)


def statuses(value: object, **options: Any) -> dict[str, str]:
    return {claim.pointer: claim.status for claim in check(TEXT, value, **options)}


class City(StrEnum):
    RABAT = "Rabat"
    PARIS = "Paris"


class Person(BaseModel):
    name: Annotated[str, Supported("person")]
    friends: list[Person] = []


@dataclass
class Stay:
    city: Annotated[City, Supported]
    nights: int = 2


class Pair(NamedTuple):
    first: Annotated[str, Quoted]
    second: str = ""


class Notes(TypedDict):
    said: Annotated[str, Quoted]
    free: NotRequired[str]


class Visit(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)

    day: Annotated[date, Supported]
    moment: Annotated[datetime | None, Supported] = None
    maybe: Annotated[PartialDate, Supported] | None = None
    window: Annotated[DateRange | None, Supported] = None
    people: list[Person] = []
    said: list[Annotated[str, Quoted]] = []
    words: Annotated[tuple[str, ...], Quoted] = ()
    countries: Annotated[list[str], Supported("country")] = []
    by_role: dict[str, Annotated[str, Supported]] = {}
    guests: int = Field(0, alias="guestCount")
    states: Annotated[int, Supported(counts=["pays"])] | None = Field(None, alias="stateCount")
    either: Annotated[int, Supported] | Annotated[str, Quoted] | None = None
    stay: Stay | None = None
    pair: Pair | None = None
    notes: Notes | None = None
    tags: Annotated[set[str], Supported] = set()
    summary: str = "never checked"


def test_marks_are_found_wherever_an_annotation_may_hold_them() -> None:
    visit = Visit(
        day=date(2022, 5, 25),
        moment=datetime.fromisoformat("2022-05-25T00:00"),
        maybe=PartialDate.parse("2022-05"),
        window=DateRange.parse("2022-05-24/2022-05-26"),
        people=[
            Person(name="Abdelouafi Laftit", friends=[Person(name="Élisabeth Borne")]),
            Person(name="Gérald Darmanin"),
        ],
        said=["Nous sommes prêts", "Nous sommes perdus"],
        words=("à coopérer",),
        countries=["MA", "Espagne", "FR"],
        by_role={"a/b~c": "Rabat"},
        guestCount=99,
        stateCount=19,
        either=16,
        stay=Stay(City.PARIS),
        pair=Pair("son homologue"),
        notes={"said": "dont l'Espagne", "free": "x"},
        tags={"Rabat", "Laftit"},
    )
    assert statuses(visit, language="fr") == {
        "/day": "grounded",
        "/moment": "grounded",
        "/maybe": "grounded",
        "/window": "unsupported",
        "/people/0/name": "grounded",
        "/people/0/friends/0/name": "unsupported",
        "/people/1/name": "grounded",
        "/said/0": "grounded",
        "/said/1": "unsupported",
        "/words/0": "grounded",
        "/countries/0": "grounded",
        "/countries/1": "grounded",
        "/countries/2": "unsupported",
        "/by_role/a~1b~0c": "grounded",
        "/stateCount": "unsupported",
        "/either": "grounded",
        "/stay/city": "unsupported",
        "/pair/first": "grounded",
        "/notes/said": "grounded",
        "/tags/0": "grounded",
        "/tags/1": "grounded",
    }
    assert statuses(Visit(day=date(2022, 5, 25), either="Nous sommes"))["/either"] == "grounded"
    assert [claim.kind for claim in check(TEXT, Visit(day=date(2022, 5, 25), either="Nous"))][1] == "quote"


def test_what_is_missing_or_empty_claims_nothing() -> None:
    assert statuses(Visit(day=date(2022, 5, 25), said=["", "Nous"], countries=[""])) == {
        "/day": "grounded",
        "/said/1": "grounded",
    }


Day = TypeAliasType("Day", Annotated[date, Supported])


def test_an_alias_may_carry_the_mark_and_the_json_schema_does_not_change() -> None:
    class Marked(BaseModel):
        day: Day
        days: list[Day] = []

    class Bare(BaseModel):
        day: date
        words: str

    class Quoting(Bare):
        day: Annotated[date, Supported]
        words: Annotated[str, Quoted]

    assert statuses(Marked(day=date(2022, 5, 25), days=[date(2022, 5, 26)])) == {
        "/day": "grounded",
        "/days/0": "unsupported",
    }
    assert Quoting.model_json_schema() | {"title": ""} == Bare.model_json_schema() | {"title": ""}


def test_marks_show_what_they_say() -> None:
    assert repr(Supported("number", by="quote", counts=["pays"])) == "Supported('number', by='quote', counts=('pays',))"
    assert [repr(Quoted()), repr(Quoted(span=("a", "b"))), repr(Supported())] == [
        "Quoted()",
        "Quoted(span=('a', 'b'))",
        "Supported()",
    ]


def test_lists_and_root_models_are_checked_item_by_item() -> None:
    class People(RootModel[list[Person]]):
        pass

    people = [Person(name="Laftit"), Person(name="Inconnu")]
    assert statuses(People(people)) == statuses(people) == {"/0/name": "grounded", "/1/name": "unsupported"}
    assert statuses([]) == {}


def test_models_of_others_are_marked_by_pointers() -> None:
    data = {"visits": [{"day": "2022-05-25", "states": "16 pays", "where": "Rabat"}, {"day": "le 26 mai 2022"}]}
    marks = {"/visits/*/day": Supported("date"), "/visits/0/states": Supported, "/visits/*/where": Quoted}
    assert statuses(data, marks=marks, language="fr") == {
        "/visits/0/day": "grounded",
        "/visits/0/states": "grounded",
        "/visits/0/where": "grounded",
        "/visits/1/day": "unsupported",
    }
    assert statuses("Rabat", marks={"": Quoted}) == {"": "grounded"}


def test_a_value_is_held_against_the_words_beside_it() -> None:
    class Fact(BaseModel):
        day: Annotated[date, Supported(by="quotes")]
        quotes: list[Annotated[str, Quoted]]

    report = check(TEXT, Fact(day=date(2022, 5, 26), quotes=["a reçu mercredi 25 mai 2022", "à Rabat"]))
    [claim] = report.contradicted
    assert claim.pointer == "/day"
    assert claim.nearest is not None
    assert claim.nearest.text == "mercredi 25 mai 2022"
    lost = check(TEXT, Fact(day=date(2022, 5, 25), quotes=["reçu jeudi"]))
    assert [(claim.status, claim.note) for claim in lost] == [
        ("grounded", "the words of 'quotes' are not in the text"),
        ("unsupported", ""),
    ]


def test_what_cannot_be_held_against_a_text_is_said() -> None:
    class Odd(BaseModel):
        flag: Annotated[bool, Supported] = True
        hour: Annotated[time, Supported] = time(10, 30)
        raw: Annotated[bytes, Quoted] = b"x"
        count: Annotated[float, Supported] = float("nan")
        name: Annotated[int, Supported("name")] = 3
        day: Annotated[str, Supported("date")] = "someday"

    report = check(TEXT, Odd())
    assert report.claims == ()
    assert [each.pointer for each in report.unchecked] == ["/flag", "/hour", "/raw", "/count", "/name", "/day"]
    assert report.unchecked[0].reason == "True cannot be held against a text as bool"
    assert report.ok


class Plain(BaseModel):
    name: str = "x"


@pytest.mark.parametrize(
    ("value", "options", "message"),
    [
        (Plain(), {}, "no field of Plain is marked"),
        ([Plain()], {}, "no field of list is marked"),
        ({"a": 1}, {}, "no field of dict is marked"),
        ('{"name": "x"}', {}, "read JSON first"),
        (b"{}", {"marks": {"/name": Quoted}}, "read JSON first"),
        (Plain, {}, "Plain is a class: give one of its objects"),
        (3, {}, "no field of int is marked"),
        (Record(id="a"), {}, "no field of Record is marked"),
        (Plain(), {"marks": {"/name": str}}, "write Quoted or Supported"),
        (Plain(), {"marks": {"name": Quoted}}, "no JSON Pointer"),
        (Plain(), {"marks": {"/name": Supported(by="quote")}}, "Plain has no field 'quote'"),
        (Plain(), {"marks": {"/name": Quoted(span=("start", "end"))}}, "Plain has no field 'start'"),
        (Plain(), {"marks": {"/name": Quoted}, "language": "xx"}, "no language pack for 'xx'"),
        (Plain(), {"marks": {"/name": Quoted}, "reference": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_done_is_said_plainly(value: object, options: dict[str, Any], message: str) -> None:
    with pytest.raises(NewsschemaError, match=message):
        check(TEXT, value, **options)


def test_a_text_that_is_none_is_refused() -> None:
    with pytest.raises(NewsschemaError, match="the text comes first"):
        check(Plain(), TEXT)  # type: ignore[arg-type]


def test_marks_that_meet_nothing_are_said() -> None:
    report = check(TEXT, {"name": None, "day": ""}, marks={"/nmae": Quoted, "/name": Quoted, "/day": Quoted})
    assert [(each.pointer, each.reason) for each in report.unchecked] == [("/nmae", "nothing is there")]


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(NewsschemaError, match="cannot be checked as 'town'"):
        Supported("town")  # type: ignore[arg-type]


def test_annotations_that_cannot_be_read_are_said() -> None:
    @dataclass
    class Lost:
        name: Annotated[Nowhere, Quoted]  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(NewsschemaError, match=r"annotations of .*Lost cannot be read"):
        check(TEXT, Lost("x"))


def test_what_holds_itself_is_gone_through_once() -> None:
    loop: dict[str, Any] = {"name": "Rabat"}
    loop["self"] = loop
    assert statuses(loop, marks={"/name": Quoted, "/self/name": Quoted}) == {"/name": "grounded"}
    deep: Any = "Rabat"
    for _ in range(300):
        deep = [deep]
    with pytest.raises(NewsschemaError, match="nested deeper"):
        check(TEXT, deep, marks={"": Quoted})


@dataclass
class CharInterval:
    start_pos: int | None = None
    end_pos: int | None = None


@dataclass
class Extraction:
    """As LangExtract has them."""

    extraction_class: str
    extraction_text: str
    char_interval: CharInterval | None = None
    attributes: dict[str, str | list[str]] | None = None


@dataclass
class AnnotatedDocument:
    extractions: list[Extraction] = field(default_factory=list)
    text: str | None = None


START = TEXT.index("mercredi")
WORDS = "mercredi 25 mai 2022"


@pytest.mark.parametrize(
    ("start", "text", "note"),
    [
        (START, TEXT, ""),
        (len(TEXT[:START].encode()), TEXT, "counts UTF-8 bytes"),
        (START + 2, "😀" + TEXT, "counts UTF-16 units"),
        (START, TEXT.replace("é", "e\u0301"), "counts characters after NFC normalisation"),
        (START + 5, TEXT, f"the words stand at {START}-{START + 20}, not at {START + 5}-{START + 25}"),
        (0, TEXT, f"the words stand at {START}-{START + 20}, not at 0-20"),
    ],
)
def test_spans_in_other_units_are_recognised(start: int, text: str, note: str) -> None:
    extraction = Extraction("date", WORDS, CharInterval(start, start + len(WORDS)))
    [claim] = check(text, [extraction])
    assert claim.pointer == "/0/extraction_text"
    assert [text[slice(*span)] for span in claim.spans] == [WORDS]
    assert claim.note.endswith(note)
    assert bool(claim.note) == bool(note)


def test_attributes_of_an_extraction_are_held_against_its_words() -> None:
    document = AnnotatedDocument(
        [
            Extraction("date", WORDS, None, {"iso": "2022-05-26", "free": ["x", "y"]}),
            Extraction("date", WORDS, CharInterval(), {"iso": "2022-05-25"}),
            Extraction("person", "Élisabeth Borne", CharInterval(0, 15), None),
        ]
    )
    marks = {"/extractions/*/attributes/iso": Supported}
    assert statuses(document, marks=marks) == {
        "/extractions/0/extraction_text": "grounded",
        "/extractions/0/attributes/iso": "contradicted",
        "/extractions/1/extraction_text": "grounded",
        "/extractions/1/attributes/iso": "grounded",
        "/extractions/2/extraction_text": "unsupported",
    }
    as_json = json.loads(json.dumps([{"extraction_class": "d", "extraction_text": WORDS, "char_interval": None}]))
    assert statuses(as_json) == {"/0/extraction_text": "grounded"}
    assert statuses(UserDict(as_json[0])) == {"/extraction_text": "grounded"}
    assert statuses(AnnotatedDocument()) == {}


def test_the_report_is_plain_data() -> None:
    report = check(TEXT, [Person(name="Laftit"), Person(name="Jean Laftit"), Person(name="Gérald Darmanin")])
    assert json.loads(json.dumps(report.to_dict())) == report.to_dict()
    assert report.to_dict()["claims"][2] == {
        "pointer": "/2/name",
        "value": "Gérald Darmanin",
        "kind": "person",
        "status": "grounded",
        "support": [{"start": 106, "end": 121, "text": "Gérald Darmanin"}],
        "distance": 0,
        "measure": "characters",
    }
    assert str(report).splitlines()[2] == "/2/name 'Gérald Darmanin' grounded ('Gérald Darmanin' at 106-121)"
    assert not report.ok
    assert [claim.value for claim in report.unsupported] == ["Jean Laftit"]
    assert report.inexact == ()


def test_numbers_of_every_type_are_numbers() -> None:
    for value in (16, 16.0, Decimal(16), "16", PartialDate.parse("2022")):
        assert statuses({"n": value}, marks={"/n": Supported}) == {"/n": "grounded"}


def test_a_mark_may_be_written_as_class_or_as_one_of_it() -> None:
    marks: Sequence[object] = (Quoted, Quoted(), Supported, Supported("name"))
    assert all(statuses({"a": "Rabat"}, marks={"/a": mark}) == {"/a": "grounded"} for mark in marks)
