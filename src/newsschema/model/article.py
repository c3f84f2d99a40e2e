"""The article itself (schema.org: NewsArticle)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsschema.model.node import Node, Reference, Text
from newsschema.model.partial_date import PartialDate


class Author(Node):
    """Who signs the article."""

    name: Text = Field(description="As printed, without the word that introduces it.")
    kind: Literal["person", "desk", "agency"] = Field(
        default="person", description="A person, an editorial desk, or a news agency."
    )


class Dateline(Node):
    """The line that says where and when the story was filed: "RABAT, 25 mai (MAP) –"."""

    place: Text = Field(description="The place as printed.")
    date: PartialDate | None = Field(default=None, description="The date of filing.")
    agency: str | None = Field(default=None, description="The agency in brackets.")


class Credit(Node):
    """Who owns or made a picture or text: "© Copyright : …", "Photo : X/AFP"."""

    holder: Text = Field(description="The holder as printed.")
    ref: Reference | None = Field(default=None, description="The organization or official it is, by id.")
    kind: Literal["copyright", "photo", "video", "text", "agency"] = Field(
        default="copyright", description="What is credited."
    )
    date: PartialDate | None = Field(default=None, description="The date printed with it; a month stays a month.")


class Caption(Node):
    """The words beneath a picture."""

    text: Text = Field(description="The caption as printed.")
    credit: Credit | None = Field(default=None, description="The credit printed with it.")
    depicted: tuple[Reference, ...] = Field(default=(), description="The officials it shows, by id.")


class CitedSource(Node):
    """A source that the article names for what it says: "selon les tweets du ministère"."""

    name: Text = Field(description="The source as printed.")
    ref: Reference | None = Field(default=None, description="The organization or official it is, by id.")
    medium: str | None = Field(default=None, description='Through what it spoke: "tweets", "communiqué".')


class Candidate(Node):
    """One value that the text or page offers for a field; a silent choice is a lost disagreement."""

    field: Text = Field(description="The field of the article: date_published, headline, authors.")
    value: Text = Field(description="The value as offered.")
    source: Text = Field(description='Where it stands: "json-ld", "byline", "relative-wording".')


class Article(Node):
    """What is known of the article as a publication."""

    headline: str | None = Field(default=None, description="The headline on the page.")
    description: str | None = Field(default=None, description="The standfirst.")
    authors: tuple[Author, ...] = Field(default=(), description="Who signs it.")
    publisher: str | None = Field(default=None, description="Who publishes it.")
    url: str | None = Field(default=None, description="Where it was published.")
    in_language: str | None = Field(
        default=None, description="BCP 47 code of its language: fr, pt-BR.", examples=["fr"]
    )
    date_published: PartialDate | None = Field(default=None, description="When it was published.")
    date_modified: PartialDate | None = Field(default=None, description="When it was last changed.")
    date_retrieved: PartialDate | None = Field(default=None, description="When the copy at hand was taken.")
    dateline: Dateline | None = Field(default=None, description="Where and when it was filed.")
    credits: tuple[Credit, ...] = Field(default=(), description="Credits of pictures and text.")
    captions: tuple[Caption, ...] = Field(default=(), description="Captions of pictures.")
    sources: tuple[CitedSource, ...] = Field(default=(), description="The sources it cites.")
    candidates: tuple[Candidate, ...] = Field(
        default=(), description="Every value offered for a field, with where it stands."
    )
