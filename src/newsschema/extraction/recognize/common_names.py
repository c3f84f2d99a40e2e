"""Family names that are common words too, where the text has somebody of that name: "Ilaria Costa", then "Costa ha detto"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from newsschema.extraction.mentions import PersonMention
from newsschema.extraction.recognize.person_names import never_names
from newsschema.extraction.recognize.words_before import word_before
from newsschema.extraction.scan import Scan
from newsschema.languages.events import phrases
from newsschema.languages.people import names
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_BEHIND = regex.compile(r",?[ \u00a0\n]\p{Ll}|[.,;:»”\"!?)]")


def named_again(
    scan: Scan, people: Sequence[PersonMention], taken: Placed[int], language: str
) -> Iterator[PersonMention]:
    """The places where only such a family name stands, without an article or a preposition before it."""
    words = phrases(language)
    if words.noun_capitals or words.caseless:
        return
    families = {person.family for person in people if person.given and person.family in never_names(language)}
    if not families:
        return
    led = {fold_term(word) for word in (*words.articles, *words.of, *words.field, *names(language).place_before)}
    known = Placed((person.start, person.end, person) for person in people)
    text = scan.text
    pattern = regex.compile(
        rf"(?<![\p{{L}}\p{{N}}'’\-])(?:{'|'.join(map(regex.escape, sorted(families)))})(?![\p{{L}}\p{{N}}\-])"
    )
    for match in pattern.finditer(text):
        start, end = match.span()
        before = word_before(text, start)
        if known.overlapping(start, end) or taken.overlapping(start, end) or not _BEHIND.match(text, end):
            continue
        if fold_term(before) in led or before[:1].isupper():
            continue
        name = match.group()
        yield PersonMention(start, end, name, name_span=(start, end), name=name, family=name)
