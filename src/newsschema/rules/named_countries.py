"""Which country a name, capital or adjective stands for, as the packs and CLDR have it."""

from __future__ import annotations

from functools import cache, lru_cache

from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term

_KINDS = frozenset({"country", "country-ambiguous"})
_FORMS = ("name", "capital", "adjective", "demonym", "homonym")

Index = dict[str, dict[str, str]]


@cache
def _index(language: str) -> Index:
    """Codes by form and folded word; what stands for two countries is left out."""
    from newsschema.extraction.recognize.countries import terms

    found: Index = {form: {} for form in _FORMS}
    for term in terms(language):
        if term.kind == "homonym":
            found["homonym"][fold_term(term.surface)] = term.value.code
        elif term.kind in _KINDS:
            form, code = term.value[:2]
            word = fold_term(term.surface)
            known = found[form].setdefault(word, code)
            if known != code:
                found[form][word] = ""
    return found


@lru_cache(maxsize=8192)
def country_of_name(name: str, language: str) -> str | None:
    """The country that a name stands for, with or without its article; nothing where it is none or could be several."""
    words = fold_term(name).split()
    names = _index(language)["name"]
    while words and " ".join(words) not in names and words[0] in LINKS:
        del words[0]
    return names.get(" ".join(words)) or None


@lru_cache(maxsize=8192)
def country_of_capital(place: str, language: str) -> str | None:
    """The country whose capital a place is by its name."""
    return _index(language)["capital"].get(fold_term(place)) or None


@lru_cache(maxsize=8192)
def country_of_adjective(title: str, language: str) -> str | None:
    """The one country whose adjective stands in a title; nothing where it has none or several."""
    adjectives = _index(language)["adjective"]
    codes = {adjectives[word] for word in fold_term(title).split() if word in adjectives}
    return codes.pop() or None if len(codes) == 1 else None


@lru_cache(maxsize=4096)
def forms_of(code: str, language: str) -> tuple[str, ...]:
    """Every folded word or phrase that a country is named by, with what is written together with it: "وقطر"."""
    from newsschema.extraction.scan import Term, attached
    from newsschema.languages.calendar import calendar

    words = calendar(language)
    forms = {word for known in _index(language).values() for word, each in known.items() if each == code}
    joined = (attached(Term(form, "country", code), words.proclitics, words.contractions) for form in forms)
    return tuple(sorted({*forms, *(term.surface for terms in joined for term in terms)}))


def knows_adjectives(language: str) -> bool:
    """Whether a language has a table of the adjectives of countries."""
    return bool(_index(language)["adjective"])
