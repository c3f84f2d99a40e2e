"""Whether somebody is spoken of as a woman or as a man, where a form of address, an article or a given name tells."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PersonMention
from newsschema.languages.events import phrases
from newsschema.languages.genders import Gender, gender_of_name
from newsschema.languages.people import honorifics
from newsschema.text.folding import fold_term

_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{N}])(\p{L}+)['’ \u00a0\u202f\n]{1,2}\Z")
_LONGEST_WORD = 16


class _Words(NamedTuple):
    women: frozenset[str]
    men: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]


@cache
def _words(language: str) -> _Words:
    forms, words = honorifics(language), phrases(language)
    return _Words(
        *(frozenset(map(fold_term, each)) for each in (forms.women, forms.men, words.feminine, words.masculine))
    )


class Genders:
    """Tells it for the mentions of one text."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._words = _words(language)

    def of(self, mention: PersonMention) -> Gender | None:
        """By its form of address, a feminine article before its post (a masculine one may be a woman's too), or its given name."""
        if mention.honorific is not None:
            said = fold_term(mention.honorific)
            parts = {said, *said.split()}
            if not self._words.women.isdisjoint(parts):
                return "woman"
            if not self._words.men.isdisjoint(parts):
                return "man"
        led = mention.post_span is not None and (mention.name_span is None or mention.post_span < mention.name_span)
        if led and self.word_before(mention.start) in self._words.feminine:
            return "woman"
        return gender_of_name(mention.given, self._language) if mention.given else None

    def of_article(self, mention: PersonMention) -> Gender | None:
        """By the article before a post that stands alone."""
        before = self.word_before(mention.start)
        return "woman" if before in self._words.feminine else "man" if before in self._words.masculine else None

    def word_before(self, start: int) -> str:
        """The word right before an offset, folded."""
        found = _WORD_BEFORE.search(self._text, max(start - _LONGEST_WORD, 0), start)
        return fold_term(found[1]) if found is not None else ""
