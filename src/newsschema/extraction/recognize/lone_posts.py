"""Posts that nobody's name stands beside."""

from __future__ import annotations

from newsschema.extraction.mentions import PersonMention, PostMention


def alone(text: str, post: PostMention, address: tuple[int, int] | None) -> PersonMention:
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
