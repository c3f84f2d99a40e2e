"""Other tools that read the metadata of pages, asked the way their own documentation asks them; each is loaded when it is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from newsschema.evaluation.page_scoring import Read

Reader = Callable[[bytes], Read]
"""From a page to what is read in it."""


def newsschema() -> Reader:
    """`extract_html`: persons among the authors, and the text of the record."""
    from newsschema.extraction.html.record import extract_html

    def read(page: bytes) -> Read:
        record = extract_html(page)
        article = record.article
        people = tuple(author.name for author in article.authors if author.kind == "person")
        day = article.date_published.earliest if article.date_published else None
        return Read(article.headline or "", day, people, record.text or "")

    return read


def trafilatura() -> Reader:
    """`trafilatura.bare_extraction` with metadata; its authors are one string, apart by ";"."""
    from trafilatura import bare_extraction

    def read(page: bytes) -> Read:
        found: Any = bare_extraction(page, with_metadata=True, include_comments=False)
        if found is None:
            return Read("", None, (), "")
        return Read(found.title or "", _day(found.date), _names(found.author), found.text or "")

    return read


def htmldate() -> Reader:
    """`htmldate.find_date`, asked for the original date; it reads nothing else."""
    from htmldate import find_date

    return lambda page: Read(day=_day(find_date(page.decode("utf-8", "replace"), original_date=True)))


def newspaper4k() -> Reader:
    """`newspaper.Article`, given the page."""
    from newspaper import Article

    def read(page: bytes) -> Read:
        article = Article(url="https://example.org/")
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        published = article.publish_date
        return Read(
            article.title or "", published.date() if published else None, tuple(article.authors), article.text or ""
        )

    return read


PEERS: dict[str, Callable[[], Reader]] = {"trafilatura": trafilatura, "htmldate": htmldate, "newspaper4k": newspaper4k}
"""Every peer that can be asked, by name."""


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written[:10]) if written else None


def _names(written: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in (written or "").split(";"))))
