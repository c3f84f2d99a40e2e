"""Faults that a text can show: they are planted before the article is written, and the article states them."""

from __future__ import annotations

from newsschema.strategies.making.told import article, dates, events, officials
from newsschema.strategies.making.told.fault import ToldFault

TOLD_FAULTS: dict[str, ToldFault] = dict(
    sorted((dates.FAULTS | officials.FAULTS | events.FAULTS | article.FAULTS).items())
)
"""By the code of the rule."""
