"""How many examples a property is tried on: few in the suite, many more under `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import settings

FACTOR = int(os.environ.get("NEWSSCHEMA_FUZZ", "1"))


def tries(examples: int) -> settings:
    """So many examples, times the factor of the run; packs are loaded on first use, hence no deadline."""
    return settings(max_examples=examples * FACTOR, deadline=None, database=None)
