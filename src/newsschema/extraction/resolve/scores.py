"""Scores beside a verb of contest, and the clubs or towns on both sides of it: "Limoges a battu Chambéry 31 à 28"."""

from __future__ import annotations

from functools import cache

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import articles, phrases
from newsschema.languages.events import events as words_of
from newsschema.model.dates import DateMention
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_WORD = r"\p{Lu}[\p{L}\p{M}\d.'’&-]*+"
_REACH = 90
_LONGEST = 600
_NEAR = 6
_TWO = 2


@cache
def _team(language: str) -> regex.Pattern[str]:
    """Words with capitals, joined by the language's words for "of"; a number belongs to it where no score begins: "Schalke 04"."""
    links = "|".join(regex.escape(link).replace("'", "['’]") for link in phrases(language).of)
    link = rf"(?:(?:{links})(?:[ \u00a0]|(?<=['’])))?" if links else ""
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:\d\. )?{_WORD}(?:[ \u00a0]{link}(?:{_WORD}|\d{{2,4}}(?![\d.,:%]|[ \u00a0]?[-–:])))*+"
    )


@cache
def _score(language: str) -> regex.Pattern[str]:
    links = "|".join(regex.escape(link) for link in words_of(language).score)
    between = rf"(?:\s?[-–:]\s?|\s(?:{links})\s)" if links else r"\s?[-–:]\s?"
    return regex.compile(rf"(?<![\d.,:/–-])(\d{{1,3}}){between}(\d{{1,3}})(?![\d:/–-]|[.,]\d|\s?%|\s?(?:h|Uhr)\b)")


class Teams:
    """Reads scores, and the clubs, towns and states that stand on both sides of a verb of contest.

    Args:
        scan: the text.
        cast: who may act in it.
        dates: its dates, which are neither scores nor teams.
        language: whose words hold.
    """

    def __init__(self, scan: Scan, cast: Cast, dates: Placed[DateMention], language: str) -> None:
        self._scan = scan
        self._cast = cast
        self._dates = dates
        self._language = language

    def score(self, sentence: tuple[int, int]) -> tuple[int, int] | None:
        """The first score of a sentence: no date, hour or span of years that looks like one."""
        first, last = sentence
        scores = _score(self._language).finditer(self._scan.text, first, min(last, first + _LONGEST))
        return next((score.span() for score in scores if not self._dates.overlapping(*score.span())), None)

    def sides(self, sentence: tuple[int, int], verb: Hit, score: tuple[int, int]) -> list[Actor]:
        """Who stands before a verb of contest and who behind it, by the capitals of their names."""
        found = self._beside(sentence, verb, score)
        if len({side.ref or side.name for side in found}) == len(found):
            return found
        return [side._replace(kind="group", ref="") for side in found]  # England and Wales are one state

    def _beside(self, sentence: tuple[int, int], verb: Hit, score: tuple[int, int]) -> list[Actor]:
        last = min(sentence[1], verb.end + _REACH)
        before = self._named(max(sentence[0], verb.start - _REACH), verb.start, score)[-1:]
        for rival in self._scan.between("rival", verb.end, last):
            led = self._named(rival.end, last, score)[:1]
            if led and led[0].start - rival.end <= _NEAR:
                return [*(before or self._named(verb.end, rival.start, score)[:1]), *led]
        behind = self._named(verb.end, last, score)
        if phrases(self._language).noun_capitals:  # "den SV Rothental", but not "den Sieg"
            behind = [actor for actor in behind if actor.ref or " " in actor.name]
        return [*before, *behind[: 1 if before else _TWO]]

    def _named(self, start: int, stop: int, score: tuple[int, int]) -> list[Actor]:
        """The teams of a stretch: by an actor that is no capital's government, else by their capitals."""
        text, found = self._scan.text, []
        for match in _team(self._language).finditer(text, start, stop):
            end = score[0] if match.start() < score[0] < match.end() else match.end()
            name = text[match.start() : end].rstrip(" \u00a0.'’")
            first, last = match.start(), match.start() + len(name)
            word, _, rest = name.partition(" ")
            if fold_term(word) in articles(self._language):
                first, name = last - len(rest), rest
            if not name or self._dates.overlapping(first, last):
                continue
            known = [actor for actor in self._cast.outermost(first, last) if actor.ref and not actor.capital]
            whole = next((actor for actor in known if (actor.start, actor.end) == (first, last)), None)
            if whole is not None and whole.kind != "country":
                found.append(whole)
            elif whole is not None or not any(actor.kind == "official" for actor in known):
                found.append(whole or Actor(first, last, "group", "", name, name))
        return found
