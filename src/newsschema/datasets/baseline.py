"""The findings that a data set had when checking began: they are known, and only new ones count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsschema.errors import NewsschemaError
from newsschema.rules.finding import Finding
from newsschema.rules.identity import Key, key

VERSION = 1


class Baseline:
    """Known findings: how often each may still occur.

    A finding is known by its rule, its record, the place by names, and its values: moving records, files or the items of a list
    changes nothing. Where one more of the same comes, it is new.
    """

    def __init__(self, counts: Counter[Key]) -> None:
        self._left = Counter(counts)

    def excuses(self, finding: Finding) -> bool:
        """Whether a finding is known; each known one excuses one finding."""
        own = key(finding)
        if self._left[own] <= 0:
            return False
        self._left[own] -= 1
        return True

    @property
    def unused(self) -> int:
        """How many known findings did not occur."""
        return sum(count for count in self._left.values() if count > 0)


def read_baseline(path: Path) -> Baseline:
    """The baseline of a file.

    Raises:
        NewsschemaError: when it cannot be read, or is no baseline.
    """
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}; --write-baseline makes one") from error
    except ValueError as error:
        raise NewsschemaError(f"{path}: this is no baseline: {error}") from error
    version = content.get("version") if isinstance(content, dict) else None
    if version != VERSION:
        raise NewsschemaError(f"{path}: this is no baseline of version {VERSION}; --write-baseline makes one")
    try:
        return Baseline(Counter(dict(_known(content["findings"]))))
    except (KeyError, TypeError, ValueError) as error:
        raise NewsschemaError(f"{path}: this is no baseline: {type(error).__name__}: {error}") from error


def _known(entries: Iterable[dict[str, object]]) -> Iterator[tuple[Key, int]]:
    for entry in entries:
        values = entry["values"]
        count = entry.get("count", 1)
        if not isinstance(values, list) or not isinstance(count, int):
            raise TypeError("an entry has 'values', a list, and 'count', a number")
        yield (
            (str(entry["code"]), str(entry["record"]), str(entry["target"]), tuple(str(value) for value in values)),
            count,
        )


def baseline_text(findings: Iterable[Finding]) -> tuple[str, int]:
    """The baseline that knows some findings, one a line in a fixed order, and how many there are."""
    counts = Counter(key(finding) for finding in findings)
    lines = []
    for (code, record, target, values), count in sorted(counts.items()):
        entry: dict[str, object] = {"code": code, "record": record, "target": target, "values": values}
        lines.append(json.dumps(entry if count == 1 else {**entry, "count": count}, ensure_ascii=False))
    body = ",\n".join(f"  {line}" for line in lines)
    return f'{{"version": {VERSION}, "findings": [\n{body}\n]}}\n', counts.total()
