"""Faults of the article as a publication, and of how it is written, that are told."""

from __future__ import annotations

from datetime import timedelta
from unicodedata import normalize

from newsschema.languages.samples import prose_of
from newsschema.model.article import Author, Credit, Dateline
from newsschema.model.partial_date import PartialDate
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.faults import plant
from newsschema.rules.pick import Pick
from newsschema.rules.planting import with_words
from newsschema.rules.registry import find_rule
from newsschema.strategies.making.told.fault import (
    FAR,
    ToldFault,
    days,
    first_event,
    held,
    published_day,
    samples_of,
    slips_of,
    with_meeting,
)

_CITIES = ("Málaga", "São Tomé", "Zürich", "Reykjavík")
_UNSEEN = ("\u200b", "\u00ad", "\ufeff")
_ADDRESSES = ("Webmaster", "Admin")
_NOBODY = ("TBD", "Unknown", "Inconnu")


def _of_article(record: Record, **fields: object) -> Record:
    return record.model_copy(update={"article": record.article.model_copy(update=fields)})


def _headed(record: Record, headline: str) -> Record:
    return _of_article(record, headline=headline)


def _headline(record: Record) -> str:
    return record.article.headline or ""


def _decoded_wrongly(record: Record, pick: Pick) -> Record:
    """A headline in UTF-8 that was read as Windows-1252."""
    written = f"{_headline(record)} – {pick(samples_of(record).place).name}"
    return _headed(record, written.encode("utf-8").decode("cp1252"))


def _with_what_nobody_sees(record: Record, pick: Pick) -> Record:
    return _headed(record, _headline(record).replace(" ", f"{pick(_UNSEEN)} ", 1))


def _with_markup(record: Record, pick: Pick) -> Record:
    return _headed(record, pick(("<b>{}</b>", "<strong>{}</strong>", "{}&nbsp;!")).format(_headline(record)))


def _with_letters_and_accents_apart(record: Record, pick: Pick) -> Record:
    return _headed(record, f"{_headline(record)} – {normalize('NFD', pick(_CITIES))}")


def _with_stray_spaces(record: Record, pick: Pick) -> Record:
    return _headed(record, _headline(record).replace(" ", pick(("  ", "   ", "\t")), 1))


def _signed(record: Record, name: str) -> Record:
    return _of_article(record, authors=(Author(name=name),))


def _by_a_placeholder(record: Record, pick: Pick) -> Record:
    return _signed(record, pick(_NOBODY))


def _by_a_desk(record: Record, pick: Pick) -> Record:
    return _signed(record, pick(_ADDRESSES))


def _held_later(record: Record, pick: Pick) -> Record:
    """An event, or a meeting of two people, that is told as past and dated after the article."""
    day = published_day(record) + timedelta(days=pick.number(1, FAR))
    if pick.number(0, 1) or len(record.officials) < len(("host", "guest")):
        return held(record, day, status="held")
    alone = first_event(record)
    return with_meeting(alone, days(day), status="held", within=False)


def _changed_before(record: Record, pick: Pick) -> Record:
    changed = PartialDate.from_date(published_day(record) - timedelta(days=pick.number(1, FAR)))
    return _of_article(record, date_modified=changed, credits=())


def _credited_later(record: Record, pick: Pick) -> Record:
    """A picture of a month behind that of the article."""
    month = PartialDate.from_date(published_day(record) + timedelta(days=pick.number(31, FAR))).truncate("month")
    credit = Credit(holder=pick(samples_of(record).publishers), date=month)
    return _of_article(record, credits=(credit,), date_modified=None)


def _filed(record: Record, pick: Pick, away: int) -> Record:
    filed = PartialDate.from_date(published_day(record) + timedelta(days=away))
    place = pick(samples_of(record).place).name.upper()
    return _of_article(record, dateline=Dateline(place=place, date=filed), date_modified=None)


def _filed_later(record: Record, pick: Pick) -> Record:
    return _filed(record, pick, pick.number(2, FAR))


def _filed_long_before(record: Record, pick: Pick) -> Record:
    return _filed(record, pick, -pick.number(2, FAR))


def _in_another_language(record: Record, pick: Pick) -> Record:
    return plant(find_rule("NS406"), record, pick) or record


def _cut_off(record: Record, pick: Pick) -> Record:
    return with_words(record, pick(slips_of(record).cut_off))[0]


def _told_twice(record: Record, _pick: Pick) -> Record:
    paragraph = prose_of(record.article.in_language or "")
    return with_words(with_words(record, paragraph)[0], paragraph)[0]


def _marks_unbalanced(record: Record, pick: Pick) -> Record:
    """A quotation in which a mark opens or closes what nothing else does."""
    words = pick(samples_of(record).quotes).split()
    mark = slips_of(record).stray_mark
    place = pick.number(1, len(words) - 2)
    words[place] = f"{mark}{words[place]}" if mark in "«“" else f"{words[place]}{mark}"
    quote = Quote(text=" ".join(words), speaker=record.officials[0].id)
    return record.model_copy(update={"quotes": (quote,)})


FAULTS: dict[str, ToldFault] = {
    "NS005": ToldFault(_decoded_wrongly),
    "NS006": ToldFault(_with_what_nobody_sees),
    "NS007": ToldFault(_by_a_placeholder),
    "NS008": ToldFault(_with_markup),
    "NS011": ToldFault(_with_letters_and_accents_apart),
    "NS012": ToldFault(_with_stray_spaces),
    "NS401": ToldFault(_held_later, officials=2),
    "NS402": ToldFault(_changed_before),
    "NS404": ToldFault(_credited_later),
    "NS405": ToldFault(_filed_later, also=("NS408",)),
    "NS406": ToldFault(spoil=_in_another_language),
    "NS408": ToldFault(_filed_long_before),
    "NS409": ToldFault(_by_a_desk),
    "NS415": ToldFault(spoil=_cut_off),
    "NS416": ToldFault(spoil=_told_twice),
    "NS509": ToldFault(_marks_unbalanced, officials=1),
}
