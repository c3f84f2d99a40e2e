"""HTML elements as trees, so that whatever a text holds is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Content: TypeAlias = "str | Element | Iterable[Content] | None"
"""What an element may hold; None is left out."""

# What no HTML text may hold; a lone surrogate cannot be written at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def element(tag: str, *content: Content, **attributes: str | None) -> Element:
    """An element with what it holds, in order; an attribute that is None is left out, `_` in its name stands for `-`.

    >>> written(element("a", "R", element("b", "&"), href="#x", class_="k"))
    '<a href="#x" class="k">R<b>&amp;</b></a>'
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.strip("_").replace("_", "-"), _clean(value))
    add(made, content)
    return made


def add(parent: Element, content: Content) -> None:
    """Put something behind what an element already holds."""
    if content is None:
        return
    if isinstance(content, str):
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + _clean(content)
        else:
            parent.text = (parent.text or "") + _clean(content)
    elif isinstance(content, Element):
        parent.append(content)
    else:
        for each in content:
            add(parent, each)


def written(tree: Element) -> str:
    """The element as HTML."""
    return tostring(tree, encoding="unicode", method="html")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
