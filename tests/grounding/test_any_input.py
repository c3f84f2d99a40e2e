"""Any text and any values: no exception, spans that hold, costs that are linear, nothing contradicted that the text gives."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema import DateRange, Quoted, Supported, check, find_dates
from newsschema.grounding.marks import Kind, Mark
from newsschema.report import as_feedback

KINDS: tuple[Kind | None, ...] = (None, "quote", "date", "number", "name", "person", "organization", "country")
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "pt")
PIECES = [
    "Jean Dupont ", "M. Dupont ", "le 25 mai 2022 ", "du 24 au 26 mai ", "hier, ", "16 pays ", "vingt-quatre ", "deux cent mille ", "1 200 ", "1.200,5 ",
    "4,5 % ", "« Nous sommes ", "prêts », ", "le Maroc ", "DGSN ", "Direction générale ", "٢٥ مايو ", "und ", "zweihundert", "e\u0301", "\u0130", "ß", "😀",
    "\ufffd", "\x00", "…", "[…]", "-", "'", "\n\n", ". ", "東京", "ﬁ", "½", "²",
]  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
leaves = st.one_of(
    texts, st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.dates(), st.datetimes(), st.binary(max_size=3),
    st.sampled_from(["MA", "FRA", "2022-05", "2022-05-24/..", "../2022", "12", "1e9", "NaN", "\ud800", "-0", "A.B.C.", "ABCDEFGHIJ"]),
)  # fmt: skip
marks = st.one_of(
    st.sampled_from([Quoted(), Quoted(span=("start", "end"))]),
    st.builds(
        Supported,
        st.sampled_from(KINDS),
        by=st.sampled_from([None, "words"]),
        counts=st.sampled_from([(), ("pays",), ("",)]),
    ),
)


@settings(deadline=None)  # the first example of a language reads its pack
@given(
    texts, leaves, marks, texts, st.integers(-5, 80), st.integers(), st.sampled_from(LANGUAGES), st.none() | st.dates()
)
def test_any_value_is_held_against_any_text(
    text: str, value: object, mark: Mark, words: str, start: int, end: int, language: str, reference: date | None
) -> None:
    data = {"value": value, "words": words, "start": start, "end": end}
    report = check(text, data, marks={"/value": mark}, language=language, reference=reference)
    for claim in report:
        assert claim.pointer == "/value"
        assert (claim.status == "grounded") == bool(claim.support)
        for passage in (*claim.support, *([claim.nearest] if claim.nearest else [])):
            assert 0 <= passage.start < passage.end <= len(text)
            assert text[passage.start : passage.end] == passage.text
        assert claim.status != "contradicted" or (isinstance(mark, Supported) and mark.by)
    assert as_feedback(report) == as_feedback(report)
    assert report.to_dict()
    str(report)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", ["\ud800", "le 25 mai 2022 \ud83d", "\udc00 16", "Jean \ud800 Dupont"])
def test_half_a_pair_in_a_value_is_no_error_and_can_be_written(value: str, kind: Kind | None) -> None:
    data = {"value": value, "words": value}
    report = check("Le 25 mai 2022, 16 pays", data, marks={"/value": Supported(kind, by="words")}, language="fr")
    for written in (json.dumps(report.to_dict(), ensure_ascii=False), as_feedback(report), str(report)):
        assert written.encode().decode() == written


@settings(deadline=None)  # the first example of a language reads its pack
@given(texts, st.data())
def test_words_of_a_text_are_in_it(text: str, data: st.DataObject) -> None:
    pieces = text.split()
    first = data.draw(st.integers(0, max(len(pieces) - 1, 0)))
    last = data.draw(st.integers(first, len(pieces)))
    words = " ".join(pieces[first:last])
    if not any(char.isalnum() for char in words):
        return
    [claim] = check(text, {"q": words}, marks={"/q": Quoted}, language="fr")
    assert claim.status == "grounded"


@settings(deadline=None)  # the first example of a language reads its pack
@given(texts, st.sampled_from(LANGUAGES), st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 1, 1)))
def test_dates_of_a_text_are_in_it_and_in_their_words(text: str, language: str, reference: date) -> None:
    for mention in find_dates(text, language=language, reference=reference):
        if isinstance(mention.value, DateRange) and not mention.value.reversed:
            data = {"d": mention.value, "by": mention.text}
            report = check(text, data, marks={"/d": Supported(by="by")}, language=language, reference=reference)
            assert not report.contradicted


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_a_piece_said_very_often_costs_little(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    values = {
        "quote": piece * 100, "other": f"{piece} z " * 50, "date": "2021-01-01", "number": 77, "name": f"{piece} Zorro", "person": f"Zorro {piece}",
        "organization": "ABC", "country": "ZM",
    }  # fmt: skip
    marked = {f"/{kind}": Supported(kind) for kind in KINDS if kind and kind != "quote"}
    report = check(text, values, marks=marked | {"/quote": Quoted, "/other": Quoted}, language="fr")
    assert len(report.claims) >= 7
