"""The words of words.toml: what pages print around authors and dates."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import regex
from pydantic import ValidationError

from newsschema.languages.pack import PackError, Table
from newsschema.text.folding import fold_term

ByLanguage = dict[str, tuple[str, ...]]


class Words(Table):
    """The form of words.toml; `all` stands for every language."""

    by: ByLanguage
    behind: ByLanguage
    desk: ByLanguage
    role: ByLanguage
    at: ByLanguage
    both: ByLanguage
    not_author: ByLanguage
    agencies: ByLanguage
    published: ByLanguage
    modified: ByLanguage
    between: ByLanguage


@cache
def _words() -> Words:
    path = Path(__file__).with_name("words.toml")
    try:
        return Words.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def alternatives(words: list[str] | tuple[str, ...]) -> str:
    """A pattern for any of these, the longest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first) or r"(?!)"


class Vocabulary:
    """The words that count on a page in one language: that language's, English ones, and those of every language."""

    def __init__(self, language: str | None) -> None:
        words = _words()
        primary = (language or "en").partition("-")[0]
        primary = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "in": "id", "iw": "he", "fil": "tl"}.get(
            primary, primary
        )

        def listed(table: ByLanguage, *, everywhere: bool = False) -> list[str]:
            codes = table if everywhere else dict.fromkeys(("all", "en", primary))
            return [word for code in codes for word in table.get(code, ())]

        # A label with a colon is one in any language; a bare word before a name only in the page's own.
        labels = [word for word in listed(words.by, everywhere=True) if len(word) > 2 or not word.isascii()]
        self.by = regex.compile(
            rf"\s*(?:(?:{alternatives(labels)})\s*[:：／]|(?:{alternatives(listed(words.by))})(?=[\s:：／|,.]|$))\s*[:：／|,.\-–—]*\s*",
            regex.IGNORECASE,
        )
        self.label = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{alternatives(labels)})\s*[:：／]\s*", regex.IGNORECASE)
        dated = [
            word
            for word in (*listed(words.published, everywhere=True), *listed(words.modified, everywhere=True))
            if len(word) > 4
        ]
        self.dated = regex.compile(
            rf"(?<![\p{{L}}\p{{M}}])(?:{alternatives(dated)})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE
        )
        self.behind = regex.compile(rf"\s*(?:{alternatives(listed(words.behind))})$", regex.IGNORECASE)
        self.desk = frozenset(fold_term(word) for word in listed(words.desk, everywhere=True))
        self.role = regex.compile(
            rf"(?<!\w)(?:{alternatives(listed(words.role, everywhere=True))})(?!\w)", regex.IGNORECASE
        )
        self.at = regex.compile(rf"\s+(?:{alternatives(listed(words.at))})\s+(?=\p{{Lu}})")
        self.both = regex.compile(rf"\s+(?:{alternatives(listed(words.both))})\s+", regex.IGNORECASE)
        self.also = regex.compile(rf"\s*(?:{alternatives(listed(words.both))})\s+(?=\p{{Lu}}|\p{{Lo}})")
        self.not_author = regex.compile(
            rf"(?<!\w)(?:{alternatives(listed(words.not_author))})(?:\s*[:：/]|\s+(?=\p{{Lu}})|\s*$)", regex.IGNORECASE
        )
        self.agencies = frozenset(fold_term(word) for word in listed(words.agencies))
        self.between = regex.compile(
            rf"\W*(?:{alternatives(listed(words.between))})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE
        )
        self.published = _ending(listed(words.published, everywhere=True))
        self.modified = _ending(listed(words.modified, everywhere=True))


def _ending(labels: list[str]) -> regex.Pattern[str]:
    """Labels at the end of what stands before a date, with little between."""
    return regex.compile(
        rf"(?:^|(?<![\p{{L}}\p{{M}}]))(?:{alternatives(labels)})(?:\s+\p{{L}}{{1,4}}\.?)?[\s:：,.|(\-–—]*$",
        regex.IGNORECASE,
    )


@cache
def vocabulary(language: str | None) -> Vocabulary:
    """The words for a page in a language."""
    return Vocabulary(language)
