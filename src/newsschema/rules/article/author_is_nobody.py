"""An author given as a person is an address, a desk, an agency or the publisher."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article, Author
from newsschema.model.record import Record
from newsschema.rules import words
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added_in_article
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


def _really(name: str, publisher: str) -> tuple[str, str | None] | None:
    """What an author is who is nobody, and the kind that fits; nothing for a person."""
    if "://" in name or "@" in name or name.startswith("www."):
        return "an address", None
    folded = fold_term(name)
    if folded in words.AGENCIES:
        return "a news agency", "agency"
    if folded in words.DESKS or folded.removeprefix("par ").removeprefix("by ") in words.DESKS:
        return "a desk", "desk"
    return ("the publisher", "desk") if folded and folded == publisher else None


@rule("NS409", severity="warning", since="0.1", needs="authors")
def author_is_nobody(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An author given as a person is an address, a desk, an agency or the publisher.

    "La rédaction" is then the most productive author of the country.

    What does not fire: desks and agencies that are marked as such; people whose name holds such a word.

    To mend it, set the author's kind to "desk" or "agency", or put the name in place of the address.

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "https://example.org/redaction", "kind": "person"}]}}
    ```

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "La rédaction"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"authors": [{"name": "Nadia Berrada"}, {"name": "Service politique", "kind": "desk"}, {"name": "Ann Desk"}]}}
    ```
    """
    publisher = fold_term(article.publisher or "")
    for author in article.authors:
        really = _really(author.name, publisher) if author.kind == "person" else None
        if really is not None:
            what, kind = really
            fix = (
                Fix(title=f"mark it as {kind}", patch=(ctx.put("kind", kind, node=author),), safe=False)
                if kind
                else None
            )
            yield ctx.finding(
                f"the author {author.name!r} is {what}", node=author, field="name", value=author.name, fix=fix
            )


@breaks(author_is_nobody)
def _address(record: Record, pick: Pick) -> Record:
    name = pick(("https://example.org/desk", "desk@example.org", "www.example.org/desk"))
    return added_in_article(record, authors=Author(name=name))
