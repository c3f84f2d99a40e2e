"""Whether a quotation is in the text word for word, and where the text says almost the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from newsschema.model.quote import Quote
from newsschema.rules.context import Context
from newsschema.text.plain import plain

_GAP = re.compile(r"\[[^\]]{0,80}\]|\(\s*(?:…|\.\.\.)\s*\)")
_WORD = re.compile(r"[\w'’ʼ]+(?:-\w+)*")
_LAST_MARKS = " .,;:!?…"
_LONGEST_SEARCH = 20_000
_LONGEST_QUOTE = 500
_FEWEST_WORDS = 4
_SHARED = 3


Step = tuple[str, int, int, int, int]


class Verbatim(NamedTuple):
    """What became of a quotation in the text.

    Attributes:
        how: word for word, with a few words changed, or not there.
        passage: the nearest passage, where one was looked for and found.
        span: where that stands.
        changes: the words that differ, printed and quoted.
    """

    how: Literal["there", "altered", "absent"]
    passage: str | None = None
    span: tuple[int, int] | None = None
    changes: tuple[tuple[str, str], ...] = ()


def verbatim(quote: Quote, ctx: Context) -> Verbatim:
    """What became of a quotation in the text; worked out once for all rules."""
    key = ("verbatim", id(quote))
    found: Verbatim | None = ctx.notes.get(key)
    if found is None:
        found = ctx.notes[key] = _look(quote.text, ctx)
    return found


def _look(quoted: str, ctx: Context) -> Verbatim:
    if quoted in (ctx.text or ""):
        return Verbatim("there")
    pieces = [piece for piece in (plain(part).strip(_LAST_MARKS) for part in _GAP.split(quoted)) if piece]
    place = 0
    for piece in pieces:
        place = ctx.plain_text.find(piece, place)
        if place < 0:
            return _nearest(ctx, quoted, whole=len(pieces) == 1) if ctx.may_search() else Verbatim("absent")
        place += len(piece)
    return Verbatim("there")


def _nearest(ctx: Context, quoted: str, *, whole: bool) -> Verbatim:
    """The passage that shares the longest run of words with a quotation."""
    text = (ctx.text or "")[:_LONGEST_SEARCH]
    words = [(match.group().replace("’", "'"), match.span()) for match in _WORD.finditer(text)]
    printed = [word for word, _ in words]
    said = [match.group().replace("’", "'") for match in _WORD.finditer(quoted[:_LONGEST_QUOTE])]
    run = SequenceMatcher(None, printed, said, autojunk=False).find_longest_match()
    if not said or run.size < min(_SHARED, (len(said) + 1) // 2):
        return Verbatim("absent")
    first, last = max(run.a - run.b - 1, 0), min(run.a - run.b + len(said) + 1, len(printed))
    steps = _trimmed(SequenceMatcher(None, printed[first:last], said, autojunk=False).get_opcodes())
    first, end = first + (steps[0][1] if steps else 0), first + (steps[-1][2] if steps else 0)
    start = first - (steps[0][1] if steps else 0)
    span = (words[first][1][0], words[end - 1][1][1]) if end > first else None
    passage = text[slice(*span)] if span is not None else None
    changes = tuple(
        (" ".join(printed[start + a : start + b]), " ".join(said[c:d])) for kind, a, b, c, d in steps if kind != "equal"
    )
    changed = sum(max(b - a, d - c) for kind, a, b, c, d in steps if kind != "equal")
    few = changed <= max(1, len(said) // 6) and len(said) >= _FEWEST_WORDS and len(quoted) <= _LONGEST_QUOTE
    return Verbatim("altered" if whole and few else "absent", passage, span, changes)


def _trimmed(steps: Sequence[Step]) -> list[Step]:
    """The steps without what the window holds before and behind the passage."""
    kept = [step for step in steps if not (step[0] == "delete" and step in (steps[0], steps[-1]))]
    if kept and kept[0][0] == "replace":
        kind, a, b, c, d = kept[0]
        kept[0] = (kind, max(a, b - (d - c)), b, c, d)
    if kept and kept[-1][0] == "replace":
        kind, a, b, c, d = kept[-1]
        kept[-1] = (kind, a, min(b, a + (d - c)), c, d)
    return kept
