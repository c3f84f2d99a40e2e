"""Every phrase of the tables gives the names that are marked in it, and nothing else.

One table a language. Marks: <n>name</n>, <h>form of address</h>, <f>post</f>; <o>organization</o>; <c QA>country</c>. In the
`people` cases names, forms of address and posts are compared, in `organizations` and `countries` those alone; `none` holds
phrases in which nobody is named. `role`, `status`, `given`, `particles` and `family` are of the first person of each phrase.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsschema.extraction.find import find_countries, find_organizations, find_people

TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.glob("*.toml")}
FEWEST = {"ar": 50, "de": 50, "en": 120, "es": 50, "fr": 120, "it": 50, "pt": 50}
_TAG = re.compile(r"</?[nhfoc](?: \w+)?>")
_PARTS = ("given", "particles", "family", "suffix")


def marked(text: str, kind: str) -> list[Any]:
    """What stands within the tags of a kind, with the value of the tag where it has one."""
    found = re.findall(rf"<{kind}(?: (\w+))?>(.*?)</{kind}>", text)
    return [(value, _TAG.sub("", words)) if value else _TAG.sub("", words) for value, words in found]


def phrases(section: str) -> list[Any]:
    return [
        pytest.param(language, case, text, id=f"{language}-{text}")
        for language, table in sorted(TABLES.items())
        for case in table.get(section, ())
        for text in case["texts"]
    ]


@pytest.mark.parametrize(("language", "case", "text"), phrases("people"))
def test_people_are_found(language: str, case: dict[str, Any], text: str) -> None:
    found = [person for person in find_people(_TAG.sub("", text), language=language) if person.name]
    assert [person.name for person in found] == marked(text, "n")
    assert [person.honorific for person in found if person.honorific] == marked(text, "h")
    posts = sorted({(post.start, post.text) for person in found for post in person.posts})
    assert [words for _, words in posts] == marked(text, "f")
    if "role" in case:
        assert found[0].posts[0].role == case["role"]
    if "status" in case:
        assert found[0].posts[0].status == case["status"]
    for part in _PARTS:
        if part in case:
            assert getattr(found[0], part) == (case[part] or None)
    for person in found:
        plain = _TAG.sub("", text)
        for span, words in ((person.name_span, person.name), (person.honorific_span, person.honorific)):
            assert words is None or (span is not None and plain[slice(*span)] == words)


@pytest.mark.parametrize(("language", "case", "text"), phrases("organizations"))
def test_organizations_are_found(language: str, case: dict[str, Any], text: str) -> None:
    found = find_organizations(_TAG.sub("", text), language=language)
    assert [body.text for body in found] == marked(text, "o")
    for field in ("kind", "acronym", "jurisdiction"):
        if field in case:
            assert getattr(found[0], field) == case[field]


@pytest.mark.parametrize(("language", "case", "text"), phrases("countries"))
def test_countries_are_found(language: str, case: dict[str, Any], text: str) -> None:
    found = find_countries(_TAG.sub("", text), language=language)
    assert [(country.code, country.text) for country in found] == marked(text, "c")
    for field in ("form", "government"):
        if field in case:
            assert {getattr(country, field) for country in found} == {case[field]}


@pytest.mark.parametrize(("language", "case", "text"), phrases("none"))
def test_nobody_is_found(language: str, case: dict[str, Any], text: str) -> None:
    assert not [person.name for person in find_people(text, language=language) if person.name], case["why"]


@pytest.mark.parametrize("language", sorted(FEWEST))
def test_a_table_is_wide(language: str) -> None:
    table = TABLES[language]
    wide = {
        text
        for kind in ("people", "organizations", "countries", "none")
        for case in table[kind]
        for text in case["texts"]
    }
    assert len(wide) >= FEWEST[language]
    assert len({text for case in table["none"] for text in case["texts"]}) >= 20
