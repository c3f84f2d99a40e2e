"""Strategies for whole records."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hypothesis import strategies as st

from newsschema.model.date_range import DateRange
from newsschema.model.event import EventKind
from newsschema.model.record import Record
from newsschema.strategies.drawing import arguments, picking, ready
from newsschema.strategies.making.record import make_record
from newsschema.strategies.making.wishes import WITHIN, wishes


@st.composite
def records(
    draw: st.DrawFn,
    *,
    language: str | Collection[str] | None = None,
    within: DateRange | str = WITHIN,
    kinds: Iterable[EventKind] | None = None,
    min_events: int = 0,
    min_officials: int = 0,
    min_participants: int = 0,
    max_participants: int = 4,
    text: bool = False,
) -> Record:
    """Records in which nothing clashes: `validate` finds nothing in any of them.

    They are made so, not sorted out: the day of publication first, then everything that must fit it.

    Args:
        draw: handed in by Hypothesis.
        language: of the article: a code, or several to choose from; any where it is left out.
        within: the range in which the article is published and its events take place; tenures may begin before.
        kinds: of events; all of them where it is left out.
        min_events: the least number of events.
        min_officials: the least number of people.
        min_participants: the least number of participants of an event.
        max_participants: the greatest.
        text: whether the record has an article's text, with the mentions of dates and the evidence in it.

    >>> from hypothesis import find
    >>> record = find(records(language="en", within="2022"), lambda record: bool(record.events))
    >>> record.events[0].name, str(record.events[0].dates)
    ('International Water Fair', '2022-01-01')
    """
    with arguments():
        asked = wishes(
            language=language,
            within=within,
            kinds=kinds,
            min_events=min_events,
            min_officials=min_officials,
            min_participants=min_participants,
            max_participants=max_participants,
            text=text,
        )
    return ready(make_record(picking(draw), asked))
