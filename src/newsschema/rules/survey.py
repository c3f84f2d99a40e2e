"""One quick look over a record for the rules that would each have to go through all of it."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import is_normalized

from newsschema.model.countries import CHANGING, CURRENT
from newsschema.model.record import Record
from newsschema.model.roles import SINGLE_SEATS
from newsschema.rules.references_of import ACTORS, Kind, is_code
from newsschema.rules.said_of_posts import said_by
from newsschema.rules.words import FORMS_OF_ADDRESS, ORGANIZATIONS, PLACEHOLDERS, TITLES_BEFORE_NAMES
from newsschema.text.folding import fold_term

_KNOWN = frozenset({None, *CURRENT})
_BEGINNINGS = frozenset({"", *ORGANIZATIONS, *TITLES_BEFORE_NAMES, *map(fold_term, FORMS_OF_ADDRESS)})


class Survey:
    """What a record may hold that a rule would judge; wrong only by saying yes.

    Attributes:
        odd_ids: ids that are no slugs, or one twice.
        doubtful: references that do not name what they may name.
        unknown_codes: country codes that are not in use.
        changing: countries that began, ended or took another name within the memory of newspapers.
        repeated: participants of one event with the same reference, or with none.
        nested: something that is part of an event and has parts itself.
        odd_writing: names or titles with something that they are not written with.
        odd_beginnings: names of people that begin with a title, a form of address, a word of organizations, or a joined word.
        timed_posts: titles that say that their post is over, has not begun, or is held in the interim.
        aliases: other names of people, organizations or events.
        parents: organizations that are part of others.
        tenures: times of holding an office.
        named_countries: countries that take part, by name and code.
        acronyms: how many organizations have one.
        editions: how many events have a number.
        named_events: how many events have a name.
        single_seats: how many offices have a role that one holds at a time.
        timed: how many events begin at an hour.
    """

    odd_ids: bool = False
    doubtful: bool = False
    unknown_codes: bool = False
    changing: bool = False
    repeated: bool = False
    nested: bool = False
    odd_writing: bool = False
    odd_beginnings: bool = False
    timed_posts: bool = False
    aliases: bool = False
    parents: bool = False
    tenures: bool = False
    named_countries: bool = False
    acronyms: int = 0
    editions: int = 0
    named_events: int = 0
    single_seats: int = 0
    timed: int = 0


def survey(record: Record, kinds: Mapping[str, Kind]) -> Survey:
    """Look over a record once; written out, since every record comes through here.

    Args:
        record: the record.
        kinds: what each id of the record names.
    """
    seen = Survey()
    kind_of = kinds.get
    article = record.article
    said = [words for words in (article.headline, article.description, article.publisher) if words is not None]
    for official in record.officials:
        name = official.name
        said.append(name)
        if official.honorific is not None:
            said.append(official.honorific)
        first = fold_term(name.partition(" ")[0])
        if first in _BEGINNINGS or " " in first:
            seen.odd_beginnings = True
        if official.alternate_names:
            seen.aliases = True
            said += official.alternate_names
        for office in official.offices:
            title = office.title
            said.append(title)
            if said_by(title) is not None:
                seen.timed_posts = True
            ref = office.organization
            if ref is not None and kind_of(ref) != "organization":
                seen.doubtful = True
            if office.role in SINGLE_SEATS:
                seen.single_seats += 1
            if office.tenure is not None:
                seen.tenures = True
            if office.jurisdiction not in _KNOWN:
                seen.unknown_codes = True
    for organization in record.organizations:
        said.append(organization.name)
        if organization.acronym is not None:
            seen.acronyms += 1
            said.append(organization.acronym)
        if organization.alternate_names:
            seen.aliases = True
            said += organization.alternate_names
        ref = organization.parent
        if ref is not None:
            seen.parents = True
            if kind_of(ref) != "organization":
                seen.doubtful = True
        if organization.jurisdiction not in _KNOWN:
            seen.unknown_codes = True
    wholes: set[str] = set()
    parts: list[str] = []
    for event in record.events:
        if event.name is not None:
            seen.named_events += 1
            said.append(event.name)
        if event.alternate_names:
            seen.aliases = True
            said += event.alternate_names
        if event.edition is not None:
            seen.editions += 1
        dates = event.dates
        if dates is not None and dates.start is not None and dates.start.hour is not None:
            seen.timed += 1
        ref = event.part_of
        if ref is not None:
            wholes.add(ref)
            parts.append(event.id)
            if kind_of(ref) != "event":
                seen.doubtful = True
        for actor in (event.host, event.organizer):
            if actor is not None and kind_of(actor) not in ACTORS and not is_code(actor):
                seen.doubtful = True
        if event.participants:
            refs = set()
            for participant in event.participants:
                called, ref, kind = participant.name, participant.ref, participant.kind
                refs.add(ref)
                if called is not None:
                    said.append(called)
                    if kind == "country":
                        seen.named_countries = True
                if kind == "country":
                    if ref not in _KNOWN:
                        seen.unknown_codes = True
                elif ref is not None and kind != "group" and kind_of(ref) != kind:
                    seen.doubtful = True
            if len(refs) < len(event.participants) or None in refs:
                seen.repeated = True
            if not CHANGING.isdisjoint(refs):
                seen.changing = True
        if event.place is not None:
            said.append(event.place.name)
            if event.place.country not in _KNOWN:
                seen.unknown_codes = True
    for quote in record.quotes:
        ref = quote.speaker
        if ref is not None and kind_of(ref) not in ACTORS:
            seen.doubtful = True
    if article.authors:
        said += [author.name for author in article.authors]
    if article.dateline is not None:
        said.append(article.dateline.place)
    for named in article.credits:
        said.append(named.holder)
        if named.ref is not None and kind_of(named.ref) not in ACTORS:
            seen.doubtful = True
    for source in article.sources:
        said.append(source.name)
        if source.ref is not None and kind_of(source.ref) not in ACTORS:
            seen.doubtful = True
    for caption in article.captions:
        for ref in caption.depicted:
            if kind_of(ref) != "official":
                seen.doubtful = True
    seen.nested = not wholes.isdisjoint(parts)
    named_parts = len(record.officials) + len(record.organizations) + len(record.events)
    seen.odd_ids = len(kinds) < named_parts or not _are_slugs("-".join(kinds))
    seen.odd_writing = _is_odd(said)
    return seen


def _are_slugs(joined: str) -> bool:
    if not joined:
        return True
    if joined[0] == "-" or joined[-1] == "-" or "--" in joined:
        return False
    return joined.isascii() and joined.islower() and joined.replace("-", "").isalnum()


def _is_odd(said: list[str]) -> bool:
    joined = f"|{'|'.join(said)}|"
    if not joined.isascii():
        joined = joined.replace("\xa0", " ").replace("\u202f", " ")
        if "Ã" in joined or "Â" in joined or "â€" in joined or "\ufffd" in joined or not is_normalized("NFC", joined):
            return True
    if "||" in joined or "  " in joined or "| " in joined or " |" in joined or "&" in joined or "<" in joined:
        return bool(said)
    return not joined.isprintable() or not PLACEHOLDERS.isdisjoint(said)
