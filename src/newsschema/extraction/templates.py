"""Templates of shapes, compiled into a trie; `newsschema.extraction.shapes` says how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from newsschema.errors import NewsschemaError
from newsschema.text.folding import fold

_PIECE = regex.compile(
    r"\{(?P<kind>[a-z_]+)(?P<number>\d?)\}|(?P<bracket>[\[\]])|(?P<word>[^\W_]+)|(?P<gap>[^\w{}\[\]]+)"
)
_CHOICE = regex.compile(r"<([^<>]*)>")
_OPTIONAL = regex.compile(r"(?P<before>[\s,]*)\{(?P<name>[a-z_]+\d?)\?\}(?P<behind>[\s,]*)")
_AROUND_MARK = regex.compile(r"\s*([^\s])\s*")
_PARAGRAPH = regex.compile(r"\n\s*\n")
_SAME_MARK = str.maketrans(dict.fromkeys("–—‑−‒―", "-") | dict.fromkeys("’‘ʼ", "'") | {"،": ","})


class Accept(NamedTuple):
    """The end of a template in the trie.

    Attributes:
        make: what the template makes.
        names: of its slots.
        inside: how many of the words before its first slot the match covers; None for all of them.
        last: the slot that the match ends with, where the template asks for more behind it.
        tail: a mark that it ends with.
        rank: its place in the pack: of two alike the first is meant.
    """

    make: str
    names: tuple[str, ...]
    inside: int | None
    last: int | None
    tail: str
    rank: int


@dataclass(slots=True)
class Lead:
    """What may stand before a first slot, read backwards: words with the gap behind them, and the templates that ask for no more.

    A word is empty where only a mark is asked for.
    """

    before: dict[tuple[str, str], Lead] = field(default_factory=dict)
    accepts: list[Accept] = field(default_factory=list)


@dataclass(slots=True)
class Branch:
    """What may come behind a gap: slots by their kind, words."""

    slots: dict[str, Node] = field(default_factory=dict)
    words: dict[str, Node] = field(default_factory=dict)


@dataclass(slots=True)
class Node:
    """A place in the trie: branches by the gap before them, and the templates that end here, those with a lead apart."""

    branches: dict[str, Branch] = field(default_factory=dict)
    accepts: list[Accept] = field(default_factory=list)
    led: Lead | None = None


def compile_templates(templates: Mapping[str, Iterable[str]], lists: Mapping[str, Iterable[str]]) -> Node:
    """The trie of one layer of templates.

    Args:
        templates: by what they make.
        lists: alternatives that templates share, by name.

    Raises:
        NewsschemaError: when a template names no slot, or a list that there is not.
    """
    root = Node()
    rank = 0
    for make, written in templates.items():
        for template in written:
            for one in expand(template, lists):
                _add(root, make, one, rank)
                rank += 1
    return root


def _add(root: Node, make: str, template: str, rank: int) -> None:
    pieces = [piece for piece in _PIECE.finditer(template) if not piece["bracket"]]
    opening, closing = template.find("["), template.find("]")
    first = next((place for place, piece in enumerate(pieces) if piece["kind"]), None)
    if first is None:
        raise NewsschemaError(f"the shape {template!r} has no slot")
    led = [
        (piece.start(), fold(piece["word"] or ""), plain_gap((piece if piece["gap"] else following)["gap"] or ""))
        for piece, following in pairwise(pieces[: first + 1])
        if piece["word"] or piece is pieces[0]
    ]
    node, gap, last, goes_on = root, "", 0, False
    names: list[str] = []
    for piece in pieces[first:]:
        if piece["gap"]:
            gap = plain_gap(piece["gap"])
            continue
        branch = node.branches.setdefault(gap, Branch())
        gap = ""
        if piece["kind"]:
            names.append(piece["kind"] + piece["number"])
            node = branch.slots.setdefault(piece["kind"], Node())
        else:
            node = branch.words.setdefault(fold(piece["word"]), Node())
        if closing < 0 or piece.end() <= closing:
            last = len(names) - 1
        else:
            goes_on = True
    inside = sum(start >= opening for start, _, _ in led)
    accept = Accept(
        make, tuple(names), inside if inside < len(led) else None, last if goes_on else None, gap.strip(), rank
    )
    if not led:
        node.accepts.append(accept)
        return
    lead = node.led = node.led or Lead()
    for _, word, gap in reversed(led):
        lead = lead.before.setdefault((word, gap), Lead())
    lead.accepts.append(accept)


@lru_cache(maxsize=4096)
def plain_gap(gap: str) -> str:
    """The same for every way to write a gap; a paragraph's end is like no gap of a template.

    >>> plain_gap(" – "), plain_gap("\u00a0"), plain_gap(", ")
    ('-', ' ', ',')
    """
    if not gap:
        return ""
    if _PARAGRAPH.search(gap):
        return "\n"
    return _AROUND_MARK.sub(r"\1", gap.translate(_SAME_MARK)) if gap.strip() else " "


def expand(template: str, lists: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """A template without alternatives and optional slots: one for every way to choose.

    >>> list(expand("{day} <de |>{month} {year?}", {}))
    ['{day} de {month} {year}', '{day} de {month}', '{day} {month} {year}', '{day} {month}']
    """
    choice = _CHOICE.search(template)
    if choice is not None:
        if "|" not in choice[1] and choice[1] not in lists:
            raise NewsschemaError(f"the shape {template!r} names a list that there is not: {choice[1]!r}")
        for part in choice[1].split("|") if "|" in choice[1] else lists[choice[1]]:
            yield from expand(template[: choice.start()] + part + template[choice.end() :], lists)
        return
    optional = _OPTIONAL.search(template)
    if optional is None:
        yield template
        return
    before, behind = template[: optional.start()], template[optional.end() :]
    left, right = optional["before"], optional["behind"]
    yield from expand(f"{before}{left}{{{optional['name']}}}{right}{behind}", lists)
    begins = not before.rstrip("[")
    yield from expand(before + (right if left and right else "" if begins or not behind else left) + behind, lists)
