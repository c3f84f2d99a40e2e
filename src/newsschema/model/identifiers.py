"""Readable identifiers: the same slug for the same name, never two equal ones in a list."""

from __future__ import annotations

import unicodedata

_MAX_LENGTH = 80
_LIGATURES = str.maketrans(
    {
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "ð": "d",
        "þ": "th",
    }
)


def slug(name: str) -> str:
    """A name as lower-case letters and digits joined by hyphens: "Milipol Qatar 2022" is milipol-qatar-2022.

    Letters of other scripts stay as they are; a name without any letter or digit gives "x".
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_LIGATURES))
    kept = "".join(char if char.isalnum() else " " for char in decomposed.casefold() if not unicodedata.combining(char))
    words = kept.split()
    joined = "-".join(words)
    if len(joined) > _MAX_LENGTH:
        joined = joined[:_MAX_LENGTH].rpartition("-")[0] or joined[:_MAX_LENGTH]
    return joined or "x"


def unique_slug(name: str, taken: set[str]) -> str:
    """A slug that is not in `taken`, numbered where needed, and from now on taken. Never a bare number."""
    base = slug(name)
    if base.isdigit():
        base = f"n{base}"
    candidate, number = base, 2
    while candidate in taken:
        candidate = f"{base}-{number}"
        number += 1
    taken.add(candidate)
    return candidate
