"""Which language a text is in, by its commonest words; only languages that have a pack are considered."""

from __future__ import annotations

from functools import lru_cache

from newsschema.languages.events import phrases
from newsschema.languages.pack import languages
from newsschema.text.folding import fold, fold_term

_SAMPLE = 4000
_FEWEST_IN_HUNDRED = 12


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    words_of = {language: phrases(language) for language in languages()}
    return {
        language: frozenset(
            fold_term(word)
            for word in (*words.articles, *words.of, *words.conjunctions, *words.not_nouns, *words.common)
        )
        for language, words in words_of.items()
    }


def detect_language(text: str) -> str | None:
    """The language whose articles, prepositions and pronouns make up most of a text's words.

    Returns:
        A BCP 47 code; nothing where the text has too few such words of any language to tell.
    """
    words = fold(text[:_SAMPLE]).split()
    shares = {language: sum(map(known.__contains__, words)) for language, known in _function_words().items()}
    best = max(sorted(shares), key=lambda language: shares[language], default=None)
    return best if best is not None and 100 * shares[best] > _FEWEST_IN_HUNDRED * len(words) else None
