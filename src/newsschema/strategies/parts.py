"""Strategies for the parts of a record; each part names nothing else, so that it can stand in a record alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hypothesis import strategies as st

from newsschema.model.article import Article
from newsschema.model.date_range import DateRange
from newsschema.model.event import Event, EventKind
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.quote import Quote
from newsschema.strategies.drawing import arguments, picking
from newsschema.strategies.making.article import make_article, make_day
from newsschema.strategies.making.events import EventMaker
from newsschema.strategies.making.people import make_officials, make_organizations
from newsschema.strategies.making.record import make_quotes
from newsschema.strategies.making.wishes import WITHIN, wishes


@st.composite
def articles(
    draw: st.DrawFn, *, language: str | Collection[str] | None = None, within: DateRange | str = WITHIN
) -> Article:
    """Articles as publications: headline, authors, dates in order.

    Args:
        draw: handed in by Hypothesis.
        language: its code, or several to choose from.
        within: the range in which they are published, changed and retrieved.
    """
    with arguments():
        asked = wishes(language=language, within=within)
    pick = picking(draw)
    tongue, of = asked.choose_language(pick)
    return make_article(pick, asked, tongue, of, make_day(pick, asked))


@st.composite
def organizations(draw: st.DrawFn, *, language: str | Collection[str] | None = None) -> Organization:
    """Organizations.

    Args:
        draw: handed in by Hypothesis.
        language: of their names: a code, or several to choose from.
    """
    with arguments():
        asked = wishes(language=language)
    pick = picking(draw)
    return make_organizations(pick, asked.choose_language(pick)[1], set(), least=1, most=1)[0]


@st.composite
def officials(
    draw: st.DrawFn, *, language: str | Collection[str] | None = None, within: DateRange | str = WITHIN
) -> Official:
    """People with posts that they hold for a country.

    Args:
        draw: handed in by Hypothesis.
        language: of names and titles: a code, or several to choose from.
        within: the range at whose beginning they hold their posts.
    """
    with arguments():
        asked = wishes(language=language, within=within)
    pick = picking(draw)
    of = asked.choose_language(pick)[1]
    return make_officials(pick, of, (), set(), since=asked.first, least=1, most=1)[0]


@st.composite
def events(
    draw: st.DrawFn,
    *,
    language: str | Collection[str] | None = None,
    within: DateRange | str = WITHIN,
    kinds: Iterable[EventKind] | None = None,
    min_participants: int = 0,
    max_participants: int = 4,
) -> Event:
    """Events in which countries take part.

    Args:
        draw: handed in by Hypothesis.
        language: of their names: a code, or several to choose from.
        within: the range in which they take place.
        kinds: which kinds of events; all of them where it is left out.
        min_participants: the least number of participants.
        max_participants: the greatest.
    """
    with arguments():
        asked = wishes(
            language=language,
            within=within,
            kinds=kinds,
            min_participants=min_participants,
            max_participants=max_participants,
        )
    pick = picking(draw)
    tongue, of = asked.choose_language(pick)
    return EventMaker(pick, asked, tongue, of, make_day(pick, asked), set()).make(least=1, most=1)[0]


@st.composite
def quotes(draw: st.DrawFn, *, language: str | Collection[str] | None = None) -> Quote:
    """Quotations without a speaker.

    Args:
        draw: handed in by Hypothesis.
        language: of their words: a code, or several to choose from.
    """
    with arguments():
        asked = wishes(language=language)
    pick = picking(draw)
    return make_quotes(pick, asked.choose_language(pick)[1], (), told=False, least=1)[0]
