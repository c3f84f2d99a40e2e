"""Templates of shapes, compiled into a trie; `newsschema.extraction.shapes` says how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from newsschema.errors import NewsschemaError
from newsschema.text.folding import fold

_PIECE = regex.compile(r"\{[a-z_]+\d?\}|[\[\]]|[^\W_]+|[^\w{}\[\]]+")
_BRACKETS = ("[", "]")
_CHOICE = re.compile(r"<([^<>]*)>")
_OPTIONAL = re.compile(r"(?P<before>[\s,]*)\{(?P<name>[a-z_]+\d?)\?\}(?P<behind>[\s,]*)")
_AROUND_MARK = re.compile(r"\s*([^\s])\s*")
_PARAGRAPH = re.compile(r"\n\s*\n")
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
    """What may stand before a first slot, read backwards: words by the gap behind them, and the templates that ask for no more.

    A word is empty where only a mark is asked for.
    """

    before: dict[str, dict[str, Lead]] = field(default_factory=dict)
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
    pieces = [(piece, _told(piece)) for piece in _PIECE.findall(template)]
    first = next((place for place, (_, told) in enumerate(pieces) if told.slot), None)
    if first is None:
        raise NewsschemaError(f"the shape {template!r} has no slot")
    led, inside = _led(pieces, first) if first else ((), 0)
    node, gap, last, closed, goes_on = root, "", 0, False, False
    names: list[str] = []
    for piece, (slot, word, between) in pieces[first:]:
        if between is not None:
            gap = between
            continue
        if piece in _BRACKETS:
            closed = closed or piece == "]"
            continue
        branch = node.branches.get(gap)
        if branch is None:
            branch = node.branches[gap] = Branch()
        gap = ""
        if slot:
            names.append(piece[1:-1])
        followers, name = (branch.slots, slot) if slot else (branch.words, word)
        follower = followers.get(name)
        if follower is None:
            follower = followers[name] = Node()
        node = follower
        if closed:
            goes_on = True
        else:
            last = len(names) - 1
    accept = Accept(
        make, tuple(names), inside if inside < len(led) else None, last if goes_on else None, gap.strip(), rank
    )
    if not led:
        node.accepts.append(accept)
        return
    lead = node.led = node.led or Lead()
    for word, between in reversed(led):
        lead = lead.before.setdefault(word, {}).setdefault(between, Lead())
    lead.accepts.append(accept)


class _Told(NamedTuple):
    """What a piece of a template is: a slot of a kind, a word, a gap; a bracket is none of them."""

    slot: str = ""
    word: str = ""
    gap: str | None = None


@cache
def _told(piece: str) -> _Told:
    """What a piece is; most stand in many templates."""
    if piece[0] == "{":
        return _Told(slot=piece[1:-1].rstrip("0123456789"))
    if piece in _BRACKETS:
        return _Told()
    return _Told(word=fold(piece)) if piece[0].isalnum() else _Told(gap=plain_gap(piece))


def _led(pieces: Sequence[tuple[str, _Told]], first: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """The words before the first slot, each with the gap behind it, and how many of them the match covers."""
    opening = next((place for place, (piece, _) in enumerate(pieces) if piece == "["), -1)
    plain = [(place, told) for place, (piece, told) in enumerate(pieces[: first + 1]) if piece not in _BRACKETS]
    led = [
        (place, (told.word, (told.gap if told.gap is not None else following.gap) or ""))
        for (place, told), (_, following) in pairwise(plain)
        if told.word or place == plain[0][0]
    ]
    return tuple(each for _, each in led), sum(place >= opening for place, _ in led)


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
