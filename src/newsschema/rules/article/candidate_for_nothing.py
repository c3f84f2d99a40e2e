"""A candidate is for a field that an article does not have."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_FIELDS = frozenset(Article.model_fields) - {"candidates"}


@rule("NS427", severity="warning", since="0.1", needs="candidates")
def candidate_for_nothing(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A candidate is for a field that an article does not have.

    What the page offers is then held against nothing, and a disagreement is not seen.

    What does not fire: candidates for fields that are empty.

    To mend it, name the field as the record does: `date_published`, `headline`, `authors`.

    ```json breaks
    {"id": "a", "article": {"candidates": [{"field": "datePublished", "value": "2022-05-26", "source": "json-ld"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"candidates": [{"field": "headline", "value": "Le salon s'ouvre", "source": "json-ld"}]}}
    ```
    """
    for candidate in article.candidates:
        if candidate.field.partition("/")[0] not in _FIELDS:
            yield ctx.finding(
                f"{candidate.field!r} is no field of an article", node=candidate, field="field", value=candidate.field
            )
