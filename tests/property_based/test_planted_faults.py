"""Every rule finds the fault that is planted for it, and no other rule finds anything."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema import Record, validate
from newsschema import strategies as nst
from newsschema.datasets.reader import read_stream
from newsschema.rules.faults import OF_OTHER_FORMS, of_json, plantable
from newsschema.rules.pick import Pick
from newsschema.rules.registry import all_rules, find_rule
from property_based.effort import tries

IN_RECORDS = [rule.code for rule in plantable()]
IN_JSON = [rule.code for rule in all_rules() if of_json(rule)]
EXAMPLES = 40
WAITING = [
    "NS005",
    "NS006",
    "NS007",
    "NS008",
    "NS009",
    "NS010",
    "NS011",
    "NS012",
    "NS013",
    "NS107",
    "NS109",
    "NS110",
    "NS112",
    "NS113",
    "NS114",
    "NS116",
    "NS117",
    "NS120",
    "NS121",
    "NS122",
    "NS123",
    "NS207",
    "NS208",
    "NS209",
    "NS214",
    "NS215",
    "NS216",
    "NS218",
    "NS222",
    "NS226",
    "NS227",
    "NS228",
    "NS229",
    "NS230",
    "NS233",
    "NS234",
    "NS235",
    "NS302",
    "NS306",
    "NS307",
    "NS308",
    "NS310",
    "NS312",
    "NS313",
    "NS314",
    "NS315",
    "NS316",
    "NS317",
    "NS318",
    "NS324",
    "NS325",
    "NS326",
    "NS328",
    "NS405",
    "NS406",
    "NS407",
    "NS410",
    "NS415",
    "NS416",
    "NS421",
    "NS422",
    "NS423",
    "NS424",
    "NS427",
    "NS506",
    "NS509",
    "NS512",
    "NS513",
    "NS514",
    "NS515",
    "NS516",
    "NS517",
    "NS518",
    "NS519",
    "NS520",
    "NS521",
    "NS522",
    "NS607",
    "NS609",
    "NS610",
    "NS611",
    "NS902",
    "NS903",
]
"""Rules whose breaker is still to be written."""


def test_rules_without_a_breaker_are_known() -> None:
    without = {rule.code for rule in all_rules() if rule.breaker is None}
    assert without == {*OF_OTHER_FORMS, *WAITING}


def codes_of(record: Record) -> set[str]:
    return {finding.code for finding in validate(record)}


@pytest.mark.parametrize("code", IN_RECORDS)
def test_exactly_what_was_planted_is_found(code: str) -> None:
    planted = {code, *find_rule(code).implied}

    @given(st.booleans().flatmap(lambda text: nst.inconsistent_records(code, text=text)))
    @tries(EXAMPLES)
    def run(record: Record) -> None:
        assert codes_of(record) == planted
        assert codes_of(Record.model_validate_json(record.model_dump_json())) == planted

    run()


@pytest.mark.parametrize("code", IN_JSON)
def test_what_is_no_record_is_told_by_its_rule_alone(code: str) -> None:
    @given(nst.broken_json(code))
    @tries(EXAMPLES)
    def run(source: str) -> None:
        entries = list(read_stream(BytesIO(source.encode()), "record.json", form="json"))
        found = {finding.code for entry in entries for finding in entry.findings}
        found |= {finding.code for entry in entries if entry.record is not None for finding in validate(entry.record)}
        assert found == {code}

    run()


def test_a_rule_may_be_called_by_its_name() -> None:
    @given(nst.inconsistent_records("outside-window", language="en", within="2022"))
    @tries(5)
    def run(record: Record) -> None:
        assert codes_of(record) == {"NS105"}
        assert record.article.in_language == "en"

    run()


@given(st.booleans().flatmap(lambda text: nst.records(text=text)))
@tries(15)
def test_mutations_of_a_record_of_ones_own(record: Record) -> None:
    seen = []
    for broken, code in nst.mutations(record, each=2):
        seen.append(code)
        assert codes_of(broken) == {code, *find_rule(code).implied}
    assert sorted(set(seen)) == IN_RECORDS
    assert max(map(seen.count, seen)) == 2


def test_mutations_of_a_bare_record() -> None:
    for broken, code in nst.mutations(Record(id="a")):
        assert codes_of(broken) == {code, *find_rule(code).implied}
    assert [code for _, code in nst.mutations(Record(id="a"), select=["NS2"], ignore=["NS20"])] == [
        code for code in IN_RECORDS if code.startswith("NS2") and not code.startswith("NS20")
    ]


@pytest.mark.parametrize("code", IN_RECORDS)
def test_breakers_are_pure(code: str) -> None:
    plant = find_rule(code).breaker
    assert plant is not None
    record = Record.model_validate({"id": "a", "article": {"date_published": "2022-05-25", "in_language": "en"}})
    before = record.model_dump_json()
    broken = [plant(record, Pick(lambda count: 1 % count)) for _ in range(2)]  # type: ignore[arg-type]
    assert broken[0] == broken[1] is not None
    assert record.model_dump_json() == before
