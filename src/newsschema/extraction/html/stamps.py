"""Dates and times in the spellings that pages give them in, for machines and for readers, in any language that CLDR knows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.html.words import alternatives
from newsschema.model.partial_date import PartialDate
from newsschema.text.folding import fold

_FIRST_YEAR, _LAST_YEAR = 1980, 2099
_BUDDHIST = 543
_LONGEST = 400
_NAMED_ZONES = {
    name: hours
    for hours, names in (
        (-8, "PST"), (-7, "PDT MST"), (-6, "MDT"), (-5, "EST CDT"), (-4, "EDT"), (-3, "BRT ART"), (1, "CET MEZ WAT"),
        (2, "CEST MESZ EET SAST"), (3, "EEST MSK EAT"), (5, "PKT"), (7, "WIB"), (8, "WITA HKT SGT PHT AWST"),
        (9, "WIT JST KST"), (10, "AEST"), (11, "AEDT"), (12, "NZST"), (13, "NZDT"),
    )
    for name in names.split()
}  # fmt: skip
"""Hours ahead of UTC of zones whose letters stand for no other; IST, BST and CST each stand for several."""
_ZONE = (
    rf"\(?(?P<zone>Z\b|UTC\b|GMT(?:[+-]\d{{1,4}})?|(?:{'|'.join(_NAMED_ZONES)})\b"
    r"|[+\-−]\d{2}:?\d{2}(?!\d)|[+\-−]\d{2}(?!\d))"
)
_BEFORE_TIME = r"[T\s,;–|·•\-]{0,4}(?:à|at|um|as|às|alle|kl\.?|klo|a las|ore|o)?\s*"
_TIME = (
    r"(?P<before>오전|오후|上午|下午|午前|午後)?\s?(?P<h>\d{1,2})\s?[:hH.時时点點시]\s?(?P<m>\d{2})[分분]?(?:[:.](?P<s>\d{2}))?"
    r"(?:[.,]\d{1,9})?\s*(?P<half>(?i:[ap]\.?\s?m\b\.?))?"
)
_BEHIND_TIME = rf"\s*(?:{_ZONE}|[ECMP]T\b)?"
"""A zone, or one of the United States that leaves open whether it is that of summer."""
_AFTER_NOON = frozenset({"오후", "下午", "午後"})
_CLOCK = rf"(?:{_BEFORE_TIME}{_TIME}{_BEHIND_TIME})?"
_YMD = regex.compile(
    r"(?<!\d)(?P<year>(?:19|20|25)\d\d)\s?[-/.年\u2011]\s?(?P<month>\d{1,2})\s?[-/.月\u2011]\s?(?P<day>\d{1,2})(?!\d)[日.]?"
    + _CLOCK
)
_KOREAN = regex.compile(r"(?P<year>20\d\d)년\s*(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일" + _CLOCK)
_VIETNAMESE = regex.compile(
    r"(?P<day>\d{1,2})\s+th[aá]ng\s+(?P<month>\d{1,2}),?\s+(?:n[aă]m\s+)?(?P<year>20\d\d)" + _CLOCK, regex.IGNORECASE
)
_COMPACT = regex.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    rf"(?:[T ]?(?P<h>\d\d):?(?P<m>\d\d):?(?P<s>\d\d)?(?:\.\d+)?{_ZONE}?)?"
)
_DMY = regex.compile(
    r"(?<![\d/.\-])(?P<one>\d{1,2})\s?(?P<sign>[./\-·])\s?(?P<two>\d{1,2})\s?(?P=sign)\s?"
    r"(?P<year>(?:19|20|25)\d\d|\d\d)(?![\d/])" + _CLOCK
)
_EPOCH = regex.compile(r"1\d{9}(?:\d{3})?")
_ZONE_IN_BRACKETS = regex.compile(r"\[[\w/+\-]+\]|\([A-Z]{2,5}\)")
_MONTHS_OF = {
    "ar": ("ar", "ar_LB", "ar_MA", "ar_DZ", "ar_IQ"),
    "sr": ("sr", "sr_Latn"),
    "no": ("nb",),
    "zh": ("zh",),
    "bs": ("bs", "bs_Cyrl"),
    "id": ("id",),
    "pt": ("pt", "pt_PT"),
    "de": ("de", "de_AT"),
}
# What CLDR does not list and pages print.
_MORE_MONTHS = {
    "en": {"sept": 9},
    "es": {"setiembre": 9},
    "id": {"agu": 8, "agt": 8},
    "ro": {"ian": 1},
    "de": {"maerz": 3, "jan": 1},
}


class Stamp(NamedTuple):
    """A moment as a page gives it: a day, and where it is told the time and how far the clock is ahead of UTC.

    Attributes:
        day: the day that is written.
        seconds: seconds of that day that had passed; nothing where no time is given.
        offset: seconds ahead of UTC; nothing where no zone is given.
        other: the other day that a date in figures may mean: 3/4 for 4/3.
    """

    day: date
    seconds: int | None = None
    offset: int | None = None
    other: date | None = None

    @property
    def instant(self) -> int | None:
        """Seconds since the epoch, where time and zone are given."""
        if self.seconds is None or self.offset is None:
            return None
        return (self.day.toordinal() - date(1970, 1, 1).toordinal()) * 86400 + self.seconds - self.offset

    def moved(self, offset: int) -> Stamp:
        """The same instant on a clock that is so many seconds ahead of UTC."""
        if self.seconds is None or self.offset is None:
            return self
        days, seconds = divmod(self.seconds - self.offset + offset, 86400)
        return Stamp(self.day + timedelta(days=days), seconds, offset)

    def edtf(self) -> PartialDate:
        """The same as a partial date, to the second."""
        if self.seconds is None:
            return PartialDate.from_date(self.day)
        clock = datetime.combine(self.day, datetime.min.time()) + timedelta(seconds=self.seconds)
        if self.offset is None:
            return PartialDate.parse(clock.isoformat())
        if self.offset == 0:
            return PartialDate.parse(f"{clock.isoformat()}Z")
        return PartialDate.parse(clock.replace(tzinfo=timezone(timedelta(minutes=self.offset // 60))).isoformat())


def read_stamp(text: str, language: str | None, *, month_first: bool = False) -> Stamp | None:
    """The date that a value is, or begins with; nothing where it gives no day.

    Args:
        text: a value of a meta element, an attribute, or JSON.
        language: the page's language, for names of months.
        month_first: whether 3/4 is in March.
    """
    text = _ZONE_IN_BRACKETS.sub("", text[:_LONGEST]).strip()
    if _EPOCH.fullmatch(text):
        return _of_epoch(int(text[:10]))
    compact = _COMPACT.fullmatch(text)
    if compact is not None:
        return _made(compact, int(compact["year"]), int(compact["month"]), int(compact["day"]))
    return next((stamp for stamp, _, _ in find_stamps(text, language, month_first=month_first)), None)


def find_stamps(text: str, language: str | None, *, month_first: bool = False) -> Iterator[tuple[Stamp, int, int]]:
    """The days that a line of a page prints, each with where it begins and ends; days without their year are none."""
    text = text[:_LONGEST]
    if not any(char.isdigit() for char in text):
        return
    if not text.isascii():
        text = "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)
    found: list[tuple[Stamp, int, int]] = []
    for match in [*_YMD.finditer(text), *_KOREAN.finditer(text), *_VIETNAMESE.finditer(text)]:
        _keep(found, match, _made(match, int(match["year"]), int(match["month"]), int(match["day"])))
    for match in _DMY.finditer(text):
        year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
        one, two = int(match["one"]), int(match["two"])
        day, month = (two, one) if month_first or two > 12 else (one, two)
        stamp = _made(match, year, month, day) or _made(match, year, day, month)
        if stamp is not None and one != two and one <= 12 and two <= 12 and match["sign"] != ".":
            stamp = stamp._replace(other=_day(year, day, month))
        _keep(found, match, stamp)
    primary = (language or "en").partition("-")[0].lower()
    folded = _folded(text)
    for match in _with_names(primary).finditer(folded):
        month = _month_numbers(primary)[" ".join(match["name"].split())]
        _keep(found, match, _made(match, int(match["year"]), month, int(match["day"]), clock_in=text))
    last = 0
    for stamp, start, end in sorted(found, key=lambda each: each[1]):
        before = _CLOCK_BEFORE.search(text, max(last, start - _MOST_BEFORE), start) if stamp.seconds is None else None
        yield (stamp if before is None else _at(stamp, before)), start, end
        last = end


def _folded(text: str) -> str:
    """The folded text with the vowel signs that some scripts need to tell one month from another."""
    folded = fold(text)
    if text.isascii():
        return folded
    return "".join(
        char if unicodedata.category(char) in ("Mn", "Mc") else low for char, low in zip(text, folded, strict=True)
    )


def _keep(found: list[tuple[Stamp, int, int]], match: regex.Match[str], stamp: Stamp | None) -> None:
    if stamp is not None and not any(start < match.end() and match.start() < end for _, start, end in found):
        found.append((stamp, match.start(), match.end()))


_CLOCK_BEFORE = regex.compile(rf"(?<![\d:.]){_TIME}{_BEHIND_TIME}\)?[\s,;·•|–\-]{{1,4}}$")
_MOST_BEFORE = 26
_CLOCK_BEHIND = regex.compile(rf"[\s,.;–|·•\-]{{0,4}}{_BEFORE_TIME}{_TIME}{_BEHIND_TIME}")


def _made(match: regex.Match[str], year: int, month: int, day: int, *, clock_in: str | None = None) -> Stamp | None:
    value = _day(year, month, day)
    if value is None:
        return None
    clock = match if clock_in is None else _CLOCK_BEHIND.match(clock_in, match.end())
    return Stamp(value) if clock is None or clock["h"] is None else _at(Stamp(value), clock)


def _at(stamp: Stamp, clock: regex.Match[str]) -> Stamp:
    """A day with the time of day of a match; the day alone where there is no such time."""
    hour, minute, second = int(clock["h"]), int(clock["m"]), int(clock["s"] or 0)
    given = clock.groupdict()
    half = (
        "p" if given.get("before") in _AFTER_NOON else "a" if given.get("before") else (given.get("half") or "").lower()
    )
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59 or second > 59:
        return stamp
    return stamp._replace(seconds=hour * 3600 + minute * 60 + second, offset=_offset(clock["zone"]))


def _offset(written: str | None) -> int | None:
    if not written:
        return None
    if written in ("Z", "UTC", "GMT"):
        return 0
    if written in _NAMED_ZONES:
        return _NAMED_ZONES[written] * 3600
    figures = written.removeprefix("GMT").replace(":", "").replace("−", "-")
    sign = -1 if figures.startswith("-") else 1
    figures = figures[1:]
    hours, minutes = (
        (int(figures[:2]), int(figures[2:] or 0)) if len(figures) != 3 else (int(figures[:1]), int(figures[1:]))
    )
    return sign * (hours * 3600 + minutes * 60) if hours <= 14 and minutes < 60 else None


def _day(year: int, month: int, day: int) -> date | None:
    if year > 2400:
        year -= _BUDDHIST
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_epoch(seconds: int) -> Stamp:
    moment = datetime.fromtimestamp(seconds, UTC)
    return Stamp(moment.date(), moment.hour * 3600 + moment.minute * 60 + moment.second, 0)


@cache
def _month_numbers(primary: str) -> dict[str, int]:
    """Every name and abbreviation of a month in the language, and in English, as folded words."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, int] = {}
    for code in ("en", *_MONTHS_OF.get(primary, (primary,))):
        try:
            months = Locale.parse(code).months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("stand-alone", "format"):
            for width in ("abbreviated", "wide"):
                for number, name in months[context][width].items():
                    folded = " ".join(_folded(name).split())
                    if folded and not any(char.isdigit() for char in folded):
                        found[folded] = number
    found.update(_MORE_MONTHS["en"])
    found.update(_MORE_MONTHS.get(primary, {}))
    return found


@cache
def _with_names(primary: str) -> regex.Pattern[str]:
    """Dates with the name of their month, over folded text, where every sign is a space."""
    name = rf"(?P<name>{alternatives(list(_month_numbers(primary)))})(?!\p{{L}})"
    link = r"(?:\s+(?:de|of|ta|d|da|do))?"
    year = r"(?P<year>(?:19|20|25)\d\d)(?!\d)"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|re|o|a|ης|an)?(?!\d)"
    between = r"(?:\s+(?:de|del|of|g|m|y))?\s*"
    return regex.compile(
        rf"{day}\s*{link}\s*(?<!\p{{L}}){name}{between}{year}"
        rf"|(?<!\p{{L}}){name}\s+{day}\s+{year}"
        rf"|(?<!\d){year}\s+gada\s+{day}\s+{name}"
        rf"|(?<!\d){year}\s*(?:m\s|ж\s|gada\s)?\s*(?<!\p{{L}}){name}\s+{day}"
    )
