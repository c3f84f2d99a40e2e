"""Numbers against the numbers of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
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
            the one.
        within: the stretches of the text that the number is said to come from. Where these count such things once, and not as
            a bound or a guess, they contradict any other number.
    """
    near = [each for each in ground.numbers if _overlaps(each, within)]
    match = _support(claimed, near or ground.numbers, counted, ground)
    if match.status != "grounded" and near:
        counts = _counts_of(counted, near, ground)
        if len({each.values for each in counts}) == 1 and not any(_is_open(each, ground) for each in counts):
            return _other(claimed, counts, ground, contradicted=True)
        elsewhere = _support(claimed, ground.numbers, counted, ground)
        if elsewhere.status == "grounded":
            return replace(elsewhere, note="elsewhere in the text")
    return match


def _support(claimed: Decimal, mentions: Sequence[NumberMention], counted: Sequence[str], ground: Ground) -> Match:
    """The passages that give a number, or the number that comes nearest to it."""
    beside = _counts_of(counted, mentions, ground) if counted else []
    if given := [each for each in beside if _is(claimed, each)]:
        return _grounded(given, ground, hedged=is_hedged(given[0], ground.words, ground.language))
    if counts := [each for each in beside if not each.loose]:
        return _other(claimed, counts, ground)
    given = [each for each in mentions if _is(claimed, each)]
    if whole := [each for each in given if not each.dated or _is_year(each, ground)]:
        return _grounded(whole, ground)
    if given:
        date = ground.dated.holding(given[0].start)
        note = f"only as part of the date {date.text!r}" if date is not None else "only as part of a date"
        passage = ground.passage(given[0].start, given[0].end)
        return Match(status="unsupported", nearest=passage, distance=0, note=note)
    return _other(claimed, [each for each in mentions if not (each.loose or each.dated)], ground)


def _counts_of(counted: Sequence[str], mentions: Sequence[NumberMention], ground: Ground) -> list[NumberMention]:
    """The numbers beside one of some nouns."""
    nouns = {tuple(folded(match.group()) for match in TOKEN.finditer(noun)) for noun in counted}
    figures = {each.start for each in ground.numbers if not each.loose}
    return [each for each in mentions if _counts(each, nouns, figures, ground)]


def _is_open(mention: NumberMention, ground: Ground) -> bool:
    """Whether a number may mean another one: a bound, a guess, an article, or a figure that can be read in two ways."""
    return mention.loose or len(mention.values) > 1 or is_hedged(mention, ground.words, ground.language)


def _overlaps(mention: NumberMention, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in stretches)


def _is(claimed: Decimal, mention: NumberMention) -> bool:
    if claimed in mention.values:
        return True
    return mention.percent and any(value == claimed * _HUNDRED for value in mention.values)


def _is_year(mention: NumberMention, ground: Ground) -> bool:
    return mention.end - mention.start == 4 and ground.text[mention.start : mention.end].isdigit()


def _counts(mention: NumberMention, nouns: set[tuple[str, ...]], figures: set[int], ground: Ground) -> bool:
    """Whether one of some nouns stands right behind a number, with a few words and no other number between at most."""
    words = ground.words
    first = bisect_left(words.starts, mention.end)
    for number in range(first, min(first + _REACH, len(words))):
        if words.starts[number] in figures or any(
            char in ".,;:!?\n" for char in ground.text[mention.end : words.starts[number]]
        ):
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
    )


def _difference(one: Decimal, other: Decimal) -> float:
    difference = float(abs(one - other))
    return int(difference) if difference.is_integer() else difference
