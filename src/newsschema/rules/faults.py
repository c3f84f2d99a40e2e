"""Faults planted in records, by the rules that find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.rules.breaking import Breaker, JsonBreaker
from newsschema.rules.pick import Pick
from newsschema.rules.registry import Rule, all_rules, find_rule, select_rules


class Mutation(NamedTuple):
    """A record with a fault, and the code of the rule that finds it."""

    record: Record
    code: str


OF_OTHER_FORMS = {
    "NS031": "it is broken by YAML, not by JSON",
    "NS032": "it is broken by a table, which has no record of its own",
    "NS033": "it is broken by a table's map",
    "NS034": "it is broken by a table's cells",
    "NS035": "it is broken by the rows of a table together",
}
"""Rules for which nothing is planted, with the reason."""


def of_json(rule: Rule) -> bool:
    """Whether a rule is one of JSON text that is no record yet."""
    return rule.node is None and rule.code.startswith("NS0") and rule.code not in OF_OTHER_FORMS


def breaker(code_or_name: str) -> Breaker:
    """What plants the fault of a rule in a record.

    Raises:
        NewsschemaError: when there is no such rule, or none that a record can break.
    """
    rule = find_rule(code_or_name)
    if rule.code in OF_OTHER_FORMS:
        raise NewsschemaError(f"nothing plants the fault of {rule.code} ({rule.name}): {OF_OTHER_FORMS[rule.code]}")
    if of_json(rule):
        raise NewsschemaError(f"{rule.code} ({rule.name}) is broken by JSON text, not by records: use broken_json")
    if rule.breaker is None:
        raise NewsschemaError(f"nothing plants the fault of {rule.code} ({rule.name}) in a record yet")
    return cast("Breaker", rule.breaker)


def json_breaker(code_or_name: str) -> JsonBreaker:
    """What plants the fault of a rule in the JSON text of a record.

    Raises:
        NewsschemaError: when there is no such rule, or it is broken by records.
    """
    rule = find_rule(code_or_name)
    if not of_json(rule) or rule.breaker is None:
        raise NewsschemaError(f"{rule.code} ({rule.name}) is broken by records: use inconsistent_records")
    return cast("JsonBreaker", rule.breaker)


def plantable() -> tuple[Rule, ...]:
    """The rules whose fault can be planted in a record, by code."""
    return tuple(rule for rule in all_rules() if rule.breaker is not None and not of_json(rule))


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
