"""Parts of pages: who signs in them, their days, their paragraphs."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsschema


def cases(table: str) -> list[Any]:
    path = Path(__file__).parent / "pages" / f"{table}.toml"
    return [pytest.param(*case[1:], id=case[0]) for case in tomllib.loads(path.read_text(encoding="utf-8"))["cases"]]


TITLE = "Harbour of the town gets a new bridge after years"
TEXT = (
    "<p>This paragraph of the article is long enough to be one, and it says something about the harbour of the town and the "
    "people who work there every day of the week.</p>"
) * 2
PARAGRAPHS = [
    "The first crossing took place at dawn on Thursday, when a group of forty schoolchildren walked over the new bridge behind a brass band.",
    "Engineers had worked on the structure for six years, and twice the works had to stop because of floods that carried away parts of the piers.",
    "“We have waited for this for a generation,” said the harbour master, who has kept the boats of the town for more than thirty years.",
    "The bridge is 412 metres long and carries two lanes for cars, a path for bicycles and a track for the tram that will follow next spring.",
    "Critics say that the money would have been better spent on the old ferry, which carried nine hundred people a day until it was taken out of service.",
    "The council will decide in June whether lorries may use the bridge at night, as the firms of the port have asked in a letter to the mayor.",
]
FRAME = (
    '<!doctype html><html lang="en"><head><title>TT - Site</title><meta property="og:title" content="TT">HEAD</head'
    '><body><div id="cookie-banner"><p>We use cookies to improve your experience on this site. By going on you acce'
    "pt our policy on cookies and the storage of data.</p><button>Accept</button></div><header><nav><ul><li><a href"
    '="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header><main><article><header><h1>TT</h1><p cla'
    'ss="byline">By <a href="/author/ruth-cohen">Ruth Cohen</a></p><p><time datetime="2023-05-04T10:00:00+01:00">4 '
    'May 2023 10:00</time></p></header>BODY</article><section class="comments"><h3>Comments</h3><div class="comment'
    '"><p>What a waste of money, I would have taken the ferry for all the years to come, and so would my neighbours'
    '.</p></div></section><aside><h3>Most read</h3><ul><li><a href="/c">The ten best beaches of the county</a></li>'
    '<li><a href="/d">Why gulls steal chips from tourists</a></li></ul></aside></main><footer><p>© 2023 Site Media.'
    " All rights reserved. Reproduction without permission is not allowed in any form.</p></footer></body></html>"
).replace("TT", TITLE)


def filled(part: str) -> str:
    for number, paragraph in enumerate(PARAGRAPHS):
        part = part.replace(f"P{number}P", paragraph)
    return part.replace("H1", f"<h1>{TITLE}</h1>").replace("TT", TITLE).replace("PP", TEXT)


@pytest.mark.parametrize(("language", "site", "head", "article", "authors"), cases("bylines"))
def test_who_signs(language: str, site: str, head: str, article: str, authors: list[str]) -> None:
    page = (
        f'<!doctype html><html lang="{language}"><head><title>{TITLE} - {site}</title><meta property="og:title" content="{TITLE}">'
        f'<meta property="og:site_name" content="{site}">{head}</head><body><header class="site-header"><a href="/">{site}</a>'
        f'<nav><a href="/news">News</a></nav></header><main><article>{filled(article)}</article></main></body></html>'
    )
    found = newsschema.read_metadata(page).authors
    assert [author.name for author in found if author.kind == "person"] == authors


@pytest.mark.parametrize(("page", "url", "day"), cases("days"))
def test_the_day_of_publication(page: str, url: str, day: str) -> None:
    found = newsschema.read_metadata(filled(page), url=url or None).date_published
    assert str(found or "")[:10] == day


@pytest.mark.parametrize(("page", "headline"), cases("headings"))
def test_the_headline_as_printed(page: str, headline: str) -> None:
    assert newsschema.read_metadata(page).headline == headline


@pytest.mark.parametrize(("head", "article", "paragraphs"), cases("bodies"))
def test_the_paragraphs_of_the_article(head: str, article: str, paragraphs: list[str]) -> None:
    text = newsschema.extract_html(FRAME.replace("HEAD", filled(head)).replace("BODY", filled(article))).text or ""
    assert text.split() == filled(" ".join(paragraphs)).split()


@pytest.mark.parametrize(
    "body",
    [
        "<div>" + "<b></b>" * 20_000 + "<a href=/x>Another story of today</a>" * 3_000,
        "<div><h4><a href=/x>Another story of today</a></h4>" + "<p></p>" * 20_000,
        "<p>Ruth Cohen</p>" * 20_000,
        "<p><em>Ruth Cohen is a columnist for the Post.</em></p>" * 5_000,
        "<p data-author='Ruth Cohen'>x</p>" * 20_000,
    ],
    ids=range(5),
)
def test_many_pointers_and_names_are_read_to_their_end(body: str) -> None:
    assert newsschema.extract_html(f"<article><h1>{TITLE}</h1>{body}", language="en").article.headline == TITLE
