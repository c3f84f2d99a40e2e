"""The text of the article on a page, as trafilatura finds it, without what its metadata say already."""

from __future__ import annotations

import regex

from newsschema.errors import NewsschemaError
from newsschema.extraction.html.metadata import Metadata
from newsschema.extraction.html.page import Page, clean, key_of

_FEWEST_CHARACTERS = 200
_HEAD_LINES = 6
_PARAGRAPHS = regex.compile(r"\s*\n\s*")


def body_of(page: Page, metadata: Metadata) -> str:
    """The article's text, one paragraph a line; the text that JSON-LD gives where the page shows next to none.

    Raises:
        NewsschemaError: when trafilatura is not installed.
    """
    try:
        from trafilatura import extract
    except ImportError as error:
        raise NewsschemaError("reading HTML needs lxml and trafilatura: pip install 'newsschema[html]'") from error
    found = (
        extract(
            page.tree,
            url=page.url,
            include_comments=False,
            include_tables=False,
            output_format="txt",
            with_metadata=False,
        )
        or ""
    )
    lines = _without_head([line for line in map(str.strip, found.split("\n")) if line], metadata)
    text = "\n\n".join(lines)
    if len(text) < _FEWEST_CHARACTERS:
        given = metadata.json_ld.body()
        if given and len(given) > 2 * len(text):
            return "\n\n".join(filter(None, map(clean, _PARAGRAPHS.split(given))))
    return text


def _without_head(lines: list[str], metadata: Metadata) -> list[str]:
    """The lines without the headline, byline and dates that stand before the text."""
    article = metadata.article
    names = {key_of(author.name) for author in article.authors}
    known = {key_of(article.headline or "")} | names
    kept = []
    for number, line in enumerate(lines):
        if number < _HEAD_LINES and (key_of(line) in known or _is_signature(line, names)):
            continue
        kept.append(line)
    return kept


def _is_signature(line: str, names: set[str]) -> bool:
    """Whether a line is hardly more than the names of the authors."""
    key = key_of(line)
    return len(line) <= 100 and any(name and name in key and len(key) - len(name) <= 12 for name in names)
