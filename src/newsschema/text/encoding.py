"""Bytes of a text file as text."""

from __future__ import annotations

from newsschema.errors import NewsschemaError


def decoded(content: bytes, name: str) -> str:
    """The text of a file.

    Raises:
        NewsschemaError: when it is no text in UTF-8, or empty; names the line and column.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise NewsschemaError(
            f"{name}:{line}:{column}: the byte 0x{content[fault.start]:02x} is no UTF-8; save the file as UTF-8"
        ) from fault
    if "\x00" in text:
        place = text.index("\x00")
        line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
        raise NewsschemaError(f"{name}:{line}:{column}: a NUL character: this is no text file")
    if not text.strip():
        raise NewsschemaError(f"{name}: there is nothing in it")
    return text
