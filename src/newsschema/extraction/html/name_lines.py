"""Names that stand on lines of their own without a label or mark: below the headline, and under the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex

from newsschema.extraction.html.authors import Named, Reader, is_cased, key_of_name, looks_like_name
from newsschema.extraction.html.blocks import Block, is_apart
from newsschema.extraction.html.page import Element, Page, key_of, printed
from newsschema.extraction.html.stamps import find_stamps
from newsschema.extraction.html.visible import head
from newsschema.extraction.html.words import has_given_name, is_place
from newsschema.text.folding import fold_term

_LONGEST = 120
_LONGEST_BIO = 400
_NEAR = 2
_MOST_BLOCKS = 40
_MOST_LINKS = 600
_MOST_PARAGRAPHS = 400
_LAST = 4
_SHORTEST_TEXT = 60
_CONTACT = regex.compile(r"\S+@\S+\.\w+|(?<!\w)@\w{3,}|\[at\]|twitter\.com|x\.com", regex.IGNORECASE)
_PIECES = regex.compile(r"\s*[|•·●,;/／–—]\s*|\s-\s")
_APART = regex.compile(r"[\s|,]*(?:\d{1,2}[:.h]\d\d\s*)?(?:\p{L}{1,4}\.?\s+)?[–—•·/]\s")
"""What stands between a date and the name behind it: the time of day, and a sign."""
_PLACE_BEHIND = regex.compile(r"\s*(?:[,/|–]\s*\p{Lu}[\p{L} -]{1,24})?\s*")
_INITIAL = regex.compile(r"\p{Lu}\.?")
_FIRST = regex.compile(r"[\p{Lu}\p{Lo}][\p{L}\p{M}’'.\-]*(?:\s+[\p{L}\p{M}’'.\-]+){1,4}?(?=\s)")
_STYLES = frozenset({"strong", "b", "em", "i"})
_SECTIONS = frozenset(
    {"article:section", "section", "keywords", "news_keywords", "article:tag", "parsely-section", "parsely-tags"}
)


class NameLines:
    """Looks for such lines on one page.

    Attributes:
        reader: reads names on the page.
        known: keys of the persons whom other sources name.
    """

    def __init__(self, page: Page, headline: Element, reader: Reader, known: frozenset[str]) -> None:
        self._page = page
        self._headline = headline
        self.reader = reader
        self.known = known
        self._said: str | None = None

    def below(self, blocks: list[Block]) -> list[Named]:
        """Who is named on lines around the headline.

        A line counts where another source names one of its names. Where none names anybody, it counts where a role, an address or
        an agency stands with a name, else the line nearest to a date that begins with a given name.
        What is a place, a section or spoken of in the text is nobody.
        """
        blocks = blocks[:_MOST_BLOCKS]
        lines = [
            (number, names)
            for number, block in enumerate(blocks)
            if self._may_agree(block) and (names := self._names(block))
        ]
        if self.known or not lines:
            return [named for number, names in lines for named in self._agreed(names, blocks[number].text)]
        lines = [(number, names) for number, names in lines if not any(self._is_other(each.name) for each in names)]
        above = sum(1 for _ in head(blocks))  # below that stand the names of teasers
        lines = [(number, names) for number, names in lines if number < above]
        labelled = [named for number, names in lines if self._has_role(blocks, number) for named in names]
        if labelled:
            return labelled
        dated = [number for number, block in enumerate(blocks) if self._is_dated(block)]
        near = [
            (min(abs(number - other) for other in dated), number, names)
            for number, names in lines
            if dated
            and min(abs(number - other) for other in dated) <= _NEAR
            and any(has_given_name(each.name) for each in names)
        ]
        return min(near)[2] if near else []

    def _may_agree(self, block: Block) -> bool:
        """Whether a line is worth reading: one with a name that another source gives, where one does."""
        return not self.known or (
            len(block.text) <= _LONGEST and any(key in key_of_name(block.text) for key in self.known)
        )

    def _agreed(self, names: list[Named], line: str) -> list[Named]:
        """Those of a line whom another source names, and who is joined to them by "and"."""
        found = [named for named in names if key_of_name(named.name) in self.known]
        if not found:
            return []
        pieces = self.reader.words.both.split(f" {line} ")
        linked = {named.name for named in names for piece in pieces[:_NEAR] if named.name == piece.strip()}
        return [named for named in names if named in found or (len(pieces) == len(names) and named.name in linked)]

    def _names(self, block: Block) -> list[Named]:
        """The persons of a line that holds nothing but names, and what stands beside names."""
        text = block.text
        if (
            len(text) > _LONGEST
            or text[-1:] in "?!:"
            or self.reader.words.by(text)
            or (block.elements and block.elements[0].tag == "h2")
        ):
            return []
        stamps = list(find_stamps(text, self._page.language))
        if stamps:
            text = f"{text[: stamps[0][1]]} | {text[stamps[-1][2] :]}"
            before, behind = text[: stamps[0][1]], text[stamps[0][1] :]
            if not self.reader.words.dated.sub("", before).strip(" |,-–—·:"):
                apart = _APART.match(behind)
                text = behind[apart.end() :] if apart else ""
        people = [named for named in self.reader.read(text) if named.kind == "person" and self._is_full(named.name)]
        if not people:
            return []
        rest = text
        for named in people:
            rest = rest.replace(named.name, "|")
        rest = regex.sub(r"[(\[（][^()\[\]（）]{0,80}[)\]）]", "", rest)
        others = [part for part in _PIECES.split(rest) if part.strip(" |")]
        return people if all(self._may_stand_beside(part) for part in others) else []

    def _is_full(self, name: str) -> bool:
        """Whether a name has two to four words and none of a control or a page's furniture; one word where no capitals are."""
        tokens = name.split()
        if not is_cased(name):
            return 2 <= len(tokens) <= 4 and looks_like_name(name)
        if set(fold_term(name).split()) & self.reader.words.control:
            return False
        return 2 <= len(tokens) <= 5 and not all(_INITIAL.fullmatch(token) for token in tokens[-1:])

    def _may_stand_beside(self, part: str) -> bool:
        part = part.strip(" |.:()")
        words = self.reader.words
        return (
            len(part.split()) <= 1
            or _CONTACT.search(part) is not None
            or words.role.search(part) is not None
            or words.both.fullmatch(f" {part} ") is not None
            or any(named.kind != "person" for named in self.reader.read(part))
            or (looks_like_name(part) and len(part.split()) <= 3)
            or any(char.isdigit() for char in part)
            or words.at.match(f" {part}") is not None
        )

    def _has_role(self, blocks: list[Block], number: int) -> bool:
        block = blocks[number]
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        return any(
            each is not None
            and len(each.text) <= _LONGEST
            and (
                _CONTACT.search(each.text) is not None
                or (each is block and any(named.kind != "person" for named in self.reader.read(each.text)))
                or (self.reader.words.role.search(each.text) is not None and len(each.text) <= _LONGEST // 2)
            )
            for each in (block, following)
        )

    def _is_dated(self, block: Block) -> bool:
        if any(element.tag == "time" for element in block.elements):
            return True
        return len(block.text) <= _LONGEST and bool(list(islice(find_stamps(block.text, self._page.language), 1)))

    def _is_other(self, name: str) -> bool:
        """Whether a name is that of a place, a section of the site, or somebody in the text."""
        if is_place(name, self._page.language) or key_of(name) in self._sections:
            return True
        if self._said is None:
            texts = [printed(each) for each in islice(self._page.tree.iter("p", "h1", "h2"), _MOST_PARAGRAPHS)]
            self._said = " ".join(
                text
                for text in texts
                if text.endswith(".") or (len(text) >= _SHORTEST_TEXT and not self._is_line_of_date(text))
            ).casefold()
        return name.casefold() in self._said

    def _is_line_of_date(self, text: str) -> bool:
        return len(text) <= _LONGEST and text[-1] not in "!?…" and any(find_stamps(text, self._page.language))

    @property
    def _sections(self) -> frozenset[str]:
        found = {
            key_of(word)
            for meta in self._page.metas
            if meta.name in _SECTIONS
            for word in regex.split(r"[,;|]", meta.content)
        }
        for element in islice(self._page.tree.iter("a", "h1"), _MOST_LINKS):
            if element is self._headline:
                break
            found.add(key_of("".join(element.itertext())[:_LONGEST]))
        return frozenset(found)

    def under(self) -> list[Named]:
        """Who is named under the text: on a line of their own in other type, or in a note on who the author is."""
        paragraphs = list(self._last_paragraphs())
        for text, element in reversed(paragraphs):
            if len(text) > _LONGEST_BIO:
                continue
            if (
                len(text) <= _LONGEST
                and (_is_styled(element) or self.reader.words.label.match(text))
                and not self.reader.words.not_author.search(text)
            ):
                people = [named for named in self.reader.read(text) if named.kind == "person"]
                signed = _is_to_the_right(element) or self.reader.words.by(text)
                if people and all(
                    self._is_full(each.name) and (signed or has_given_name(each.name)) for each in people
                ):
                    return people
            noted = self._in_note(text)
            if noted:
                return noted
        return []

    def _in_note(self, text: str) -> list[Named]:
        """Who is introduced in "Jane Doe is a columnist for The Post."."""
        for match in islice(_FIRST.finditer(text), 1):
            if match.start() > 0:
                break
            for length in range(2, 6):
                tokens = text.split()
                name, rest = " ".join(tokens[:length]), " ".join(tokens[length : length + 16])
                verb = self.reader.words.is_a.match(rest)
                if verb is not None and looks_like_name(name) and self.reader.words.role.search(rest[verb.end() :]):
                    return [Named(name, "person")]
        return []

    def _last_paragraphs(self) -> Iterator[tuple[str, Element]]:
        """The last paragraphs of the element that the headline's article is."""
        if self._headline is None:
            return
        home = next((each for each in self._headline.iterancestors() if each.tag in ("article", "main")), None)
        if home is None:
            home = next((each for each in self._page.tree.iter("article")), None)
        if home is None:
            return
        found = []
        for element in islice(home.iter("p"), _MOST_PARAGRAPHS):
            text = printed(element)
            if text and not any(
                is_apart(each)
                for each in (element, *islice(element.iterancestors(), 3))
                if each is not home and not (each.tag == "footer" and each.getparent() is home)
            ):
                found.append((text, element))
        yield from found[-_LAST:]


def _is_to_the_right(element: Element) -> bool:
    return "right" in (element.get("style") or "").lower() or element.get("align") == "right"


def _is_styled(element: Element) -> bool:
    """Whether a paragraph is set in other type as a whole but for a place behind it, or to the right."""
    if _is_to_the_right(element):
        return True
    children = list(element)
    return (
        len(children) == 1
        and children[0].tag in _STYLES
        and not (element.text or "").strip()
        and _PLACE_BEHIND.fullmatch(children[0].tail or "") is not None
    )
