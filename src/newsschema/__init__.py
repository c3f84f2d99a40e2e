"""Typed records of news articles: extract them from text, check them for inconsistencies.

    >>> import newsschema
    >>> newsschema.DateRange.parse("2022-05-24/2022-05-26").days
    3

Every name is loaded when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.errors import NewsschemaError
    from newsschema.extraction.article import extract
    from newsschema.extraction.find import (
        find_countries,
        find_dates,
        find_organizations,
        find_people,
        find_quotes,
    )
    from newsschema.extraction.html.record import extract_html, read_metadata
    from newsschema.grounding.check import check
    from newsschema.grounding.marks import Quoted, Supported
    from newsschema.model.date_range import DateRange
    from newsschema.model.partial_date import PartialDate
    from newsschema.model.record import Record
    from newsschema.rules.engine import validate
    from newsschema.rules.finding import Finding
    from newsschema.rules.registry import rule

__version__ = "0.1.0"

_HOME = {
    "DateRange": "model.date_range",
    "Finding": "rules.finding",
    "NewsschemaError": "errors",
    "PartialDate": "model.partial_date",
    "Quoted": "grounding.marks",
    "Record": "model.record",
    "Supported": "grounding.marks",
    "check": "grounding.check",
    "extract": "extraction.article",
    "extract_html": "extraction.html.record",
    "find_countries": "extraction.find",
    "find_dates": "extraction.find",
    "find_organizations": "extraction.find",
    "find_people": "extraction.find",
    "find_quotes": "extraction.find",
    "read_metadata": "extraction.html.record",
    "rule": "rules.registry",
    "validate": "rules.engine",
}

_ROOMS = frozenset({"report"})
"""Packages of ours that are there by their name, without being imported first."""

__all__ = [
    "DateRange",
    "Finding",
    "NewsschemaError",
    "PartialDate",
    "Quoted",
    "Record",
    "Supported",
    "check",
    "extract",
    "extract_html",
    "find_countries",
    "find_dates",
    "find_organizations",
    "find_people",
    "find_quotes",
    "read_metadata",
    "rule",
    "validate",
]


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
