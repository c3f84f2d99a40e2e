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
from typing import NamedTuple

from newsschema.extraction.scan import Hit
from newsschema.extraction.templates import Accept, Node, compile_templates, plain_gap

NONE = "none"
"""What templates make that only keep others from matching."""

_WIDEST_GAP = 4
_LONGEST_WORD = 24
_NO_SLOTS: frozenset[str] = frozenset()


Token = Hit
"""Something that a slot can take: text[start:end]."""


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


class Shapes:
    """The templates of a language, ready to be matched.

    Args:
        layers: for each layer, by what they make, its templates, the preferred one first.
        lists: alternatives that templates share, by name.
        groups: for each group, the kinds that are in it.
        whole: slots by what templates make: with one of them filled, nothing else of the layer is looked for within the match.

    Raises:
        NewsschemaError: when a template cannot be read.
    """

    def __init__(
        self,
        layers: Sequence[Mapping[str, Iterable[str]]],
        lists: Mapping[str, Iterable[str]],
        groups: Mapping[str, Iterable[str]],
        whole: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._whole = whole or {}
        self._roots = [compile_templates(layer, lists) for layer in layers]
        self._groups: dict[str, list[str]] = {}
        for group, kinds in groups.items():
            for kind in kinds:
                self._groups.setdefault(kind, []).append(group)

    def match(self, text: str, folded: str, tokens: Iterable[Token]) -> list[Match]:
        """The templates found, in the order of the text, none overlapping another.

        Of several that begin at one place the longest wins, and of equally long ones the heavier.
        """
        search = _Search(text, folded, self._whole)
        for token in tokens:
            search.add(token, self._groups.get(token.kind, ()))
        found: dict[int, Match] = {}
        for root in self._roots:
            for match in search.run(root):
                token = Token(match.start, match.end, match.make, match)
                search.add(token, self._groups.get(match.make, ()))
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


_Path = tuple[Node, int, tuple[Token, ...]]
_Best = dict[str, tuple[tuple[int, int, int], Match]]
_Here = dict[str, list[Token]]
"""The tokens that begin at a place, by kind."""

_Near = tuple[str, _Here, str, int]
"""What stands behind an offset: the gap in its plain form, the tokens and the word behind it, and where they begin."""


class _Search:
    """One search through a text; what stands beside a place is looked at once."""

    def __init__(self, text: str, folded: str, whole: Mapping[str, frozenset[str]]) -> None:
        self._text = text
        self._folded = folded
        self._whole = whole
        self._by_start: dict[int, _Here] = {}
        self._starts: dict[str, list[int]] = {}
        self._near: dict[int, _Near] = {}
        self._before: dict[int, str] = {}

    def add(self, token: Token, groups: Iterable[str]) -> None:
        """Something to fill slots with: those of its kind and of its groups."""
        start = token[0]
        here = self._by_start.get(start)
        if here is None:
            here = self._by_start[start] = {}
        for kind in (token[2], *groups):
            if kind in here:
                here[kind].append(token)
            else:
                here[kind] = [token]
                if kind in self._starts:
                    self._starts[kind].append(start)
                else:
                    self._starts[kind] = [start]

    def run(self, root: Node) -> list[Match]:
        """The matches of one layer."""
        first = root.branches[""].slots
        starts = {start for kind in first if kind in self._starts for start in self._starts[kind]}
        found: list[Match] = []
        reached = 0
        for start in sorted(starts):
            if start < reached:
                continue
            for match in self._at(start, first):
                found.append(match)
                if match[1] > reached and not self._whole.get(match[2], _NO_SLOTS).isdisjoint(match[3]):
                    reached = match[1]
        return found

    def _at(self, start: int, first: dict[str, Node]) -> Iterable[Match]:
        """The best match of each make whose first slot is filled at an offset; none where a stop shape weighs more."""
        paths: list[_Path] = []
        for kind, tokens in self._by_start[start].items():
            child = first.get(kind)
            if child is not None:
                paths += [(child, token[1], (token,)) for token in tokens]
        nears = self._near
        best: _Best = {}
        while paths:
            node, end, taken = paths.pop()
            for accept in node.accepts:
                self._take(best, accept, end, taken)
            if node.led:
                before = self._before.get(start)
                if before is None:
                    before = self._before[start] = self._word_before(start)
                for accept in node.led.get(before, ()):
                    self._take(best, accept, end, taken)
                if before:
                    for accept in node.led.get("", ()):
                        self._take(best, accept, end, taken)
            branches = node.branches
            if not branches:
                continue
            near = nears.get(end)
            if near is None:
                near = nears[end] = self._look_behind(end)
            gap, here, word, place = near
            branch = branches.get(gap)
            if branch is None:
                continue
            slots = branch.slots
            if slots and here:
                for kind in here if len(here) < len(slots) else slots:
                    if kind in slots and kind in here:
                        child = slots[kind]
                        paths += [(child, token[1], (*taken, token)) for token in here[kind]]
            child = branch.words.get(word)
            if child is not None:
                paths.append((child, place + len(word), taken))
        if not best:
            return ()
        stop = best.pop(NONE, None)
        if stop is None:
            return [match for _, match in best.values()]
        return [match for worth, match in best.values() if worth[:2] > stop[0][:2]] or (stop[1],)

    def _look_behind(self, end: int) -> _Near:
        gap, place = self._gap(end)
        here = self._by_start.get(place)
        if here is None:
            # Kept, since a later layer may add to it.
            here = self._by_start[place] = {}
        return gap, here, self._folded[place : place + _LONGEST_WORD].partition(" ")[0], place

    def _take(self, best: _Best, accept: Accept, reached: int, taken: tuple[Token, ...]) -> None:
        known = best.get(accept.make)
        if known is not None and known[0][0] > reached:
            return
        end = reached if accept.last is None else taken[accept.last].end
        if accept.tail:
            if not self._text.startswith(accept.tail, end):
                return
            end += len(accept.tail)
        start = taken[0].start
        begin = self._lead_start(start, accept.lead) if accept.lead else start
        if begin is None:
            return
        worth = (reached, reached - begin, -accept.rank)
        if known is None or worth > known[0]:
            slots = dict(zip(accept.names, taken, strict=True))
            if accept.inside:
                start = begin if accept.inside is accept.lead else self._lead_start(start, accept.inside) or begin
            match = Match(start, end, accept.make, slots, reached - begin)
            best[accept.make] = (worth, match)

    def _word_before(self, start: int) -> str:
        end = self._skip_back(start)
        first = max(end - _LONGEST_WORD, 0)
        return self._folded[max(self._folded.rfind(" ", first, end) + 1, first) : end]

    def _skip_back(self, start: int) -> int:
        end = start
        while end > 0 and self._folded[end - 1] == " " and start - end < _WIDEST_GAP:
            end -= 1
        return end

    def _gap(self, end: int) -> tuple[str, int]:
        """What separates an offset from the next word, in its plain form, and where it ends."""
        folded = self._folded
        if folded[end : end + 1] != " ":
            return "", end
        if self._text[end] == " " and folded[end + 1 : end + 2] != " ":
            return " ", end + 1
        place = end
        limit = min(end + _WIDEST_GAP, len(folded))
        while place < limit and folded[place] == " ":
            place += 1
        return plain_gap(self._text[end:place]), place

    def _lead_start(self, start: int, lead: tuple[tuple[str, str], ...]) -> int | None:
        """Where the words of a lead begin that end right before an offset, or nothing."""
        folded = self._folded
        place = start
        for word, gap in reversed(lead):
            end = self._skip_back(place)
            begin = end - len(word)
            if begin < 0 or not folded.startswith(word, begin) or plain_gap(self._text[end:place]) != gap:
                return None
            if word and begin and folded[begin - 1].isalnum():
                return None
            place = begin
        return place
