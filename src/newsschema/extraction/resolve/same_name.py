"""Mentions by name grouped by person: short names with full ones, other spellings with the first."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from newsschema.extraction.mentions import PersonMention
from newsschema.extraction.resolve.genders import Genders
from newsschema.extraction.resolve.spellings import Spelled, spelled
from newsschema.languages.genders import Gender
from newsschema.languages.people import honorifics, names
from newsschema.text.folding import fold_term

_KIN_GAP = 40
_KIN_OF = regex.compile(r",[ \u00a0\n](?:\p{L}{1,3}['’ ])?(?:\p{L}+ )??(\p{L}+)[ \u00a0\n](?:\p{L}{1,3}['’ \n]){0,2}")
_MOST_CANDIDATES = 40
_TWICE = 2


@dataclass(slots=True)
class Person:
    """One person, as far as the names tell.

    Attributes:
        name: the fullest name, in words to compare.
        given: the given names of it, in the same way.
        family: the family name of it.
        mentions: every mention, the fullest first while they are grouped.
        gender: where a form of address, an article or the given name tells it.
        starts: where the mentions begin, in the order of the text.
        shortest: how many words the shortest mention by name has.
    """

    name: Spelled
    given: Spelled
    family: Spelled
    mentions: list[PersonMention] = field(default_factory=list)
    gender: Gender | None = None
    starts: list[int] = field(default_factory=list)
    shortest: int = 0

    @property
    def first(self) -> int:
        """Where they are mentioned first."""
        return self.starts[0]

    def add(self, mention: PersonMention, gender: Gender | None) -> None:
        """Put a mention by name with the others."""
        length = len((mention.name or "").split())
        self.mentions.append(mention)
        insort(self.starts, mention.start)
        self.shortest = min(self.shortest or length, length)
        self.gender = self.gender or gender

    def add_post(self, mention: PersonMention) -> None:
        """Put a post that stands alone with the mentions by name."""
        self.mentions.append(mention)
        insort(self.starts, mention.start)

    def before(self, start: int) -> int:
        """How often they are mentioned before an offset."""
        return bisect_left(self.starts, start)


def group_by_name(mentions: Iterable[PersonMention], genders: Genders, text: str, language: str) -> list[Person]:
    """The people whom the named mentions are of, in the order of the text.

    A short name joins the only person it fits; of several the one who was named before, and before in the same short way. Where
    that leaves several, it is nobody's.
    """
    grouping = _Grouping(genders, text, language)
    named = [(mention, grouping.words(mention)) for mention in mentions if mention.name is not None]
    named.sort(key=lambda each: (-len(each[1].words), each[0].start))
    for mention, name in named:
        grouping.add(mention, name)
    for person in grouping.people:
        person.mentions.sort(key=lambda mention: mention.start)
    return sorted(grouping.people, key=lambda person: person.first)


class _Grouping:
    def __init__(self, genders: Genders, text: str, language: str) -> None:
        self._text = text
        self._kin = frozenset(map(fold_term, names(language).kin))
        self.people: list[Person] = []
        self._genders = genders
        self._by_word: defaultdict[str, list[Person]] = defaultdict(list)
        self._double = names(language).double_family
        self._suffixes = names(language).suffixes
        self._before_family = _before_family(language)

    def words(self, mention: PersonMention) -> Spelled:
        """A name in words to compare, without its suffix."""
        name = mention.name or ""
        *before, last = name.split() or ("",)
        return spelled(" ".join(before) if before and (last in self._suffixes or last == mention.suffix) else name)

    def add(self, mention: PersonMention, name: Spelled) -> None:
        """Put a mention with the one it is of; a new person where it fits nobody, nothing where it fits several."""
        gender = self._genders.of(mention)
        known = self._candidates(name)
        for fits in (_is_short_for, self._is_first_family, self._is_given_alone) if known else ():
            fitting = [person for person in known if fits(name, person, mention)]
            if not fitting:
                continue
            allowed = [person for person in fitting if not self._clash(mention, gender, person)]
            if allowed:
                person = _most_likely(allowed, mention, gender)
                if person is not None:
                    person.add(mention, gender)
                return
            break
        person = Person(name, spelled(mention.given or ""), spelled(mention.family or ""))
        person.add(mention, gender)
        self.people.append(person)
        parts = {part for word in name.words if "-" in word for part in spelled(word.replace("-", " ")).bones}
        for bones in parts.union(name.bones):
            self._by_word[bones].append(person)

    def _candidates(self, name: Spelled) -> Sequence[Person]:
        """Those who share a word with a name, by its rarest word; nobody where they are too many to tell."""
        shared = [self._by_word[bones] for bones in name.bones if bones in self._by_word]
        if not shared:
            return ()
        rarest = min(shared, key=len)
        if len(rarest) <= _MOST_CANDIDATES:
            return rarest
        return [each for each in rarest[:_MOST_CANDIDATES] if each.name == name]

    def _clash(self, mention: PersonMention, gender: Gender | None, person: Person) -> bool:
        """Whether a form of address speaks against a person: "Mme Vane" is not Mr Vane."""
        if gender is not None and person.gender is not None and gender != person.gender:
            return True
        if self._is_kin_of(mention, person):
            return True
        # "Prince Bismarck", and only later "Count Herbert Bismarck".
        own, other = mention.honorific, person.mentions[0].honorific
        early = mention.start < person.first and len(self.words(mention).words) < len(person.name.words)
        return early and bool(own and other) and not _same_words(own or "", other or "") and not self._is_civil(own)

    def _is_kin_of(self, mention: PersonMention, person: Person) -> bool:
        """Whether somebody is named as kin of the one named right before: "Mlle Jaubert, fille du docteur Jaubert"."""
        ends = (each.end for each in (person.mentions[0], person.mentions[-1]))
        end = next((end for end in ends if 0 < mention.start - end <= _KIN_GAP), mention.start)
        apposed = _KIN_OF.fullmatch(self._text, end, mention.start)
        return apposed is not None and fold_term(apposed[1]) in self._kin

    def _is_civil(self, honorific: str | None) -> bool:
        return fold_term(honorific or "") in self._before_family

    def _is_first_family(self, name: Spelled, person: Person, _: PersonMention) -> bool:
        """Whether a name is the first part of a double family name: "García" of "Ana García Pérez", "Benali" of "Benali-Courtois"."""
        family = person.family.words
        if self._double and len(family) > 1:
            return name.words[-1:] == family[:1] and set(name.words[:-1]) <= set(person.given.words)
        return len(name.words) == 1 and len(family) == 1 and family[0].startswith(f"{name.words[0]}-")

    def _is_given_alone(self, name: Spelled, person: Person, mention: PersonMention) -> bool:
        """Whether a name is the given name of somebody named in full before: "Nora", "Sir James"."""
        if len(name.words) != 1 or self._is_civil(mention.honorific) or len(person.name.words) == 1:
            return False
        given = person.given.bones if name.arabic or person.name.arabic else person.given.sounds
        own = name.bones if name.arabic or person.name.arabic else name.sounds
        return own[:1] == given[:1] and person.first < mention.start


@cache
def _before_family(language: str) -> frozenset[str]:
    """Forms of address that stand before a family name."""
    return frozenset(map(fold_term, honorifics(language).before_family))


def _same_words(one: str, other: str) -> bool:
    first, second = set(fold_term(one).split()), set(fold_term(other).split())
    return first <= second or second <= first


def _is_short_for(short: Spelled, person: Person, _: PersonMention) -> bool:
    """Whether a name is a shorter form of another: the same last word and, of what is left, only words that it has too."""
    full = person.name
    arabic = short.arabic or full.arabic
    own, other = (short.bones, full.bones) if arabic else (short.sounds, full.sounds)
    if own == other:
        return (
            arabic
            or short.words == full.words
            or short.words[:-1] == full.words[:-1]
            or short.words[-1] == full.words[-1]
        )
    if not own or own[-1] != other[-1]:
        return len(own) > 1 and len(own) < len(other) and own == other[: len(own)]
    return all(word in other or any(len(word) == 1 and each.startswith(word) for each in other) for word in own)


def _most_likely(people: list[Person], mention: PersonMention, gender: Gender | None) -> Person | None:
    """Whom of several a short name is of, if that can be told."""
    if gender is not None and any(person.gender == gender for person in people):
        people = [person for person in people if person.gender == gender]
    before = [person for person in people if person.first < mention.start]
    people = before or people
    if len(people) == 1:
        return people[0]
    if gender is not None and all(person.gender is None for person in people):
        return None
    length = len((mention.name or "").split())
    called = [person for person in people if person.shortest <= length]
    if len(called) == 1:
        return called[0]
    people = called or people
    often = sorted(people, key=lambda person: -person.before(mention.start))
    counts = [person.before(mention.start) for person in often[:2]]
    return often[0] if counts[0] >= _TWICE * max(counts[1], 1) else None
