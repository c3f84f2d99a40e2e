"""Years that are part of a name: the one in «Milipol Qatar 2022» dates the edition, not what is told."""

from __future__ import annotations

import regex

from newsschema.extraction.scan import Scan

_LAST_WORD = regex.compile(r"(?<![\p{L}\p{N}])[\p{L}\p{N}'’.&]*+[ \u00a0\u202f\-‑]$")
_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\p{N}.&'’]+|\p{Lu}{2,}\d*")
_REACH = 40


def belongs_to_name(scan: Scan, start: int, *, led: bool = False) -> bool:
    """Whether a year that begins at an offset follows a capitalised word, or words that a year follows in names.

    A word that leads to a date is no name, whatever its case: "By 2030".
    """
    if not start or scan.text[start - 1] not in " \u00a0\u202f-‑'’":
        return False
    first = max(start - _REACH, 0)
    if any(head.end == start - 1 for head in scan.between("year-head", first, start)):
        return True
    if led:
        return False
    match = _LAST_WORD.search(scan.text, first, start)
    if match is None:
        return False
    word = match.start()
    return bool(
        _CAPITALS.match(scan.text, word, start)
        and not any(
            hit.start == word
            for kind in ("full_month", "full_weekday", "month", "weekday", "season", "part", "daypart", "no-name")
            for hit in scan.between(kind, word, start)
        )
    )
