"""Run the rules over a record: it is walked once, and each rule is called for the parts whose type it asks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.evidence import Suppression
from newsschema.model.node import Node
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.context import Context
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
    run = _run(record, text, select, ignore)
    return run.findings_in_order() if run.found_anything else []


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
    run.visit(record)
    return run


def _key(selectors: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if selectors is None else tuple(selectors)


_Call = tuple[Needs | None, Rule]
_Calls = tuple[_Call, ...]
"""Rules to call, each with what it needs."""


class _Plan:
    """Which rules are called for which types, and which fields of a type lead to parts that some rule asks for."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._by_type: defaultdict[type[object], list[_Call]] = defaultdict(list)
        for rule in rules:
            if rule.node is not None:
                self._by_type[rule.node].append((rule.needs, rule))
        self.steps: dict[type[object], _Step] = {}
        self._add(Record)

    def _add(self, kind: type[object]) -> bool:
        """Note what to do for a type; whether there is anything to do for it or for what it holds."""
        if kind not in self.steps:
            fields: list[tuple[str, _Calls | None]] = []
            if issubclass(kind, Node):
                for name, info in kind.model_fields.items():
                    children = _part_types(info.annotation)
                    if any([self._add(child) for child in children]):  # noqa: C419 - every child is to be noted
                        fields.append((name, self._leaf(children, info.annotation)))
            self.steps[kind] = _Step(tuple(self._by_type.get(kind, ())), tuple(fields))
        step = self.steps[kind]
        return bool(step.rules or step.fields)

    def _leaf(self, children: set[type[object]], annotation: object) -> _Calls | None:
        """The rules for a field that holds one part with nothing below it, which needs no visit of its own."""
        steps = [self.steps[child] for child in children]
        if (
            len(steps) != 1
            or steps[0].fields
            or any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))
        ):
            return None
        return steps[0].rules


class _Step(NamedTuple):
    """What to do for a part: rules to call, and fields to go down into; for a leaf, with the rules to call there."""

    rules: _Calls
    fields: tuple[tuple[str, _Calls | None], ...]


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
        self._findings: list[Finding] = []
        self._not_judged: list[tuple[str, str]] = []

    def visit(self, node: Any) -> None:  # noqa: ANN401 - any part of a record
        """Call the rules for a part and for everything within it."""
        step = self._plan.steps[type(node)]
        for needs, rule in step.rules:
            if needs is None or needs(node):
                self._call(rule, node)
        way = self._context.way
        for name, leaf in step.fields:
            value = getattr(node, name)
            if not value:
                continue
            if leaf is not None:
                for needs, rule in leaf:
                    if needs is None or needs(value):
                        way.append((name, None))
                        self._call(rule, value)
                        way.pop()
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    way.append((name, index))
                    self.visit(item)
                    way.pop()
            else:
                way.append((name, None))
                self.visit(value)
                way.pop()

    def _call(self, rule: Rule, node: object) -> None:
        context = self._context
        context.here = node
        context.rule = rule
        try:
            for outcome in rule.check(node, context):
                if isinstance(outcome, NotJudged):
                    self._not_judged.append((rule.code, outcome.reason))
                else:
                    self._findings.append(outcome)
        except NewsschemaError:
            raise
        except Exception as error:
            raise NewsschemaError(
                f"rule {rule.code} ({rule.name}) failed on record {context.record.id!r} at "
                f"{context.pointer(node) or 'its root'}: {type(error).__name__}: {error}"
            ) from error

    @property
    def found_anything(self) -> bool:
        """Whether there are findings, or suppressions that may be unused."""
        return bool(self._findings or self._context.record.suppressions)

    def findings_in_order(self) -> list[Finding]:
        """Findings without those that the record suppresses."""
        return in_order(_without_suppressed(self._context, self._findings, self._plan)[0])

    def report(self) -> Report:
        """Findings in order, without those that the record suppresses."""
        kept, suppressed = _without_suppressed(self._context, self._findings, self._plan)
        fired = Counter(finding.code for finding in self._findings)
        reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for code, reason in self._not_judged:
            reasons[code][reason] += 1
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
        matching = [finding for finding in kept if _covers(suppression, finding)]
        suppressed += matching
        kept = [finding for finding in kept if not _covers(suppression, finding)]
        if not matching and unused is not None and suppression.code in ran:
            context.rule, context.here, context.way = unused, suppression, [("suppressions", number)]
            kept += [outcome for outcome in unused.check(suppression, context) if isinstance(outcome, Finding)]
    return kept, suppressed


_UNUSED = "NS901"


def _covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether a suppression names a finding's rule, and its place or a part that holds it."""
    named = suppression.code in (finding.code, finding.name)
    place = suppression.target.rstrip("/")
    return named and (finding.target == place or finding.target.startswith(f"{place}/"))
