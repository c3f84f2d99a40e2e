"""What a reader sees beside the headline: who signs, and the days that are printed there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

import regex

from newsschema.extraction.html.authors import Named, Reader, is_cased, joined, key_of_name
from newsschema.extraction.html.blocks import Block, is_apart
from newsschema.extraction.html.page import Element, clean, printed
from newsschema.extraction.html.stamps import Stamp, find_stamps, read_stamp
from newsschema.extraction.html.words import Vocabulary, has_given_name, profile_path

_SIGNED = regex.compile(
    r"by-?_?line|author|autor|auteur|autore|verfasser|signature|signatur|firma\b|writer|reporter|journalist|"
    r"contributor|redakteur|yazar|pisatel|penulis|forfatter|skribent|kirjoittaja|szerzo|creator|credit-?(?:title-?)?name|"
    r"posted-?by|"
    r"written-?by|byauthor|vcard|\bfn\b|\bp-author\b",
    regex.IGNORECASE,
)
_NOT_SIGNED = regex.compile(
    r"bio|image|avatar|photo|pic\b|img|follow|share|social|comment|date|time|role|job|position|desc|twitter|"
    r"caption|credit(?!-?(?:title-?)?name)|location|place|city|organi[sz]|affiliat|function|label|prefix|title$|tags?\b|topic",
    regex.IGNORECASE,
)
_DATED = regex.compile(
    r"date|time|publish|posted|fecha|datum|data\b|tarih|dato|stand|created|veroeffentlich|aktualis|updated",
    regex.IGNORECASE,
)
_CHANGED = regex.compile(
    r"updat|modif|actuali|aktuali|aggiorn|atualiz|bijgewerkt|opdater|oppdater|changed|edited|lastmod", regex.IGNORECASE
)
_PUBLISHED = regex.compile(r"publish|created|pubdate", regex.IGNORECASE)
_LONGEST_SIGNED = 220
_LONGEST_DATED = 260
_IN_BRACKETS = regex.compile(r"\s*\(([^()]{1,40})\)")
_BESIDE_NAME = regex.compile(
    r"location|place|city|role|job|position|function|title$|organi[sz]|affiliat", regex.IGNORECASE
)
_LONGEST_REPORTER = 80
_SHORTEST_PARAGRAPH = 100
_FULL_STOPS = (".", "!", "?", "…", "。", "।", "”", "»", '"', "؟")
_BETWEEN_NAMES = (",", "/", "|", "·", "•")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_CONTEXT = 60
_MOST_BETWEEN = 3
_MOST_ELEMENTS = 2000
_MOST_SIGNED = 20


class Printed(NamedTuple):
    """A day printed beside the headline.

    Attributes:
        stamp: the day.
        field: what it is the day of: of publication, of the last change, or of either.
        source: where it stands: "time", "printed".
    """

    stamp: Stamp
    field: str
    source: str


def signers(blocks: list[Block], reader: Reader) -> list[Named]:
    """Who signs beside the headline: whom links to authors' pages name, else a block marked as a byline, else who stands behind "by"."""
    blocks = list(_without_photographers(head(blocks), reader))
    for number, block in enumerate(blocks):
        linked = _linked(block, reader)
        if linked:
            return joined(
                [*linked, *_beside_linked(block, linked, reader), *_following(blocks[number + 1 :], reader, _linked)]
            )
    marked: list[Named] = []
    for number, block in enumerate(blocks):
        marked += _marked(block, reader)
        if any(named.kind == "person" for named in marked):
            return joined([*marked, *_following(blocks[number + 1 :], reader, _marked)])
    for block in blocks:
        if len(block.text) > _LONGEST_SIGNED:
            continue
        label = reader.words.label.search(block.text)
        behind = reader.words.by(block.text) or (label.end() if label else 0)
        if 0 < behind < len(block.text) and not _says_more(block.text[behind:]):
            found = [named for named in reader.read(block.text) if named.kind != "site" and not reader.is_nobody(named)]
            if found:
                return joined([*marked, *found])
        labelled = [
            named for part in _labelled_parts(block, reader) for named in reader.read(part) if named.kind == "person"
        ]
        if labelled:
            return joined([*marked, *labelled])
        reporters = [Named(match["name"].strip(), "person") for match in reader.words.signed.finditer(block.text)]
        if reporters and len(block.text) <= _LONGEST_REPORTER:
            return joined([*marked, *reporters])
    return joined(marked)


def credited(blocks: list[Block], reader: Reader) -> frozenset[str]:
    """Keys of the persons who stand behind the label of an editor or a photographer beside the headline."""
    found: set[str] = set()
    for block in blocks:
        if len(block.text) > _LONGEST_SIGNED:
            continue
        for label in reader.words.not_author.finditer(block.text):
            if label[0].rstrip()[-1] in ":：":
                people = (named for named in reader.read(block.text[label.end() :]) if named.kind == "person")
                found.update(key_of_name(named.name) for named in islice(people, 1))
    return frozenset(found)


def _labelled_parts(block: Block, reader: Reader) -> Iterator[str]:
    """What is printed in elements within a block that begin with "by", where the block itself begins with a date or the like."""
    for element in block.elements[1:]:
        text = printed(element)
        behind = reader.words.by(text)
        if 0 < behind < len(text) <= _LONGEST_REPORTER and not _says_more(text[behind:]):
            yield text


def head(blocks: list[Block]) -> Iterator[Block]:
    """The blocks up to the first heading behind a paragraph of the text, where the text of others begins."""
    read = False
    for block in blocks:
        if not block.before:
            if read and block.elements and block.elements[0].tag in _HEADINGS:
                return
            read = read or _is_paragraph(block)
        yield block


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= _SHORTEST_PARAGRAPH and block.text.endswith(_FULL_STOPS)


def _without_photographers(blocks: Iterable[Block], reader: Reader) -> Iterator[Block]:
    """The blocks without the names under which the word for a photographer stands on a line of its own."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and not (
            len(waiting.text) <= _CONTEXT and reader.words.not_author.fullmatch(block.text.strip(" :"))
        ):
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _linked(block: Block, reader: Reader) -> list[Named]:
    found: list[Named] = []
    if len(block.text) > _LONGEST_SIGNED:
        return found
    for element in block.elements:
        if element.tag == "a" and _is_profile(element) and not _is_no_author(element, block, reader):
            found += [named for named in reader.read(printed(element)) if named.kind != "site"]
    return found


def _is_no_author(link: Element, block: Block, reader: Reader) -> bool:
    """Whether the word for a photographer stands in brackets behind a link, or that for an editor before it."""
    behind = _IN_BRACKETS.match(link.tail or "")
    if behind is not None and reader.words.not_author.fullmatch(behind[1].strip()) is not None:
        return True
    before = block.text.partition(printed(link) or "\n")[0].rstrip(" :")
    return any(label.end() == len(before) for label in reader.words.not_author.finditer(before))


def signers_elsewhere(tree: Element, reader: Reader) -> list[Named]:
    """Who signs at the end of the text, or anywhere: the first persons in an element that is marked as a byline."""
    body = tree.find(".//article")
    elements = (tree if body is None else body).xpath(".//*[@class or @rel]")[:_MOST_ELEMENTS]
    for element in [each for each in elements if _is_signed(each)][:_MOST_SIGNED]:
        text = printed(element)
        if (
            len(text) <= _LONGEST_SIGNED
            and not any(is_apart(each) for each in (element, *element.iterancestors()))
            and not _is_in_teaser(element)
        ):
            names = [named for named in reader.read(text) if named.kind == "person"]
            if names:
                return names
    return []


def _is_in_teaser(element: Element) -> bool:
    """Whether a small heading stands close by, and the page's first-level one does not."""
    for ancestor in islice(element.iterancestors(), 2):
        if ancestor.find(".//h1") is not None:
            return False
        if any(ancestor.find(f".//{heading}") is not None for heading in _HEADINGS):
            return True
    return False


def _beside_linked(block: Block, linked: list[Named], reader: Reader) -> list[Named]:
    """Who stands behind "and" in the same block without a link, or behind a comma with a given name."""
    known = {key_of_name(named.name) for named in linked}
    found = []
    for named in reader.read(block.text):
        before = block.text[: max(block.text.find(named.name), 0)]
        if (
            named.kind == "person"
            and key_of_name(named.name) not in known
            and (
                reader.words.both.search(before[-12:]) is not None
                or (before.rstrip().endswith(_BETWEEN_NAMES) and has_given_name(named.name))
            )
        ):
            found.append(named)
    return found


def _following(blocks: list[Block], reader: Reader, read: Callable[[Block, Reader], list[Named]]) -> list[Named]:
    """The further authors in the blocks right behind."""
    found: list[Named] = []
    missed = 0
    for block in blocks:
        names = [named for named in read(block, reader) if named.kind == "person"]
        found += names
        missed = 0 if names else missed + 1
        if missed > _MOST_BETWEEN or len(block.text) > _LONGEST_SIGNED or (not names and _is_paragraph(block)):
            break
    return found


def _marked(block: Block, reader: Reader) -> list[Named]:
    """Who is named in the elements of a block that are marked as bylines; one word with a capital may be anything."""
    return [
        named
        for text in _signed_texts(block)
        for named in reader.read(text)
        if named.kind != "person" or " " in named.name or not is_cased(named.name)
    ]


def _is_profile(link: Element) -> bool:
    if "author" in (link.get("rel") or "").lower().split():
        return True
    return profile_path().search(link.get("href") or "") is not None


def _signed_texts(block: Block) -> list[str]:
    """What is printed in the elements that are marked as bylines: the innermost, where several lie in one another."""
    if not block.elements or len(block.text) > _LONGEST_SIGNED:
        return []
    within = [element for element in block.elements[1:] if _is_signed(element)]
    texts = [
        _without_beside(printed(element), element.iter())
        for element in within
        if not any(other is not element and element in other.iterancestors() for other in within)
    ]
    if texts:
        return texts
    outer = [block.elements[0], *block.elements[0].iterancestors()][:3]
    signed = any(_is_signed(element) for element in outer)
    return [_without_beside(block.text, block.elements)] if signed else []


def _without_beside(text: str, elements: Iterable[Element]) -> str:
    """What is printed in a byline, without the elements at its end that are marked as roles and places."""
    for element in islice(elements, 1, _MOST_SIGNED):
        if isinstance(element.tag, str) and any(_BESIDE_NAME.search(marks) for marks in _marks(element)):
            beside = printed(element)
            if len(beside) > 1 and text.endswith(beside):
                text = text.removesuffix(beside).rstrip()
    return text


def _is_signed(element: Element) -> bool:
    return any(_SIGNED.search(marks) and not _NOT_SIGNED.search(marks) for marks in _marks(element))


def _marks(element: Element) -> Iterator[str]:
    yield from (element.get("class") or "").split()
    for name in ("id", "data-testid", "data-qa", "data-component", "rel", "itemprop"):
        if element.get(name):
            yield element.get(name)


def _says_more(text: str) -> bool:
    """Whether what follows "by" is a sentence and not a name: it begins with no capital, or ends with a full stop far away."""
    first = text.strip()[:1]
    return first.islower() or first.isdigit() or len(text.split()) > 22


def dates(blocks: list[Block], language: str | None, words: Vocabulary, *, month_first: bool) -> Iterator[Printed]:
    """The days printed beside the headline, in the order of the page, and what the words before each say it is."""
    context = ""
    for block in blocks:
        stamps = list(find_stamps(block.text, language, month_first=month_first))
        changed = [each for each in block.elements if each.tag != "a" and _CHANGED.search(" ".join(_marks(each)))]
        labelled: list[tuple[str, str]] = []
        for element in block.elements:
            marks = " ".join(_marks(element))
            if element.tag == "time" or (element.get("datetime") and _DATED.search(marks)):
                for each in _of_time(element, block, context, language, words, month_first=month_first):
                    labelled.append((clean("".join(element.itertext())), each.field))
                    yield each
        if len(block.text) <= _LONGEST_DATED:
            for stamp, start, end in stamps:
                said = (context + " " + block.text[:start])[-_CONTEXT:]
                marked = len(stamps) == 1 and any(
                    block.text[start:end] in clean("".join(each.itertext())) for each in changed
                )
                shown = next((field for text, field in labelled if block.text[start:end].strip() in text), "either")
                field = shown if shown != "either" else _field(said, words, changed=marked)
                if _is_paragraph(block) and field == "either":
                    continue  # a day that the text speaks of
                yield Printed(stamp, field, "printed")
        context = block.text[-_CONTEXT:] if len(block.text) <= _CONTEXT else ""


def _of_time(
    element: Element, block: Block, context: str, language: str | None, words: Vocabulary, *, month_first: bool
) -> Iterator[Printed]:
    value = element.get("datetime") or element.get("content") or element.get("data-datetime") or ""
    stamp = read_stamp(value, language, month_first=month_first)
    if stamp is None:
        return
    shown = clean("".join(element.itertext()))
    place = block.text.find(shown) if shown else -1
    said = (context + " " + block.text[: max(place, 0)])[-_CONTEXT:]
    own, parent = " ".join(_marks(element)), element.getparent()
    alone = parent is not None and len(list(islice(parent.iter("time"), 2))) == 1
    marks = own if _PUBLISHED.search(own) or not alone else f"{own} {' '.join(_marks(parent))}"
    field = "date_published" if _PUBLISHED.search(own) else _field(said, words, changed=bool(_CHANGED.search(marks)))
    yield Printed(stamp, field, "time")


def _field(said: str, words: Vocabulary, *, changed: bool) -> str:
    if words.modified.search(said):
        return "date_modified"
    if words.published.search(said):
        return "date_published"
    return "date_modified" if changed else "either"
