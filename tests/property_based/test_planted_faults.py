"""Every rule finds the fault that is planted for it, and no other rule finds anything."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema import Record, validate
from newsschema import strategies as nst
from newsschema.datasets.reader import read_stream
from newsschema.rules.faults import plant, plantable, setting
from newsschema.rules.pick import Pick
from newsschema.rules.registry import all_rules, find_rule
from property_based.effort import tries

IN_RECORDS = [rule.code for rule in plantable()]
IN_SOURCES = [rule.code for rule in all_rules() if rule.broken.form is not None]
EXAMPLES = 8


def test_every_rule_has_a_breaker() -> None:
    assert sorted(IN_RECORDS + IN_SOURCES) == [rule.code for rule in all_rules()]


def codes_of(record: Record) -> set[str]:
    return {finding.code for finding in validate(record)}


@pytest.mark.parametrize("code", IN_RECORDS)
def test_exactly_what_was_planted_is_found(code: str) -> None:
    planted = {code, *find_rule(code).broken.also}

    @given(st.booleans().flatmap(lambda text: nst.inconsistent_records(code, text=text)))
    @tries(EXAMPLES)
    def run(record: Record) -> None:
        assert codes_of(record) == planted

    run()


@pytest.mark.parametrize("code", IN_SOURCES)
def test_what_is_no_record_is_told_by_its_rule_alone(code: str) -> None:
    @given(nst.broken_sources(code))
    @tries(EXAMPLES)
    def run(source: str) -> None:
        entries = list(read_stream(BytesIO(source.encode()), "record", form=find_rule(code).broken.form))
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
@tries(2)
def test_mutations_of_a_record_of_ones_own(record: Record) -> None:
    seen = []
    for broken, code in nst.mutations(record, each=2):
        seen.append(code)
        assert codes_of(broken) == {code, *find_rule(code).broken.also}
    assert {code for code in IN_RECORDS if setting(find_rule(code)) == (None, None)} <= set(seen)
    assert max(map(seen.count, seen)) == 2


def test_mutations_of_a_bare_record() -> None:
    for broken, code in nst.mutations(Record(id="a")):
        assert codes_of(broken) == {code, *find_rule(code).broken.also}
    assert [code for _, code in nst.mutations(Record(id="a"), select=["NS2"], ignore=["NS20"])] == [
        code for code in IN_RECORDS if code.startswith("NS2") and not code.startswith("NS20")
    ]


@pytest.mark.parametrize("code", IN_RECORDS)
def test_breakers_are_pure(code: str) -> None:
    rule = find_rule(code)
    language, day = setting(rule)
    article = {"date_published": day or "2022-05-25", "in_language": language or "en"}
    record = Record.model_validate({"id": "a", "article": article})
    before = record.model_dump_json()
    broken = [plant(rule, record, Pick(lambda count: 1 % count)) for _ in range(2)]
    assert broken[0] == broken[1] is not None
    assert record.model_dump_json() == before
