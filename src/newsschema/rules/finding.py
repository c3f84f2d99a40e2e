"""A finding: which two values clash, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a finding is about.

    Attributes:
        target: record pointer.
        value: what stands there.
        label: what it is in this finding: "the window of the fair".
    """

    target: str
    value: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation of a JSON Patch (RFC 6902).

    Attributes:
        op: what to do.
        path: plain RFC 6901 pointer within the record.
        value: what to put there; nothing for a removal.
    """

    op: Literal["add", "remove", "replace"]
    path: str
    value: object = None

    def to_dict(self) -> dict[str, Any]:
        """As RFC 6902 writes it."""
        written = {"op": self.op, "path": self.path}
        return written if self.op == "remove" else written | {"value": self.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """How a finding can be mended without looking at the source again.

    Attributes:
        title: what it does: "exchange the ends".
        patch: the operations, in order.
        safe: whether it cannot lose anything or change what was meant; an unsafe one is a proposal.
    """

    title: str
    patch: tuple[Operation, ...]
    safe: bool

    def to_dict(self) -> dict[str, Any]:
        """As plain data for JSON."""
        return {"title": self.title, "safe": self.safe, "patch": [each.to_dict() for each in self.patch]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An inconsistency in a record.

    Attributes:
        code: the rule's code: "NS105".
        name: the rule's name: "outside-window".
        severity: error, warning or info.
        message: what is wrong, with both values that clash.
        target: record pointer to the value that the finding is about.
        value: that value as written.
        related: the other places it is about.
        premises: the steps of the argument.
        spans: where in the record's text the values stand, in characters.
        fix: how it can be mended, where that can be told from the record alone.
        record_id: which record of the data set.
        file: the file it was read from.
        line: line in the file, from 1.
        column: column in that line in characters, from 1.
        pointer: the plain RFC 6901 pointer of the target in the file's JSON value.
        row: row in a table, from 1, the header not counted.
        column_name: the name of the table's column; names joined by commas where the value is made from several.
    """

    code: str
    name: str
    severity: Severity
    message: str
    target: str = ""
    value: str | None = None
    related: tuple[Related, ...] = ()
    premises: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    fix: Fix | None = None
    record_id: str | None = None
    file: str | None = None
    line: int | None = None
    column: int | None = None
    pointer: str | None = None
    row: int | None = None
    column_name: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain data for JSON; what is empty is left out."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        fields["related"] = [
            {name: value for name in ("target", "value", "label") if (value := getattr(place, name))}
            for place in self.related
        ]
        fields["spans"] = [list(span) for span in self.spans]
        fields["premises"] = list(self.premises)
        fields["fix"] = self.fix.to_dict() if self.fix is not None else None
        return {name: value for name, value in fields.items() if value not in (None, [], "")} | {"target": self.target}


def order(finding: Finding) -> tuple[str | int, ...]:
    """What findings are sorted by: file, row, line, column, record, code, target, message."""
    return (
        finding.file or "",
        finding.row or 0,
        finding.line or 0,
        finding.column or 0,
        finding.record_id or "",
        finding.code,
        finding.target,
        finding.message,
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in their stable order: by file, row, line, column, record, code, target, message."""
    return sorted(findings, key=order)
