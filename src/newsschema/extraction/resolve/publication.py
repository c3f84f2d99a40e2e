"""When the article was published: as handed in, as printed beside a label, or as its relative wordings give it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newsschema.extraction.expressions import Expressions, Fields, stated_day
from newsschema.extraction.mentions import EventMention
from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.resolve.dates import printed_day
from newsschema.extraction.resolve.document_date import solve_document_date
from newsschema.model.article import Candidate
from newsschema.model.dates import How
from newsschema.model.partial_date import PartialDate

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_CLOCK = re.compile(r"(?<![\d.:])(\d{1,2})\s?[hH:.]\s?(\d{2})?(?![\d.:])")
_HOURS, _MINUTES = 24, 60
_FILED_WITHIN = 10
_FIELDS = {"published": "date_published", "modified": "date_modified"}


class Found(NamedTuple):
    """A date of the article, how it is known, the numbers of the mentions that it rests on, and where it stands if not in these."""

    value: PartialDate
    how: How
    mentions: tuple[int, ...]
    source: str
    span: tuple[int, int] | None = None


class ArticleDates(NamedTuple):
    """The article's dates, with every value that was offered for them."""

    published: Found | None
    modified: Found | None
    candidates: tuple[Candidate, ...]


def find_article_dates(
    text: str,
    given: PartialDate | None,
    lines: tuple[Line, ...],
    expressions: Expressions,
    happenings: tuple[EventMention, ...],
) -> ArticleDates:
    """Choose the dates of publication and change.

    What is handed in counts before a labelled date, that before the one that "hier, mercredi 25 mai 2022" gives, and that
    before a dateline's. Every value is kept as a candidate.
    """
    offered: list[tuple[str, Found]] = []
    if given is not None:
        offered.append(("date_published", Found(given, "given", (), "given")))
    for kind, field in _FIELDS.items():
        offered.extend((field, found) for found in _labelled(lines, kind, expressions, f"{kind}-label"))
    offered.extend(("date_modified", found) for found in _changed_the_same_day(text, lines, offered))
    solved = solve_document_date(expressions)
    if solved.day is not None:
        offered.append(("date_published", Found(solved.day, "computed", solved.based_on, "relative-wording")))
        offered.extend(
            ("date_published", Found(day, "computed", (number,), "relative-wording")) for number, day in solved.against
        )
    datelines = [line for line in lines if line.kind == "dateline"]
    if datelines:
        filed = (
            _labelled(datelines, "dateline", expressions, "dateline")
            or _filed_in_named_year(datelines, expressions, happenings)
            or _filed_near_a_day(datelines, expressions)
        )
        offered.extend(("date_published", found) for found in filed)
    chosen: dict[str, Found] = {}
    for field, found in offered:
        chosen.setdefault(field, found)
    candidates = dict.fromkeys((field, str(found.value), found.source) for field, found in offered)
    return ArticleDates(
        chosen.get("date_published"),
        chosen.get("date_modified"),
        tuple(Candidate(field=field, value=value, source=source) for field, value, source in candidates),
    )


def _labelled(lines: Iterable[Line], kind: str, expressions: Expressions, source: str) -> list[Found]:
    return [
        Found(day, "stated", (number,), source)
        for line in lines
        if line.kind == kind
        for number, day in _days_within(line, expressions)[:1]
    ]


def _changed_the_same_day(text: str, lines: tuple[Line, ...], offered: list[tuple[str, Found]]) -> list[Found]:
    """The change of which only the hour is printed, beside the day of publication: "mis à jour à 09h40"."""
    fields = dict(reversed(offered))
    published = fields.get("date_published")
    if published is None or published.value.day is None or "date_modified" in fields:
        return []
    clocks = (_CLOCK.search(text, line.start, line.end) for line in lines if line.kind == "modified")
    return [
        Found(day, "inferred", (), "modified-label", clock.span())
        for clock in clocks
        if clock is not None and int(clock[1]) < _HOURS and int(clock[2] or 0) < _MINUTES
        for day in [PartialDate.parse(f"{str(published.value)[:10]}T{int(clock[1]):02d}:{int(clock[2] or 0):02d}")]
    ][:1]


def _filed_in_named_year(
    datelines: list[Line], expressions: Expressions, happenings: tuple[EventMention, ...]
) -> list[Found]:
    """The day of a dateline in the year of the names, where the text has no other year: "LISBON, May 25", "Expo 2022"."""
    years = [
        (number, when.year, expression.in_name)
        for number, expression in enumerate(expressions.found)
        for when in [expression.when]
        if isinstance(when, Fields) and when.year is not None
    ]
    printed = {int(match.group()) for each in happenings if (match := _YEAR.search(each.text))}
    if len(printed | {year for _, year, _ in years}) != 1 or not all(named for _, _, named in years):
        return []
    (year,) = printed or {year for _, year, _ in years}
    return [
        Found(day, "inferred", (number, *(place for place, _, _ in years[:1])), "dateline")
        for line in datelines
        for number, expression in enumerate(expressions.found)
        if line.start <= expression.start and expression.end <= line.end and isinstance(expression.when, Fields)
        for day in [stated_day(expression.when._replace(year=year))]
        if day is not None and expression.when.weekday in (None, day.weekday)
    ][:1]


def _filed_near_a_day(datelines: list[Line], expressions: Expressions) -> list[Found]:
    """The day of a dateline in the year of a day that the text states in full: "22 sep", "el jueves 21 de septiembre de 2023"."""
    stated = [
        day.earliest
        for expression in expressions.found
        if isinstance(expression.when, Fields) and not expression.in_name
        for day in [stated_day(expression.when)]
        if day is not None and day.earliest is not None
    ]
    found = {
        day: Found(day, "inferred", (place,), "dateline")
        for line in datelines
        for place, expression in enumerate(expressions.found)
        if line.start <= expression.start and expression.end <= line.end and isinstance(expression.when, Fields)
        if expression.when.year is None
        for near in stated
        for day in [stated_day(expression.when._replace(year=near.year))]
        if day is not None and day.earliest is not None and abs((day.earliest - near).days) <= _FILED_WITHIN
    }
    return list(found.values()) if len(found) == 1 else []


def _days_within(line: Line, expressions: Expressions) -> list[tuple[int, PartialDate]]:
    return [
        (number, day)
        for number, expression in enumerate(expressions.found)
        if line.start <= expression.start and expression.end <= line.end
        for day in [printed_day(expression)]
        if day is not None
    ]
