"""Whether a post is held now: former, incoming, acting, by the words right beside its title."""

from __future__ import annotations

from newsschema.extraction.scan import Scan
from newsschema.model.official import OfficeStatus
from newsschema.text.placed import Placed

STATES: tuple[OfficeStatus, ...] = ("former", "incoming")
"""The states that a word beside a title tells."""

_BEFORE = 24
_BEHIND = 24


def joined_before(scan: Scan, start: int, prefixes: tuple[str, ...]) -> int:
    """How many letters right before a title are written together with it: "ex" in "expresidente"."""
    if not scan.text[start - 1 : start].isalpha():
        return 0
    return next((len(prefix) for prefix in prefixes if scan.folded.endswith(prefix, 0, start)), 0)


class States:
    """The words of one text that tell whether posts are held now."""

    def __init__(self, scan: Scan, before_only: tuple[str, ...]) -> None:
        self._scan = scan
        self._before_only = before_only
        self._words = Placed(
            (cue.start, cue.end, cue) for state in (*STATES, "elected", "acting") for cue in scan.hits(f"title-{state}")
        )

    def of(self, start: int, end: int, *, named: int) -> tuple[int, int, OfficeStatus, bool]:
        """Former, incoming, acting: by the words right before and behind a post, which become part of it.

        A word within the title itself, which reaches to `named`, says nothing: "مدرب المنتخب" trains the selected team.
        """
        if self._words.first_within(start - _BEFORE, end + _BEHIND) is None:
            return start, end, "unknown", False
        return _state_of(self._scan, start, end, self._before_only, named=named)


def _state_of(
    scan: Scan, start: int, end: int, before_only: tuple[str, ...], *, named: int
) -> tuple[int, int, OfficeStatus, bool]:
    status: OfficeStatus = "unknown"
    acting = False
    for cue in scan.between("title-acting", max(start - _BEFORE, 0), start):
        if start - cue.end <= 1 and cue.end <= start:
            start, acting = cue.start, True
    for state in STATES:
        for cue in scan.between(f"title-{state}", max(start - _BEFORE, 0), start):
            if start - cue.end <= 1:
                start, status = cue.start, state
        for cue in scan.between(f"title-{state}", start, end + _BEHIND):
            # "The Speaker then called" is no former one.
            if cue.start - end <= 1 and cue.value not in before_only:
                end, status = max(cue.end, end), state
    for cue in scan.between("title-elected", max(start + 1, named), end + _BEHIND):
        if cue.start - end <= 1:
            end, status = max(cue.end, end), "incoming"
    for cue in scan.between("title-acting", start, end + _BEHIND):
        if cue.start - end <= 1:
            acting, end = True, max(end, cue.end)
    return start, end, status, acting
