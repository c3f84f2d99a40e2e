"""From what was checked to what is shown: everything is counted, the known is excused, the rest is numbered and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsschema.cli.validation.checking import Checked
from newsschema.datasets.problems import UNREADABLE
from newsschema.report.reported import Excuse, Reported
from newsschema.report.tally import Tally

if TYPE_CHECKING:
    from newsschema.datasets.baseline import Baseline
    from newsschema.report.coverage import Coverage


class Stream:
    """Findings on their way to a format.

    Attributes:
        tally: the counts that they leave.
        baseline: known findings.
        excused: whether excused findings go on, marked.
        limit: how many findings that count go on.
        coverage: what becomes of the rules, where that is asked for.
    """

    def __init__(self, tally: Tally, *, excused: bool = False, limit: int | None = None) -> None:
        self.tally = tally
        self.excused = excused
        self.limit = limit
        self.baseline: Baseline | None = None
        self.coverage: Coverage | None = None

    def through(self, entries: Iterable[Checked]) -> Iterator[Reported]:
        """The findings to show, in their order; counts are complete when the last has come."""
        shown = 0
        for checked in entries:
            self.tally.note_entry(checked.file, is_record=checked.is_record)
            if self.coverage is not None and checked.record is not None and checked.report is not None:
                self.coverage.note(checked.record, checked.report)
            for reported in checked.reported:
                each = self._known(reported)
                if each.excuse is not None:
                    self.tally.excused[each.excuse.kind] += 1
                    if self.excused:
                        yield each
                    continue
                self.tally.note_finding(each.finding)
                if self.limit is not None and shown >= self.limit:
                    self.tally.hidden[each.finding.code] += 1
                    continue
                shown += 1
                yield each

    def _known(self, each: Reported) -> Reported:
        """The same, excused where the baseline knows it; what cannot be read is never known."""
        if each.finding.code in UNREADABLE:
            self.tally.unreadable = True
        elif each.excuse is None and self.baseline is not None and self.baseline.excuses(each.finding):
            return each._replace(excuse=Excuse("baseline", "known since the baseline was written"))
        return each
