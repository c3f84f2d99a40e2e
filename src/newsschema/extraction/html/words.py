"""The words of words.toml: what pages print around authors and dates."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import regex
from pydantic import ValidationError

from newsschema.languages.pack import PackError, Table, languages
from newsschema.languages.people import names
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
    behind_site: ByLanguage
    published: ByLanguage
    modified: ByLanguage
    between: ByLanguage
    appeal: ByLanguage
    is_a: ByLanguage
    control: ByLanguage
    profile: ByLanguage
    apart: ByLanguage
    no_name: ByLanguage
    place: ByLanguage
    given: ByLanguage


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


def _everywhere(table: ByLanguage) -> list[str]:
    return [word for words in table.values() for word in words]


class _InAnyLanguage:
    """The words that count on every page."""

    def __init__(self) -> None:
        words = _words()
        # A label with a colon is one in any language; a bare word before a name only in the page's own.
        labels = [word for word in _everywhere(words.by) if len(word) > 2 or not word.isascii()]
        dated = [word for word in (*_everywhere(words.published), *_everywhere(words.modified)) if len(word) > 4]
        whole = r"(?![\p{L}\p{M}])"
        begins = r"(?<![\p{L}\p{M}])"
        self.label = _ignoring_case(rf"{begins}(?:{alternatives(labels)})\s*[:：／]\s*")
        self.dated = _ignoring_case(rf"{begins}(?:{alternatives(dated)}){whole}")
        self.behind = _ignoring_case(rf"\s*(?:{alternatives(_everywhere(words.behind))})$")
        self.not_author = _ignoring_case(
            rf"(?<!\w)(?:{alternatives(_everywhere(words.not_author))})(?:\s*[:：/]|\s+(?=\p{{Lu}})|\s*$)"
        )
        self.between = _ignoring_case(rf"\W*(?:{alternatives(_everywhere(words.between))}){whole}")
        appeals = [phrase.casefold() for phrase in _everywhere(words.appeal)]
        self.appealing = tuple(sorted({max(phrase.split(), key=len) for phrase in appeals}))
        self.appeal = _ignoring_case(rf"(?<!\p{{Ll}})(?:{alternatives(_everywhere(words.appeal))})(?!\p{{Ll}})")
        self.published = _ending(_everywhere(words.published))
        self.modified = _ending(_everywhere(words.modified))
        self.agencies = frozenset(fold_term(word) for word in _everywhere(words.agencies))
        self.is_a = _ignoring_case(rf"(?:{alternatives(_everywhere(words.is_a))}){whole}")
        self.control = frozenset(fold_term(word) for word in _everywhere(words.control))
        self.no_name = frozenset(fold_term(word) for word in _everywhere(words.no_name))
        self.signed = regex.compile(
            rf"(?P<name>[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}\p{{Hangul}}]{{2,8}}(?:[ 　][\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]{{1,4}})?)"
            rf"[\s=]?(?:{alternatives(_everywhere(words.behind))}){whole}"
            rf"|(?<!\p{{L}})(?:{alternatives(words.by['zh'])})[\s　]?(?P<name>\p{{Han}}{{2,4}})(?=[\s　／/、,，]|$)"
        )
        self.behind_site = frozenset(word.replace(".", "") for word in _everywhere(words.behind_site))


def _safe(table: ByLanguage, primary: str) -> list[str]:
    """The words of a language and of English, and those of others that are too long to be names: "tim" is a team in one only."""
    return [
        word
        for code, words in table.items()
        for word in words
        if code in ("all", "en", primary) or len(word) >= _TOO_LONG_FOR_A_NAME or not word.isascii()
    ]


def _ignoring_case(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


class Vocabulary:
    """The words that count on a page in one language: that language's, English ones, and those of every language.

    Attributes:
        label: a label of authors with its colon, anywhere.
        dated: labels of dates.
        behind: what is written behind a name together with it.
        role: roles.
        at: what stands between a name and a place.
        both: what stands between two names.
        also: the same before a name.
        not_author: labels of those who are no authors.
        between: how lines begin that are none of an article.
        published: a label of the day of publication at the end of what stands before a date.
        modified: the same of the last change.
        desk: words of desks, folded.
        agencies: agencies, folded.
        behind_site: what stands behind the name of a site, without signs.
        is_a: what stands between a name and what somebody is, in a note on an author.
        control: words of controls and furniture, which stand in capitals like names.
        signed: a name together with the word for a reporter, in scripts without spaces.
        language: the page's, as its first subtag.
        joined_and: the letter for "and" that is written together with the next word, in scripts that have one.
        apart_by_space: whether a space stands between two names and never within one.
        no_name: users of content systems and other strings that stand for nobody, folded.
    """

    def __init__(self, primary: str) -> None:
        words, shared = _words(), _in_any_language()

        def listed(table: ByLanguage) -> str:
            return alternatives([word for code in ("all", "en", primary) for word in table.get(code, ())])

        self.apart_by_space = primary == "zh"
        self.language = primary
        self.joined_and = {"he": "ו", "ar": "و"}.get(primary, "")
        self._bare = _ignoring_case(rf"\s*(?:{listed(words.by)})(?=[\s:：／|,.]|$)[\s:：／|,.\-–—]*")
        self.at = regex.compile(rf"\s+(?:{listed(words.at)})\s+(?=\p{{Lu}})")
        self.both = _ignoring_case(rf"\s+(?:{listed(words.both)})\s+")
        self.also = regex.compile(rf"\s*(?:{listed(words.both)})\s+(?=\p{{Lu}}|\p{{Lo}})")
        self.label, self.dated, self.behind = shared.label, shared.dated, shared.behind
        self.role = _ignoring_case(rf"(?<!\w)(?:{alternatives(_safe(words.role, primary))})(?!\w)")
        self.desk = frozenset(fold_term(word) for word in _safe(words.desk, primary))
        self.not_author, self.between = shared.not_author, shared.between
        self._appeal, self._appealing = shared.appeal, shared.appealing
        self.published, self.modified = shared.published, shared.modified
        self.agencies, self.behind_site = shared.agencies, shared.behind_site
        self.is_a, self.control, self.signed, self.no_name = shared.is_a, shared.control, shared.signed, shared.no_name

    def appeals(self, text: str) -> bool:
        """Whether a text asks readers to subscribe, follow, write or comment; a word of what it would say is looked for first."""
        low = text.casefold()
        return any(word in low for word in self._appealing) and self._appeal.search(text) is not None

    def by(self, text: str) -> int:
        """Where the words before a name end, at the beginning of a text; 0 where there are none."""
        match = self._bare.match(text) or self.label.match(text)
        return match.end() if match is not None else 0


_CLOCK = r"(?:[\s:]*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\p{Lu}{2,5})?)?"
"""A time of day between a label and its date: "Updated 8:05 PM UTC, October 6"."""


def _ending(labels: list[str]) -> regex.Pattern[str]:
    """Labels at the end of what stands before a date, with little between."""
    return regex.compile(
        rf"(?:^|(?<![\p{{L}}\p{{M}}]))(?:{alternatives(labels)})(?:\s+\p{{L}}{{1,4}}\.?)?{_CLOCK}(?:[\s,]*\p{{L}}{{2,10}}[.,])?[\s:：,.|(\-–—]*$",
        regex.IGNORECASE,
    )


_TOO_LONG_FOR_A_NAME = 8
_SAME = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "in": "id", "iw": "he", "fil": "tl"}


def vocabulary(language: str | None) -> Vocabulary:
    """The words for a page in a language, given as a BCP 47 code."""
    primary = (language or "en").partition("-")[0].lower()
    return _vocabulary(_SAME.get(primary, primary))


@cache
def _in_any_language() -> _InAnyLanguage:
    return _InAnyLanguage()


@cache
def _vocabulary(primary: str) -> Vocabulary:
    return Vocabulary(primary)


@cache
def profile_path() -> regex.Pattern[str]:
    """The path of a page about an author."""
    words = alternatives(_everywhere(_words().profile))
    return _ignoring_case(rf"/(?:{words})(?:/[^/?#]+|\.\w+\?|\?[\w\-]+=)|[?&](?:author|autor|auteur)(?:_name|id)?=")


@cache
def apart() -> regex.Pattern[str]:
    """Marks of elements that are set apart from an article, between signs or at the ends of a class or id."""
    words = "|".join(word.replace("-", "[-_]?") for word in _everywhere(_words().apart))
    return _ignoring_case(rf"(?<![\p{{L}}\d])(?<!(?:has|with|no|without|open)[-_])(?:{words})(?![\p{{L}}\d])")


@cache
def _given() -> frozenset[str]:
    """Given names of every language, folded."""
    found = _everywhere(_words().given)
    for language in languages():
        found += names(language).given
    return frozenset(fold_term(name) for name in found)


def has_given_name(name: str) -> bool:
    """Whether a name of several words begins with a given name, in whatever capitals; "Jean-Luc" begins with one.

    >>> has_given_name("Nadia Berrada"), has_given_name("Premier League")
    (True, False)
    """
    first = fold_term(name).split()[:1]
    return bool(first) and first[0] in _given()


@cache
def _places(language: str) -> frozenset[str]:
    """The countries of the Earth and the cities that give time zones their names, in a language and in English, folded."""
    from babel import Locale, UnknownLocaleError

    found = {fold_term(name) for name in _everywhere(_words().place)}
    for code in dict.fromkeys((language, "en")):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        found.update(fold_term(name) for name in locale.territories.values())
        found.update(fold_term(zone["city"]) for zone in locale.time_zones.values() if "city" in zone)
    from zoneinfo import available_timezones

    found.update(fold_term(zone.rpartition("/")[2].replace("_", " ")) for zone in available_timezones())
    return frozenset(found)


def is_place(name: str, language: str | None) -> bool:
    """Whether a name is that of a country or of a large city.

    >>> is_place("Sri Lanka", "en"), is_place("Los Angeles", "de"), is_place("Jane Doe", "en")
    (True, True, False)
    """
    return fold_term(name) in _places((language or "en").partition("-")[0].lower())
