"""Which lines of a text are none of the article by their place on the page: links elsewhere, teasers, captions, boxes set apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

import regex

from newsschema.extraction.html.blocks import is_apart
from newsschema.extraction.html.page import Element, key_of, printed
from newsschema.extraction.html.words import profile_path

_PRINTING = (
    "p", "li", "h2", "h3", "h4", "h5", "h6", "div", "span", "figcaption", "blockquote", "td", "small", "b", "strong", "a",
)  # fmt: skip
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CAPTION = regex.compile(
    r"caption|legend|l[ée]gende|bildtext|bildunterschrift|didascalia|bijschrift|podpis|(?:^|\s)alt(?:\s|$)",
    regex.IGNORECASE,
)
_CENTERED = regex.compile(r"text-align:\s*center", regex.IGNORECASE)
_WITHIN_WORDS = "\u200c"
_BEGINNING = 4
_DEEPEST_BEGINNING = 4
_MOST_PLACES = 6
_MOST_IN_CAPTION = 4
_LONGEST = 200
_LONGEST_TEASER = 500
_LONGEST_DATE = 12
_SHORTEST_QUOTE = 25
_MOST_QUOTES = 40
_QUOTING = frozenset({"blockquote", "q"})
_LONGEST_LABEL = 30
_FEWEST_OF_HEADLINE = 4
_ENDS_LABEL = ":：|>»→"
_IN_LISTS = frozenset({"li", "td"})
_LONGEST_SOUGHT = 3000
_MUCH = 0.25
_MOST_DROPPED = 0.5


def without_pointers(tree: Element, lines: list[str]) -> list[str]:
    """The lines without those that point to other pages, are captions, or are printed only in what is set apart.

    What is set apart is told by class names, which err: boxes of one kind that hold much of the text are none. Headings that then stand
    last go too, and the dash that stands for the bullet of a list; headings right before a paragraph that trafilatura dropped come back.
    """
    places = _places(tree, lines)
    known: dict[Element, Element | None] = {}
    boxes = {place: _box(place, known) for printing in places.values() for place in printing}
    total = sum(map(len, lines)) or 1
    held: dict[str, int] = defaultdict(int)
    for line, printing in places.items():
        for marks in {_marks(box) for place in printing if (box := boxes[place]) is not None}:
            held[marks] += len(line)
    small = {box for box in boxes.values() if box is not None and held[_marks(box)] < _MUCH * total}
    pull_quotes = _pull_quotes(places, lines)
    dropped = {
        line
        for line, printing in places.items()
        if all(boxes[place] in small for place in printing)
        or line in pull_quotes
        or (len(line) <= _LONGEST_TEASER and any(map(_is_pointer, printing)))
    }
    if sum(map(len, dropped)) > _MOST_DROPPED * total:
        return lines
    kept = [line for line in lines if line not in dropped]
    while kept and any(place.tag in _HEADINGS for place in places.get(kept[-1], ())):
        kept.pop()
    had = {key_of(line) for line in lines}
    found = []
    for line in kept:
        heading = next(filter(None, map(_heading_before, places.get(line, ()))), None)
        if heading is not None and key_of(heading) not in had:
            had.add(key_of(heading))
            found.append(heading)
        found.append(_as_printed(line, places.get(line, [])))
    return found


def _pull_quotes(places: dict[str, list[Element]], lines: list[str]) -> set[str]:
    """The lines that are printed as a quotation of their own and that a paragraph of the text has too."""
    quoted = (
        line
        for line, printing in places.items()
        if any(each.tag in _QUOTING for place in printing for each in (place, place.getparent()))
    )
    keys = {line: key for line in islice(quoted, _MOST_QUOTES) if len(key := key_of(line)) >= _SHORTEST_QUOTE}
    others = list(map(key_of, lines)) if keys else []
    return {line for line, key in keys.items() if any(len(other) > len(key) and key in other for other in others)}


def _heading_before(place: Element) -> str | None:
    """The heading right before a paragraph, where it is no link."""
    before = place.getprevious() if place.tag == "p" else None
    return printed(before) or None if before is not None and before.tag in _HEADINGS and not _is_link(before) else None


def _as_printed(line: str, places: list[Element]) -> str:
    """A line without the dash for a bullet, and with the zero-width signs within words that trafilatura drops."""
    for place in places:
        text = printed(place) if _WITHIN_WORDS in _text(place, len(line)) else ""
        if text and text.replace(_WITHIN_WORDS, "") == line:
            return text
    return line.removeprefix("- ") if any(place.tag == "li" for place in places) else line


def _places(tree: Element, lines: list[str]) -> dict[str, list[Element]]:
    """The lines with the elements that print just them, looked up by how they begin."""
    waiting: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        if len(line) > _LONGEST_SOUGHT:
            continue
        key = key_of(line)
        waiting[key[:_BEGINNING]][key] = line
    found: dict[str, list[Element]] = defaultdict(list)
    first_letters = {key[:1] for key in waiting}
    for element in tree.iter(*_PRINTING):
        offered = waiting.get(_beginning(element, first_letters))
        if offered:
            same = offered.get(key_of(_text(element, 2 * max(map(len, offered)))))
            if same is not None and len(found[same]) < _MOST_PLACES:
                found[same].append(element)
    return found


def _beginning(element: Element, first_letters: set[str]) -> str:
    """The first letters of what an element prints, sought in it and its first descendants; "" where the first is none of these."""
    node: Element = element
    for _ in range(_DEEPEST_BEGINNING):
        if node.text and not node.text.isspace():
            first = node.text.lstrip()[0].casefold()[0]
            if first.isalnum() and first not in first_letters:
                return ""
            key = key_of(node.text[: 10 * _BEGINNING])
            return (key if len(key) >= _BEGINNING else key_of(_text(element, _LONGEST)))[:_BEGINNING]
        if len(node) == 0:
            return ""
        node = node[0]
    return ""


def _box(element: Element, known: dict[Element, Element | None]) -> Element | None:
    """The innermost element set apart that holds an element or is it; what is found is kept in `known`."""
    passed = []
    box = None
    for each in (element, *element.iterancestors()):
        if each in known:
            box = known[each]
            break
        passed.append(each)
        if each.tag != "body" and is_apart(each):
            box = each
            break
    known.update(dict.fromkeys(passed, box))
    return box


def _marks(box: Element) -> str:
    """The kind of a box: its name and class."""
    return f"{box.tag} {box.get('class') or ''}"


def _is_pointer(element: Element) -> bool:
    return _is_link(element) or _is_caption(element) or _is_in_teaser(element)


def _is_link(element: Element) -> bool:
    """Whether all that an element prints is one link to another place."""
    text = _text(element, _LONGEST)
    if any(each.tag == "a" and _leads_elsewhere(each) for each in islice(element.iterancestors(), 2)):
        return len(text) <= _LONGEST
    link = next((each for each in islice(element.iter("a"), 1)), None)
    if link is None or not _leads_elsewhere(link):
        return False
    key, linked = key_of(text), key_of(_text(link, _LONGEST))
    if element.tag not in _IN_LISTS and _is_labelled(text, _text(link, _LONGEST)):
        return len(text) <= _LONGEST
    dated = key.replace(linked, "", 1)
    return len(text) <= _LONGEST and bool(linked) and (not dated or (dated.isdecimal() and len(dated) <= _LONGEST_DATE))


def _is_labelled(text: str, linked: str) -> bool:
    """Whether a link to a headline stands behind a short label: "READ | Towns owe millions for water"."""
    label = text.strip().removesuffix(linked.strip()).rstrip()
    return len(linked.split()) >= _FEWEST_OF_HEADLINE and 0 < len(label) <= _LONGEST_LABEL and label[-1] in _ENDS_LABEL


def _leads_elsewhere(link: Element) -> bool:
    return not (link.get("href") or "#").startswith("#")


def _is_caption(element: Element) -> bool:
    """Whether an element is marked as a caption, or set in the middle behind a picture."""
    around = element.getparent()
    marked = (element, around) if around is not None and len(around) <= _MOST_IN_CAPTION else (element,)
    if any(_CAPTION.search(each.get("class") or "") for each in marked):
        return True
    before = element.getprevious()
    return (
        before is not None
        and (element.get("align") == "center" or _CENTERED.search(element.get("style") or "") is not None)
        and before.find(".//img") is not None
        and not _text(before, 0).strip()
    )


def _is_in_teaser(element: Element) -> bool:
    """Whether an element stands in one small box with a heading that is a link."""
    for box in islice(element.iterancestors(), 2):
        if box.tag in ("body", "html") or len(_text(box, _LONGEST_TEASER)) >= _LONGEST_TEASER:
            return False
        if any(child.tag in _HEADINGS and _is_link(child) for child in box):
            return True
        if any(
            child.tag == "a" and child is not element and profile_path().search(child.get("href") or "")
            for child in box
        ):
            return True  # a note on an author
    return False


def _text(element: Element, most: int) -> str:
    """The text of an element, as far as is needed to tell whether it is longer than that."""
    found: list[str] = []
    length = 0
    for piece in element.itertext():
        found.append(piece)
        length += len(piece.strip())
        if length > most:
            break
    return "".join(found)
