"""Which language a text is in, by its commonest words; only languages that have a pack are considered."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

from newsschema.languages.events import phrases
from newsschema.languages.pack import languages
from newsschema.text.folding import fold, fold_term

_SAMPLE = 4000
_FEWEST_IN_HUNDRED = 12


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, frozenset[str]]:
    """The languages that have a word among their commonest, by word; of equal sets there is one, so that they are quickly counted."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for language in languages():
        words = phrases(language)
        for word in (*words.articles, *words.of, *words.conjunctions, *words.not_nouns, *words.common):
            found[fold_term(word)].add(language)
    kept: dict[frozenset[str], frozenset[str]] = {}
    return {word: kept.setdefault(known, known) for word, those in found.items() for known in [frozenset(those)]}


def detect_language(text: str) -> str | None:
    """The language whose articles, prepositions and pronouns make up most of a text's words.

    Returns:
        A BCP 47 code; nothing where the text has too few such words of any language to tell.
    """
    words = fold(text[:_SAMPLE]).split()
    shares = dict.fromkeys(languages(), 0)
    for known, count in Counter(map(_languages_of().get, words)).items():
        for language in known or ():
            shares[language] += count
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and 100 * shares[best] > _FEWEST_IN_HUNDRED * len(words) else None
