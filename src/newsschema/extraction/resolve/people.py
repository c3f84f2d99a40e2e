"""Mentions of people joined into officials: short names with full ones, posts alone with the one who holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsschema.extraction.mentions import OrganizationMention, PersonMention, PostMention
from newsschema.extraction.recognize import name_parts
from newsschema.extraction.resolve.organizations import OrganizationCluster
from newsschema.languages.people import names
from newsschema.model.dates import DateMention
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Office, Official
from newsschema.text.folding import fold_term

_REACH = 300
_TRANSLITERATED = frozenset({"bin", "ben", "ibn", "bint", "ould", "abd", "abu", "abou"})
_VOWELS = str.maketrans("", "", "aeiouyw")
_SHORTEST_SKELETON = 4


@dataclass(slots=True)
class OfficialCluster:
    """An official with every place that mentions them.

    Attributes:
        official: the person.
        mentions: every mention, by name or by post alone.
        titles: for each office, in the order of `official.offices`, the mention of the post that gives it.
        tenures: the mention of the date that says when it was held, by the number of the office.
    """

    official: Official
    mentions: list[PersonMention] = field(default_factory=list)
    titles: list[PostMention] = field(default_factory=list)
    tenures: dict[int, DateMention] = field(default_factory=dict)


class _Organizations:
    """Which organization a mention of one is."""

    def __init__(self, clusters: Iterable[OrganizationCluster]) -> None:
        self._by_place = {
            (mention.start, mention.end): cluster.organization for cluster in clusters for mention in cluster.mentions
        }

    def of(self, post: PostMention) -> tuple[str, ...]:
        """Ids of the organizations a post belongs to."""
        return tuple(self._by_place[body.start, body.end].id for body in post.organizations)

    def jurisdiction(self, post: PostMention, number: int) -> str | None:
        """The country of one of them."""
        body = post.organizations[number]
        return self._by_place[body.start, body.end].jurisdiction


def join_people(
    mentions: tuple[PersonMention, ...], organizations: list[OrganizationCluster], taken: set[str], language: str
) -> list[OfficialCluster]:
    """The officials that the mentions are of, in the order in which they are named.

    A short name joins the only person it fits, and nobody where two would fit. A post alone joins the one of its holders who
    was named last before it.
    """
    bodies = _Organizations(organizations)
    groups = _by_name(mentions, double=names(language).double_family)
    posts = [mention for mention in mentions if mention.name is None]
    held = {id(group): {_signature(post, bodies) for mention in group for post in mention.posts} for group in groups}
    for mention in posts:
        signature = _signature(mention.posts[0], bodies)
        holders = [group for group in groups if any(_same_post(signature, other) for other in held[id(group)])]
        if len(holders) > 1:
            words = signature[3]
            holders = [group for group in holders if any(other[3].startswith(words) for other in held[id(group)])]
        if (holder := _nearest(holders, mention.start)) is not None:
            holder.append(mention)
    return [_cluster(group, bodies, taken, language) for group in groups]


def _nearest(groups: list[list[PersonMention]], start: int) -> list[PersonMention] | None:
    """The only group; of several the one with the last mention by name a little before an offset."""
    if len(groups) <= 1:
        return groups[0] if groups else None

    def last(group: list[PersonMention]) -> int:
        return max((mention.start for mention in group if mention.start < start), default=-1)

    nearest = max(groups, key=last)
    return nearest if start - last(nearest) <= _REACH else None


def _by_name(mentions: tuple[PersonMention, ...], *, double: bool) -> list[list[PersonMention]]:
    """Mentions grouped by person, the fullest names leading."""
    named = [mention for mention in mentions if mention.name is not None]
    groups: list[list[PersonMention]] = []
    by_word: dict[str, list[int]] = {}
    order = sorted(named, key=lambda mention: (-len(_words(mention)), mention.start))
    for mention in order:
        words = _words(mention)
        rarest = min((by_word.get(_skeleton(word), []) for word in words), key=len, default=[])
        fitting = [
            number
            for number in rarest
            if _fits(words, _words(groups[number][0])) or (double and _is_first_family(words, groups[number][0]))
        ]
        if len(fitting) == 1 or (fitting and len(words) > 1):
            groups[fitting[0]].append(mention)
        elif not fitting:
            groups.append([mention])
            for word in {_skeleton(word) for word in words}:
                by_word.setdefault(word, []).append(len(groups) - 1)
    for group in groups:
        group.sort(key=lambda mention: mention.start)
    return sorted(groups, key=lambda group: group[0].start)


def _words(mention: PersonMention) -> list[str]:
    """The words a name is compared by: folded, the articles of Arabic names left out."""
    return [word for word in fold_term(mention.name or "").split() if word not in ("al", "el")]


def _fits(short: list[str], full: list[str]) -> bool:
    """Whether a name is a shorter form of another: the same last word and, of what is left, only words that it has too.

    Names with the particles of Arabic ones are compared without their vowels: "Mohammed ben Salmane", "Muhammad bin Salman".
    """
    if short == full:
        return True
    if not _TRANSLITERATED.isdisjoint(short) and not _TRANSLITERATED.isdisjoint(full):
        short, full = list(map(_skeleton, short)), list(map(_skeleton, full))
    if not short or short[-1] != full[-1]:
        return len(short) > 1 and len(short) < len(full) and short == full[: len(short)]
    return all(word in full or any(len(word) == 1 and other.startswith(word) for other in full) for word in short)


def _is_first_family(short: list[str], full: PersonMention) -> bool:
    """Whether a name is the first of two family names, with given names before it or without: "García" of "Ana García Pérez"."""
    family = fold_term(full.family or "").split()
    return len(family) > 1 and short[-1:] == family[:1] and set(short[:-1]) <= set(fold_term(full.given or "").split())


def _skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once, where they are enough to tell it; "bin" for its variants."""
    if word in ("ben", "ibn"):
        return "bin"
    bare = word.translate(_VOWELS)
    bare = "".join(letter for place, letter in enumerate(bare) if bare[place - 1 : place] != letter)
    return bare if len(bare) >= _SHORTEST_SKELETON else word


_Signature = tuple[str | None, tuple[str, ...], str | None, str]


def _signature(post: PostMention, bodies: _Organizations) -> _Signature:
    return (post.role, bodies.of(post), post.jurisdiction, fold_term(post.text))


def _same_post(alone: _Signature, held: _Signature) -> bool:
    """Whether a post named alone is one that somebody holds: the same role in the same place, or the same words."""
    role, organizations, country, words = alone
    other_role, other_organizations, other_country, other_words = held
    if words == other_words:
        return True
    if role != other_role or role is None:
        return False
    if organizations or other_organizations:
        return bool(organizations) and organizations == other_organizations
    if role == "other":
        return False
    return (
        country == other_country
        or (country is None and other_words.startswith(words))
        or (other_country is None and words.startswith(other_words))
    )


def _cluster(group: list[PersonMention], bodies: _Organizations, taken: set[str], language: str) -> OfficialCluster:
    named = [mention for mention in group if mention.name]
    spellings = Counter(mention.name or "" for mention in named)
    full = max(spellings, key=lambda name: (len(name.split()), spellings[name], name.istitle()))
    parts = name_parts.split(full, language)
    others = {fold_term(name): name for name in spellings if _is_other_name(fold_term(name), fold_term(full))}
    offices, titles = _offices(group, bodies)
    official = Official(
        id=unique_slug(full, taken),
        name=full,
        honorific=next((mention.honorific for mention in named if mention.honorific), None),
        given=parts.given,
        particles=parts.particles,
        family=parts.family,
        suffix=parts.suffix,
        alternate_names=tuple(others.values()),
        offices=offices,
    )
    return OfficialCluster(official, group, titles)


def _is_other_name(name: str, full: str) -> bool:
    """Whether a spelling says something that the full name does not: not a part of it."""
    return not set(name.split()) <= set(full.split())


def _offices(group: list[PersonMention], bodies: _Organizations) -> tuple[tuple[Office, ...], list[PostMention]]:
    """The offices a person's posts give, each once: the fullest title of it; an informal one only where no title says it."""
    posts = sorted(
        (post for mention in group for post in mention.posts),
        key=lambda post: (post.informal, -len(post.organizations) - bool(post.jurisdiction), -len(post.text)),
    )
    chosen: list[tuple[PostMention, Office]] = []
    seen: list[_Signature] = []
    for post in posts:
        signature = _signature(post, bodies)
        covered = {body for _, organizations, _, _ in seen for body in organizations}
        if any(_repeats(signature, other) for other in seen) or (
            post.informal and (not signature[1] or set(signature[1]) <= covered)
        ):
            continue
        seen.append(signature)
        chosen.extend((post, office) for office in _office(post, bodies))
    chosen.sort(key=lambda pair: pair[0].start)
    return tuple(office for _, office in chosen), [post for post, _ in chosen]


def _repeats(signature: _Signature, other: _Signature) -> bool:
    """Whether a post says no more than another does."""
    role, organizations, country, words = signature
    other_role, other_organizations, other_country, other_words = other
    if role != other_role:
        return words in other_words
    if organizations:
        return set(organizations) <= set(other_organizations)
    return country in (None, other_country) and (country is not None or set(words.split()) <= set(other_words.split()))


def _office(post: PostMention, bodies: _Organizations) -> Iterable[Office]:
    """One office for each organization of a post; one for a post without any."""
    status = "current" if post.status == "unknown" else post.status
    ids = bodies.of(post)
    for number, organization in enumerate(ids):
        yield Office(
            title=_title(post, number),
            role=post.role,
            organization=organization,
            jurisdiction=post.jurisdiction or bodies.jurisdiction(post, number),
            status=status,
            acting=post.acting,
        )
    if not ids:
        yield Office(
            title=post.title, role=post.role, jurisdiction=post.jurisdiction, status=status, acting=post.acting
        )


def _title(post: PostMention, number: int) -> str:
    """The title as printed; for the second organization of a joint post, its head with that organization."""
    if len(post.organizations) == 1:
        return _without_acronym(post.title, post.organizations[0])
    body = post.organizations[number]
    first = post.organizations[0]
    start = post.start + post.text.find(post.title)
    if number == 0:
        return _without_acronym(post.title[: first.end - start], first)
    return post.title[: first.start - start] + _without_acronym(body.text, body)


def _without_acronym(title: str, body: OrganizationMention) -> str:
    """A title without the acronym in brackets that ends it."""
    bracket = f"({body.acronym})"
    return title.removesuffix(bracket).rstrip() if body.acronym else title
