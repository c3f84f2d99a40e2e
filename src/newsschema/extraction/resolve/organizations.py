"""Mentions of organizations joined: acronyms with their expansions, later short mentions, one jurisdiction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsschema.extraction.mentions import CountryMention, OrganizationMention
from newsschema.extraction.recognize.organization_names import acronym_fits
from newsschema.extraction.resolve.events import EventDraft
from newsschema.model.identifiers import unique_slug
from newsschema.model.organization import Organization
from newsschema.text.folding import fold_term

_SHORT_WORD = 3
_NEVER_EVENTS = frozenset({"parliament", "government", "court", "ministry", "agency"})
"""Kinds whose names begin those of events without being their names: "Congress"."""

_LEGAL_FORMS = frozenset(
    {"ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc"}
) | frozenset({"ltd", "nv", "oy", "plc", "sa", "sas", "se", "spa", "srl"})
_FEWEST_INITIALS = 2


@dataclass(slots=True)
class OrganizationCluster:
    """An organization with every place that mentions it."""

    organization: Organization
    mentions: list[OrganizationMention] = field(default_factory=list)


def join_organizations(
    mentions: Sequence[OrganizationMention], countries: tuple[CountryMention, ...], taken: set[str]
) -> list[OrganizationCluster]:
    """The organizations that the mentions are of, in the order of the text.

    Two mentions are of one organization when they have the same name (apart from case, accents and an adjective of its own
    country), when one is the acronym that stands beside the other's name, the initials of one named before ("GM"), or the first
    word of the only company that begins with it.
    """
    groups: list[list[OrganizationMention]] = []
    by_key: dict[str, list[OrganizationMention]] = {}
    by_initials = _ByInitials()
    adjectives = {fold_term(country.text) for country in countries if country.form == "adjective"}
    by_first = _by_first_word(mentions)
    for mention in mentions:
        full = by_first.get(mention.name)
        keys = [*_keys(mention, adjectives), *(_keys(full, adjectives) if full is not None else ())]
        group = next((by_key[key] for key in keys if key in by_key and _may_join(mention, by_key[key])), None)
        group = group or by_initials.get(mention.name)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for key in keys:
            by_key.setdefault(key, group)
        by_initials.add(mention.name, group)
    return [_cluster(group, taken) for group in groups]


def _by_first_word(mentions: Sequence[OrganizationMention]) -> dict[str, OrganizationMention]:
    """Companies by the first word of their names, where one alone begins with it: "Meridian" for "Meridian Foods"."""
    found: dict[str, OrganizationMention] = {}
    several: set[str] = set()
    for mention in mentions:
        first, space, _ = mention.name.partition(" ")
        if space and mention.kind == "company":
            other = found.setdefault(first, mention)
            if fold_term(other.name) != fold_term(mention.name):
                several.add(first)
    return {first: mention for first, mention in found.items() if first not in several}


class _ByInitials:
    """Groups by the initials of their names, which are told only once a name is asked for that may be some."""

    def __init__(self) -> None:
        self._groups: dict[str, list[OrganizationMention]] = {}
        self._waiting: list[tuple[str, list[OrganizationMention]]] = []

    def add(self, name: str, group: list[OrganizationMention]) -> None:
        self._waiting.append((name, group))

    def get(self, name: str) -> list[OrganizationMention] | None:
        if name != name.upper():
            return None
        for other, group in self._waiting:
            if (initials := _initials(other)) is not None:
                self._groups.setdefault(initials, group)
        self._waiting.clear()
        return self._groups.get(name)


def _may_join(mention: OrganizationMention, group: list[OrganizationMention]) -> bool:
    """Whether a mention does not say that an acronym stands for another name than the one that it stood beside before.

    "Direction générale de la surveillance du territoire (DGST)", then "Direction générale de la sûreté du territoire (DGST)":
    which of the two the acronym stands for is for rules to see.
    """
    if not _is_expansion(mention):
        return True
    words = _content(mention.name)
    others = [_content(other.name) for other in group if _is_expansion(other) and other.acronym == mention.acronym]
    return not others or any(words <= other or other <= words for other in others)


def _is_expansion(mention: OrganizationMention) -> bool:
    """Whether a mention has an acronym beside a name whose words begin with its letters."""
    acronym = mention.acronym
    return acronym is not None and mention.name != acronym and acronym_fits(acronym, mention.name)


def _content(name: str) -> set[str]:
    return {word for word in fold_term(name).split() if len(word) > _SHORT_WORD}


def named_as_events(clusters: Iterable[OrganizationCluster], events: Iterable[EventDraft]) -> list[OrganizationCluster]:
    """The organizations that have the name of an event with a time or place: "the River Transport Forum takes place"."""
    names = {
        mention.start: mention.text
        for event in events
        if event.dates is not None or event.place is not None
        for mention in event.mentions
        if mention.proper
    }
    return [
        cluster
        for cluster in clusters
        if cluster.organization.acronym is None
        and cluster.organization.kind not in _NEVER_EVENTS
        and all(_is_whole(each, names.get(each.start)) and not each.known_as for each in cluster.mentions)
    ]


def _is_whole(mention: OrganizationMention, event: str | None) -> bool:
    """Whether the name of an event at the same place says no more than a mention, but for figures: "Ports Forum 2022"."""
    if event is None or len(mention.text) > len(event):
        return False
    return not any(char.isalpha() for char in event[len(mention.text) :])


def _initials(name: str) -> str | None:
    """The initials of a name: of its capitalised words, "General Motors Corp.", or of all but its links, "Agence de développement"."""
    words = name.replace("'", " ").replace("’", " ").split()
    words = [word for word in words if word.rstrip(".").lower() not in _LEGAL_FORMS]
    telling = [word for word in words if word[0].isupper() or len(word) > _SHORT_WORD]
    lower = any(word[0].islower() for word in words)
    if len(telling) < _FEWEST_INITIALS + lower:
        return None
    return "".join(word[0] for word in telling).upper()


def _keys(mention: OrganizationMention, adjectives: set[str]) -> list[str]:
    """What a mention is known by: its acronym, and its name without the adjective of a country."""
    keys = [f"acronym:{mention.acronym}"] if mention.acronym else []
    if mention.known_as:
        keys.append(f"known:{mention.known_as}")
        if " " not in mention.name:
            keys.append(f"acronym:{mention.name}")  # "Anses", beside whose full name "(Anses)" stands
    if mention.name != mention.acronym:
        words = [word for word in fold_term(mention.name).split() if word not in adjectives]
        while len(words) > 1 and words[-1] in _LEGAL_FORMS:
            words.pop()
        keys.append(" ".join(words) or fold_term(mention.name))
    return keys


def _cluster(group: list[OrganizationMention], taken: set[str]) -> OrganizationCluster:
    acronym = next((mention.acronym for mention in group if mention.acronym), None) or _own_initials(group)
    printed = [mention.name for mention in group if mention.name != acronym]
    full = _fullest(printed, acronym) or acronym or ""
    others = {fold_term(name): name for name in reversed(dict.fromkeys(printed)) if name != full}
    others.pop(fold_term(full), None)
    organization = Organization(
        id=unique_slug(acronym or full, taken),
        name=full,
        acronym=acronym,
        alternate_names=tuple(reversed(others.values())),
        kind=next((mention.kind for mention in group if mention.kind), None),
        jurisdiction=_commonest([mention.jurisdiction for mention in group if mention.jurisdiction]),
    )
    return OrganizationCluster(organization, list(group))


def _own_initials(group: list[OrganizationMention]) -> str | None:
    """The first name of a group that is the initials of one of its names."""
    names = {mention.name for mention in group}
    if len(names) == 1:
        return None
    initials = set(map(_initials, names))
    return next((mention.name for mention in group if mention.name in initials), None)


def _fullest(printed: list[str], acronym: str | None) -> str | None:
    """The name that the acronym stands for, then one that is written as a name, then the commonest."""
    if len(set(printed)) <= 1:
        return next(iter(printed), None)
    names = Counter(printed)
    return max(
        names,
        key=lambda name: (
            acronym is not None and acronym_fits(acronym, name),
            name[:1].isupper() and not (" " in name and name.isupper()),
            names[name],
        ),
    )


def _commonest(values: list[str]) -> str | None:
    """The value that stands most often, the first of several; nothing where there is none."""
    if len(set(values)) <= 1:
        return next(iter(values), None)
    return Counter(values).most_common(1)[0][0]
