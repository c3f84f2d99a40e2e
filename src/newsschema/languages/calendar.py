"""The form of calendar.toml: the words of time and the shapes in which they name dates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from pydantic import Field

from newsschema.languages.pack import Table, read_table

Unit = Literal["day", "week", "weekend", "month", "quarter", "semester", "year", "decade", "century", "hour", "minute"]

Direction = Literal["last", "this", "next", "preceding", "same", "following", "onward"]
"""Which one of many: the first three seen from the reference date, the next three from the date named before.

"onward" is from the date named before where the text tells of the past, else from the reference date: "the next year".
"""

Make = Literal[
    "date",
    "in_month",
    "in_year",
    "on_weekday",
    "on_that",
    "on_this",
    "relative",
    "period",
    "ago",
    "weekday_ago",
    "ahead",
    "half_ago",
    "half_ahead",
    "earlier",
    "later",
    "in_season",
    "in_division",
    "hijri",
    "before_christ",
    "after_christ",
    "in_decade",
    "in_century",
    "on_holiday",
    "nth_weekday",
    "week_of",
    "weekend_of",
    "clock",
    "beside",
    "shifted",
    "shifted_back",
    "in_known_month",
    "part_of",
    "about",
    "timed",
    "range",
    "until",
    "since",
    "days",
    "apart",
    "vague",
    "none",
]
"""What a shape makes; docs/explanation/dates.md says what each means."""


class Relative(Table):
    """Words that name a period by its distance from the anchor: "hier" is one day before."""

    words: tuple[str, ...]
    unit: Unit
    offset: int
    anchor: Literal["reference", "previous", "either"] = Field(
        "reference",
        description="The reference date, the date named before, or the reference date seen from the side that the verb tells, "
        "the offset being what is usual: 'the weekend'.",
    )
    noun: bool = Field(
        False, description="Whether an article before it is its own: 'dem Vortag', but not 'der gestern'."
    )
    cased: bool = Field(
        False,
        description="Whether a capital letter makes them other words, but where a sentence begins: 'am Morgen'.",
    )


class Planning(Table):
    """Verbs that with the infinitive behind them speak of what is to come, though they may be in the past: "acordó reunirse"."""

    verbs: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every verb with every act."""
        return (f"{verb} {act}" for verb in self.verbs for act in self.acts)


class Holiday(Table):
    """A day with a name: on one day of the year, so many days from Easter, on the nth weekday of a month or the last before a day."""

    words: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    easter: int | None = Field(None, description="Days from Western Easter Sunday.")
    weekday: int | None = Field(None, description="0 for Monday; with `month` and `nth`.")
    nth: int | None = Field(None, description="Which such weekday of the month; -1 is the last.")
    after: int = Field(0, description="Days behind that: the Tuesday after the first Monday.")
    hijri: tuple[int, int] | None = Field(
        None, description="Month and day of the Islamic calendar, by the tables of Umm al-Qura."
    )
    days: int = Field(1, description="How many days it lasts: 'Semana Santa'.")
    step: int = Field(
        0, description="Days from one to the next where the day is one of several that are counted: 'der 3. Advent'."
    )
    weeks: int = Field(
        0, description="With `weekday` and `day`: so many weeks from the last such weekday up to that day."
    )


class Calendar(Table):
    """The words of time of a language."""

    month_names: dict[str, int] = Field({}, description="Full names of months beside those of CLDR: 'كانون الثاني'.")
    hijri_months: dict[str, int] = Field({}, description="Names of the months of the Islamic calendar.")
    proclitics: tuple[str, ...] = Field(
        (), description="Letters that are a word of their own and written together with the next one: 'و', 'ب'."
    )
    joined_and: str = Field("", description="The one of them that means 'and'.")
    contractions: dict[str, str] = Field(
        {}, description="How a word begins that is written together with one of them: 'لال' becomes 'لل'."
    )
    year_marks: tuple[str, ...] = Field(
        (), description="What a year's figures may be written together with: 'م', 'هـ'."
    )
    month_forms: dict[str, int] = Field(
        {}, description="Forms of months that CLDR lacks: abbreviations, older spellings."
    )
    short_months: dict[str, int] = Field({}, description="Abbreviations that are months only before a year: 'set'.")
    short_weekdays: dict[str, int] = Field(
        {}, description="Abbreviations that are weekdays only before a figure: 'sam'."
    )
    weekday_names: dict[str, int] = Field({}, description="Full names of weekdays beside those of CLDR: 'Sonnabend'.")
    ordinal_weekdays: dict[str, int] = Field({}, description="Names of weekdays that are ordinals too: 'segunda'.")
    weekday_endings: tuple[str, ...] = Field(
        (), description="Parts of a day that are written together with a weekday, behind it: 'abend' in 'Montagabend'."
    )
    weekday_forms: dict[str, int] = Field({}, description="Forms of weekdays that CLDR lacks; 0 is Monday.")
    unusable: tuple[str, ...] = Field((), description="CLDR forms that mean something else too often: 'mar', 'sam'.")
    exact: tuple[str, ...] = Field(
        (), description="Words that count only with the accents they are written with: 'esta' where there is 'está'."
    )
    capitals: bool = Field(False, description="Whether months and weekdays are written with a capital letter.")
    not_alone: tuple[str, ...] = Field(
        (),
        description="Months and weekdays that are another word or a name where nothing beside them says otherwise: 'may'; "
        "where those of the language have no capital, only with one: 'Domingo'.",
    )
    also_names: tuple[str, ...] = Field(
        (),
        description="Months and holidays that are also given names: none where a capitalised word stands beside them: 'April Jones'.",
    )
    surnames: bool = Field(
        False,
        description="Whether a month or weekday right behind a capitalised word that is none of time is a surname: 'Julia Freitag'.",
    )
    never: tuple[str, ...] = Field((), description="Words and phrases that look like dates and are none: 'mai 68'.")
    relative: tuple[Relative, ...] = ()
    direction: dict[Direction, tuple[str, ...]] = Field({}, description='"dernier", "ce", "prochain".')
    units: dict[Unit, tuple[str, ...]] = Field({}, description="Units of time, singular and plural.")
    seasons: dict[str, int] = Field({}, description="Seasons by EDTF number: 21 spring to 24 winter.")
    parts: tuple[str, ...] = Field((), description='Parts of a period: "début", "mi", "fin".')
    numbers: dict[str, int] = Field({}, description="Number words; 0 for a number that is not told: 'quelques'.")
    ordinals: dict[str, int] = Field({}, description="Ordinal words: 'premier'; -1 for the last one.")
    ordinal_endings: tuple[str, ...] = Field((), description="What makes a figure an ordinal: 'er', 'e', 'ème'.")
    ordinal_stop: bool = Field(False, description="Whether a full stop makes a figure an ordinal: '24. Mai'.")
    decade_endings: tuple[str, ...] = Field(
        (), description="What makes a figure a decade, beside 's': 'er' in '1990er'."
    )
    decades: dict[str, int] = Field({}, description="Decades of a century by their own word: 'nineties'.")
    day_parts: tuple[str, ...] = Field((), description='Parts of a day: "matin", "soir".')
    after_noon: dict[str, int] = Field(
        {},
        description="Of parts of a day: from which hour on a clock of twelve hours shows one after noon: afternoon = 1.",
    )
    vague: tuple[str, ...] = Field((), description="Words of time that name no day of the calendar: 'récemment'.")
    holiday: tuple[Holiday, ...] = ()
    future: tuple[str, ...] = Field((), description="Words that speak of what is to come.")
    planning: Planning = Planning()
    announcing: tuple[str, ...] = Field(
        (),
        description="Words beside which a date lies ahead where no verb of its sentence says otherwise: 'vide-greniers'.",
    )
    ahead_of: tuple[str, ...] = Field((), description="Words right before a date that lies ahead: 'para el lunes'.")
    pluperfect: tuple[str, ...] = Field(
        (),
        description="Words that say that what was to come then may be over: 'on avait promis une réponse pour juin'.",
    )
    behind: tuple[str, ...] = Field((), description="Words right before a date that lies behind: 'seit Freitag'.")
    future_endings: tuple[str, ...] = Field((), description="Endings of verbs in the future.")
    not_future: tuple[str, ...] = Field((), description="Words with such an ending that are none.")
    past: tuple[str, ...] = Field((), description="Words that speak of what has been.")
    past_endings: tuple[str, ...] = Field((), description="Endings of verbs in the past.")
    present: tuple[str, ...] = Field(
        (), description="Verbs in the present, which speak of what is to come where no other word says otherwise."
    )
    present_endings: tuple[str, ...] = Field((), description="Endings of verbs in the present.")
    participles: tuple[str, ...] = Field(
        (),
        description="How participles begin, which speak of what has been: 'ge', 'ange'; "
        "the first is the beginning that stands behind all others.",
    )
    participle_endings: tuple[str, ...] = Field((), description="Endings of participles: 't', 'ter'.")
    infinitive: str = Field("", description="What stands before an infinitive, or in it behind such a beginning: 'zu'.")
    perfect: dict[str, bool] = Field(
        {},
        description="Infinitives that put the participle before them in the past at the end of a clause ('getötet haben'), and "
        "whether behind any participle.",
    )
    stative: tuple[str, ...] = Field(
        (), description="Verbs in the present that speak of what is to come only beside a day: 'ist am Freitag'."
    )
    clauses: bool = Field(
        False, description="Whether commas part clauses, so that a verb of the same clause counts before any other."
    )
    reflexive: tuple[str, ...] = Field(
        (), description='Words that make a past of what else is ahead: "si" before "è aperto".'
    )
    not_past_after: tuple[str, ...] = Field(
        (),
        description="Words after which such an ending says nothing of when: 'to be released', 'of contaminated mud'.",
    )
    not_past: tuple[str, ...] = Field(
        (), description="Words with such an ending that are none; pairs that say nothing of when: 'c est'."
    )
    determiners: tuple[str, ...] = Field((), description="Words before a date that belong to it: le, la, ce.")
    undetermined: tuple[str, ...] = Field(
        (),
        description="Kinds of tokens and makes before which a determiner belongs to something else: 'the May meeting'.",
    )
    name_heads: tuple[str, ...] = Field((), description="Words that a year follows as part of a name, in lower case.")
    not_names: tuple[str, ...] = Field(
        (), description="Words that a figure follows and that are no name: 'Some 2000 people'."
    )
    after_year: tuple[str, ...] = Field(
        (), description="Words that may follow a year; a figure before any other word may count things."
    )
    dated_nouns: tuple[str, ...] = Field(
        (), description="Nouns that may stand behind a year that dates them: '2019 prices'."
    )
    compared: tuple[str, ...] = Field(
        (), description="Words before what something is only compared with: 'from a year earlier'."
    )
    hanging: tuple[str, ...] = Field(
        (),
        description="Words that end a distance, or are one, only where nothing follows that it could be from: 'a year before'.",
    )
    genitive: tuple[str, ...] = Field(
        (), description="Words behind such a one that say what it is from: 'lendemain du scrutin'."
    )
    play: tuple[str, ...] = Field(
        (), description="Words of games, beside which halves and quarters are no parts of a year: 'touchdown'."
    )
    counted_endings: tuple[str, ...] = Field(
        (),
        description="Endings of what a figure counts; where given, a figure before any other word is a year too: 'of 2017 forgot'.",
    )
    bare_years: bool = Field(
        False,
        description="Whether a year stands without a preposition, and nouns have capitals: 'wurde 2019 gewählt'. Words of "
        "`counted_endings` are then what figures count, and any noun behind a round figure is.",
    )
    counted_after: tuple[str, ...] = Field(
        (), description="Words behind which a figure before a noun counts, where years are bare: 'hat 1952 Briefe'."
    )
    group: dict[str, tuple[str, ...]] = Field({}, description="Kinds of tokens that shapes use alike.")
    choice: dict[str, tuple[str, ...]] = Field({}, description="Alternatives that shapes share.")
    layer: tuple[dict[Make, tuple[str, ...]], ...] = Field((), description="Shapes, by what they make.")


@cache
def calendar(language: str) -> Calendar:
    """The words of time of a language."""
    return read_table(language, "calendar", Calendar)
