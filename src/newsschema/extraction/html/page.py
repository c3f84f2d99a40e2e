"""A page, parsed once, and what every reader of it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from itertools import islice
from typing import Any

import regex

from newsschema.errors import NewsschemaError
from newsschema.extraction.html.decode import decode
from newsschema.text.half_pairs import joined_pairs, refuse_half_pairs

Element = Any
"""An element of lxml, which has no types."""

_MOST_METAS = 400
_LONGEST_CONTENT = 5000
_SPACES = regex.compile(r"[\s\u200b\u2028\u2029]+")
_INVISIBLE = regex.compile(r"[\u00ad\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_ARTICLE = regex.compile(r"^\s*(?:the|le|la|les|el|los|las|il|der|die|das|de|het|o|a)\s+|^l[’']", regex.IGNORECASE)
_TAG = regex.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_SIGN = regex.compile(r"[^\p{L}\p{N}\p{M}]+")
_LABEL = regex.compile(r"(?:[a-z][a-z+.\-]{0,20}:)?//(?:[^/@?#]*@)?([^/?#:\s]+)", regex.IGNORECASE)
_BOUND = regex.compile(r"</(?:head|body)>|<body", regex.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "in", "web"})
_NOT_PRINTED = frozenset(
    {"script", "style", "noscript", "svg", "button", "template", "iframe", "select", "form", "figure", "img"}
)
_HIDDEN = regex.compile(
    r"\b(?:sr-only|visually-?hidden|screen-?reader|screenreader-text|is-hidden|u-hidden|tooltip)\b", regex.I
)
_INLINE = frozenset(
    {"em", "i", "b", "strong", "a", "mark", "u", "sup", "sub", "small", "font", "abbr", "q", "cite", "s", "wbr", "bdi"}
)


@dataclass(frozen=True, slots=True)
class Meta:
    """A meta element: its name or property in lower case, and its content."""

    name: str
    content: str


class Page:
    """A page that was parsed.

    Attributes:
        tree: its root element.
        url: where it was published, as handed in or as the page says.
        language: what it says its language is, else what was handed in.
    """

    def __init__(self, html: str | bytes, *, url: str | None = None, language: str | None = None) -> None:
        refuse_half_pairs(url or "", "the address")
        self.tree = parse(html)
        self.given_url = url
        self.given_language = language

    @cached_property
    def metas(self) -> tuple[Meta, ...]:
        """The meta elements that say something, in the order of the page."""
        found = []
        for element in islice(self.tree.iter("meta"), _MOST_METAS):
            name = element.get("property") or element.get("name") or element.get("http-equiv") or ""
            content = clean((element.get("content") or element.get("value") or "")[:_LONGEST_CONTENT])
            if name and content:
                found.append(Meta(name.strip().lower(), content))
        return tuple(found)

    def meta(self, *names: str) -> str | None:
        """The content of the first of these meta elements that is there."""
        for name in names:
            for each in self.metas:
                if each.name == name:
                    return each.content
        return None

    @cached_property
    def properties(self) -> list[Element]:
        """The elements that carry microdata."""
        found: list[Element] = self.tree.xpath("//*[@itemprop]")
        return found

    @cached_property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        """The addresses that the page is offered under, with where they stand, the one to choose first."""
        offered = [("given", self.given_url)]
        offered += [
            ("link canonical", link.get("href"))
            for link in self.tree.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ][:1]
        offered += [(name, self.meta(name)) for name in ("og:url", "twitter:url", "al:web:url", "parsely-link")]
        return tuple((source, url.strip()) for source, url in offered if url and host_of(url))

    @property
    def url(self) -> str | None:
        """Where the page was published, as far as that is known."""
        return self.addresses[0][1] if self.addresses else None

    @cached_property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """The languages that the page says it is in, as BCP 47 codes, with where they stand."""
        offered = [("given", self.given_language)]
        offered += [("html lang", self.tree.get("lang") or self.tree.get("xml:lang"))]
        offered += [
            (name, self.meta(name))
            for name in ("og:locale", "content-language", "dc.language", "dcterms.language", "language")
        ]
        return tuple((source, code) for source, written in offered if written and (code := _language_code(written)))

    @property
    def language(self) -> str | None:
        """The language that the page is in, as far as that is told."""
        return self.languages[0][1] if self.languages else None

    @cached_property
    def site_keys(self) -> frozenset[str]:
        """Keys of the names of the site that the page itself gives."""
        names = [
            self.meta(name)
            for name in (
                "og:site_name",
                "application-name",
                "apple-mobile-web-app-title",
                "dc.publisher",
                "publisher",
                "cre",
                "copyright",
            )
        ]
        handle = self.meta("twitter:site")
        names.append(handle.lstrip("@") if handle else None)
        keys = {key for name in names if name for key in keys_of_site(name)}
        for _, url in self.addresses[:2]:
            host = host_of(url) or ""
            labels = [label for label in host.split(".") if label not in ("www", "m", "amp")]
            keys.add(key_of("".join(labels)))
            while len(labels) > 1:
                labels.pop()
                if labels[-1] not in _SECOND_LEVEL:
                    keys.add(key_of(labels[-1]))
                    break
        return frozenset(key for key in keys if len(key) > 1)


def parse(html: str | bytes) -> Element:
    """The tree of a page.

    Raises:
        NewsschemaError: when lxml is not installed, or there is nothing in the page that could be read.
    """
    try:
        from lxml import etree
        from lxml.html import HTMLParser, document_fromstring
    except ImportError as error:
        raise NewsschemaError("reading HTML needs lxml and trafilatura: pip install 'newsschema[html]'") from error
    text = (decode(html) if isinstance(html, bytes) else joined_pairs(html)).replace("\x00", "")
    if "<" not in text:
        raise NewsschemaError(
            "this is no HTML: there is no tag in it" if text.strip() else "there is nothing in the page"
        )
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, ValueError, AssertionError) as error:
        raise NewsschemaError(f"this cannot be read as HTML: {error}") from error


def clean(text: str) -> str:
    """A value as it is printed: entities read, twice where they were escaped twice, tags and odd spaces gone.

    >>> clean("L&amp;#039;eau  <b>monte</b>")
    "L'eau monte"
    """
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return _SPACES.sub(" ", text).strip()


def key_of(text: str) -> str:
    """What two spellings of one title or name have in common: their letters and figures.

    >>> key_of("Le Monde.fr")
    'lemondefr'
    """
    return _SIGN.sub("", text.casefold())


def keys_of_site(name: str) -> frozenset[str]:
    """The keys under which a site is named: with its article and without.

    >>> sorted(keys_of_site("The Daily Post"))
    ['dailypost', 'thedailypost']
    """
    return frozenset({key_of(name), key_of(_ARTICLE.sub("", name))})


def host_of(url: str) -> str | None:
    """The host in an address, or nothing where it is none.

    >>> host_of("https://www.exemple.fr/a")
    'www.exemple.fr'
    """
    match = _LABEL.match(url.strip())
    return match[1].lower() if match and "." in match[1] else None


def printed(element: Element) -> str:
    """The text of an element as a reader sees it."""
    return clean("".join(_pieces(element)))


def _pieces(root: Element) -> list[str]:
    from lxml.etree import iterwalk

    found: list[str] = []
    walker = iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "start":
            if element is not root and is_hidden(element):
                walker.skip_subtree()
                continue
            if element.tag not in _INLINE:
                found.append(" ")
            found.append(element.text or "")
            continue
        if element is not root:
            if event == "end" and element.tag not in _INLINE:
                found.append(" ")
            found.append(element.tail or "")
    return found


def is_hidden(element: Element) -> bool:
    """Whether a reader does not see an element, or sees a control in it."""
    if element.tag in _NOT_PRINTED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return _says_hidden(element.get("class") or "") or (style is not None and "display:none" in style.replace(" ", ""))


@lru_cache(maxsize=4096)
def _says_hidden(classes: str) -> bool:
    return _HIDDEN.search(classes) is not None


def _language_code(written: str) -> str | None:
    match = regex.fullmatch(
        r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.].*)?",
        written.split(",", maxsplit=1)[0].strip(),
    )
    if match is None:
        return None
    script, region = match[2], match[3]
    return "-".join(filter(None, (match[1].lower(), script and script.title(), region and region.upper())))
