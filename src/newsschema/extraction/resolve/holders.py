"""Posts that stand alone ("the minister") given to the one who holds them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PersonMention, PostMention
from newsschema.extraction.resolve.genders import Genders
from newsschema.extraction.resolve.organizations import OrganizationCluster
from newsschema.extraction.resolve.same_name import Person
from newsschema.extraction.resolve.spellings import spelled
from newsschema.languages.events import phrases
from newsschema.languages.genders import Gender, gender_of_word
from newsschema.languages.people import honorifics, offices
from newsschema.model.organization import Organization
from newsschema.model.roles import facts
from newsschema.text.folding import fold_term

_REACH = 600
_SHORTEST_WORD = 3
_MOST_HOLDERS = 50
_SENTENCE = 200
_STOP = regex.compile(r"[.!?;:\n]|[»”\"]")


class Signature(NamedTuple):
    """What a post is: its role, the organizations and the country it belongs to, its words."""

    role: str | None
    organizations: tuple[str, ...]
    country: str | None
    words: str


class Bodies:
    """Which organization a mention of one is."""

    def __init__(self, clusters: Iterable[OrganizationCluster]) -> None:
        self._by_place: dict[tuple[int, int], Organization] = {
            (mention.start, mention.end): cluster.organization for cluster in clusters for mention in cluster.mentions
        }
        self._signatures: dict[int, Signature] = {}

    def signature(self, post: PostMention) -> Signature:
        """What a post is."""
        known = self._signatures.get(id(post))
        if known is None:
            words = post.text if post.title in post.text else post.title
            known = Signature(post.role, self.of(post), post.jurisdiction, fold_term(words))
            self._signatures[id(post)] = known
        return known

    def of(self, post: PostMention) -> tuple[str, ...]:
        """Ids of the organizations a post belongs to."""
        return tuple([self._by_place[body.start, body.end].id for body in post.organizations])

    def jurisdiction(self, post: PostMention, number: int) -> str | None:
        """The country of one of them."""
        body = post.organizations[number]
        return self._by_place[body.start, body.end].jurisdiction


class _Held(NamedTuple):
    """A post that a person holds."""

    start: int
    post: PostMention
    signature: Signature
    person: Person


def give_posts(
    alone: Iterable[PersonMention],
    people: Sequence[Person],
    bodies: Bodies,
    genders: Genders,
    text: str,
    language: str,
) -> None:
    """Give each post alone to its holder: the one whose post it says again, of several the one named last before it.

    Whoever is named only later in the sentence is another: "Le chef de l'État a reçu Jean Roux, président du Pérou".

    "A minister" and "his minister" are nobody in particular, and who was a minister is not "the minister".
    """
    undefined = _undefined(language)
    held: defaultdict[str | None, list[_Held]] = defaultdict(list)
    for person in people:
        for post in (post for mention in person.mentions for post in mention.posts):
            one = _Held(post.start, post, bodies.signature(post), person)
            held[post.role].append(one)
            if post.role != "other":
                held["other"].append(one)
    for posts in held.values():
        posts.sort(key=lambda each: each.start)
    titles, meant = _titles(language), _meant(language)
    for mention in alone:
        word = genders.word_before(mention.start)
        if word in undefined:
            continue
        post = mention.posts[0]
        signature = bodies.signature(post)
        same_role = held[post.role]
        place = bisect_left(same_role, mention.start, key=lambda each: each.start)
        near = same_role[max(place - _MOST_HOLDERS, 0) : place + _MOST_HOLDERS]
        best = 1
        holders: dict[int, Person] = {}
        for each in near:
            if _is_another_title(signature.words, each.signature.words, titles):
                continue
            later = each.person.first - mention.end
            if 0 < later <= _SENTENCE and _STOP.search(text, mention.end, each.person.first) is None:
                continue
            rank = _nearness(post, signature, each, meant)
            if rank > best:
                best, holders = rank, {}
            if rank == best:
                holders[id(each.person)] = each.person
        article = gender_of_word(word, "articles", language)
        holder = _nearest(list(holders.values()), mention.start, article)
        if holder is not None:
            holder.add_post(mention)


@cache
def _titles(language: str) -> frozenset[str]:
    return frozenset(fold_term(word) for title in offices(language).title for word in title.words)


def _is_another_title(alone: str, held: str, titles: frozenset[str]) -> bool:
    """Whether a post is held under a title of which the one alone is only the last part: "president" of "vice president"."""
    if not held.endswith(f" {alone}"):
        return False
    before = held.removesuffix(f" {alone}").rpartition(" ")[2]
    return f"{before} {alone}" in titles


@cache
def _meant(language: str) -> dict[str, frozenset[str]]:
    """What a way of speaking stands for: the fields of "chef de la diplomatie"."""
    return {
        fold_term(word): frozenset(map(fold_term, title.means))
        for title in offices(language).title
        if title.means
        for word in title.words
    }


@cache
def _undefined(language: str) -> frozenset[str]:
    return frozenset(map(fold_term, (*phrases(language).indefinite, *honorifics(language).not_behind)))


def _nearest(people: list[Person], start: int, article: Gender | None) -> Person | None:
    """The only one; of several the one who was mentioned last a little before, whom the article does not speak against."""
    if article == "woman":
        people = [person for person in people if person.gender != "man"]
    elif article == "man" and len(people) > 1:
        people = [person for person in people if person.gender != "woman"] or people
    if len(people) <= 1:
        return people[0] if people else None

    def last(person: Person) -> int:
        place = person.before(start)
        return person.starts[place - 1] if place else -_REACH

    nearest = max(people, key=last)
    return nearest if start - last(nearest) <= _REACH else None


def _nearness(post: PostMention, alone: Signature, held: _Held, meant: Mapping[str, frozenset[str]]) -> int:
    """How surely a post alone is a held one: 3 in the same words, 2 of the same body or country, 1 as a short form, 0 not."""
    said = held.signature
    if (post.status == "former") != (held.post.status == "former") or (post.status == "incoming" != held.post.status):
        return 0
    if alone.words == said.words:
        return 3
    if alone.role is None or _clash(alone, said):
        return 0
    if alone.role != said.role:
        # "the president" of a country or a body: what presidents are depends on what they preside over.
        whole = said.words.startswith(f"{alone.words} ") or said.words.endswith(f" {alone.words}")
        return 1 if whole and not alone.organizations else 0
    if alone.organizations and alone.organizations == said.organizations:
        return 2
    if _stands_for(alone.words, said.words, meant) or _stands_for(said.words, alone.words, meant):
        return 2
    own, other = _content(alone.words), _content(said.words)
    single = facts(post.role).single_seat if post.role is not None else False
    if alone.country is not None and alone.country == said.country and not said.organizations:
        return 2 if single or len(own - other) <= 1 else 0
    return 1 if single or own <= other or (other <= own and not alone.organizations) else 0


def _stands_for(words: str, other: str, meant: Mapping[str, frozenset[str]]) -> bool:
    """Whether a way of speaking means another post: "chef de la diplomatie" the minister of foreign affairs."""
    return words.startswith(tuple(meant)) and any(
        words.startswith(way) and any(field in other for field in fields) for way, fields in meant.items()
    )


def _clash(alone: Signature, held: Signature) -> bool:
    """Whether two posts are of different bodies or countries."""
    if alone.organizations and held.organizations and not set(alone.organizations) & set(held.organizations):
        return True
    return None not in (alone.country, held.country) and alone.country != held.country


def _content(words: str) -> frozenset[str]:
    """The words that say something, in one spelling: "defence" and "defense"."""
    return frozenset(spelled(" ".join([word for word in words.split() if len(word) > _SHORTEST_WORD]) or words).sounds)
