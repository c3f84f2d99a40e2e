"""Where names, posts and bodies end that would else reach into somebody's name."""

from __future__ import annotations

from newsschema.extraction.mentions import OrganizationMention, PostMention
from newsschema.extraction.recognize.person_names import WrittenName
from newsschema.extraction.scan import Scan
from newsschema.text.placed import Placed

_WEIGHTY = 4


def first_addressed(scan: Scan, body: OrganizationMention) -> int:
    """Where an organization ends, or before it the first abbreviated form of address in it: "Présidence de M. Molé"."""
    text = scan.text
    inside = scan.between("honorific", body.start + 1, body.end)
    return next(
        (hit.start for hit in inside if text[hit.start].isupper() and hit.end - hit.start <= _WEIGHTY), body.end
    )


def apart_from(taken: Placed[int], text: str, name: WrittenName) -> WrittenName | None:
    """A name without what a particle joins to it and is something else's: "Ana Gil de la Guardia Civil".

    Nothing where the name itself is something else's.
    """
    if not taken.overlapping(name.start, name.end):
        return name
    first = taken.first_within(name.start + 1, name.end)
    words = [] if first is None else [word for word in name.words if word[1] <= first]
    if not words or text[words[-1][0]].isupper():
        return None
    while words and text[words[-1][0]].islower():
        words.pop()
    if not words or taken.overlapping(name.start, words[-1][1]):
        return None
    return name._replace(end=words[-1][1], words=tuple(words))


def first_within(addressed: Placed[int], post: PostMention) -> int:
    """Where the first form of address begins that stands within a post, else where the post ends."""
    inside = addressed.first_within(post.start + 1, post.end)
    return post.end if inside is None else inside
