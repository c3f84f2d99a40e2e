"""Faults planted in records, by the rules that find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.rules.breaking import Breaker, SourceBreaker
from newsschema.rules.grafting import graft
from newsschema.rules.pages import examples
from newsschema.rules.pick import Pick
from newsschema.rules.registry import Rule, all_rules, find_rule, select_rules
from newsschema.rules.stating import stated

_SETTING = ("in_language", "date_published")
"""What a whole article hangs on: a fault that needs another one cannot be planted in it."""


class Mutation(NamedTuple):
    """A record with a fault, and the code of the rule that finds it."""

    record: Record
    code: str


def of_source(rule: Rule) -> bool:
    """Whether a rule is one of what is no record yet."""
    return rule.broken.form is not None


def plantable() -> tuple[Rule, ...]:
    """The rules whose fault can be planted in a record, by code."""
    return tuple(rule for rule in all_rules() if not of_source(rule) and (rule.broken.breaker or _grafts(rule)))


@lru_cache(maxsize=512)
def _grafts(rule: Rule) -> tuple[Record, ...]:
    """The records on a rule's page that break it."""
    return tuple(
        Record.model_validate_json(example.source)
        for example in examples(rule)
        if example.kind == "breaks" and example.form == "json" and rule.node is not None
    )


def plant(rule: Rule, record: Record, pick: Pick) -> Record | None:
    """A record with the fault of a rule; nothing where the record leaves no room for it.

    A rule says in its file how it is broken; for one that does not, what breaks it on its page is grafted into the record.
    """
    if rule.broken.breaker is not None:
        if rule.broken.language is not None and _differs(record.article.in_language, rule.broken.language):
            return None
        broken = cast("Breaker", rule.broken.breaker)(record, pick)
    else:
        fault = pick(_grafts(rule))
        if any(_differs(getattr(record.article, name), getattr(fault.article, name)) for name in _SETTING):
            return None
        broken = graft(record, fault)
        if fault.text is not None:
            return broken
    if broken is None or broken.text is None or not rule.broken.stated:
        return broken
    return stated(broken, record)


def setting(rule: Rule) -> tuple[str | None, str | None]:
    """The language and the day of publication that a record needs for a rule's fault, where the fault brings them."""
    if rule.broken.breaker is not None:
        return rule.broken.language, None
    articles = [fault.article for fault in _grafts(rule)]
    language = next((each.in_language for each in articles if each.in_language is not None), None)
    day = next((str(each.date_published) for each in articles if each.date_published is not None), None)
    return language, day


def _differs(value: object, other: object) -> bool:
    return value is not None and other is not None and value != other


def record_rule(code_or_name: str) -> Rule:
    """A rule that records can break.

    Raises:
        NewsschemaError: when there is no such rule, or it is broken by what is no record yet.
    """
    rule = find_rule(code_or_name)
    if of_source(rule):
        raise NewsschemaError(
            f"{rule.code} ({rule.name}) is broken by {rule.broken.form} text, not by records: use broken_sources"
        )
    if rule not in plantable():
        raise NewsschemaError(f"nothing says what breaks {rule.code} ({rule.name})")
    return rule


def source_breaker(code_or_name: str) -> SourceBreaker:
    """What plants the fault of a rule in the text that a record is read from.

    Raises:
        NewsschemaError: when there is no such rule, or it is broken by records.
    """
    rule = find_rule(code_or_name)
    if not of_source(rule):
        raise NewsschemaError(f"{rule.code} ({rule.name}) is broken by records: use inconsistent_records")
    return cast("SourceBreaker", rule.broken.breaker)


def mutations(
    record: Record, *, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None, each: int = 1
) -> Iterator[Mutation]:
    """Corrupt a consistent record of one's own, once for every rule.

    A test suite that lets one of them pass does not look at what that rule looks at.

    Args:
        record: a record in which `validate` finds nothing.
        select: codes, names or beginnings of codes of the rules to break; all of them where it is left out.
        ignore: the same, of rules not to break.
        each: how many different faults to plant of each rule, as far as there are so many.

    Yields:
        Records with one fault, each with the code of the rule that finds it.

    Raises:
        NewsschemaError: when a selector fits no rule.

    >>> [mutation.code for mutation in mutations(Record(id="a"), select=["NS10"], ignore=["NS104"])][:3]
    ['NS101', 'NS102', 'NS103']
    """
    chosen = set(select_rules(select, ignore))
    for rule in plantable():
        if rule not in chosen:
            continue
        seen: list[Record] = []
        for start in range(4 * each):
            broken = plant(rule, record, Pick(_Turning(start)))
            if broken is not None and broken not in seen and len(seen) < each:
                seen.append(broken)
                yield Mutation(broken, rule.code)


class _Turning:
    """The n-th choice of each list, then the ones behind it; the first ones where n is nought."""

    def __init__(self, start: int) -> None:
        self._next = start

    def __call__(self, count: int) -> int:
        chosen = self._next % count
        self._next += self._next and 1
        return chosen
