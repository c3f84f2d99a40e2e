"""How findings are shown: one file a format, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import IO

from newsschema.errors import NewsschemaError
from newsschema.report.feedback import as_feedback as as_feedback
from newsschema.rules.finding import Finding

Writer = Callable[[Iterable[Finding], IO[str]], None]


def formats() -> tuple[str, ...]:
    """The names of the formats, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def writer(name: str) -> Writer:
    """The function that writes findings in a format.

    Raises:
        NewsschemaError: when there is no such format.
    """
    if name not in formats():
        raise NewsschemaError(f"no format {name!r}; there are {', '.join(formats())}")
    write: Writer = import_module(f"{__name__}.{name}").write
    return write
