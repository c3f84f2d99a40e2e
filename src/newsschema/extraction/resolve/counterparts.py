"""Counterparts: whoever is named so has the post of who was named before, elsewhere: "her Namibian counterpart X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsschema.extraction.mentions import PersonMention, PostMention
from newsschema.text.folding import fold_term


def with_counterparts(people: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """The people, those who are called a counterpart with the role of the one named last before who has a post."""
    if not any(post.counterpart for mention in people for post in mention.posts):
        return tuple(people)
    found: list[PersonMention] = []
    held: dict[str, PostMention] = {}
    last: PostMention | None = None
    for mention in people:
        told = mention
        if last is not None and any(post.counterpart for post in mention.posts):
            posts = [replace(post, role=last.role) if post.counterpart else post for post in mention.posts]
            told = replace(mention, posts=tuple(posts))
        found.append(told)
        family = fold_term((mention.name or "").rpartition(" ")[2])
        if told.posts:
            held[family] = told.posts[0]
        last = held.get(family, last)
    return tuple(found)
