"""Run the rules over a record: it is walked once, and each rule is called for the parts whose type it asks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from newsschema.errors import NewsschemaError
from newsschema.model.evidence import Suppression
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, in_order
from newsschema.rules.registry import NotJudged, Rule, select_rules
from newsschema.rules.walk import Walk


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
    if text is not None and text != record.text:
        record = record.model_copy(update={"text": text})  # so that rules can need the text like any other field
    run = _Run(_plan(_key(select), _key(ignore)), Context(record, record.text))
    run.visit_record()
    return run


def _key(selectors: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if selectors is None else tuple(selectors)


class _Plan:
    """The rules that were asked for, and the walk that calls them."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.walk = Walk(rules)


@lru_cache(maxsize=64)
def _plan(select: tuple[str, ...] | None, ignore: tuple[str, ...] | None) -> _Plan:
    return _Plan(select_rules(select, ignore))


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
            self._plan.walk(context.record, context, self._outcomes.extend)
        except NewsschemaError:
            raise
        except Exception as error:
            rule, pointer = self._plan.walk.failing(error, context)
            raise NewsschemaError(
                f"rule {rule.code if rule else ''} ({rule.name if rule else ''}) failed on record {context.record.id!r} at "
                f"{pointer or 'its root'}: {type(error).__name__}: {error}"
            ) from error

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
