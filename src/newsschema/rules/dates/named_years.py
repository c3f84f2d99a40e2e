"""Years in the names of events."""

from __future__ import annotations

import re

from newsschema.model.event import Event

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def has_other_year(event: Event) -> bool:
    """Whether the first year in the name of an event is not written in its dates."""
    name = event.name
    if name is None:
        return False
    match = YEAR.search(name)
    return match is not None and match.group() not in str(event.dates)
