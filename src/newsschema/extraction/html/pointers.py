"""What points to other pages between and behind the paragraphs of an article: linked lines, and teasers below linked headings."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from newsschema.extraction.html.page import Element, key_of

_BLOCKS = frozenset({"p", "li", "h2", "h3", "h4", "h5", "h6", "div"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset({"strong", "b", "em", "i", "span"})
_MOST_LINKS = 3000
_MOST_TEASERS = 200
_MOST_IN_TEASER = 20
_LONGEST = 200
_LONGEST_TEASER = 500


class Pointers(NamedTuple):
    """Keys of the texts of a page that point elsewhere.

    Attributes:
        texts: lines that are one link as a whole, and what stands in one small box with a heading that is one.
        headings: every heading below the first level.
    """

    texts: frozenset[str]
    headings: frozenset[str]


def pointers(tree: Element) -> Pointers:
    """The pointers on a page."""
    texts: set[str] = set()
    seen: set[Element] = set()
    teasers = 0
    for link in islice(tree.iter("a"), _MOST_LINKS):
        href = link.get("href") or ""
        if not href or href.startswith("#"):
            continue
        block, key = _around(link), key_of(_text(link))
        if block is None or block in seen or not key:
            continue
        seen.add(block)  # a block with a second link is not one link as a whole, and is not read twice
        text = _text(block)
        if len(text) > _LONGEST or key != key_of(text):
            continue
        texts.add(key)
        if block.tag in _HEADINGS and teasers < _MOST_TEASERS:
            teasers += 1
            box = block.getparent()
            if box is not None and box.tag not in ("body", "html") and len(_text(box)) < _LONGEST_TEASER:
                texts.update(key_of(_text(each)) for each in islice(box.iter("p", "div"), _MOST_IN_TEASER))
    headings = frozenset(key_of(_text(each)) for each in islice(tree.iter(*_HEADINGS), _MOST_LINKS))
    return Pointers(frozenset(texts), headings)


def _around(link: Element) -> Element | None:
    """The block that a link stands in, with elements of style between at most."""
    for element in islice(link.iterancestors(), 4):
        if element.tag in _BLOCKS:
            return element
        if element.tag not in _INLINE:
            return None
    return None


def _text(element: Element) -> str:
    """The text of an element, as far as is needed to tell whether it is long."""
    found: list[str] = []
    length = 0
    for piece in element.itertext():
        found.append(piece)
        length += len(piece.strip())
        if length > _LONGEST_TEASER:
            break
    return "".join(found)
