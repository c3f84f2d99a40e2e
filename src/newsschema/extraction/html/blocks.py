"""What is printed around the headline, block by block: the place of bylines and dates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import regex

from newsschema.extraction.html.page import Element, clean, is_hidden
from newsschema.extraction.html.words import apart

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "header",
        "article",
        "main",
        "aside",
        "footer",
        "nav",
        "figure",
        "figcaption",
        "table",
        "tr",
        "td",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "address",
        "br",
        "hr",
        "body",
        "form",
        "center",
    ]
)
_APART = frozenset(
    {
        "aside",
        "footer",
        "nav",
        "figure",
        "figcaption",
        "form",
        "script",
        "style",
        "noscript",
        "svg",
        "template",
        "iframe",
        "select",
        "option",
        "video",
        "audio",
        "picture",
        "table",
        "dialog",
    }
)
_LONG = 180
_MOST_LONG = 4
_MOST_BLOCKS = 150
_MOST_BEFORE = 14
_LONGEST_BEFORE = 250
_MOST_SIBLINGS = 40
_MOST_ELEMENTS = 60
_OF_ARTICLE = regex.compile(r"meta|submitted|byline", regex.IGNORECASE)
_LABELLED = frozenset({"div", "span", "p", "time"})
_CONTAINERS = frozenset({"article", "main"})


class Block(NamedTuple):
    """A stretch of printed text without a break of line.

    Attributes:
        text: what is printed.
        elements: the elements in it that are not just style, outermost first, and the one it stands in before them.
        before: whether it stands before the headline.
    """

    text: str
    elements: tuple[Element, ...]
    before: bool


def around(headline: Element, tree: Element) -> list[Block]:
    """The blocks around the headline, up to the first paragraphs of the article's text.

    Args:
        headline: the heading; nothing where the page prints none.
        tree: the page.
    """
    if headline is None:
        body = tree.find(".//article")
        body = tree.find(".//body") if body is None else body
        return [] if body is None else list(_opening(_blocks(body, before=False)))
    return [*_before(headline), *_opening(_behind(headline))]


def _behind(headline: Element) -> Iterator[Block]:
    node = headline
    while node is not None and node.getparent() is not None:
        yield from _tail(node)
        for sibling in node.itersiblings():
            if isinstance(sibling.tag, str):
                yield from _blocks(sibling, before=False)
            yield from _tail(sibling)
        node = node.getparent()


def _tail(element: Element) -> Iterator[Block]:
    text = clean(element.tail or "")
    if text:
        yield Block(text, (element.getparent(),), before=False)


def _before(headline: Element) -> list[Block]:
    """What stands before the headline within the article, or within the two elements around it."""
    found: list[Block] = []
    node = headline
    for level in range(8):
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html") or (level >= 2 and not _has_container(node)):
            break
        for sibling in islice(node.itersiblings(preceding=True), _MOST_SIBLINGS):
            if isinstance(sibling.tag, str):
                blocks = [
                    block
                    for block in islice(_blocks(sibling, before=True), _MOST_BEFORE + 1)
                    if len(block.text) <= _LONGEST_BEFORE
                ]
                found = [*blocks, *found] if len(blocks) <= _MOST_BEFORE else found
        if node.tag in _CONTAINERS or parent.tag in ("body", "html") or len(found) >= _MOST_BEFORE:
            break
        node = parent
    return found[-_MOST_BEFORE:]


def _has_container(node: Element) -> bool:
    return any(ancestor.tag in _CONTAINERS for ancestor in node.iterancestors())


def _opening(blocks: Iterator[Block]) -> Iterator[Block]:
    long = 0
    for block in islice(blocks, _MOST_BLOCKS):
        long += len(block.text) >= _LONG
        if long > _MOST_LONG:
            return
        yield block


def _blocks(root: Element, *, before: bool) -> Iterator[Block]:
    from lxml.etree import iterwalk

    pieces: list[str] = []
    elements: list[Element] = []

    def finished() -> Block | None:
        text = clean("".join(pieces))
        block = Block(text, tuple(elements), before) if text or any(each.tag == "time" for each in elements) else None
        pieces.clear()
        elements.clear()
        return block

    walker = iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "comment":
            pieces.append(element.tail or "" if element is not root else "")
            continue
        breaks = element.tag in _BLOCKS
        if event == "start":
            if is_apart(element):
                walker.skip_subtree()
                continue
            if breaks:
                block = finished()
                if block:
                    yield block
            elif pieces and pieces[-1][-1:].isalnum():
                pieces.append(" ")
            if len(elements) < _MOST_ELEMENTS:
                elements.append(element)
            pieces += filter(None, [element.text or _label(element)])
        else:
            if breaks:
                block = finished()
                if block:
                    yield block
            elif pieces and pieces[-1][-1:].isalnum() and element.tag not in ("em", "b", "strong", "i"):
                pieces.append(" ")
            if element is not root:
                pieces += filter(None, [element.tail])
                if not elements and (element.tail or "").strip() and element.getparent() is not None:
                    elements.append(element.getparent())
    block = finished()
    if block:
        yield block


def _label(element: Element) -> str:
    """The label of an element that prints nothing before a script fills it: "Published: 8:47 p.m. CT Jan. 29, 2022"."""
    label = element.get("aria-label") if element.tag in _LABELLED and len(element) == 0 else None
    return label if label and len(label) <= _LONG and any(map(str.isdigit, label)) else ""


def is_apart(element: Element) -> bool:
    """Whether an element is set apart from the article: a teaser, a form, a menu, a picture."""
    tag = element.tag
    if tag == "footer" and _OF_ARTICLE.search(element.get("class") or ""):
        return False  # of Drupal, above the text
    if tag in _APART or (is_hidden(element) and tag != "form"):
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(marks.strip()) and _say_apart(marks) and not _is_footer_of_news(element, marks)


def _is_footer_of_news(element: Element, marks: str) -> bool:
    """Whether what calls itself a footer holds the day of publication, as TYPO3's does above the text."""
    return "footer" in marks and element.find(".//*[@itemprop='datePublished']") is not None


@lru_cache(maxsize=4096)
def _say_apart(marks: str) -> bool:
    """Whether a class and id are those of what is set apart; pages have the same ones again and again."""
    return apart().search(marks) is not None
