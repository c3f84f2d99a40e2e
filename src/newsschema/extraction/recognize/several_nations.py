"""The adjectives of several countries beside a title of several: "ministres ivoirien et ghanéen", "French and German ministers"."""

from __future__ import annotations

import regex

from newsschema.extraction.mentions import CountryMention
from newsschema.languages.events import conjunctions
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_JOINED = regex.compile(r"(?:, | (\p{L}{1,3}) )")
_JOINED_BACK = regex.compile(r"(?:, | (\p{L}{1,3}) )\Z")
_WIDEST = 6

Nations = Placed[CountryMention]


def behind(text: str, nations: Nations, end: int, language: str) -> list[CountryMention]:
    """Several adjectives, the first of which ends at an offset; none where it is the only one."""
    found = _adjective(nations.ending(end))
    while found:
        joined = _JOINED.match(text, found[-1].end)
        more = _adjective(nations.starting(joined.end())) if joined and _joins(joined, language) else []
        if not more:
            break
        found += more
    return found if len(found) > 1 else []


def before(text: str, nations: Nations, start: int, reached: int, language: str) -> list[CountryMention]:
    """Several adjectives, the last of which begins at an offset, the first not before another."""
    found = _adjective(nations.starting(start))
    while found:
        first = found[0].start
        joined = _JOINED_BACK.search(text, max(first - _WIDEST, reached), first)
        more = _adjective(nations.ending(joined.start())) if joined and _joins(joined, language) else []
        if not more or more[0].start < reached:
            break
        found = more + found
    return found if len(found) > 1 else []


def _adjective(nation: CountryMention | None) -> list[CountryMention]:
    return [nation] if nation is not None and nation.form == "adjective" else []


def _joins(joined: regex.Match[str], language: str) -> bool:
    return not joined[1] or fold_term(joined[1]) in conjunctions(language)
