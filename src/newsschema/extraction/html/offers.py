"""A value that one place of a page offers for a field of the article."""

from __future__ import annotations

from typing import Literal, NamedTuple

Field = Literal[
    "headline", "description", "authors", "publisher", "url", "in_language", "date_published", "date_modified"
]


class Offer(NamedTuple):
    """A value offered.

    Attributes:
        field: for which field.
        value: as it stands in the page.
        source: where it stands: "json-ld", "meta og:title", "h1".
        kind: what it is said to be, of an author: "Person", "Organization".
    """

    field: Field
    value: str
    source: str
    kind: str | None = None
