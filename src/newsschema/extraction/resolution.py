"""Everything that is resolved from a reading: who is who, when, what happened, who says what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsschema.extraction.reading import Reading
from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.recognize.organizations import owned_by_titles
from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.captions import Source, find_captions, find_sources
from newsschema.extraction.resolve.contests import read_contests
from newsschema.extraction.resolve.counterparts import with_counterparts
from newsschema.extraction.resolve.dates import resolve as resolve_dates
from newsschema.extraction.resolve.encounters import find_encounters
from newsschema.extraction.resolve.event_places import place_events
from newsschema.extraction.resolve.event_windows import date_events
from newsschema.extraction.resolve.events import EventDraft, add_other_places, join_mentions, place_mentions
from newsschema.extraction.resolve.journeys import Journey, find_journeys
from newsschema.extraction.resolve.meetings import MeetingDraft, join_encounters
from newsschema.extraction.resolve.nominations import Nomination, give_new_posts
from newsschema.extraction.resolve.organizations import (
    OrganizationCluster,
    join_organizations,
    named_as_events,
)
from newsschema.extraction.resolve.part_of import join_parts
from newsschema.extraction.resolve.participants import Attendance, find_attendance
from newsschema.extraction.resolve.people import OfficialCluster, join_people
from newsschema.extraction.resolve.presences import add_presences
from newsschema.extraction.resolve.pronouns import gender_of
from newsschema.extraction.resolve.publication import ArticleDates, find_article_dates
from newsschema.extraction.resolve.quotes import find_speakers
from newsschema.extraction.resolve.tenures import date_posts
from newsschema.extraction.resolve.topics import find_topics
from newsschema.extraction.scan import Scan
from newsschema.model.dates import DateMention
from newsschema.model.partial_date import PartialDate
from newsschema.text.placed import Placed


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a reading means."""

    article_dates: ArticleDates
    dates: tuple[DateMention, ...]
    organizations: list[OrganizationCluster]
    officials: list[OfficialCluster]
    cast: Cast
    events: list[EventDraft]
    attendance: dict[int, Attendance]
    meetings: list[MeetingDraft]
    nominations: list[Nomination]
    journeys: list[Journey]
    speakers: list[Actor | None]
    captions: list[tuple[Line, list[Actor]]]
    sources: list[Source]


def resolve(reading: Reading, published: PartialDate | None, taken: set[str]) -> Resolution:
    """Resolve a reading.

    Args:
        reading: what the recognizers found.
        published: the day of publication, where it is known.
        taken: identifiers that are in use; those given out are added.
    """
    scan = reading.scan
    article_dates = find_article_dates(scan.text, published, reading.lines, reading.expressions, reading.events)
    reference = article_dates.published.value.earliest if article_dates.published else None
    dates = resolve_dates(scan, reading.expressions, reference, reading.language)
    dated = Placed([(mention.start or 0, mention.end or 0, mention) for mention in dates])
    organizations = join_organizations(reading.organizations, reading.countries, taken)
    people, nominations = give_new_posts(scan, reading.people, dated, reference, reading.language)
    people = with_counterparts(people)
    officials = join_people(people, organizations, taken, scan.text, reading.language)
    date_posts(scan, officials, dated, reference, reading.language)
    cast = _cast(reading, organizations, officials)
    events = join_mentions(scan, reading.events)
    add_other_places(scan, events)
    date_events(scan, events, reading.events, dated, reading.language)
    named = place_mentions(events)
    join_parts(scan, events, named, reading.language)
    place_events(scan, events, named, cast, dated, reading.language)
    acting = _outside_names(cast, reading)
    meetings = join_encounters(
        scan, find_encounters(scan, acting, dated, reading.language), named, cast, dated, reading.language, reference
    )
    find_topics(scan, events, meetings, reading.language)
    counts = Placed([(count.start, count.end, count) for count in reading.counts])
    attendance = find_attendance(scan, events, acting, counts, reading.language)
    add_presences(scan, acting, events, meetings, attendance, reading.language)
    read_contests(scan, events, acting, dated, attendance, reading.language)
    resolution = Resolution(
        article_dates=article_dates,
        dates=dates,
        organizations=organizations,
        officials=officials,
        cast=cast,
        events=events,
        attendance=attendance,
        meetings=meetings,
        nominations=nominations,
        journeys=list(find_journeys(scan, cast, reading.countries, dated, reading.language)),
        speakers=find_speakers(scan, reading.quotes, cast, reading.language),
        captions=find_captions(scan, reading.lines, cast, _named_places(reading, dates), reading.language),
        sources=find_sources(scan, cast, reading.language),
    )
    gone = _only_events(resolution, scan, reading.language)
    if not gone:
        return resolution
    taken.difference_update(gone)
    kept = [each for each in organizations if each.organization.id not in gone]
    cast = Placed([(actor.start, actor.end, actor) for actor in cast if actor.ref not in gone])
    return replace(resolution, organizations=kept, cast=cast)


def _only_events(resolution: Resolution, scan: Scan, language: str) -> set[str]:
    """The ids of organizations that the text names as events and uses as nothing else: no title is of them either."""
    named = named_as_events(resolution.organizations, resolution.events)
    if not named:
        return set()
    owned = owned_by_titles(scan, language)
    unowned = {each.organization.id for each in named if all(mention.start not in owned for mention in each.mentions)}
    return unowned - _used(resolution)


def _used(resolution: Resolution) -> set[str]:
    """The ids of everybody who holds, says or takes part in something, or in whom somebody has a post."""
    used = {
        office.organization
        for cluster in resolution.officials
        for office in cluster.official.offices
        if office.organization is not None
    }
    actors: list[Actor | None] = [*resolution.speakers, *(source.actor for source in resolution.sources)]
    actors += [actor for draft in resolution.events for actor in (draft.organizer, draft.host)]
    actors += [actor for attendance in resolution.attendance.values() for actor in attendance.listed]
    actors += [actor for meeting in resolution.meetings for actor, _ in meeting.sides.values()]
    actors += [visitor for journey in resolution.journeys for visitor in journey.visitors]
    return used | {actor.ref for actor in actors if actor is not None}


def _cast(reading: Reading, organizations: list[OrganizationCluster], officials: list[OfficialCluster]) -> Cast:
    actors = [
        Actor(
            mention.start,
            mention.end,
            "official",
            cluster.official.id,
            mention.name or mention.text,
            cluster.official.family or cluster.official.name,
            gender=gender,
        )
        for cluster in officials
        for gender in (gender_of(cluster, reading.language),)
        for mention in cluster.mentions
    ]
    actors += [
        Actor(
            mention.start,
            mention.end,
            "organization",
            cluster.organization.id,
            mention.text,
            cluster.organization.acronym or cluster.organization.name,
        )
        for cluster in organizations
        for mention in cluster.mentions
    ]
    actors += [
        Actor(
            country.start,
            country.end,
            "country",
            country.code,
            country.text,
            country.text,
            capital=country.form == "capital",
        )
        for country in reading.countries
        if country.form in ("name", "capital", "epithet")
    ]
    return Placed([(actor.start, actor.end, actor) for actor in actors])


def _outside_names(cast: Cast, reading: Reading) -> Cast:
    """The actors that are no part of an event's name or of a dateline: "Lisbon" in "the Lisbon Water Summit" acts in nothing."""
    names = [(each.start, each.end) for each in reading.events if each.proper and not each.acronym]
    names += [(line.start, line.end) for line in reading.lines if line.kind == "dateline"]
    if not names:
        return cast
    inside = {actor for start, end in names for actor in cast.between(start, end)}
    return Placed([(actor.start, actor.end, actor) for actor in cast if actor not in inside]) if inside else cast


def _named_places(reading: Reading, dates: tuple[DateMention, ...]) -> Placed[None]:
    """Every stretch that is somebody's name or post, a body, a country, an event or a date."""
    spans = [(person.start, person.end) for person in reading.people]
    spans += [(body.start, body.end) for body in reading.organizations]
    spans += [(country.start, country.end) for country in reading.countries]
    spans += [(event.start, event.end) for event in reading.events]
    spans += [(date.start or 0, date.end or 0) for date in dates]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return Placed((start, end, None) for start, end in merged)
