"""Sentences written from a record, with every span of what they state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsschema.languages.samples import SampleEvent, Samples, SentenceForms
from newsschema.model.dates import DateMention
from newsschema.model.event import Event
from newsschema.model.evidence import Evidence
from newsschema.model.official import Official
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.model.tree import escape
from newsschema.rules.pick import Pick
from newsschema.strategies.making.written_dates import Written, write_range

_SLOT = re.compile(r"\{(\w+)\}")


class Piece(NamedTuple):
    """Some words of a sentence: what they are evidence for, and the date that they mention."""

    text: str
    target: str | None = None
    mention: DateMention | None = None


Slots = dict[str, Sequence[Piece]]


@dataclass
class Prose:
    """An article as it is written, sentence by sentence."""

    language: str
    of: Samples
    weekdays_off: int = 0
    text: str = ""
    mentions: list[DateMention] = field(default_factory=list)
    spans: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)

    def write(self, form: str, slots: Slots) -> None:
        """Add a sentence: a form with its slots filled."""
        if self.text and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        end = 0
        for slot in _SLOT.finditer(form):
            self._add(form[end : slot.start()], start)
            for piece in slots[slot[1]]:
                self._put(piece, start)
            end = slot.end()
        self._add(form[end:], start)

    def _add(self, words: str, sentence: int) -> None:
        self.text += words[:1].upper() + words[1:] if len(self.text) == sentence else words

    def _put(self, piece: Piece, sentence: int) -> None:
        place = len(self.text)
        self._add(piece.text, sentence)
        exact = self.text[place:]
        if piece.target is not None:
            self.spans.setdefault((piece.target, exact), []).append((place, len(self.text)))
        if piece.mention is not None:
            self.mentions.append(
                piece.mention.model_copy(update={"text": exact, "start": place, "end": len(self.text)})
            )

    def evidence(self) -> tuple[Evidence, ...]:
        """Where each value stands."""
        return tuple(
            Evidence(target=target, spans=tuple(spans), exact=exact) for (target, exact), spans in self.spans.items()
        )


def tell(
    pick: Pick, record: Record, language: str, of: Samples, named: dict[str, SampleEvent], *, weekdays_off: int = 0
) -> Record:
    """The record with an article that states it, the mentions of dates in that article, and evidence.

    Args:
        pick: chooses among the forms of a sentence.
        record: what is told.
        language: of the article.
        of: the samples of that language.
        named: the sample that each named event was made of, by its id.
        weekdays_off: how many days the weekdays are off; then every single day has one.
    """
    prose, forms = Prose(language, of, weekdays_off), of.sentences
    headline = record.article.headline
    if headline is not None:
        prose.text = f"{headline}\n\n"
        prose.spans["/article/headline", headline] = [(0, len(headline))]
    prose.write(pick(forms.background), {})
    officials = {official.id: official for official in record.officials}
    for event in record.events:
        _tell_event(pick, prose, forms, event, named.get(event.id), officials)
    for official in record.officials:
        if official.offices:
            prose.write(pick(forms.present), {"person": [_person(official)], "title": [_title(official)]})
    for number, quote in enumerate(record.quotes):
        _tell_quote(pick, prose, forms, number, quote, officials)
    return record.model_copy(update={"text": prose.text, "dates": tuple(prose.mentions), "evidence": prose.evidence()})


def _tell_event(
    pick: Pick,
    prose: Prose,
    forms: SentenceForms,
    event: Event,
    sample: SampleEvent | None,
    officials: dict[str, Official],
) -> None:
    written = None
    if event.dates is not None:
        weekday = bool(prose.weekdays_off) or pick.number(0, 1) == 1
        written = write_range(prose.language, prose.of.dates, event.dates, weekday=weekday, off=prose.weekdays_off)
    when = _when(event, written) if written is not None else None
    if when is None:
        return
    if sample is not None and event.name is not None and event.place is not None:
        form = {"held": forms.held, "ongoing": forms.ongoing}.get(event.status, forms.planned)
        name = Piece(event.name, f"/events/{escape(event.id)}/name")
        place = Piece(event.place.name, f"/events/{escape(event.id)}/place/name")
        article = Piece(sample.the.removesuffix(sample.name))
        prose.write(pick(form), {"event": [article, name], "when": when, "place": [place]})
        countries = [each for each in event.participants if each.kind == "country" and each.name and each.ref]
        if countries:
            pieces = [
                Piece(each.name or "", f"/events/{escape(event.id)}/participants/{each.ref}") for each in countries
            ]
            prose.write(pick(forms.attended), {"names": _list(pieces, forms)})
    else:
        host, guest = (officials.get(event.participants[place].ref or "") for place in (0, 1))
        if host is not None and guest is not None:
            prose.write(pick(forms.met), {"host": [_person(host)], "guest": [_person(guest)], "when": when})


def _tell_quote(
    pick: Pick, prose: Prose, forms: SentenceForms, number: int, quote: Quote, officials: dict[str, Official]
) -> None:
    speaker = officials[quote.speaker or ""]
    said = Piece(quote.text, f"/quotes/{number}/text")
    prose.write(pick(forms.said), {"quote": [said], "speaker": [_person(speaker)]})


def _when(event: Event, written: Written) -> list[Piece]:
    target = f"/events/{escape(event.id)}/dates"
    return [Piece(written.before), Piece(written.mention.text, target, written.mention)]


def _person(official: Official) -> Piece:
    return Piece(official.name, f"/officials/{escape(official.id)}/name")


def _title(official: Official) -> Piece:
    return Piece(official.offices[0].title, f"/officials/{escape(official.id)}/offices/0/title")


def _list(pieces: Sequence[Piece], forms: SentenceForms) -> list[Piece]:
    joined = [pieces[0]]
    for place, piece in enumerate(pieces[1:], 2):
        joined += [Piece(forms.conjunction if place == len(pieces) else forms.comma), piece]
    return joined
