"""The record: what one news article says, as typed data."""

from __future__ import annotations

from pydantic import Field

from newsschema.model.article import Article
from newsschema.model.dates import DateMention
from newsschema.model.event import Event
from newsschema.model.evidence import Evidence, Suppression
from newsschema.model.node import Identifier, Node
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.quote import Quote

SCHEMA_VERSION = "1.0"
"""Version of the record's form, apart from the version of the package."""


class Record(Node):
    """What one news article says."""

    id: Identifier = Field(description="Names the record within its data set.")
    schema_version: str = Field(default=SCHEMA_VERSION, description="Version of the form the record is written in.")
    article: Article = Field(default_factory=Article, description="The article as a publication.")
    officials: tuple[Official, ...] = Field(default=(), description="The people it names, with their posts.")
    organizations: tuple[Organization, ...] = Field(default=(), description="The organizations it names.")
    events: tuple[Event, ...] = Field(default=(), description="The happenings it tells of, meetings among them.")
    quotes: tuple[Quote, ...] = Field(default=(), description="What people are quoted as saying.")
    dates: tuple[DateMention, ...] = Field(default=(), description="Every date the text mentions, in its order.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Where in the text the values come from.")
    suppressions: tuple[Suppression, ...] = Field(
        default=(), description="Findings that somebody accepts, with the reason."
    )
    text: str | None = Field(default=None, description="The article's text as given; all offsets count its characters.")
    text_sha256: str | None = Field(
        default=None,
        pattern="^[0-9a-f]{64}$",
        description="SHA-256 of the text in UTF-8, where the text itself is not kept.",
    )
