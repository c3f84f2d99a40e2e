"""Event names joined into events: one name in quotation marks with its long forms, each with window, place and status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import regex

from newsschema.extraction.mentions import CountryMention, EventMention
from newsschema.extraction.scan import Hit, Lexicon, Scan, Term
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, EventStatus, Place
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_APPOSITION = regex.compile(
    r"[\s\u00a0\u202f,(«“\"]*+(?:[^\W\d_]{1,12}+['’\s\u00a0\u202f]++){0,2}+[\s\u00a0\u202f«“\"]*+"
)
_PLACE = regex.compile(
    r"[\s\u00a0\u202f]++(\p{Lu}[\p{L}'’-]*+(?:[ -](?:de |du |des |la |le |l['’])?\p{Lu}[\p{L}'’-]*+){0,3}+)"
)
_BESIDE = regex.compile(r"[\s\u00a0\u202f,(]*+(?:(?:du|des|de|les|le|from|del|dal|vom|am)\s++)?+")
_WIDEST_APPOSITION = 16
_FEWEST_CONTENT_WORDS = 4
_LATEST_DRAFTS = 20
_SHORT_WORD = 3
_REACH = 160


@dataclass(slots=True)
class EventDraft:
    """An event while it is being put together.

    Attributes:
        mentions: where it is named.
        window: the mention of its dates.
        windows: every mention of dates that is said of it, in the order of the text.
        status_cue: the words that tell the status.
        place_span: where its place is named.
    """

    mentions: list[EventMention] = field(default_factory=list)
    kind: EventKind | None = None
    dates: DateRange | None = None
    windows: list[DateMention] = field(default_factory=list)
    status: EventStatus = "unknown"
    status_cue: Hit | None = None
    place: Place | None = None
    place_span: tuple[int, int] | None = None

    @property
    def names(self) -> list[str]:
        """Every different name, the one in quotation marks first, then by how often it is used."""
        forms: Counter[str] = Counter()
        shown: dict[str, str] = {}
        for mention in self.mentions:
            if mention.proper:
                key = fold_term(mention.text)
                forms[key] += 1
                shown.setdefault(key, mention.text)
        quoted = {fold_term(mention.text) for mention in self.mentions if mention.quoted and not mention.acronym}
        order = sorted(forms, key=lambda key: (key not in quoted, -forms[key]))
        return [shown[key] for key in order]


def join_mentions(scan: Scan, mentions: tuple[EventMention, ...]) -> list[EventDraft]:
    """Mentions of one event brought together.

    Two mentions are of one event when one stands in apposition to the other, when they have the same name, or when a bare
    noun ("le salon") can mean only one event of its kind named before.
    """
    drafts: list[EventDraft] = []
    by_name: dict[str, EventDraft] = {}
    previous: EventMention | None = None
    for mention in mentions:
        draft: EventDraft | None = None
        key = fold_term(mention.text)
        if mention.proper:
            beside = (
                by_name.get(fold_term(previous.text)) if previous and _in_apposition(scan, previous, mention) else None
            )
            draft = by_name.get(key) or _misnamed(mention, drafts)
            if draft is not None and beside is not None and draft is not beside:
                _absorb(draft, beside, by_name)
                drafts.remove(beside)
            draft = draft or beside
            if draft is None:
                draft = EventDraft()
                drafts.append(draft)
            by_name[key] = draft
        else:
            same_kind = [other for other in drafts if other.kind == mention.kind and mention.kind is not None]
            draft = same_kind[0] if len(same_kind) == 1 else None
        if draft is not None:
            draft.mentions.append(mention)
            draft.kind = draft.kind or mention.kind
        previous = mention if mention.proper else previous
    return drafts


def _misnamed(mention: EventMention, drafts: list[EventDraft]) -> EventDraft | None:
    """The event whose name differs in one word only: a slip of the pen, kept as another name of it."""
    words = _content_words(mention.text)
    if len(words) < _FEWEST_CONTENT_WORDS:
        return None
    for draft in drafts[-_LATEST_DRAFTS:]:
        for other in draft.mentions[:_LATEST_DRAFTS]:
            theirs = _content_words(other.text)
            if other.kind == mention.kind and len(words) == len(theirs):
                different = [pair for pair in zip(words, theirs, strict=True) if pair[0] != pair[1]]
                if len(different) == 1 and not any(word.isdigit() for word in different[0]):
                    return draft
    return None


def _content_words(name: str) -> list[str]:
    return [word for word in fold_term(name).split() if len(word) > _SHORT_WORD]


def _in_apposition(scan: Scan, first: EventMention, second: EventMention) -> bool:
    if not (first.quoted or second.quoted) or second.start - first.end > _WIDEST_APPOSITION:
        return False
    return first.end <= second.start and bool(_APPOSITION.fullmatch(scan.text, first.end, second.start))


def _absorb(kept: EventDraft, other: EventDraft, by_name: dict[str, EventDraft]) -> None:
    kept.mentions.extend(other.mentions)
    kept.mentions.sort(key=lambda mention: mention.start)
    kept.kind = kept.kind or other.kind
    for mention in other.mentions:
        by_name[fold_term(mention.text)] = kept


def add_other_places(scan: Scan, drafts: list[EventDraft]) -> None:
    """Where a name in quotation marks stands again without them."""
    quoted = [
        Term(mention.text, "event", number)
        for number, draft in enumerate(drafts)
        for mention in draft.mentions
        if mention.quoted
    ]
    if not quoted:
        return
    known = {(mention.start, mention.end) for draft in drafts for mention in draft.mentions}
    for hit in Lexicon(quoted).scan(scan.text, scan.folded).hits("event"):
        if (hit.start, hit.end) not in known:
            draft = drafts[hit.value]
            draft.mentions.append(
                EventMention(hit.start, hit.end, scan.text[hit.start : hit.end], draft.kind, proper=True)
            )
    for draft in drafts:
        draft.mentions.sort(key=lambda mention: mention.start)


def date_events(scan: Scan, drafts: list[EventDraft], dates: Placed[DateMention]) -> None:
    """Give every event the dates that the text says of it: behind a verb of taking place, or right beside its name."""
    places = Placed((mention.start, mention.end, mention) for draft in drafts for mention in draft.mentions)
    for draft in drafts:
        for mention in draft.mentions:
            last = scan.sentences.at(mention.start)[1]
            _read_window(scan, draft, mention, min(last, places.next_start(mention.end, last)), dates)
        draft.dates = _window(draft)


def _read_window(scan: Scan, draft: EventDraft, mention: EventMention, last: int, dates: Placed[DateMention]) -> None:
    reach = min(last, mention.end + _REACH)
    holding = next(iter(scan.between("holding", mention.end, reach)), None)
    opening = next(iter(scan.between("opening", mention.end, reach)), None)
    stated = holding or opening
    if stated is not None:
        status: EventStatus = holding.value if holding is not None else "ongoing"
        if draft.status_cue is None or status in ("cancelled", "postponed"):
            draft.status, draft.status_cue = status, stated
    for date in dates.between(mention.end, last):
        start = date.start or 0
        said = stated is not None and start >= stated.end
        if date.value is not None and not date.in_name and (said or _stands_beside(scan, mention.end, start)):
            draft.windows.append(date)
            break


def _stands_beside(scan: Scan, end: int, start: int) -> bool:
    return start - end < _REACH // 4 and bool(_BESIDE.fullmatch(scan.text, end, start))


def _window(draft: EventDraft) -> DateRange | None:
    """The most telling of the dates said of an event: a range before a day, a day before a month."""
    values = [date.value for date in draft.windows if date.value is not None]
    closed = [
        value for value in values if value.start is not None and value.end is not None and value.start != value.end
    ]
    chosen = (closed or values)[:1]
    return chosen[0] if chosen else None


def place_events(scan: Scan, drafts: list[EventDraft], countries: tuple[CountryMention, ...]) -> None:
    """Give every event the place that stands behind its name or its verb of taking place."""
    by_start = {country.start: country for country in countries}
    for draft in drafts:
        for mention in draft.mentions:
            last = scan.sentences.at(mention.start)[1]
            for preposition in scan.between("place", mention.end, min(last, mention.end + _REACH // 2)):
                match = _PLACE.match(scan.text, preposition.end, last)
                if match is None or set(scan.text[mention.end : preposition.start]) & set(".;:«»()"):
                    continue
                country = by_start.get(match.start(1))
                draft.place = Place(name=match.group(1), country=country.code if country else None)
                draft.place_span = match.span(1)
                break
            if draft.place is not None:
                break
