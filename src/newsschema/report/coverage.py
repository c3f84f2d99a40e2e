"""What became of each rule on each record: it fired, it passed, it could not judge and for lack of what."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import IO, Any, Self

from newsschema.model import tree
from newsschema.model.record import Record
from newsschema.report.tally import counted
from newsschema.rules.engine import Report
from newsschema.rules.registry import Rule, all_rules

_OUTCOMES = ("fired", "passed", "not judged", "nothing to judge")
_REASONS_SHOWN = 5


class Coverage:
    """Counts of records by rule and outcome; two of them can be joined."""

    def __init__(self, codes: Iterable[str]) -> None:
        """Count for some rules.

        Args:
            codes: of the rules that run.
        """
        chosen = set(codes)
        self._rules = [rule for rule in all_rules() if rule.code in chosen and rule.node is not None]
        self.outcomes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def note(self, record: Record, report: Report) -> None:
        """Count what became of the rules on a record."""
        concerned = self._concerned(record)
        for rule in self._rules:
            verdict = report.verdicts.get(rule.code)
            if verdict is None:
                continue
            self.reasons[rule.code] += verdict.not_judged
            self.outcomes[rule.code][_outcome(rule, verdict.fired, bool(verdict.not_judged), concerned)] += 1

    def _concerned(self, record: Record) -> set[str]:
        """The codes of the rules for which the record holds something to judge."""
        parts: defaultdict[type[object], list[Any]] = defaultdict(list)
        for _, value in tree.walk(record):
            parts[type(value)].append(value)
        return {
            rule.code
            for rule in self._rules
            if rule.node is not None and any(_is_concerned(rule, part) for part in parts.get(rule.node, ()))
        }

    def __iadd__(self, other: Coverage) -> Self:
        """Add the counts of another run over other records."""
        for code, counts in other.outcomes.items():
            self.outcomes[code] += counts
        for code, counts in other.reasons.items():
            self.reasons[code] += counts
        return self

    def write(self, out: IO[str], *, form: str) -> None:
        """Write a row for each rule, with the reasons beneath why it could not judge.

        Args:
            out: where to write.
            form: text or json.
        """
        if form == "json":
            out.write(json.dumps([self._row(rule) for rule in self._rules], ensure_ascii=False, indent=2) + "\n")
            return
        name_width = max((len(rule.name) for rule in self._rules), default=0)
        heads = "".join(f"{outcome:>18}" for outcome in _OUTCOMES)
        out.write(f"{'rule':<{name_width + 9}}{heads}   (records)\n")
        for rule in self._rules:
            counts = self.outcomes[rule.code]
            cells = "".join(f"{counts[outcome]:>18,}" for outcome in _OUTCOMES)
            out.write(f"{rule.code:<8} {rule.name:<{name_width}}{cells}\n")
            reasons = sorted(self.reasons[rule.code].items(), key=lambda each: (-each[1], each[0]))
            for reason, number in reasons[:_REASONS_SHOWN]:
                out.write(f"         could not judge {counted(number, 'time')}: {reason}\n")
            if rest := reasons[_REASONS_SHOWN:]:
                out.write(
                    f"         …and {sum(number for _, number in rest):,} more times, for {len(rest):,} other reasons\n"
                )

    def _row(self, rule: Rule) -> dict[str, object]:
        counts = {outcome.replace(" ", "_"): self.outcomes[rule.code][outcome] for outcome in _OUTCOMES}
        reasons = dict(sorted(self.reasons[rule.code].items(), key=lambda each: (-each[1], each[0])))
        return {"code": rule.code, "name": rule.name, **counts, "reasons": reasons}


def _outcome(rule: Rule, fired: int, lacking: bool, concerned: set[str]) -> str:
    if fired:
        return "fired"
    if lacking:
        return "not judged"
    return "passed" if rule.code in concerned else "nothing to judge"


def _is_concerned(rule: Rule, part: object) -> bool:
    """Whether a part holds what a rule judges.

    A field that must be filled is that; any other test (a function, a comparison, a property such as "reversed") that says no is
    the verdict that nothing is wrong.
    """
    if not isinstance(rule.needs, str):
        return True
    fields = getattr(type(part), "model_fields", {})
    return all(getattr(part, name) for name in map(str.strip, rule.needs.split(" and ")) if name in fields)
