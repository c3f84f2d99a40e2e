"""The headline ends with the name of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.article import Article
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_SEPARATORS: Final = (" - ", " | ", " – ", " — ", " · ", " : ")


@rule("NS422", severity="warning", since="0.1", needs="headline and publisher and headline.endswith(publisher)")
def site_name_in_headline(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The headline ends with the name of the site.

    The title of the browser's window was taken for the headline on the page.

    What does not fire: headlines that speak of the publisher in a sentence.

    To mend it, leave the name out; the fix does.

    ```json breaks
    {"id": "a", "article": {"headline": "Le salon s'ouvre à Doha | Le Quotidien", "publisher": "Le Quotidien"}}
    ```

    ```json fine
    {"id": "a", "article": {"headline": "Une amende pour Le Quotidien", "publisher": "Le Quotidien"}}
    ```
    """
    rest = (article.headline or "").removesuffix(article.publisher or "")
    separator = next((mark for mark in _SEPARATORS if rest.endswith(mark)), None)
    kept = rest.removesuffix(separator or "").rstrip()
    if separator is not None and kept:
        yield ctx.finding(
            f"the headline {article.headline!r} ends with the name of the site",
            field="headline",
            value=article.headline,
            related=[(article, "publisher", article.publisher, "the publisher")],
            fix=Fix(title=f"write {kept!r}", patch=(ctx.put("headline", kept),), safe=False),
        )
