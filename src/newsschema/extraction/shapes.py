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

from newsschema.extraction.templates import Accept, Branch, Lead, Node, compile_templates, plain_gap

NONE = "none"
"""What templates make that only keep others from matching."""

_WIDEST_GAP = 4
_LONGEST_WORD = 24
_NO_SLOTS: frozenset[str] = frozenset()

Kinds = tuple[str, ...]


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
        self._layers = [_Step([compile_templates(layer, lists).branches[""]]) for layer in layers]
        self._grouped = _Grouped(groups)

    def match(self, text: str, folded: str, tokens: Iterable[Token]) -> list[Match]:
        """The templates found, in the order of the text, none overlapping another.

        Of several that begin at one place the longest wins, and of equally long ones the heavier.
        """
        search = _Search(text, folded, self._whole, self._grouped)
        search.add(tokens)
        found: dict[int, Match] = {}
        for layer in self._layers:
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


class _Grouped(dict[Kinds, Kinds]):
    """Kinds with the groups that they are in, noted for every combination that there is."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._groups: dict[str, list[str]] = {}
        for group, kinds in groups.items():
            for kind in kinds:
                self._groups.setdefault(kind, []).append(group)

    def __missing__(self, kinds: Kinds) -> Kinds:
        names = dict.fromkeys(name for kind in kinds for name in (kind, *self._groups.get(kind, ())))
        grouped = self[kinds] = tuple(names)
        return grouped


class _State:
    """Places in the trie that are reached together, and what leads on from them.

    Attributes:
        accepts: the templates that end here.
        leads: those that end here where something leads to them.
        before: by the word, the gaps behind it, that some lead ends with.
        steps: by gap, what may follow.
    """

    __slots__ = ("accepts", "before", "leads", "steps")

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.accepts = [accept for node in nodes for accept in node.accepts]
        self.leads = [node.led for node in nodes if node.led is not None]
        self.before: dict[str, set[str]] = {}
        for lead in self.leads:
            for word, gaps in lead.before.items():
                self.before.setdefault(word, set()).update(gaps)
        branches: dict[str, list[Branch]] = {}
        for node in nodes:
            for gap, branch in node.branches.items():
                branches.setdefault(gap, []).append(branch)
        self.steps = {gap: _Step(alike) for gap, alike in branches.items()}


class _Step(dict[Kinds, _State | None]):
    """Where the kinds of a token lead that stands behind a gap; worked out when such a token is first met."""

    def __init__(self, branches: Sequence[Branch]) -> None:
        self._branches = branches
        self._after: dict[str, _State] = {}
        self.words = frozenset(word for branch in branches for word in branch.words)

    def __missing__(self, kinds: Kinds) -> _State | None:
        nodes = [branch.slots[kind] for branch in self._branches for kind in kinds if kind in branch.slots]
        state = self[kinds] = _State(nodes) if nodes else None
        return state

    def after(self, word: str) -> _State:
        """Where a word leads that may follow."""
        state = self._after.get(word)
        if state is None:
            nodes = [branch.words[word] for branch in self._branches if word in branch.words]
            state = self._after[word] = _State(nodes)
        return state


_Path = tuple[_State, int, tuple[Token, ...]]
_Ending = tuple[int, int, int, Accept, tuple[Token, ...]]
"""How far a template reaches, how many characters it asks for, its rank turned round; the template, and what fills its slots."""

_worth = itemgetter(0, 1, 2)

_Before = tuple[str, str, int, int]
"""What stands before an offset: the word, the gap behind it, where the word begins, and where it ends."""

_Here = list[tuple[Kinds, Token]]
"""The tokens that begin at a place, with their kinds and groups."""

_Near = tuple[str, _Here, str, int]
"""What stands behind an offset: the gap in its plain form, the tokens and the word behind it, and where they begin."""


class _Search:
    """One search through a text; what stands beside a place is looked at once."""

    def __init__(self, text: str, folded: str, whole: Mapping[str, frozenset[str]], grouped: _Grouped) -> None:
        self._text = text
        self._folded = folded
        self._whole = whole
        self._grouped = grouped
        self._by_start: dict[int, _Here] = {}
        self._near: dict[int, _Near] = {}
        self._before: dict[int, _Before] = {}

    def add(self, tokens: Iterable[Token]) -> None:
        """What may fill slots of its kinds, and of the groups that these are in."""
        by_start, grouped = self._by_start, self._grouped
        for token in tokens:
            start, _, kinds, _ = token
            if start in by_start:
                by_start[start].append((grouped[kinds], token))
            else:
                by_start[start] = [(grouped[kinds], token)]

    def run(self, layer: _Step) -> list[Match]:
        """The matches of one layer."""
        found: list[Match] = []
        by_start = self._by_start
        reached = 0
        for start in sorted(by_start):
            if start < reached:
                continue
            paths: list[_Path] = []
            for kinds, token in by_start[start]:
                state = layer[kinds]
                if state is not None and (state.accepts or self._goes_on(token, state)):
                    paths.append((state, token[1], (token,)))
            if paths:
                for match in self._at(start, paths):
                    found.append(match)
                    if match[1] > reached and not self._whole.get(match[2], _NO_SLOTS).isdisjoint(match[3]):
                        reached = match[1]
        return found

    def _goes_on(self, token: Token, state: _State) -> bool:
        """Whether what stands beside a token may belong to it; most tokens lead nowhere."""
        gap, here, word, _ = self._near.get(token[1]) or self._look_behind(token[1])
        step = state.steps.get(gap)
        if step is not None:
            if word in step.words:
                return True
            for kinds, _ in here:
                if step[kinds] is not None:
                    return True
        return bool(state.before) and self._is_led(state, token[0])

    def _is_led(self, state: _State, place: int) -> bool:
        """Whether what stands right before an offset may lead to what begins there."""
        word, gap, _, _ = self._before.get(place) or self._look_before(place)
        return word in state.before or gap in state.before.get("", ())

    def _at(self, start: int, paths: list[_Path]) -> Iterable[Match]:
        """The best match of each make whose first slot is filled at an offset, the better one last; none where a stop shape weighs more."""
        nears, befores = self._near, self._before
        best: dict[str, _Ending] = {}
        while paths:
            state, end, taken = paths.pop()
            for accept in state.accepts:
                self._end(best, accept, end, start, taken)
            if state.before:
                word, gap, _, _ = befores.get(start) or self._look_before(start)
                for lead in state.leads if word in state.before or gap in state.before.get("", ()) else ():
                    if word in lead.before or "" in lead.before:
                        for accept, begin in self._led(lead, start):
                            self._end(best, accept, end, begin, taken)
            if not state.steps:
                continue
            gap, here, word, place = nears.get(end) or self._look_behind(end)
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
                start = self._look_before(start)[2]
        return Match(start, end, accept.make, dict(zip(accept.names, taken, strict=True)), weight)

    def _led(self, lead: Lead, place: int) -> Iterator[tuple[Accept, int]]:
        """The templates whose lead stands right before an offset, with where it begins."""
        while True:
            word, gap, begin, end = self._before.get(place) or self._look_before(place)
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

    def _look_behind(self, end: int) -> _Near:
        text, folded = self._text, self._folded
        if text[end : end + 1] == " " and folded[end + 1 : end + 2] != " ":
            gap, place = " ", end + 1
        else:
            place, limit = end, end + _WIDEST_GAP
            while place < limit and folded[place : place + 1] == " ":
                place += 1
            gap = plain_gap(text[end:place])
        here = self._by_start.get(place)
        if here is None:
            # Kept, since a later layer may add to it.
            here = self._by_start[place] = []
        near = self._near[end] = (gap, here, folded[place : place + _LONGEST_WORD].partition(" ")[0], place)
        return near

    def _look_before(self, start: int) -> _Before:
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
        before = self._before[start] = (folded[begin:end], gap, begin, end)
        return before
