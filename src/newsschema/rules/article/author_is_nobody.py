"""An author given as a person is an address."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article, Author
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added_in_article
from newsschema.rules.registry import NotJudged, rule


@rule("NS409", severity="warning", since="0.1", needs="authors")
def author_is_nobody(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An author given as a person is an address.

    What does not fire: desks and agencies that are marked as such.

    To mend it, set the author's kind to "desk" or "agency", or put the name in place of the address.

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "https://example.org/redaction", "kind": "person"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"authors": [{"name": "Nadia Berrada"}, {"name": "Service politique", "kind": "desk"}]}}
    ```
    """
    for author in article.authors:
        if author.kind == "person" and ("://" in author.name or "@" in author.name or author.name.startswith("www.")):
            yield ctx.finding(f"the author {author.name!r} is an address", node=author, field="name", value=author.name)


@breaks(author_is_nobody)
def _address(record: Record, pick: Pick) -> Record:
    name = pick(("https://example.org/desk", "desk@example.org", "www.example.org/desk"))
    return added_in_article(record, authors=Author(name=name))
