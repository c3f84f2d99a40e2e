"""An article written from a record: the lines around it, a sentence for each event, person and quotation."""

from __future__ import annotations

from collections.abc import Sequence

from newsschema.languages.samples import Samples, SentenceForms
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import Event, Place
from newsschema.model.official import Official
from newsschema.model.partial_date import PartialDate
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.model.tree import escape
from newsschema.rules.pick import Pick
from newsschema.strategies.making.prose import Piece, Prose, Slots
from newsschema.strategies.making.written_dates import RIGHT, Misprint, country_name, month_name, write_range


def tell(pick: Pick, record: Record, language: str, of: Samples, *, misprint: Misprint = RIGHT) -> Record:
    """The record with an article that states it, the mentions of dates in that article, and evidence.

    Args:
        pick: chooses among the forms of a sentence.
        record: what is told.
        language: of the article.
        of: the samples of that language.
        misprint: how every single day is printed otherwise than the record has it.
    """
    prose, forms = Prose(language, of, misprint), of.sentences
    _tell_head(prose, forms, record)
    prose.write(pick(forms.background), {})
    officials = {official.id: official for official in record.officials}
    for event in record.events:
        _tell_event(pick, prose, event, {each.id: each for each in record.events}, officials)
    for organization in record.organizations:
        sample = of.organization_named(organization.name)
        if organization.acronym is not None and sample is not None and forms.announced:
            target = f"/organizations/{escape(organization.id)}"
            before = sample.of.removesuffix(sample.name)
            name = [Piece(before), Piece(organization.name, f"{target}/name")]
            slots: Slots = {"of": name, "acronym": [Piece(organization.acronym, f"{target}/acronym")]}
            prose.write(pick(forms.announced), slots)
    for official in record.officials:
        for number, office in enumerate(official.offices):
            if office.status != "former":
                prose.write(
                    pick(forms.present), {"person": _person(official), "title": _title(prose, official, number)}
                )
    for number, quote in enumerate(record.quotes):
        _tell_quote(pick, prose, forms, number, quote, officials)
    _tell_credits(pick, prose, forms, record)
    return record.model_copy(update={"text": prose.text, "dates": tuple(prose.mentions), "evidence": prose.evidence()})


def _tell_head(prose: Prose, forms: SentenceForms, record: Record) -> None:
    """The headline, who signs, when it was published and changed, and where it was filed."""
    article = record.article
    if article.headline is not None:
        prose.line([Piece(article.headline, "/article/headline")])
    if article.authors and forms.byline:
        names = [Piece(author.name, f"/article/authors/{place}/name") for place, author in enumerate(article.authors)]
        prose.write(forms.byline, {"names": _list(names, forms)})
        prose.text += "\n\n"
    if article.date_modified is not None:
        for field, form in (("date_published", forms.published), ("date_modified", forms.modified)):
            day: PartialDate | None = getattr(article, field)
            if form and day is not None:
                prose.write(form, {"when": _day(prose, day, f"/article/{field}")})
                prose.text += "\n\n"
    filed = article.dateline
    if filed is not None and filed.date is not None and forms.dateline:
        when = _day(prose, filed.date, "/article/dateline/date")[1:]
        prose.write(forms.dateline, {"place": [Piece(filed.place, "/article/dateline/place")], "date": when})


def _day(prose: Prose, day: PartialDate, target: str) -> list[Piece]:
    """A day as it stands in a line, rightly printed."""
    written = write_range(prose.language, prose.of.dates, DateRange.of(day, day), weekday=False)
    return [] if written is None else [Piece(written.before), Piece(written.mention.text, target, written.mention)]


def _tell_event(
    pick: Pick, prose: Prose, event: Event, events: dict[str, Event], officials: dict[str, Official]
) -> None:
    forms = prose.of.sentences
    when = _when(pick, prose, event)
    if when is None:
        return
    if event.name is not None and event.place is not None:
        form = {"held": forms.held, "ongoing": forms.ongoing, "cancelled": forms.cancelled}.get(
            event.status, forms.planned
        )
        slots: Slots = {"event": _name(prose, event), "when": when, "place": _place(prose, event)}
        prose.write(pick(form or forms.planned), slots)
        _tell_attendance(pick, prose, event)
        for other in event.alternate_names:
            prose.write(pick(forms.also_named), {"event": _name(prose, event, other)})
        if event.part_of is not None:
            prose.write(
                pick(forms.within), {"event": _name(prose, event), "whole": _name(prose, events[event.part_of])}
            )
        return
    host, guest = (_side(event, place, officials) for place in (0, 1))
    if host is None or guest is None:
        return
    slots = {"host": host, "guest": guest, "when": when, "where": []}
    alone, within = (
        (forms.will_meet or forms.met, forms.will_meet_during)
        if event.status == "planned"
        else (forms.met, forms.met_during)
    )
    whole = events.get(event.part_of or "")
    if event.place is not None and forms.where and (whole is None or whole.place != event.place):
        before, _, after = forms.where.partition("{place}")
        slots["where"] = [Piece(before), *_place(prose, event), Piece(after)]
    if event.relation == "during" and whole is not None and whole.name is not None and within:
        slots["event"] = _name(prose, whole)
        prose.write(pick(within), slots)
    else:
        prose.write(pick(alone), slots)


def _side(event: Event, place: int, officials: dict[str, Official]) -> list[Piece] | None:
    """One side of a meeting: somebody, or a country by its capital."""
    participant = event.participants[place]
    if participant.kind == "country" and participant.name is not None:
        return [Piece(participant.name, f"/events/{escape(event.id)}/participants/{participant.ref}")]
    official = officials.get(participant.ref or "")
    return _person(official) if official is not None else None


def _tell_attendance(pick: Pick, prose: Prose, event: Event) -> None:
    forms = prose.of.sentences
    target = f"/events/{escape(event.id)}"
    countries = [each for each in event.participants if each.kind == "country" and each.name and each.ref]
    counts = [
        [Piece(str(declared.count), f"{target}/declared_participants/{number}/count")]
        for number, declared in enumerate(event.declared_participants)
    ]
    names = [Piece(each.name or "", f"{target}/participants/{each.ref}") for each in countries]
    if names and counts:
        prose.write(pick(forms.attended_all), {"count": counts.pop(0), "names": _list(names, forms)})
    elif names:
        prose.write(pick(forms.attended), {"names": _list(names, forms)})
    for count in counts:
        prose.write(pick(forms.counted), {"event": _name(prose, event), "count": count})


def _tell_quote(
    pick: Pick, prose: Prose, forms: SentenceForms, number: int, quote: Quote, officials: dict[str, Official]
) -> None:
    speaker = officials[quote.speaker or ""]
    said = Piece(quote.text, f"/quotes/{number}/text")
    prose.write(pick(forms.said), {"quote": [said], "speaker": _person(speaker)})


def _tell_credits(pick: Pick, prose: Prose, forms: SentenceForms, record: Record) -> None:
    for number, credit in enumerate(record.article.credits):
        if forms.credit and credit.date is not None and credit.date.month is not None:
            prose.text += "\n\n"
            words = f"{month_name(prose.language, credit.date.month)} {credit.date.year}"
            mention = DateMention(text=words, value=DateRange.of(credit.date, credit.date), how="stated")
            target = f"/article/credits/{number}"
            slots: Slots = {
                "holder": [Piece(credit.holder, f"{target}/holder")],
                "date": [Piece(words, f"{target}/date", mention)],
            }
            prose.write(pick(forms.credit), slots)


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


def _name(prose: Prose, event: Event, other: str | None = None) -> list[Piece]:
    """The name of an event, or another one of it, with its article and the number of its edition."""
    name = other or event.name or ""
    sample = prose.of.event_named(name)
    edition = prose.of.sentences.edition.format(number=event.edition) if event.edition is not None else ""
    field = "name" if other is None else "alternate_names"
    return [
        Piece(sample.the.removesuffix(sample.name) if sample is not None else ""),
        Piece(edition),
        Piece(name, f"/events/{escape(event.id)}/{field}"),
    ]


def _place(prose: Prose, event: Event) -> list[Piece]:
    """Where an event takes place, with the country where it is another than the place is known to lie in."""
    place: Place = event.place or Place(name="")
    printed = Piece(place.name, f"/events/{escape(event.id)}/place/name")
    known = next((sample.country for sample in prose.of.place if sample.name == place.name), place.country)
    if place.country is None or place.country == known:
        return [printed]
    country = Piece(country_name(prose.language, place.country), f"/events/{escape(event.id)}/place/country")
    return [printed, Piece(" ("), country, Piece(")")]


def _person(official: Official) -> list[Piece]:
    target = f"/officials/{escape(official.id)}"
    name = Piece(official.name, f"{target}/name")
    return (
        [name] if official.honorific is None else [Piece(official.honorific, f"{target}/honorific"), Piece(" "), name]
    )


def _title(prose: Prose, official: Official, number: int) -> list[Piece]:
    """A title, and since when or when it was held."""
    office, target = official.offices[number], f"/officials/{escape(official.id)}/offices/{number}"
    return [Piece(office.title, f"{target}/title"), *_tenure(prose, office.tenure, f"{target}/tenure")]


def _tenure(prose: Prose, tenure: DateRange | None, target: str) -> list[Piece]:
    forms = prose.of.sentences
    first, last = (tenure.start, tenure.end) if tenure is not None else (None, None)
    if first is None or not forms.since:
        return []
    if last is None:
        return [Piece(forms.since.removesuffix("{when}")), *_day(prose, first, target)[1:]]
    words = forms.from_to.format(first=first, last=last)
    before, _, words = words.removesuffix("]").partition("[")
    return [Piece(before), Piece(words, target, DateMention(text=words, value=tenure, how="stated"))]


def _list(pieces: Sequence[Piece], forms: SentenceForms) -> list[Piece]:
    joined = [pieces[0]]
    for place, piece in enumerate(pieces[1:], 2):
        joined += [Piece(forms.conjunction if place == len(pieces) else forms.comma), piece]
    return joined
