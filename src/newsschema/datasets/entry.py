"""One record of a data set, or the findings that say why there is none, with the places in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from newsschema.datasets.positions import JsonFaultError, Positions, line_and_column, locate
from newsschema.model import tree
from newsschema.model.record import Record
from newsschema.rules.finding import Finding


@dataclass
class Entry:
    """One record as it was read.

    Attributes:
        file: where it was read from.
        line: line of the file on which `source` begins, from 1.
        source: the JSON text it was read from.
        base: JSON Pointer to the record within `source`.
        record: the record; nothing where it could not be read.
        findings: why it could not.
    """

    file: str
    line: int
    source: str
    base: str = ""
    record: Record | None = None
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def positions(self) -> Positions:
        """Where the values of the source stand; worked out when first asked."""
        try:
            return locate(self.source)
        except JsonFaultError:
            return Positions()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of an offset in the source."""
        line, column = line_and_column(self.source, offset)
        return self.line + line - 1, column

    def located(self, findings: Iterable[Finding]) -> list[Finding]:
        """The same findings with file, line, column and plain pointer."""
        return [self._located(finding) for finding in findings]

    def _located(self, finding: Finding) -> Finding:
        pointer = self.base + (_plain(self.record, finding.target) if self.record is not None else finding.target)
        line, column = self.place(self._offset(pointer))
        return replace(finding, file=self.file, line=line, column=column, pointer=pointer)

    def _offset(self, pointer: str) -> int:
        """Where a value stands, or the nearest part that holds it, for a value that is not written."""
        values = self.positions.values
        while pointer and pointer not in values:
            pointer = pointer.rpartition("/")[0]
        return values.get(pointer, 0)


def _plain(record: Record, target: str) -> str:
    try:
        return tree.to_json_pointer(record, target)
    except LookupError:
        return ""
