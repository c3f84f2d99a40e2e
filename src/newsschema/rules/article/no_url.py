"""The address of the article leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.article import Article
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_URL = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s/?#<>\".]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_LOCAL = re.compile(
    r"https?://(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\])(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)


def _is_none(article: Article) -> bool:
    return _URL.fullmatch(article.url or "") is None


@rule("NS423", severity="warning", since="0.1", needs="url", suspect=_is_none)
def no_url(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The address of the article leads nowhere.

    "/politique/123.html" or "www.example.org/…" cannot be opened again, nor joined with another crawl.

    What does not fire: addresses in other scripts, with ports, of machines by number.

    To mend it, write the whole address with its "https://".

    ```json breaks
    {"id": "a", "article": {"url": "/politique/salon-123.html"}}
    ```

    ```json fine
    {"id": "a", "article": {"url": "https://example.org/politique/salon?id=123"}}
    ```
    """
    if _LOCAL.fullmatch(article.url or "") is None:
        yield ctx.finding(f"{article.url!r} is no address of a page", field="url", value=article.url)
