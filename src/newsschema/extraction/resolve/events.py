"""Event names joined into events: one name in quotation marks with its long forms, a common noun with what it takes up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

import regex

from newsschema.extraction.mentions import EventMention
from newsschema.extraction.resolve.actors import Actor
from newsschema.extraction.scan import Hit, Lexicon, Scan, Term
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, EventStatus, Place
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

Relation = Literal["during", "around"]

_APPOSITION = regex.compile(
    r"[\s\u00a0\u202f,(«“\"»”]*+(?:[^\W\d_]{1,12}+['’\s\u00a0\u202f]++){0,2}+[\s\u00a0\u202f«“\"]*+"
)
_WIDEST_APPOSITION = 16
_FEWEST_CONTENT_WORDS = 4
_FEWEST_SHARED = 2
_LATEST_DRAFTS = 20
_FEW_NAMES = 8
_SHORT_WORD = 3
_DURATION = 24
UNPLANNED: frozenset[EventKind] = frozenset({"disaster", "attack", "accident"})
"""What nobody plans, takes part in or puts off."""
_UNNAMED: frozenset[EventKind] = frozenset({"meeting", "visit", "signing", "other"})
"""Kinds whose common noun names no happening by itself: those are told by who met whom."""


@dataclass(slots=True)
class EventDraft:
    """An event while it is being put together.

    Attributes:
        mentions: where it is named.
        kind: what it is.
        named: whether it has a name.
        other: whether it is another edition than the one that the text is about.
        dates: its window.
        told: the mentions of dates that give the window.
        status: what the words say of it.
        status_cue: the words that tell the status.
        past: whether they say in a past tense that it was held, whatever its dates; a participle alone ("organisé à Lyon") tells no time.
        opened: whether the text says that it begins or began.
        place: where it takes place.
        place_span: where its place is named.
        organizer: who organizes it, with the words that say so.
        host: who hosts it, with the words that say so.
        topics: what it is about, each with where that stands.
        within: the event that it is part of, how it lies to it, and where the text says so.
    """

    mentions: list[EventMention] = field(default_factory=list)
    kind: EventKind | None = None
    named: bool = False
    other: bool = False
    dates: DateRange | None = None
    told: list[DateMention] = field(default_factory=list)
    status: EventStatus = "unknown"
    status_cue: Hit | None = None
    past: bool = False
    opened: bool = False
    place: Place | None = None
    place_span: tuple[int, int] | None = None
    organizer: Actor | None = None
    host: Actor | None = None
    topics: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    within: tuple[EventDraft, Relation, tuple[int, int]] | None = None

    @property
    def names(self) -> list[str]:
        """Every different name: the one in quotation marks first, then by how often it is used, then the longest."""
        forms: Counter[str] = Counter()
        shown: dict[str, str] = {}
        for mention in self.mentions:
            if mention.proper:
                key = fold_term(mention.text)
                forms[key] += 1
                shown.setdefault(key, mention.text)
        quoted = {fold_term(mention.text) for mention in self.mentions if mention.quoted and not mention.acronym}
        acronyms = {fold_term(mention.text) for mention in self.mentions if mention.acronym}
        # "des NATO-Gipfels": the genitive of a name that stands without its ending too.
        forms = Counter(
            {key: count for key, count in forms.items() if key.removesuffix("s") not in forms or key[-1] != "s"}
        )
        order = sorted(forms, key=lambda key: (key not in quoted, key in acronyms, -forms[key], -len(key)))
        return [shown[key] for key in order]


Naming = Placed[tuple[EventMention, EventDraft]]
"""Every mention of an event, with the event."""


def join_mentions(scan: Scan, mentions: tuple[EventMention, ...]) -> list[EventDraft]:
    """Mentions of one event brought together.

    Two mentions are of one event when one stands in apposition to the other, when they have the same name, or when a bare
    noun ("le salon") can mean only one event of its kind named before. A bare noun that can mean none is an event without
    a name ("an earthquake"); the first name of its kind that follows is taken for the same.
    """
    drafts: list[EventDraft] = []
    by_name: dict[str, EventDraft] = {}
    previous: EventMention | None = None
    for mention in mentions:
        if mention.proper:
            beside = (
                by_name.get(fold_term(previous.text)) if previous and _in_apposition(scan, previous, mention) else None
            )
            draft = _by_name(mention, by_name, drafts)
            if draft is not None and beside is not None and draft is not beside:
                _absorb(draft, beside, by_name)
                drafts.remove(beside)
            draft = draft or beside or _announced(mention, drafts)
            if draft is None:
                draft = EventDraft()
                drafts.append(draft)
            by_name[fold_term(mention.text)] = draft
            previous = mention
        else:
            draft = _taken_up(scan, mention, drafts)
        if draft is not None:
            draft.mentions.append(mention)
            draft.kind = draft.kind or mention.kind
            draft.named = draft.named or mention.proper
    return drafts


def _by_name(mention: EventMention, by_name: dict[str, EventDraft], drafts: list[EventDraft]) -> EventDraft | None:
    key = fold_term(mention.text)
    same = by_name.get(key) or by_name.get(key.removesuffix("s")) or by_name.get(f"{key}s")
    return same or _shortened(mention, drafts) or _misnamed(mention, drafts)


def _shortened(mention: EventMention, drafts: list[EventDraft]) -> EventDraft | None:
    """The only event of its kind whose name holds all words of this one, or the other way round: "Accra book fair"."""
    words = _words(mention.text)
    if len(words) < _FEWEST_SHARED or mention.kind is None:
        return None
    same = [
        draft
        for draft in drafts[-_LATEST_DRAFTS:]
        if draft.kind == mention.kind and any(_is_part(words, other) for other in draft.mentions[:_LATEST_DRAFTS])
    ]
    return same[0] if len(same) == 1 else None


def _words(name: str) -> set[str]:
    """The words of a name; "للطاقة" is "الطاقة" with "for" before it."""
    return {f"ال{word[2:]}" if word.startswith("لل") else word for word in fold_term(name).split()}


def _is_part(words: set[str], other: EventMention) -> bool:
    theirs = _words(other.text)
    return other.proper and len(theirs) >= _FEWEST_SHARED and (words < theirs or theirs < words)


def _announced(mention: EventMention, drafts: list[EventDraft]) -> EventDraft | None:
    """The event without a name that a headline or the words before spoke of, if there is just one of its kind."""
    recent = drafts[-_LATEST_DRAFTS:]
    same = [draft for draft in recent if draft.kind == mention.kind and mention.kind is not None and not draft.other]
    if len(same) != 1 or same[0].named:
        return None
    rounds = mention.kind == "match" and not _may_mean(mention, same[0])
    return None if rounds else same[0]


def _taken_up(scan: Scan, mention: EventMention, drafts: list[EventDraft]) -> EventDraft | None:
    """What a common noun takes up; an event of its own where that is none."""
    recent = drafts[-_LATEST_DRAFTS:]
    if not mention.other:
        same = [
            draft
            for draft in recent
            if draft.kind == mention.kind and mention.kind is not None and not draft.other and _may_mean(mention, draft)
        ]
        if len(same) == 1:
            return same[0]
        named = [draft for draft in recent if draft.named and not draft.other]
        if len(named) == 1 and (mention.generic or (not same and _lasts_days(scan, mention))):
            return named[0]
        if same:
            return None
    if mention.kind is None or mention.generic or (mention.kind in _UNNAMED and not _introduced(scan, mention)):
        return None
    drafts.append(EventDraft(kind=mention.kind, other=mention.other))
    return drafts[-1]


def _introduced(scan: Scan, mention: EventMention) -> bool:
    """Whether a common noun tells of a meeting that was not spoken of: "une réunion", or "Talks" that begin a sentence."""
    if mention.kind != "meeting":
        return False
    first = scan.sentences.at(mention.start)[0]
    if mention.start == first:
        return True
    articles = scan.between("someone", max(first, mention.start - _DURATION), mention.start)
    return any(len(scan.text[hit.end : mention.start].split()) <= 1 for hit in articles)


def _may_mean(mention: EventMention, draft: EventDraft) -> bool:
    """Whether a common noun may stand for an event: for a name if it says no more than that, else for the same noun."""
    words = {_singular(word) for word in fold_term(mention.text).split()}
    if draft.named and len(words) == 1 and mention.kind != "match":
        return True
    theirs = [{_singular(word) for word in fold_term(other.text).split()} for other in draft.mentions[:_LATEST_DRAFTS]]
    if mention.kind == "match":  # a final is no semi-final
        return any(words == other for other in theirs)
    return any(words <= other or (other <= words and not draft.named) for other in theirs)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT_WORD and word[-1] in "sx" else word


def _lasts_days(scan: Scan, mention: EventMention) -> bool:
    """Whether a duration stands right before a noun: "the three-day meeting"."""
    first = mention.start - _DURATION
    days = [hit for hit in scan.between("days", first, mention.start) if hit.end + 1 == mention.start]
    return bool(days) and not scan.between("someone", first, days[0].start)


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


def place_mentions(drafts: list[EventDraft]) -> Naming:
    """Where the events are named."""
    return Placed([(each.start, each.end, (each, draft)) for draft in drafts for each in draft.mentions])


def _stands_elsewhere(folded: str, name: str, known: set[tuple[int, int]]) -> bool:
    """Whether the words of a name stand at any other place than those that are known."""
    words = fold_term(name.partition(" … ")[0])
    place = folded.find(words)
    while (place, place + len(words)) in known:
        place = folded.find(words, place + 1)
    return place >= 0


def add_other_places(scan: Scan, drafts: list[EventDraft]) -> None:
    """Where a name in quotation marks stands again without them."""
    quoted = [
        Term(mention.text, "event", (number, mention.acronym))
        for number, draft in enumerate(drafts)
        for mention in draft.mentions
        if mention.quoted
    ]
    known = {(mention.start, mention.end) for draft in drafts for mention in draft.mentions}
    # Most names stand nowhere else, which for a few is told sooner than an automaton is built.
    if len(quoted) <= _FEW_NAMES and not any(_stands_elsewhere(scan.folded, term.surface, known) for term in quoted):
        return
    for hit in Lexicon(quoted).scan(scan.text, scan.folded).hits("event"):
        if (hit.start, hit.end) not in known:
            number, acronym = hit.value
            words = scan.text[hit.start : hit.end]
            drafts[number].mentions.append(
                EventMention(hit.start, hit.end, words, drafts[number].kind, proper=True, acronym=acronym)
            )
    for draft in drafts:
        draft.mentions.sort(key=lambda mention: mention.start)
