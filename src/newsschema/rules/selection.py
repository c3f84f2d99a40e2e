"""Which rules run, and how grave their findings are: the longest selector that fits a rule decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from newsschema.rules.finding import Severity
from newsschema.rules.registry import Rule, all_rules, select_rules

_WHOLE = 99
"""How exactly a whole code or a name fits, as against the beginning of a code."""


class Selection(NamedTuple):
    """Selectors of rules: codes, names, or beginnings of codes ("NS1").

    Where a rule is both selected and ignored, the longer selector decides; between equals it is ignored.

    Attributes:
        select: the rules to run; all of them where it is left out.
        extend_select: more of them.
        ignore: rules not to run.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def check(self) -> None:
        """See that every selector fits a rule.

        Raises:
            NewsschemaError: when one fits none.
        """
        for selectors in (self.select or (), self.extend_select, self.ignore):
            select_rules(selectors or None, None)

    def codes(self, more_ignored: Iterable[str] = ()) -> tuple[str, ...]:
        """The codes of the rules that run.

        Args:
            more_ignored: selectors of rules not to run here, whatever else says.
        """
        here = tuple(more_ignored)
        return tuple(rule.code for rule in all_rules() if self._runs(rule) and not _fit(rule, here))

    def ignored(self, more_ignored: Iterable[str] = ()) -> frozenset[str]:
        """The codes of the rules that are ignored, as against those that are only not selected."""
        here = tuple(more_ignored)
        return frozenset(
            rule.code for rule in all_rules() if _fit(rule, here) or (_fit(rule, self.ignore) and not self._runs(rule))
        )

    def _runs(self, rule: Rule) -> bool:
        chosen = (*(self.select or ()), *self.extend_select)
        wanted = _fit(rule, chosen) or (0 if self.select else 1)
        against = _fit(rule, self.ignore)
        return wanted > against if against else wanted > 0


def severities(overrides: Mapping[str, Severity]) -> dict[str, Severity]:
    """The severity of each rule whose severity is changed, by code.

    Raises:
        NewsschemaError: when a selector fits no rule.
    """
    for selector in overrides:
        select_rules((selector,), None)
    changed: dict[str, Severity] = {}
    for rule in all_rules():
        fitting = [selector for selector in overrides if _fit(rule, (selector,))]
        if fitting:
            changed[rule.code] = overrides[max(fitting, key=lambda selector: _fit(rule, (selector,)))]
    return changed


def _fit(rule: Rule, selectors: tuple[str, ...]) -> int:
    """How exactly the best of some selectors fits a rule; 0 where none does."""
    best = 0
    for selector in selectors:
        word = selector.strip()
        if word.upper() == rule.code or word.lower() == rule.name:
            return _WHOLE
        if word and rule.code.startswith(word.upper()):
            best = max(best, len(word))
    return best
