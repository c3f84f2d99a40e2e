"""The events of a record on a line of time: windows as bars, single days as dots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsschema.model.event import Event
from newsschema.model.record import Record
from newsschema.view.anchors import Anchors
from newsschema.view.markup import add, element

_WIDTH, _ROW, _MARGIN, _HEAD = 800, 34, 12, 30
_LONGEST_LABEL = 70
_VAGUE = 92
"""A date of more days than this, a season, sets no scale where others are sharper."""

_MOST_TICKS = 8


class _Bar(NamedTuple):
    event: Event
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def timeline(record: Record, anchors: Anchors) -> Element | None:
    """A drawing and a table of the dated events; None where there are none."""
    bars = sorted(_bars(record), key=lambda bar: (bar.first, bar.last, bar.event.id))
    if not bars:
        return None
    published = record.article.date_published
    day = published.earliest if published is not None else None
    name = anchors.stand(record.id, "/timeline")
    return element(
        "figure",
        _drawing(bars, day, name),
        element("figcaption", "The events by their dates", class_="aside"),
        element(
            "details",
            element("summary", "The same as a table"),
            element(
                "table",
                element("thead", element("tr", [element("th", each, scope="col") for each in ("Event", "Dates")])),
                element("tbody", [_row(bar, record, anchors) for bar in bars]),
            ),
        ),
    )


def _row(bar: _Bar, record: Record, anchors: Anchors) -> Element:
    link = element("a", _label(bar.event), href=f"#{anchors.of(record.id, f'/events/{bar.event.id}')}")
    return element("tr", element("th", link, scope="row"), element("td", str(bar.event.dates)))


def _bars(record: Record) -> Iterator[_Bar]:
    for event in record.events:
        dates = event.dates
        if dates is None or dates.reversed:
            continue
        first, last = dates.earliest or dates.latest, dates.latest or dates.earliest
        if first is not None and last is not None and first <= last:
            yield _Bar(event, first, last)


def _label(event: Event) -> str:
    name = event.name or f"{event.kind} ({event.id})"
    return name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}…"


class _Scale:
    """Days to places on the drawing; what lies outside is cut off at its edge."""

    def __init__(self, bars: list[_Bar], published: date | None) -> None:
        sharp = [bar for bar in bars if bar.days <= _VAGUE] or bars
        days = [bar.first for bar in sharp] + [bar.last for bar in sharp]
        if published is not None and _near(published, days):
            days.append(published)
        self.first = max(min(days).toordinal() - 1, 1)
        self.last = min(max(days).toordinal() + 1, date.max.toordinal() - 1)

    def at(self, ordinal: float) -> float:
        place = (ordinal - self.first) / (self.last + 1 - self.first)
        return round(_MARGIN + min(max(place, 0), 1) * (_WIDTH - 2 * _MARGIN), 1)

    def ticks(self) -> Iterator[date]:
        step = max(-(-(self.last + 1 - self.first) // _MOST_TICKS), 1)
        for ordinal in range(self.first, self.last + 1, step):
            yield date.fromordinal(ordinal)


def _near(day: date, days: list[date]) -> bool:
    reach = max((max(days) - min(days)) * 3, timedelta(days=60))
    return (day >= min(days) and day - max(days) <= reach) or (day < min(days) and min(days) - day <= reach)


def _drawing(bars: list[_Bar], published: date | None, name: str | None) -> Element:
    scale = _Scale(bars, published)
    height = _HEAD + _ROW * len(bars) + _MARGIN
    drawing = element(
        "svg",
        element("title", f"Timeline of {len(bars)} dated events", id=name),
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_labelledby=name,
    )
    for tick in scale.ticks():
        x = scale.at(tick.toordinal())
        add(drawing, element("line", x1=f"{x}", x2=f"{x}", y1="20", y2=f"{height}", class_="tick"))
        add(drawing, element("text", tick.isoformat(), x=f"{x}", y="14", class_="day"))
    if published is not None and scale.first <= published.toordinal() <= scale.last:
        x = scale.at(published.toordinal() + 0.5)
        mark = element("line", x1=f"{x}", x2=f"{x}", y1="20", y2=f"{height}", class_="published")
        add(mark, element("title", f"published {published}"))
        add(drawing, mark)
    for number, bar in enumerate(bars):
        add(drawing, _bar(bar, scale, _HEAD + _ROW * number))
    return drawing


def _bar(bar: _Bar, scale: _Scale, y: int) -> Element:
    start, end = scale.at(bar.first.toordinal()), scale.at(bar.last.toordinal() + 1)
    middle = (start + end) / 2
    if bar.days == 1:
        shape = element("circle", cx=f"{middle:.1f}", cy=f"{y + 24}", r="5", class_=f"bar {bar.event.kind}")
    else:
        width = f"{max(end - start, 4):.1f}"
        shape = element("rect", x=f"{start}", y=f"{y + 19}", width=width, height="10", rx="3", class_="bar")
    anchor, x = ("start", start) if middle < _WIDTH / 2 else ("end", end)
    label = element("text", _label(bar.event), x=f"{x:.1f}", y=f"{y + 13}", text_anchor=anchor, class_="label")
    return element("g", element("title", f"{_label(bar.event)}: {bar.event.dates}"), shape, label)
