"""A strategy for articles with the record that they state."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.record import Record
from newsschema.rules.registry import find_rule
from newsschema.strategies.drawing import arguments, picking
from newsschema.strategies.making.record import make_record
from newsschema.strategies.making.told.fault import ToldFault
from newsschema.strategies.making.told_faults import TOLD_FAULTS
from newsschema.strategies.making.wishes import WITHIN, wishes


class AnnotatedArticle(NamedTuple):
    """An article's text, and what it states, with the evidence for every value that is printed."""

    text: str
    record: Record


@st.composite
def annotated_articles(
    draw: st.DrawFn,
    *,
    language: str = "fr",
    within: DateRange | str = WITHIN,
    min_events: int = 0,
    min_officials: int = 0,
    min_participants: int = 0,
    max_participants: int = 4,
    breaking: str | None = None,
) -> AnnotatedArticle:
    """Articles made of a language's own sentences, each with its record.

    They measure an extractor: what the text states, it must find. `breaking` plants a fault that the article states as if it were true,
    a weekday that is not that of its date for example; it must then be found in what is extracted.

    Args:
        draw: handed in by Hypothesis.
        language: its code.
        within: the range in which the article is published and its events take place.
        min_events: the least number of events.
        min_officials: the least number of people.
        min_participants: the least number of countries at an event.
        max_participants: the greatest.
        breaking: code or name of a rule, of those that a text can show (docs/reference/detection.md lists them);
            in French and English.

    >>> from hypothesis import find
    >>> article = find(annotated_articles(language="en"), lambda article: bool(article.record.events))
    >>> article.text.partition("open. ")[2]
    'The International Water Fair takes place on 1 January 2000 in Dublin.'
    """
    with arguments():
        code = find_rule(breaking).code if breaking is not None else None
        if code is not None and code not in TOLD_FAULTS:
            raise NewsschemaError(f"a text can be made to break {', '.join(TOLD_FAULTS)}; not {code}")
        fault = TOLD_FAULTS[code] if code is not None else ToldFault()
        if code is not None and language not in fault.languages:
            raise NewsschemaError(f"the fault of {code} is told in {', '.join(fault.languages)}; not in {language}")
        asked = wishes(
            language=language,
            within=within,
            min_events=max(min_events, 1) if code is not None else min_events,
            min_officials=max(min_officials, fault.officials),
            min_participants=max(min_participants, fault.participants),
            max_participants=max(max_participants, fault.participants),
            text=True,
        )
    record = make_record(picking(draw), asked, breaking=code)
    return AnnotatedArticle(record.text or "", record)
