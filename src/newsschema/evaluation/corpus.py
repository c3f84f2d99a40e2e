"""Corpora of texts with their dates and names marked: JSON Lines, one text a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, NonNegativeInt, ValidationError, model_validator

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.event import DeclaredCount, EventKind, EventStatus
from newsschema.model.node import CountryCode
from newsschema.model.partial_date import PartialDate


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(_Form):
    """A date that a text mentions.

    Attributes:
        start: offset of its first character, counted in characters.
        end: offset behind its last character.
        value: the date or range it means; nothing where it names no calendar date that can be told.
        also: further values that are as good; null among them where no value is as good.
        type: what kind of date it is, where it is not told by the form of `value`.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    start: NonNegativeInt
    end: NonNegativeInt
    value: DateRange | None = None
    also: tuple[DateRange | None, ...] = ()
    type: str | None = None
    optional: bool = False


class Stretch(_Form):
    """A stretch of a text: text[start:end].

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
    """

    start: NonNegativeInt
    end: NonNegativeInt


class Person(Stretch):
    """A person's name, where it stands without its honorific.

    Attributes:
        ref: the same for every name of one person in the text.
        honorific: where the form of address stands that goes with it.
        posts: where the posts stand that go with it.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    ref: str | None = None
    honorific: Stretch | None = None
    posts: tuple[Stretch, ...] = ()
    optional: bool = False


class Holder(Stretch):
    """A post that stands for its holder, who is not named beside it ("the minister").

    Attributes:
        ref: that of the person who holds it, where they are named in the text; nothing where they are not.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    ref: str | None = None
    optional: bool = False


class Organization(Stretch):
    """An organization's name, its acronym in brackets included.

    Attributes:
        optional: whether missing it is no miss and finding it no false alarm.
    """

    optional: bool = False


class Country(Stretch):
    """A country by name, adjective, demonym or capital.

    Attributes:
        code: its ISO 3166 code.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    code: str
    optional: bool = False


class Happening(_Form):
    """An event: where it is named, and what the text says of it.

    Attributes:
        id: names it within the text.
        spans: where it is named or told, in the order of the text; "met" tells a meeting.
        kind: what sort of event it is.
        status: where it stands.
        dates: its window.
        also: windows that are as good; null among them where none is as good.
        part_of: the id of the event that it is part of.
        relation: how it lies to that one.
        countries: the codes of those that take part.
        people: the names of those who take part, in their fullest form.
        organizations: the names of those that take part, without acronyms.
        participants_listed: whether the list says to be complete.
        declared: the numbers of participants that the text states.
        topics: what it is about, as printed.
        unjudged: names, codes and scores ("statuses") of which the text leaves room for more than one reading.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    id: str
    spans: tuple[Stretch, ...]
    kind: EventKind = "other"
    status: EventStatus = "unknown"
    dates: DateRange | None = None
    also: tuple[DateRange | None, ...] = ()
    part_of: str | None = None
    relation: Literal["during", "around"] | None = None
    countries: tuple[CountryCode, ...] = ()
    people: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    participants_listed: Literal["complete", "partial", "unknown"] = "unknown"
    declared: tuple[DeclaredCount, ...] = ()
    topics: tuple[str, ...] = ()
    unjudged: tuple[str, ...] = ()
    optional: bool = False


class Saying(Stretch):
    """A quote: the words inside the marks, or the clause of a reported statement.

    Attributes:
        kind: in quotation marks, or told in other words.
        speaker: the name of who says it, in its fullest form; nothing where the text does not tell for certain.
        optional: whether missing it is no miss and finding it no false alarm.
    """

    kind: Literal["direct", "reported"] = "direct"
    speaker: str | None = None
    optional: bool = False


class Entry(_Form):
    """A text with what it mentions: each kind in its order, none overlapping another of its kind.

    Attributes:
        text: the text.
        language: its language, BCP 47.
        reference: the day that it is seen from; where it is missing it is to be solved from the text.
        spans: the dates; nothing where dates are not marked in this text.
        people: the people named; nothing where they are not marked.
        holders: the posts that stand alone for somebody named elsewhere; nothing where they are not marked.
        organizations: the organizations named; nothing where they are not marked.
        countries: the countries named; nothing where they are not marked.
        events: the events told of, their first spans in the order of the text; nothing where they are not marked.
        quotes: what somebody is quoted as saying; nothing where it is not marked.
        id: what to call the text in lists of misses.
    """

    text: str
    language: str
    reference: PartialDate | None = None
    spans: tuple[Span, ...] | None = None
    people: tuple[Person, ...] | None = None
    holders: tuple[Holder, ...] | None = None
    organizations: tuple[Organization, ...] | None = None
    countries: tuple[Country, ...] | None = None
    events: tuple[Happening, ...] | None = None
    quotes: tuple[Saying, ...] | None = None
    id: str | None = None

    @model_validator(mode="after")
    def _spans_lie_in_the_text(self) -> Self:
        kinds: tuple[Sequence[Span | Stretch], ...] = tuple(
            each or ()
            for each in (self.spans, self.people, self.holders, self.organizations, self.countries, self.quotes)
        )
        beside = [part for person in self.people or () for part in (person.honorific, *person.posts) if part]
        beside += [span for event in self.events or () for span in event.spans]
        for span in (*chain.from_iterable(kinds), *beside):
            if not span.start < span.end <= len(self.text):
                raise ValueError(
                    f"the span {span.start} to {span.end} is no stretch of a text of {len(self.text)} characters"
                )
        for one, other in chain.from_iterable(pairwise(spans) for spans in kinds):
            if other.start < one.end:
                raise ValueError(
                    f"the span at {other.start} begins before the one before it ends: keep them in order and apart"
                )
        return self


def read_corpus(path: Path) -> Iterator[Entry]:
    """The texts of a corpus; empty lines are passed over.

    Raises:
        NewsschemaError: when the file cannot be read or a line is not of the form; names the file, the line and the key.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise NewsschemaError(f"{path}: cannot be read as a corpus: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = Entry.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(map(str, first["loc"]))
            raise NewsschemaError(f"{path}:{number}: {key}{': ' if key else ''}{first['msg']}") from error
        yield entry if entry.id else entry.model_copy(update={"id": f"{path.name}:{number}"})
