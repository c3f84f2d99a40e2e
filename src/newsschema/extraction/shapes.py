"""Shapes: the word orders of a language, written as templates in its pack and matched over tokens.

A template is words and named slots:

    "{day} {month} {year?}"            a slot takes a token of its kind; `?`: or nothing; a digit tells two of a kind apart
    "jusqu'au [{date}]"                brackets hold what the match covers; without them it covers the whole template
    "{date} <au|jusqu'au|-> {date2}"   alternatives, of which one may be empty; `<name>` stands for a list of the pack

Templates come in layers. What a layer finds is a token of the next one, of the kind that the template makes and of every
group that the kind is in, as every token is; so "{point} au {point2}" needs no list of all the ways to write a date. Between the parts
of a template stand gaps: spaces and dashes of every kind count alike, and a space beside a mark counts for nothing.

Matching begins at tokens only and is bounded by the longest template, so its cost is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

from newsschema.extraction.shape_states import Kinds, Openings, State
from newsschema.extraction.templates import Accept, Lead, compile_templates, plain_gap

NONE = "none"
"""What templates make that only keep others from matching."""

_WIDEST_GAP = 4
_LONGEST_WORD = 24
_NO_SLOTS: frozenset[str] = frozenset()


class Token(NamedTuple):
    """Something that a slot can take: text[start:end].

    Attributes:
        start: of it.
        end: of it.
        kinds: of the slots that can take it.
        value: what it stands for.
    """

    start: int
    end: int
    kinds: Kinds
    value: Any


make_token: Callable[[tuple[int, int, Kinds, Any]], Token] = partial(tuple.__new__, Token)
"""A token of its parts, in half the time that its own constructor takes."""


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
        self._layers = len(layers)
        self._openings = Openings([compile_templates(layer, lists) for layer in layers], groups)

    def match(self, text: str, folded: str, tokens: Iterable[Token]) -> list[Match]:
        """The templates found, in the order of the text, none overlapping another.

        Of several that begin at one place the longest wins, and of equally long ones the heavier.
        """
        search = _Search(text, folded, self._whole, self._openings, self._layers)
        search.add(tokens)
        found: dict[int, Match] = {}
        for layer in range(self._layers):
            matches = search.run(layer)
            search.add([make_token((match.start, match.end, (match.make,), match)) for match in matches])
            for match in matches:
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


_Path = tuple[State, int, tuple[Token, ...]]
_Ending = tuple[int, int, int, Accept, tuple[Token, ...]]
"""How far a template reaches, how many characters it asks for, its rank turned round; the template, and what fills its slots."""

_worth = itemgetter(0, 1, 2)

_Here = list[tuple[Kinds, Token]]
"""The tokens that begin at a place, with all their kinds."""


class _Behind(dict[int, tuple[str, _Here, str, int]]):
    """What stands behind offsets: the gap in its plain form, the tokens and the word behind it, and where they begin."""

    def __init__(self, text: str, folded: str, starting: dict[int, _Here]) -> None:
        self._text = text
        self._folded = folded
        self._starting = starting

    def __missing__(self, end: int) -> tuple[str, _Here, str, int]:
        text, folded = self._text, self._folded
        if text[end : end + 1] == " " and folded[end + 1 : end + 2] != " ":
            gap, place = " ", end + 1
        else:
            place, limit = end, end + _WIDEST_GAP
            while place < limit and folded[place : place + 1] == " ":
                place += 1
            gap = plain_gap(text[end:place])
        # The tokens are kept even where there are none, since a later layer may add some.
        here = self._starting.setdefault(place, [])
        behind = self[end] = (gap, here, folded[place : place + _LONGEST_WORD].partition(" ")[0], place)
        return behind


class _Before(dict[int, tuple[str, str, int, int]]):
    """What stands before offsets: the word, the gap behind it, where the word begins, and where it ends."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded

    def __missing__(self, start: int) -> tuple[str, str, int, int]:
        text, folded = self._text, self._folded
        if start > 1 and text[start - 1] == " " and folded[start - 2] != " ":
            gap, end = " ", start - 1
        else:
            end = start
            while end > 0 and folded[end - 1] == " " and start - end < _WIDEST_GAP:
                end -= 1
            gap = plain_gap(text[end:start])
        first = end - _LONGEST_WORD if end > _LONGEST_WORD else 0
        begin = folded.rfind(" ", first, end) + 1 or first
        before = self[start] = (folded[begin:end], gap, begin, end)
        return before


class _Search:
    """One search through a text; what stands beside a place is looked at once."""

    def __init__(
        self, text: str, folded: str, whole: Mapping[str, frozenset[str]], openings: Openings, layers: int
    ) -> None:
        self._text = text
        self._whole = whole
        self._openings = openings
        self._starting: dict[int, _Here] = {}
        self._begun: list[list[tuple[State, Token]]] = [[] for _ in range(layers)]
        self._behind = _Behind(text, folded, self._starting)
        self._before = _Before(text, folded)

    def add(self, tokens: Iterable[Token]) -> None:
        """What may fill slots of its kinds, and of the groups that these are in."""
        starting, openings, begun = self._starting, self._openings, self._begun
        for token in tokens:
            start, _, kinds, _ = token
            kinds, states = openings[kinds]
            if start in starting:
                starting[start].append((kinds, token))
            else:
                starting[start] = [(kinds, token)]
            for layer, state in states:
                begun[layer].append((state, token))

    def run(self, layer: int) -> list[Match]:
        """The matches of one layer."""
        behind, before = self._behind, self._before
        paths: dict[int, list[_Path]] = {}
        for state, token in self._begun[layer]:
            start, end, _, _ = token
            if not state.accepts:
                # Most tokens lead nowhere, as what stands beside them tells.
                gap, here, word, _ = behind[end]
                step = state.steps.get(gap)
                if step is None or (word not in step.words and not (here and step.takes(here))):
                    if not state.leads:
                        continue
                    word, gap, _, _ = before[start]
                    if word not in state.words and gap not in state.marks:
                        continue
            if start in paths:
                paths[start].append((state, end, (token,)))
            else:
                paths[start] = [(state, end, (token,))]
        found: list[Match] = []
        reached = 0
        for start in sorted(paths):
            if start < reached:
                continue
            for match in self._at(start, paths[start]):
                found.append(match)
                if match[1] > reached and not self._whole.get(match[2], _NO_SLOTS).isdisjoint(match[3]):
                    reached = match[1]
        return found

    def _at(self, start: int, paths: list[_Path]) -> Iterable[Match]:
        """The best match of each make whose first slot is filled at an offset, the better one last; none where a stop shape weighs more."""
        behind, before = self._behind, self._before
        best: dict[str, _Ending] = {}
        while paths:
            state, end, taken = paths.pop()
            for accept in state.accepts:
                self._end(best, accept, end, start, taken)
            if state.leads:
                word, gap, _, _ = before[start]
                if word in state.words or gap in state.marks:
                    for lead in state.leads:
                        for accept, begin in self._led(lead, start):
                            self._end(best, accept, end, begin, taken)
            if not state.steps:
                continue
            gap, here, word, place = behind[end]
            step = state.steps.get(gap)
            if step is None:
                continue
            for kinds, token in here:
                following = step[kinds]
                if following is not None:
                    paths.append((following, token[1], (*taken, token)))
            if word in step.words:
                paths.append((step.after(word), place + len(word), taken))
        if not best:
            return ()
        stop = best.pop(NONE, None)
        endings = sorted(best.values(), key=_worth) if len(best) > 1 else best.values()
        if stop is None:
            return [self._match(start, ending) for ending in endings]
        return [self._match(start, each) for each in endings if each[:2] > stop[:2]] or (self._match(start, stop),)

    def _end(
        self, best: dict[str, _Ending], accept: Accept, reached: int, begin: int, taken: tuple[Token, ...]
    ) -> None:
        """Note the end of a template, where it is the best of its make: the longest, then the one that asks for most."""
        ending = (reached, reached - begin, -accept.rank, accept, taken)
        known = best.get(accept.make)
        if known is not None and ending[:3] <= known[:3]:
            return
        if accept.tail:
            end = reached if accept.last is None else taken[accept.last][1]
            if not self._text.startswith(accept.tail, end):
                return
        best[accept.make] = ending

    def _match(self, start: int, ending: _Ending) -> Match:
        reached, weight, _, accept, taken = ending
        end = (reached if accept.last is None else taken[accept.last][1]) + len(accept.tail)
        if accept.inside is None:
            start = reached - weight
        else:
            for _ in range(accept.inside):
                start = self._before[start][2]
        return Match(start, end, accept.make, dict(zip(accept.names, taken, strict=True)), weight)

    def _led(self, lead: Lead, place: int) -> Iterator[tuple[Accept, int]]:
        """The templates whose lead stands right before an offset, with where it begins."""
        while True:
            word, gap, begin, end = self._before[place]
            marked = lead.before.get("")
            if marked is not None and gap in marked:
                for accept in marked[gap].accepts:
                    yield accept, end
            leads = lead.before.get(word)
            if leads is None or gap not in leads:
                return
            lead, place = leads[gap], begin
            for accept in lead.accepts:
                yield accept, begin
