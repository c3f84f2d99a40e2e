"""What a page says of its article in JSON-LD, in the forms that sites write it in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

import regex

from newsschema.extraction.html.page import Page, clean, key_of

Json = Any
"""What came out of JSON."""

Node = dict[str, Json]
"""One object."""

_MOST_NODES = 3000
_DEEPEST = 12
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "article", "NewsArticle", "@list")
_ARTICLES = ("Article", "Posting", "Report", "Review", "NewsItem", "Blog", "Analysis")
_OTHER_WORKS = (
    "VideoObject",
    "AudioObject",
    "CreativeWork",
    "PodcastEpisode",
    "Podcast",
    "ImageGallery",
    "Recipe",
    "MediaObject",
    "Interview",
)
_PAGES = ("WebPage", "ItemPage", "CollectionPage", "AboutPage")
_COMMENT = regex.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|/\*\s*\*/|^\s*//.*$", regex.MULTILINE)
_BLOCK_COMMENT = regex.compile(r"(?<=[\s,{\[])/\*.*?\*/", regex.DOTALL)
_LINE_COMMENT = regex.compile(r"(?<=[,{\[}\]])\s*//[^\n\"]*$", regex.MULTILINE)
_TRAILING_COMMA = regex.compile(r",(?=\s*(?:,|[}\]]))")
_MISSING_COMMA = regex.compile(r'(?<=["}\]])(?=\s*\n\s*"[@\w]+"\s*:)')
_BAD_ESCAPE = regex.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
_HALF_PAIR = regex.compile(
    r"(?<!\\)(?:\\\\)*+\K\\u[dD](?:[89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD])[c-fC-F][0-9a-fA-F]{2})"
)
_ENTITY_QUOTES = regex.compile(r"^\s*[\[{]\s*&quot;")
_LOOSE_TEXT = r'"\s*:\s*"((?:[^"\\]|\\.|"(?!\s*[,}\]]))*)"'
_LOOSE = {
    name: regex.compile(f'"{name}{_LOOSE_TEXT}')
    for name in ("@type", "headline", "datePublished", "dateModified", "description", "inLanguage")
}
_LOOSE_AUTHOR = regex.compile(
    r'"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?"name' + _LOOSE_TEXT + r'|"((?:[^"\\]|\\.)*)")'
)


class Person(NamedTuple):
    """Who is named as an author, and as what.

    Attributes:
        name: as given.
        kind: the type that is given with it: "Person", "Organization", or nothing.
    """

    name: str
    kind: str | None


class JsonLd:
    """The JSON-LD of a page: its article's node, and the values in it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._blocks = [block for text in _scripts(page) for block in read(text)]

    @cached_property
    def _nodes(self) -> list[Node]:
        return list(_reachable(self._blocks))

    @cached_property
    def _by_id(self) -> dict[str, Node]:
        named: dict[str, Node] = {}
        for node in _everything(self._blocks):
            identifier = node.get("@id")
            if isinstance(identifier, str) and "name" in node:
                named.setdefault(identifier, node)
        return named

    @cached_property
    def articles(self) -> list[Node]:
        """The nodes that describe the page's article, the best first: an article before another work before the page."""
        headlines = {key_of(text) for text in _titles(self._page)}
        urls = {_bare(url) for _, url in self._page.addresses}

        def rank(node: Node) -> tuple[int, int, int]:
            address = next(
                (value for name in ("url", "mainEntityOfPage", "@id") for value in _strings(_id_of(node.get(name)))), ""
            )
            title = key_of(clean(_text(node.get("headline")) or _text(node.get("name")) or ""))
            matches = 2 * (_bare(address) in urls) + 2 * (
                bool(title) and any(title in other or other in title for other in headlines if other)
            )
            return _rank(node), -matches, -len(node.keys() & {"headline", "datePublished", "author"})

        offered = [
            node
            for node in self._nodes
            if _rank(node) < 3 and ("datePublished" in node or "headline" in node or "author" in node)
        ]
        return sorted(offered, key=rank)

    def first(self, *names: str) -> Iterator[str]:
        """The first text under one of these names, of the best node that has one."""
        for node in self.articles[:4]:
            for name in names:
                for value in _strings(node.get(name)):
                    if clean(value):
                        yield clean(value)
                        return

    def authors(self) -> list[Person]:
        """Who is named as author in the best node that names one."""
        for node in self.articles[:4]:
            for name in ("author", "creator", "Author"):
                people = list(dict.fromkeys(self._people(node.get(name), 0)))
                if people:
                    return people
        return []

    def _people(self, value: Json, depth: int) -> Iterator[Person]:
        if depth > 4:
            return
        if isinstance(value, str):
            if value in self._by_id:
                yield from self._people(self._by_id[value], depth + 1)
            elif value.strip():
                yield Person(value, None)
        elif isinstance(value, list):
            for each in value:
                yield from self._people(each, depth + 1)
        elif isinstance(value, dict):
            name = value.get("name") or " ".join(
                filter(None, (_text(value.get("givenName")), _text(value.get("familyName"))))
            )
            if not name and isinstance(value.get("@id"), str) and value["@id"] in self._by_id:
                name, value = self._by_id[value["@id"]].get("name"), self._by_id[value["@id"]]
            kind = next(_strings(value.get("@type")), None)
            if isinstance(name, dict) or (isinstance(name, list) and any(isinstance(each, dict) for each in name)):
                yield from self._people(name, depth + 1)
            else:
                yield from (Person(each, kind) for each in _strings(name) if each.strip())

    def publishers(self) -> Iterator[str]:
        """The names of who publishes the article or the site, the article's own first."""
        for node in self.articles[:4]:
            yield from (person.name for person in self._people(node.get("publisher"), 0))
        for node in self._nodes:
            if {"WebSite", "NewsMediaOrganization", "Organization"} & set(_strings(node.get("@type"))):
                yield from (clean(name) for name in _strings(node.get("name")))

    def body(self) -> str | None:
        """The article's text, where it is given whole."""
        return next((text for node in self.articles[:2] for text in _strings(node.get("articleBody"))), None)


def read(text: str) -> list[Json]:
    """What a block of JSON-LD holds; what is broken in the usual ways is mended, and what cannot be mended is picked out.

    >>> read('{"headline": "A",}')
    [{'headline': 'A'}]
    """
    text = _HALF_PAIR.sub(r"\\ufffd", text.strip().lstrip("\ufeff").rstrip(";").strip())
    if not text:
        return []
    for mended in _mendings(text):
        try:
            return [_DECODER.decode(mended)]
        except (ValueError, RecursionError):
            several = _one_behind_the_other(mended)
            if several:
                return several
    return _picked_out(text)


def _mendings(text: str) -> Iterator[str]:
    yield text
    if _ENTITY_QUOTES.match(text):
        from html import unescape

        text = unescape(text)
    text = _COMMENT.sub("", text)
    last = text.rfind("*/") + 2
    text = _LINE_COMMENT.sub("", _BLOCK_COMMENT.sub("", text[:last]) + text[last:]).strip().rstrip(";")
    yield text
    text = _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub("", text))
    yield text
    yield _MISSING_COMMA.sub(",", text)


def _one_behind_the_other(text: str) -> list[Json]:
    found: list[Json] = []
    place = 0
    while place < len(text):
        try:
            value, place = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError):
            return []
        found.append(value)
        while place < len(text) and text[place] in " \t\r\n,;":
            place += 1
    return found


def _joined(pairs: list[tuple[str, Json]]) -> Node:
    """An object; an author that is given under one key several times is several authors."""
    node: Node = {}
    for key, value in pairs:
        if key == "author" and key in node and node[key] != value:
            node[key] = [*(node[key] if isinstance(node[key], list) else [node[key]]), value]
        else:
            node[key] = value
    return node


_DECODER = json.JSONDecoder(strict=False, object_pairs_hook=_joined)


def _picked_out(text: str) -> list[Json]:
    """The values of a block that is no JSON, each by the first place where it stands as JSON would have it."""
    node: Node = {}
    for name, pattern in _LOOSE.items():
        match = pattern.search(text)
        if match is not None:
            node[name] = match[1].replace('\\"', '"')
    authors = [match[1] or match[2] for match in _LOOSE_AUTHOR.finditer(text)][:1]
    if authors:
        node["author"] = authors[0]
    return [{"@type": "Article", **node}] if node.keys() & {"headline", "datePublished"} else []


def _scripts(page: Page) -> Iterator[str]:
    for script in page.tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield script.text or ""


def _titles(page: Page) -> list[str]:
    title = page.tree.find(".//title")
    offered = [page.meta("og:title"), page.meta("twitter:title"), title.text if title is not None else None]
    offered += ["".join(heading.itertext()) for heading in page.tree.iter("h1")][:3]
    return [clean(text) for text in offered if text]


def _reachable(blocks: Iterable[Json]) -> Iterator[Node]:
    """The objects that may describe the page itself: not those of teasers, comments and other works within it."""
    waiting = [(block, 0) for block in reversed(list(blocks))]
    seen = 0
    while waiting and seen < _MOST_NODES:
        value, depth = waiting.pop()
        seen += 1
        if depth > _DEEPEST:
            continue
        if isinstance(value, list):
            waiting += [(each, depth + 1) for each in reversed(value)]
        elif isinstance(value, dict):
            yield value
            waiting += [
                (value[name], depth + 1) for name in reversed(_WITHIN) if isinstance(value.get(name), (list, dict))
            ]


def _everything(blocks: Iterable[Json]) -> Iterator[Node]:
    waiting = list(blocks)
    seen = 0
    while waiting and seen < 5 * _MOST_NODES:
        value = waiting.pop()
        seen += 1
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            yield value
            waiting += [each for each in value.values() if isinstance(each, (list, dict))]


def _rank(node: Node) -> int:
    types = [kind.rpartition("/")[2] for kind in _strings(node.get("@type"))]
    if any(kind.endswith(_ARTICLES) for kind in types):
        return 0
    if any(kind in _OTHER_WORKS for kind in types):
        return 1
    if any(kind in _PAGES for kind in types) or (not types and "headline" in node):
        return 2
    return 3


def _strings(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, (str, int)):
                yield from _strings(each)
    elif isinstance(value, dict) and isinstance(value.get("@value"), str):
        yield value["@value"]


def _text(value: Json) -> str | None:
    return next(_strings(value), None)


def _id_of(value: Json) -> Json:
    return (value.get("@id") or value.get("url")) if isinstance(value, dict) else value


def _bare(url: str) -> str:
    return url.partition("?")[0].partition("#")[0].rstrip("/").partition("//")[2].removeprefix("www.").casefold()
