"""Text without the differences that printing makes."""

from __future__ import annotations

_MARKS = str.maketrans(
    dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("«»“”„‹›", '"') | dict.fromkeys("\xa0\u202f\u2009\n\t\r", " ")
)

_BREAKS = ("-\n", "-\r\n", "¬")


def plain(words: str) -> str:
    """Words with one kind of apostrophe and space, and without quotation marks."""
    return " ".join(words.translate(_MARKS).replace('"', " ").split())


def whole_words(text: str) -> str:
    """A text in which no word is broken at the end of a line.

    >>> whole_words("le pré-\\nsident")
    'le président'
    """
    if not any(mark in text for mark in _BREAKS):
        return text
    from newsschema.text.broken_lines import Mended

    return Mended(text).text
