"""Anything at all into every public function and the command line: no exception but the documented ones."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import newsschema
from newsschema import DateRange, NewsschemaError, PartialDate, Record
from newsschema import strategies as nst
from newsschema.cli import main
from newsschema.datasets.reader import Form, read_stream
from newsschema.languages.pack import languages
from newsschema.model import tree
from newsschema.rules.registry import find_rule
from property_based.effort import tries

ANY_TEXT = st.text(max_size=200)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(ANY_TEXT | st.sampled_from([*Record.model_fields]), inner, max_size=4)
    ),
    max_leaves=12,
)
FRAGMENTS = st.sampled_from([
    "le 25 mai 2022", "on 25 May 2022", "am 25. Mai", "el 25 de mayo", "«", "»", "M. Dupont", "« Oui »", "hier", "yesterday", "du 24 au", "9999", "٢٥ مايو",
    "\u200f", "\u0300", "\x00", "\r\n", "\n\n", "\u2028", "İ", "ß", "ﬁ", "😀", " ", "-", "/", "T", "1", "XX", "~", "..",
])  # fmt: skip
MIXED = st.lists(FRAGMENTS | st.text(max_size=3), max_size=40).map("".join)
FINDERS = [
    newsschema.find_countries,
    newsschema.find_dates,
    newsschema.find_organizations,
    newsschema.find_people,
    newsschema.find_quotes,
]


def refusal(call: Callable[[], object], error: type[Exception]) -> str:
    """What a call says when it refuses what it is given, which must not be nothing; "" where it does not refuse."""
    try:
        call()
    except error as refused:
        message = str(refused)
    else:
        return ""
    assert message
    return message


@given(ANY_TEXT | MIXED, st.sampled_from([None, *languages()]))
@tries(60)
def test_any_text_can_be_read(text: str, language: str | None) -> None:
    record = newsschema.extract(text, language=language)
    assert record.text == text
    for entry in record.evidence:
        assert all(text[start:end] == entry.exact for start, end in entry.spans)
    for find in FINDERS:
        for mention in find(text, language=language):  # type: ignore[operator]
            assert text[mention.start : mention.end] == mention.text
    newsschema.validate(record)


@given(ANY_TEXT | MIXED)
@tries(60)
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    for parse in (PartialDate.parse, DateRange.parse):
        assert refusal(partial(parse, text), ValueError) or str(parse(text)) == text
    for call in (
        lambda: newsschema.extract("", published=text),
        lambda: newsschema.find_dates("", reference=text),
        lambda: newsschema.extract("", language=text),
        lambda: newsschema.validate(Record(id="a"), select=[text]),
        lambda: find_rule(text),
    ):
        refusal(call, NewsschemaError)


@given(ANY_TEXT | st.lists(st.sampled_from(["", "events", "0", "~", "a"])).map("/".join), nst.records())
@tries(60)
def test_any_pointer_leads_somewhere_or_is_refused(pointer: str, record: Record) -> None:
    for function in (tree.resolve, tree.to_json_pointer, tree.from_json_pointer):
        refusal(partial(function, record, pointer), LookupError)


@given(
    st.binary(max_size=300) | ANY_JSON.map(lambda value: json.dumps(value).encode()),
    st.sampled_from(["json", "json-lines", "yaml", "csv", None]),
)
@tries(100)
def test_any_bytes_give_records_or_findings(content: bytes, form: Form | None) -> None:
    entries = list(read_stream(BytesIO(content), "any", form=form))
    assert entries or content.lstrip().startswith(b"[")
    for entry in entries:
        assert (entry.record is None) <= bool(entry.findings)
        for finding in entry.findings:
            assert finding.line is not None
            assert 1 <= finding.line <= content.count(b"\n") + 1
        if entry.record is not None:
            entry.located(newsschema.validate(entry.record))


@given(nst.records(text=True), st.data())
@tries(60)
def test_a_record_with_any_value_put_somewhere_gives_findings_or_a_record(record: Record, data: st.DataObject) -> None:
    values = json.loads(record.model_dump_json(exclude_defaults=True))
    here: Any = values
    while isinstance(here, dict | list) and here:
        step = data.draw(st.sampled_from([*here] if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[step], dict | list) or not here[step] or data.draw(st.booleans()):
            here[step] = data.draw(ANY_JSON)
            break
        here = here[step]
    [entry] = read_stream(BytesIO(json.dumps(values).encode()), "any.json", form="json")
    assert (entry.record is None) <= bool(entry.findings)
    if entry.record is not None:
        newsschema.validate(entry.record)


COMMANDS = [["validate", "-"], ["validate", "--format", "json", "-"], ["extract", "-"]]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_any_input_of_a_command_ends_with_a_status(command: list[str]) -> None:
    @given(st.binary(max_size=200) | (ANY_TEXT | MIXED).map(lambda text: text.encode("utf-8", "surrogatepass")))
    @tries(25)
    def run(content: bytes) -> None:
        result = CliRunner().invoke(main, command, input=content)
        assert result.exit_code in {0, 1, 2}
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output

    run()


@given(
    st.lists(
        ANY_TEXT.filter(lambda word: "\x00" not in word)
        | st.sampled_from(["explain", "rules", "schema", "--help", "validate", "NS105"]),
        max_size=4,
    )
)
@tries(40)
def test_any_arguments_end_with_a_status(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, arguments, input=b"")
    assert result.exit_code in {0, 1, 2}
    assert result.exception is None or isinstance(result.exception, SystemExit)


@given(st.lists(FRAGMENTS, min_size=1, max_size=4).map("".join))
@tries(4)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece + " ") * (size // (len(piece) + 1))
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            newsschema.extract(text, language="fr")
            best = min(best, time.process_time() - begin)
        return best

    newsschema.extract(piece, language="fr")
    assert cost(20_000) < 10 * cost(5_000) + 0.3
