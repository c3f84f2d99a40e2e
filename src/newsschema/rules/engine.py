"""Run the rules over a record: it is walked once, and each rule is called for the parts whose type it asks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.evidence import Suppression
from newsschema.model.node import Node
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.context import Context, Way
from newsschema.rules.finding import Finding, in_order
from newsschema.rules.registry import Needs, NotJudged, Rule, select_rules


@dataclass(slots=True)
class Verdict:
    """What became of one rule on a record.

    Attributes:
        fired: how many findings it made.
        not_judged: why it could not judge, and how often.
    """

    fired: int = 0
    not_judged: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Report:
    """Findings of a record, those that it suppresses, and what became of every rule."""

    findings: list[Finding]
    suppressed: list[Finding]
    verdicts: dict[str, Verdict]


def validate(
    record: Record,
    *,
    text: str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> list[Finding]:
    """The inconsistencies of a record, in a stable order.

    Args:
        record: the record.
        text: the article's text, where the record does not hold it.
        select: codes, names or beginnings of codes of the rules to run; all of them where it is left out.
        ignore: the same, of rules not to run.

    Returns:
        Findings; an empty list where nothing certain is wrong.

    Raises:
        NewsschemaError: when a selector fits no rule, or a rule itself fails.
    """
    return _run(record, text, select, ignore).findings_in_order()


def examine(
    record: Record,
    *,
    text: str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> Report:
    """The same as `validate`, with what was suppressed and what could not be judged.

    Raises:
        NewsschemaError: when a selector fits no rule, or a rule itself fails.
    """
    return _run(record, text, select, ignore).report()


def _run(record: Record, text: str | None, select: Iterable[str] | None, ignore: Iterable[str] | None) -> _Run:
    run = _Run(_plan(_key(select), _key(ignore)), Context(record, text if text is not None else record.text))
    run.visit_record()
    return run


def _key(selectors: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if selectors is None else tuple(selectors)


class _Descent(NamedTuple):
    """A field that leads to parts: whether it holds a list of them, and what to do for each where they are of one type."""

    field: str
    listed: bool
    step: _Step | None


class _Step:
    """What to do for a part of one type.

    Attributes:
        always: rules to call for each such part.
        tested: for each test of the part, the rules to call where it holds.
        needing: for each field, the rules to call where it is filled.
        descents: fields to go down into.
        watched: the one field that all its rules need, where there are no others and nothing to go down into.
    """

    __slots__ = ("always", "descents", "needing", "tested", "watched")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.always: list[Rule] = []
        self.descents: list[_Descent] = []
        tested: defaultdict[Needs, list[Rule]] = defaultdict(list)
        needing: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            if rule.needs is None:
                self.always.append(rule)
            elif isinstance(rule.needs, str):
                needing[rule.needs].append(rule)
            else:
                tested[rule.needs].append(rule)
        self.tested = tuple(tested.items())
        self.needing = tuple(needing.items())
        self.watched: str | None = None

    @property
    def idle(self) -> bool:
        """Whether there is nothing to do for a part nor for what it holds."""
        return not (self.always or self.tested or self.needing or self.descents)


class _Plan:
    """Which rules are called for which types, and which fields of a type lead to parts that some rule asks for."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        by_type: defaultdict[type[object], list[Rule]] = defaultdict(list)
        for rule in rules:
            if rule.node is not None:
                by_type[rule.node].append(rule)
        self.steps: dict[type[object], _Step] = {}
        self._add(Record, by_type)

    def _add(self, kind: type[object], by_type: Mapping[type[object], list[Rule]]) -> _Step:
        """Note what to do for a type and for what it holds."""
        if kind in self.steps:
            return self.steps[kind]
        step = self.steps[kind] = _Step(by_type.get(kind, ()))
        if issubclass(kind, Node):
            for name, info in kind.model_fields.items():
                steps = [self._add(child, by_type) for child in _part_types(info.annotation)]
                if not all(each.idle for each in steps):
                    step.descents.append(
                        _Descent(name, _is_listed(info.annotation), steps[0] if len(steps) == 1 else None)
                    )
        if len(step.needing) == 1 and not (step.always or step.tested or step.descents):
            step.watched = step.needing[0][0]
        return step


def _is_listed(annotation: object) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


@lru_cache(maxsize=64)
def _plan(select: tuple[str, ...] | None, ignore: tuple[str, ...] | None) -> _Plan:
    return _Plan(select_rules(select, ignore))


def _part_types(annotation: object) -> set[type[object]]:
    """The models and dates that a field may hold."""
    if isinstance(annotation, type) and not get_args(annotation):
        return {annotation} if issubclass(annotation, Node | DateRange | PartialDate) else set()
    return {part for argument in get_args(annotation) for part in _part_types(argument)}


class _Run:
    def __init__(self, plan: _Plan, context: Context) -> None:
        self._plan = plan
        self._context = context
        self._outcomes: list[Finding | NotJudged] = []

    def visit_record(self) -> None:
        """Call the rules for the record and for everything within it.

        Raises:
            NewsschemaError: when a rule fails; the message says which and where.
        """
        context = self._context
        try:
            self._visit(context.record, self._plan.steps[Record], None)
        except NewsschemaError:
            raise
        except Exception as error:
            code, name = (context.rule.code, context.rule.name) if context.rule is not None else ("", "")
            raise NewsschemaError(
                f"rule {code} ({name}) failed on record {context.record.id!r} at "
                f"{context.pointer(context.here) or 'its root'}: {type(error).__name__}: {error}"
            ) from error

    def _visit(self, node: Any, step: _Step, way: Way | None) -> None:  # noqa: ANN401 - any part of a record
        """Call the rules for a part, and for what it holds."""
        context = self._context
        context.here = node
        context.way = way
        outcomes = self._outcomes
        for rule in step.always:
            context.rule = rule
            outcomes.extend(rule.check(node, context))
        for needs, rules in step.tested:
            context.rule = rules[0]
            if needs(node):
                for rule in rules:
                    context.rule = rule
                    outcomes.extend(rule.check(node, context))
        for name, rules in step.needing:
            if getattr(node, name):
                for rule in rules:
                    context.rule = rule
                    outcomes.extend(rule.check(node, context))
        for name, listed, below in step.descents:
            value = getattr(node, name)
            if not value or (below is not None and below.watched and not listed and not getattr(value, below.watched)):
                continue
            if listed:
                for index, item in enumerate(value):
                    self._visit(item, below or self._plan.steps[type(item)], (way, name, index))
            else:
                self._visit(value, below or self._plan.steps[type(value)], (way, name, None))

    def findings_in_order(self) -> list[Finding]:
        """Findings without those that the record suppresses."""
        found = self._findings()
        if not found and not self._context.record.suppressions:
            return []
        return in_order(_without_suppressed(self._context, found, self._plan)[0])

    def _findings(self) -> list[Finding]:
        return [outcome for outcome in self._outcomes if isinstance(outcome, Finding)]

    def report(self) -> Report:
        """Findings in order, without those that the record suppresses."""
        found = self._findings()
        kept, suppressed = _without_suppressed(self._context, found, self._plan)
        fired = Counter(finding.code for finding in found)
        reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for outcome in self._outcomes:
            if isinstance(outcome, NotJudged):
                reasons[outcome.code][outcome.reason] += 1
        verdicts = {
            rule.code: Verdict(fired=fired[rule.code], not_judged=reasons[rule.code])
            for rule in self._plan.rules
            if rule.node is not None
        }
        return Report(in_order(kept), in_order(suppressed), verdicts)


def _without_suppressed(context: Context, findings: list[Finding], plan: _Plan) -> tuple[list[Finding], list[Finding]]:
    """Findings kept and suppressed; a suppression that suppresses nothing of the rules that ran is a finding itself."""
    if not context.record.suppressions:
        return findings, []
    kept, suppressed = list(findings), []
    ran = {word for rule in plan.rules for word in (rule.code, rule.name)}
    unused = next((rule for rule in plan.rules if rule.code == _UNUSED), None)
    for number, suppression in enumerate(context.record.suppressions):
        matching = [finding for finding in kept if covers(suppression, finding)]
        suppressed += matching
        kept = [finding for finding in kept if not covers(suppression, finding)]
        if not matching and unused is not None and suppression.code in ran:
            context.rule, context.here, context.way = unused, suppression, (None, "suppressions", number)
            kept += [outcome for outcome in unused.check(suppression, context) if isinstance(outcome, Finding)]
    return kept, suppressed


_UNUSED = "NS901"


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether a suppression names a finding's rule, and its place or a part that holds it."""
    named = suppression.code in (finding.code, finding.name)
    place = suppression.target.rstrip("/")
    return named and (finding.target == place or finding.target.startswith(f"{place}/"))
