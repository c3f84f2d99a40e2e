"""What an article states is found in it: the extractors against articles that were made from their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import find, given
from hypothesis.errors import InvalidArgument

from newsschema import Record, extract, find_countries, find_dates, validate
from newsschema import strategies as nst
from newsschema.languages.samples import languages_with_samples
from newsschema.strategies.making.told_faults import TOLD_FAULTS
from property_based.effort import tries


def events_of(record: Record) -> Iterator[object]:
    names = {official.id: official.name for official in record.officials}
    wholes = {event.id: event.name for event in record.events}
    for event in record.events:
        people = frozenset(names[each.ref or ""] for each in event.participants if each.kind == "official")
        countries = frozenset(each.ref for each in event.participants if each.kind == "country")
        place = event.place.name if event.place is not None and event.name is not None else None
        listed = event.participants_listed if countries else None
        counts = [each.count for each in event.declared_participants]
        whole = wholes[event.part_of or ""] if event.relation == "during" else None
        who = people if event.name is None else countries
        yield (event.kind, event.name, str(event.dates), event.status, place, who, listed, counts, whole)


def offices_of(record: Record) -> Iterator[object]:
    organizations = {each.id: each.name for each in record.organizations}
    for official in record.officials:
        for office in official.offices[:1]:
            tenure = str(office.tenure)
            yield (official.name, office.title, office.role, organizations.get(office.organization or ""), tenure)


def organizations_of(record: Record) -> Iterator[object]:
    holders = " ".join(credit.holder for credit in record.article.credits)
    for organization in record.organizations:
        if organization.name in holders:  # who owns a picture is an organization too
            continue
        yield (organization.name, organization.acronym)


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


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_article_gives_its_record_back(language: str) -> None:
    @given(nst.annotated_articles(language=language))
    @tries(60)
    def run(article: nst.AnnotatedArticle) -> None:
        gold = article.record
        found = extract(article.text, language=language, published=gold.article.date_published)
        same(dates_of(found), dates_of(gold))
        same(offices_of(found), offices_of(gold))
        same(quotes_of(found), quotes_of(gold))
        same(events_of(found), events_of(gold))
        same(organizations_of(found), organizations_of(gold))
        same(found.article.authors, gold.article.authors)
        assert found.article.date_modified == gold.article.date_modified
        assert found.article.headline == gold.article.headline
        assert validate(found) == []

    run()


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
        people = {official.name for official in extract(text, language=language).officials}
        assert {official.name for official in gold.officials} <= people
        countries = {each.code for each in find_countries(text, language=language)}
        listed = {each.ref for event in gold.events for each in event.participants if each.kind == "country"}
        places = {event.place.country for event in gold.events if event.place is not None}
        held = {office.jurisdiction for official in gold.officials for office in official.offices}
        assert listed <= countries <= listed | places | held

    run()


@pytest.mark.parametrize(
    ("code", "language"), [(code, language) for code, fault in TOLD_FAULTS.items() for language in fault.languages]
)
def test_a_fault_that_the_text_states_is_found_in_what_is_extracted(code: str, language: str) -> None:
    @given(nst.annotated_articles(language=language, breaking=code))
    @tries(12)
    def run(article: nst.AnnotatedArticle) -> None:
        found = extract(article.text, language=language, published=article.record.article.date_published)
        codes = {finding.code for finding in validate(found)}
        assert {code} <= codes <= {code, *TOLD_FAULTS[code].also}

    run()


def test_a_fault_is_told_where_there_are_sentences_for_it() -> None:
    for language, code in (("de", "NS103"), ("fr", "NS110"), ("fr", "NS601")):
        with pytest.raises(InvalidArgument, match=r"can be made to break|is told in"):
            find(nst.annotated_articles(language=language, breaking=code), lambda _article: True)
