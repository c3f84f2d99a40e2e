"""Pages in the mark-up of many sites and countries, and the small readers behind them."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsschema
from newsschema.errors import NewsschemaError
from newsschema.extraction.html.authors import Reader
from newsschema.extraction.html.json_ld import read as read_json_ld
from newsschema.extraction.html.page import Page, key_of, keys_of_site
from newsschema.extraction.html.page_dates import is_month_first
from newsschema.extraction.html.stamps import read_stamp
from newsschema.extraction.html.titles import without_site
from newsschema.extraction.html.words import vocabulary
from newsschema.model import tree

MISREAD = {"fr-brightspot": {"NS317"}}
"""Where the text is misread: "L'audience est fixée à lundi" is taken for the Monday before."""

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def cases(table: str) -> list[Any]:
    path = Path(__file__).parent / "pages" / f"{table}.toml"
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["cases"])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_just_this_metadata(path: Path) -> None:
    article = newsschema.read_metadata(path.read_bytes())
    found = article.model_dump(mode="json", exclude_defaults=True, exclude={"candidates"})
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    expected.pop("body", None)
    assert found == expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_was_chosen_is_among_the_candidates_and_the_record_validates(path: Path) -> None:
    record = newsschema.extract_html(path.read_bytes())
    offered = {(candidate.field, key_of(candidate.value)) for candidate in record.article.candidates}
    assert record.article.headline is None or ("headline", key_of(record.article.headline)) in offered
    assert all(("authors", key_of(author.name)) in offered for author in record.article.authors)
    disagreed = {"NS112", "NS408"}
    assert {finding.code for finding in newsschema.validate(record)} <= disagreed | MISREAD.get(path.stem, set())
    for entry in record.evidence:
        tree.resolve(record, entry.target)
        assert all((record.text or "")[start:end] == entry.exact for start, end in entry.spans)


def test_contradictory_dates_are_there_for_validation() -> None:
    [page] = [path for path in PAGES if path.stem == "contradictory-dates"]
    findings = newsschema.validate(newsschema.extract_html(page.read_bytes()))
    assert [finding.code for finding in findings] == ["NS408"]
    assert "2023-01-20" in findings[0].message


@pytest.mark.parametrize(("language", "text", "expected"), cases("names"))
def test_names_in_a_string(language: str, text: str, expected: list[str]) -> None:
    sites = frozenset(key for name in ("BBC News", "BBC", "g1", "The New York Times") for key in keys_of_site(name))
    found = Reader(vocabulary(language), sites).read(text)
    assert [each.name if each.kind == "person" else f"{each.name} ({each.kind})" for each in found] == expected


@pytest.mark.parametrize(("language", "text", "expected"), cases("stamps"))
def test_a_date_as_written(language: str, text: str, expected: str) -> None:
    month_first = is_month_first(Page(f"<html lang={language}><p>x"))
    stamp = read_stamp(text, language, month_first=month_first)
    assert ("" if stamp is None else str(stamp.edtf())) == expected


@pytest.mark.parametrize(("title", "site", "expected"), cases("titles"))
def test_a_title_without_its_site(title: str, site: str, expected: str) -> None:
    assert without_site(title, keys_of_site(site)) == expected


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ('{"headline": "A"}', "A"),
        ('{"headline": "A",}', "A"),
        ('<!-- {"headline": "A"} -->', "A"),
        ('//<![CDATA[\n{"headline": "A"}\n//]]>', "A"),
        ('/* by cms */ {"headline": "A"};', "A"),
        ('{"headline": "A", // note\n "x": 1}', "A"),
        ('{"headline": "A\nB"}', "A\nB"),
        ("{&quot;headline&quot;: &quot;A&quot;}", "A"),
        ('{"headline": "A" \n "x": 1}', "A"),
        ('{"headline": "A\\x"}', "A\\x"),
        ('{"headline": "A"}{"headline": "B"}', "A"),
        ('{"headline": "A "b" c", "x": 1}', 'A "b" c'),
        ('[{"headline": "A"}', "A"),
    ],
)
def test_broken_json_is_mended(text: str, headline: str) -> None:
    first = read_json_ld(text)[0]
    assert (first[0] if isinstance(first, list) else first)["headline"] == headline


@pytest.mark.parametrize("text", ["", "nonsense", "[" * 100_000, '{"a":' * 50_000, '{"headline"', "null"])
def test_what_is_no_json_ld_offers_nothing(text: str) -> None:
    page = f'<h1>A headline of words</h1><script type="application/ld+json">{text}</script>'
    assert newsschema.read_metadata(page).headline == "A headline of words"


HEAD = (
    "<html><head><title>A headline of some words | Site</title></head><body><article><h1>A headline of some words</h1>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<div class=author>" * 20_000,
        "<div><p>A paragraph that is longer than forty characters, surely." * 5_000,
        "<span class=byline>By Jane Doe</span>" * 10_000,
        "<time datetime=2022-01-01>x</time>" * 20_000,
        "<h1>A headline of some words - and more</h1>" * 10_000,
        '<script type="application/ld+json">{"a":"' + "/* " * 100_000 + '"</script>',
        '<script type="application/ld+json">{"headline":"' + '" ' * 50_000 + "</script>",
        "<meta name=author content='Jane Doe, John Roe'>" * 10_000,
        "<div itemscope itemtype='http://schema.org/Article' itemprop=author>" * 5_000,
        "<!-- x -->" * 50_000,
        "<script>" + "x" * 1_000_000,
        "<p>\ud800 \x00 By Jane",
        "<p>" + "word " * 500_000,
    ],
    ids=range(13),
)
def test_hostile_pages_are_read_to_their_end(body: str) -> None:
    assert newsschema.read_metadata(HEAD + body).headline is not None
    assert newsschema.extract_html(HEAD + body, language="en").article.headline is not None


def test_half_a_surrogate_pair_of_a_page_is_a_character_that_cannot_be_read() -> None:
    data = r'{"@type":"NewsArticle","headline":"La mer monte \ud83d","publisher":"Le \udc00 Quai","description":"\ud83d\ude00 \\ud83d"}'
    page = (
        f'<script type="application/ld+json">{data}</script><h1>La mer monte \ud83d</h1><p>Hier &#xd83d; \ud83d\ude00.'
    )
    record = newsschema.extract_html(page, language="fr")
    assert record.article.headline == "La mer monte \ufffd"
    assert record.article.description == "😀 \\ud83d"
    assert record.article.publisher == "Le \ufffd Quai"
    assert "Hier \ufffd 😀." in (record.text or "")
    assert newsschema.Record.model_validate_json(record.model_dump_json()) == record
    with pytest.raises(NewsschemaError, match="the address is no Unicode"):
        newsschema.read_metadata(page, url="https://exemple.org/\ud800")


@pytest.mark.parametrize(
    ("page", "message"), [("", "nothing in the page"), ("no tags here", "no HTML"), (b"\x00\x01\x02", "no HTML")]
)
def test_what_is_no_page_is_said_to_be_none(page: str | bytes, message: str) -> None:
    with pytest.raises(NewsschemaError, match=message):
        newsschema.extract_html(page)


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<h1>Un été à la mer pour tous</h1>".encode(), "Un été à la mer pour tous"),
        ("<meta charset=iso-8859-1><h1>Un été à la mer pour tous</h1>".encode(), "Un été à la mer pour tous"),
        ("<meta charset=iso-8859-1><h1>L’été à la mer pour tous</h1>".encode("cp1252"), "L’été à la mer pour tous"),
        ("<meta charset=utf-8><h1>Un été à la mer pour tous</h1>".encode("cp1252"), "Un été à la mer pour tous"),
        ("<meta http-equiv=content-type content='text/html; charset=windows-1251'><h1>Привет мир, это новости дня</h1>".encode("cp1251"), "Привет мир, это новости дня"),
        ("<meta charset=shift_jis><h1>棚田の再生を学生が支える村の話</h1>".encode("cp932"), "棚田の再生を学生が支える村の話"),
        ("<h1>Un été à la mer pour tous</h1>".encode("utf-16"), "Un été à la mer pour tous"),
        ("<meta charset=nonsense><h1>Un été à la mer pour tous</h1>".encode(), "Un été à la mer pour tous"),
        (b"<meta charset=utf-7><h1>Un ete a la mer pour tous</h1>", "Un ete a la mer pour tous"),
    ],
)  # fmt: skip
def test_pages_are_decoded_as_browsers_do(page: bytes, headline: str) -> None:
    assert newsschema.read_metadata(page).headline == headline


PAGE = (
    '<!doctype html><html lang="fr"><head><title>Le salon ouvre à Tunis - Le Courrier</title>'
    '<meta property="article:published_time" content="2024-10-17T08:00:00+01:00"></head><body><article>'
    "<h1>Le salon ouvre à Tunis</h1><p>Par Nadia Berrada</p>"
    "<p>Le Salon international de l'eau « Aqua Tunis 2024 » se tient du 15 au 18 octobre à Tunis. Le ministre tunisien de "
    "l'Agriculture, Slim Ben Achour, y a reçu hier Leonor Vasconcelos, présidente de l'Agence portugaise de l'eau (APE).</p>"
    "<p>Cette rencontre a porté sur les ressources en eau et sur la coopération entre les deux pays pour les années à venir.</p>"
    "</article></body></html>"
)


def test_the_text_is_read_with_the_day_and_language_of_the_page() -> None:
    record = newsschema.extract_html(PAGE)
    assert [official.name for official in record.officials] == ["Slim Ben Achour", "Leonor Vasconcelos"]
    [yesterday] = [mention for mention in record.dates if mention.text == "hier"]
    assert str(yesterday.value) == "2024-10-16"
    assert record.id == "le-salon-ouvre-a-tunis"
    sources = {
        entry.target: (entry.source, entry.how) for entry in record.evidence if entry.target.startswith("/article")
    }
    assert sources["/article/date_published"] == ("meta article:published_time", "given")
    assert sources["/article/headline"] == ("h1", "given")
    assert newsschema.validate(record) == []


def test_a_day_of_publication_that_is_that_of_the_last_change_says_so() -> None:
    [page] = [path for path in PAGES if path.stem == "da-update-only"]
    record = newsschema.extract_html(page.read_bytes())
    told = {entry.target: (entry.how, entry.based_on) for entry in record.evidence}
    assert record.article.date_published == record.article.date_modified
    assert told["/article/date_published"] == ("inferred", ("/article/date_modified",))
    assert told["/article/date_modified"] == ("given", ())
    handed_in = newsschema.extract_html(page.read_bytes(), published="2024-03-13")
    told = {entry.target: (entry.how, entry.based_on) for entry in handed_in.evidence}
    assert told["/article/date_published"] == ("given", ())


def test_an_author_in_the_data_who_does_not_sign_is_there_for_validation() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le salon ouvre à Tunis","author":{"@type":"Person","name":"NN"}}</script>'
    head, _, rest = PAGE.partition("</head>")
    findings = {
        name: [
            each.message
            for each in newsschema.validate(newsschema.extract_html(f"{head}{data.replace('NN', name)}</head>{rest}"))
        ]
        for name in ("Pierre Vasseur", "N. Berrada", "Le Courrier")
    }
    assert findings["Pierre Vasseur"] == ["signed by 'Pierre Vasseur', but byline names 'Nadia Berrada'"]
    assert findings["N. Berrada"] == findings["Le Courrier"] == []


def test_what_is_handed_in_counts_before_what_the_page_says() -> None:
    record = newsschema.extract_html(
        PAGE, url="https://courrier.example/a/salon-1.html", published="2024-10-20", language="fr"
    )
    assert (str(record.article.date_published), record.article.url) == (
        "2024-10-20",
        "https://courrier.example/a/salon-1.html",
    )
    assert record.id == "salon-1"
    assert {finding.code for finding in newsschema.validate(record)} == {"NS324", "NS408"}


def test_a_page_that_declares_another_language_is_read_in_that_of_its_text() -> None:
    record = newsschema.extract_html(PAGE.replace('lang="fr"', 'lang="en"'))
    assert record.article.in_language == "fr"
    assert [official.name for official in record.officials] == ["Slim Ben Achour", "Leonor Vasconcelos"]
    offered = [(each.source, each.value) for each in record.article.candidates if each.field == "in_language"]
    assert offered == [("html lang", "en"), ("text", "fr")]
    assert newsschema.extract_html(PAGE, language="en").article.in_language == "en"


def test_without_a_pack_there_is_the_text_and_the_metadata() -> None:
    record = newsschema.extract_html(PAGE.replace('lang="fr"', 'lang="cs"'))
    assert (record.article.in_language, record.officials) == ("cs", ())
    assert "Slim Ben Achour" in (record.text or "")


def test_without_the_extra_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert newsschema.read_metadata(PAGE).headline == "Le salon ouvre à Tunis"
    with pytest.raises(NewsschemaError, match=r"pip install 'newsschema\[html\]'"):
        newsschema.extract_html(PAGE)
