"""Events within the windows of others."""

from __future__ import annotations

from newsschema.model.event import Event
from newsschema.rules.context import Context


def may_stick_out(event: Event, ctx: Context) -> bool:
    """Whether an event that is part of another one is not certainly within its window."""
    parent = ctx.events.get(event.part_of or "")
    if parent is None:
        return False
    return event.dates is None or parent.dates is None or event.dates.within(parent.dates) is not True
