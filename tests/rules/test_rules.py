"""Every rule fires on what its page says breaks it, and on nothing that its page says is fine."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from newsschema import Finding, NewsschemaError, Record, validate
from newsschema.datasets.reader import read_stream
from newsschema.model import tree
from newsschema.model.event import DeclaredCount, Event
from newsschema.rules.context import Context
from newsschema.rules.engine import Judge, examine
from newsschema.rules.pages import examples, page, summary
from newsschema.rules.registry import Needs, Rule, all_rules, find_rule, rule, select_rules

RULES = {each.code: each for each in all_rules()}


def findings_of(source: str, form: str = "json") -> list[Finding]:
    """What reading and validating a text finds."""
    found: list[Finding] = []
    for entry in read_stream(BytesIO(source.encode()), f"example.{form}"):
        found += entry.findings
        if entry.record is not None:
            found += entry.located(validate(entry.record))
    return found


@pytest.mark.parametrize("code", RULES)
def test_the_examples_of_a_page_hold(code: str) -> None:
    kinds = Counter(example.kind for example in examples(RULES[code]))
    assert min(kinds["breaks"], kinds["fine"]) >= 1
    for example in examples(RULES[code]):
        codes = {finding.code for finding in findings_of(example.source, example.form)}
        assert codes == ({code} if example.kind == "breaks" else set()), example.source


@pytest.mark.parametrize("code", RULES)
def test_a_page_says_what_why_and_how(code: str) -> None:
    written = page(RULES[code])
    assert "What does not fire:" in written
    assert "To mend it," in written
    assert len(summary(RULES[code])) <= 120


def test_codes_and_names_are_found_and_slips_are_mended() -> None:
    assert find_rule("ns105") is find_rule("outside-window")
    with pytest.raises(NewsschemaError, match="did you mean outside-window"):
        find_rule("outside-windw")


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (("NS10",), (), ["NS101", "NS102", "NS103", "NS104", "NS105", "NS106", "NS107", "NS109"]),
        (("NS10",), ("NS105", "reversed-range"), ["NS101", "NS103", "NS104", "NS106", "NS107", "NS109"]),
        (("wrong-weekday",), (), ["NS103"]),
    ],
)
def test_selectors(select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]) -> None:
    assert [each.code for each in select_rules(select, ignore)] == codes


def test_an_unknown_selector_is_an_error() -> None:
    with pytest.raises(NewsschemaError, match="there is no rule"):
        validate(Record(id="a"), select=["NS77"])


def test_suppressions_hold_for_a_place_and_what_lies_within_it() -> None:
    record = Record.model_validate(
        {
            "id": "a",
            "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}, {"id": "y", "dates": "2022-05-26/2022-05-24"}],
            "suppressions": [{"code": "NS102", "target": "/events/x", "reason": "as printed"}],
        }
    )
    report = examine(record)
    assert [finding.target for finding in report.findings] == ["/events/y/dates"]
    assert [finding.target for finding in report.suppressed] == ["/events/x/dates"]


def test_a_suppression_of_the_whole_record_takes_all_findings_of_its_rule_alone() -> None:
    events = [{"id": each, "dates": "2022-05-26/2022-05-24", "part_of": "nothing"} for each in ("x", "y", "y")]
    record = Record.model_validate(
        {
            "id": "a",
            "events": events,
            "suppressions": [{"code": "reversed-range", "target": "", "reason": "as printed"}],
        }
    )
    report = examine(record, select=["NS102", "NS601", "NS901"])
    assert Counter(finding.code for finding in report.suppressed) == {"NS102": 3}
    assert Counter(finding.code for finding in report.findings) == {"NS601": 3}


def test_what_could_not_be_judged_is_counted_with_its_reason() -> None:
    record = Record.model_validate({"id": "a", "events": [{"id": "x"}, {"id": "y", "part_of": "x", "dates": "2022"}]})
    assert examine(record).verdicts["NS105"].not_judged == {"a date is missing": 1}


def test_a_rule_that_fails_is_named() -> None:
    @rule("XX001", severity="error", since="0.1")
    def failing(_record: Record, _ctx: object) -> list[Finding]:
        raise ZeroDivisionError

    broken = Rule("XX001", "failing", "error", "0.1", Record, None, failing, "")
    with pytest.raises(NewsschemaError, match=r"XX001 .*failing.* on record 'a' at its root"):
        Judge((broken,)).findings(Record(id="a"))


def test_a_test_that_fails_is_named_with_the_part_it_was_asked_of() -> None:
    def failing(event: Event) -> bool:
        return not event.dates and bool(1 // 0)

    broken = Rule("XX002", "failing-test", "error", "0.1", Event, failing, lambda _event, _ctx: (), "")
    record = Record.model_validate({"id": "a", "events": [{"id": "x", "dates": "2022"}, {"id": "y"}]})
    with pytest.raises(NewsschemaError, match=r"XX002 .*failing-test.* on record 'a' at /events/y: ZeroDivisionError"):
        Judge((broken,)).findings(record)


@pytest.mark.parametrize(
    ("needs", "called"),
    [
        ("dates", ["x"]),
        ("not dates and kind == 'meeting'", ["y"]),
        ("len(participants) > 1", []),
        (None, ["x", "y"]),
        (lambda event: event.id != "x", ["y"]),
    ],
)
def test_a_rule_is_called_where_what_it_needs_holds(needs: Needs | str | None, called: list[str]) -> None:
    seen: list[str] = []

    def noting(event: Event, _ctx: object) -> list[Finding]:
        seen.append(event.id)
        return []

    record = Record.model_validate(
        {"id": "a", "events": [{"id": "x", "dates": "2022"}, {"id": "y", "kind": "meeting"}]}
    )
    Judge((Rule("XX003", "noting", "info", "0.1", Event, needs, noting, ""),)).findings(record)
    assert seen == called


def test_a_rule_is_not_called_where_it_suspects_nothing() -> None:
    seen: list[str] = []

    def noting(event: Event, _ctx: object) -> list[Finding]:
        seen.append(event.id)
        return []

    def suspect(event: Event, ctx: Context) -> bool:
        return event.id == "y" and ctx.record.id == "a"

    record = Record.model_validate({"id": "a", "events": [{"id": each, "dates": "2022"} for each in ("x", "y")]})
    noted = Rule("XX005", "noting", "info", "0.1", Event, "dates or name", noting, "", suspect=suspect)
    Judge((noted,)).findings(record)
    assert seen == ["y"]


@pytest.mark.parametrize(
    ("needs", "message"), [("datums", "'datums', which Event does not have"), ("if", "no expression")]
)
def test_what_a_rule_needs_is_read_before_any_record(needs: str, message: str) -> None:
    with pytest.raises(NewsschemaError, match=message):
        Judge((Rule("XX004", "slip", "info", "0.1", Event, needs, lambda _event, _ctx: (), ""),))


def test_two_equal_parts_are_told_apart() -> None:
    event = {"id": "x", "dates": "2022-05-26/2022-05-24"}
    record = Record.model_validate({"id": "a", "events": [event, event]})
    assert [f.target for f in validate(record, select=["NS102"])] == ["/events/0/dates", "/events/1/dates"]


@settings(deadline=None)  # words of a language are read when first asked for
@given(strategies.records)
def test_validate_never_fails_and_every_target_leads_somewhere(record: Record) -> None:
    findings = validate(record)
    assert findings == validate(record)
    for finding in findings:
        assert tree.resolve(record, finding.target) is not findings
        assert finding.to_dict()["code"] in RULES


def _without_repeated_ids(record: Record) -> bool:
    return all(
        len({part.id for part in parts}) == len(parts)
        for parts in (record.officials, record.organizations, record.events)
    )


@given(strategies.records.filter(_without_repeated_ids), st.sampled_from(["officials", "organizations", "events"]))
def test_the_order_of_lists_does_not_matter(record: Record, name: str) -> None:
    record = record.model_copy(update={"suppressions": (), "evidence": ()})  # they name places, some by number
    turned = record.model_copy(update={name: getattr(record, name)[::-1]})
    ids_alike = "NS605"  # names the later of two
    found = [Counter((f.code, f.value) for f in validate(each, ignore=[ids_alike])) for each in (record, turned)]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("dates", "relation", "codes"),
    [
        ("2022-05-27", None, ["NS105"]),
        ("2022-05-23", "during", ["NS105"]),
        ("2022-05-23", "around", []),
        ("2022-05-26", None, []),
        ("2022-05", None, []),
        ("2022", None, []),
        ("2022-06", None, ["NS105"]),
        ("2022-05-25/2022-05-28", None, ["NS106"]),
        ("2022-05-25T23:00", None, []),
    ],
)
def test_windows(dates: str, relation: str | None, codes: list[str]) -> None:
    meeting = {"id": "m", "kind": "meeting", "part_of": "fair", "dates": dates, "relation": relation}
    record = Record.model_validate({"id": "a", "events": [{"id": "fair", "dates": "2022-05-24/2022-05-26"}, meeting]})
    assert [finding.code for finding in validate(record)] == codes


@pytest.mark.parametrize(
    ("quoted", "codes"),
    [
        ("Nous sommes prêts à partir", []),
        ("Nous sommes prêts", []),
        ("nous sommes\u00a0prêts à partir", ["NS506"]),
        ("Nous sommes\u00a0prêts à partir", []),
        ("Nous […] partir", []),
        ("Nous (...) partir", []),
        ("Nous partirons", ["NS503"]),
        ("partir […] Nous", ["NS503"]),
    ],
)
def test_quotes_are_sought_in_the_text(quoted: str, codes: list[str]) -> None:
    record = Record.model_validate(
        {"id": "a", "text": "« Nous sommes prêts à partir », dit-il.", "quotes": [{"text": quoted}]}
    )
    assert [finding.code for finding in validate(record)] == codes


@pytest.mark.parametrize(
    ("text", "start", "end", "hint"),
    [
        ("É à Rabat !", 6, 11, "UTF-8 bytes"),
        ("😀 à Rabat !", 5, 10, "UTF-16 units"),
        ("e\u0301 à Rabat !", 4, 9, "NFC"),
        ("Ici, à Rabat !", 6, 11, "the words stand at 7-12"),
        ("Ici, à Fès !", 2, 7, "nowhere"),
    ],
)
def test_a_span_that_is_off_is_told_in_which_unit(text: str, start: int, end: int, hint: str) -> None:
    evidence = [{"target": "", "spans": [[start, end]], "exact": "Rabat"}]
    [finding] = validate(Record.model_validate({"id": "a", "text": text, "evidence": evidence}))
    assert finding.code == "NS502"
    assert hint in finding.message


@pytest.mark.parametrize(
    ("names", "fires"),
    [
        (("Salon mondial de la pêche et des ports", "Salon mondial de la pêche et des fleuves"), True),
        (("Salon de la mer et des ports", "14e Salon de la mer et des ports"), False),
        (("Salon de la mer et des ports", "SMP"), False),
        (("Forum international des mers du Sud", "Forum internationale des mers du Sud"), False),
        (("Salon de la mer", "Salon de la pêche"), False),
    ],
)
def test_variants_of_a_name(names: tuple[str, str], fires: bool) -> None:
    record = Record.model_validate(
        {"id": "a", "events": [{"id": "x", "name": names[0], "alternate_names": [names[1]]}]}
    )
    assert [finding.code for finding in validate(record)] == (["NS311"] if fires else [])


@pytest.mark.parametrize(
    "part",
    [
        {"officials": [{"id": "x", "name": " ", "offices": [{"title": " ", "status": "current"}]}]},
        {
            "article": {"in_language": "fr", "date_published": "9999-12-31"},
            "dates": [{"text": "demain", "value": "2022-05-25", "relative": "demain"}],
        },
        {
            "article": {"in_language": "fr", "date_published": "0001-01-01"},
            "dates": [{"text": "hier", "value": "2022-05-25", "relative": "hier"}],
        },
    ],
)
def test_rules_do_not_fail_on_blanks_and_the_ends_of_the_calendar(part: dict[str, object]) -> None:
    codes = {finding.code for finding in validate(Record.model_validate({"id": "a"} | part))}
    assert codes <= {"NS013", "NS121"}, "what is blank, and what is before newspapers"


REVERSED = Record.model_validate({"id": "a", "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}]})


@pytest.mark.parametrize("other", [{"id": "a"}, None, "NS1", [REVERSED]])
def test_what_is_no_record_is_refused_in_words(other: object) -> None:
    for judge in (validate, examine):
        with pytest.raises(NewsschemaError, match="is no Record: read data with"):
            judge(other)  # type: ignore[arg-type]


def test_selectors_may_be_joined_by_commas() -> None:
    assert validate(REVERSED, select="NS102,NS210") == validate(REVERSED, select=["NS102", "NS210"])
    assert validate(REVERSED, select="NS1", ignore="NS102") == validate(REVERSED, select=["NS1"], ignore=["NS102"])
    assert [each.code for each in validate(REVERSED, select="NS2, NS1")] == ["NS102"]


@pytest.mark.parametrize(
    ("count", "counted", "noun", "words"),
    [
        (3, "country", None, "3 countries"),
        (1, "group", None, "1 group"),
        (2, "official", None, "2 officials"),
        (1, "country", "pays", "1 pays"),
    ],
)
def test_a_declared_count_in_words(count: int, counted: str, noun: str | None, words: str) -> None:
    declared = DeclaredCount.model_validate({"count": count, "counted": counted, "noun": noun})
    assert f"{count} {declared.of_what}" == words


@pytest.mark.parametrize(("kind", "words"), [("other", "event 'm' is dated"), ("visit", "visit 'm' is dated")])
def test_an_event_of_no_known_kind_is_an_event(kind: str, words: str) -> None:
    fair = {"id": "fair", "dates": "2022-05-24/2022-05-26"}
    for dates in ("2022-05-27", "2022-05-26/2022-05-27"):
        record = Record.model_validate(
            {"id": "a", "events": [fair, {"id": "m", "kind": kind, "dates": dates, "part_of": "fair"}]}
        )
        assert [each.message.startswith(words) for each in validate(record)] == [True]
