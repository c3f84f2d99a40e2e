"""The words right before a place in a text, and what they make of what stands there."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.recognize.person_names import shapes
from newsschema.languages.events import articles, phrases
from newsschema.languages.people import names, organizations
from newsschema.text.folding import fold_term

_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}])([\p{L}\-.]+)(?:['’]|[ \u00a0\u202f\n]{1,2})")
_LINKED = regex.compile(r"(?<![\p{L}\p{N}])(\p{Lu}\p{L}+) (\p{Ll}{2}) \Z")
_LONGEST_LINKED = 20
_LONGEST_WORD = 24
_MOST_WORDS = 5
_LONGEST_NAME = 80
_TOKEN = regex.compile(r"(?r)(?:\p{Lu}[\p{L}\p{N}'’.\-–]*(?<![.])|\p{Lu}\.(?:\p{Lu}\.)*|St\.|&) ")


def word_before(text: str, start: int) -> str:
    """The word right before an offset, as it is written; nothing where none stands there."""
    found = _BEFORE.match(text, max(start - _LONGEST_WORD, 0), start)
    return "" if found is None else str(found[1])


def given_before(text: str, start: int, language: str) -> bool:
    """Whether a given name or an initial stands right before an offset: what follows is a family name."""
    return is_given(word_before(text, start), text[start - 1], language)


def is_given(word: str, gap: str, language: str) -> bool:
    """Whether a word with what parts it from the next one is a given name or an initial before a family name."""
    if not word or not word[0].isupper() or gap not in " \u00a0":
        return False
    return fold_term(word.partition("-")[0]) in shapes(language).given or (len(word) == 2 and word[1] == ".")


def article_before(text: str, start: int, language: str) -> bool:
    """Whether an article stands right before an offset."""
    return fold_term(word_before(text, start)) in articles(language)


@cache
def _stops(language: str) -> frozenset[str]:
    """Words that no name of an organization goes back over, though a sentence may begin with them."""
    kept = {fold_term(word) for word in phrases(language).adjectives}
    words = {word for word in names(language).never if fold_term(word) not in kept}
    return frozenset(words)


def qualified_start(text: str, start: int, language: str) -> int:
    """Where the capitalised words begin that stand before a noun and belong to its name: "Stanford University"."""
    begin = start
    for _ in range(_MOST_WORDS):
        token = _TOKEN.match(text, max(begin - _LONGEST_WORD, 0), begin)
        if token is None and begin < start and (linked := _LINKED.search(text, max(begin - _LONGEST_LINKED, 0), begin)):
            if linked[1] not in organizations(language).linked_before or linked[2] not in phrases(language).of:
                break
            begin = linked.start()
            continue
        if token is None or start - token.start() > _LONGEST_NAME:
            break
        before = text[token.start() - 1 : token.start()]
        dash = text[max(token.start() - 2, 0) : token.start()] == "--"  # "(BIZLINE)--Larkin & Wade"
        if before and not dash and (before.isalnum() or before in "-‑'’.&"):
            break
        word = token.group().rstrip()
        if word in _stops(language):
            break
        begin = token.start()
    while text[begin : begin + 2] == "& ":
        begin += 2
    return begin
