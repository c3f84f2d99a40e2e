"""The text of a page from its bytes, as browsers decode it: byte order mark, declaration, then by looking."""

from __future__ import annotations

import codecs

import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:\-]+)""", regex.IGNORECASE
)
_WHERE_DECLARED = 8192
_SAMPLE = 65_536
_FEWEST_TO_TELL = 20
# What browsers read when they are told something narrower.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "big5": "big5hkscs",
}


def decode(page: bytes) -> str:
    """The characters of a page.

    What is valid UTF-8 beyond ASCII is UTF-8, whatever is declared; else the declaration counts where the bytes allow it.
    """
    for mark, encoding in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    declared = _declared(page)
    try:
        if not page.isascii() or declared is None:
            return page.decode("utf-8")
    except UnicodeDecodeError as fault:
        damaged = page[: fault.start].isascii() is False and declared in (None, "utf-8")
        if damaged and page[:_SAMPLE].decode("utf-8", "replace").count("\ufffd") <= 3:
            return page.decode("utf-8", "replace")  # a few broken characters in a page that is UTF-8
    for offered in (declared, _detected(page)):
        if offered is not None and offered != "utf-8":
            try:
                return page.decode(offered)
            except (UnicodeDecodeError, LookupError):
                continue
    return page.decode("cp1252" if declared is None or declared == "utf-8" else declared, "replace")


def _declared(page: bytes) -> str | None:
    match = _DECLARED.search(page, 0, _WHERE_DECLARED)
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
        "".encode(name)  # some codecs of Python's are none of text
    except (LookupError, ValueError, TypeError):
        return None
    return _WIDER.get(name, name) if not name.startswith("utf-16") else "utf-8"


def _detected(page: bytes) -> str | None:
    """The encoding that the bytes look like; nothing where too few of them are beyond ASCII to tell."""
    if sum(byte > 127 for byte in page[:_SAMPLE]) < _FEWEST_TO_TELL:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(page[:_SAMPLE]).best()
    return None if best is None else best.encoding
