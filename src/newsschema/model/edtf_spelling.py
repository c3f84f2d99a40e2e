"""Dates and ranges written in other ways than EDTF's, respelled in it, so that a message can say what to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LONGEST = 90
"""Characters; nothing longer is a date or a range."""

_SHOWN = 40

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})", re.ASCII)
_DECADE = re.compile(r"(\d{3})(?:0s|[ux])", re.ASCII)
_WITH_TIME = re.compile(
    r"(?P<day>[\d./-]{8,10})[Tt ](?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r" ?(?:(?P<utc>Z|z|UTC|GMT)|(?P<hours>[+-]\d{2}):?(?P<minutes>\d{2})?)?",
    re.ASCII,
)
_BETWEEN = re.compile(r" ?/ ?|--| - | to | ?[–—] ?")
_NAMES_OF_ENDS = {"open": "..", "...": "..", "*": "..", "now": "..", "unknown": ""}


def not_edtf(written: str, spellings: Iterable[str]) -> str | None:
    """What to write in its place; nothing where that cannot be guessed."""
    quoted = " or ".join(f'"{spelling}"' for spelling in dict.fromkeys(spellings))
    return f"{shortened(written)} is not in EDTF: write {quoted}" if quoted else None


def shortened(written: str) -> str:
    """A string as a message shows it."""
    return repr(written if len(written) <= _SHOWN else written[:_SHOWN] + "…")


def respelled_date(written: str) -> Iterator[str]:
    """What a date may mean, in EDTF; the caller drops what is no date."""
    if len(written) > LONGEST:
        return
    written = written.strip(" ")
    yield written.upper()
    if match := _COMPACT.fullmatch(written):
        yield "-".join(match.groups())
    if match := _YEAR_FIRST.fullmatch(written):
        yield "-".join(f"{part:0>2}" for part in match.groups() if part)
    if match := _YEAR_LAST.fullmatch(written):
        first, second, year = match.groups()
        yield f"{year}-{second:0>2}-{first:0>2}"
        yield f"{year}-{first:0>2}-{second:0>2}"
    if match := _MONTH_YEAR.fullmatch(written):
        yield f"{match[2]}-{match[1]:0>2}"
    if match := _DECADE.fullmatch(written):
        yield f"{match[1]}X"
    if match := _WITH_TIME.fullmatch(written):
        time = f"T{match['hour']:0>2}:{match['minute'] or '00'}"
        time += f":{match['second']}" if match["second"] else ""
        time += "Z" if match["utc"] else f"{match['hours']}:{match['minutes'] or '00'}" if match["hours"] else ""
        yield from (day + time for day in (match["day"], *respelled_date(match["day"])))


def respelled_range(written: str) -> Iterator[str]:
    """What a range may mean, in EDTF; the caller drops what is no range."""
    if len(written) > LONGEST:
        return
    ends = [part.strip(" ") for part in _BETWEEN.split(written.strip(" "))]
    if len(ends) != 2:
        return
    start, end = (_NAMES_OF_ENDS.get(part.lower(), part) for part in ends)
    yield f"{start}/{end}"
    if start.count("-") == 2 and end.isdigit():
        yield f"{start.rpartition('-')[0]}-{end:0>2}"
    if len(start) > len(end) > 0:
        yield f"{start}/{start[: len(start) - len(end)]}{end}"
    for first in (start, *respelled_date(start)):
        yield from (f"{first}/{last}" for last in (end, *respelled_date(end)))
