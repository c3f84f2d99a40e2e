"""Faults of people, posts and organizations that are told."""

from __future__ import annotations

from datetime import timedelta

from newsschema.languages.samples import SampleCountry, SampleOrganization, SamplePost
from newsschema.model.date_range import DateRange
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Office, Official
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.rules.words import TITLES_OF_WOMEN
from newsschema.strategies.making.told.fault import (
    FAR,
    ToldFault,
    days,
    first_event,
    published_day,
    samples_of,
    slips_of,
    with_meeting,
)
from newsschema.text.folding import fold_term

_NOT_GOVERNED = ("ministry", "university")
_OTHER_LETTERS = "BKVZ"


def _head_of_government(record: Record) -> SamplePost:
    return next(each for each in samples_of(record).post if each.role == "head-of-government")


def _of_country(record: Record, country: SampleCountry) -> Office:
    """The post at the head of a country's government."""
    post = _head_of_government(record)
    title = post.title.format(of=country.of)
    return Office(title=title, role=post.role, jurisdiction=country.code, status="current")


def _with_offices(record: Record, *offices: tuple[Office, ...], organizations: tuple[Organization, ...] = ()) -> Record:
    """Only the first people of a record, each with other posts, and what does not hang on the posts that they had."""
    people: list[Official] = [
        official.model_copy(update={"offices": given})
        for official, given in zip(record.officials, offices, strict=False)
    ]
    known = {official.id for official in people}
    return record.model_copy(
        update={
            "officials": tuple(people),
            "organizations": organizations,
            "events": record.events[:1],
            "quotes": tuple(quote for quote in record.quotes if quote.speaker in known),
        }
    )


def _renamed(record: Record, place: int, **fields: object) -> Record:
    """The record with one of its people changed, also where they take part in something."""
    person = record.officials[place].model_copy(update=fields)
    officials = tuple(person if official.id == person.id else official for official in record.officials)
    events = tuple(
        event.model_copy(
            update={
                "participants": tuple(
                    each.model_copy(update={"name": person.name}) if each.ref == person.id else each
                    for each in event.participants
                )
            }
        )
        for event in record.events
    )
    return record.model_copy(update={"officials": officials, "events": events})


def _organization(sample: SampleOrganization, taken: set[str], **fields: object) -> Organization:
    made = Organization(id=unique_slug(sample.name, taken), name=sample.name, acronym=sample.acronym, kind=sample.kind)
    return made.model_copy(update=fields)


def _in_capitals(record: Record, _pick: Pick) -> Record:
    return _renamed(record, 0, name=record.officials[0].name.upper())


def _two_governments(record: Record, pick: Pick) -> Record:
    countries = pick.several(samples_of(record).country, 2, 2)
    return _with_offices(record, tuple(_of_country(record, country) for country in countries))


def _not_yet_in_office(record: Record, pick: Pick) -> Record:
    """Somebody who meets somebody else before the day on which they took their post."""
    since = published_day(record) - timedelta(days=pick.number(1, FAR))
    office = _of_country(record, pick(samples_of(record).country))
    met = since - timedelta(days=pick.number(1, FAR))
    met_before = with_meeting(first_event(_with_offices(record, (office,), ())), days(met), within=False)
    host, *others = met_before.officials
    taken = office.model_copy(update={"tenure": DateRange.parse(f"{since}/..")})
    return met_before.model_copy(
        update={"officials": (host.model_copy(update={"offices": (taken,)}), *others), "events": met_before.events[1:]}
    )


def _twice_at_once(record: Record, pick: Pick) -> Record:
    """Somebody who held one post from some year to another, and again from a year between."""
    office = _of_country(record, pick(samples_of(record).country))
    first = published_day(record).year - pick.number(20, 40)
    between, last = first + pick.number(1, 4), first + pick.number(5, 9)
    tenures = (f"{first}/{last}", f"{between}/{last + pick.number(1, 9)}")
    twice = (office.model_copy(update={"tenure": DateRange.parse(tenure)}) for tenure in tenures)
    return _with_offices(record, tuple(twice))


def _for_a_century(record: Record, pick: Pick) -> Record:
    """Somebody who held a post for longer than anybody lives in one."""
    last = published_day(record).year - pick.number(1, 9)
    tenure = DateRange.parse(f"{last - pick.number(86, 120)}/{last}")
    office = _of_country(record, pick(samples_of(record).country))
    return _with_offices(record, (office.model_copy(update={"tenure": tenure}),))


def _two_holders(record: Record, pick: Pick) -> Record:
    office = _of_country(record, pick(samples_of(record).country))
    return _with_offices(record, (office,), (office,))


def _head_of_no_government(record: Record, pick: Pick) -> Record:
    """Somebody at the head of the government of a ministry or university."""
    sample = pick([each for each in samples_of(record).organization if each.kind in _NOT_GOVERNED])
    body, post = _organization(sample, set(), acronym=None), _head_of_government(record)
    office = Office(title=post.title.format(of=sample.of), role=post.role, organization=body.id, status="current")
    return _with_offices(record, (office,), organizations=(body,))


def _of_two_countries(record: Record, pick: Pick) -> Record:
    """A post with the adjective of another country than the one that it is held for."""
    of = samples_of(record)
    # "la Suisse" would be an adjective too.
    country = pick([each for each in of.country if each.adjective.casefold() not in each.of.casefold()])
    other = pick([each for each in of.country if each is not country])
    post = _head_of_government(record)
    title = of.sentences.with_adjective.format(
        title=post.title.removesuffix(" {of}"), adjective=other.adjective, of=country.of
    )
    return _with_offices(record, (Office(title=title, role=post.role, jurisdiction=country.code, status="current"),))


def _in_two_spellings(record: Record, pick: Pick) -> Record:
    first, second = pick.several(pick(slips_of(record).spellings), 2, 2)
    given = record.officials[0].given or ""
    record = _renamed(record, 0, name=f"{given} {first}", family=first)
    return _renamed(record, 1, name=f"{given} {second}", given=given, family=second)


def _addressed_as_a_man(record: Record, pick: Pick) -> Record:
    """Somebody with the title of a woman and the form of address for a man."""
    of = samples_of(record)
    post, sample = pick(
        [
            (post, body)
            for post in of.post
            for body in of.organization
            if body.kind in post.kinds and fold_term(post.feminine).partition(" ")[0] in TITLES_OF_WOMEN
        ]
    )
    body = _organization(sample, set(), acronym=None)
    office = Office(title=post.feminine.format(of=sample.of), role=post.role, organization=body.id, status="current")
    record = _with_offices(record, (office,), organizations=(body,))
    return _renamed(record, 0, honorific=slips_of(record).mister)


def _one_acronym_for_two(record: Record, _pick: Pick) -> Record:
    taken: set[str] = set()
    bodies = tuple(_organization(sample, taken) for sample in slips_of(record).same_acronym)
    return _with_offices(record, organizations=bodies)


def _a_letter_off(record: Record, pick: Pick) -> Record:
    """An organization whose acronym has one letter that is not that of its name."""
    sample = slips_of(record).long_acronym
    acronym = sample.acronym or ""
    place = pick.number(1, len(acronym) - 1)
    letter = pick([each for each in _OTHER_LETTERS if each != acronym[place]])
    other = f"{acronym[:place]}{letter}{acronym[place + 1 :]}"
    return _with_offices(record, organizations=(_organization(sample, set(), acronym=other),))


def _titled_in_another_language(record: Record, pick: Pick) -> Record:
    title = pick(slips_of(record).foreign_titles)
    return _renamed(record, 0, name=f"{title} {record.officials[0].name}")


FAULTS: dict[str, ToldFault] = {
    "NS009": ToldFault(_in_capitals, officials=1),
    "NS201": ToldFault(_two_governments, officials=1),
    "NS202": ToldFault(_not_yet_in_office, officials=2),
    "NS204": ToldFault(_twice_at_once, officials=1),
    "NS205": ToldFault(_two_holders, officials=2),
    "NS207": ToldFault(_head_of_no_government, officials=1),
    "NS208": ToldFault(_of_two_countries, officials=1),
    "NS209": ToldFault(_in_two_spellings, officials=2),
    "NS214": ToldFault(_addressed_as_a_man, officials=1),
    "NS215": ToldFault(_one_acronym_for_two),
    "NS216": ToldFault(_a_letter_off),
    "NS226": ToldFault(_for_a_century, officials=1),
    "NS235": ToldFault(_titled_in_another_language, officials=1),
}
