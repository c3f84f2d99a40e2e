"""How far a name reaches: from its first noun over adjectives and linked complements, by the phrase words of a pack."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.scan import Scan
from newsschema.languages.events import events, phrases
from newsschema.languages.people import honorifics, names
from newsschema.languages.places import places
from newsschema.text.folding import fold_term

_WORD = regex.compile(r"[^\W_]+(?:[-‑–][^\W_]+)*+")
_WORD_AHEAD = regex.compile(rf"[ '’\u00a0\u202f]*+({_WORD.pattern})")
_INSIDE = frozenset(" '’\u00a0\u202f")
_STRESSED = frozenset("óò")
_LONGEST = 24
_OPENS_APPOSITION = regex.compile(
    r"(?r)[\p{L}\p{N}.)»”][\s\u00a0\u202f]?[,،(][\s\u00a0\u202f]*+(?:\p{L}{1,3}['’]|\p{L}{1,5}[\s\u00a0\u202f])?"
)
_CLOSES_APPOSITION = regex.compile(r"[,،;)«»“”\"]|(?<=\p{Ll}{3})\.(?=\s)")
_MARKS = '«»“”"'
_LONGEST_APPOSITION = 80
_MOST_WORDS = 10
_FEW = 2
_YEAR = 4


class _Grammar(NamedTuple):
    articles: frozenset[str]
    links: frozenset[str]
    themes: frozenset[str]
    conjunctions: frozenset[str]
    fields: frozenset[str]
    endings: tuple[str, ...]
    infinitives: tuple[str, ...]
    title_adjectives: bool
    demonyms: tuple[str, ...]
    participles: tuple[str, ...]
    adjectives: frozenset[str]
    not_adjectives: frozenset[str]
    not_nouns: frozenset[str]
    numbers: frozenset[str]
    noun_capitals: bool
    bare_complements: bool
    definite: tuple[str, ...]
    adjectives_first: bool
    adjectives_before: frozenset[str]
    address: frozenset[str]
    places: frozenset[str]

    def leads(self, word: str) -> bool:
        """Whether a word may lead to a complement of a post."""
        return word in self.links or word in self.fields or word in self.places


@cache
def _grammar(language: str) -> _Grammar:
    words = phrases(language)

    def folded(terms: tuple[str, ...]) -> frozenset[str]:
        return frozenset(fold_term(term) for term in terms)

    return _Grammar(
        articles=folded(words.articles),
        links=folded(words.of),
        themes=folded(words.about),
        conjunctions=folded(words.conjunctions),
        fields=folded(words.field),
        infinitives=words.infinitive_endings,
        title_adjectives=words.title_adjectives,
        demonyms=words.demonym_endings,
        participles=words.participle_endings,
        endings=tuple(fold_term(ending) for ending in words.adjective_endings),
        adjectives=folded((*words.adjectives, *(form for form, _ in places(language).adjective_forms()))),
        not_adjectives=folded(words.not_adjectives),
        not_nouns=folded(words.not_nouns),
        numbers=folded((*events(language).numbers, *names(language).saints)),
        noun_capitals=words.noun_capitals,
        bare_complements=words.bare_complements,
        definite=tuple(fold_term(beginning) for beginning in words.definite),
        adjectives_first=words.adjectives_first,
        adjectives_before=folded(words.adjectives) if words.adjectives_first else frozenset(),
        address=folded(honorifics(language).single),
        places=folded(names(language).place_before),
    )


def name_end(text: str, start: int, limit: int, language: str, *, field: bool = False) -> int:
    """Where the name ends whose first noun ends at `start`.

    The name goes on with adjectives, capitalised words and numbers, and with complements: a link ("de la"), a noun, its
    adjectives; "et" joins only what has the same shape. It never crosses punctuation.

    Args:
        text: the text as given.
        start: offset behind the head noun.
        limit: offset that it does not reach beyond.
        language: whose phrase words hold.
        field: whether it is a minister's field, which other links lead to as well: "à l'Économie", "chargé du Budget".
    """
    grammar = _grammar(language)
    links = grammar.links | grammar.fields if field else grammar.links
    conjunctions, articles, themes = grammar.conjunctions, grammar.articles, grammar.themes
    end = place = start
    pending, complements, before_comma, joined, themed = "", 0, 0, False, False
    for count, match in enumerate(_WORD.finditer(text, start, limit)):
        word = match.group()
        folded = fold_term(word)
        gap = text[place : match.start()]
        if gap == ", " and complements and not pending and folded in grammar.links:
            before_comma = before_comma or end
        elif count >= _LONGEST or (gap != " " and not _INSIDE.issuperset(gap)):
            break
        place = match.end()
        capital = word[0].isupper()
        # A verb in French, a preposition in Spanish; where it is an article it may be part of a name.
        if word == "a" and "a" not in articles:
            break
        if folded in conjunctions and not pending and (complements or end > start):
            pending, joined = "conjunction", True
        elif field and folded in grammar.fields:
            pending = "link" if len(folded) > 1 else "field"
        elif themed and pending == "link" and not capital and folded.endswith(grammar.infinitives):
            break
        elif folded in links or (folded in themes and pending != "conjunction"):
            pending, themed = "link", folded in themes
        elif pending == "link" and not capital and folded in grammar.adjectives_before:
            continue
        elif pending and folded in articles and pending != "joined article":
            if pending == "conjunction" and grammar.noun_capitals:
                break  # "Eintracht Frankfurt und den FC Bayern"
            pending = "joined article" if pending == "conjunction" else "link"
        elif capital and pending != "link" and folded in grammar.address:
            break
        elif grammar.definite and not pending and _is_definite(folded, grammar, first=end == start):
            if folded in grammar.address:
                break
            end = place
        elif not pending and word[-1] in _STRESSED:  # "el Ministerio publicó"
            break
        elif _continues(folded, capital, pending, grammar):
            complements += pending == "link"
            before_comma = 0 if joined else before_comma
            end, pending = place, ""
        else:
            break
    return before_comma or end


def _is_definite(word: str, grammar: _Grammar, *, first: bool) -> bool:
    """Whether a word with an article is a complement: the first behind a noun, or one that is joined to it."""
    if not word.startswith(grammar.definite) or word in grammar.not_adjectives:
        return False
    return first or not word.startswith(grammar.definite[0])


def _continues(word: str, capital: bool, pending: str, grammar: _Grammar) -> bool:
    if pending == "field":
        return False
    if pending == "link":
        numbered = capital and word in grammar.numbers  # "Giro dei Due Laghi", "São Pedro"
        return numbered or (word not in grammar.not_nouns and not word.isdigit())
    if pending == "joined article":
        return capital
    if grammar.noun_capitals and capital and word in grammar.not_nouns:
        return False
    if pending == "conjunction":
        return capital or _is_adjective(word, grammar)
    return capital or word.isdigit() or _is_adjective(word, grammar)


def _is_adjective(word: str, grammar: _Grammar) -> bool:
    if word in grammar.not_adjectives:
        return False
    return word in grammar.adjectives or (len(word) > 4 and word.endswith(grammar.endings))


def adjectives_end(text: str, start: int, language: str) -> int:
    """Behind the adjectives of a title, where its complement, its holder or a comma follows: "portavoz económica del".

    A participle that tells what happened is none, nor is an adjective where it stands before its noun.
    """
    grammar = _grammar(language)
    if not grammar.title_adjectives:
        return start
    end = start
    for _ in range(_FEW):
        word = _WORD.match(text, end + 1)
        if word is None or text[end] not in _INSIDE or not word.group().islower():
            break
        folded = fold_term(word.group())
        if word.group()[-1] in _STRESSED or folded.endswith(grammar.participles) or not _is_adjective(folded, grammar):
            break
        end = word.end()
    behind = text[end : end + 2]
    goes_on = (
        behind[:1] == ","
        or behind[1:].isupper()
        or link_end(text, end, min(len(text), end + _LONGEST_APPOSITION), language) is not None
    )
    return end if goes_on else start


def demonym_end(text: str, start: int, language: str) -> int:
    """Behind the adjective of a town or region right behind a title: "entraîneur lyonnais"."""
    grammar = _grammar(language)
    word = _WORD.match(text, start + 1) if grammar.demonyms and text[start : start + 1] == " " else None
    if word is None or not word.group().islower() or not word.group().endswith(grammar.demonyms):
        return start
    return word.end() if _is_adjective(fold_term(word.group()), grammar) else start


def link_end(
    text: str, start: int, limit: int, language: str, *, joined: bool = False, field: bool = False
) -> int | None:
    """Where the words of a link end that stand at an offset: "de la", "du", "des"; nothing where none stand there.

    Args:
        text: the text as given.
        start: offset that the link begins at, spaces before it apart.
        limit: offset that it does not reach beyond.
        language: whose phrase words hold.
        joined: whether a conjunction must come first: "et de la".
        field: whether links of a field of office count as well: "for the".
    """
    grammar = _grammar(language)
    links = grammar.links | grammar.fields if field else grammar.links
    place, linked, awaited = start, False, joined
    while (word := _WORD_AHEAD.match(text, place, limit)) is not None:
        folded = fold_term(word[1])
        if awaited and folded in grammar.conjunctions:
            awaited = False
        elif not awaited and folded in links:
            linked = True
        elif not (linked and folded in grammar.articles):
            break
        place = word.end()
    if not linked and (joined or not grammar.bare_complements):
        return None
    behind = place if word is None else word.start(1)
    while word is None and behind < limit and text[behind] in _INSIDE:
        behind += 1
    return behind if linked or behind > start else None


def is_apposition(text: str, start: int) -> bool:
    """Whether what begins at an offset stands behind a comma or bracket, an article apart."""
    return _OPENS_APPOSITION.match(text, max(start - 12, 0), start) is not None


def apposition_end(scan: Scan, start: int, end: int, language: str) -> int:
    """Where a post ends that stands between commas: with its last complement, "procureur du roi à Rouen".

    Args:
        scan: the text.
        start: of the post.
        end: of the post as far as it is known.
        language: whose phrase words hold.
    """
    text = scan.text
    if not is_apposition(text, start):
        return end
    limit = min(scan.sentences.at(start)[1], end + _LONGEST_APPOSITION)
    stop = _CLOSES_APPOSITION.search(text, end, limit)
    close = stop.start() if stop is not None else limit if limit < end + _LONGEST_APPOSITION else end
    if text[close : close + 1] in tuple(_MARKS) or "(" in text[end:close]:
        return end
    words = [fold_term(word.group()) for word in _WORD.finditer(text, end, close)]
    grammar = _grammar(language)
    if any(word.isdigit() and len(word) == _YEAR for word in words):
        return end
    if not words or len(words) > _MOST_WORDS or "\n\n" in text[end:close]:
        return end
    led_before = any(grammar.leads(fold_term(word.group())) for word in _WORD.finditer(text, start, end))
    if (
        not led_before
        and len(words) > 1
        and all(word.group()[0].isupper() for word in _WORD.finditer(text, end, close))
    ):
        # ", Professor Karin Lindqvist."
        return end
    adjectives = next((place for place, word in enumerate(words) if not _is_adjective(word, grammar)), len(words))
    led = words[min(adjectives, 1) :] or words
    few = len(words) <= _FEW or (grammar.adjectives_first and grammar.leads(words[1]))  # "the ICRC mission in Kinshasa"
    compound = few and (grammar.adjectives_first or words[0] in grammar.conjunctions)
    if not (compound or adjectives == len(words) or grammar.leads(led[0]) or grammar.leads(words[0])):
        return end
    if not grammar.not_nouns.isdisjoint(words) or scan.between("title", end, close):
        return end
    forms = (form for form in scan.between("honorific", end, close) if text[form.end : form.end + 1] not in ("-", "‑"))
    if scan.between("speech", end, close) or any(forms):
        return end
    return end + len(text[end:close].rstrip(" .!?…\u00a0\u202f\n"))
