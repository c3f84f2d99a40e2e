"""The headline as it is printed: which of the headings of a page it is, and a title without the name of its site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

import regex

from newsschema.extraction.html.offers import Offer
from newsschema.extraction.html.page import Element, Page, clean, is_hidden, key_of, keys_of_site, printed

_SEPARATOR = regex.compile(
    r"\s+[|\-–—·•»«›‹:∣~/⁄│¦⋆◦>]+\s+|\s*[|│｜∣]\s*|\s+::\s+|\s*[＿_]\s*(?=\S+$)|\s?[»›]\s?|(?<=\p{Lo})[-：](?=\p{Lo}|\p{Lu})|\s+[-–—](?=\p{Lu})|\s*-\s+(?=[\w.]+$)"
)
_DATE_ALONE = regex.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_HAN = regex.compile(r"\p{Han}")
_UNCASED = regex.compile(r"\p{Lo}")
_ELIDED = regex.compile(r"\s*(?:…|\.\.\.)$")
_HEADLINE_CLASS = regex.compile(
    r"head-?_?line|title|titel|titre|titol|titulo|titular|tytul|rubrik|overskrift|otsikko|nadpis", regex.IGNORECASE
)
_KICKER_CLASS = regex.compile(
    r"kicker|overline|roofline|surtitre|sur-?title|super-?title|pre-?title|topline|eyebrow|label|badge|tag\b|category|rubric|premium|paid|plus|subscri|dachzeile|spitzmarke|antetitulo|occhiello|chapeu|flag|vignette",
    regex.IGNORECASE,
)
_LOGO = regex.compile(r"logo|brand|masthead|site-?(?:title|name|header)|navbar", regex.IGNORECASE)
_PRINTING = ("div", "p", "span", "b", "strong", "font", "td", "big", "center", "dt", "h5", "h6")
_MOST_PRINTING = 5000
_BAR = regex.compile(r"\s+\|\s+|(?<=\p{Han})_(?=\p{Han})")
_LONGEST_SECTION = 3
_MOST_HEADINGS = 40
_ENOUGH = 0.16
_LONGEST = 400
_LONGEST_NAME_OF_SITE = 5
_FEWEST_LETTERS = 8
_CUT_OFF = 100


class Heading(NamedTuple):
    """A heading as printed.

    Attributes:
        text: what is printed.
        element: where.
        parts: its text with and without kickers and labels within it, the whole first.
        rank: 0 for a first heading, more for what is less likely the headline.
    """

    text: str
    element: Element
    parts: tuple[str, ...]
    rank: int


class Headline(NamedTuple):
    """The headline that was chosen.

    Attributes:
        text: as printed.
        source: where it stands.
        element: the heading, where it is printed in one.
    """

    text: str
    source: str
    element: Element | None


class Titles:
    """The titles of one page.

    Attributes:
        offered: what metadata offer as its headline, in the order in which they count.
        sites: keys of the names of the site.
    """

    def __init__(self, page: Page, offered: list[Offer], sites: frozenset[str]) -> None:
        self._page = page
        self.offered = offered
        self.sites = sites | frozenset(key_of(printed(each)) for each in page.tree.iter("h1") if _is_logo(each))

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings of the page that may be the headline: first-level ones, and others that are marked as titles."""
        marked = [each for each in self._page.properties if "headline" in each.get("itemprop").split()]
        return self._read(dict.fromkeys([*self._page.tree.iter("h1"), *marked, *self._page.tree.iter("h2")]))

    def _read(self, elements: Iterable[Element]) -> list[Heading]:
        found = []
        for element in elements:
            rank = 0 if element.tag == "h1" else 1 if element.get("itemprop") == "headline" else 2
            text = printed(element)
            if not text or len(text) > _LONGEST or self.is_site(text):
                continue
            if any(is_hidden(ancestor) for ancestor in element.iterancestors()) and element.tag != "h1":
                continue
            found.append(Heading(text, element, tuple(dict.fromkeys([text, *_without_kickers(element)])), rank))
            if len(found) >= _MOST_HEADINGS:
                break
        return found

    def choose(self) -> Headline | None:
        """The heading that metadata agree with most; where they agree with none, the only first-level one; else the title in metadata."""
        machine = [(offer, self.cut(offer.value)) for offer in self.offered]
        best = self._most_supported(self.headings, machine)
        first = self._only_first_heading(machine)
        if best is not None and not (best[0].rank == 2 and first is not None and first.rank < 2):
            return self._of(*best, machine)
        if first is not None:
            return Headline(first.parts[-1] if len(first.parts) > 1 else first.text, "h1", first.element)
        best = self._most_supported(self._read(self._page.tree.iter("h3", "h4")), machine)
        if best is not None:
            return self._of(*best, machine)
        return self._printed(machine) or self._from_metadata(machine)

    def _most_supported(
        self, headings: list[Heading], machine: list[tuple[Offer, list[str]]]
    ) -> tuple[Heading, str] | None:
        """The heading, and the part of it, that most titles in metadata are; the higher heading where two are even."""
        best: tuple[float, Heading, str] | None = None
        for heading in headings:
            for part in heading.parts:
                support = self._support(part, machine)
                if support and (best is None or (support, -heading.rank) > (best[0], -best[1].rank)):
                    best = (support, heading, part)
        return None if best is None else best[1:]

    def _of(self, heading: Heading, part: str, machine: list[tuple[Offer, list[str]]]) -> Headline:
        source = "h1" if heading.element.tag == "h1" else "heading"
        return Headline(self._as_written(part, heading, machine), source, heading.element)

    def cut(self, title: str) -> list[str]:
        """A title, and what stays of it without the site's name, without its last part, without its first."""
        bare = without_site(title, self.sites)
        return list(dict.fromkeys([bare, *_shorter(bare), title]))

    def beside(self, headline: Headline) -> frozenset[str]:
        """Keys of what stands beside the headline in the page's title: the names of the section and the site."""
        key = key_of(headline.text)
        for offer in self.offered:
            if offer.source == "title":
                parts = [part for part in _SEPARATOR.split(offer.value) if part][1:]
                beside = {key_of(part) for part in parts if len(part.split()) <= _LONGEST_NAME_OF_SITE}
                return frozenset(other for other in beside if other not in key)
        return frozenset()

    def is_site(self, text: str) -> bool:
        """Whether a text is just the name of the site."""
        return key_of(text) in self.sites

    def _support(self, part: str, machine: list[tuple[Offer, list[str]]]) -> float:
        """How many of the titles in metadata are this text, each weighed by how much of it the text is."""
        key = key_of(part)
        total = best = 0.0
        for _, variants in machine:
            whole = len(key_of(variants[0])) or 1
            share = 0.0
            for variant in variants:
                other, elided = _form(variant)
                if other == key or (elided and len(other) > 20 and key.startswith(other)):
                    share = max(share, min(1.0, len(other) / whole) ** 2)
            best = max(best, share)
            total += share
        return total if best >= _ENOUGH else 0.0

    def _as_written(self, part: str, heading: Heading, machine: list[tuple[Offer, list[str]]]) -> str:
        """The heading's own text; where its parts are set apart by style only, with the signs that metadata put between them."""
        if len(heading.element) == 0:
            return part
        spellings = [variant for _, variants in machine for variant in variants if key_of(variant) == key_of(part)]
        if part in spellings or not spellings:
            return part
        return (
            spellings[0] if _signs(spellings[0]) > _signs(part) or spellings[0].count(" ") != part.count(" ") else part
        )

    def _only_first_heading(self, machine: list[tuple[Offer, list[str]]]) -> Heading | None:
        first = [
            heading
            for heading in self.headings
            if heading.rank == 0 and len(key_of(heading.text)) >= _FEWEST_LETTERS and not _is_logo(heading.element)
        ]
        if not first:
            return None
        texts = [key for _, variants in machine for key in _words(variants[0])]
        related = [heading for heading in first if len(set(_words(heading.text)) & set(texts)) >= 2]
        if related:
            return related[0]
        long_enough = [heading for heading in first if _says_something(heading.text)]
        return long_enough[0] if len(first) == 1 and long_enough else None

    def _printed(self, machine: list[tuple[Offer, list[str]]]) -> Headline | None:
        """The largest part of a title that an element prints just so, on a page that has no heading with it."""
        wanted = {key for _, variants in machine for key in map(key_of, variants) if len(key) >= _FEWEST_LETTERS}
        best: tuple[int, Element] | None = None
        for element in islice(self._page.tree.iter(*_PRINTING), _MOST_PRINTING):
            text = element.text or ""
            if (
                text.isspace()
                or not text
                or (best is not None and len(text) < best[0])
                or key_of(text[:_LONGEST]) not in wanted
            ):
                continue
            if (
                _says_something(text)
                and not self.is_site(text)
                and not is_hidden(element)
                and (best is None or len(text) > best[0])
            ):
                best = len(text), element
        return None if best is None else Headline(printed(best[1]), "printed", best[1])

    def _from_metadata(self, machine: list[tuple[Offer, list[str]]]) -> Headline | None:
        best: tuple[float, Offer, str] | None = None
        for offer, variants in machine:
            if self.is_site(offer.value):
                continue
            text = variants[0]
            if _ELIDED.search(text):
                text = next(
                    (
                        other[0]
                        for _, other in machine
                        if key_of(other[0]).startswith(key_of(_ELIDED.sub("", text))) and not _ELIDED.search(other[0])
                    ),
                    text,
                )
            support = self._support(text, machine)
            if best is None or support > best[0]:
                best = (support, offer, text)
        return None if best is None else Headline(_without_section(best[2]), best[1].source, None)


@lru_cache(maxsize=256)
def _form(title: str) -> tuple[str, bool]:
    """The key of a title without the dots at its end, and whether it may be cut off there."""
    bare = _ELIDED.sub("", title)
    return key_of(bare), bare != title or len(title) >= _CUT_OFF


def without_site(title: str, sites: Iterable[str]) -> str:
    """A title without the name of the site before or behind it.

    >>> without_site("La pluie revient - Le Courrier", {"lecourrier"})
    'La pluie revient'
    """
    known = frozenset(sites)
    for _ in range(3):
        opening, colon, rest = title.partition(": ")
        if colon and key_of(opening) in known:
            title = rest
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            break
        last, first = cuts[-1], cuts[0]
        if _names_site(title[last.end() :], known) and key_of(title[: last.start()]):
            title = title[: last.start()].rstrip()
        elif _names_site(title[: first.start()], known) and key_of(title[first.end() :]):
            title = title[first.end() :].lstrip()
        else:
            break
    return title


def name_of_site(title: str, sites: frozenset[str]) -> str | None:
    """The part of a page's title that is the name of its site, as it is written there.

    >>> name_of_site("La pluie revient - Le Courrier", frozenset({"courrier"}))
    'Le Courrier'
    """
    parts = [part.strip(" -–—|·:") for part in _SEPARATOR.split(title)]
    return next((part for part in reversed(parts) if len(parts) > 1 and keys_of_site(part) & sites), None)


def _without_section(title: str) -> str:
    """A title without the short parts behind bars at its end, which name sections: for want of a heading to hold it against.

    >>> _without_section("Minister quits over ferry deal | Politics")
    'Minister quits over ferry deal'
    """
    parts = _BAR.split(title)
    while len(parts) > 1 and len(parts[-1].split()) <= _LONGEST_SECTION and _says_something(_BAR.split(title)[0]):
        parts.pop()
    return title if len(parts) == len(_BAR.split(title)) else title[: title.find(parts[-1]) + len(parts[-1])]


def _names_site(part: str, sites: frozenset[str]) -> bool:
    key = key_of(part)
    if not key or key in sites or _DATE_ALONE.fullmatch(part.strip()):
        return True
    if regex.fullmatch(r"(?:www\.)?[\w\-]+\.\p{Ll}{2,4}(?:\.\p{Ll}{2})?", part.strip(), regex.IGNORECASE):
        return True
    return len(part.split()) <= _LONGEST_NAME_OF_SITE and any(
        len(site) >= 3 and (key.startswith(site) or key.endswith(site))
        for site in sites
        if len(site) >= 4 or len(key) <= 12
    )


def _shorter(title: str) -> Iterator[str]:
    """What is before each separator and behind it, the longest first."""
    cuts = list(_SEPARATOR.finditer(title))
    cuts = [*cuts[:3], *cuts[3:][-3:]]
    for cut in reversed(cuts):
        yield title[: cut.start()].strip()
    for cut in cuts:
        yield title[cut.end() :].strip()


def _without_kickers(heading: Element) -> Iterator[str]:
    """The text of a heading without what is set apart in it, and each part that is a text of its own."""
    children = [
        child
        for child in heading.iterdescendants()
        if isinstance(child.tag, str)
        and child.tag in ("span", "div", "strong", "small", "em", "a", "p", "b", "h1", "h2")
    ]
    if not children or len(children) > 12:
        return
    whole = printed(heading)
    marked = [
        printed(child)
        for child in children
        if _KICKER_CLASS.search(child.get("class") or "") and not _HEADLINE_CLASS.fullmatch(child.get("class") or "")
    ]
    bare = whole
    for text in filter(None, marked):
        if bare.startswith(text):
            bare = bare.removeprefix(text).lstrip(" :|-–—•")
        elif bare.endswith(text):
            bare = bare.removesuffix(text).rstrip(" :|-–—•")
    parts = []
    for child in children:
        text = printed(child)
        if text and text != whole:
            rest = whole.removeprefix(text) if whole.startswith(text) else whole.removesuffix(text)
            parts += [rest.strip(" :|•"), text]
    yield from sorted(
        {part for part in parts if len(key_of(part)) >= _FEWEST_LETTERS and part != bare},
        key=lambda part: (-len(part), part),
    )
    if bare and bare != whole:
        yield bare


def _is_logo(element: Element) -> bool:
    around = [element, *list(element.iterancestors())[:3]]
    return any(_LOGO.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in around) or any(
        each.tag == "nav" for each in around
    )


def _says_something(text: str) -> bool:
    """Whether a text is long enough for a headline: four words, seven Chinese characters, or ten letters of a script without capitals."""
    return text.count(" ") >= 3 or len(_UNCASED.findall(text)) >= 10 or len(_HAN.findall(text)) >= 7


def _signs(text: str) -> int:
    return sum(not char.isalnum() and not char.isspace() for char in text)


def _words(text: str) -> list[str]:
    return [word for word in clean(text).casefold().split() if len(word) > 3]
