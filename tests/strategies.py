"""Hypothesis strategies for the suite itself: records that often clash, from small pools; the public ones make none that does."""

from __future__ import annotations

from datetime import date
from typing import TypeVar, get_args

from hypothesis import strategies as st

from newsschema.model.article import Article, Author, Candidate, Credit
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention, Weekday
from newsschema.model.event import DeclaredCount, Event, Participant
from newsschema.model.evidence import Evidence, Suppression
from newsschema.model.official import Office, Official
from newsschema.model.organization import Organization
from newsschema.model.partial_date import PartialDate
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.model.roles import ROLES

ids = st.sampled_from(["a", "b", "c", "a/b", "~", "1", "é", "A"])
words = st.text(min_size=1, max_size=12)
countries = st.sampled_from(["MA", "QA", "XK", "SS", "YUCS", "KOS", "FR"])

days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
marks = st.sampled_from(["", "~", "?", "%"])
times = st.sampled_from(["", "T10:30", "T00:00Z", "T23:59:59+03:00"])


def _written(day: date, form: int, mark: str, time: str) -> str:
    year = f"{day.year:04d}"
    forms = [
        year,
        f"{year}-{day.month:02d}",
        f"{day.isoformat()}{time}",
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year}-2{1 + day.month % 4}",
        f"{year}-3{3 + day.month % 4}",
        f"{year}-4{day.month % 2}",
        f"{year}-XX",
        f"{year}-{day.month:02d}-XX",
    ]
    return forms[form] + mark


partial_date_texts = st.builds(_written, days, st.integers(0, 9), marks, times)
partial_dates = partial_date_texts.map(PartialDate.parse)
ends = st.one_of(partial_date_texts, st.sampled_from(["", ".."]))
range_texts = st.one_of(
    partial_date_texts,
    st.tuples(partial_date_texts, ends).map("/".join),
    st.tuples(ends, partial_date_texts).map("/".join),
)
near = st.builds(lambda month, day: f"2022-{month:02d}-{day:02d}", st.integers(4, 6), st.integers(1, 28))
near_ranges = st.one_of(near, st.just("2022-05"), st.tuples(near, near).map("/".join)).map(DateRange.parse)
ranges = near_ranges | range_texts.map(DateRange.parse)
edges = st.sampled_from(["0000", "-0044-03-15", "0001-01-01", "9999-12-31", "9999-24"])
dates = (near | partial_date_texts | edges).map(PartialDate.parse)


T = TypeVar("T")


def optional(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


offices = st.builds(
    Office,
    title=st.sampled_from(["ministre", "ancien ministre", "juge", " "]),
    role=optional(st.sampled_from(ROLES)),
    organization=optional(ids),
    jurisdiction=optional(countries),
    tenure=optional(ranges),
    status=st.sampled_from(["current", "former", "unknown"]),
)
participants = st.builds(
    Participant,
    kind=st.sampled_from(["official", "organization", "country", "group"]),
    ref=optional(ids | countries),
    name=optional(words),
    part=st.sampled_from([None, "host", "guest"]),
)
events = st.builds(
    Event,
    id=ids,
    name=optional(
        st.sampled_from(
            ["Salon de l'eau 2022", "Salon mondial de la mer et des ports", "Salon mondial de la mer et des fleuves"]
        )
    ),
    alternate_names=several(
        st.sampled_from(["Salon mondial de la mer et des ports", "Salon mondial de la mer et des fleuves"])
    ),
    kind=st.sampled_from(["fair", "meeting", "tournament"]),
    status=st.sampled_from(["held", "planned", "unknown"]),
    dates=optional(ranges),
    part_of=optional(ids),
    relation=st.sampled_from([None, "during", "around"]),
    host=optional(ids | countries),
    participants=several(participants),
    participants_listed=st.sampled_from(["complete", "partial", "unknown"]),
    declared_participants=several(
        st.builds(DeclaredCount, count=st.integers(0, 4), counted=st.sampled_from(["country", "official"]))
    ),
)
date_mentions = st.builds(
    DateMention,
    text=st.sampled_from(["hier", "mercredi 25 mai", "30 février 2022"]),
    start=optional(st.integers(0, 9)),
    end=optional(st.integers(0, 9)),
    value=optional(ranges | edges.map(DateRange.parse)),
    how=st.sampled_from([None, "stated", "inferred"]),
    weekday=optional(st.sampled_from(get_args(Weekday))),
    relative=st.sampled_from([None, "hier", "demain"]),
)
targets = st.sampled_from(["", "/article/date_published", "/events/a/dates", "/events/0", "/nothing", "/quotes/0/text"])
evidences = st.builds(
    Evidence,
    target=targets,
    spans=several(st.tuples(st.integers(0, 30), st.integers(0, 30))),
    exact=optional(st.sampled_from(["hier", "mercredi 25 mai", "2022-05", "é"])),
    how=st.sampled_from(["stated", "inferred", "computed"]),
    based_on=several(st.sampled_from(["/dates/0", "/nothing"])),
)
articles = st.builds(
    Article,
    authors=several(st.builds(Author, name=st.sampled_from(["Nadia Berrada", "https://example.org"]))),
    in_language=st.sampled_from([None, "fr", "xx"]),
    date_published=optional(dates),
    date_modified=optional(dates),
    credits=several(st.builds(Credit, holder=words, ref=optional(ids), date=optional(dates))),
    candidates=several(
        st.builds(
            Candidate, field=st.just("date_published"), value=near | partial_date_texts | words, source=st.just("label")
        )
    ),
)
records = st.builds(
    Record,
    id=ids,
    article=articles,
    officials=several(
        st.builds(
            Official, id=ids, name=st.sampled_from(["M. X", "A B et C D", "Ali Ben", " "]), offices=several(offices)
        )
    ),
    organizations=several(
        st.builds(Organization, id=ids, name=words, parent=optional(ids), jurisdiction=optional(countries))
    ),
    events=several(events),
    quotes=several(
        st.builds(Quote, text=st.sampled_from(["Milipol Qatar 2022", "nous sommes prêts"]), speaker=optional(ids))
    ),
    dates=several(date_mentions),
    evidence=several(evidences),
    suppressions=several(
        st.builds(Suppression, code=st.sampled_from(["NS102", "outside-window"]), target=targets, reason=words)
    ),
    text=optional(st.sampled_from(["hier, mercredi 25 mai 2022, « nous sommes prêts »", ""])),
)
