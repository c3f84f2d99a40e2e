"""The arithmetic of evaluation for names: people with their forms of address and posts, organizations, countries.

As for dates, a mention found and one marked are a pair where they overlap, each in one pair at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal, NamedTuple, get_args

from newsschema.evaluation.corpus import Country, Entry, Holder, Organization, Person
from newsschema.evaluation.scoring import Counts, Fault, paired

Part = Literal["names", "honorifics", "posts", "clusters", "holders", "organizations", "countries"]
PARTS: tuple[Part, ...] = get_args(Part)
"""What is counted: for clusters, the pairs of names that are of one person; for holders, the posts alone whose holder is named."""


class FoundName(NamedTuple):
    """Something found: text[start:end], and what it stands for: the person's id, the country's code."""

    start: int
    end: int
    value: str | None = None


class FoundNames(NamedTuple):
    """What a tool found in a text, by part; None where it looks for nothing of the kind."""

    names: Sequence[FoundName] | None = None
    honorifics: Sequence[FoundName] | None = None
    posts: Sequence[FoundName] | None = None
    holders: Sequence[FoundName] | None = None
    organizations: Sequence[FoundName] | None = None
    countries: Sequence[FoundName] | None = None


@dataclass(slots=True)
class NameScore:
    """How one tool did on the names of a corpus, by language and part, with everything that was not as marked."""

    by_language: dict[str, dict[Part, Counts]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Counts)))
    faults: list[Fault] = field(default_factory=list)

    def add(self, entry: Entry, found: FoundNames) -> None:
        """Count what a tool found in a text."""
        if entry.people is not None:
            self._add_people(entry, entry.people, found)
        if entry.organizations is not None and found.organizations is not None:
            self._count(entry, "organizations", _of_organizations(entry.organizations), found.organizations)
        if entry.countries is not None and found.countries is not None:
            self._count(entry, "countries", _of_countries(entry.countries), found.countries)

    def _add_people(self, entry: Entry, people: Sequence[Person], found: FoundNames) -> None:
        if found.names is not None:
            marked = [_Marked(person.start, person.end, person.ref, person.optional) for person in people]
            partner = self._count(entry, "names", marked, found.names)
            if any(name.value is not None for name in found.names):
                self._count_clusters(entry, people, partner, found.names)
            if entry.holders is not None and found.holders is not None:
                self._count_holders(entry, entry.holders, _refs(people, partner), found.holders)
        if found.honorifics is not None:
            forms = [(person.honorific, person) for person in people if person.honorific]
            marked = [_Marked(form.start, form.end, None, person.optional) for form, person in forms]
            self._count(entry, "honorifics", marked, found.honorifics)
        if found.posts is not None:
            posts = sorted({(post.start, post.end, person.optional) for person in people for post in person.posts})
            self._count(entry, "posts", [_Marked(start, end, None, free) for start, end, free in posts], found.posts)

    def _count(
        self, entry: Entry, part: Part, marked: Sequence[_Marked], mentions: Iterable[FoundName]
    ) -> dict[int, FoundName]:
        found = _apart(mentions)
        partner = paired(marked, found)
        taken = set(partner.values())
        counts = Counts()
        for place, span in enumerate(marked):
            mention = partner.get(place)
            if span.optional:
                continue
            if mention is None:
                counts = counts.plus(Counts(marked=1))
                self._fault("missed", part, entry, span, None)
                continue
            exact = (span.start, span.end) == (mention.start, mention.end)
            right = part != "countries" or span.value == mention.value
            counts = counts.plus(Counts(1, 1, 1, exact, exact and right if part != "countries" else right))
            if not (exact and right):
                self._fault("value" if exact else "span", part, entry, span, mention)
        free = [span for span in marked if span.optional]
        for mention in found:
            if mention not in taken and not any(s.start < mention.end and mention.start < s.end for s in free):
                counts = counts.plus(Counts(found=1))
                self._fault("false alarm", part, entry, None, mention)
        self._plus(entry, part, counts)
        return partner

    def _count_clusters(
        self, entry: Entry, people: Sequence[Person], partner: dict[int, FoundName], names: Sequence[FoundName]
    ) -> None:
        """Pairs of names of one person, as marked and as found; a pair is right where both say it of the same two names."""
        free = {partner[place] for place, person in enumerate(people) if person.optional and place in partner}
        found = {
            frozenset(pair)
            for pair in combinations([name for name in names if name not in free], 2)
            if pair[0].value and pair[0].value == pair[1].value
        }
        due = [place for place, person in enumerate(people) if not person.optional]
        marked = [
            pair for pair in combinations(due, 2) if people[pair[0]].ref and people[pair[0]].ref == people[pair[1]].ref
        ]
        right = {frozenset((partner[one], partner[other])) for one, other in marked if {one, other} <= partner.keys()}
        both = len(right & found)
        for first, second in sorted(tuple(sorted(pair)) for pair in found - right):
            self._fault("together", "clusters", entry, _Marked(*first, optional=True), second)
        for one, other in marked:
            if {one, other} <= partner.keys() and frozenset((partner[one], partner[other])) not in found:
                self._fault("apart", "clusters", entry, _Marked(*partner[one], optional=True), partner[other])
        self._plus(entry, "clusters", Counts(len(marked), len(found), both, both, both))

    def _count_holders(
        self,
        entry: Entry,
        marked: Sequence[Holder],
        refs: dict[str | None, set[str | None]],
        found: Sequence[FoundName],
    ) -> None:
        """Posts alone that were joined to somebody: right where one of that person's names was found as theirs too."""
        spans = [_Marked(each.start, each.end, each.ref, each.optional) for each in marked]
        kept = _apart(found)
        partner = paired(spans, kept)
        free = {partner[place] for place, span in enumerate(spans) if span.optional and place in partner}
        right = 0
        for place, span in enumerate(spans):
            mention = partner.get(place)
            if mention is not None and mention.value is not None and mention.value in refs.get(span.value, ()):
                right += not span.optional
            elif not span.optional:
                self._fault("missed" if mention is None else "value", "holders", entry, span, mention)
        for mention in set(kept) - set(partner.values()):
            self._fault("false alarm", "holders", entry, None, mention)
        due = sum(not span.optional for span in spans)
        self._plus(entry, "holders", Counts(due, len(kept) - len(free), right, right, right))

    def _plus(self, entry: Entry, part: Part, counts: Counts) -> None:
        parts = self.by_language[entry.language]
        parts[part] = parts[part].plus(counts)

    def _fault(self, kind: str, part: Part, entry: Entry, marked: _Marked | None, found: FoundName | None) -> None:
        sides = [None if each is None else (entry.text[each.start : each.end], each.value) for each in (marked, found)]
        self.faults.append(Fault(f"{part}: {kind}", entry.id or "", sides[0], sides[1]))


class _Marked(NamedTuple):
    start: int
    end: int
    value: str | None
    optional: bool


def _refs(people: Sequence[Person], partner: dict[int, FoundName]) -> dict[str | None, set[str | None]]:
    """For each person as marked, whom their names were found to be of."""
    refs: dict[str | None, set[str | None]] = defaultdict(set)
    for place, mention in partner.items():
        refs[people[place].ref].add(mention.value)
    return refs


def _of_organizations(organizations: Sequence[Organization]) -> list[_Marked]:
    return [_Marked(each.start, each.end, None, each.optional) for each in organizations]


def _of_countries(countries: Sequence[Country]) -> list[_Marked]:
    return [_Marked(each.start, each.end, each.code, each.optional) for each in countries]


def _apart(mentions: Iterable[FoundName]) -> list[FoundName]:
    """In the order of the text, none overlapping another; of those that do, the first and longest."""
    kept: list[FoundName] = []
    for each in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if each.start < each.end and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept
