"""A page in, the article's metadata or its whole record out."""

from __future__ import annotations

from datetime import date

from newsschema.extraction.article import as_date, extract
from newsschema.extraction.html.body import body_of
from newsschema.extraction.html.metadata import Metadata, metadata_of
from newsschema.extraction.html.offers import Field
from newsschema.extraction.html.page import Page
from newsschema.languages.detect import detect_language
from newsschema.languages.pack import languages
from newsschema.model.article import Article
from newsschema.model.evidence import Evidence
from newsschema.model.identifiers import slug
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record

_FIELDS: tuple[Field, ...] = ("headline", "description", "authors", "publisher", "date_published", "date_modified")


def read_metadata(
    html: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    published: str | date | PartialDate | None = None,
) -> Article:
    """What a web page says of its article, without reading the article's text.

    Every value that the page offers for a field is kept as a candidate with its source; docs/explanation/html.md says in which order
    they count and when agreement among others counts more. A stamp in UTC becomes the local day where the page shows it.

    Args:
        html: the page; bytes are decoded as browsers do.
        url: where it was published; as the page says where it is not given.
        language: BCP 47 code of its language; as the page says where it is not given. Any language, not only those with a pack.
        published: the day it was published, where that is known.

    Returns:
        The article with its candidates.

    Raises:
        NewsschemaError: when there is no HTML in it, lxml is not installed, `published` is no date, or `url` no Unicode.
    """
    return metadata_of(Page(html, url=url, language=language), published=as_date(published)).article


def extract_html(
    html: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    published: str | date | PartialDate | None = None,
) -> Record:
    """What a news article on a web page says, as a record: the page's metadata, and what `extract` finds in the article's text.

    The text comes with the record, and the offsets of its evidence hold in it. Values of the metadata have evidence without
    a span, with the place they were taken from.

    Args:
        html: the page; bytes are decoded as browsers do.
        url: where it was published; as the page says where it is not given.
        language: BCP 47 code of its language; where it is not given, as the page says, unless its text is plainly in another
            one. Where there is no pack for it, the record has the metadata and the text.
        published: the day it was published, where that is known; as the page says where it is not given.

    Returns:
        The record, with the text.

    Raises:
        NewsschemaError: when there is no HTML in it, lxml or trafilatura is not installed, `published` is no date, or `url` no Unicode.
    """
    page = Page(html, url=url, language=language)
    metadata = metadata_of(page, published=as_date(published))
    text = body_of(page, metadata)
    said = metadata.article.in_language
    primary = said.partition("-")[0].lower() if said else None
    if primary is not None and primary not in languages():
        return _with_metadata(Record(id="article", text=text), metadata, page)
    read_in = None if language is None and detect_language(text) not in (None, primary) else said
    record = extract(text, language=read_in, published=metadata.article.date_published, url=page.url)
    if read_in != said and record.article.in_language is not None:
        metadata = metadata.with_language(record.article.in_language)
    return _with_metadata(record, metadata, page)


def _with_metadata(record: Record, metadata: Metadata, page: Page) -> Record:
    """The record of the text with what the page's metadata say in place of what the text seems to say of the article."""
    said = metadata.article
    found = record.article
    told = {
        field: value for field in type(said).model_fields if field != "candidates" and (value := getattr(said, field))
    }
    told["headline"] = said.headline  # the first line of a body without its heading is none
    candidates = [*said.candidates, *(each for each in found.candidates if each.source != "given")]
    article = found.model_copy(update={**told, "candidates": tuple(dict.fromkeys(candidates))})
    replaced = tuple(f"/article/{field}" for field in told)
    evidence = [each for each in record.evidence if not each.target.startswith(replaced)]
    return record.model_copy(
        update={
            "id": _identifier(record.id, article, page),
            "article": article,
            "evidence": tuple(
                sorted([*evidence, *_evidence(article, metadata)], key=lambda each: (each.target, each.spans))
            ),
        }
    )


def _evidence(article: Article, metadata: Metadata) -> list[Evidence]:
    found = []
    for field in _FIELDS:
        source, origin = metadata.sources.get(field), metadata.inferred.get(field)
        if source is None:
            continue
        targets = (
            [f"/article/authors/{number}/name" for number in range(len(article.authors))]
            if field == "authors"
            else [f"/article/{field}"]
        )
        if origin is None:
            found += [Evidence(target=target, how="given", source=source) for target in targets]
        else:
            based_on = (f"/article/{origin}",)
            found += [Evidence(target=target, how="inferred", source=source, based_on=based_on) for target in targets]
    return found


def _identifier(given: str, article: Article, page: Page) -> str:
    """The address's last part where that says something, else the headline."""
    if page.url:
        last = [part for part in page.url.partition("?")[0].partition("#")[0].split("/") if part][-1].rpartition(".")[0]
        if sum(char.isalpha() for char in last) >= 4 and "." not in last:
            return slug(last)
    return slug(article.headline) if article.headline else given
