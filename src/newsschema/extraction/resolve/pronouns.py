"""Whom a pronoun takes up: the one person of the sentences before that it may mean by its gender."""

from __future__ import annotations

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.people import OfficialCluster
from newsschema.extraction.scan import Scan
from newsschema.languages.genders import Gender, gender_of_post, gender_of_word

_WORD_BEFORE = regex.compile(r"([\p{L}'’]++)[\s\u00a0\u202f]?$")
_LONGEST_WORD = 16
_SENTENCES_BACK = 4
_REACH = 1500
_PAIR = 2
_POSSESSIVE = ("'s", "’s", "' ", "’ ")


def gender_of(scan: Scan, cluster: OfficialCluster, language: str) -> Gender | None:
    """A person's gender, by the form of address, the given name or the article before the post; nothing where they differ."""
    honorifics, given, articles, posts = set(), set(), set(), set()
    for mention in cluster.mentions:
        before = _WORD_BEFORE.search(scan.text, max(mention.start - _LONGEST_WORD, 0), mention.start)
        honorifics.add(gender_of_word((mention.honorific or "").split(" ")[-1], "honorifics", language))
        given.add(gender_of_word((mention.given or "").split(" ")[0].partition("-")[0], "given", language))
        if before is not None and mention.posts:
            articles.add(gender_of_word(before.group(1), "articles", language))
        posts |= {gender_of_post(post.text, language) for post in mention.posts}
    for told in (honorifics, posts, given, articles):
        known = {gender for gender in told if gender is not None}
        if len(known) == 1:
            return known.pop()
    return None


def fits(actor: Actor, gender: Gender | None) -> bool:
    """Whether a pronoun of a gender may mean somebody."""
    return gender is None or actor.gender is None or actor.gender == gender


def antecedent(
    scan: Scan, cast: Cast, place: int, gender: Gender | None, last: Actor | None = None, *, nearest: bool = False
) -> Actor | None:
    """Whom a pronoun takes up that stands at an offset.

    The sentences before are looked at from the last one on, and the first of them that names anybody the pronoun may mean decides:
    the only one there, or who was `last` to act and is among them. Where its gender is known of one person only, it is that one.

    Args:
        scan: the text.
        cast: who may act.
        place: where the pronoun stands; who is named before it in its own sentence counts as the last one.
        gender: of the pronoun.
        last: who spoke last.
        nearest: whether the pronoun takes up who was named last ("ce dernier").
    """
    number = scan.sentences.index(place)
    end = place
    for back in range(number, max(number - _SENTENCES_BACK, 0) - 1, -1):
        start = max(scan.sentences.spans[back][0], place - _REACH)
        people = [
            actor
            for actor in cast.outermost(start, end)
            if actor.kind == "official" and fits(actor, gender) and not scan.text.startswith(_POSSESSIVE, actor.end)
        ]
        end = start
        if nearest and people:
            return people[-1]
        named = {actor.ref: actor for actor in people}
        sure = {ref: actor for ref, actor in named.items() if gender is not None and actor.gender == gender}
        for choice in (named, sure):
            if len(choice) == 1:
                return next(iter(choice.values()))
        if named:
            return last if last is not None and last.ref in named else None
    return last if last is not None and fits(last, gender) else None


def both(scan: Scan, cast: Cast, place: int) -> list[Actor]:
    """The two that "les deux ministres" takes up at an offset: those named last before it, where these are no more than two."""
    number = scan.sentences.index(place)
    end = place
    named: dict[str, Actor] = {}
    for back in range(number, max(number - _SENTENCES_BACK, 0) - 1, -1):
        start = max(scan.sentences.spans[back][0], place - _REACH)
        named |= {actor.ref: actor for actor in cast.outermost(start, end) if actor.kind == "official"}
        end = start
        if len(named) >= _PAIR:
            break
    return list(named.values()) if len(named) == _PAIR else []
