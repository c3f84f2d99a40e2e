"""Edits of a record that breakers share; each gives a new record and keeps everything else consistent."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

from newsschema.model.article import Article
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event
from newsschema.model.identifiers import slug, unique_slug
from newsschema.model.node import Node
from newsschema.model.official import Office, Official
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.pick import Pick
from newsschema.rules.stating import stated

_USUAL_DAY = date(2022, 5, 25)
_NAMES = ("Dana Rowe", "Milan Horvat", "Ines Falk", "Tomas Lind", "Vera Sand", "Noa Brink", "Ilja Maro", "Petra Holm")
ROOM = timedelta(days=800)
"""How far from the day of publication a breaker may go."""


def added(record: Record, **parts: Node) -> Record:
    """The record with one more item in some of its lists."""
    return record.model_copy(update={name: (*getattr(record, name), part) for name, part in parts.items()})


def in_article(record: Record, **fields: object) -> Record:
    """The record with other fields of its article, whose evidence goes."""
    gone = tuple(f"/article/{name}" for name in fields)
    return without_evidence(record.model_copy(update={"article": record.article.model_copy(update=fields)}), gone)


def added_in_article(record: Record, **parts: Node) -> Record:
    """The record with one more item in some lists of its article."""
    article: Article = record.article
    fields = {name: (*getattr(article, name), part) for name, part in parts.items()}
    return record.model_copy(update={"article": article.model_copy(update=fields)})


def without_evidence(record: Record, targets: tuple[str, ...]) -> Record:
    """The record without the evidence of some values, and without what was computed from them."""

    def is_of(pointer: str) -> bool:
        return any(pointer == target or pointer.startswith(f"{target}/") for target in targets)

    kept = tuple(
        entry for entry in record.evidence if not (is_of(entry.target) or any(is_of(each) for each in entry.based_on))
    )
    return record if len(kept) == len(record.evidence) else record.model_copy(update={"evidence": kept})


def with_words(record: Record, words: str) -> tuple[Record, int]:
    """The record with words added to its text, and where they begin; a digest of the text is made anew.

    A record without its text gets one that has its quotations and names its parts; its offsets were those of another text, and go.
    """
    if record.text is None:
        untold = record.model_copy(
            update={
                "text": " ".join(f"« {quote.text} »" for quote in record.quotes if quote.kind == "direct"),
                "evidence": tuple(entry for entry in record.evidence if not entry.spans),
                "dates": tuple(mention.model_copy(update={"start": None, "end": None}) for mention in record.dates),
            }
        )
        record = stated(untold, None)
    text = f"{record.text}\n\n" if record.text else ""
    fields: dict[str, object] = {"text": text + words}
    if record.text_sha256 is not None:
        fields["text_sha256"] = sha256((text + words).encode("utf-8", "surrogatepass")).hexdigest()
    return record.model_copy(update=fields), len(text)


def undated(record: Record) -> Record:
    """The record without anything that has a date, and without the text that may mention one."""
    officials = [
        official.model_copy(
            update={
                "offices": tuple(each.model_copy(update={"tenure": None, "term": None}) for each in official.offices)
            }
        )
        for official in record.officials
    ]
    article = Article(
        headline=record.article.headline,
        authors=record.article.authors,
        publisher=record.article.publisher,
        in_language=record.article.in_language,
    )
    update = {"officials": tuple(officials), "article": article, "text": None, "text_sha256": None}
    return record.model_copy(update=update | dict.fromkeys(("events", "dates", "evidence", "suppressions"), ()))


def published_day(record: Record) -> date | None:
    """The day of publication where it is known, and far enough from both ends of the calendar."""
    published = record.article.date_published
    if published is None or published.day is None:
        return None
    day = published.earliest
    return day if date.min + ROOM < day < date.max - ROOM else None


def some_day(record: Record) -> date:
    """The day of publication, or a day like any other where it is not known."""
    return published_day(record) or _USUAL_DAY


def dated(record: Record) -> Record:
    """The record with a day of publication; a made-up one where it has none."""
    if record.article.date_published is not None:
        return record
    return in_article(record, date_published=PartialDate.from_date(_USUAL_DAY))


def days(first: date, last: date | None = None) -> DateRange:
    """A range of days."""
    return DateRange.parse(first.isoformat() if last is None or last == first else f"{first}/{last}")


def fresh_id(record: Record, name: str) -> str:
    """An id that no other part of the record has, nor one that looks like it."""
    taken = {slug(official.id) for official in record.officials}
    taken |= {slug(organization.id) for organization in record.organizations}
    return unique_slug(name, taken | {slug(event.id) for event in record.events})


def somebody(record: Record, pick: Pick, *offices: Office, name: str | None = None) -> Official:
    """A person who is not in the record."""
    named = {official.name for official in record.officials}
    chosen = name or pick([each for each in _NAMES if each not in named] or _NAMES)
    return Official(id=fresh_id(record, chosen), name=chosen, offices=offices)


def with_window(record: Record, pick: Pick, *, least: int = 1) -> tuple[Record, Event]:
    """An event with a window of so many days at least; one is added where there is none."""
    fitting = [event for event in record.events if _has_window(event, least)]
    if fitting:
        return record, pick(fitting)
    first = some_day(record)
    event = Event(
        id=fresh_id(record, "fair"), kind="fair", dates=days(first, first + timedelta(days=max(least, 3) - 1))
    )
    return added(record, events=event), event


def _has_window(event: Event, least: int) -> bool:
    dates = event.dates
    if dates is None or dates.days is None or dates.earliest is None or dates.latest is None:
        return False
    return dates.days >= least and date.min + ROOM < dates.earliest and dates.latest < date.max - ROOM


def last_day(event: Event) -> date:
    """The last day of an event that has a window."""
    latest = event.dates.latest if event.dates is not None else None
    if latest is None:
        raise LookupError(f"{event.id!r} has no window")
    return latest
