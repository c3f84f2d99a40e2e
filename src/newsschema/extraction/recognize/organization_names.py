"""Where the name of an organization begins and ends: by its acronym, by whose name follows it, by its capitals."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.recognize.person_names import shapes
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import events, phrases
from newsschema.text.folding import fold_term

_COMPOUND = regex.compile(r"(?r)(?<![\p{L}\p{N}\-])\p{Lu}[\p{L}\-]*[-‑]")
_ADJECTIVE_BEFORE = regex.compile(
    r"(?r)(?<![\p{L}\p{N}-])(?:Schweizer|(?:[\p{Lu}][\p{L}-]*)(?:deutsche|ische)[nrs]?|Deutsche[nrs]?|\p{Lu}\p{L}{3,}er) "
)
_FIELD = 30
_WORD = regex.compile(r"[^\W\d_]+")
_GIVEN_AND_FAMILY = regex.compile(r"(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?[ \u00a0]\p{Lu}\p{Ll}")
_SHORT = 3
_FIELD = 30
_PROPER_BEHIND = regex.compile(r"(?:[ \u00a0\u202f]\p{Ll}{4,})?[ \u00a0\u202f](?=\p{Lu})")
_UP_TO_ACRONYM = regex.compile(r"((?: (?:\p{Ll}{2,7}|\p{Lu}[\p{L}\-]*+)){1,8}+) \((\p{Lu}[\p{Lu}\d\-]{1,9})\)")
COMMON = frozenset({"company", "agency", "association"})

_CAPITAL_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}\-])\p{Lu}\p{Ll}+ ")
_NAMED_BEHIND = regex.compile(r",[ \u00a0\n](?:\p{Ll}{1,5}\.? ){0,2}+\p{Lu}")


def is_before_a_given_name(text: str, start: int, end: int, language: str) -> bool:
    """Whether a person's name rather than an organization's begins right behind a noun: "Bundesrat Ignazio Cassis"."""
    first = _WORD.match(text, start + 1, end)
    return first is not None and fold_term(first.group()) in shapes(language).given


def leads_to_person(scan: Scan, link: int, language: str) -> bool:
    """Whether a link leads to somebody, so that the noun before it is no name: "la présidence d'Anne Roth", "du citoyen Senard"."""
    if scan.starting("honorific", link):
        return True
    first = _GIVEN_AND_FAMILY.match(scan.text, link)
    return first is not None and fold_term(first[1]) in shapes(language).given


def without_holder(text: str, hit: Hit, end: int, language: str) -> int:
    """Where the name of an organization ends that its holder's name follows: "direttore dell'Autorità portuale Giacomo Canepa".

    Where somebody is named behind a comma, the name at its end is its own: "la Escuela José Saramago, Ana Ruiz".
    """
    if _NAMED_BEHIND.match(text, end):
        return end
    start, several = hit.end, " " in text[hit.start : hit.end]
    for word in _WORD.finditer(text, start, end):
        spaced = (several or word.start() > start + 1) and text[word.start() - 1] in " \u00a0\n"
        behind = text[word.end() + 1 : word.end() + 2]
        if spaced and word.group()[0].isupper() and behind.isupper() and word.end() < end:
            before = text[max(start - _FIELD, 0) : word.start()].rsplit(None, 1)[-1]
            if before not in phrases(language).of and fold_term(word.group()) in shapes(language).given:
                return word.start() - 1
    return end


def proper_start(text: str, hit: Hit, end: int) -> int:
    """Where the name begins: behind a common noun that a proper name follows ("la compagnie Air Exemple", "l'agence publique A")."""
    if not text[hit.start].islower() or hit.value.kind not in COMMON:
        return hit.start
    behind = _PROPER_BEHIND.match(text, hit.end, end)
    return behind.end() if behind is not None else hit.start


def start_by_acronym(text: str, begin: int, end: int, acronym: str) -> int:
    """Where the name begins whose acronym stands behind it: with the capitalised word before, if only that makes it fit."""
    before = _CAPITAL_BEFORE.match(text, max(begin - _FIELD, 0), begin)
    if (
        before is None
        or acronym_fits(acronym, text[begin:end])
        or not acronym_fits(acronym, text[before.start() : end])
    ):
        return begin
    return before.start()


@cache
def _small_words(language: str) -> frozenset[str]:
    """The words in lower case that a long name may hold."""
    grammar = phrases(language)
    listed = (*grammar.articles, *grammar.of, *grammar.about, *grammar.field, *grammar.conjunctions)
    return frozenset(fold_term(word) for word in (*listed, *events(language).place))


def end_by_acronym(text: str, begin: int, end: int, limit: int, language: str) -> int | None:
    """Where a name ends that goes on to the acronym made of it: "African Union Transition Mission in Somalia (ATMIS)"."""
    longer = _UP_TO_ACRONYM.match(text, end, limit)
    if longer is None or longer[2][0] != text[begin] or not acronym_fits(longer[2], text[begin : longer.end(1)]):
        return None
    small = {fold_term(word) for word in longer[1].split() if word[0].islower()}
    return longer.end(1) if small <= _small_words(language) else None


def inner_by_acronym(scan: Scan, hit: Hit, end: int, acronym: str) -> Hit | None:
    """The noun within a name that the acronym behind it begins with: "Consejo de Gobierno del Banco Central Europeo (BCE)"."""
    if scan.text[hit.start].upper() == acronym[0]:
        return None
    inner = [
        each
        for each in scan.between("organization-head", hit.end, end)
        if scan.text[each.start] == acronym[0] and acronym_fits(acronym, scan.text[each.start : end])
    ]
    return min(inner, key=lambda each: (each.start, -each.end), default=None)


def is_named(text: str, hit: Hit, end: int) -> bool:
    """Whether a head noun has capitals that make it a name: in its complement, or at its own beginning within a sentence."""
    capitals = [word[0].isupper() for word in _WORD.findall(text[hit.end : end]) if len(word) > _SHORT]
    if capitals and (capitals[0] or capitals[-1]):
        return True
    several = bool(capitals) or " " in text[hit.start : hit.end]
    return text[hit.start].isupper() and several and stands_within(text, hit.start)


def stands_within(text: str, start: int) -> bool:
    """Whether an offset lies within a sentence: something other than a full stop stands before it."""
    before = text[max(start - 3, 0) : start].rstrip(" \u00a0\u202f")
    return bool(before) and before[-1] not in ".!?\n:«»"


def acronym_fits(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are initials of the words of a name, in order."""
    initials = "".join(word[0] for word in fold_term(name).split())
    place = 0
    for letter in fold_term(acronym).replace(" ", ""):
        place = initials.find(letter, place) + 1
        if place == 0:
            return False
    return True


def ends_one(scan: Scan, kind: str, hit: Hit) -> bool:
    """Whether a hit of another kind has the same words."""
    return any(other.start == hit.start and other.end == hit.end for other in scan.between(kind, hit.start, hit.end))


def compound_start(scan: Scan, hit: Hit) -> int:
    """Where the compound begins whose last part a noun is: "Goethe-Universität"."""
    before = _COMPOUND.match(scan.text, max(hit.start - _FIELD, 0), hit.start)
    return hit.start if before is None or not ends_one(scan, "organization-hyphened", hit) else before.start()


def naming_adjective(scan: Scan, hit: Hit) -> int | None:
    """Where the adjective with a capital begins that makes a name of a noun: "Hessischer Rundfunk"; none opens a sentence."""
    before = _ADJECTIVE_BEFORE.match(scan.text, max(hit.start - _FIELD, 0), hit.start)
    if before is None or scan.sentences.at(hit.start)[0] == before.start():
        return None
    return before.start()
