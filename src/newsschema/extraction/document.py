"""An article in a file's bytes, be it plain text or a web page."""

from __future__ import annotations

from pathlib import PurePath

from newsschema.errors import NewsschemaError
from newsschema.extraction.article import extract
from newsschema.model.record import Record
from newsschema.text.encoding import decoded

TEXT_SUFFIXES = frozenset({".txt", ".text"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_OPENS_PAGE = (b"<!doctype html", b"<html", b"<?xml")
_BLANK = b"\xef\xbb\xbf \t\r\n"


def extract_document(
    content: bytes, name: str, *, language: str | None = None, published: str | None = None, url: str | None = None
) -> Record:
    """The record of an article as it lies in a file.

    Args:
        content: the bytes; plain text in UTF-8, or a web page, told by the name or by how it begins.
        name: of the file, for messages.
        language: BCP 47 code of the article's language; found out where it is not given.
        published: the day of publication (EDTF), where it is known.
        url: where it was published.

    Raises:
        NewsschemaError: when it is no text, or the libraries that read web pages are not installed; the message begins with the
            name.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in PAGE_SUFFIXES and not content[:200].lstrip(_BLANK).lower().startswith(_OPENS_PAGE):
        return extract(decoded(content, name), language=language, published=published, url=url)
    from newsschema.extraction.html.record import extract_html

    try:
        return extract_html(content, language=language, published=published, url=url)
    except NewsschemaError as error:
        raise NewsschemaError(f"{name}: {error}") from error
