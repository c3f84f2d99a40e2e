"""The fault of a rule without a breaker of its own: the record on its page that breaks it is grafted into another record."""

from __future__ import annotations

from typing import Any

from newsschema.model.node import Node
from newsschema.model.record import Record
from newsschema.model.tree import escape, unescape
from newsschema.rules.planting import fresh_id, in_article, with_words

_LISTS = ("officials", "organizations", "events", "quotes", "dates")
_REFERENCES = frozenset({"id", "ref", "organization", "parent", "part_of", "host", "organizer", "speaker", "depicted"})
_POINTERS = frozenset({"target", "based_on", "anchor"})


def graft(record: Record, fault: Record) -> Record:
    """A record with the parts of another one: its lists behind those of the record, its article's fields in their place.

    Args:
        record: a record in which nothing clashes.
        fault: a small one with a fault.
    """
    names = _new_names(record, fault)
    shifts = {name: len(getattr(record, name)) for name in _LISTS}
    if fault.text is not None:
        record, start = with_words(record, fault.text)
    else:
        start = 0
    fields = {name: getattr(fault.article, name) for name in fault.article.model_fields_set}
    record = in_article(record, **fields) if fields else record
    moved = _Moved(names, shifts, start)
    lists = (*_LISTS, "evidence", "suppressions")
    update: dict[str, object] = {
        name: (*getattr(record, name), *(moved.part(part) for part in getattr(fault, name))) for name in lists
    }
    if "schema_version" in fault.model_fields_set:
        update["schema_version"] = fault.schema_version
    return record.model_copy(update=update)


def _new_names(record: Record, fault: Record) -> dict[str, str]:
    """What the parts of the fault are called in the record: as before, where nothing else is called so."""
    names: dict[str, str] = {}
    for listed in ("officials", "organizations", "events"):
        for part in getattr(fault, listed):
            fresh = fresh_id(record, part.id)
            names[part.id] = (
                fresh if fresh.rpartition("-")[2].isdigit() and not part.id.endswith(fresh[-2:]) else part.id
            )
    return names


class _Moved:
    """Parts with other ids, pointers and offsets."""

    def __init__(self, names: dict[str, str], shifts: dict[str, int], start: int) -> None:
        self._names = names
        self._shifts = shifts
        self._start = start

    def part(self, value: Any, field: str = "") -> Any:  # noqa: ANN401 - any value of a record
        """The same value where the record has moved it to."""
        if isinstance(value, Node):
            changed = {name: self.part(getattr(value, name), name) for name in value.model_fields_set}
            return value.model_copy(update=changed)
        if field == "spans":
            return tuple((start + self._start, end + self._start) for start, end in value)
        if isinstance(value, tuple):
            return tuple(self.part(item, field) for item in value)
        if isinstance(value, int) and field in {"start", "end"}:
            return value + self._start
        if isinstance(value, str) and field in _REFERENCES:
            return self._names.get(value, value)
        return self.pointer(value) if isinstance(value, str) and field in _POINTERS else value

    def pointer(self, target: str) -> str:
        """A record pointer to the same part."""
        steps = [unescape(step) for step in target.split("/")]
        if len(steps) > 2 and steps[1] in self._shifts:
            named = self._names.get(steps[2])
            if named is not None:
                steps[2] = named
            elif steps[2].isdigit():
                steps[2] = str(int(steps[2]) + self._shifts[steps[1]])
        return "/".join(escape(self._names.get(step, step) if place > 2 else step) for place, step in enumerate(steps))
