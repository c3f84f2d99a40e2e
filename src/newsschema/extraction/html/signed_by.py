"""Who signs: the names that most sources agree on, the first in order where they are even."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsschema.extraction.html.authors import Named, Reader, joined, key_of_name
from newsschema.extraction.html.offers import Offer
from newsschema.model.article import Author
from newsschema.text.folding import fold_term

_LONGEST_INITIALS = 3
_INITIALS = regex.compile(r"(?:\p{Lu}\.?[\s-]?){1,3}")


class Signed(NamedTuple):
    """The authors that one source names.

    Attributes:
        source: where they stand.
        names: who they are.
    """

    source: str
    names: tuple[Named, ...]

    @property
    def people(self) -> tuple[Named, ...]:
        """Those who are persons."""
        return tuple(named for named in self.names if named.kind == "person")


def gather(offered: list[Offer], printed: list[Named], reader: Reader, *, printed_in: str = "byline") -> list[Signed]:
    """The authors of every source, in the order in which they count."""
    by_source: dict[str, list[Named]] = {}
    for offer in offered:
        if offer.field != "authors" or fold_term(offer.value) in reader.words.no_name:
            continue
        names = reader.read(offer.value, whole=offer.kind == "Person")
        if offer.kind is not None and offer.kind.endswith("Organization"):
            names = [named._replace(kind="desk") if named.kind == "person" else named for named in names]
        by_source.setdefault(offer.source, []).extend(names)
    if printed:
        by_source.setdefault(printed_in, []).extend(printed)
    signed = [
        Signed(source, tuple(named for named in joined(names) if not reader.is_nobody(named)))
        for source, names in by_source.items()
    ]
    return [each for each in signed if each.names]


def without_credited(signed: list[Signed], credited: frozenset[str]) -> list[Signed]:
    """The same without those whom the page prints as editors or photographers, where its byline names somebody else."""
    printed = frozenset(key for each in signed if each.source == "byline" for key in keys(each))
    credited -= printed
    if not printed or not credited:
        return signed
    left = [
        each._replace(names=tuple(named for named in each.names if key_of_name(named.name) not in credited))
        for each in signed
    ]
    return [each for each in left if each.names]


def choose(signed: list[Signed]) -> tuple[tuple[Author, ...], str | None]:
    """The authors, and the source they are taken from.

    Among the sources that name persons the one counts whose names most others share; another that names all of these and more is
    fuller, and counts instead. Where none names a person, the first that names a desk or an agency counts.
    """
    signed = _taken_apart(_people_among(signed))
    with_people = [each for each in signed if each.people]
    if not with_people:
        for each in signed:
            bodies = [named for named in each.names if named.kind in ("desk", "agency")]
            if bodies:
                return _authors(bodies), each.source
        return (), None
    with_people = [each for each in with_people if not _is_of_initials(each)] or with_people
    support = {each.source: _support(each, with_people) for each in with_people}
    chosen = max(with_people, key=lambda each: (support[each.source], -with_people.index(each)))
    found = keys(chosen)
    for each in with_people:
        if found < keys(each) and len(each.people) <= 8:
            chosen, found = each, keys(each)
    names = [*chosen.names]
    if all(named.kind == "person" for named in names):
        names += next((agencies for each in with_people if keys(each) == found and (agencies := _agencies(each))), ())
    return _authors([_best_spelling(named, signed) for named in joined(names) if named.kind != "site"]), chosen.source


def _is_of_initials(signed: Signed) -> bool:
    """Whether a source gives the authors by nothing but their initials, "B.L."."""
    return all(_INITIALS.fullmatch(named.name) for named in signed.people)


def _support(signed: Signed, every: list[Signed]) -> float:
    own = keys(signed)
    total = 0.0
    for family in {_family(each.source) for each in every}:
        total += max(
            (len(own & keys(each)) / len(own | keys(each)) for each in every if _family(each.source) == family),
            default=0.0,
        )
    return total + (0.6 if signed.source == "json-ld" else 0.0)


def _family(source: str) -> str:
    return (
        "json-ld"
        if source in ("json-ld", "microdata")
        else "head"
        if source.startswith("meta")
        else "byline"
        if source in ("byline", "line of a name")
        else source
    )


def keys(signed: Signed) -> frozenset[str]:
    """Keys of the persons among them."""
    return frozenset(key_of_name(named.name) for named in signed.people)


def _people_among(signed: list[Signed]) -> list[Signed]:
    """The same; who is called an organization by one source and named as a person by another is a person."""
    people = {key for each in signed for key in keys(each)}
    return [
        each._replace(
            names=tuple(
                named._replace(kind="person") if named.kind == "desk" and key_of_name(named.name) in people else named
                for named in each.names
            )
        )
        for each in signed
    ]


def _taken_apart(signed: list[Signed]) -> list[Signed]:
    """The same; a name that is two names of another source written one behind the other is these two."""
    pairs = {
        key_of_name(one.name) + key_of_name(other.name): (one, other)
        for each in signed
        for one, other in zip(each.people, each.people[1:], strict=False)
    }

    def apart(named: Named) -> tuple[Named, ...]:
        key = key_of_name(named.name)
        return next(
            (
                pair
                for glued, pair in pairs.items()
                if len(key) - len(glued) in (0, 1)
                and key.startswith(key_of_name(pair[0].name))
                and key.endswith(key_of_name(pair[1].name))
            ),
            (named,),
        )

    return [
        each._replace(names=tuple(joined(part for named in each.names for part in apart(named)))) for each in signed
    ]


def _agencies(signed: Signed) -> tuple[Named, ...]:
    return tuple(named for named in signed.names if named.kind == "agency")


def _best_spelling(named: Named, signed: list[Signed]) -> Named:
    """A name in the spelling of the source that gives it in mixed case and with its accents."""
    key = key_of_name(named.name)
    spellings = [named, *(other for each in signed for other in each.names if key_of_name(other.name) == key)]
    return max(spellings, key=lambda other: _spelling(other.name))


def _spelling(name: str) -> tuple[bool, bool, int, int]:
    """How good a spelling is: not in capitals, with accents, without a form of address before it."""
    return not name.isupper(), not _in_capitals(name), _accents(name), -len(name.split())


def _in_capitals(name: str) -> bool:
    """Whether a word of a name is set in capitals, as the family name in "Jane DOE"."""
    return any(len(token) > _LONGEST_INITIALS and token.isupper() for token in name.split())


def _accents(name: str) -> int:
    return sum(char.isalpha() and not char.isascii() for char in name)


def _authors(names: list[Named]) -> tuple[Author, ...]:
    return tuple(Author(name=named.name, kind=named.kind if named.kind != "site" else "desk") for named in names)
