"""What makes two findings the same one, wherever it stands: its rule, its record, its place by names, and its values."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from newsschema.rules.finding import Finding

Key = tuple[str, str, str, tuple[str, ...]]
"""Code, record id, target without positions in lists, and the values that clash."""


def key(finding: Finding) -> Key:
    """What stays the same when records, or the items of their lists, change their order.

    >>> key(Finding(code="NS503", name="quote-not-in-text", severity="error", message="", target="/quotes/3/text", value="a"))
    ('NS503', '', '/quotes/*/text', ('a',))
    """
    values = (finding.value or "", *sorted(other.value for other in finding.related))
    return finding.code, finding.record_id or "", _without_positions(finding.target), values


def fingerprint(finding: Finding) -> str:
    """The key of a finding as 32 hexadecimal digits."""
    return _digest(key(finding))


class Fingerprints:
    """Fingerprints for a report in which each must be there once."""

    def __init__(self) -> None:
        self._seen: Counter[Key] = Counter()

    def unique(self, finding: Finding) -> str:
        """The fingerprint of a finding; for the second and later of one key, one of its own."""
        own = key(finding)
        self._seen[own] += 1
        return _digest(own) if self._seen[own] == 1 else _digest((own, self._seen[own]))


def _digest(value: object) -> str:
    written = json.dumps(value, ensure_ascii=True).encode()
    return hashlib.blake2b(written, digest_size=16).hexdigest()


def _without_positions(target: str) -> str:
    """A record pointer in which items that have no name of their own stand as `*`."""
    return "/".join("*" if step.isascii() and step.isdigit() else step for step in target.split("/"))
