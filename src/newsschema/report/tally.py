"""What was read and found: exact counts, for the summary, the exit status and the formats."""

from __future__ import annotations

from collections import Counter

from newsschema.rules.finding import SEVERITIES, Finding


class Tally:
    """Counts of one run.

    Attributes:
        records: how many were read.
        unread: how many could not be read as records.
        files: how many records were read from each file, in the order of the files.
        by_severity: findings that count, by severity.
        by_code: the same by rule.
        hidden: findings that count and are not shown one by one, by rule.
        excused: findings that do not count, by what excuses them.
        mendable: findings that count and have a fix, by file and whether it is safe.
        unreadable: whether something could not be read at all.
    """

    def __init__(self) -> None:
        self.records = 0
        self.unread = 0
        self.files: Counter[str] = Counter()
        self.by_severity: Counter[str] = Counter()
        self.by_code: Counter[str] = Counter()
        self.hidden: Counter[str] = Counter()
        self.excused: Counter[str] = Counter()
        self.mendable: Counter[tuple[str, bool]] = Counter()
        self.unreadable = False

    @property
    def findings(self) -> int:
        """How many findings count."""
        return self.by_severity.total()

    def note_entry(self, file: str, *, is_record: bool) -> None:
        """Count one entry of a file."""
        self.records += is_record
        self.unread += not is_record
        self.files[file] += is_record

    def note_finding(self, finding: Finding) -> None:
        """Count a finding."""
        self.by_severity[finding.severity] += 1
        self.by_code[finding.code] += 1
        if finding.fix is not None:
            self.mendable[finding.file or "", finding.fix.safe] += 1

    def summary(self) -> str:
        """The counts in one line."""
        parts = [f"{counted(self.records, 'record')} checked"]
        if self.unread:
            parts.append(f"{self.unread:,} could not be read")
        if self.excused["suppression"]:
            parts.append(f"{self.excused['suppression']:,} suppressed")
        if self.excused["baseline"]:
            parts.append(f"{self.excused['baseline']:,} in the baseline")
        if not self.findings:
            nothing = "not everything could be read" if self.unreadable and not self.unread else ""
            first, *rest = parts
            return "; ".join([f"{first}, no findings" if not nothing else f"{first}; {nothing}", *rest])
        kinds = ", ".join(
            counted(count, severity, f"{severity}s" if severity != "info" else severity)
            for severity in SEVERITIES
            if (count := self.by_severity[severity])
        )
        return "; ".join([f"{counted(self.findings, 'finding')} ({kinds})", *parts])

    def rest(self) -> str:
        """What is not shown one by one, in words; empty where nothing is left out."""
        if not self.hidden:
            return ""
        most = sorted(self.hidden.items(), key=lambda each: (-each[1], each[0]))
        return f"…and {self.hidden.total():,} more: " + ", ".join(f"{code} {count:,}" for code, count in most)


def counted(number: int, word: str, several: str = "") -> str:
    """A number with its word, in the singular or the plural.

    >>> counted(1, "record"), counted(1200, "record")
    ('1 record', '1,200 records')
    """
    return f"{number:,} {word if number == 1 else several or word + 's'}"
