"""Events, who took part, and how they lie within one another (schema.org: Event)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, NonNegativeInt

from newsschema.model.date_range import DateRange
from newsschema.model.node import CountryCode, Identifier, Node, Reference, Text

EventKind = Literal[
    "fair",
    "summit",
    "conference",
    "session",
    "meeting",
    "visit",
    "ceremony",
    "signing",
    "election",
    "appointment",
    "festival",
    "tournament",
    "match",
    "trial",
    "exercise",
    "demonstration",
    "strike",
    "attack",
    "disaster",
    "accident",
    "other",
]
EventStatus = Literal["planned", "ongoing", "held", "postponed", "cancelled", "unknown"]
ParticipantKind = Literal["official", "organization", "country", "group"]
Part = Literal["host", "guest", "attendee", "speaker", "signatory", "candidate", "defendant", "competitor", "winner"]


class Place(Node):
    """Where something happens."""

    name: Text = Field(description='As printed: "Doha".')
    country: CountryCode | None = Field(default=None, description="The country it lies in.")


class Participant(Node):
    """One who takes part in an event."""

    kind: ParticipantKind = Field(description="What the participant is.")
    ref: Reference | None = Field(
        default=None,
        description="Id of the official or organization, or the country code; nothing for a group that is only named.",
    )
    name: str | None = Field(default=None, description='As printed: "le Koweït".')
    part: Part | None = Field(default=None, description="What the participant does in it.")


class DeclaredCount(Node):
    """A number of participants that the text states: "une vingtaine de pays"."""

    count: NonNegativeInt = Field(description="The number: 20.")
    counted: ParticipantKind = Field(description="What is counted.")
    noun: str | None = Field(default=None, description='The counted thing as printed: "pays", "délégations".')
    bound: Literal["exact", "about", "more-than", "fewer-than"] = Field(
        default="exact", description="How the number is meant."
    )

    @property
    def of_what(self) -> str:
        """What is counted, in words: as printed, or else by its kind."""
        several = "countries" if self.counted == "country" else f"{self.counted}s"
        return self.noun or (self.counted if self.count == 1 else several)


class Event(Node):
    """A happening with a name or a kind, dated or not; a meeting is an event of its own."""

    id: Identifier = Field(description="Names the event within the record.")
    name: str | None = Field(default=None, description="Its name as printed; nothing for a happening without one.")
    alternate_names: tuple[Text, ...] = Field(
        default=(), description="Other names of it in the text, long forms among them."
    )
    kind: EventKind = Field(default="other", description="What sort of event it is.")
    edition: NonNegativeInt | None = Field(default=None, description="Its number in its series: 14 for the 14th.")
    status: EventStatus = Field(default="unknown", description="Where it stands at the time of the article.")
    dates: DateRange | None = Field(default=None, description="Its window: first to last day, both inclusive.")
    place: Place | None = Field(default=None, description="Where it takes place.")
    host: Reference | None = Field(default=None, description="Who hosts it: an id, or a country code.")
    organizer: Reference | None = Field(default=None, description="Who organizes it: an id, or a country code.")
    part_of: Reference | None = Field(default=None, description="The event it took place within or beside, by id.")
    relation: Literal["during", "around"] | None = Field(
        default=None,
        description="During the window of the event it is part of, or around it (the day before, on the sidelines).",
    )
    participants: tuple[Participant, ...] = Field(default=(), description="Who takes part, in the order of the text.")
    participants_listed: Literal["complete", "partial", "unknown"] = Field(
        default="unknown", description='Whether the list says to be complete; "dont" and "notamment" make it partial.'
    )
    declared_participants: tuple[DeclaredCount, ...] = Field(
        default=(), description="Numbers of participants that the text states."
    )
    topics: tuple[Text, ...] = Field(default=(), description="What it was about, as printed.")
    attributed_to: tuple[Text, ...] = Field(default=(), description="The sources that say so, as printed.")
