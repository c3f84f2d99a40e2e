"""One record of a data set, or the findings that say why there is none, with the places in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsschema.datasets.source import Position, Source
from newsschema.model import tree
from newsschema.model.record import Record
from newsschema.rules.finding import Finding


@dataclass(slots=True)
class Entry:
    """One record as it was read.

    Attributes:
        file: where it was read from.
        source: what it was read from, which knows where its values stand.
        base: JSON Pointer to the record within what `source` knows.
        record: the record; nothing where it could not be read.
        findings: why it could not, and what was seen while it was read.
    """

    file: str
    source: Source
    base: str = ""
    record: Record | None = None
    findings: list[Finding] = field(default_factory=list)

    def located(self, findings: Iterable[Finding]) -> list[Finding]:
        """The same findings with file, line, column and plain pointer; in a table with row and name of the column."""
        return [self._located(finding) for finding in findings]

    def _located(self, finding: Finding) -> Finding:
        pointer = self.base + (_plain(self.record, finding.target) if self.record is not None else finding.target)
        return put(finding, self.file, pointer, self.source.of_value(pointer))


def put(finding: Finding, file: str, pointer: str, place: Position) -> Finding:
    """The same finding at a place."""
    return replace(
        finding,
        file=file,
        pointer=pointer,
        line=place.line,
        column=place.column,
        row=place.row,
        column_name=place.column_name,
    )


def _plain(record: Record, target: str) -> str:
    try:
        return tree.to_json_pointer(record, target)
    except LookupError:
        return ""
