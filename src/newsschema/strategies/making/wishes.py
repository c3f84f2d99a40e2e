"""What a caller fixes or bounds of the records that are made, checked once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import get_args

from newsschema.errors import NewsschemaError
from newsschema.languages.samples import Samples, languages_with_samples, samples
from newsschema.model.countries import CURRENT, existed
from newsschema.model.date_range import DateRange
from newsschema.model.event import EventKind
from newsschema.rules.pick import Pick

KINDS: tuple[EventKind, ...] = get_args(EventKind)
MOST_PARTICIPANTS = 40
MOST_PARTS = 6
WITHIN = "2000-01-01/2029-12-31"
"""Where dates lie unless somebody asks otherwise."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is made.

    Attributes:
        languages: to choose from.
        first: no article is published and no event held before.
        last: nor after.
        kinds: of events.
        least: number of participants of an event.
        most: the same, the greatest.
        text: whether an article is written, with evidence.
        least_events: so many named events at least.
        least_officials: so many people at least.
    """

    languages: tuple[str, ...]
    first: date
    last: date
    kinds: tuple[EventKind, ...]
    least: int
    most: int
    text: bool
    least_events: int = 0
    least_officials: int = 0

    def choose_language(self, pick: Pick) -> tuple[str, Samples]:
        """A language and what its news is made of."""
        language = pick(self.languages)
        found = samples(language)
        if found is None:
            raise NewsschemaError(f"languages/{language} has no samples.toml")
        return language, found

    def countries(self, of: Samples) -> list[str]:
        """Codes of countries that existed all the time, those of the language's samples first."""
        return _countries(tuple(country.code for country in of.country), self.first, self.last)


@lru_cache(maxsize=64)
def _countries(preferred: tuple[str, ...], first: date, last: date) -> list[str]:
    when = DateRange.parse(f"{first}/{last}")
    codes = dict.fromkeys((*preferred, *sorted(CURRENT)))
    return [code for code in codes if existed(code, when)][:MOST_PARTICIPANTS]


def wishes(
    *,
    language: str | Collection[str] | None = None,
    within: DateRange | str = WITHIN,
    kinds: Iterable[EventKind] | None = None,
    min_participants: int = 0,
    max_participants: int = 4,
    text: bool = False,
    min_events: int = 0,
    min_officials: int = 0,
) -> Wishes:
    """What a caller asks for, checked.

    Raises:
        NewsschemaError: when nothing can be made of it; the message says what is due.
    """
    first, last = bounds(within)
    chosen = tuple(kinds) if kinds is not None else KINDS
    unknown = [kind for kind in chosen if kind not in KINDS]
    if unknown or not chosen:
        raise NewsschemaError(f"kinds of events are {', '.join(KINDS)}; not {unknown or 'none at all'}")
    if not 0 <= min_participants <= max_participants <= MOST_PARTICIPANTS:
        raise NewsschemaError(
            f"an event has from 0 to {MOST_PARTICIPANTS} participants, not {min_participants} to {max_participants}"
        )
    for what, number in (("events", min_events), ("officials", min_officials)):
        if not 0 <= number <= MOST_PARTS:
            raise NewsschemaError(f"a record can be asked to have from 0 to {MOST_PARTS} {what} at least, not {number}")
    return Wishes(
        languages=_languages(language),
        first=first,
        last=last,
        kinds=chosen,
        least=min_participants,
        most=max_participants,
        text=text,
        least_events=min_events,
        least_officials=min_officials,
    )


def bounds(within: DateRange | str) -> tuple[date, date]:
    """The first and the last day of a range whose ends are known.

    Raises:
        NewsschemaError: when one is not, or the range runs backwards.
    """
    try:
        dates = DateRange.parse(within) if isinstance(within, str) else within
    except ValueError as error:
        raise NewsschemaError(str(error)) from error
    if dates.earliest is None or dates.latest is None or dates.reversed:
        raise NewsschemaError(f"{dates} has no two ends in order: write 2022-01-01/2022-12-31")
    return dates.earliest, dates.latest


def _languages(language: str | Collection[str] | None) -> tuple[str, ...]:
    known = languages_with_samples()
    if language is None:
        return ("fr", *(each for each in known if each != "fr"))
    asked = (language,) if isinstance(language, str) else tuple(language)
    if not asked or any(each not in known for each in asked):
        raise NewsschemaError(f"records can be made in {', '.join(known)}; not in {language!r}")
    return asked
