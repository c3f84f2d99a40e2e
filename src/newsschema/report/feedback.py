"""Findings in the words to send back to the language model whose values they are about."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable

from newsschema.grounding.report import Claim
from newsschema.rules.finding import Finding
from newsschema.rules.registry import all_rules

_HEAD = "Some values do not hold against the text. Correct each of them from the text alone; leave out what it does not give."
_MEND = re.compile(r"^To mend it, (.+?)\n\n", re.MULTILINE | re.DOTALL)
_FIX = re.compile(r"; the fix [^;]*\.$")
_LONGEST = 200
_COUNTED = {"words": "word", "characters": "character", "days": "day"}


def as_feedback(findings: Iterable[Finding | Claim], *, most: int = 30) -> str:
    """The words to send back to a language model: value by value what is wrong, and what the text says instead.

        prompt += newsschema.report.as_feedback(newsschema.validate(record, text=article))
        prompt += newsschema.report.as_feedback(newsschema.check(article, visit))

    Args:
        findings: findings of `validate`, or the report of `check`, of which what the text gives is passed over.
        most: how many to write out; how many more there are is said.

    Returns:
        Plain text, the same for the same findings; an empty string where there are none.
    """
    wrong = [each for each in findings if isinstance(each, Finding) or each.status != "grounded"]
    if not wrong:
        return ""
    explained: set[str] = set()
    lines = [
        _of_claim(each) if isinstance(each, Claim) else _of_finding(each, explained) for each in wrong[: max(most, 1)]
    ]
    if len(wrong) > len(lines):
        lines.append(f"and {len(wrong) - len(lines)} more")
    return "\n".join([_HEAD, *(f"- {line}" for line in lines)]) + "\n"


def _of_finding(finding: Finding, explained: set[str]) -> str:
    """What a finding says; how such a one is mended, once."""
    message = finding.message if finding.target in finding.message else f"{finding.target or '/'}: {finding.message}"
    line = f"{_cut(message, 3 * _LONGEST)}."
    if finding.code not in explained:
        explained.add(finding.code)
        mend = next((_mend(rule.page) for rule in all_rules() if rule.code == finding.code), "")
        line += f" {mend[:1].upper()}{mend[1:]}" if mend else ""
    return line


def _mend(page: str) -> str:
    """How a rule's page says that its findings are mended."""
    found = _MEND.search(inspect.cleandoc(page) + "\n\n")
    return _FIX.sub(".", " ".join(found[1].split())) if found is not None else ""


def _of_claim(claim: Claim) -> str:
    """What the text says instead of a value."""
    value = f"{claim.pointer or '/'}: {_shown(claim.value)}"
    there = f"{_shown(claim.nearest.text)}" if claim.nearest is not None else ""
    note = f"; {claim.note}" if claim.note else ""
    if claim.status == "contradicted":
        return f"{value} is contradicted by {there} in the text{note}."
    if claim.kind == "quote":
        line = f"{value} is not in the text word for word"
        return f"{line}; the nearest passage is {there} ({_away(claim)}){note}. Copy it." if there else f"{line}{note}."
    away = _away(claim)
    nearest = f"; the nearest is {there}{f' ({away})' if away else ''}" if there else ""
    return f"{value} is not in the text{nearest}{note}."


def _away(claim: Claim) -> str:
    if not claim.distance or claim.measure not in _COUNTED:
        return ""
    unit = _COUNTED[claim.measure]
    return (
        f"{claim.distance:,.0f} {unit}{'' if claim.distance == 1 else 's'} {'away' if unit == 'day' else 'different'}"
    )


def _shown(words: str) -> str:
    return json.dumps(_cut(words, _LONGEST), ensure_ascii=False)


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
