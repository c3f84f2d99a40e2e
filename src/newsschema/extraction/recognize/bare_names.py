"""Names of one word with no form of address: told by what stands around them, and by all places where the text has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PersonMention
from newsschema.extraction.recognize.beside_names import Beside
from newsschema.extraction.recognize.person_names import WrittenName, shapes
from newsschema.extraction.scan import Scan
from newsschema.languages.people import names
from newsschema.text.folding import fold_term

_SHORTEST = 3
_LONGEST_WORD = 20
_SPACE = r"[ \u00a0\u202f\n]"
_BEFORE = regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}\-])([\p{{L}}\-]+)(?:['’]{_SPACE}?|{_SPACE}{{1,2}})")
_VERB = regex.compile(
    rf"(?:{_SPACE}\([^()\n]{{1,30}}\))?(?:,{_SPACE}(?P<clause>\p{{Ll}}[^,.;:()«»]{{2,60}}),)?{_SPACE}(?P<verb>\p{{Ll}}+)(?=[ '’,.\n\u00a0])"
)
_RANK = regex.compile(r"(?r)(?:(?<![\p{L}\p{N},.])\d{1,2}\.|(?<![\p{L}\p{N}])\d{1,2}(?:er|e|°|º),?)[ \u00a0]")
_BEHIND_RANK = regex.compile(r"[;.]|,(?! (?:[àa] M|mont))| \(")
_VOTES = regex.compile(rf",{_SPACE}\d{{1,3}}(?:[.,  \u00a0]\d{{3}})*(?:{_SPACE}voix)?(?=[;.,])")
_MINUTES = regex.compile(r" \((?:\d{1,3}(?:e|er|'|’)(?: sp)?(?:, ?)?)+\)")
_BRACKETED = regex.compile(rf"{_SPACE}\((?P<words>[\p{{Lu}}][\p{{L}}\- ]{{2,30}})\)")
_INVERTED = regex.compile(r"[,.:;»]|\s(?:en|d|à|avec|dans|sur|au)\b")
GERMANIC = ("von ", "van ", "zu ")
"""Particles that stand before nothing but names."""

_LISTED = regex.compile(
    rf"{_SPACE}?(?:\([^()\n]{{1,40}}\))?(?:{_SPACE}?[,;]{_SPACE}|{_SPACE}\p{{Ll}}{{1,3}}{_SPACE})(?:\p{{Ll}}{{2,3}}{_SPACE})?\Z"
)
_ENDS_LISTED = regex.compile(rf"{_SPACE}?[,;.):]|{_SPACE}\(|{_SPACE}\p{{Ll}}{{1,3}}{_SPACE}\p{{Lu}}|{_SPACE}\p{{Ll}}+")
_NO_NAME = regex.compile(r"(?r)(?:ée?s?|ments?|[tsx]ions?|ités?|ères?|eurs|ants|ents|iques?)")
"""Endings of words that begin a sentence without being a name: "Créée en 1990, ..."."""
_ELIDED = regex.compile(r"(?:[LDCSNMTJ]|Qu)['’]\p{Ll}")
"""An article or a pronoun before a common noun that begins a sentence: "L'entretien"."""
_KIN = regex.compile(rf"(?<![\p{{L}}\p{{N}}\-])(?P<kin>\p{{Ll}}[\p{{Ll}}\-]+)(?P<comma>,)?{_SPACE}\Z")
_KIN_CLOSED = regex.compile(rf"(?:{_SPACE}\([^()\n]{{1,20}}\))?[,.;]|{_SPACE}\p{{Ll}}{{1,3}}{_SPACE}")
_FARTHEST = 60
_INVERSION = 2


class _Words(NamedTuple):
    towns: frozenset[str]
    acts: frozenset[str]
    by: frozenset[str]
    parties: frozenset[str]
    says: frozenset[str]
    kin: frozenset[str]


@cache
def _words(language: str) -> _Words:
    words = names(language)
    lists = (words.towns, words.acts, words.by, words.parties, words.says, words.kin)
    return _Words(*(frozenset(map(fold_term, each)) for each in lists))


class BareNames:
    """Tells which single capitalised words of one text are people."""

    def __init__(self, scan: Scan, beside: Beside, written: Iterable[WrittenName], language: str) -> None:
        self._scan = scan
        self._text = scan.text
        self._beside = beside
        self._shapes = shapes(language)
        self._words = _words(language)
        self._things: set[str] = set()
        if self._words.acts:
            self._things.update(
                self._folded(name) for name in written if len(name.words) == 1 and self._is_led_like_a_thing(name)
            )

    def is_person(self, name: WrittenName) -> bool:
        """Whether a single word is somebody: by an age, a post or a rank beside it, or by what it does."""
        if self._is_kin(name):
            return True
        if not self._words.acts or not self.may_be(name) or _ELIDED.match(self._text, name.start):
            return False
        if self._is_told_behind(name):
            return True
        before = self.word_before(name.start)
        if before in self._words.parties:
            return True
        if self._folded(name) in self._things:
            return False
        if name.start <= self._scan.sentences.at(name.start)[0] + 1 and _NO_NAME.match(
            self._text, name.start, name.end
        ):
            return False
        return self._acts(name, before) or self._is_led(name, before)

    def _is_kin(self, name: WrittenName) -> bool:
        """Whether a noun of kin stands before a given name, or one that a comma closes: "her son Rupert", "his wife, Morag, wept"."""
        kin = _KIN.search(self._text, max(name.start - _LONGEST_WORD, 0), name.start)
        if kin is None or fold_term(kin["kin"]) not in self._words.kin:
            return False
        closed = _KIN_CLOSED.match(self._text, name.end) is not None
        return (closed or not kin["comma"]) if name.given else closed and self.may_be(name)

    def is_led(self, name: WrittenName) -> bool:
        """Whether an article stands before a name, as before the titles of papers: "le Voltaire"."""
        return self.word_before(name.start) in self._beside.articles

    def listed(
        self, written: list[WrittenName], people: Mapping[WrittenName, PersonMention], doubtful: Iterable[WrittenName]
    ) -> list[WrittenName]:
        """The doubtful names that stand in one list with people, whichever come first."""
        open_names = frozenset(name for name in doubtful if self._words.acts or (name.given and len(name.words) == 1))
        found: dict[WrittenName, None] = {}
        for row in (written, written[::-1]):
            last: WrittenName | None = None
            for name in row:
                if last is not None and name in open_names and name not in found and (last in people or last in found):
                    near = people.get(last)
                    place = (last.start, last.end) if near is None else (near.start, near.end)
                    many = bool(self._words.acts) and (near is None or near.honorific_span is None)
                    if self.goes_with(name, place, many=many):
                        found[name] = None
                last = name
        return list(found)

    def goes_with(self, name: WrittenName, other: tuple[int, int], *, many: bool) -> bool:
        """Whether a name stands in one list with a person.

        Args:
            name: what may be one.
            other: where the person stands, before or behind it.
            many: whether a comma is enough between them.
        """
        given = name.given and not many  # "her sons Rupert and James"
        if not (self._words.acts or given) or not self.may_be(name) or self._folded(name) in self._things:
            return False
        first, last = (other[1], name.start) if other[1] <= name.start else (name.end, other[0])
        gap = self._text[first:last]
        if len(gap) > _FARTHEST or _LISTED.fullmatch(gap) is None:
            return False
        words = gap.rpartition(")")[2].split()
        linked = bool(words) and fold_term(words[0]) in self._beside.conjunctions
        lone = self.word_before(name.start) if other[0] > name.start else ""
        if lone in self._beside.articles or lone in self._shapes.place_before:
            return False
        if not linked and any(
            fold_term(word.strip(",;")) not in self._shapes.particles for word in words if word.strip(",;")
        ):
            return False
        if not linked and lone:
            return False
        return linked or (many and _ENDS_LISTED.match(self._text, name.end) is not None)

    def bracketed(self, end: int) -> tuple[int, str] | None:
        """The given names in brackets behind a name: "Vignat (Claude)"; where they end and what they are."""
        found = _BRACKETED.match(self._text, end)
        if found is None:
            return None
        words = found["words"].replace("-", " ").split()
        return (found.end(), found["words"]) if all(fold_term(word) in self._shapes.given for word in words) else None

    def word_before(self, start: int) -> str:
        """The word right before an offset, folded."""
        before = _BEFORE.match(self._text, max(start - _LONGEST_WORD, 0), start)
        return fold_term(before[1]) if before is not None else ""

    def _folded(self, name: WrittenName) -> str:
        return fold_term(self._text[name.start : name.end])

    def may_be(self, name: WrittenName) -> bool:
        """Whether a word can be somebody's at all: no place, no country, no title and not behind the noun of a thing."""
        word = self._text[name.start : name.end]
        return (
            len(word) >= _SHORTEST
            and not word.isupper()
            and self._folded(name) not in self._words.towns
            and not word.startswith(("Saint-", "Sainte-"))
            and not self._scan.starting("country", name.start)
            and not self._scan.starting("title", name.start)
            and self.word_before(name.start) not in self._shapes.thing_before
        )

    def may_be_given(self, name: WrittenName) -> bool:
        """Whether a word may be the given name of somebody who is named in full: no place that something happens in."""
        return self.may_be(name) and not self._is_led_like_a_thing(name) and self._folded(name) not in self._things

    def _is_led_like_a_thing(self, name: WrittenName) -> bool:
        before = self.word_before(name.start)
        return (
            before in self._beside.articles
            or before in self._shapes.place_before
            or before in self._shapes.thing_before
        )

    def _is_told_behind(self, name: WrittenName) -> bool:
        """Whether an age, a post, given names, a rank or votes beside a name make it somebody's wherever it stands."""
        text = self._text
        if self._is_led_like_a_thing(name):
            return False
        if self._beside.has_age(name.end) or self.bracketed(name.end) is not None:
            return True
        if self._text.startswith(GERMANIC, name.start):
            return True
        post = self._beside.behind(name.end)
        if post is not None and not post.plural and not post.informal and post.start - name.end <= _INVERSION:
            return True
        if _VOTES.match(text, name.end) is not None or _MINUTES.match(text, name.end) is not None:
            return True
        ranked = _RANK.match(text, max(name.start - _LONGEST_WORD, 0), name.start)
        return ranked is not None and _BEHIND_RANK.match(text, name.end) is not None

    def _acts(self, name: WrittenName, before: str) -> bool:
        """Whether a name is the subject of a verb: "Berlier demande", "s'écria Berlier"."""
        text, scan = self._text, self._scan
        if before in self._shapes.links:
            return False
        said = scan.between("speech", max(name.start - _LONGEST_WORD, 0), name.start)
        if before in self._words.says or any(hit.end == name.start - 1 for hit in said):
            return _INVERTED.match(text, name.end) is not None
        verb = _VERB.match(text, name.end)
        if verb is not None and verb["verb"] != "à" and fold_term(verb["verb"]) in self._words.acts:
            return True
        if verb is not None and verb["clause"] is None:
            place = verb.start("verb")
            return scan.starting("speech", place)
        return False

    def _is_led(self, name: WrittenName, before: str) -> bool:
        """Whether the word before a name leads to somebody: "par Berlier", a given name alone."""
        if before in self._words.by:
            return True
        apart = self._beside.before(name.start)
        if apart is not None and not apart.plural and not apart.informal:
            return (
                self._text[name.end : name.end + 1] in (",", ".", ";")
                and self.word_before(apart.start) in self._beside.articles
            )
        if not name.given or "-" in self._text[name.start : name.end] or before in self._beside.conjunctions:
            return False
        first = self._scan.sentences.at(name.start)[0]
        return (
            name.start > first + 1
            and self._text[name.end : name.end + 1] != "-"
            and (bool(before) or self._text[name.start - 2 : name.start - 1] == ",")
        )


def short_names(people: Iterable[PersonMention], *, double: bool) -> frozenset[str]:
    """What the people who are named may be called by elsewhere in the text."""
    families: set[str] = set()
    for person in people:
        words = fold_term(person.name or "").split()
        families.add(" ".join(words))
        for part in (person.family, f"{person.particles} {person.family}" if person.particles else None):
            if part and len(part) >= _SHORTEST:
                families.add(fold_term(part))
        if double and person.family and " " in person.family:
            first = fold_term(person.family).split()[0]
            families.update({first} if len(first) >= _SHORTEST else ())
        if len(words) > 1 and len(words[-1]) >= _SHORTEST and not (person.suffix or words[-1].endswith(")")):
            families.update((words[-1], fold_term((person.name or "").split()[-1])))
        if person.suffix and person.given and not person.family:
            families.add(fold_term(person.given))
    return frozenset(families)


def given_names(people: Iterable[PersonMention]) -> frozenset[str]:
    """The given names of those who are named in full: "Nora" of "Nora Benali"."""
    return frozenset(
        fold_term(person.given)
        for person in people
        if person.given and person.family and " " not in person.given and len(person.given) >= _SHORTEST
    )
