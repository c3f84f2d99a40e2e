"""Readable identifiers: the same slug for the same name, never two equal ones in a list."""

from __future__ import annotations

import unicodedata

_MAX_LENGTH = 80
_LIGATURES = dict(zip("œŒæÆßøØłŁđðþ", ("oe", "OE", "ae", "AE", "ss", "o", "O", "l", "L", "d", "d", "th"), strict=True))
"""Letters that Unicode does not take apart."""


class _SlugTable(dict[int, str]):
    """Writes a character as slugs have it on first sight and remembers it; what is no letter or digit parts words."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        letters = unicodedata.normalize("NFKD", _LIGATURES.get(char, char)).casefold()
        kept = [letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter)]
        self[code] = written = "".join(kept)
        return written


_TABLE = _SlugTable()


def slug(name: str) -> str:
    """A name as lower-case letters and digits joined by hyphens: "Milipol Qatar 2022" is milipol-qatar-2022.

    Letters of other scripts stay as they are; a name without any letter or digit gives "x".
    """
    joined = "-".join(name.translate(_TABLE).split())
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
