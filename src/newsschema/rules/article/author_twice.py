"""An author is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article, Author
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@rule("NS410", severity="warning", since="0.1", needs="len(authors) > 1")
def author_twice(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """An author is listed twice.

    The byline and the page's own data were both taken.

    What does not fire: authors who share a family name.

    To mend it, drop one of the two.

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "Nadia Berrada"}, {"name": "NADIA BERRADA"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"authors": [{"name": "Nadia Berrada"}, {"name": "Karim Berrada"}]}}
    ```
    """
    seen: dict[str, Author] = {}
    for index, author in enumerate(article.authors):
        other = seen.setdefault(fold_term(author.name), author)
        if other is not author and fold_term(author.name):
            fix = Fix(title="drop the second entry", patch=(ctx.take(f"authors/{index}"),), safe=False)
            yield ctx.finding(
                f"the author {author.name!r} is listed twice",
                node=author,
                field="name",
                value=author.name,
                related=[(other, "name", other.name, "the first entry")],
                fix=fix,
            )
