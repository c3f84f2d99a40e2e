"""Hypothesis' entry point: `st.from_type(Record)` gives records in which nothing clashes, without any import of ours.

Hypothesis calls `register` when it is imported. What is registered is a function for each type, called when a strategy is
first asked for; until then neither the model nor the strategies are imported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_BASES = (("newsschema.model.node", "Node"), ("newsschema.model.possible_days", "InTime"))


def register() -> None:
    """Register the types that there are; those to come announce themselves."""
    for module, name in _BASES:
        base = getattr(sys.modules.get(module), name, None)
        for kind in _below(base) if base is not None else ():
            register_type(kind)


def register_type(kind: type[object]) -> None:
    """Register one type, a user's subclass among them; a generic one is left to Hypothesis."""
    from hypothesis.strategies import register_type_strategy

    if not getattr(kind, "__parameters__", ()) and "[" not in kind.__name__:
        register_type_strategy(kind, _strategy)


def _strategy(kind: type[object]) -> SearchStrategy[object]:
    from newsschema.strategies.types import strategy_of

    return strategy_of(kind)


def _below(base: type[object]) -> Iterator[type[object]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _below(kind)
