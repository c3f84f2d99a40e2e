"""The arithmetic of evaluation: which of the dates found are those that were marked, and what that is worth.

A date found and a date marked are one pair where their spans overlap; each is in one pair at most. A pair is exact where the
spans are equal, and right where the values cover the same days.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypeVar

from newsschema.evaluation.corpus import Entry, Span
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate


class Found(NamedTuple):
    """A date found: text[start:end], and its value."""

    start: int
    end: int
    value: DateRange | None


class Counts(NamedTuple):
    """What scores are made of.

    Attributes:
        marked: dates in the corpus.
        found: dates found.
        pairs: found that overlap a marked one, each counted once.
        exact: of the pairs, those with the same span.
        right: of the pairs, those with the same value.
    """

    marked: int = 0
    found: int = 0
    pairs: int = 0
    exact: int = 0
    right: int = 0

    def plus(self, other: Counts) -> Counts:
        """The counts of two corpora taken together."""
        return Counts(*map(sum, zip(self, other, strict=True)))

    def scores(self) -> dict[str, float]:
        """Shares from 0 to 1: precision, recall and F1 of spans, relaxed and exact, F1 of values, share of pairs with the value right.

        Where there was nothing to find, finding nothing is perfect.
        """
        return {
            "relaxed_precision": _share(self.pairs, self.found, self.marked),
            "relaxed_recall": _share(self.pairs, self.marked, self.found),
            "relaxed_f1": self._f1(self.pairs),
            "strict_precision": _share(self.exact, self.found, self.marked),
            "strict_recall": _share(self.exact, self.marked, self.found),
            "strict_f1": self._f1(self.exact),
            "value_f1": self._f1(self.right),
            "value_accuracy": _share(self.right, self.pairs, self.marked + self.found),
        }

    def _f1(self, good: int) -> float:
        # 2PR/(P+R) with P = good/found and R = good/marked.
        return _share(2 * good, self.marked + self.found, 0)


def _share(part: int, whole: int, other: int) -> float:
    """part/whole; of nothing it is everything, unless there was something on the other side."""
    if whole:
        return part / whole
    return 0.0 if other else 1.0


class Fault(NamedTuple):
    """Something that was not as marked.

    Attributes:
        kind: "missed", "false alarm", "span" (the right place, other ends) or "value".
        entry: the text's id.
        marked: the words marked, with their value.
        found: the words found, with their value.
    """

    kind: str
    entry: str
    marked: tuple[str, str | None] | None
    found: tuple[str, str | None] | None


@dataclass(slots=True)
class Score:
    """How one tool did on a corpus: by type of date and by language, with everything that was not as marked."""

    by_type: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    by_language: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    faults: list[Fault] = field(default_factory=list)

    @property
    def total(self) -> Counts:
        """All of it."""
        return together(self.by_language.values())

    def add(self, entry: Entry, mentions: Iterable[Found]) -> None:
        """Count what a tool found in a text."""
        found = apart(mentions)
        spans = entry.spans or ()
        partner = paired(spans, found)
        counts: Counter[tuple[str, str]] = Counter()
        for place, span in enumerate(spans):
            if (mention := partner.get(place)) is not None:
                self._add_pair(entry, span, mention, counts)
            elif not span.optional:
                counts[_type_of(span), "marked"] += 1
                self.faults.append(Fault("missed", entry.id or "", _marked(entry, span), None))
        taken = set(partner.values())
        for mention in found:
            if mention not in taken and not _beside_optional(entry, mention):
                counts[form_of(mention.value), "found"] += 1
                self.faults.append(Fault("false alarm", entry.id or "", None, _shown(entry, mention)))
        mine = {
            kind: Counts(**{name: counts[kind, name] for name in Counts._fields})
            for kind in dict.fromkeys(k for k, _ in counts)
        }
        for kind, each in mine.items():
            self.by_type[kind] = self.by_type[kind].plus(each)
        self.by_language[entry.language] = self.by_language[entry.language].plus(together(mine.values()))

    def _add_pair(self, entry: Entry, span: Span, mention: Found, counts: Counter[tuple[str, str]]) -> None:
        exact = (span.start, span.end) == (mention.start, mention.end)
        right = any(same_days(mention.value, value) for value in (span.value, *span.also))
        if span.optional:
            return
        kind = _type_of(span)
        counts.update({(kind, name): 1 for name in ("marked", "found", "pairs")})
        counts[kind, "exact"] += exact
        counts[kind, "right"] += right
        for fine, fault in ((exact, "span"), (right, "value")):
            if not fine:
                self.faults.append(Fault(fault, entry.id or "", _marked(entry, span), _shown(entry, mention)))


def together(counts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    total = Counts()
    for each in counts:
        total = total.plus(each)
    return total


def apart(mentions: Iterable[Found]) -> list[Found]:
    """Mentions in the order of the text, none overlapping another: of those that do, the first, and of those the longest."""
    kept: list[Found] = []
    for each in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if each.start < each.end and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


class Placed(Protocol):
    """Whatever has a start and an end."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last character."""


Mention = TypeVar("Mention", bound=Placed)


def paired(spans: Sequence[Placed], found: Sequence[Mention]) -> dict[int, Mention]:
    """The most pairs that overlap, by the place of the marked one. Both sides are in order and overlap nothing of their own.

    Whichever ends first can overlap nothing further on, so that it is never wrong to pair it with the one at hand.
    """
    pairs: dict[int, Mention] = {}
    here = there = 0
    while here < len(spans) and there < len(found):
        span, mention = spans[here], found[there]
        if span.start < mention.end and mention.start < span.end:
            pairs[here] = mention
            here, there = here + 1, there + 1
        elif span.end <= mention.start:
            here += 1
        else:
            there += 1
    return pairs


def same_days(one: DateRange | None, other: DateRange | None) -> bool:
    """Whether two values cover the same days; times of day and marks of doubt do not count.

    >>> same_days(DateRange.parse("2022-05"), DateRange.parse("2022-05-01/2022-05-31"))
    True
    """
    return one == other or (one is not None and other is not None and days_of(one) == days_of(other))


def days_of(value: DateRange) -> tuple[object, object]:
    """The first and the last day that a value covers."""

    def end(each: PartialDate | None, *, opened: bool, first: bool) -> object:
        if each is None:
            return ".." if opened else ""
        if each.year < 1:  # before the first day that Python's calendar has
            return str(each)
        return each.earliest if first else each.latest

    return end(value.start, opened=value.open_start, first=True), end(value.end, opened=value.open_end, first=False)


def form_of(value: DateRange | None) -> str:
    """The type of a date by the form of its value: "day", "month", "range"..., "none" for one without."""
    if value is None:
        return "none"
    if not value.is_single or value.start is None:
        return "range"
    precision = value.start.precision
    return "day" if precision in ("minute", "second") else precision


def _type_of(span: Span) -> str:
    return span.type or form_of(span.value)


def _beside_optional(entry: Entry, mention: Found) -> bool:
    return any(span.optional and span.start < mention.end and mention.start < span.end for span in entry.spans or ())


def _marked(entry: Entry, span: Span) -> tuple[str, str | None]:
    return _shown(entry, Found(span.start, span.end, span.value))


def _shown(entry: Entry, mention: Found) -> tuple[str, str | None]:
    return entry.text[mention.start : mention.end], None if mention.value is None else str(mention.value)
