"""What the head of a page says in meta elements: OpenGraph, Dublin Core, and the names that vendors and sites use."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex

from newsschema.extraction.html.offers import Field, Offer
from newsschema.extraction.html.page import Page, clean


@cache
def _ranks() -> dict[str, tuple[Field, int]]:
    """By name, the field that it gives and how far behind in order it counts."""
    table: dict[Field, list[str]] = tomllib.loads(Path(__file__).with_name("meta.toml").read_text(encoding="utf-8"))  # type: ignore[assignment]
    return {name: (field, number) for field, names in table.items() for number, name in enumerate(names)}


_FORMS: tuple[tuple[Field, regex.Pattern[str]], ...] = (
    ("date_modified", regex.compile(r"(?:modif|updat|lastmod).*(?:date|time)|(?:date|time).*(?:modif|updat)")),
    (
        "date_published",
        regex.compile(
            r"(?:publi[sc]|posted|issue|release).*(?:date|time)|(?:date|time).*(?:publi[sc]|posted|issue)|(?:^|[:._-])pub_?date$"
        ),
    ),
    ("authors", regex.compile(r"author|(?:^|[:._-])by_?line$|(?:^|[:._-])penulis$|(?:^|[:._-])reporter$")),
)
_NO_VALUE = regex.compile(
    r"(?:^|[:._-])(?:id|ids|url|slug|email|image|img|twitter|facebook|type|role|page)$|expir|unpublish|ttl|fb:|article:author_?(?:id|url)|_id$|author_?url"
)
_FROM_TITLE = "title"


def offers(page: Page) -> Iterator[Offer]:
    """What the head offers for any field, by field and name."""
    found = [(*_ranks()[meta.name], meta) for meta in page.metas if meta.name in _ranks()]
    for field, _, meta in sorted(found, key=lambda each: each[:2]):
        yield Offer(field, meta.content, f"meta {meta.name}")
    yield from _by_form(page)
    yield from _in_pairs(page)
    title = page.tree.find(".//head/title")
    if title is not None and clean(title.text or ""):
        yield Offer("headline", clean(title.text), _FROM_TITLE)
    for url in page.addresses:
        yield Offer("url", url[1], url[0] if " " in url[0] or url[0] == "given" else f"meta {url[0]}")
    for source, code in page.languages:
        yield Offer("in_language", code, source if " " in source or source == "given" else f"meta {source}")


def _by_form(page: Page) -> Iterator[Offer]:
    """What names of a site's own say by their words: "content_author", "articlePublishedDate"."""
    for meta in page.metas:
        if meta.name in _ranks() or _NO_VALUE.search(meta.name):
            continue
        for field, form in _FORMS:
            if form.search(meta.name):
                yield Offer(field, meta.content, f"meta {meta.name}")
                break


def _in_pairs(page: Page) -> Iterator[Offer]:
    """The pairs of label and value that Twitter's cards have for authors: the label is in the page's language, its order is not."""
    label, value = page.meta("twitter:label1"), page.meta("twitter:data1")
    if label and value and not any(char.isdigit() for char in value):
        yield Offer("authors", value, "meta twitter:data1")
