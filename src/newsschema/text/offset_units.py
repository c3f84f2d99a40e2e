"""In which unit the offsets of somebody else's span count: other languages and tools count other things than characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

Unit = Literal[
    "UTF-8 bytes", "UTF-16 units", "characters after NFC normalisation", "characters after NFD normalisation"
]

_ENCODINGS: tuple[tuple[Unit, str, int], ...] = (("UTF-8 bytes", "utf-8", 1), ("UTF-16 units", "utf-16-le", 2))
_FORMS: tuple[tuple[Literal["NFC", "NFD"], Unit], ...] = (
    ("NFC", "characters after NFC normalisation"),
    ("NFD", "characters after NFD normalisation"),
)


class Counted(NamedTuple):
    """A span as another unit counts it: the unit, and where it lies in characters."""

    unit: Unit
    start: int
    end: int


def counted_otherwise(text: str, exact: str, start: int, end: int) -> Counted | None:
    """The unit in which a span holds the words that it should hold; nothing where characters or no known unit fits.

    >>> counted_otherwise("À Rabat", "Rabat", 3, 8)
    Counted(unit='UTF-8 bytes', start=2, end=7)

    Args:
        text: the text as given.
        exact: the words that the span should hold.
        start: where it starts, in an unknown unit.
        end: where it ends.
    """
    if not exact or not 0 <= start < end or text[start:end] == exact:
        return None
    for unit, encoding, width in _ENCODINGS:
        whole = _encoded(text, encoding)
        if whole[start * width : end * width] == exact.encode(encoding, "surrogatepass"):
            place = len(whole[: start * width].decode(encoding, "surrogatepass"))
            return Counted(unit, place, place + len(exact))
    for form, unit in _FORMS:
        if _normalised(text, form)[start:end] == unicodedata.normalize(form, exact):
            places = [match.start() for match in re.finditer(re.escape(exact), text)]
            nearest = min(places, key=lambda place: abs(place - start), default=None)
            return Counted(unit, nearest, nearest + len(exact)) if nearest is not None else None
    return None


@lru_cache(maxsize=4)
def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass")


@lru_cache(maxsize=4)
def _normalised(text: str, form: Literal["NFC", "NFD"]) -> str:
    return unicodedata.normalize(form, text)
