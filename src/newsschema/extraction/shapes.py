"""Shapes: the word orders of a language, written as templates in its pack and matched over tokens.

A template is words and named slots:

    "{day} {month} {year?}"            a slot takes a token of its kind; `?`: or nothing; a digit tells two of a kind apart
    "jusqu'au [{date}]"                brackets hold what the match covers; without them it covers the whole template
    "{date} <au|jusqu'au|-> {date2}"   alternatives, of which one may be empty; `<name>` stands for a list of the pack

Templates come in layers. What a layer finds is a token of the next one, of the kind that the template makes and of every
group that the kind is in; so "{point} au {point2}" needs no list of all the ways to write a date. Between the parts
of a template stand gaps: spaces and dashes of every kind count alike, and a space beside a mark counts for nothing.

Matching begins at tokens only and is bounded by the longest template, so its cost is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from newsschema.text.folding import fold

NONE = "none"
"""What templates make that only keep others from matching."""

_PIECE = regex.compile(
    r"\{(?P<kind>[a-z_]+)(?P<number>\d?)\}|(?P<open>\[)|(?P<close>\])|(?P<word>[^\W_]+)|(?P<gap>[^\w{}\[\]]+)"
)
_CHOICE = regex.compile(r"<([^<>]*)>")
_OPTIONAL = regex.compile(r"(?P<before>[\s,]*)\{(?P<name>[a-z_]+\d?)\?\}(?P<behind>[\s,]*)")
_AROUND_MARK = regex.compile(r"\s*([^\s])\s*")
_PARAGRAPH = regex.compile(r"\n\s*\n")
_WIDEST_GAP = 4
_LONGEST_WORD = 24
_SAME_MARK = str.maketrans(dict.fromkeys("–—‑−‒―", "-") | dict.fromkeys("’‘ʼ", "'"))


class Token(NamedTuple):
    """Something that a slot can take: text[start:end]."""

    start: int
    end: int
    kind: str
    value: Any


class Match(NamedTuple):
    """A template found in the text.

    Attributes:
        start: of what it covers.
        end: of what it covers.
        make: what the template makes.
        slots: the token in every slot that was filled; the value of a token that a layer made is its match.
        weight: how many characters the template asks for before and in the match: the more, the surer.
    """

    start: int
    end: int
    make: str
    slots: dict[str, Token]
    weight: int


class _Accept(NamedTuple):
    make: str
    names: tuple[str, ...]
    lead: tuple[tuple[str, str], ...]
    lead_inside: bool
    last: int | None
    rank: int


@dataclass(slots=True)
class _Node:
    slots: dict[tuple[str, str], _Node] = field(default_factory=dict)
    words: dict[str, dict[str, _Node]] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    accepts: list[_Accept] = field(default_factory=list)
    led: dict[str, list[_Accept]] = field(default_factory=dict)
    """Those with a lead, by its last word."""


class _Path(NamedTuple):
    node: _Node
    end: int
    taken: tuple[Token, ...]
    ends: tuple[int, ...]


class Shapes:
    """The templates of a language, ready to be matched.

    Args:
        layers: for each layer, by what they make, its templates, the preferred one first.
        lists: alternatives that templates share, by name.
        groups: for each group, the kinds that are in it.
    """

    def __init__(
        self,
        layers: Sequence[Mapping[str, Iterable[str]]],
        lists: Mapping[str, Iterable[str]],
        groups: Mapping[str, Iterable[str]],
    ) -> None:
        self._roots = [_compiled(layer, lists) for layer in layers]
        self._kinds: dict[str, list[str]] = {}
        for group, kinds in groups.items():
            for kind in kinds:
                self._kinds.setdefault(kind, [kind]).append(group)

    def match(self, text: str, folded: str, tokens: Iterable[Token]) -> list[Match]:
        """The templates found, in the order of the text, none overlapping another.

        Of several that begin at one place the longest wins, and of equally long ones the heavier.
        """
        by_start: dict[int, list[Token]] = {}
        for token in tokens:
            for kind in self._kinds.get(token.kind, (token.kind,)):
                by_start.setdefault(token.start, []).append(token._replace(kind=kind))
        found: dict[int, Match] = {}
        for root in self._roots:
            made = [match for start in by_start for match in _matches(root, text, folded, by_start, start)]
            for match in made:
                for kind in self._kinds.get(match.make, (match.make,)):
                    by_start.setdefault(match.start, []).append(Token(match.start, match.end, kind, match))
                best = found.get(match.start)
                if best is None or (match.end, match.weight) >= (best.end, best.weight):
                    found[match.start] = match
        return list(_leftmost(found))


def _leftmost(found: dict[int, Match]) -> Iterator[Match]:
    reached = 0
    for start in sorted(found):
        if start >= reached:
            yield found[start]
            reached = found[start].end


def _matches(root: _Node, text: str, folded: str, by_start: dict[int, list[Token]], start: int) -> Iterable[Match]:
    """The best match of each make whose first slot is filled at an offset; none where a stop shape weighs more."""
    slots = root.slots
    paths = [
        _Path(child, token.end, (token,), (token.end,))
        for token in by_start[start]
        if (child := slots.get(("", token.kind))) is not None
    ]
    if not paths:
        return ()
    best: dict[str, tuple[tuple[int, int, int], Match]] = {}
    before = _word_before(folded, start)
    while paths:
        path = paths.pop()
        node = path.node
        for accept in node.accepts:
            _take(best, accept, path, folded, text)
        if node.led:
            for accept in (*node.led.get(before, ()), *node.led.get("", ())):
                _take(best, accept, path, folded, text)
        if node.gaps:
            gap, place = _gap(text, folded, path.end)
            if gap in node.gaps:
                _step(paths, path, gap, place, folded, by_start)
            if gap and "" in node.gaps:
                _step(paths, path, "", path.end, folded, by_start)
    if not best:
        return ()
    stop = best.pop(NONE, None)
    if stop is None:
        return [match for _, match in best.values()]
    return [match for worth, match in best.values() if worth[:2] > stop[0][:2]] or (stop[1],)


def _take(
    best: dict[str, tuple[tuple[int, int, int], Match]], accept: _Accept, path: _Path, folded: str, text: str
) -> None:
    start = path.taken[0].start
    end = path.end if accept.last is None else path.ends[accept.last]
    known = best.get(accept.make)
    if known is not None and known[0][0] > path.end:
        return
    begin = start
    if accept.lead:
        found = _lead_start(text, folded, start, accept.lead)
        if found is None:
            return
        begin = found
    weight = path.end - begin
    worth = (path.end, weight, -accept.rank)
    if known is None or worth > known[0]:
        slots = dict(zip(accept.names, path.taken, strict=True))
        best[accept.make] = (worth, Match(begin if accept.lead_inside else start, end, accept.make, slots, weight))


def _step(paths: list[_Path], path: _Path, gap: str, place: int, folded: str, by_start: dict[int, list[Token]]) -> None:
    slots = path.node.slots
    for token in by_start.get(place, ()):
        child = slots.get((gap, token.kind))
        if child is not None:
            paths.append(_Path(child, token.end, (*path.taken, token), (*path.ends, token.end)))
    words = path.node.words.get(gap)
    if words:
        for word, child in words.items():
            end = place + len(word)
            if folded.startswith(word, place) and not folded[end : end + 1].isalnum():
                paths.append(_Path(child, end, path.taken, (*path.ends, end)))


def _word_before(folded: str, start: int) -> str:
    end = start
    while end > 0 and folded[end - 1] == " " and start - end < _WIDEST_GAP:
        end -= 1
    return folded[max(folded.rfind(" ", max(end - _LONGEST_WORD, 0), end) + 1, end - _LONGEST_WORD, 0) : end]


def _gap(text: str, folded: str, end: int) -> tuple[str, int]:
    """What separates an offset from the next word, in its plain form, and where it ends."""
    place = end
    limit = min(end + _WIDEST_GAP, len(folded))
    while place < limit and folded[place] == " ":
        place += 1
    return _plain(text[end:place]), place


@lru_cache(maxsize=4096)
def _plain(gap: str) -> str:
    """The same for every way to write a gap; a paragraph's end is like no gap of a template."""
    if not gap:
        return ""
    if _PARAGRAPH.search(gap):
        return "\n"
    return _AROUND_MARK.sub(r"\1", gap.translate(_SAME_MARK)) if gap.strip() else " "


def _lead_start(text: str, folded: str, start: int, lead: tuple[tuple[str, str], ...]) -> int | None:
    """Where the words of a lead begin that end right before an offset, or nothing."""
    place = start
    for word, gap in reversed(lead):
        end = place
        while end > 0 and folded[end - 1] == " " and place - end < _WIDEST_GAP:
            end -= 1
        begin = end - len(word)
        if begin < 0 or not folded.startswith(word, begin) or _plain(text[end:place]) != gap:
            return None
        if word and begin and folded[begin - 1].isalnum():
            return None
        place = begin
    return place


def _compiled(layer: Mapping[str, Iterable[str]], lists: Mapping[str, Iterable[str]]) -> _Node:
    root = _Node()
    rank = 0
    for make, templates in layer.items():
        for template in templates:
            for written in expand(template, lists):
                _add(root, make, written, rank)
                rank += 1
    return root


def _add(root: _Node, make: str, written: str, rank: int) -> None:
    pieces = [piece for piece in _PIECE.finditer(written) if piece.group() not in ("[", "]")]
    opening, closing = written.find("["), written.find("]")
    first = next(place for place, piece in enumerate(pieces) if piece["kind"])
    lead = tuple(
        (fold(piece["word"] or ""), _plain((piece if piece["gap"] else following)["gap"] or ""))
        for piece, following in pairwise(pieces[: first + 1])
        if piece["word"] or piece is pieces[0]
    )
    node, gap, names = root, "", []
    last, steps = None, 0
    for piece in pieces[first:]:
        if piece["gap"]:
            gap = _plain(piece["gap"])
            continue
        node.gaps.add(gap)
        if piece["kind"]:
            names.append(piece["kind"] + piece["number"])
            node = node.slots.setdefault((gap, piece["kind"]), _Node())
        else:
            node = node.words.setdefault(gap, {}).setdefault(fold(piece["word"]), _Node())
        gap = ""
        if closing < 0 or piece.end() <= closing:
            last = steps
        steps += 1
    inside = opening < pieces[first].start() - 1 if opening >= 0 else True
    accept = _Accept(make, tuple(names), lead, inside, None if last == steps - 1 else last, rank)
    (node.led.setdefault(lead[-1][0], []) if lead else node.accepts).append(accept)


def expand(template: str, lists: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """A template without alternatives and optional slots: one for every way to choose.

    >>> list(expand("{day} <de |>{month} {year?}", {}))
    ['{day} de {month} {year}', '{day} de {month}', '{day} {month} {year}', '{day} {month}']
    """
    choice = _CHOICE.search(template)
    if choice is not None:
        chosen = choice[1].split("|") if "|" in choice[1] else lists[choice[1]]
        for part in chosen:
            yield from expand(template[: choice.start()] + part + template[choice.end() :], lists)
        return
    optional = _OPTIONAL.search(template)
    if optional is None:
        yield template
        return
    before, behind = template[: optional.start()], template[optional.end() :]
    yield from expand(f"{before}{optional['before']}{{{optional['name']}}}{optional['behind']}{behind}", lists)
    between = optional["before"] and optional["behind"]
    first = not before.rstrip("[")
    yield from expand(
        before + (optional["behind"] if between else optional["before"] if behind and not first else "") + behind, lists
    )
