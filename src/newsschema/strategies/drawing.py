"""How Hypothesis makes the choices of what is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsschema.errors import NewsschemaError
from newsschema.extraction.article import extract
from newsschema.extraction.find import find_dates
from newsschema.languages.detect import detect_language
from newsschema.languages.pack import languages
from newsschema.model.record import Record
from newsschema.rules.engine import validate
from newsschema.rules.named_countries import country_of_name
from newsschema.rules.pick import Pick


def picking(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Pick:
    """A `Pick` whose choices Hypothesis makes, and shrinks towards the first and the least."""
    return Pick(lambda count: draw(_below(count)))


@lru_cache(maxsize=4096)
def _below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)


_READY: set[tuple[str | None, bool]] = set()


def ready(record: Record) -> Record:
    """The same record, when what judging its like needs is loaded: Hypothesis would lay that time to the user's first example."""
    like = (record.article.in_language, record.text is not None)
    if like not in _READY:
        _READY.add(like)
        validate(record)
        language = record.article.in_language
        if record.text is not None and language in languages():
            extract(record.text, language=language)
            find_dates("", language=language)
            country_of_name("", language)
            detect_language("")
    return record


@contextmanager
def arguments() -> Iterator[None]:
    """Say what is wrong with the arguments of a strategy as Hypothesis does."""
    try:
        yield
    except NewsschemaError as error:
        raise InvalidArgument(str(error)) from error
