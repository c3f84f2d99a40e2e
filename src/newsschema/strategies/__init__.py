"""Hypothesis strategies: records in which nothing clashes, and records that break exactly one rule.

from hypothesis import given
from newsschema import strategies as nst, validate

@given(nst.records())
def test_nothing_is_found_in_what_we_write(record):
assert validate(read_back(write(record))) == []
"""

from __future__ import annotations

try:
    import hypothesis as _hypothesis  # noqa: F401 - only to say what is missing
except ImportError as error:
    raise ImportError("newsschema.strategies needs Hypothesis: pip install 'newsschema[hypothesis]'") from error

from newsschema.rules.faults import Mutation, mutations
from newsschema.strategies.annotated import AnnotatedArticle, annotated_articles
from newsschema.strategies.broken import broken_sources, inconsistent_records
from newsschema.strategies.dates import date_mentions, date_ranges, partial_dates
from newsschema.strategies.parts import articles, events, officials, organizations, quotes
from newsschema.strategies.records import records

__all__ = [
    "AnnotatedArticle",
    "Mutation",
    "annotated_articles",
    "articles",
    "broken_sources",
    "date_mentions",
    "date_ranges",
    "events",
    "inconsistent_records",
    "mutations",
    "officials",
    "organizations",
    "partial_dates",
    "quotes",
    "records",
]
