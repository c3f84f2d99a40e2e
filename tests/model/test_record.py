"""Records: JSON and back without a loss, and pointers both ways."""

from __future__ import annotations

from hypothesis import given

import strategies
from newsschema import Record
from newsschema.model import tree
from newsschema.model.identifiers import slug, unique_slug


@given(strategies.records)
def test_json_to_model_to_json_is_the_identity(record: Record) -> None:
    written = record.model_dump_json(exclude_unset=True)
    assert Record.model_validate_json(written).model_dump_json(exclude_unset=True) == written
    assert Record.model_validate_json(record.model_dump_json()) == record


@given(strategies.records)
def test_pointers_lead_both_ways(record: Record) -> None:
    data = record.model_dump(mode="json")
    for pointer, value in tree.walk(record):
        assert tree.resolve(record, pointer) is value
        plain = tree.to_json_pointer(record, pointer)
        assert tree.from_json_pointer(record, plain) == pointer
        assert tree.to_json_pointer(data, pointer) == plain


def test_items_are_named_by_their_id_unless_it_leads_to_two() -> None:
    data = {"events": [{"id": "fair"}, {"id": "x"}, {"id": "x"}, {"id": "7"}, {"name": "no id"}]}
    assert tree.item_names(data["events"]) == ["fair", "1", "2", "3", "4"]
    assert tree.resolve(data, "/events/fair") == {"id": "fair"}


def test_slugs_are_readable_and_never_repeat() -> None:
    assert slug("Abdellatif Œuvrard-Ñúñez, « l'Émir »") == "abdellatif-oeuvrard-nunez-l-emir"
    taken: set[str] = set()
    assert [unique_slug("Salon", taken), unique_slug("salon", taken), unique_slug("2022", taken)] == [
        "salon",
        "salon-2",
        "n2022",
    ]


def test_every_field_is_described() -> None:
    schema = Record.model_json_schema()
    bare = [
        f"{name}.{field}"
        for name, model in [("Record", schema), *schema["$defs"].items()]
        for field, form in model.get("properties", {}).items()
        if not form.get("description")
    ]
    assert bare == []
