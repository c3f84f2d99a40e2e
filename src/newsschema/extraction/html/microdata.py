"""What the body of a page says of its article in attributes: microdata, RDFa, and the class names of hAtom."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsschema.extraction.html.offers import Field, Offer
from newsschema.extraction.html.page import Element, Page, printed

_ARTICLE = regex.compile(r"schema\.org/\w*(?:Article|Posting|Report|Review|CreativeWork)\b")
_FIELDS: dict[str, Field] = {
    "headline": "headline",
    "datepublished": "date_published",
    "datecreated": "date_published",
    "datemodified": "date_modified",
    "dateupdated": "date_modified",
    "author": "authors",
    "creator": "authors",
    "description": "description",
    "schema:datepublished": "date_published",
    "schema:datecreated": "date_published",
    "schema:datemodified": "date_modified",
    "schema:headline": "headline",
    "schema:author": "authors",
    "dc:date": "date_published",
    "dc:created": "date_published",
    "dc:creator": "authors",
    "article:published_time": "date_published",
    "article:modified_time": "date_modified",
}
_LONGEST = {"headline": 300, "authors": 300, "description": 600}
_MOST = 200


def offers(page: Page) -> Iterator[Offer]:
    """What attributes of elements in the body offer, of the page's own article and not of its teasers."""
    scope = _scope(page.tree)
    for element in page.properties[:_MOST]:
        home = _home(element)
        if home is scope or home is None or (scope is None and "WebPage" in (home.get("itemtype") or "")):
            for name in element.get("itemprop").lower().split():
                yield from _offered(element, name, "microdata")
    for element in page.tree.xpath("//body//*[@property]")[:_MOST]:
        for name in element.get("property").lower().split():
            yield from _offered(element, name, "rdfa")
    yield from _in_data_attributes(page.tree)


def _in_data_attributes(tree: Element) -> Iterator[Offer]:
    """The author in `data-author` and its like, where the page names not so many that they are those of teasers."""
    for name in ("data-author", "data-author-name", "data-authors", "data-byline", "data-article-author"):
        values = dict.fromkeys(tree.xpath(f"//body/descendant-or-self::*/@{name}")[:_MOST])
        if 0 < len(values) <= 2:
            yield from (Offer("authors", value, name) for value in values if len(value) <= _LONGEST["authors"])


def _offered(element: Element, name: str, source: str) -> Iterator[Offer]:
    field = _FIELDS.get(name)
    if field is None:
        return
    if field == "authors":
        yield from _authors(element, source)
        return
    if field == "description" and "articlebody" in element.get("itemprop", "").lower():
        return  # the whole text, as Blogger marks it
    value = element.get("content") or (_moment(element) if field.startswith("date") else None) or printed(element)
    if value and len(value) <= _LONGEST.get(field, 100):
        yield Offer(field, value, source)


def _moment(element: Element) -> str | None:
    """What an element of a date gives for machines, as `time` does, or `abbr` did before it."""
    moment: str | None = element.get("datetime") or (element.get("title") if element.tag == "abbr" else None)
    return moment


def _authors(element: Element, source: str) -> Iterator[Offer]:
    kind = (element.get("itemtype") or "").rpartition("/")[2] or None
    names = [
        each
        for each in element.iter()
        if isinstance(each.tag, str) and "name" in (each.get("itemprop") or "").lower().split() and each is not element
    ]
    for each in names or [element]:
        value = each.get("content") or printed(each)
        if value and len(value) <= _LONGEST["authors"]:
            yield Offer("authors", value, source, kind)


def _scope(tree: Element) -> Element:
    """The item that is the page's article: the one that holds the headline, else the first."""
    first = None
    for element in tree.xpath("//*[@itemscope][@itemtype]"):
        if not _ARTICLE.search(element.get("itemtype")):
            continue
        first = element if first is None else first
        if element.find(".//h1") is not None:
            return element
    return first


def _home(element: Element) -> Element:
    """The article or page that a property belongs to; what lies between, such as an image, takes it for itself."""
    for ancestor in element.iterancestors():
        if ancestor.get("itemscope") is not None:
            return ancestor
    return None
