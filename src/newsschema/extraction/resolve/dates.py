"""What expressions of time mean: each resolved in its context, and the document's own date solved from them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from newsschema.extraction.recognize.dates import Expression, Expressions
from newsschema.extraction.resolve.date_context import Context, Meaning, second_end, stated_day
from newsschema.extraction.resolve.date_meanings import MEANINGS
from newsschema.extraction.scan import Scan
from newsschema.languages.calendar import Relative
from newsschema.model.dates import WEEKDAYS, DateMention
from newsschema.model.partial_date import PartialDate

_NARRATIVE_YEARS = 2


class Publication(NamedTuple):
    """The document's own date as its relative wordings give it.

    Attributes:
        day: the day they agree on, or that most of them give.
        based_on: numbers of the mentions that give it.
        against: the mentions that give another day, by number, with that day.
    """

    day: PartialDate | None
    based_on: tuple[int, ...] = ()
    against: tuple[tuple[int, PartialDate], ...] = ()


def solve_publication(expressions: Expressions) -> Publication:
    """The document's date from every "hier, mercredi 25 mai 2022": a relative wording with a full date beside it."""
    votes: list[tuple[int, date]] = []
    for number, expression in enumerate(expressions.found):
        relative = expression.slots.get("rel")
        if isinstance(relative, Relative) and relative.unit == "day" and relative.anchor == "reference":
            stated = stated_day(expression.slots)
            if stated is not None:
                votes.append((number, stated.earliest - timedelta(days=relative.offset)))
    if not votes:
        return Publication(None)
    chosen, _ = Counter(day for _, day in votes).most_common(1)[0]
    return Publication(
        PartialDate.from_date(chosen),
        tuple(number for number, day in votes if day == chosen),
        tuple((number, PartialDate.from_date(day)) for number, day in votes if day != chosen),
    )


def resolve(scan: Scan, expressions: Expressions, reference: date | None, language: str) -> tuple[DateMention, ...]:
    """Every expression as a mention with its value; open (None) where it cannot be told."""
    context = Context(scan, language, reference)
    if reference is None:
        context.year = _own_year(expressions)
    mentions: list[DateMention] = []
    for number, expression in enumerate(expressions.found):
        context.current = expression
        meaning = MEANINGS[expression.make](expression.slots, context)
        mentions.append(_mention(scan, expression, meaning))
        _remember(context, expression, meaning, f"/dates/{number}")
    return tuple(mentions)


def _mention(scan: Scan, expression: Expression, meaning: Meaning) -> DateMention:
    weekday = expression.slots.get("weekday")
    relative = expression.slots.get("rel")
    return DateMention(
        text=scan.text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        value=meaning.value,
        how=meaning.how,
        anchor=meaning.anchor if meaning.value is not None else None,
        weekday=WEEKDAYS[weekday] if weekday is not None else None,
        relative=relative.words[0] if isinstance(relative, Relative) else None,
        in_name=expression.make == "name",
    )


def _own_year(expressions: Expressions) -> tuple[int, str] | None:
    """The latest year stated with a day, by the first mention that states it."""
    latest: tuple[int, str] | None = None
    for number, expression in enumerate(expressions.found):
        stated = stated_day(expression.slots) or (
            stated_day(second_end(expression.slots)) if expression.make == "range" else None
        )
        if stated is not None and (latest is None or stated.year > latest[0]):
            latest = (stated.year, f"/dates/{number}")
    return latest


def _remember(context: Context, expression: Expression, meaning: Meaning, pointer: str) -> None:
    start = meaning.value.start if meaning.value is not None else None
    if start is None or expression.make == "name":
        return
    if meaning.value is not None and meaning.value.is_single:
        context.previous = (start.earliest, pointer)
        if start.day is not None:
            context.previous_day = context.previous
    if meaning.how == "stated" and expression.slots.get("year") is not None and context.reference is not None:
        sentence = context.scan.sentences.index(expression.start)
        far = abs(start.year - context.reference.year) >= _NARRATIVE_YEARS
        context.narrative = (start.year, pointer, sentence) if far else None
