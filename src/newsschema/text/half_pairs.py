"""Halves of surrogate pairs: Python strings can hold them, Unicode texts, JSON and records cannot."""

from __future__ import annotations

from newsschema.errors import NewsschemaError


def refuse_half_pairs(text: str, what: str) -> None:
    r"""Say where a string holds half a surrogate pair.

    Args:
        text: what a caller handed in.
        what: it is, for the message.

    Raises:
        NewsschemaError: when there is one; names its place.

    >>> refuse_half_pairs("Salon \ud83d", "the text")
    Traceback (most recent call last):
    newsschema.errors.NewsschemaError: the text is no Unicode: half a surrogate pair (U+D83D) at offset 6; decode it with errors="replace"
    """
    try:
        text.encode()
    except UnicodeEncodeError as fault:
        raise NewsschemaError(
            f"{what} is no Unicode: half a surrogate pair (U+{ord(text[fault.start]):04X}) at offset {fault.start}; "
            'decode it with errors="replace"'
        ) from fault


def joined_pairs(text: str) -> str:
    r"""A text in which pairs are the characters that they stand for, and each half without its other one is U+FFFD.

    >>> joined_pairs("\ud83d\ude00 \ud83d") == "\U0001f600 \ufffd"
    True
    """
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
