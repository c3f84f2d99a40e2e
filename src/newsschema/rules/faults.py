"""Faults planted in records, by the rules that find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.rules.breaking import Breaker, SourceBreaker
from newsschema.rules.pick import Pick
from newsschema.rules.registry import Rule, all_rules, find_rule, select_rules


class Mutation(NamedTuple):
    """A record with a fault, and the code of the rule that finds it."""

    record: Record
    code: str


def breaker(code_or_name: str) -> Breaker:
    """What plants the fault of a rule in a record.

    Raises:
        NewsschemaError: when there is no such rule, or none that a record can break.
    """
    rule = find_rule(code_or_name)
    if rule.form is not None:
        raise NewsschemaError(
            f"{rule.code} ({rule.name}) is broken by a {rule.form} text, not by records: use broken_sources"
        )
    if rule.breaker is None:
        raise NewsschemaError(f"nothing plants the fault of {rule.code} ({rule.name}) in a record yet")
    return cast("Breaker", rule.breaker)


def source_breaker(code_or_name: str) -> SourceBreaker:
    """What plants the fault of a rule in the text that a record is read from.

    Raises:
        NewsschemaError: when there is no such rule, or it is broken by records.
    """
    rule = find_rule(code_or_name)
    if rule.form is None or rule.breaker is None:
        raise NewsschemaError(f"{rule.code} ({rule.name}) is broken by records: use inconsistent_records")
    return cast("SourceBreaker", rule.breaker)


def plantable() -> tuple[Rule, ...]:
    """The rules whose fault can be planted in a record, by code."""
    return tuple(rule for rule in all_rules() if rule.breaker is not None and rule.form is None)


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

    >>> [mutation.code for mutation in mutations(Record(id="a"), select=["NS10"], ignore=["NS104"])]
    ['NS101', 'NS102', 'NS103', 'NS105', 'NS106']
    """
    chosen = set(select_rules(select, ignore))
    for rule in plantable():
        if rule not in chosen:
            continue
        plant = cast("Breaker", rule.breaker)
        seen: list[Record] = []
        for round_ in range(4 * each):
            broken = plant(record, Pick(_turning(round_)))
            if broken is not None and broken not in seen and len(seen) < each:
                seen.append(broken)
                yield Mutation(broken, rule.code)


class _turning:  # noqa: N801 - reads as what it gives
    """The n-th choice of each list, then the ones behind it."""

    def __init__(self, start: int) -> None:
        self._next = start

    def __call__(self, count: int) -> int:
        chosen = self._next % count
        self._next += self._next and 1
        return chosen
