"""The article as a publication: dates in order, sources that agree."""

from __future__ import annotations

from datetime import date, timedelta

from newsschema.languages.samples import Samples
from newsschema.model.article import Article, Author, Candidate, Credit, Dateline
from newsschema.model.identifiers import slug
from newsschema.model.partial_date import PartialDate
from newsschema.rules.pick import Pick
from newsschema.strategies.making.wishes import Wishes

_LATEST_CHANGE = 3


def make_day(pick: Pick, wishes: Wishes) -> date:
    """A day of publication."""
    return wishes.first + timedelta(days=pick.number(0, (wishes.last - wishes.first).days))


def make_article(pick: Pick, wishes: Wishes, language: str, of: Samples, published: date) -> Article:
    """What is known of an article that was published on a day."""
    named, signed, addressed, changed, fetched, filed, credited, offered = pick.flags(8)
    headline = pick(of.headlines) if named or wishes.text else None
    publisher = pick(of.publishers) if signed or credited else None
    day = PartialDate.from_date(published)
    later = min(published + timedelta(days=pick.number(0, _LATEST_CHANGE)), wishes.last) if changed else published
    host = slug(publisher) if publisher is not None else "www"
    path = f"{published:%Y/%m/%d}" if published.year >= 1000 else "archive"
    return Article(
        headline=headline,
        authors=_authors(pick, of) if signed else (),
        publisher=publisher,
        url=f"https://{host}.example.org/{path}/{slug(headline or 'article')}" if addressed else None,
        in_language=language,
        date_published=day,
        date_modified=PartialDate.from_date(later) if changed else None,
        date_retrieved=PartialDate.from_date(min(later + timedelta(days=1), wishes.last)) if fetched else None,
        dateline=Dateline(place=pick(of.place).name, date=day) if filed and not wishes.text else None,
        credits=(Credit(holder=publisher, date=day.truncate("month")),) if credited and publisher else (),
        candidates=(Candidate(field="date_published", value=str(day), source="json-ld"),) if offered else (),
    )


def _authors(pick: Pick, of: Samples) -> tuple[Author, ...]:
    if pick.number(0, 3) == 3:
        return (Author(name=pick(of.desks), kind="desk"),)
    return (Author(name=f"{pick((*of.women, *of.men))} {pick(of.families)}"),)
