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
    country), or when one is the acronym that stands beside the other's name.
    """
    groups: list[list[OrganizationMention]] = []
    by_key: dict[str, list[OrganizationMention]] = {}
    adjectives = {fold_term(country.text) for country in countries if country.form == "adjective"}
    for mention in mentions:
        keys = _keys(mention, adjectives)
        group = next((by_key[key] for key in keys if key in by_key), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for key in keys:
            by_key.setdefault(key, group)
    return [_cluster(group, taken) for group in groups]


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
    acronym = next((mention.acronym for mention in group if mention.acronym), None)
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
