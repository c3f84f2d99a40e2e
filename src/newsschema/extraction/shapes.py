"""Shapes: the word orders of a language, written as templates in its pack and matched over tokens.

A template is words and named slots: "du {day} au {day2} {month} {year?}". A slot takes a token of its kind (its name without
the number); `?` makes it optional; `<date>` stands for any of the pack's fragments of that name, `<date:2>` for the same with
2 behind every slot's name. All templates of a language are compiled into one trie. Matching begins at tokens only and is
bounded by the longest template, so its cost is linear in the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

import regex

from newsschema.text.folding import fold

_PIECE = regex.compile(r"\{(?P<slot>[a-z_]+)(?P<number>\d?)(?P<optional>\??)\}|(?P<word>[^\W_]+)|(?P<gap>[^\w{}<>]+)")
_FRAGMENT = regex.compile(r"<(?P<name>[a-z_]+)(?::(?P<number>\d))?>")
_SLOT_NAME = regex.compile(r"\{([a-z_]+)(\??)\}")
_WIDEST_GAP = 3
_LONGEST_WORD = 24
_SAME_GAP = str.maketrans(
    {
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "’": "'",
        "\r": " ",
    }
)


class Token(NamedTuple):
    """Something that a slot can take: text[start:end]."""

    start: int
    end: int
    kind: str
    value: Any


class Match(NamedTuple):
    """A template found in the text.

    Attributes:
        start: of the first slot or word of the template behind its lead.
        end: of the last.
        make: what the template makes.
        slots: the value of every slot that was filled.
        spans: where every slot stands.
        lead: the words before it that the template asks for.
    """

    start: int
    end: int
    make: str
    slots: dict[str, Any]
    spans: dict[str, tuple[int, int]]
    lead: str


class _Accept(NamedTuple):
    make: str
    names: tuple[str, ...]
    lead: str
    inside: bool
    rank: int


@dataclass(slots=True)
class _Node:
    slots: dict[tuple[str, str], _Node] = field(default_factory=dict)
    words: dict[str, list[tuple[str, _Node]]] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    accepts: list[_Accept] = field(default_factory=list)
    led: dict[str, list[_Accept]] = field(default_factory=dict)


class Shapes:
    """The templates of a language, ready to be matched.

    Args:
        templates: for everything that can be made, its templates in order of preference. Words before the first slot
            are the template's lead: they must stand there but are no part of the match, unless the template begins with
            `+`.
        fragments: named parts that templates share.
    """

    def __init__(self, templates: Mapping[str, Iterable[str]], fragments: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        self._kinds: set[str] = set()
        rank = 0
        for make, written in templates.items():
            for template in written:
                for expanded in _expand(template, fragments):
                    self._add(make, expanded, rank)
                    rank += 1

    def _add(self, make: str, template: str, rank: int) -> None:
        inside = template.startswith("+")
        pieces = list(_PIECE.finditer(template.removeprefix("+")))
        first_slot = next(place for place, piece in enumerate(pieces) if piece["slot"])
        lead = " ".join(fold("".join(piece.group() for piece in pieces[:first_slot])).split())
        node, gap, names = self._root, "", []
        pieces = pieces[first_slot:]
        for piece in pieces:
            if piece["gap"]:
                gap = piece["gap"]
            elif piece["slot"]:
                names.append(piece["slot"] + piece["number"])
                node.gaps.add(gap)
                node = node.slots.setdefault((gap, piece["slot"]), _Node())
                gap = ""
            else:
                word = fold(piece["word"])
                node.gaps.add(gap)
                follow = node.words.setdefault(gap, [])
                node = next((child for known, child in follow if known == word), None) or _appended(follow, word)
                gap = ""
        accept = _Accept(make, tuple(names), lead, inside, rank)
        (node.led.setdefault(lead.split()[-1], []) if lead else node.accepts).append(accept)

    def match(self, text: str, folded: str, tokens: Iterable[Token]) -> list[Match]:
        """The templates found, in the order of the text, none overlapping another; the longest wins."""
        by_start: defaultdict[int, list[Token]] = defaultdict(list)
        for token in tokens:
            by_start[token.start].append(token)
        found: list[Match] = []
        reached = 0
        for start in sorted(by_start):
            if start < reached:
                continue
            best = self._longest(text, folded, by_start, start)
            if best is not None:
                found.append(best)
                reached = best.end
        return found

    def _longest(self, text: str, folded: str, by_start: dict[int, list[Token]], start: int) -> Match | None:
        best: tuple[int, bool, int, _Accept, tuple[Token, ...], int] | None = None
        paths: list[tuple[_Node, int, tuple[Token, ...]]] = [(self._root, start, ())]
        before = _word_before(folded, start)
        while paths:
            node, end, taken = paths.pop()
            for accept in (*node.accepts, *node.led.get(before, ())) if node.led else node.accepts:
                if best is None or (end, bool(accept.lead), -accept.rank) > best[:3]:
                    begin = _lead_start(folded, start, accept.lead)
                    if begin is not None:
                        best = (end, bool(accept.lead), -accept.rank, accept, taken, begin if accept.inside else start)
            if not node.gaps:
                continue
            gap, place = ("", end) if node is self._root else _gap(text, end)
            if gap in node.gaps:
                paths.extend(_steps(node, gap, place, folded, by_start, taken))
            if gap and "" in node.gaps:
                paths.extend(_steps(node, "", end, folded, by_start, taken))
        if best is None:
            return None
        end, _, _, accept, taken, begin = best
        values = {name: token.value for name, token in zip(accept.names, taken, strict=True)}
        spans = {name: (token.start, token.end) for name, token in zip(accept.names, taken, strict=True)}
        return Match(begin, end, accept.make, values, spans, accept.lead)


def _appended(follow: list[tuple[str, _Node]], word: str) -> _Node:
    child = _Node()
    follow.append((word, child))
    return child


def _steps(
    node: _Node, gap: str, place: int, folded: str, by_start: dict[int, list[Token]], taken: tuple[Token, ...]
) -> Iterable[tuple[_Node, int, tuple[Token, ...]]]:
    for token in by_start.get(place, ()):
        child = node.slots.get((gap, token.kind))
        if child is not None:
            yield child, token.end, (*taken, token)
    for word, child in node.words.get(gap, ()):
        end = place + len(word)
        if folded.startswith(word, place) and not folded[end : end + 1].isalnum():
            yield child, end, taken


def _gap(text: str, end: int) -> tuple[str, int]:
    """The separators behind an offset in their plain form, and where they end."""
    place = end
    while place < len(text) and place - end <= _WIDEST_GAP and not text[place].isalnum():
        place += 1
    raw = text[end:place].translate(_SAME_GAP)
    return (" " if raw and not raw.strip() and "\n\n" not in text[end:place] else raw), place


def _word_before(folded: str, start: int) -> str:
    """The last word that ends before an offset."""
    words = folded[max(start - _LONGEST_WORD, 0) : start].split()
    return words[-1] if words else ""


def _lead_start(folded: str, start: int, lead: str) -> int | None:
    """Where the words of a lead begin that end right before an offset, or nothing."""
    place = start
    for word in reversed(lead.split()):
        end = place
        while end > 0 and folded[end - 1] == " " and place - end < _WIDEST_GAP:
            end -= 1
        place = end - len(word)
        if place < 0 or not folded.startswith(word, place) or folded[place - 1 : place].isalnum():
            return None
    return place


def _expand(template: str, fragments: Mapping[str, Iterable[str]]) -> Iterable[str]:
    """A template without fragments and optional slots: one for every way to fill them in or leave them out."""
    names = list(_FRAGMENT.finditer(template))
    if names:
        choices = [[_numbered(part, name["number"]) for part in fragments[name["name"]]] for name in names]
        for chosen in product(*choices):
            written, place = [], 0
            for name, part in zip(names, chosen, strict=True):
                written += [template[place : name.start()], part]
                place = name.end()
            yield from _expand("".join(written) + template[place:], fragments)
        return
    optional = _next_optional(template)
    if optional is None:
        yield template
        return
    start, end = optional
    yield from _expand(template[: end - 2] + "}" + template[end:], fragments)
    without = (
        template[:start].rstrip(" ,") + template[end:]
        if template[:start].strip(" ,+")
        else template[:start] + template[end:].lstrip(" ,")
    )
    yield from _expand(without, fragments)


def _next_optional(template: str) -> tuple[int, int] | None:
    mark = template.find("?}")
    return None if mark < 0 else (template.rfind("{", 0, mark), mark + 2)


def _numbered(part: str, number: str | None) -> str:
    return part if number is None else _SLOT_NAME.sub(rf"{{\g<1>{number}\g<2>}}", part)
