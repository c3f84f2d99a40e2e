"""What an article states is found in it: the extractors against articles that were made from their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema import Record, extract, find_countries, find_dates, validate
from newsschema import strategies as nst
from newsschema.languages.samples import languages_with_samples
from newsschema.strategies.making.told_faults import TOLD_FAULTS
from property_based.effort import tries

NAMES_UNKNOWN = {"ar"}
"""Languages whose pack knows no names of people and countries."""


def events_of(record: Record) -> Iterator[object]:
    names = {official.id: official.name for official in record.officials}
    for event in record.events:
        people = frozenset(names[each.ref or ""] for each in event.participants if each.kind == "official")
        countries = frozenset(each.ref for each in event.participants if each.kind == "country")
        place = event.place.name if event.place is not None and event.name is not None else None
        place = None if f"À {place}, " in (record.text or "") else place  # a place before the name is not read yet
        yield (event.kind, event.name, str(event.dates), place, people if event.name is None else countries)


def meetings_of(record: Record) -> Iterator[object]:
    names = {official.id: official.name for official in record.officials}
    for event in record.events:
        if event.kind == "meeting":
            people = sorted(names[each.ref or ""] for each in event.participants if each.kind == "official")
            yield (people, str(event.dates))


def offices_of(record: Record) -> Iterator[tuple[str, str, str | None, str | None]]:
    organizations = {each.id: each.name for each in record.organizations}
    for official in record.officials:
        for office in official.offices[:1]:
            yield (official.name, office.title, office.role, organizations.get(office.organization or ""))


def quotes_of(record: Record) -> Iterator[object]:
    names = {official.id: official.name for official in record.officials}
    for quote in record.quotes:
        yield (quote.text, names.get(quote.speaker or ""))


def dates_of(record: Record) -> Iterator[object]:
    for mention in record.dates:
        if not mention.in_name:
            yield (mention.start, mention.end, str(mention.value), mention.weekday)


def same(found: Iterable[object], gold: Iterable[object]) -> None:
    assert sorted(map(str, found)) == sorted(map(str, gold))


@given(nst.annotated_articles(language="fr"))
@tries(60)
def test_a_french_article_gives_its_record_back(article: nst.AnnotatedArticle) -> None:
    gold = article.record
    found = extract(article.text, language="fr", published=gold.article.date_published)
    same(dates_of(found), dates_of(gold))
    same(offices_of(found), offices_of(gold))
    same(quotes_of(found), quotes_of(gold))
    same(events_of(found), events_of(gold))
    assert found.article.headline == gold.article.headline
    assert validate(found) == []


@given(nst.annotated_articles(language="en"))
@tries(40)
def test_an_english_article_gives_its_people_quotations_and_meetings_back(article: nst.AnnotatedArticle) -> None:
    gold = article.record
    found = extract(article.text, language="en", published=gold.article.date_published)
    same(
        ((name, title, role) for name, title, role, _ in offices_of(found)),
        ((name, title, role) for name, title, role, _ in offices_of(gold)),
    )
    same(quotes_of(found), quotes_of(gold))
    same(meetings_of(found), meetings_of(gold))
    assert found.article.headline == gold.article.headline


@pytest.mark.parametrize("language", languages_with_samples())
def test_dates_people_and_countries_of_an_article_are_found(language: str) -> None:
    @given(nst.annotated_articles(language=language))
    @tries(20)
    def run(article: nst.AnnotatedArticle) -> None:
        gold, text = article.record, article.text
        names = [span for entry in gold.evidence if entry.target.endswith("/name") for span in entry.spans]

        def named(start: int | None, end: int | None) -> bool:
            return any(start is not None and end is not None and first <= start < end <= last for first, last in names)

        mentions = find_dates(text, language=language, reference=gold.article.date_published)
        found = [each for each in mentions if not named(each.start, each.end)]
        same(
            [(each.start, each.end, str(each.value)) for each in found],
            [(each.start, each.end, str(each.value)) for each in gold.dates],
        )
        if language in NAMES_UNKNOWN:
            return
        people = {official.name for official in extract(text, language=language).officials}
        assert {official.name for official in gold.officials} <= people
        countries = {each.code for each in find_countries(text, language=language)}
        listed = {each.ref for event in gold.events for each in event.participants if each.kind == "country"}
        places = {event.place.country for event in gold.events if event.place is not None}
        held = {office.jurisdiction for official in gold.officials for office in official.offices}
        assert listed <= countries <= listed | places | held

    run()


@pytest.mark.parametrize("code", sorted(TOLD_FAULTS))
def test_a_fault_that_the_text_states_is_found_in_what_is_extracted(code: str) -> None:
    @given(nst.annotated_articles(language="fr", breaking=code), st.just(code))
    @tries(20)
    def run(article: nst.AnnotatedArticle, code: str) -> None:
        found = extract(article.text, language="fr", published=article.record.article.date_published)
        assert {finding.code for finding in validate(found)} == {code}

    run()
