"""Whether somebody is spoken of as a woman or as a man, where a form of address, a given name or an article tells."""

from __future__ import annotations

import re
from functools import lru_cache

from newsschema.extraction.mentions import PersonMention
from newsschema.languages.genders import Gender, gender_of_name, gender_of_word
from newsschema.text.folding import fold_term

_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+)['’ \u00a0\u202f\n]{1,2}\Z")
_LONGEST_WORD = 16


@lru_cache(maxsize=256)
def _gender_of_address(honorific: str, language: str) -> Gender | None:
    genders = (gender_of_word(word, "honorifics", language) for word in fold_term(honorific).split())
    return next(filter(None, genders), None)


class Genders:
    """Tells it for the mentions of one text."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    def of(self, mention: PersonMention) -> Gender | None:
        """By the form of address, the given name or a feminine article before the post; a masculine one may be a woman's too."""
        if mention.honorific and (gender := _gender_of_address(mention.honorific, self._language)) is not None:
            return gender
        if mention.given and (gender := gender_of_name(mention.given, self._language)) is not None:
            return gender
        led = mention.post_span is not None and (mention.name_span is None or mention.post_span < mention.name_span)
        return "woman" if led and self.of_article(mention) == "woman" else None

    def of_article(self, mention: PersonMention) -> Gender | None:
        """By the article before a mention."""
        return gender_of_word(self.word_before(mention.start), "articles", self._language)

    def word_before(self, start: int) -> str:
        """The word right before an offset, folded."""
        found = _WORD_BEFORE.search(self._text, max(start - _LONGEST_WORD, 0), start)
        return fold_term(found[1]) if found is not None else ""
