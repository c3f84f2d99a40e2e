"""The arithmetic of evaluation for events and quotes.

What a record says is brought into the form that a corpus is marked in; then both sides are compared as they are. Every fact is a
set of values, so that a new one is one line in `FACTS`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from newsschema.evaluation.corpus import Entry, Happening, Saying, Stretch
from newsschema.evaluation.scoring import Counts, Fault, days_of, paired, same_days
from newsschema.model.event import Event, ParticipantKind
from newsschema.model.record import Record
from newsschema.text.folding import fold_term

EventPart = Literal[
    "events",
    "windows",
    "statuses",
    "part_of",
    "taking_part_countries",
    "taking_part_people",
    "taking_part_organizations",
    "lists",
    "declared",
    "topics",
    "quotes",
    "speakers",
]
EVENT_PARTS: tuple[EventPart, ...] = get_args(EventPart)
"""What is counted: events and quotes themselves, and what is said of those that were found."""


FACTS: Mapping[EventPart, Callable[[Happening], Collection[Hashable]]] = {
    "windows": lambda event: {days_of(event.dates)} if event.dates else (),
    "statuses": lambda event: {str(event.status)} - {"unknown"},
    "part_of": lambda event: {(event.part_of, event.relation)} if event.part_of else (),
    "taking_part_countries": lambda event: set(event.countries).difference(event.unjudged),
    "taking_part_people": lambda event: set(event.people).difference(event.unjudged),
    "taking_part_organizations": lambda event: set(event.organizations).difference(event.unjudged),
    "lists": lambda event: {str(event.participants_listed)} - {"unknown"},
    "declared": lambda event: {(count.count, count.counted, count.bound) for count in event.declared},
    "topics": lambda event: set(event.topics),
}
"""What is said of an event, as a set; the empty set where nothing is."""


class FoundHappenings(NamedTuple):
    """What a record says, in the form of a corpus."""

    events: Sequence[Happening]
    quotes: Sequence[Saying]


@dataclass(slots=True)
class EventScore:
    """How events and quotes were read, by language and part, with everything that was not as marked."""

    by_language: dict[str, dict[EventPart, Counts]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Counts))
    )
    faults: list[Fault] = field(default_factory=list)

    def add(self, entry: Entry, found: FoundHappenings) -> None:
        """Count what was found in a text."""
        if entry.events is not None:
            self._add_events(entry, entry.events, found.events)
        if entry.quotes is not None:
            self._add_quotes(entry, entry.quotes, found.quotes)

    def _add_events(self, entry: Entry, marked: Sequence[Happening], found: Sequence[Happening]) -> None:
        partner = _partners(marked, found)
        ids = {marked[place].id: theirs.id for place, theirs in partner.items()}
        taken = {theirs.id for theirs in partner.values()}
        for place, event in enumerate(marked):
            other = partner.get(place)
            if event.optional:
                continue
            if other is None:
                self._count(entry, "events", Counts(marked=1), (_shown(entry, event), event.kind), None)
                self._facts(entry, event, None)
                continue
            exact = any(stretch in event.spans for stretch in other.spans[:1])
            right = event.kind == other.kind
            sides = [(_shown(entry, each), each.kind) for each in (event, other)]
            self._count(entry, "events", Counts(1, 1, 1, exact, right), *sides)
            placed = event.model_copy(update={"part_of": event.part_of and ids.get(event.part_of, "(missed)")})
            self._facts(entry, placed, other)
        free = [event for event in marked if event.optional]
        for event in found:
            if event.id not in taken and not any(_overlaps(event, other) for other in free):
                self._count(entry, "events", Counts(found=1), None, (_shown(entry, event), event.kind))
                self._facts(entry, None, event)

    def _facts(self, entry: Entry, marked: Happening | None, found: Happening | None) -> None:
        """Compare what is said of one event; a fact that a corpus leaves unjudged counts on neither side."""
        event = marked or found
        if event is None:
            return
        marked, found = _agreed(marked, found)
        for part, values in FACTS.items():
            if marked is not None and part in marked.unjudged:
                continue
            mine, theirs = set(values(marked) if marked else ()), set(values(found) if found else ())
            both = len(mine & theirs)
            counts = Counts(len(mine), len(theirs), both, both, both)
            sides = [(_shown(entry, event), _listed(each)) if each else None for each in (mine, theirs)]
            self._count(entry, part, counts, *sides)

    def _add_quotes(self, entry: Entry, marked: Sequence[Saying], found: Sequence[Saying]) -> None:
        partner = paired(marked, found)
        taken = [id(saying) for saying in partner.values()]
        for place, quote in enumerate(marked):
            other = partner.get(place)
            if quote.optional:
                continue
            if other is None:
                self._count(entry, "quotes", Counts(marked=1), (_words(entry, quote), quote.kind), None)
                self._count(entry, "speakers", Counts(marked=1), None, None)
                continue
            exact, kind = (quote.start, quote.end) == (other.start, other.end), quote.kind == other.kind
            sides = [(_words(entry, each), each.kind) for each in (quote, other)]
            self._count(entry, "quotes", Counts(1, 1, 1, exact, kind), *sides)
            right = fold_term(quote.speaker or "") == fold_term(other.speaker or "")
            told = [(_words(entry, each), each.speaker) for each in (quote, other)]
            self._count(entry, "speakers", Counts(1, 1, 1, right, right), *told)
        free = [quote for quote in marked if quote.optional]
        for other in found:
            if id(other) not in taken and not any(s.start < other.end and other.start < s.end for s in free):
                self._count(entry, "quotes", Counts(found=1), None, (_words(entry, other), other.kind))
                self._count(entry, "speakers", Counts(found=1), None, None)

    def _count(
        self,
        entry: Entry,
        part: EventPart,
        counts: Counts,
        marked: tuple[str, str | None] | None,
        found: tuple[str, str | None] | None,
    ) -> None:
        parts = self.by_language[entry.language]
        parts[part] = parts[part].plus(counts)
        if counts.marked == counts.found == counts.exact == counts.right or not (marked or found):
            return
        kind = "missed" if not counts.found else "false alarm" if not counts.marked else "value"
        kind = "span" if counts.right > counts.exact else kind
        self.faults.append(Fault(f"{part}: {kind}", entry.id or "", marked, found))


def _agreed(marked: Happening | None, found: Happening | None) -> tuple[Happening | None, Happening | None]:
    """Both without what the corpus leaves unjudged, and the marked window as found where another one is as good."""
    if marked is None or found is None:
        return marked, found
    if any(same_days(found.dates, value) for value in marked.also):
        marked = marked.model_copy(update={"dates": found.dates})
    return marked, found.model_copy(update={"unjudged": marked.unjudged})


def _partners(marked: Sequence[Happening], found: Sequence[Happening]) -> dict[int, Happening]:
    """The event found for each one marked: those that overlap most first, and of those the ones that agree in most facts."""
    ranked = sorted(
        (-_overlaps(event, other), -_agreement(event, other), place, number)
        for place, event in enumerate(marked)
        for number, other in enumerate(found)
        if _overlaps(event, other)
    )
    pairs: dict[int, int] = {}
    for _, _, place, number in ranked:
        if place not in pairs and number not in pairs.values():
            pairs[place] = number
    return {place: found[number] for place, number in pairs.items()}


def _overlaps(event: Happening, other: Happening) -> int:
    return sum(any(one.start < two.end and two.start < one.end for two in other.spans) for one in event.spans)


def _agreement(event: Happening, other: Happening) -> int:
    return sum(len(set(values(event)) & set(values(other))) for values in FACTS.values())


def _shown(entry: Entry, event: Happening) -> str:
    return _words(entry, event.spans[0])


def _words(entry: Entry, stretch: Stretch) -> str:
    return entry.text[stretch.start : stretch.end]


def _listed(values: Collection[Hashable]) -> str:
    return ", ".join(sorted(map(str, values)))


def found_in(record: Record) -> FoundHappenings:
    """The events and quotes of a record in the form of a corpus: people and organizations by their names."""
    called = {each.id: each.name for each in record.officials} | {each.id: each.name for each in record.organizations}
    places: dict[str, list[Stretch]] = defaultdict(list)
    for evidence in record.evidence:
        places[evidence.target].extend(Stretch(start=start, end=end) for start, end in evidence.spans)
    events = [_happening(event, places, called) for event in record.events]
    quotes = [
        Saying(start=each.start, end=each.end, kind=quote.kind, speaker=called.get(quote.speaker or "", quote.speaker))
        for number, quote in enumerate(record.quotes)
        for each in places[f"/quotes/{number}/text"][:1]
    ]
    return FoundHappenings([event for event in events if event.spans], sorted(quotes, key=lambda quote: quote.start))


def _happening(event: Event, places: Mapping[str, list[Stretch]], called: Mapping[str, str]) -> Happening:
    target = f"/events/{event.id}"

    def of(kind: ParticipantKind) -> list[str]:
        names = (each.ref or each.name or "" for each in event.participants if each.kind == kind)
        return [called.get(name, name) for name in names]

    spans = [each for part in ("/name", "/alternate_names", "") for each in places.get(f"{target}{part}", ())]
    return Happening.model_validate(
        {
            "id": event.id,
            "spans": spans,
            "kind": event.kind,
            "status": event.status,
            "dates": event.dates,
            "part_of": event.part_of,
            "relation": event.relation,
            "countries": of("country"),
            "people": of("official"),
            "organizations": of("organization"),
            "participants_listed": event.participants_listed,
            "declared": [each.model_dump(exclude={"noun"}) for each in event.declared_participants],
            "topics": event.topics,
        }
    )
