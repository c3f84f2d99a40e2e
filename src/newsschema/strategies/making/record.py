"""Whole records: dates first, then everything inside them."""

from __future__ import annotations

from datetime import date, timedelta

from newsschema.languages.samples import Samples
from newsschema.model.dates import DateMention
from newsschema.model.event import Event
from newsschema.model.official import Official
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.strategies.making.article import make_article, make_day
from newsschema.strategies.making.events import EventMaker
from newsschema.strategies.making.people import make_officials, make_organizations
from newsschema.strategies.making.telling import tell
from newsschema.strategies.making.told_faults import TOLD_FAULTS
from newsschema.strategies.making.wishes import Wishes
from newsschema.strategies.making.written_dates import write_range

_MOST_OFFICIALS = 3
_MOST_EVENTS = 2
_MOST_QUOTES = 2
_IN_OFFICE_BEFORE = timedelta(days=70)


def make_record(pick: Pick, wishes: Wishes, *, breaking: str | None = None) -> Record:
    """A record in which nothing clashes.

    Args:
        pick: makes the choices.
        wishes: what is asked for.
        breaking: code of a rule that the text is to break: see `told_faults`.
    """
    language, of = wishes.choose_language(pick)
    published = make_day(pick, wishes)
    article = make_article(pick, wishes, language, of, published)
    taken: set[str] = set()
    organizations = make_organizations(pick, of, taken)
    officials = make_officials(
        pick,
        of,
        organizations,
        taken,
        since=_earliest(wishes, published),
        least=wishes.least_officials,
        most=max(_MOST_OFFICIALS, wishes.least_officials),
        posted=wishes.text,
    )
    if wishes.text:
        named = {office.organization for official in officials for office in official.offices[:1]}
        organizations = tuple(each for each in organizations if each.id in named)
    maker = EventMaker(pick, wishes, language, of, published, taken, officials)
    events = maker.make(least=wishes.least_events, most=max(_MOST_EVENTS, wishes.least_events))
    record = Record(
        id=f"article-{published}",
        article=article,
        officials=officials,
        organizations=organizations,
        events=events,
        quotes=make_quotes(pick, of, officials, told=wishes.text),
        dates=() if wishes.text else _mentions(pick, language, of, events),
    )
    if not wishes.text:
        return record
    if breaking is None:
        return tell(pick, record, language, of)
    fault = TOLD_FAULTS[breaking]
    told = tell(pick, fault.change(record, pick), language, of, misprint=fault.misprint(pick))
    return fault.spoil(told, pick)


def _earliest(wishes: Wishes, published: date) -> date:
    """A day before every event of the record."""
    return max(wishes.first, published - _IN_OFFICE_BEFORE) if published - date.min > _IN_OFFICE_BEFORE else date.min


def make_quotes(
    pick: Pick, of: Samples, officials: tuple[Official, ...], *, told: bool, least: int = 0
) -> tuple[Quote, ...]:
    """Some quotations of the people of a record; where they are told in a text, each has its speaker."""
    if told and not officials:
        return ()
    speakers: list[str | None] = [official.id for official in officials]
    return tuple(
        Quote(text=words, speaker=pick(speakers or [None])) for words in pick.several(of.quotes, least, _MOST_QUOTES)
    )


def _mentions(pick: Pick, language: str, of: Samples, events: tuple[Event, ...]) -> tuple[DateMention, ...]:
    """The dates of the events as the news would print them."""
    if not events or not pick.number(0, 1):
        return ()
    written = [
        write_range(language, of.dates, event.dates, weekday=True) for event in events if event.dates is not None
    ]
    return tuple(each.mention for each in written if each is not None)
