"""Posts that nobody's name stands beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsschema.extraction.mentions import PersonMention, PostMention
from newsschema.extraction.recognize.beside_names import Beside
from newsschema.extraction.recognize.lines import Line
from newsschema.text.placed import Placed


def signed_off(lines: Iterable[Line]) -> Placed[None]:
    """Where those are named who made the article: nobody of the news."""
    return Placed((line.start, line.end, None) for line in lines if line.kind == "sign-off")


def alone(
    text: str, posts: Iterable[PostMention], people: Sequence[PersonMention], signed: Placed[None], beside: Beside
) -> Iterator[PersonMention]:
    """Those who are named by a post alone: no post of several, none within somebody's mention or where an article is signed."""
    named = Placed((mention.start, mention.end, mention) for mention in people)
    for post in posts:
        # "his Dutch counterpart" without a name is no post that is printed.
        if (
            post.plural
            or post.counterpart
            or signed.overlapping(post.start, post.end)
            or named.holding(post.start) is not None
        ):
            continue
        if beside.may_stand_alone(post):
            yield _alone(text, post, beside.address(post.start))


def _alone(text: str, post: PostMention, address: tuple[int, int] | None) -> PersonMention:
    """Somebody who is named by a post alone, with the form of address before it."""
    if address is not None and post.start - address[1] <= 1:
        address = None
    start = address[0] if address else post.start
    return PersonMention(
        start,
        post.end,
        text[start : post.end],
        honorific_span=address,
        honorific=text[slice(*address)] if address else None,
        post_span=(post.start, post.end),
        posts=(post,),
    )
