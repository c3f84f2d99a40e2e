"""Two authors stand in one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix, Operation
from newsschema.rules.registry import NotJudged, rule

_NAME = r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}"
_TWO = re.compile(rf"({_NAME})(?: et | and | und | y | e | & | / |; |, )({_NAME})")


def _has_joint(article: Article) -> bool:
    for author in article.authors:
        if author.kind == "person" and _JOINT.search(author.name) is not None:
            return True
    return False


_JOINT = re.compile(r"[;,/&]| (?:et|and|und|y|e) ")


@rule("NS421", severity="warning", since="0.1", needs="authors", suspect=_has_joint)
def two_authors_in_one(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two authors stand in one name.

    "Nadia Berrada et Karim Daoudi" is one author nobody else ever is.

    What does not fire: double names ("José Ortega y Gasset"), what follows a comma and is no name ("Nadia Berrada, Rabat"), desks.

    To mend it, make two authors of it; the fix does.

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "Nadia Berrada et Karim Daoudi"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"authors": [{"name": "José Ortega y Gasset"}, {"name": "Nadia Berrada, Rabat"}]}}
    ```
    """
    for index, author in enumerate(article.authors):
        match = _TWO.fullmatch(author.name) if author.kind == "person" else None
        if match is None or not all(
            word[0].isupper() for word in (match[1].split()[0], match[2].split()[0], match[2].split()[-1])
        ):
            continue
        second = Operation(op="add", path=ctx.path(article, f"authors/{index + 1}"), value={"name": match[2]})
        patch = (ctx.put("name", match[1], node=author), second)
        yield ctx.finding(
            f"{author.name!r} holds the names of two authors",
            node=author,
            field="name",
            value=author.name,
            fix=Fix(title="make two authors of it", patch=patch, safe=False),
        )
