"""How Hypothesis makes the choices of what is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsschema.errors import NewsschemaError
from newsschema.rules.pick import Pick


def picking(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Pick:
    """A `Pick` whose choices Hypothesis makes, and shrinks towards the first and the least."""
    return Pick(lambda count: draw(_below(count)))


@lru_cache(maxsize=4096)
def _below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


@contextmanager
def arguments() -> Iterator[None]:
    """Say what is wrong with the arguments of a strategy as Hypothesis does."""
    try:
        yield
    except NewsschemaError as error:
        raise InvalidArgument(str(error)) from error
