"""What is kept ready is what the modules and packs give, and nothing is lost where it is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from scripts import write_ready

from newsschema.languages.pack import languages
from newsschema.model.record import Record
from newsschema.rules import pack_words, registry
from newsschema.rules.engine import Judge, judge_of, validate
from newsschema.rules.registry import ListedRule, Rule, all_rules, book, declared_rules
from newsschema.rules.walk import walk_of

FAULTY = Record.model_validate_json(
    '{"id": "a", "officials": [{"id": "x", "name": "Dr Lia Noor", "offices": [{"title": "ministre", "jurisdiction": "XQ"}]}],'
    ' "events": [{"id": "e", "name": "Salon 2021", "kind": "fair", "dates": "2022-05-26/2022-05-24"}]}'
)


@pytest.fixture
def no_book(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    caches = (book, all_rules, judge_of)
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setattr(registry, "sizes", dict)
    yield
    for cached in caches:
        cached.cache_clear()


def test_what_is_kept_ready_is_up_to_date() -> None:
    stale = [path.name for path, content in write_ready.ready().items() if path.read_text(encoding="utf-8") != content]
    assert stale == [], "run make docs"


def test_the_book_is_used() -> None:
    ready = book()
    assert ready is not None
    assert walk_of(ready.RULES) is ready.walk


def test_a_listed_rule_is_the_declared_one() -> None:
    declared = {rule.code: rule for rule in declared_rules()}
    ready = book()
    assert ready is not None
    for listed in ready.RULES:
        assert isinstance(listed, ListedRule)
        assert listed.module == declared[listed.code].check.__module__
        listed.check  # noqa: B018 - reads the rest
        assert {name: getattr(listed, name) for name in Rule.__dataclass_fields__} == vars(declared[listed.code])


def test_what_a_rule_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        all_rules()[0].nothing_like_this  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.usefixtures("no_book")
def test_without_a_book_that_fits_the_modules_are_read() -> None:
    found = validate(FAULTY)
    assert not any(isinstance(rule, ListedRule) for rule in all_rules())
    ready = import_module("newsschema.rules.book")
    assert found == Judge(ready.RULES).findings(FAULTY)
    assert {finding.code for finding in found} >= {"NS102", "NS115", "NS210"}


@pytest.mark.parametrize("language", languages())
def test_words_of_a_pack_that_changed_are_collected_anew(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = pack_words.pack_words(language)
    pack_words.pack_words.cache_clear()
    monkeypatch.setattr(pack_words, "READY", tmp_path)
    assert pack_words.pack_words(language) == kept
    pack_words.pack_words.cache_clear()
    of_another = json.dumps({"sizes": {"places.toml": 1}, "countries": {}, "event_kinds": {}})
    (tmp_path / f"{language}.json").write_text(of_another, encoding="utf-8")
    assert pack_words.pack_words(language) == kept
    pack_words.pack_words.cache_clear()
