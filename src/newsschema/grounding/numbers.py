"""Numbers against the numbers of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match
from newsschema.grounding.number_mentions import NumberMention, is_hedged
from newsschema.text.words import TOKEN, folded

_HUNDRED = Decimal(100)
_REACH = 4
_LONGEST = 400
_MOST_SHOWN = 50


def as_number(value: object) -> Decimal | None:
    """A number, or its plain spelling, exactly; nothing where it is none or not finite."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | Decimal):
        number = Decimal(value)
    elif isinstance(value, float):
        number = Decimal(repr(value))
    elif isinstance(value, str) and len(value) < _LONGEST:
        try:
            number = Decimal(value.strip())
        except InvalidOperation:
            return None
    else:
        return None
    return number if number.is_finite() else None


def match_number(
    claimed: Decimal, ground: Ground, counted: Sequence[str] = (), within: Sequence[tuple[int, int]] = ()
) -> Match:
    """Whether a text gives a number, in figures or in words, or as so many of a hundred.

    Args:
        claimed: the number.
        ground: the text.
        counted: what it counts, in every form: "pays", "State", "States". Where the text counts them, that number must be
            the one; where it gives just one such number, and not as a bound or a guess, it contradicts any other.
        within: the stretches of the text that the number is said to come from; elsewhere it is looked for only if they hold
            no number.
    """
    mentions = [each for each in ground.numbers if not within or _overlaps(each, within)] or ground.numbers
    if counted:
        nouns = {tuple(folded(match.group()) for match in TOKEN.finditer(noun)) for noun in counted}
        beside = [each for each in mentions if _counts(each, nouns, ground)]
        counts = [each for each in beside if not each.loose]
        if given := [each for each in beside if _is(claimed, each)]:
            return _grounded(given, ground, hedged=_is_hedged(given[0], ground))
        if counts:
            only = {each.values for each in counts}
            certain = (
                len(only) == 1 and len(counts[0].values) == 1 and not any(_is_hedged(each, ground) for each in counts)
            )
            return _other(claimed, counts, ground, contradicted=certain)
    given = [each for each in mentions if _is(claimed, each)]
    if whole := [each for each in given if not each.dated or _is_year(each, ground)]:
        return _grounded(whole, ground)
    if given:
        date = ground.dated.holding(given[0].start)
        note = f"only as part of the date {date.text!r}" if date is not None else "only as part of a date"
        passage = ground.passage(given[0].start, given[0].end)
        return Match(status="unsupported", nearest=passage, distance=0, note=note)
    return _other(claimed, [each for each in mentions if not (each.loose or each.dated)], ground)


def _is_hedged(mention: NumberMention, ground: Ground) -> bool:
    return is_hedged(mention, ground.words, ground.language)


def _overlaps(mention: NumberMention, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in stretches)


def _is(claimed: Decimal, mention: NumberMention) -> bool:
    if claimed in mention.values:
        return True
    return mention.percent and any(value == claimed * _HUNDRED for value in mention.values)


def _is_year(mention: NumberMention, ground: Ground) -> bool:
    return mention.end - mention.start == 4 and ground.text[mention.start : mention.end].isdigit()


def _counts(mention: NumberMention, nouns: set[tuple[str, ...]], ground: Ground) -> bool:
    """Whether one of some nouns stands right behind a number, with a few words between at most."""
    words = ground.words
    first = bisect_left(words.starts, mention.end)
    for number in range(first, min(first + _REACH, len(words))):
        if any(char in ".,;:!?\n" for char in ground.text[mention.end : words.starts[number]]):
            return False
        if any(tuple(words.folded[number : number + len(noun)]) == noun for noun in nouns):
            return True
    return False


def _grounded(mentions: Sequence[NumberMention], ground: Ground, *, hedged: bool = False) -> Match:
    return Match(
        status="grounded",
        support=ground.passages((mention.start, mention.end) for mention in mentions[:_MOST_SHOWN]),
        distance=0,
        note="as a bound or a guess" if hedged else "",
    )


def _other(claimed: Decimal, mentions: Sequence[NumberMention], ground: Ground, *, contradicted: bool = False) -> Match:
    """The number of the text that comes nearest to one that it does not give."""
    status = "contradicted" if contradicted else "unsupported"
    best = min(mentions, key=lambda mention: (abs(mention.values[0] - claimed), mention.start), default=None)
    if best is None:
        return Match(status="unsupported", note="the text has no number")
    return Match(
        status=status,  # type: ignore[arg-type]
        nearest=ground.passage(best.start, best.end),
        distance=_difference(best.values[0], claimed),
        note=f"the text says {ground.text[best.start : best.end]!r}",
    )


def _difference(one: Decimal, other: Decimal) -> float:
    difference = float(abs(one - other))
    return int(difference) if difference.is_integer() else difference
