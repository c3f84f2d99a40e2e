"""Text without the differences that printing makes."""

from __future__ import annotations

_MARKS = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("«»“”„‹›", '"') | dict.fromkeys("\xa0\u202f\u2009\n\t\r", " ")
)


def plain(words: str) -> str:
    """Words with one kind of apostrophe and space, and without quotation marks."""
    return " ".join(words.translate(_MARKS).replace('"', " ").split())
