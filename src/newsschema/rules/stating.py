"""Words that state the parts of a record, so that a part that is planted is not also one that the text knows nothing of."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.rules.named_countries import forms_of


def stated(record: Record, before: Record | None) -> Record:
    """The record with a paragraph in its text that names the parts that are new.

    Args:
        record: the record with its text.
        before: the record without the new parts; nothing where no part is in the text.
    """
    words = list(dict.fromkeys(_words(record, before)))
    if not words:
        return record
    text = f"{record.text}\n\n" if record.text else ""
    return record.model_copy(update={"text": f"{text}{', '.join(words)}."})


def _words(record: Record, before: Record | None) -> Iterator[str]:
    language = (record.article.in_language or "en").partition("-")[0]
    for listed in ("officials", "organizations", "events"):
        known = getattr(before, listed) if before is not None else ()
        for part in getattr(record, listed):
            if part in known:
                continue
            if part.name:
                yield part.name
            if isinstance(part, Event):
                yield from _of_event(part, language)


def _of_event(event: Event, language: str) -> Iterator[str]:
    if event.dates is not None:
        yield from (str(end) for end in (event.dates.start, event.dates.end) if end is not None)
    for participant in event.participants:
        if participant.kind == "country":
            yield from (
                (participant.name, *forms_of(participant.ref or "", language)[:1])
                if participant.name
                else (forms_of(participant.ref or "", language)[:1])
            )
    yield from (str(declared.count) for declared in event.declared_participants)
