"""Mentions of people joined into officials: short names with full ones, posts alone with the one who holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsschema.extraction.mentions import OrganizationMention, PersonMention, PostMention
from newsschema.extraction.recognize import name_parts
from newsschema.extraction.resolve.genders import Genders
from newsschema.extraction.resolve.holders import Bodies, Signature, give_posts
from newsschema.extraction.resolve.organizations import OrganizationCluster
from newsschema.extraction.resolve.same_name import Person, group_by_name
from newsschema.extraction.resolve.spellings import spelled
from newsschema.languages.genders import Gender
from newsschema.model.dates import DateMention
from newsschema.model.identifiers import unique_slug
from newsschema.model.official import Office, Official
from newsschema.text.plain import plain


@dataclass(slots=True)
class OfficialCluster:
    """An official with every place that mentions them.

    Attributes:
        official: the person.
        mentions: every mention, by name or by post alone.
        titles: for each office, in the order of `official.offices`, the mention of the post that gives it.
        tenures: the mention of the date that says when it was held, by the number of the office.
        gender: where a form of address or an article tells it.
    """

    official: Official
    mentions: list[PersonMention] = field(default_factory=list)
    titles: list[PostMention] = field(default_factory=list)
    tenures: dict[int, DateMention] = field(default_factory=dict)
    gender: Gender | None = None


def join_people(
    mentions: tuple[PersonMention, ...],
    organizations: list[OrganizationCluster],
    taken: set[str],
    text: str,
    language: str,
) -> list[OfficialCluster]:
    """The officials that the mentions are of, in the order in which they are named.

    A short name joins the person it fits, as `group_by_name` tells it, and a post alone the one of its holders whom `give_posts` finds.
    """
    bodies = Bodies(organizations)
    genders = Genders(text, language)
    people = group_by_name(mentions, genders, text, language)
    give_posts((mention for mention in mentions if mention.name is None), people, bodies, genders, text, language)
    return [_cluster(person, bodies, taken, language) for person in people]


def _cluster(person: Person, bodies: Bodies, taken: set[str], language: str) -> OfficialCluster:
    group = person.mentions
    named = [mention for mention in group if mention.name]
    printed = [mention.name or "" for mention in named]
    full = _fullest(printed)
    parts = name_parts.split(full, language)
    offices, titles = _offices(group, bodies)
    official = Official(
        id=unique_slug(full, taken),
        name=full,
        honorific=next((mention.honorific for mention in named if mention.honorific), None),
        given=parts.given,
        particles=parts.particles,
        family=parts.family,
        suffix=parts.suffix,
        alternate_names=_others(printed, full),
        offices=offices,
    )
    return OfficialCluster(official, group, titles, gender=person.gender)


def _fullest(printed: list[str]) -> str:
    """The spelling of most words, then the commonest, then one that is not in capitals."""
    sizes = {name: (len(spelled(name).words), len(name.split())) for name in printed}
    most = max(sizes.values())
    longest = [name for name, size in sizes.items() if size == most]
    if len(longest) == 1:
        return longest[0]
    times = Counter(printed)
    return max(longest, key=lambda name: (times[name], not _is_shouted(name)))


def _others(printed: Iterable[str], full: str) -> tuple[str, ...]:
    """The spellings that are other names than the full one, each once."""
    others = [name for name in dict.fromkeys(printed) if f" {name} " not in f" {full} "]
    if not others:
        return ()
    names = {_plain(name): name for name in others}
    whole = _plain(full)
    return tuple([name for words, name in names.items() if _is_other_name(words, whole)])


def _is_shouted(name: str) -> bool:
    """Whether a word of it stands in capitals: "Emmanuel MACRON"."""
    return any(word.isupper() and not word.endswith(".") and len(word) > 1 for word in name.split())


def _is_other_name(name: str, full: str) -> bool:
    """Whether a spelling says something that the full name does not: not a part of it, nor its words in another order."""
    return f" {name} " not in f" {full} " and not set(name.split()) <= set(full.split())


def _plain(name: str) -> str:
    """A name without the differences that are no spelling of its own: case and the kind of apostrophe and space."""
    return plain(name).lower()


def _offices(group: list[PersonMention], bodies: Bodies) -> tuple[tuple[Office, ...], list[PostMention]]:
    """The offices a person's posts give, each once: the fullest title of it; an informal one only where no title says it."""
    posts = [post for mention in group for post in mention.posts if not _is_shared_out(post, mention)]
    if len(posts) > 1:
        posts.sort(
            key=lambda post: (post.informal, -len(post.organizations) - bool(post.jurisdiction), -len(post.text))
        )
    chosen: list[tuple[PostMention, Office]] = []
    seen: list[Signature] = []
    for post in posts:
        signature = bodies.signature(post)
        if any(_repeats(signature, other) for other in seen) or (
            post.informal and set(signature.organizations) <= {body for other in seen for body in other.organizations}
        ):
            continue
        seen.append(signature)
        chosen.extend((post, office) for office in _office(post, bodies))
    chosen.sort(key=lambda pair: pair[0].start)
    return tuple([office for _, office in chosen]), [post for post, _ in chosen]


def _is_shared_out(post: PostMention, mention: PersonMention) -> bool:
    """Whether a post of several stands beside the holder's own part of it: "les ministres A (Défense)"."""
    return post.plural and any(own.role == post.role and not own.plural for own in mention.posts)


def _repeats(signature: Signature, other: Signature) -> bool:
    """Whether a post says no more than another does."""
    role, organizations, country, words = signature
    other_role, other_organizations, other_country, other_words = other
    if role != other_role:
        return words in other_words
    if organizations:
        return set(organizations) <= set(other_organizations)
    return country in (None, other_country) and (country is not None or set(words.split()) <= set(other_words.split()))


def _office(post: PostMention, bodies: Bodies) -> Iterable[Office]:
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
