"""The text of the article on a page, as trafilatura finds it, without what its metadata say already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

import regex

from newsschema.errors import NewsschemaError
from newsschema.extraction.html.authors import is_cased
from newsschema.extraction.html.blocks import Block, is_apart
from newsschema.extraction.html.metadata import Metadata
from newsschema.extraction.html.page import Element, Page, clean, key_of, printed
from newsschema.extraction.html.pointers import without_pointers
from newsschema.extraction.html.stamps import find_stamps
from newsschema.extraction.html.words import Vocabulary, vocabulary
from newsschema.model.article import Author
from newsschema.text.folding import fold_term

_FEWEST_CHARACTERS = 200
_HEAD_LINES = 6
_LONGEST_BESIDE_NAMES = 12
_LONGEST_KICKER = 40
_TAIL_LINES = 3
_HASHTAGS = regex.compile(r"(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+")
_ADDRESS = regex.compile(r"\S+@\S+")
_CONTACT = regex.compile(r"\S+@\S+\.\w|(?<!\S)@\w{3,}")
_LONGEST_APPEAL = 320
_NOON = regex.compile(r"\d\s?[ap]\.\s?m\.$", regex.IGNORECASE)
_READING_TIME = regex.compile(r"\d{1,2}\s?(?:min|minut)\p{L}*\.?(?:\s\p{L}+){0,3}", regex.IGNORECASE)
_SIGNED_OFF = regex.compile(r"\([\p{L}/.\s-]{2,12}\)|(?:copyright|[©ⓒ]|\(c\)).{0,150}", regex.IGNORECASE)
"""What stands last: the initials of who wrote it, and whose the rights are."""
_LONGEST_BETWEEN = 200
_SHORTEST_PARAGRAPH = 40
_MUCH_LESS = 0.6
_NEARLY_ALL = 0.8
_ENOUGH = 0.9
_SHORTEST_CHECKED = 60
_MOST_ELEMENTS = 20_000
_MOST_COMPARED = 40
_MOST_NESTED = 60
_FEW = 2
_RULE = regex.compile(r"[|\-\s]+")
_STANDFIRST = regex.compile(
    r"stand-?first|sub-?_?(?:title|head)|teaser-?text|dek\b|(?:^|[_\-\s])(?:lead|lede|intro|excerpt|summary|description|chapo|chapeau|preamble|ingress|"
    r"manchet|vorspann|sapo|sottotitolo|entradilla|bajada|catenaccio|sommario)(?:$|[_\-\s])",
    regex.IGNORECASE,
)
_NO_STANDFIRST = regex.compile(
    r"image|photo|img|media|figure|video|audio|author|bio|caption|credit|product|channel", regex.IGNORECASE
)
_BELOW_HEADLINE = frozenset({"h2", "h3", "h4"})
_LONGEST_STANDFIRST = 700
_MOST_BLOCKS_OF_HEAD = 14
_PARAGRAPHS = regex.compile(r"\s*\n\s*")


def body_of(page: Page, metadata: Metadata) -> str:
    """The article's text, its paragraphs apart by an empty line.

    It is what trafilatura finds; where that is much less than the paragraphs that stand together on the page, or the page is so
    large that trafilatura's time would grow out of proportion, it is these. Pointers to other pages are left out. Where JSON-LD gives
    the text too, what it does not have is left out, and where the page shows a small part of it, it is that text.

    Raises:
        NewsschemaError: when trafilatura is not installed.
    """
    try:
        from trafilatura import extract
    except ImportError as error:
        raise NewsschemaError("reading HTML needs lxml and trafilatura: pip install 'newsschema[html]'") from error
    together = list(_paragraphs(page.tree))
    much = sum(map(len, together))
    lines: list[str] = []
    if sum(1 for _ in islice(page.tree.iter(), _MOST_ELEMENTS + 1)) <= _MOST_ELEMENTS:
        for fast in (
            True,
            False,
        ):  # the slow way compares with other extractors, which can win only where the fast one lacks some
            found = extract(
                page.tree,
                include_comments=False,
                include_tables=True,
                output_format="txt",
                with_metadata=False,
                fast=fast,
            )
            lines = [line for line in map(_without_bars, (found or "").split("\n")) if line]
            length = sum(map(len, lines))
            if together and not _MUCH_LESS * much <= length < _ENOUGH * much:
                break
    if _run_together(lines, together) or sum(map(len, lines)) < _MUCH_LESS * much:
        lines = together
    lines = without_pointers(page.tree, list(_of_the_text(lines, page, metadata)))
    lines = [*_standfirst(lines, metadata), *lines]
    return "\n\n".join(_checked(lines, metadata.json_ld.body()))


def _run_together(lines: list[str], paragraphs: list[str]) -> bool:
    """Whether paragraphs of the page stand in one line of the text, as the cells of a table that lays out a page do."""
    longest = max(lines, key=len, default="")
    within = sum(paragraph[:_SHORTEST_PARAGRAPH] in longest for paragraph in paragraphs[:_MOST_COMPARED])
    return within > _FEW or len(lines) == 1 < len(paragraphs)


def _standfirst(lines: list[str], metadata: Metadata) -> Iterator[str]:
    """What is printed as a standfirst and missing in the text: marked as one, the description, or a heading right below the headline."""
    had = key_of(" ".join(lines))
    description = key_of(metadata.article.description or "")
    behind = [block for block in metadata.blocks if not block.before][:_MOST_BLOCKS_OF_HEAD]
    for number, block in enumerate(behind):
        key = key_of(block.text)
        shortest = _SHORTEST_PARAGRAPH / 2 if is_cased(block.text) else _SHORTEST_PARAGRAPH / 4
        if len(key) < shortest or len(block.text) > _LONGEST_STANDFIRST:
            continue
        if key in had:
            if len(block.text) >= _LONGEST_BETWEEN:
                return
            continue
        described = len(description) >= _SHORTEST_PARAGRAPH and (
            key.startswith(description) or description.startswith(key)
        )
        if described or _is_standfirst(block) or (not number and block.elements[0].tag in _BELOW_HEADLINE):
            yield block.text


def _is_standfirst(block: Block) -> bool:
    around = block.elements[0].getparent()
    marked = [*block.elements[:2], *([around] if around is not None and len(around) <= _FEW else [])]
    classes = [each.get("class") or "" for each in marked]
    return any(map(_STANDFIRST.search, classes)) and not any(map(_NO_STANDFIRST.search, classes))


def _checked(lines: list[str], given: str | None) -> list[str]:
    """The lines without those that the text in JSON-LD does not have, where it has nearly all; that text where the lines are little of it.

    What stands before the first line that it has, and short lines within, stay: many leave out the standfirst and the headings.
    """
    if not given:
        return lines
    paragraphs = [paragraph for paragraph in map(clean, _PARAGRAPHS.split(given)) if paragraph]
    key = key_of(" ".join(paragraphs))
    has = [key_of(line) in key for line in lines]
    if sum(map(len, lines)) < _MUCH_LESS * sum(map(len, paragraphs)) and len(given) >= _FEWEST_CHARACTERS:
        return paragraphs
    covered = sum(len(key_of(line)) for line, it_has in zip(lines, has, strict=True) if it_has)
    if covered < _NEARLY_ALL * len(key) or not any(has):
        return lines
    first, last = has.index(True), len(has) - has[::-1].index(True)
    return [
        line
        for number, (line, it_has) in enumerate(zip(lines, has, strict=True))
        if it_has or number < first or (number < last and len(line) < _SHORTEST_CHECKED)
    ]


def _without_bars(line: str) -> str:
    """A line; the row of a table without the bars between its cells."""
    line = line.strip()
    if not line.startswith("|") and not line.endswith("|"):
        return line
    return " ".join(line.replace("|", " ").split()) if _RULE.fullmatch(line) is None else ""


def _paragraphs(tree: Element) -> Iterator[str]:
    """The paragraphs of the element that holds most of them by length, what is set apart within it left out."""
    from lxml.etree import iterwalk

    texts: dict[Element, str] = {}
    held: dict[Element, float] = defaultdict(float)
    nested = 0
    walker = iterwalk(tree, events=("start",))
    for _, element in walker:
        lays_out = element.tag == "table" and element.find(".//p") is not None
        if element.tag not in ("body", "html") and not lays_out and is_apart(element):
            walker.skip_subtree()
        elif element.tag == "p":
            inner = element.find(".//p")
            nested += inner is not None
            text = texts[element] = (
                printed(element) if inner is None else _before(inner, element) if nested < _MOST_NESTED else ""
            )
            if len(text) >= _SHORTEST_PARAGRAPH:
                for distance, ancestor in enumerate(islice(element.iterancestors(), 3)):
                    held[ancestor] += len(text) * (1 - 0.1 * distance)
    if held:
        best = max(held, key=lambda element: held[element])
        for element in best.iter("p"):
            if texts.get(element):
                yield texts[element]


def _before(inner: Element, element: Element) -> str:
    """What a paragraph prints before the paragraph within it, where pages of old leave them open."""
    first = next((piece for piece in inner.itertext() if not piece.isspace()), None)
    return clean("".join(takewhile(lambda piece: piece != first, element.itertext())))


def _of_the_text(lines: list[str], page: Page, metadata: Metadata) -> Iterator[str]:
    """The lines without headline, byline and dates before the text, and without the pointers to other pages between its paragraphs."""
    article = metadata.article
    names = {key_of(author.name) for author in article.authors}
    words = vocabulary(page.language)
    kickers = {key_of(block.text) for block in metadata.blocks if block.before and _is_kicker(block.text)}
    publisher = key_of(article.publisher or "")
    begun = False
    for number, line in enumerate(lines):
        key = key_of(line)
        if not key or (not begun and (key in kickers or key == publisher)):
            continue
        if number < _HEAD_LINES and _is_control(line, words):
            continue
        if len(line) <= _LONGEST_APPEAL and words.appeals(line):
            continue
        if number < _HEAD_LINES and (_is_headline(line, article.headline) or _is_dated(line, page.language)):
            continue
        if _is_credit(line, words) or _HASHTAGS.fullmatch(line):
            continue
        if number < _HEAD_LINES and _is_signature(line, names, words, publisher):
            continue
        if number >= len(lines) - _TAIL_LINES and (
            _is_signature(line, names, words, publisher)
            or _is_contact(line, article.authors)
            or _SIGNED_OFF.fullmatch(line)
        ):
            continue
        if len(line) > _LONGEST_BETWEEN or not words.between.match(line):
            begun = begun or len(line) >= _SHORTEST_CHECKED
            yield line


def _is_kicker(text: str) -> bool:
    return len(text) <= _LONGEST_KICKER and text[-1] not in ".!?…"


def _is_control(line: str, words: Vocabulary) -> bool:
    """Whether a line holds nothing but words of controls, "Share", "Save", or a number of readers."""
    if line.isdecimal() or _READING_TIME.fullmatch(line) is not None:
        return True
    return len(line.split()) <= _FEW and set(fold_term(line).split()) <= words.control


def _is_signature(line: str, names: set[str], words: Vocabulary, publisher: str) -> bool:
    """Whether a line is hardly more than names of authors, or no sentence and one of these beside a label or a role."""
    if len(line) > 100:
        return False
    key = key_of(_ADDRESS.sub("", line))
    rest, signed = key, 0
    for name in filter(None, names):
        signed += name in rest
        rest = rest.replace(name, "")
    if not signed:
        return False
    if len(rest.replace(publisher, "")) <= signed * _LONGEST_BESIDE_NAMES:
        return True
    if line[-1] in ".!?…" and not any(find_stamps(line, words.language)):
        return False
    beside = (words.label, words.role, words.not_author)
    return words.by(line) > 0 or any(pattern.search(line) for pattern in beside)


def _is_contact(line: str, authors: Iterable[Author]) -> bool:
    """Whether a line is an address, or tells where to reach an author, by the name or by an address with a part of it."""
    if len(line) > _LONGEST_BETWEEN or not _CONTACT.search(line):
        return False
    key = key_of(line)
    addressed = fold_term(" ".join(_ADDRESS.findall(line))).split()
    return _ADDRESS.fullmatch(line) is not None or any(
        key_of(author.name) in key
        or any(len(part) > _FEW and part in addressed for part in fold_term(author.name).split())
        for author in authors
    )


def _is_headline(line: str, headline: str | None) -> bool:
    """Whether a line is the headline, or that with a kicker before it."""
    key, other = key_of(line), key_of(headline or "")
    return key == other or (bool(other) and key.endswith(other) and len(key) - len(other) <= _LONGEST_KICKER)


def _is_credit(line: str, words: Vocabulary) -> bool:
    """Whether a line is a caption with the one who made the picture behind a label: "The bridge at dawn. Photo: Dan Wu"."""
    if len(line) > _LONGEST_BETWEEN:
        return False
    label = words.not_author.search(line)
    return label is not None and label[0].rstrip()[-1] in ":：" and (not label.start() or line[-1] not in ".!?…")


def _is_dated(line: str, language: str | None) -> bool:
    """Whether a line is hardly more than a date and its label."""
    if len(line) > 100:
        return False
    if line[-1] not in ".!?…" and vocabulary(language).dated.match(line):
        return True
    stamps = list(find_stamps(line, language))
    ends = line[-1] in ".!?…" and not _NOON.search(line)
    return bool(stamps) and len(line) - sum(end - start for _, start, end in stamps) <= 40 and not ends
