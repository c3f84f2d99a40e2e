"""The day of publication: every stamp that a page offers, and the one that most of them agree on, on the clock that the page prints."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import regex

from newsschema.extraction.html.offers import Offer
from newsschema.extraction.html.page import Page
from newsschema.extraction.html.stamps import Stamp, read_stamp
from newsschema.extraction.html.visible import Printed

_DAY = timedelta(days=1)
_HOUR = 3600
_URL_DAY = regex.compile(
    r"[/\-_.](?P<year>(?:19|20)\d\d)(?P<sign>[/\-_.]?)(?P<month>0?[1-9]|1[0-2]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?P=sign)(?P<day>[0-2]?\d|3[01])(?=[/\-_.]|\D|$)",
    regex.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEIGHTS = (
    ("json-ld", 4),
    ("meta article:published_time", 4),
    ("meta og:", 4),
    ("microdata", 3),
    ("rdfa", 3),
    ("time", 3),
    ("printed", 3),
    ("url", 2),
    ("meta date", 1),
    ("meta dc", 2),
    ("meta", 3),
)
"""What the agreement of a source counts, by how it begins: the first that fits."""
_BEHIND_ITS_CHANGE = 2.5
"""What a day counts less that lies behind that of a change, as the day of a move to another system does."""
_GENERIC = frozenset(
    {"meta date", "meta timestamp", "meta dat", "meta created", "meta gentime", "meta creation_date", "meta ptime"}
)
_PARTS_OF_HOURS = frozenset({-9.5, -3.5, -2.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.75, 9.5, 10.5, 12.75, 13.75})
_NEAR_ENOUGH = timedelta(days=31)
"""How far apart two stamps of one page may be for its clock not to have changed for the season."""
_MONTH_FIRST = frozenset({"US", "PH", "FM", "PW", "LR"})


class Dated(NamedTuple):
    """A day offered.

    Attributes:
        stamp: the day, with the time where it is given.
        source: where it stands.
    """

    stamp: Stamp
    source: str


def is_month_first(page: Page) -> bool:
    """Whether dates in figures have the month first, as in the United States: told by the language's region, or an address of theirs."""
    region = (page.language or "").partition("-")[2]
    if region:
        return region in _MONTH_FIRST
    return False


def gather(page: Page, offered: Iterable[Offer], printed: Iterable[Printed], url: str | None) -> dict[str, list[Dated]]:
    """Every day that the page offers, by field, in the order in which they count."""
    month_first = is_month_first(page)
    found: dict[str, list[Dated]] = {"date_published": [], "date_modified": [], "either": []}
    for offer in offered:
        if offer.field in found:
            stamp = read_stamp(offer.value, page.language, month_first=month_first)
            if stamp is not None:
                found[offer.field].append(Dated(stamp, offer.source))
    for each in printed:
        found[each.field].append(Dated(each.stamp, each.source))
    in_url = url and day_in_address(url)
    if in_url:
        found["date_published"].append(Dated(Stamp(in_url), "url"))
    _place_unlabelled(found)
    return {
        field: list(dict.fromkeys(_in_one_order(dated, found))) for field, dated in found.items() if field != "either"
    }


def _place_unlabelled(found: dict[str, list[Dated]]) -> None:
    """A day printed without a label is that of the last change where metadata say so and give another of publication."""
    published = {dated.stamp.day for dated in found["date_published"]}
    in_utc = {dated.stamp.day for dated in found["date_published"] if not dated.stamp.offset}
    changed = {dated.stamp.day for dated in found["date_modified"]}
    for number, dated in enumerate(found["either"]):
        if _is_one_moment(dated, found["date_published"]) and not _is_one_moment(dated, found["date_modified"]):
            found["date_published"].append(dated)
        elif dated.stamp.day in changed - published and published:
            found["date_modified"].append(dated)
        elif not number or dated.stamp.day in published or not published or _is_near(dated.stamp.day, in_utc):
            found["date_published"].append(dated)


def _is_one_moment(dated: Dated, others: list[Dated]) -> bool:
    """Whether a stamp without a zone gives the moment of another in UTC on some clock on Earth."""
    return any(other.stamp.offset == 0 and _ahead(dated.stamp, other.stamp) is not None for other in others)


def _is_near(day: date, days: set[date]) -> bool:
    return any(abs(day - other) <= _DAY for other in days)


def _in_one_order(dated: list[Dated], found: dict[str, list[Dated]]) -> list[Dated]:
    """The same, day and month exchanged where that is what another source says."""
    certain = {each.stamp.day for every in found.values() for each in every if each.stamp.other is None}
    return [
        each._replace(stamp=each.stamp._replace(day=each.stamp.other, other=None))
        if each.stamp.other is not None and each.stamp.day not in certain and each.stamp.other in certain
        else each
        for each in dated
    ]


def choose(dated: list[Dated], modified: list[Dated], *, offsets: Iterable[int] = ()) -> Dated | None:
    """The day that most sources give, the first in order where they are even; the time on the clock that the page prints.

    Args:
        dated: what is offered, in order.
        modified: what is offered for the last change; a stamp that is just this one is believed less.
        offsets: clocks of other stamps on the page, in seconds ahead of UTC.
    """
    if not dated:
        return None
    changed = {each.stamp for each in modified}
    first_change = min((each.stamp.day for each in modified), default=None)
    votes: dict[int, float] = {}
    for number, each in enumerate(dated):
        total = _weight(each.source) - (0.5 if each.stamp in changed else 0)
        if first_change is not None and each.stamp.day - first_change > _DAY:
            total -= _BEHIND_ITS_CHANGE
        heard = {_family(each.source)}
        for other in dated:
            family = _family(other.source)
            if other is not each and family not in heard and _one_day(each.stamp, other.stamp):
                total += _weight(other.source)
                heard.add(family)
        votes[number] = total
    first = max(votes, key=lambda number: (votes[number], -number))
    return _on_printed_clock(dated[first], dated, modified, tuple(offsets))


def _family(source: str) -> str:
    return "meta" if source in _GENERIC else source


def _weight(source: str) -> int:
    if source in _GENERIC:
        return 1
    return next((weight for beginning, weight in _WEIGHTS if source.startswith(beginning)), 2)


def _one_day(one: Stamp, other: Stamp) -> bool:
    """Whether two stamps give one day, or one instant on two clocks."""
    if one.day == other.day:
        return True
    return one.instant is not None and other.instant is not None and abs(one.instant - other.instant) < 60


def _on_printed_clock(chosen: Dated, dated: list[Dated], modified: list[Dated], offsets: tuple[int, ...]) -> Dated:
    """The same instant on the clock of the place, where the stamp is in UTC and the page shows which clock that is.

    Another stamp shows it that gives the same instant with an offset, or without a zone; else the offset of other stamps together with a
    day that is printed or in the address; else such a day alone, where a clock on Earth explains it.
    """
    stamp = chosen.stamp
    if stamp.seconds is None:
        same = [each for each in dated if each.stamp.day == stamp.day]
        for wanted in (
            lambda each: each.stamp.offset,
            lambda each: each.stamp.instant is not None,
            lambda each: each.stamp.seconds is not None,
        ):
            if any(map(wanted, same)):
                return _on_printed_clock(next(filter(wanted, same)), dated, modified, offsets)
        return chosen
    if stamp.offset is None:
        for each in dated:
            ahead = _ahead(stamp, each.stamp)
            if ahead is not None:
                return chosen._replace(stamp=each.stamp.moved(ahead))
        return chosen
    if stamp.offset:
        return _on_clock_of_both(chosen, dated, modified)
    for each in dated:
        if (
            each.stamp.offset
            and each.stamp.instant is not None
            and stamp.instant is not None
            and abs(each.stamp.instant - stamp.instant) < 60
        ):
            return chosen._replace(stamp=stamp.moved(each.stamp.offset))
    for each in dated:
        ahead = _ahead(each.stamp, stamp)
        if ahead is not None and each.source != chosen.source:
            return chosen._replace(stamp=stamp.moved(ahead))
    shown = [each for each in dated if each.source in ("printed", "url", "time") and each.stamp.offset is None]
    if any(each.stamp.day == stamp.day for each in shown if each.source == "printed"):
        return chosen
    known = [ahead for ahead in (*offsets, *(each.stamp.offset for each in (*dated, *modified))) if ahead]
    for each in shown:
        if abs(each.stamp.day - stamp.day) == _DAY:
            for ahead in known:
                if stamp.moved(ahead).day == each.stamp.day:
                    return chosen._replace(stamp=stamp.moved(ahead))
            later = each.stamp.day > stamp.day
            if (
                each.source == "printed"
                and each.stamp.seconds is None
                and (stamp.seconds >= 10 * _HOUR if later else stamp.seconds < 12 * _HOUR)
            ):
                return chosen._replace(stamp=Stamp(each.stamp.day))
    return chosen


def _on_clock_of_both(chosen: Dated, dated: list[Dated], modified: list[Dated]) -> Dated:
    """The same instant on the clock that printed days of publication and change both show, where the stamp is on that of another place."""
    of_change = {_ahead(local.stamp, each.stamp) for local in modified for each in modified} - {None}
    for each in dated:
        ahead = _ahead(each.stamp, chosen.stamp)
        if ahead is not None and ahead != chosen.stamp.offset and ahead in of_change:
            return chosen._replace(stamp=chosen.stamp.moved(ahead))
    return chosen


def on_one_clock(changed: Dated, published: Dated, offered: Iterable[Dated]) -> Dated:
    """The last change on the clock that publication was put on, where it is given on one that is not the page's.

    Args:
        changed: the last change.
        published: the day of publication that was chosen.
        offered: what was offered for it.
    """
    clock, own = published.stamp.offset, changed.stamp.offset
    elsewhere = {0} | {each.stamp.offset for each in offered if each.stamp.instant == published.stamp.instant}
    if (
        clock is None
        or own is None
        or own not in elsewhere
        or abs(changed.stamp.day - published.stamp.day) > _NEAR_ENOUGH
    ):
        return changed
    return changed._replace(stamp=changed.stamp.moved(clock))


def _ahead(local: Stamp, utc: Stamp) -> int | None:
    """How far a stamp without a zone is ahead of one in UTC, where they may be one instant."""
    if local.offset is not None or local.seconds is None or utc.seconds is None or utc.instant is None:
        return None
    wall = (local.day - date(1970, 1, 1)).days * 86400 + local.seconds
    apart = wall - utc.instant
    rounded = round(apart / 900) * 900
    return rounded if abs(apart - rounded) <= 60 and rounded and _is_clock_on_earth(rounded) else None


def _is_clock_on_earth(offset: int) -> bool:
    """Whether the clocks of some place are so many seconds ahead of UTC: whole hours, and some halves and quarters."""
    return (not offset % _HOUR and -12 <= offset // _HOUR <= 14) or offset / _HOUR in _PARTS_OF_HOURS


def day_in_address(url: str) -> date | None:
    """The day in an address.

    >>> day_in_address("https://example.org/2022/05/26/fair.html")
    datetime.date(2022, 5, 26)
    """
    path = "/" + url.partition("//")[2].partition("/")[2].partition("?")[0]
    for match in _URL_DAY.finditer(path):
        if not match["sign"] and (len(match["month"]) != 2 or len(match["day"]) != 2):
            continue
        month = _MONTHS.index(match["month"].lower()) + 1 if match["month"].isalpha() else int(match["month"])
        try:
            return date(int(match["year"]), month, int(match["day"]))
        except ValueError:
            continue
    return None
