"""The metadata of the article on a page: every value offered, and the one chosen for each field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from newsschema.extraction.html import meta, microdata, page_dates, signed_by
from newsschema.extraction.html.authors import Reader
from newsschema.extraction.html.blocks import Block, around
from newsschema.extraction.html.json_ld import JsonLd
from newsschema.extraction.html.name_lines import NameLines
from newsschema.extraction.html.offers import Field, Offer
from newsschema.extraction.html.page import Page, clean, keys_of_site
from newsschema.extraction.html.stamps import read_stamp
from newsschema.extraction.html.titles import Headline, Titles, name_of_site
from newsschema.extraction.html.visible import credited, signers, signers_elsewhere
from newsschema.extraction.html.visible import dates as printed_dates
from newsschema.extraction.html.words import vocabulary
from newsschema.model.article import Article, Candidate
from newsschema.model.partial_date import PartialDate

_MOST_TIMES = 40
_MOST_CANDIDATES = 60
_LONGEST_VALUE = 2000


class Metadata(NamedTuple):
    """What a page says of its article.

    Attributes:
        article: the values chosen, and every candidate.
        sources: by field, where the chosen value stands.
        json_ld: the page's JSON-LD.
        blocks: what is printed around the headline.
        inferred: by field, the field that it is taken from where the page gives nothing for it.
    """

    article: Article
    sources: dict[str, str]
    json_ld: JsonLd
    blocks: tuple[Block, ...] = ()
    inferred: Mapping[Field, Field] = MappingProxyType({})

    def with_language(self, code: str) -> Metadata:
        """The same with the language that the text is in."""
        offered = (*self.article.candidates, Candidate(field="in_language", value=code, source="text"))
        return self._replace(article=self.article.model_copy(update={"in_language": code, "candidates": offered}))


def metadata_of(page: Page, *, published: PartialDate | None = None) -> Metadata:
    """Read the metadata of a page.

    Args:
        page: the page.
        published: the day of publication, where it is handed in.
    """
    json_ld = JsonLd(page)
    offered = [*_of_json_ld(json_ld), *meta.offers(page), *microdata.offers(page)]
    publisher = _first(offered, "publisher")
    if publisher is None:
        named = next(
            (name for each in offered if each.source == "title" and (name := name_of_site(each.value, page.site_keys))),
            None,
        )
        publisher = Offer("publisher", named, "title") if named else None
        offered += [publisher] if publisher else []
    sites = page.site_keys | (keys_of_site(publisher.value) if publisher else frozenset()) | _sites(json_ld)
    titles = Titles(
        page, [offer for offer in offered if offer.field == "headline"], frozenset(key for key in sites if key)
    )
    headline = titles.choose()
    blocks = around(headline.element if headline else None, page.tree)
    words = vocabulary(page.language)
    beside = titles.beside(headline) if headline else frozenset()
    reader = Reader(words, frozenset(key for key in sites | beside if len(key) > 1))
    signed = signed_by.gather(offered, signers(blocks, reader), reader)
    signed = signed_by.without_credited(signed, credited(blocks, reader))
    known = frozenset(key for each in signed for key in signed_by.keys(each))
    lines = NameLines(page, headline.element if headline else None, reader, known)
    signed += signed_by.gather([], lines.below(blocks), reader, printed_in="line of a name")
    if not any(each.people for each in signed):
        found = lines.under() or signers_elsewhere(page.tree, reader)
        signed += signed_by.gather([], found, reader, printed_in="end of text")
    authors, author_source = signed_by.choose(signed)
    month_first = page_dates.is_month_first(page)
    printed = printed_dates(blocks, page.language, words, month_first=month_first)
    dated = page_dates.gather(page, offered, printed, page.url)
    offsets = _offsets(page)
    chosen = page_dates.choose(dated["date_published"], dated["date_modified"], offsets=offsets)
    changed = page_dates.choose(dated["date_modified"], [], offsets=offsets)
    if chosen and changed:
        changed = page_dates.on_one_clock(changed, chosen, dated["date_published"])
    inferred: dict[Field, Field] = {}
    if chosen is None and changed is not None and published is None:
        inferred["date_published"] = "date_modified"  # of a page that prints its last change only
    chosen = chosen or changed
    description = _first(offered, "description")
    sources = {
        "headline": headline.source if headline else None,
        "authors": author_source,
        "publisher": publisher.source if publisher else None,
        "description": description.source if description else None,
        "date_published": "given" if published else chosen.source if chosen else None,
        "date_modified": changed.source if changed else None,
    }
    day = published or (chosen.stamp.edtf() if chosen else None)
    article = Article(
        headline=headline.text if headline else None,
        description=description.value if description else None,
        authors=authors,
        publisher=publisher.value if publisher else None,
        url=page.url,
        in_language=page.language or next((offer.value for offer in offered if offer.field == "in_language"), None),
        date_published=day,
        date_modified=changed.stamp.edtf() if changed else None,
        candidates=tuple(_candidates(offered, headline, signed, dated, published))[:_MOST_CANDIDATES],
    )
    return Metadata(
        article, {field: source for field, source in sources.items() if source}, json_ld, tuple(blocks), inferred
    )


def _of_json_ld(json_ld: JsonLd) -> Iterable[Offer]:
    fields: tuple[tuple[Field, tuple[str, ...]], ...] = (
        ("headline", ("headline", "name", "alternativeHeadline")),
        ("description", ("description", "abstract")),
        ("date_published", ("datePublished", "uploadDate", "dateCreated")),
        ("date_modified", ("dateModified",)),
        ("in_language", ("inLanguage",)),
    )
    for field, names in fields:
        for value in json_ld.first(*names):
            yield Offer(field, value, "json-ld")
    for person in json_ld.authors():
        yield Offer("authors", person.name, "json-ld", person.kind)
    for name in json_ld.publishers():
        yield Offer("publisher", clean(name), "json-ld")
        break


def _first(offered: list[Offer], field: Field) -> Offer | None:
    return next(
        (
            offer
            for offer in offered
            if offer.field == field and "://" not in offer.value and len(offer.value) <= _LONGEST_VALUE
        ),
        None,
    )


def _sites(json_ld: JsonLd) -> frozenset[str]:
    return frozenset(key for name in json_ld.publishers() for key in keys_of_site(clean(name)))


def _offsets(page: Page) -> list[int]:
    """How far the clocks of the page's time elements are ahead of UTC, each as often as it is there."""
    found = []
    for element, _ in zip(page.tree.iter("time"), range(_MOST_TIMES), strict=False):
        stamp = read_stamp(element.get("datetime") or "", page.language)
        if stamp is not None and stamp.offset:
            found.append(stamp.offset)
    return found


def _candidates(
    offered: list[Offer],
    headline: Headline | None,
    signed: list[signed_by.Signed],
    dated: dict[str, list[page_dates.Dated]],
    published: PartialDate | None,
) -> Iterable[Candidate]:
    found: dict[Candidate, None] = {}
    if published is not None:
        found[Candidate(field="date_published", value=str(published), source="given")] = None
    if headline is not None:
        found[Candidate(field="headline", value=headline.text, source=headline.source)] = None
    for offer in offered:
        if offer.field not in ("authors", "date_published", "date_modified") and 0 < len(offer.value) <= _LONGEST_VALUE:
            found[Candidate(field=offer.field, value=offer.value, source=offer.source)] = None
    for each in signed:
        for named in each.names:
            found[Candidate(field="authors", value=named.name, source=each.source)] = None
    for field, every in dated.items():
        for one in every:
            found[Candidate(field=field, value=str(one.stamp.edtf()), source=one.source)] = None
    return found
