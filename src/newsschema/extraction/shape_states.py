"""Where tokens and words lead in the tries of templates, worked out when they are first met and kept.

A token can be of several kinds, so that it leads to several places of a trie at once; those are one state. A language has
as many states as there are ways to begin its templates: some hundred are ever met.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsschema.extraction.templates import Branch, Node

Kinds = tuple[str, ...]
"""The kinds that a token is of."""


class State:
    """Places of a trie that are reached together, and what leads on from them.

    Attributes:
        accepts: the templates that end here.
        leads: what has to lead to those that end here only if something does.
        words: the words that such a lead ends with.
        marks: the gaps that one ends with where it asks for no word.
        steps: by gap, what may follow.
    """

    __slots__ = ("accepts", "leads", "marks", "steps", "words")

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.accepts = [accept for node in nodes for accept in node.accepts]
        self.leads = [node.led for node in nodes if node.led is not None]
        self.words = frozenset(word for lead in self.leads for word in lead.before)
        self.marks = frozenset(gap for lead in self.leads for gap in lead.before.get("", ()))
        branches: dict[str, list[Branch]] = {}
        for node in nodes:
            for gap, branch in node.branches.items():
                branches.setdefault(gap, []).append(branch)
        self.steps = {gap: Step(alike) for gap, alike in branches.items()}


class Step(dict[Kinds, State | None]):
    """Where a token leads by its kinds, and where words do, that stand behind a gap."""

    def __init__(self, branches: Sequence[Branch]) -> None:
        self._branches = branches
        self._after: dict[str, State] = {}
        self.words = frozenset(word for branch in branches for word in branch.words)

    def __missing__(self, kinds: Kinds) -> State | None:
        nodes = [branch.slots[kind] for branch in self._branches for kind in kinds if kind in branch.slots]
        state = self[kinds] = State(nodes) if nodes else None
        return state

    def takes(self, tokens: Iterable[tuple[Kinds, object]]) -> bool:
        """Whether some of the tokens lead anywhere."""
        return any(self[kinds] is not None for kinds, _ in tokens)

    def after(self, word: str) -> State:
        """Where one of its words leads."""
        state = self._after.get(word)
        if state is None:
            nodes = [branch.words[word] for branch in self._branches if word in branch.words]
            state = self._after[word] = State(nodes)
        return state


class Opening(NamedTuple):
    """What a token can do by its kinds.

    Attributes:
        kinds: all that it is of, the groups of its kinds among them.
        states: what it begins: the number of the layer, and where it leads there.
    """

    kinds: Kinds
    states: tuple[tuple[int, State], ...]


class Openings(dict[Kinds, Opening]):
    """What tokens can do by their kinds.

    Args:
        layers: the tries of all layers.
        groups: for each group, the kinds that are in it.
    """

    def __init__(self, layers: Iterable[Node], groups: Mapping[str, Iterable[str]]) -> None:
        self._firsts = [Step([layer.branches[""]]) for layer in layers]
        self._groups: dict[str, list[str]] = {}
        for group, kinds in groups.items():
            for kind in kinds:
                self._groups.setdefault(kind, []).append(group)

    def __missing__(self, kinds: Kinds) -> Opening:
        names = tuple(dict.fromkeys(name for kind in kinds for name in (kind, *self._groups.get(kind, ()))))
        states = [(number, first[names]) for number, first in enumerate(self._firsts)]
        opening = self[kinds] = Opening(
            names, tuple([(number, state) for number, state in states if state is not None])
        )
        return opening
