"""Whom a pronoun takes up: the one person of the sentences before that it may mean by its gender."""

from __future__ import annotations

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.people import OfficialCluster
from newsschema.extraction.scan import Scan
from newsschema.languages.genders import Gender, gender_of_name, gender_of_post

_SENTENCES_BACK = 4
_REACH = 1500
_PAIR = 2
_LEAD = 40
_OPENING = 24
_POSSESSIVE = ("'s", "’s", "' ", "’ ")


def gender_of(cluster: OfficialCluster, language: str) -> Gender | None:
    """A person's gender: by the form of address or the article before the post, by the post, else by the given name."""
    if cluster.gender is not None:
        return cluster.gender
    posts = {gender_of_post(post.text, language) for mention in cluster.mentions for post in mention.posts} - {None}
    if len(posts) == 1:
        return posts.pop()
    names = {gender_of_name(mention.given or "", language) for mention in cluster.mentions} - {None}
    return names.pop() if len(names) == 1 else None


def fits(actor: Actor, gender: Gender | None) -> bool:
    """Whether a pronoun of a gender may mean somebody."""
    return gender is None or actor.gender is None or actor.gender == gender


def antecedent(
    scan: Scan, cast: Cast, place: int, gender: Gender | None, last: Actor | None = None, *, nearest: bool = False
) -> Actor | None:
    """Whom a pronoun takes up that stands at an offset.

    The sentences before are looked at from the last one on, and the first of them that names anybody the pronoun may mean decides:
    the only one there, or who was `last` to act and is among them. Where its gender is known of one person only, it is that one, and
    so is the only one who is not led by "avec" or "par".

    Args:
        scan: the text.
        cast: who may act.
        place: where the pronoun stands; who is named before it in its own sentence counts as the last one.
        gender: of the pronoun.
        last: who spoke last.
        nearest: whether the pronoun takes up who was named last ("ce dernier").
    """
    number = scan.sentences.index(place)
    words = {
        scan.folded[hit.start : hit.end] for hit in scan.between("pronoun", place, place + _LEAD) if hit.start == place
    }
    end = place
    passing: Actor | None = None
    for back in range(number, max(number - _SENTENCES_BACK, 0) - 1, -1):
        start = max(scan.sentences.spans[back][0], place - _REACH)
        people = [
            actor
            for actor in cast.outermost(start, end)
            if actor.kind == "official" and fits(actor, gender) and not scan.text.startswith(_POSSESSIVE, actor.end)
        ]
        if people and any(
            hit.end <= people[0].start
            for hit in scan.between("pronoun", start, end)
            if scan.folded[hit.start : hit.end] in words
        ):
            # The pronoun goes on about somebody else: in its own sentence about nobody who is named between.
            people = [actor for actor in people if actor.gender is not None and back != number]
        end = start
        if nearest and people:
            return people[-1]
        named = {actor.ref: actor for actor in people}
        sure = {ref: actor for ref, actor in named.items() if gender is not None and actor.gender == gender}
        subjects = {ref: actor for ref, actor in named.items() if not _is_led(scan, actor)}
        passed = people and (people[0].start - start > _OPENING or _is_somebodys(scan, start, people[0]))
        if len(named) == 1 and not sure and gender is not None and passed:
            # Only named in passing, or as somebody's: one whose gender is known comes first.
            passing = passing or people[0]
            continue
        for choice in (named, sure, subjects):
            if len(choice) == 1:
                return next(iter(choice.values()))
        if named:
            return passing or (last if last is not None and last.ref in named else None)
    if passing is not None:
        return passing
    return last if last is not None and last.kind == "official" and fits(last, gender) else None


def _is_led(scan: Scan, actor: Actor) -> bool:
    """Whether somebody is named behind "avec" or "par", which makes him or her no subject."""
    before = max(actor.start - _LEAD, 0)
    led = (hit for kind in ("companion", "agent") for hit in scan.between(kind, before, actor.start))
    return any(len(scan.text[hit.end : actor.start].split()) <= 1 for hit in led)


def _is_somebodys(scan: Scan, start: int, actor: Actor) -> bool:
    """Whether somebody is named by what he or she is to another: "His deputy, Anjali Rao"."""
    return bool(scan.between("possessives", start, actor.start))


def both(scan: Scan, cast: Cast, place: int) -> list[Actor]:
    """The two that "les deux ministres" takes up at an offset: those named last before it, where these are no more than two."""
    number = scan.sentences.index(place)
    end = place
    named: dict[str, Actor] = {}
    for back in range(number, max(number - 2 * _SENTENCES_BACK, 0) - 1, -1):
        start = max(scan.sentences.spans[back][0], place - _REACH)
        named |= {actor.ref: actor for actor in cast.outermost(start, end) if actor.kind == "official"}
        end = start
        if len(named) >= _PAIR:
            break
    return sorted(named.values(), key=lambda actor: actor.start) if len(named) == _PAIR else []
