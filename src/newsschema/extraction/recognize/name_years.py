"""Years that are part of a name: the one in «Milipol Qatar 2022» dates the edition, not what is told."""

from __future__ import annotations

import regex

from newsschema.extraction.scan import Scan

_LAST_WORD = regex.compile(r"(?r)(?<![\p{L}\p{N}])[\p{L}\p{N}'’.&]*[ \u00a0\u202f\-‑]")
_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\p{N}.&'’]+|\p{Lu}{2,}\d*")
_REACH = 40
_OF_TIME = ("full_month", "full_weekday", "month", "weekday", "season", "part", "daypart")


def belongs_to_name(scan: Scan, start: int, not_names: frozenset[str], *, led: bool = False) -> bool:
    """Whether a year that begins at an offset follows a capitalised word, or words that a year follows in names.

    A word that leads to a date is no name, whatever its case: "By 2030".

    Args:
        scan: the text.
        start: of the year.
        not_names: words that are none, folded.
        led: whether a word that is no name stands right before the year.
    """
    if not start or scan.text[start - 1] not in " \u00a0\u202f-‑'’":
        return False
    first = max(start - _REACH, 0)
    if any(head.end == start - 1 for head in scan.between("year-head", first, start)):
        return True
    if led:
        return False
    match = _LAST_WORD.match(scan.text, first, start)
    if match is None:
        return False
    word = match.start()
    if not _CAPITALS.match(scan.text, word, start):
        return False
    folded = scan.folded[word : start - 1]
    if folded in not_names or folded.partition(" ")[0] in not_names:
        return False
    return not any(hit.start == word for kind in _OF_TIME for hit in scan.between(kind, word, start))
