"""Strategies for records and texts that break exactly one rule."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsschema.model.date_range import DateRange
from newsschema.model.record import Record
from newsschema.rules.faults import plant, record_rule, setting, source_breaker
from newsschema.strategies.drawing import arguments, picking, ready
from newsschema.strategies.making.record import make_record
from newsschema.strategies.making.wishes import WITHIN, wishes


@st.composite
def inconsistent_records(
    draw: st.DrawFn,
    code: str,
    *,
    language: str | Collection[str] | None = None,
    within: DateRange | str = WITHIN,
    text: bool = False,
) -> Record:
    """Records that break one rule, and no other.

    Some faults are of a language or of a day, such as a title with an adjective that is of another country; they bring their own.

    Args:
        draw: handed in by Hypothesis.
        code: of the rule: "NS105"; or its name, "outside-window".
        language: of the article: a code, or several to choose from.
        within: the range in which the article is published.
        text: whether the record has an article's text and evidence.

    >>> from hypothesis import find
    >>> record = find(inconsistent_records("NS102"), lambda record: True)
    >>> str(record.events[0].dates)
    '2000-01-01/1999-12-31'
    """
    with arguments():
        rule = record_rule(code)
        own_language, own_day = setting(rule)
        asked = wishes(language=own_language or language, within=own_day or within, text=text)
    pick = picking(draw)
    broken = plant(rule, make_record(pick, asked), pick)
    if broken is None:
        raise InvalidArgument(f"{code} cannot be broken within {within}")
    return ready(broken)


@st.composite
def broken_sources(draw: st.DrawFn, code: str, *, language: str | Collection[str] | None = None) -> str:
    """Texts from which no record can be read, or not all of it, each for one reason.

    They are JSON for NS001 to NS004, YAML for NS010, CSV for the rules about tables.

    Args:
        draw: handed in by Hypothesis.
        code: of a rule about reading ("NS001"), or its name.
        language: of the article: a code, or several to choose from.
    """
    with arguments():
        plant_in = source_breaker(code)
        asked = wishes(language=language)
    pick = picking(draw)
    return plant_in(make_record(pick, asked).model_dump_json(exclude_defaults=True), pick)
