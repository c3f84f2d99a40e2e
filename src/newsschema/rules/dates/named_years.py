"""Years in the names of events."""

from __future__ import annotations

import re

from newsschema.model.event import Event

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def has_year(event: Event) -> bool:
    """Whether the name of an event holds a year."""
    name = event.name
    return name is not None and YEAR.search(name) is not None
