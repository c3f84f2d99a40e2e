"""The form of samples.toml: what news of a language is made of where records and articles are made up, not read."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from newsschema.languages.pack import Table, languages, read_table
from newsschema.model.event import EventKind
from newsschema.model.organization import OrganizationKind
from newsschema.model.roles import Role


class SampleCountry(Table):
    """A country and how a title names it."""

    code: str
    of: str = Field(description='Behind a title: "du Maroc".')
    adjective: str = Field("", description="Beside a title of a man.")


class SampleName(Table):
    """A name of a country."""

    code: str
    name: str


class SampleOrganization(Table):
    """An organization."""

    name: str
    of: str = Field(description="Behind a title: \"de l'Agence nationale de l'eau\".")
    acronym: str | None = None
    kind: OrganizationKind
    country: str | None = Field(None, description="Nothing for an international body.")


class SamplePost(Table):
    """A post; where no kinds of organizations are given, it is held for a country."""

    title: str = Field(description='With "{of}" where the organization or country is named.')
    feminine: str = Field("", description="The same for a woman, where it differs.")
    role: Role
    kinds: tuple[OrganizationKind, ...] = Field((), description="The organizations that have such a post.")


class SampleEvent(Table):
    """The name of an event without its year."""

    name: str
    the: str = Field(description='With its article, as it stands within a sentence: "le Salon de l\'eau".')
    kind: EventKind


class SamplePlace(Table):
    """A city."""

    name: str
    country: str


class DateForms(Table):
    """How dates are written within a sentence: "du [{day} au {day2} {month} {year}]"; the brackets hold the mention."""

    first: str = Field("1", description="The first day of a month: 1er.")
    day: str
    weekday: str
    same_month: str
    same_year: str
    apart: str
    figures: str = Field("", description='"[{day}/{month}/{year}]", day and month in two figures each.')
    hour: str = Field("", description='Behind a single day: " à {hour}h00"; nothing where hours are never told.')
    yesterday: str = Field("", description='"[hier, {day} {month} {year}]"; nothing where a fault of it is never told.')


class SentenceForms(Table):
    """Sentences over named slots, a choice of them for each kind of fact."""

    held: tuple[str, ...] = Field(description="{event} {when} {place}: it is over.")
    ongoing: tuple[str, ...]
    planned: tuple[str, ...]
    cancelled: tuple[str, ...] = Field((), description="The same: it will not take place.")
    also_named: tuple[str, ...] = Field((), description="{event}: by another name.")
    within: tuple[str, ...] = Field((), description="{event} {whole}: an event that takes place within another.")
    counted: tuple[str, ...] = Field((), description="{event} {count}: a number of countries.")
    attended: tuple[str, ...] = Field(description="{names}: countries that took part.")
    attended_all: tuple[str, ...] = Field((), description="{count} {names}: the countries that took part, all of them.")
    met_during: tuple[str, ...] = Field(
        (), description="{event} {host} {guest} {when}{where}: a meeting within an event."
    )
    will_meet: tuple[str, ...] = Field((), description="{host} {guest} {when}: a meeting to come.")
    will_meet_during: tuple[str, ...] = Field((), description="The same, within an event.")
    met: tuple[str, ...] = Field(description="{host} {guest} {when}, and {where} where meetings are placed.")
    where: str = Field("", description='" à {place}".')
    edition: str = Field("", description='Before a name: "{number}e "; for numbers from 4 to 20.')
    said: tuple[str, ...] = Field(description="{quote} {speaker}.")
    present: tuple[str, ...] = Field(description="{person} and {title}.")
    since: str = Field("", description='Behind a title: " depuis {when}"; nothing where tenures are never told.')
    from_to: str = Field("", description='The same: " de [{first} à {last}]", two years.')
    with_adjective: str = Field("", description="{title} {adjective} {of}: a title with the adjective of a country.")
    announced: tuple[str, ...] = Field((), description="{of} {acronym}: an organization with its acronym.")
    byline: str = Field("", description="{names}.")
    published: str = Field("", description="{when}: the line that says when the article was published.")
    modified: str = Field("", description="{when}: the line that says when it was changed.")
    dateline: str = Field("", description="{place} {date}: how a story begins that was filed somewhere.")
    credit: tuple[str, ...] = Field((), description="{holder} {date}: the line below a picture; the date is a month.")
    background: tuple[str, ...] = Field(description="Sentences that state nothing that a record holds.")
    comma: str = Field(", ", description="Between the items of a list.")
    conjunction: str = Field(description="Before the last of a list, with its spaces.")


class Slips(Table):
    """What goes wrong in the news of a language; it is told only where a fault is asked for."""

    mister: str = Field(description="The form of address for a man.")
    spellings: tuple[tuple[str, str], ...] = Field(description="Family names in two transcriptions.")
    foreign_titles: tuple[str, ...] = Field(description="Titles of another language before a name.")
    renamed_event: tuple[SampleEvent, SampleEvent] = Field(description="Two long names that differ in one word.")
    bilateral: SampleEvent = Field(description="An event of two sides by its name.")
    same_acronym: tuple[SampleOrganization, SampleOrganization] = Field(description="Two names for one acronym.")
    long_acronym: SampleOrganization = Field(description="One with four letters at least.")
    cut_off: tuple[str, ...] = Field(description="Last lines of a text that goes on elsewhere.")
    stray_mark: str = Field(description="A mark that leaves quotation marks unbalanced within a quotation.")


class Samples(Table):
    """What news of a language is made of."""

    women: tuple[str, ...] = Field(description="Given names.")
    men: tuple[str, ...] = Field(description="Given names.")
    families: tuple[str, ...] = Field(description="Family names.")
    publishers: tuple[str, ...]
    desks: tuple[str, ...]
    headlines: tuple[str, ...]
    topics: tuple[str, ...]
    quotes: tuple[str, ...] = Field(description="Sentences that anybody may say.")
    country: tuple[SampleCountry, ...]
    organization: tuple[SampleOrganization, ...]
    post: tuple[SamplePost, ...]
    event: tuple[SampleEvent, ...]
    place: tuple[SamplePlace, ...]
    vanished: tuple[SampleName, ...] = Field((), description="Countries that are no more since 1992.")
    renamed: tuple[SampleName, ...] = Field(
        (), description="What countries were called until they took another name, in 2019 at the latest."
    )
    dates: DateForms
    sentences: SentenceForms
    slips: Slips | None = None

    def event_named(self, name: str) -> SampleEvent | None:
        """The sample that an event was named after, with or without a year."""
        slips = (*self.slips.renamed_event, self.slips.bilateral) if self.slips is not None else ()
        fitting = [sample for sample in (*self.event, *slips) if name.startswith(sample.name)]
        return max(fitting, key=lambda sample: len(sample.name), default=None)

    def organization_named(self, name: str) -> SampleOrganization | None:
        """The sample that an organization is."""
        slips = (*self.slips.same_acronym, self.slips.long_acronym) if self.slips is not None else ()
        return next((sample for sample in (*self.organization, *slips) if sample.name == name), None)


class _File(Table):
    """The table under one key, so that a language without samples is told apart from one with empty ones."""

    samples: Samples | None = None


@cache
def samples(language: str) -> Samples | None:
    """The samples of a language, where it has any."""
    return read_table(language, "samples", _File).samples


@cache
def languages_with_samples() -> tuple[str, ...]:
    """The languages that records can be made up in, sorted."""
    return tuple(language for language in languages() if samples(language) is not None)


def prose_of(language: str) -> str:
    """A paragraph in a language that tells of nothing in particular; "" where there are no samples of it."""
    of = samples(language)
    return "" if of is None else " ".join([*(f"{quote}." for quote in of.quotes), *of.sentences.background])
