"""Mentions of organizations joined: acronyms with their expansions, later short mentions, one jurisdiction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsschema.extraction.mentions import CountryMention, OrganizationMention
from newsschema.extraction.recognize.organizations import acronym_fits
from newsschema.model.identifiers import unique_slug
from newsschema.model.organization import Organization
from newsschema.text.folding import fold_term

_LEGAL_FORMS = frozenset(
    ("ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc")
    + ("ltd", "nv", "oy", "plc", "sa", "sas", "se", "spa", "srl")
)
_FEWEST_INITIALS = 2


@dataclass(slots=True)
class OrganizationCluster:
    """An organization with every place that mentions it."""

    organization: Organization
    mentions: list[OrganizationMention] = field(default_factory=list)


def join_organizations(
    mentions: Iterable[OrganizationMention], countries: tuple[CountryMention, ...], taken: set[str]
) -> list[OrganizationCluster]:
    """The organizations that the mentions are of, in the order of the text.

    Two mentions are of one organization when they have the same name (apart from case, accents and an adjective of its own
    country), when one is the acronym that stands beside the other's name, or the initials of one named before: "GM".
    """
    groups: list[list[OrganizationMention]] = []
    by_key: dict[str, list[OrganizationMention]] = {}
    by_initials: dict[str, list[OrganizationMention]] = {}
    adjectives = {fold_term(country.text) for country in countries if country.form == "adjective"}
    for mention in mentions:
        keys = _keys(mention, adjectives)
        group = next((by_key[key] for key in keys if key in by_key), None)
        group = group or by_initials.get(mention.name)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for key in keys:
            by_key.setdefault(key, group)
        if (initials := _initials(mention.name)) is not None:
            by_initials.setdefault(initials, group)
    return [_cluster(group, taken) for group in groups]


def _initials(name: str) -> str | None:
    """The initials of a name of several words, all of them capitalised but for its legal form: "General Motors Corp."."""
    words = [word for word in name.split() if word.rstrip(".").lower() not in _LEGAL_FORMS]
    if len(words) < _FEWEST_INITIALS or not all(word[0].isupper() for word in words):
        return None
    return "".join(word[0] for word in words)


def _keys(mention: OrganizationMention, adjectives: set[str]) -> list[str]:
    """What a mention is known by: its acronym, and its name without the adjective of a country."""
    keys = [f"acronym:{mention.acronym}"] if mention.acronym else []
    if mention.known_as:
        keys.append(f"known:{mention.known_as}")
    if mention.name != mention.acronym:
        words = [word for word in fold_term(mention.name).split() if word not in adjectives]
        keys.append(" ".join(words) or fold_term(mention.name))
    return keys


def _cluster(group: list[OrganizationMention], taken: set[str]) -> OrganizationCluster:
    initials = {_initials(mention.name) for mention in group}
    acronym = next((mention.acronym for mention in group if mention.acronym), None)
    acronym = acronym or next((mention.name for mention in group if mention.name in initials), None)
    names = Counter(mention.name for mention in group if mention.name != acronym)
    full = max(
        names,
        key=lambda name: (
            bool(acronym) and acronym_fits(acronym or "", name),
            name[:1].isupper(),
            names[name],
            -list(names).index(name),
        ),
        default=acronym or "",
    )
    jurisdictions = Counter(mention.jurisdiction for mention in group if mention.jurisdiction)
    others = {fold_term(name): name for name in reversed(names) if fold_term(name) != fold_term(full)}
    organization = Organization(
        id=unique_slug(acronym or full, taken),
        name=full,
        acronym=acronym,
        alternate_names=tuple(reversed(others.values())),
        kind=next((mention.kind for mention in group if mention.kind), None),
        jurisdiction=jurisdictions.most_common(1)[0][0] if jurisdictions else None,
    )
    return OrganizationCluster(organization, list(group))
