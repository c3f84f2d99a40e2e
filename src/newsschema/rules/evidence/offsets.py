"""In which unit offsets would be right that are wrong in characters."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from newsschema.rules.context import Context


class Counted(NamedTuple):
    """What is found out of offsets that do not fit.

    Attributes:
        hint: the end of a message: the unit in which they fit, or where the words stand.
        place: where the words stand in characters, where that is certain.
    """

    hint: str
    place: int | None


def counted_otherwise(ctx: Context, exact: str, start: int, end: int) -> Counted:
    """The unit in which two offsets hold some words, and where these stand in the text as given."""
    text = ctx.text or ""
    for unit, encoding, width in (("UTF-8 bytes", "utf-8", 1), ("UTF-16 units", "utf-16-le", 2)):
        encoded = _encoded(ctx, text, encoding)
        if encoded[start * width : end * width] == exact.encode(encoding, "surrogatepass"):
            place = len(encoded[: start * width].decode(encoding, "surrogatepass"))
            return Counted(f"; the offsets fit when counted in {unit}", place)
    where, once = _where(text, exact)
    for unit, other in _texts(ctx, text):
        if other[start:end] == exact:
            return Counted(f"; the offsets fit when counted in {unit}", once)
    return Counted(where, once)


def _texts(ctx: Context, text: str) -> list[tuple[str, str]]:
    """The text as other programs see it, by what to call that."""
    known: list[tuple[str, str]] | None = ctx.notes.get(("texts", 0))
    if known is None:
        forms = [
            ("characters after NFC normalisation", unicodedata.normalize("NFC", text)),
            ("characters after NFD normalisation", unicodedata.normalize("NFD", text)),
            ("characters after NFKC normalisation", unicodedata.normalize("NFKC", text)),
            ("characters with line ends of one character", text.replace("\r\n", "\n")),
            ("characters with line ends of two characters", text.replace("\r\n", "\n").replace("\n", "\r\n")),
            ("characters without the white space at the beginning", text.lstrip()),
            ("characters with runs of white space as one space", " ".join(text.split())),
        ]
        known = ctx.notes["texts", 0] = [(unit, other) for unit, other in forms if other != text]
    return known


def _encoded(ctx: Context, text: str, encoding: str) -> bytes:
    known: bytes | None = ctx.notes.get((encoding, 0))
    if known is None:
        known = ctx.notes[encoding, 0] = text.encode(encoding, "surrogatepass")
    return known


def _where(text: str, exact: str) -> tuple[str, int | None]:
    place = text.find(exact) if exact else -1
    if place < 0:
        return "; the words are nowhere in the text", None
    if text.find(exact, place + 1) < 0:
        return f"; the words stand at {place}-{place + len(exact)}", place
    return "", None
