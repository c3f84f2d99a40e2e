"""Run the rules over a record: it is walked once, and each rule is called for the parts whose type it asks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from newsschema.errors import NewsschemaError
from newsschema.model.evidence import Suppression
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, in_order
from newsschema.rules.registry import NotJudged, Rule, select_rules
from newsschema.rules.walk import failing, walk_of


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
        select: codes, names or beginnings of codes of the rules to run, in a list or joined by commas; all of
            them where it is left out.
        ignore: the same, of rules not to run.

    Returns:
        Findings; an empty list where nothing certain is wrong.

    Raises:
        NewsschemaError: when it is no record, a selector fits no rule, or a rule itself fails.
    """
    _refuse_other(record)
    return judge_of(_key(select), _key(ignore)).findings(record, text)


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
    _refuse_other(record)
    return judge_of(_key(select), _key(ignore)).report(record, text)


def _refuse_other(record: object) -> None:
    if not isinstance(record, Record):
        kind = type(record).__name__
        raise NewsschemaError(
            f"{kind!r} is no Record: read data with Record.model_validate, several records one by one"
        )


def _key(selectors: Iterable[str] | None) -> tuple[str, ...] | None:
    if isinstance(selectors, str):
        return tuple(selectors.split(","))
    return None if selectors is None else tuple(selectors)


class Judge:
    """The rules that were asked for, and the walk that calls them; judges one record after another.

    Attributes:
        rules: the rules.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._walk = walk_of(rules)

    def __reduce__(self) -> tuple[Callable[..., Judge], tuple[object, ...]]:
        """Another process writes the walk anew."""
        return judge_of, (tuple(rule.code for rule in self.rules),)

    def findings(self, record: Record, text: str | None = None) -> list[Finding]:
        """Findings in order, without those that the record suppresses.

        Raises:
            NewsschemaError: when a rule fails.
        """
        context, outcomes = self._judged(record, text)
        if not outcomes and not record.suppressions:
            return []
        found = [outcome for outcome in outcomes if isinstance(outcome, Finding)]
        return in_order(self._without_suppressed(context, found)[0])

    def report(self, record: Record, text: str | None = None) -> Report:
        """Findings in order, those that the record suppresses apart, and what became of every rule.

        Raises:
            NewsschemaError: when a rule fails.
        """
        context, outcomes = self._judged(record, text)
        found = [outcome for outcome in outcomes if isinstance(outcome, Finding)]
        kept, suppressed = self._without_suppressed(context, found)
        fired = Counter(finding.code for finding in found)
        reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for outcome in outcomes:
            if isinstance(outcome, NotJudged):
                reasons[outcome.code][outcome.reason] += 1
        verdicts = {
            rule.code: Verdict(fired=fired[rule.code], not_judged=reasons[rule.code])
            for rule in self.rules
            if rule.node is not None
        }
        return Report(in_order(kept), in_order(suppressed), verdicts)

    def _judged(self, record: Record, text: str | None) -> tuple[Context, list[Finding | NotJudged]]:
        """What the rules say of a record and of everything within it.

        Raises:
            NewsschemaError: when a rule fails; the message says which and where.
        """
        if text is not None and text != record.text:
            record = record.model_copy(update={"text": text})  # so that rules can need the text like any other field
        context = Context(record, record.text)
        outcomes: list[Finding | NotJudged] = []
        try:
            self._walk(record, context, outcomes.extend)
        except NewsschemaError:
            raise
        except Exception as error:
            rule, pointer = failing(error, self.rules, context)
            raise NewsschemaError(
                f"rule {rule.code if rule else ''} ({rule.name if rule else ''}) failed on record {record.id!r} at "
                f"{pointer or 'its root'}: {type(error).__name__}: {error}"
            ) from error
        return context, outcomes

    def _without_suppressed(self, context: Context, findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Findings kept and suppressed; a suppression that suppresses nothing of the rules that ran is a finding itself."""
        if not context.record.suppressions:
            return findings, []
        kept, suppressed = list(findings), []
        ran = {word for rule in self.rules for word in (rule.code, rule.name)}
        unused = next((rule for rule in self.rules if rule.code == _UNUSED), None)
        for number, suppression in enumerate(context.record.suppressions):
            matching = [finding for finding in kept if covers(suppression, finding)]
            suppressed += matching
            kept = [finding for finding in kept if not covers(suppression, finding)]
            if not matching and unused is not None and suppression.code in ran:
                context.rule, context.here, context.way = unused, suppression, (None, "suppressions", number)
                kept += [outcome for outcome in unused.check(suppression, context) if isinstance(outcome, Finding)]
        return kept, suppressed


@lru_cache(maxsize=64)
def judge_of(select: tuple[str, ...] | None, ignore: tuple[str, ...] | None = None) -> Judge:
    """The judge for some selectors; all rules where there are none.

    Raises:
        NewsschemaError: when a selector fits no rule.
    """
    return Judge(select_rules(select, ignore))


_UNUSED = "NS901"


def covers(suppression: Suppression, finding: Finding) -> bool:
    """Whether a suppression names a finding's rule, and its place or a part that holds it."""
    named = suppression.code in (finding.code, finding.name)
    place = suppression.target.rstrip("/")
    return named and (finding.target == place or finding.target.startswith(f"{place}/"))
