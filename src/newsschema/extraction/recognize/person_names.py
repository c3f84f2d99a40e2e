"""Names of people as they are written: capitalised words with particles between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.recognize.name_parts import CAPITAL_PARTICLES
from newsschema.extraction.scan import Scan
from newsschema.languages.building import kept
from newsschema.languages.events import phrases
from newsschema.languages.people import honorifics, names
from newsschema.text.folding import fold_term

_WORD = regex.compile(
    r"(?:(?<![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])(?:al|el|ul|as|ad|ar|at|az|es|ech|ed|er)[\-‑]))"
    r"(?:\p{Lu}\.(?:[\-‑]?\p{Lu}\.)*+|\p{Lu}\*{1,3}|\p{Lu}\p{L}*+(?:['’\-‑](?:al[\-‑]|el[\-‑])?\p{L}++)*+(?:-\n\p{Ll}++)?)(?!\p{N})"
)
_LONGEST_PREFIX = 4
_HYPHENS = ("-", "‑")
_ABBREVIATED = (". ", ".\n", ".-", ".")
_SPACES = (" ", "\u00a0", "\u202f")
_WIDEST_JOINT = 14
_MOST_WORDS = 12
_FULL_LINE = 25
_NEAR = 2
_REGNAL = regex.compile(r"(?:[IVX]{1,6}|Ier)\Z")


class WrittenName(NamedTuple):
    """A stretch that is written like a name: text[start:end].

    Attributes:
        start: of its first word.
        end: of its last word.
        words: its words, particles included, with their offsets.
        given: whether its first word is a known given name.
    """

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    given: bool


class Shapes(NamedTuple):
    """What a language says of the words in and around names; folded, except those that count as they are written."""

    given: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    famous: frozenset[str]
    thing_before: frozenset[str]
    thing_behind: frozenset[str]
    thing_or_family: frozenset[str]
    place_before: frozenset[str]
    never: frozenset[str]
    peers: frozenset[str]
    links: frozenset[str]
    function: frozenset[str]
    possessive: tuple[str, ...]
    genitive: tuple[str, ...]
    never_endings: tuple[str, ...]
    noun_capitals: bool
    articles: frozenset[str]
    double_family: bool
    abbreviated: frozenset[str]
    postnominals: frozenset[str]


@cache
@kept
def shapes(language: str) -> Shapes:
    """The name words of a language, ready to be asked."""
    words, address, grammar = names(language), honorifics(language), phrases(language)

    def folded(terms: tuple[str, ...]) -> frozenset[str]:
        return frozenset(fold_term(term) for term in terms)

    return Shapes(
        given=folded(words.given),
        particles=frozenset(word for particle in words.particles for word in fold_term(particle).split()),
        suffixes=frozenset(words.suffixes),
        famous=folded(words.famous),
        thing_before=folded(words.thing_before),
        thing_behind=folded(words.thing_behind),
        thing_or_family=folded(words.thing_or_family),
        place_before=folded(words.place_before),
        never=frozenset((*words.never, *(form for form in (*address.single, *address.several) if form[0].isupper()))),
        peers=folded(words.peers),
        links=folded(grammar.of),
        possessive=words.possessive,
        genitive=words.genitive,
        never_endings=words.never_endings,
        noun_capitals=grammar.noun_capitals,
        articles=folded(grammar.articles),
        double_family=words.double_family,
        abbreviated=frozenset(words.abbreviated),
        postnominals=frozenset(words.postnominals),
        function=folded(
            (*grammar.articles, *grammar.of, *grammar.conjunctions, *grammar.not_nouns, *words.place_before)
        )
        - folded(_calendar_names(language)),
    )


@cache
def never_names(language: str) -> frozenset[str]:
    """Words that are nobody's name, whatever their capital."""
    return frozenset(names(language).never)


def _calendar_names(language: str) -> tuple[str, ...]:
    """The names of months and weekdays: they are families' names too."""
    from babel import Locale

    locale = Locale.parse(language, sep="-")
    return (*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values())


def written_names(
    scan: Scan, language: str, cuts: Sequence[tuple[int, int]], heads: frozenset[int]
) -> Iterator[WrittenName]:
    """Every stretch that is written like a name; words that belong to no name end one.

    Args:
        scan: the text.
        language: whose name words hold.
        cuts: titles, forms of address and the like, in the order of the text. A name begins behind one.
        heads: where nouns begin whose names are no people's, like those of organizations.
    """
    known = shapes(language)
    peers, possessive, noun_capitals = known.peers, known.possessive, known.noun_capitals
    text = scan.text
    words: list[tuple[int, int]] = []
    dead, skipped, reached, passed = False, 0, 0, 0
    led_first = False
    at_hand = iter((*cuts, (len(text) + 1, len(text) + 1)))
    cut = next(at_hand)
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < skipped:
            continue
        if text[start - 1 : start] in _HYPHENS:
            start = _with_prefix(text, start)
        while cut[1] <= start:
            passed = max(passed, cut[1])
            cut = next(at_hand)
        led = False
        between = _joint(text, words[-1] if words else (reached, reached), start, known) if words or dead else None
        if between and len(words) == 1 and not led_first and _are_two(text, words[0], between, language, known):
            between = None  # "Lins e Monteiro" are two, "José Ortega y Gasset" is one
        if between is not None and len(words) < _MOST_WORDS and not (dead and cut[0] <= start):
            if dead:
                reached = end
                continue
            last = text[slice(*words[-1])]
            # "Ana Ruiz Rey": a second family name behind the first, whatever else it means.
            second = known.double_family and fold_term(text[slice(*words[0])]) in known.given if words else False
            family = not between and (last in CAPITAL_PARTICLES or fold_term(last) in known.given or second)
            family = family or (noun_capitals and bool(between))
            if noun_capitals and _begins_within(text, words, start, end, known):
                yield _written(text, words, known)
                words, family = [], False
        else:
            if words:
                yield _written(text, words, known)
            words, dead, family = [], False, False
            # What follows a form of address is a name, whatever else it means: "Mrs May".
            led = 0 < start - passed <= _NEAR and not text[passed:start].strip(" .\u00a0")
            led_first = led
        word = text[start:end]
        peer = fold_term(word) in peers and _is_peer(text, end, known)
        if cut[0] <= start and not peer and not (family and cut[0] == start and " " not in text[start : cut[1]]):
            if words:
                yield _written(text, words, known)
            words, skipped = [], cut[1]
            continue
        if start in heads and not family and not peer:
            if words and between:
                # "Dario Monti della Guardia di Finanza": a particle alone joins a name to what is none.
                yield _written(text, words, known)
            words, dead, reached = [], True, end
        elif (
            not peer
            and _belongs_to_none(text, word, end, known, family=family or led)
            and not ((words or led) and _is_capital_particle(word))
        ):
            if words:
                yield _written(text, words, known)
            words = []
        else:
            words.extend(between if between is not None and words else ())
            genitive = _ending(word, possessive) if possessive else None
            if genitive is None and words and known.genitive:
                genitive = _genitive(text, words, word, end, known)
            words.append((start, end - len(genitive or "")))
            if genitive is not None:
                yield _written(text, words, known)
                words = []
    if words:
        yield _written(text, words, known)


def _are_two(
    text: str, first: tuple[int, int], between: Sequence[tuple[int, int]], language: str, known: Shapes
) -> bool:
    """Whether a conjunction stands between two names rather than within one: behind a single word that is no given name."""
    joined = any(fold_term(text[slice(*word)]) in phrases(language).conjunctions for word in between)
    return joined and fold_term(text[slice(*first)]) not in known.given


def _ending(word: str, endings: tuple[str, ...]) -> str | None:
    """The first of some endings that a word has."""
    return next(filter(word.endswith, endings)) if word.endswith(endings) else None


def _genitive(text: str, words: list[tuple[int, int]], word: str, end: int, known: Shapes) -> str | None:
    """The ending that makes a genitive of a family name before its noun: "Angela Merkels Rede"."""
    ending = _ending(word, known.genitive)
    if ending is None or fold_term(word) in known.given or not _is_given(text, words[0], known):
        return None
    noun = text[end : end + 1] in _SPACES and text[end + 1 : end + 2].isupper()
    return ending if noun else None


def without_genitive(text: str, name: WrittenName, known: Shapes) -> WrittenName | None:
    """A name of one word without the ending that may be a genitive's."""
    ending = _ending(text[name.start : name.end], known.genitive)
    if ending is None:
        return None
    end = name.end - len(ending)
    return name._replace(end=end, words=((name.start, end),))


def _is_peer(text: str, end: int, known: Shapes) -> bool:
    """Whether a place follows a title: "Duke of Wellington"."""
    behind = text[end : end + _WIDEST_JOINT].split()
    return len(behind) > 1 and behind[0] in known.links and behind[1][0].isupper()


def _with_prefix(text: str, start: int) -> int:
    """Where the article begins that is joined to a name by a hyphen: "al-Thani"."""
    begin = start - 1
    while begin > 0 and start - begin <= _LONGEST_PREFIX and text[begin - 1].isalpha():
        begin -= 1
    return begin if begin < start - 1 else start


def _joint(text: str, last: tuple[int, int], start: int, known: Shapes) -> list[tuple[int, int]] | None:
    """The particles between two capitalised words; none where a space alone is; nothing where they are not joined."""
    gap = text[last[1] : start]
    if gap in _SPACES or (gap in _ABBREVIATED and text[slice(*last)] in known.abbreviated):
        return []
    if "\n\n" in gap or len(gap) > _WIDEST_JOINT or not gap or gap[0] not in " \u00a0\u202f\n":
        return None
    if "\n" in gap and not (_is_full_line(text, last[1]) and (gap.strip() or _is_given(text, last, known))):
        return None
    particles: list[tuple[int, int]] = []
    place = last[1]
    for word in gap.replace("’", "'").replace("'", " ").split():
        place = text.find(word, place)
        if word not in known.particles and not (word in known.links and fold_term(text[slice(*last)]) in known.peers):
            return None
        particles.append((place, place + len(word)))
        place += len(word)
    if known.noun_capitals and particles and not _links_name(text, last, particles, known):
        return None
    return particles if particles or "\n" in gap else None


def _links_name(text: str, last: tuple[int, int], particles: list[tuple[int, int]], known: Shapes) -> bool:
    """Whether a particle that is a common word too is part of a name: behind a given name or a title, and no article."""
    first = text[slice(*particles[0])]
    if first in known.articles:
        return False
    return first not in known.links or _is_given(text, last, known) or text[slice(*last)] in known.never


def _begins_within(text: str, words: list[tuple[int, int]], start: int, end: int, known: Shapes) -> bool:
    """Whether a given name begins a name behind another noun: "Kulturdezernentin Ina Hartwig"."""
    if not words or fold_term(text[start:end]) not in known.given:
        return False
    return not any(_is_given(text, word, known) for word in words)


def _is_full_line(text: str, end: int) -> bool:
    """Whether the line that ends at an offset is long enough to be one that was broken for its column."""
    return end - text.rfind("\n", 0, end) > _FULL_LINE


def _is_given(text: str, word: tuple[int, int], known: Shapes) -> bool:
    return fold_term(text[slice(*word)]) in known.given or is_initials(text[slice(*word)])


def _written(text: str, words: list[tuple[int, int]], known: Shapes) -> WrittenName:
    while len(words) > 1 and ((last := text[slice(*words[-1])]) in CAPITAL_PARTICLES or last in known.postnominals):
        words.pop()
    start, end = words[-1]
    if text.startswith(".", end) and text[start : end + 1] in known.suffixes:
        words[-1] = (start, end + 1)
    first = text[slice(*words[0])]
    if not first.isalpha():
        first = first.replace("’", "'").replace("-", "'").split("'")[0]
    return WrittenName(words[0][0], words[-1][1], tuple(words), fold_term(first) in known.given)


def _belongs_to_none(text: str, word: str, end: int, known: Shapes, *, family: bool) -> bool:
    """Whether a word that ends at an offset is part of no name; behind a given name only function words are not: "Philippe Noël"."""
    if not family and word.endswith(known.never_endings):
        return True
    if not (
        word in known.never
        or (word.isupper() and len(word) > 1 and word.capitalize() in known.never)
        or (not word.isalpha() and _elided(word) in known.never)
    ):
        return False
    folded = fold_term(word)
    if folded in known.function:
        return True
    return not (family or (folded in known.given and _leads_to_name(text, end, known)))


def _elided(word: str) -> str:
    """What an apostrophe or a small word behind a hyphen follows: "L" in "L'Express", "Disse" in "Disse-o"; no "O" of O'Neill."""
    before, _, behind = word.replace("’", "'").rpartition("'")
    if not before:
        before, _, behind = word.rpartition("-")
        return before if behind.islower() else ""
    return "" if before == "O" else before


def _leads_to_name(text: str, end: int, known: Shapes) -> bool:
    """Whether a word that may be a name stands behind a given name that is a common word too: "Christian Horner"."""
    behind = _WORD.match(text, end + 1) if text[end : end + 1] in _SPACES else None
    return behind is not None and behind.group() not in known.never and fold_term(behind.group()) not in known.given


def _is_capital_particle(word: str) -> bool:
    return word in CAPITAL_PARTICLES or (word.isupper() and word.capitalize() in CAPITAL_PARTICLES)


def is_initials(word: str) -> bool:
    """Whether a word is initials: "J.-P."."""
    return word.endswith(".") and len(word) <= 2 * _MOST_WORDS


def is_regnal(word: str) -> bool:
    """Whether a word counts the bearers of a name: "XVI", "Ier"."""
    return _REGNAL.match(word) is not None
