"""What can go wrong with a run, as against findings, which are what is wrong with the data."""

from __future__ import annotations


class NewsschemaError(Exception):
    """newsschema could not do what it was asked to do; the message says why and what to do about it."""
