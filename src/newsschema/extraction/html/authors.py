"""Names out of the strings in which pages give their authors: people, desks and agencies told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import regex

from newsschema.extraction.html.page import clean, key_of, keys_of_site
from newsschema.extraction.html.words import Vocabulary, has_given_name, is_place
from newsschema.text.folding import fold_term

Kind = Literal["person", "desk", "agency", "site"]

_ADDRESS = regex.compile(r"(?:https?:)?//\S+|www\.\S+|\S+@\S+\.\w+|[\w.]+\s*\[at\]\s*[\w.]+", regex.IGNORECASE)
_HANDLE = regex.compile(r"(?:(?<=\s)|^)@\w+")
_BRACKETS = regex.compile(r"\s*[(\[（【][^()\[\]（）【】]{0,80}[)\]）】]?")
_SEPARATOR = regex.compile(r"\s*(?:[,;|•·●&+\n/،、；／]|\s[-–—]\s|\s(?:[xX×])\s)\s*")
_DOMAIN = regex.compile(r"[\p{L}\d\-]+\.(?:\p{Ll}{2,12}|\p{Ll}{2,3}\.\p{Ll}{2})", regex.IGNORECASE)
_TOKEN = regex.compile(r"\S+")
_CAPITAL = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}]")
_CASELESS = regex.compile(r"\p{Lo}")
_NAME_TOKEN = regex.compile(
    r"(?:[\p{Ll}]{1,3}[’'ʼ`-]|\p{Ll}{1,2}(?=\p{Lu}))?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}’'ʼ`´.\u200c\-‐‑·]*[.,]?"
)
_PARTICLE = regex.compile(
    r"(?:van|von|der|den|de|del|della|dello|di|da|do|dos|das|du|des|la|le|les|el|al|bin|bint|ben|ibn|abu|ter|ten|te|zu|zum|zur|y|e|i|af|av|auf|lo|dal|dalla|san|st|ud|ul|ur|ut|"
    r"mac|vom|vande|vanden|op|'t|'s|d'|d’|los|las|och|und|in|ap|an|na|ní|uí|nic|ua|ould|dit|al-\p{L}+|el-\p{L}+|ad-\p{L}+|as-\p{L}+|ash-\p{L}+)"
)
_ACRONYM = regex.compile(r"[\p{Lu}]{2,6}")
_SUFFIX = regex.compile(r"(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|dr|obe|mbe|cfa)\.?", regex.IGNORECASE)
_HAN_NAME = regex.compile(r"[\p{Han}\p{Hangul}]{2,6}")
_HAN = regex.compile(r"[\p{Han}\p{Hangul}\p{Katakana}]+$")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Thai}\p{Khmer}\p{Lao}\p{Myanmar}]")
_LOWER = regex.compile(r"\p{Ll}[\p{Ll}’'-]*(?:\s[\p{Ll}’'-]{2,}){1,2}")
_HAN_NAMES = regex.compile(r"\p{Han}{2,4}(?:\s\p{Han}{2,4})+")
_IN_BRACKETS = regex.compile(r"\s*\(([^()]{1,40})\)")
_INITIALS = regex.compile(r"(?:\p{Lu}\.-?)+\p{Lu}")
_MANDATE = regex.compile(r"(?<=\s\S{2,20})[\s,]+(?:MP|MEP|MSP|MLA|TD|PhD|OBE|MBE|CBE|KC|QC|MdB|MdL)$")
_BEFORE_NAME = regex.compile(r"(?:dr|prof|professor|mr|mrs|ms)\s+(?=\S+\s\S)")
_MOST_IN_AGENCY = 3
_MOST_IN_SITE = 8
_GERESH = regex.compile(r"\p{Hebrew}['’׳]$")
_GENERATION = regex.compile(r"\s([JS]r)\.\s*$")
_NO_NAMES = frozenset(
    {"El", "La", "Le", "Les", "Los", "Las", "Il", "Lo", "Die", "Der", "Das", "Het", "De", "The", "O", "Os"}
)
_ARTICLES = frozenset({"The", "THE", "Les", "Das"})
_NEXT_LABEL = regex.compile(r"(?<=\s)\p{L}{2,20}\s?[:：]")
_FIGURE = regex.compile(r"\d")
_TRIMMED = " \t\"'“”«»‘’:.,;|-–—*•·/_"
_LONGEST = 70
_SHORTEST_HOUSE = 4
_LONGEST_STRING = 1000
_MOST_TOKENS = 6
_MOST_PARTICLES = 3


class Named(NamedTuple):
    """Somebody who is named as author: the name without what stands around it, and what it is."""

    name: str
    kind: Kind


class Reader:
    """Reads names on one page.

    Attributes:
        words: the words that stand around authors in the page's language.
        sites: keys of the names of the site.
    """

    def __init__(self, words: Vocabulary, sites: frozenset[str]) -> None:
        self.words = words
        self.sites = sites

    def read(self, text: str, *, whole: bool = False) -> list[Named]:
        """The names in a string.

        Args:
            text: as it stands in the page.
            whole: whether it is one name by its place, as in JSON-LD; it is still taken apart where it clearly is not.
        """
        text = self._without_photographers(_ADDRESS.sub(" ", clean(text[:_LONGEST_STRING])))
        text = _BRACKETS.sub(" ", _HANDLE.sub(" ", text)).strip()
        kind = self._kind_of_whole(text)
        if kind is not None:
            return [Named(text, kind)]
        reporters = [
            match["name"].strip()
            for match in self.words.signed.finditer(text)
            if match.start() < match.start("name") and text[match.end() : match.end() + 1] in ("/", "／")
        ]
        if reporters and all(self._named(name, first=True) == (name, "person") for name in reporters):
            return joined(Named(name, "person") for name in reporters)
        text = self._behind_site(self._without_dates(self._without_labels(text)))
        found: list[Named] = []
        parts, single = list(self._parts(text)), True
        inverted = _inverted(parts)
        if inverted is not None:
            parts = [inverted]
        for number, part in enumerate(parts):
            named = self._named(part, first=number == 0)
            if found and found[-1].kind == "site" and number == len(parts) - 1 and self._are_without_site(found[:-1]):
                break  # the place behind the house, in "By Jane Doe, BBC News, Nairobi"
            if named is not None and self._is_single(named.name) and is_place(named.name, self.words.language):
                continue
            if named is not None and found and found[-1].kind == "person" and self._is_bare_desk(named):
                continue  # where somebody works, in "Jane Doe, Redaktion"
            if named is not None and not (
                number and named.kind == "person" and self._is_single(named.name) and not (whole and single)
            ):
                found.append(named)
            single = single and (named is None or self._is_single(named.name))
        if not found and whole and _LOWER.fullmatch(text) and not self.words.desk & set(text.split()):
            return [Named(text, "person")]
        return joined(found)

    def _kind_of_whole(self, text: str) -> Kind | None:
        """What a string is that is no person's name as it stands."""
        key = key_of(text)
        if not key:
            return None
        if fold_term(text) in self.words.agencies:
            return "agency"
        return "site" if self.is_site(text) else None

    def _is_bare_desk(self, named: Named) -> bool:
        return named.kind == "desk" and fold_term(named.name) in self.words.desk

    def is_nobody(self, named: Named) -> bool:
        """Whether a name is that of a user of a content system."""
        return fold_term(named.name) in self.words.no_name

    def is_site(self, name: str) -> bool:
        """Whether a name is that of the site: its title, its address, or either with a word more."""
        if keys_of_site(name) & self.sites or (_DOMAIN.fullmatch(name.strip()) is not None and "." in name.strip(".")):
            return True
        key = key_of(name)
        return any(
            len(site) >= 3 and key.startswith(site) and key[len(site) :] in self.words.behind_site
            for site in self.sites
        )

    def _without_photographers(self, text: str) -> str:
        """A string without the names behind which a word in brackets says that they took pictures."""
        for bracket in reversed(list(_IN_BRACKETS.finditer(text))):
            if self.words.not_author.fullmatch(bracket[1].strip()) is not None:
                before = text[: bracket.start()]
                links = [*_SEPARATOR.finditer(before), *self.words.both.finditer(before)]
                text = before[: max((link.start() for link in links), default=0)] + text[bracket.end() :]
        return text

    def _without_labels(self, text: str) -> str:
        label = self.words.label.search(text)
        if label is not None and label.end() < len(text):
            text = text[label.end() :]
            following = _NEXT_LABEL.search(text)
            text = text[: following.start()] if following else text
        for _ in range(3):
            also = self.words.also.match(text)
            behind = self.words.by(text) or (also.end() if also else 0)
            if not behind:
                break
            text = text[behind:]
        credit = self.words.not_author.search(text)
        return text if credit is None else text[: credit.start()]

    def _without_dates(self, text: str) -> str:
        """What stands before a date or its label."""
        for mark in (_FIGURE, self.words.dated):
            match = mark.search(text)
            if match is not None:
                text = text[: match.start()]
        return text

    def _parts(self, text: str) -> Iterator[str]:
        for piece in _SEPARATOR.split(text):
            start = 0
            if self.words.apart_by_space and _HAN_NAMES.fullmatch(piece.strip()):
                yield from piece.split()
                continue
            if self.words.joined_and and (both := self._at_joined_and(piece)):
                yield from both
                continue
            for link in self.words.both.finditer(piece):
                before, behind = piece[start : link.start()], piece[link.end() :]
                if (
                    (" " in before.strip()) == (" " in behind.strip())
                    or _CASELESS.search(piece)
                    or self._is_nobody(before)
                    or self._is_nobody(behind)
                ):
                    yield before
                    start = link.end()
            yield piece[start:]

    def _at_joined_and(self, piece: str) -> list[str]:
        """Two names of two words each or more, the word for "and" written together with the second."""
        tokens = piece.split()
        for number in range(2, len(tokens) - 1):
            token = tokens[number]
            if token.startswith(self.words.joined_and) and len(token) > 2 and not has_given_name(token):
                return [" ".join(tokens[:number]), " ".join([token[1:], *tokens[number + 1 :]])]
        return []

    def _is_nobody(self, name: str) -> bool:
        return fold_term(name) in self.words.agencies or bool(self.words.desk & set(fold_term(name).split()))

    def _named(self, part: str, *, first: bool) -> Named | None:
        part = self._without_labels(part)
        generation = _GENERATION.search(part)
        geresh = _GERESH.search(part.rstrip())
        part = part.strip(_TRIMMED) + (geresh[0][1:] if geresh else "")
        if not part or (not first and _SUFFIX.fullmatch(part)):
            return None
        if (kind := self._kind_of_whole(part)) is not None:
            return Named(part, kind)
        part = self.words.behind.sub("", part)
        place = self.words.at.search(part)
        if place is not None and len(part[: place.start()].split()) >= 2:
            part = part[: place.start()]
        part = self._without_site(part)
        if (kind := self._kind_of_whole(part)) is not None:
            return Named(part, kind)
        if self.is_site(part.rpartition(" ")[0]):
            return Named(part, "desk")
        part = self._behind_role(_MANDATE.sub("", self._without_agency(part)))
        if not first and part[:1].islower() and len(part.split()) == 2:
            return None  # "de Curitiba" behind a name
        tokens = set(fold_term(part).split())
        if tokens <= self.words.control or self._is_desk_without_spaces(part):
            return Named(part, "desk")
        role = self.words.role.search(part)
        if role is not None:
            before = part[: role.start()].strip(_TRIMMED).split()
            if not first and self.words.control & {token.casefold() for token in before}:
                return None
            if len(before) >= 2 and not self.words.desk & set(fold_term(" ".join(before)).split()):
                part, tokens = self._before_house(before), set()
            elif not first or not self.words.desk & tokens:
                return Named(part, "desk") if first and len(part) <= _LONGEST else None
        if self.words.desk & tokens:
            return Named(part, "desk") if len(part) <= _LONGEST else None
        if _ACRONYM.fullmatch(part) and not _CASELESS.search(part):
            return Named(part, "agency")
        name = part if looks_like_name(part) else _name_before(part)
        if name is None:
            return None
        if all(token in _NO_NAMES or token.islower() for token in name.split()):
            return None
        if name.split()[0] in _ARTICLES:
            return Named(name, "desk")
        if _ACRONYM.fullmatch(name.split()[0]) and not name.isupper() and (not first or len(name.split()[0]) > 2):
            return Named(name, "desk") if first else None
        name = name if geresh else name.strip(_TRIMMED)
        if _INITIALS.fullmatch(name):
            return Named(f"{name}.", "person")
        return Named(f"{name}." if generation and name.endswith(generation[1]) else name, "person")

    def _without_agency(self, part: str) -> str:
        """A name without the agency behind it: "Paul Vogt Associated Press"."""
        tokens = part.split()
        for length in range(min(_MOST_IN_AGENCY, len(tokens) - 2), 0, -1):
            if fold_term(" ".join(tokens[-length:])) in self.words.agencies:
                return " ".join(tokens[:-length])
        return part

    def _before_house(self, tokens: list[str]) -> str:
        """A name without the agency or site that stands between it and a role: "Mark Kemp AP Entertainment" of a writer."""
        for number in range(2, len(tokens)):
            house = key_of(tokens[number])
            if (
                fold_term(tokens[number]) in self.words.agencies
                or self.is_site(tokens[number])
                or (len(house) >= _SHORTEST_HOUSE and any(site.endswith(house) for site in self.sites))
            ):
                return " ".join(tokens[:number])
        return " ".join(tokens)

    def _behind_role(self, part: str) -> str:
        """The name behind a role, in "Political Editor Jane Doe"; the part as it is where none stands there."""
        behind = max((role.end() for role in self.words.role.finditer(part)), default=len(part))
        name = part[behind:].strip(_TRIMMED)
        return name if " " in name and not name[0].islower() and looks_like_name(name) else part

    def _is_desk_without_spaces(self, part: str) -> bool:
        """Whether a name in a script without spaces ends with the word of a desk."""
        return _CASELESS.match(part) is not None and any(
            len(word) >= 2 and len(part) > len(word) and part.endswith(word)
            for word in self.words.desk
            if _HAN.match(word)
        )

    def _behind_site(self, text: str) -> str:
        """A string without the site's name at its beginning, where that name has a word for "and" that would take it apart."""
        tokens = text.split()
        if self.words.both.search(text) or "&" in tokens:
            for length in range(3, min(len(tokens) - 1, _MOST_IN_SITE)):
                if self.is_site(" ".join(tokens[:length])):
                    return " ".join(tokens[length:])
        return text

    def _without_site(self, part: str) -> str:
        """A part without the site's name before or behind a person's."""
        tokens = part.split()
        for length in range(1, min(len(tokens), _MOST_IN_SITE)):
            if self.is_site(" ".join(tokens[:length])) and (
                len(tokens) - length >= 2 or _HAN_NAME.fullmatch(tokens[-1])
            ):
                return " ".join(tokens[length:])
            if self.is_site(" ".join(tokens[-length:])) and len(tokens) - length >= 2:
                return " ".join(tokens[:-length])
        return part

    @staticmethod
    def _are_without_site(found: list[Named]) -> bool:
        return bool(found) and all(each.kind != "site" for each in found)

    @staticmethod
    def _is_single(name: str) -> bool:
        """Whether a name is one word, in a script that sets spaces between words."""
        return " " not in name and _UNSPACED.search(name) is None


def is_cased(text: str) -> bool:
    """Whether a text is in a script that has capitals."""
    return _CASELESS.search(text) is None


def looks_like_name(text: str) -> bool:
    """Whether a string has the form of a person's name, in any script.

    >>> looks_like_name("Nadia el-Fassi"), looks_like_name("5 min read"), looks_like_name("jdoe")
    (True, False, False)
    """
    text = text.strip(_TRIMMED)
    tokens = text.split()
    if (
        not tokens
        or len(tokens) > _MOST_TOKENS + _MOST_PARTICLES
        or len(text) > _LONGEST
        or any(char.isdigit() for char in text)
    ):
        return False
    proper = [token for token in tokens if _NAME_TOKEN.fullmatch(token)]
    if not proper or len(proper) > _MOST_TOKENS or not _CAPITAL.search(proper[0]):
        return False
    if len(text) < 2 or (len(tokens) == 1 and len(text) == 2 and not _CASELESS.search(text)):
        return False
    return all(token in proper or _PARTICLE.fullmatch(token) for token in tokens)


def _name_before(text: str) -> str | None:
    """The name that a string begins with, where words follow that are none of it: "Nadia Berrada le mar"."""
    tokens = text.split()
    for length in range(min(len(tokens) - 1, _MOST_TOKENS), 1, -1):
        name = " ".join(tokens[:length])
        if tokens[length][0].islower() and not _PARTICLE.fullmatch(tokens[length - 1]) and looks_like_name(name):
            return name
    return None


def joined(names: Iterable[Named]) -> list[Named]:
    """The same names, each once: variants of case, accents and dots are one, and the one in mixed case stays."""
    kept: dict[str, Named] = {}
    for named in names:
        key = key_of_name(named.name)
        if key not in kept or (kept[key].name.isupper() and not named.name.isupper()):
            kept[key] = named
    return list(kept.values())


def key_of_name(name: str) -> str:
    """What variants of one name have in common, with a form of address or without.

    >>> key_of_name("José A. Pérez") == key_of_name("Dr. JOSE A PEREZ")
    True
    """
    return _BEFORE_NAME.sub("", fold_term(name)).replace(" ", "")


def _inverted(parts: list[str]) -> str | None:
    """The two parts of "Doe, Jane" in their natural order; nothing where they are not such."""
    if len(parts) != 2 or any(
        " " in part.strip() or not looks_like_name(part) or _CASELESS.search(part) for part in parts
    ):
        return None
    family, given = (part.strip() for part in parts)
    return f"{given} {family}" if not (_ACRONYM.fullmatch(family) or _ACRONYM.fullmatch(given)) else None
