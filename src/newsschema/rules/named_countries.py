"""Which country a name, capital or adjective stands for, as the packs and CLDR have it."""

from __future__ import annotations

from functools import lru_cache

from newsschema.rules.pack_words import pack_words
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term


@lru_cache(maxsize=8192)
def country_of_name(name: str, language: str) -> str | None:
    """The country that a name stands for, with or without its article; nothing where it is none or could be several."""
    words = fold_term(name).split()
    names = pack_words(language).countries["name"]
    while words and " ".join(words) not in names and words[0] in LINKS:
        del words[0]
    return names.get(" ".join(words)) or None


@lru_cache(maxsize=8192)
def country_of_capital(place: str, language: str) -> str | None:
    """The country whose capital a place is by its name."""
    return pack_words(language).countries["capital"].get(fold_term(place)) or None


@lru_cache(maxsize=8192)
def country_of_adjective(title: str, language: str) -> str | None:
    """The one country whose adjective stands in a title; nothing where it has none or several."""
    adjectives = pack_words(language).countries["adjective"]
    codes = {adjectives[word] for word in fold_term(title).split() if word in adjectives}
    return codes.pop() or None if len(codes) == 1 else None


@lru_cache(maxsize=4096)
def forms_of(code: str, language: str) -> tuple[str, ...]:
    """Every folded word or phrase that a country is named by, with what is written together with it: "وقطر"."""
    from newsschema.extraction.scan import Term, attached
    from newsschema.languages.calendar import calendar

    words = calendar(language)
    forms = {word for known in pack_words(language).countries.values() for word, each in known.items() if each == code}
    joined = (attached(Term(form, "country", code), words.proclitics, words.contractions) for form in forms)
    return tuple(sorted({*forms, *(term.surface for terms in joined for term in terms)}))


def knows_adjectives(language: str) -> bool:
    """Whether a language has a table of the adjectives of countries."""
    return bool(pack_words(language).countries["adjective"])
