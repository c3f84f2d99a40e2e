"""One entry of a data set checked: its findings, those that it suppresses, and what became of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsschema.datasets.entry import Entry
from newsschema.datasets.jobs import Failed
from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.report.reported import Excuse, Reported
from newsschema.rules.engine import Judge, Report, covers, judge_of
from newsschema.rules.finding import Finding, Severity, order
from newsschema.rules.registry import use_plug_ins
from newsschema.rules.selection import Selection

if TYPE_CHECKING:
    from newsschema.datasets.texts import Texts


class Checked(NamedTuple):
    """What came of one entry.

    Attributes:
        file: the file.
        record: the record, where it could be read and what became of the rules is asked for.
        is_record: whether it could be read.
        reported: its findings in their order, suppressed ones among them.
        report: what became of the rules, where that is asked for.
    """

    file: str
    is_record: bool
    reported: list[Reported]
    record: Record | None = None
    report: Report | None = None


class _Rules(NamedTuple):
    """The rules for some files: the judge of those that run, where any do, and the codes of those that are ignored."""

    judge: Judge | None
    ignored: frozenset[str]


class PluggedChecker:
    """A checker as another process needs it: with the plug-ins that take part.

    Attributes:
        checker: the checker.
        plug_ins: the plug-ins; nothing for all that are installed.
        texts: what finds the texts of records that do not hold their own.
    """

    def __init__(self, checker: Checker, plug_ins: tuple[str, ...] | None, texts: Texts | None = None) -> None:
        self.checker = checker
        self.plug_ins = plug_ins
        self.texts = texts

    def __call__(self, entry: Entry) -> Checked | Failed:
        """Check one entry; a record whose text is missing is not checked."""
        use_plug_ins(self.plug_ins)
        text = None
        if self.texts is not None and entry.record is not None:
            try:
                text = self.texts.of(entry.record, entry.file)
            except NewsschemaError as error:
                return Failed(str(error))
        return self.checker.check(entry, text)


class Checker:
    """Checks entries; knows nothing of the entries before, so that several may work side by side.

    Attributes:
        selection: the rules to run.
        per_file_ignores: selectors of rules not to run, by pattern of the absolute path.
        severities: of rules whose severity is not their own.
        places: whether the places of values are wanted.
        verdicts: whether it is wanted what became of the rules.
    """

    def __init__(
        self,
        selection: Selection,
        per_file_ignores: Mapping[str, list[str]],
        severities: Mapping[str, Severity],
        *,
        places: bool = False,
        verdicts: bool = False,
    ) -> None:
        self.selection = selection
        self.per_file_ignores = per_file_ignores
        self.severities = severities
        self.places = places
        self.verdicts = verdicts
        self._by_file: dict[str, _Rules] = {}
        self._by_patterns: dict[tuple[str, ...], _Rules] = {}

    def check(self, entry: Entry, text: str | None = None) -> Checked:
        """Check one entry, against a text where it does not hold its own.

        Raises:
            NewsschemaError: when a rule fails.
        """
        rules = self._by_file.get(entry.file) or self._rules_for(entry.file)
        reported = [
            self._reported(entry, finding, None) for finding in entry.findings if finding.code not in rules.ignored
        ]
        record, report = entry.record, None
        if record is not None and (rules.judge or self.verdicts):
            if self.verdicts or record.suppressions:
                report = rules.judge.report(record, text) if rules.judge else Report([], [], {})
                reported += [self._reported(entry, each, None) for each in entry.located(report.findings)]
                reported += [
                    self._reported(entry, each, _excuse(record, each)) for each in entry.located(report.suppressed)
                ]
            elif rules.judge and (findings := rules.judge.findings(record, text)):
                reported += [self._reported(entry, each, None) for each in entry.located(findings)]
        if len(reported) > 1:
            reported.sort(key=lambda each: order(each.finding))
        if not self.verdicts:
            return Checked(entry.file, record is not None, reported)
        return Checked(entry.file, record is not None, reported, record, report)

    def _reported(self, entry: Entry, finding: Finding, excuse: Excuse | None) -> Reported:
        severity = self.severities.get(finding.code)
        if severity is not None:
            finding = replace(finding, severity=severity)
        if not self.places:
            return Reported(finding, excuse=excuse)
        from newsschema.datasets.places import places

        return Reported(finding, places(entry, finding), excuse)

    def _rules_for(self, file: str) -> _Rules:
        """The rules for a file; the same for all files of the same patterns."""
        patterns = self._patterns(file)
        if patterns not in self._by_patterns:
            more = [selector for pattern in patterns for selector in self.per_file_ignores[pattern]]
            codes = self.selection.codes(more)
            judge = judge_of(codes) if codes else None
            self._by_patterns[patterns] = _Rules(judge, self.selection.ignored(more))
        self._by_file[file] = self._by_patterns[patterns]
        return self._by_file[file]

    def _patterns(self, file: str) -> tuple[str, ...]:
        if not self.per_file_ignores:
            return ()
        from fnmatch import fnmatchcase

        path = Path(file).absolute().as_posix()
        return tuple(pattern for pattern in self.per_file_ignores if fnmatchcase(path, pattern))


def _excuse(record: Record, finding: Finding) -> Excuse:
    reason = next(each.reason for each in record.suppressions if covers(each, finding))
    return Excuse("suppression", reason)
