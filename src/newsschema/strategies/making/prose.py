"""Sentences written from a record, with every span of what they state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsschema.languages.samples import SampleEvent, Samples, SentenceForms
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import Event
from newsschema.model.evidence import Evidence
from newsschema.model.official import Official
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.model.tree import escape
from newsschema.rules.pick import Pick
from newsschema.strategies.making.written_dates import RIGHT, Misprint, month_name, write_range

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
    misprint: Misprint = RIGHT
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
    pick: Pick, record: Record, language: str, of: Samples, named: dict[str, SampleEvent], *, misprint: Misprint = RIGHT
) -> Record:
    """The record with an article that states it, the mentions of dates in that article, and evidence.

    Args:
        pick: chooses among the forms of a sentence.
        record: what is told.
        language: of the article.
        of: the samples of that language.
        named: the sample that each named event was made of, by its id.
        misprint: how every single day is printed wrongly.
    """
    prose, forms = Prose(language, of, misprint), of.sentences
    headline = record.article.headline
    if headline is not None:
        prose.text = f"{headline}\n\n"
        prose.spans["/article/headline", headline] = [(0, len(headline))]
    prose.write(pick(forms.background), {})
    officials = {official.id: official for official in record.officials}
    for event in record.events:
        _tell_event(pick, prose, event, named, {each.id: each for each in record.events}, officials)
    for official in record.officials:
        for number, office in enumerate(official.offices):
            if office.status != "former":
                prose.write(pick(forms.present), {"person": [_person(official)], "title": [_title(official, number)]})
    for number, quote in enumerate(record.quotes):
        _tell_quote(pick, prose, forms, number, quote, officials)
    for number, credit in enumerate(record.article.credits):
        if forms.credit and credit.date is not None and credit.date.month is not None:
            prose.text += "\n\n"
            words = f"{month_name(language, credit.date.month)} {credit.date.year}"
            mention = DateMention(text=words, value=DateRange.of(credit.date, credit.date), how="stated")
            target = f"/article/credits/{number}"
            slots: Slots = {
                "holder": [Piece(credit.holder, f"{target}/holder")],
                "date": [Piece(words, f"{target}/date", mention)],
            }
            prose.write(pick(forms.credit), slots)
    return record.model_copy(update={"text": prose.text, "dates": tuple(prose.mentions), "evidence": prose.evidence()})


def _tell_event(
    pick: Pick,
    prose: Prose,
    event: Event,
    named: dict[str, SampleEvent],
    events: dict[str, Event],
    officials: dict[str, Official],
) -> None:
    forms = prose.of.sentences
    when = _when(pick, prose, event)
    if when is None:
        return
    if event.id in named and event.name is not None and event.place is not None:
        form = {"held": forms.held, "ongoing": forms.ongoing}.get(event.status, forms.planned)
        place = Piece(event.place.name, f"/events/{escape(event.id)}/place/name")
        prose.write(pick(form), {"event": _name(event, named[event.id]), "when": when, "place": [place]})
        _tell_attendance(pick, prose, event)
        return
    host, guest = (officials.get(event.participants[place].ref or "") for place in (0, 1))
    if host is None or guest is None:
        return
    slots: Slots = {"host": [_person(host)], "guest": [_person(guest)], "when": when}
    alone, within = (
        (forms.will_meet or forms.met, forms.will_meet_during)
        if event.status == "planned"
        else (forms.met, forms.met_during)
    )
    whole = named.get(event.part_of or "")
    if event.relation == "during" and whole is not None and within:
        slots["event"] = _name(events[event.part_of or ""], whole)
        prose.write(pick(within), slots)
    else:
        prose.write(pick(alone), slots)


def _tell_attendance(pick: Pick, prose: Prose, event: Event) -> None:
    forms = prose.of.sentences
    countries = [each for each in event.participants if each.kind == "country" and each.name and each.ref]
    if not countries:
        return
    names = _list(
        [Piece(each.name or "", f"/events/{escape(event.id)}/participants/{each.ref}") for each in countries], forms
    )
    if event.declared_participants:
        count = Piece(
            str(event.declared_participants[0].count), f"/events/{escape(event.id)}/declared_participants/0/count"
        )
        prose.write(pick(forms.attended_all), {"count": [count], "names": names})
    else:
        prose.write(pick(forms.attended), {"names": names})


def _tell_quote(
    pick: Pick, prose: Prose, forms: SentenceForms, number: int, quote: Quote, officials: dict[str, Official]
) -> None:
    speaker = officials[quote.speaker or ""]
    said = Piece(quote.text, f"/quotes/{number}/text")
    prose.write(pick(forms.said), {"quote": [said], "speaker": [_person(speaker)]})


def _when(pick: Pick, prose: Prose, event: Event) -> list[Piece] | None:
    if event.dates is None:
        return None
    misprint = prose.misprint
    weekday = bool(misprint.weekdays_off) or pick.number(0, 1) == 1
    written = write_range(prose.language, prose.of.dates, event.dates, weekday=weekday, misprint=misprint)
    if written is None:
        return None
    target = f"/events/{escape(event.id)}/dates"
    return [Piece(written.before), Piece(written.mention.text, target, written.mention)]


def _name(event: Event, sample: SampleEvent) -> list[Piece]:
    """The name of an event with its article."""
    return [Piece(sample.the.removesuffix(sample.name)), Piece(event.name or "", f"/events/{escape(event.id)}/name")]


def _person(official: Official) -> Piece:
    return Piece(official.name, f"/officials/{escape(official.id)}/name")


def _title(official: Official, number: int) -> Piece:
    return Piece(official.offices[number].title, f"/officials/{escape(official.id)}/offices/{number}/title")


def _list(pieces: Sequence[Piece], forms: SentenceForms) -> list[Piece]:
    joined = [pieces[0]]
    for place, piece in enumerate(pieces[1:], 2):
        joined += [Piece(forms.conjunction if place == len(pieces) else forms.comma), piece]
    return joined
