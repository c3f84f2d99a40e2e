"""Countries: by name, adjective, demonym, capital or epithet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from newsschema.extraction.mentions import CountryForm, CountryMention
from newsschema.extraction.recognize.person_names import never_names
from newsschema.extraction.recognize.quotes import Quotation
from newsschema.extraction.recognize.words_before import is_given, word_before
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import phrases
from newsschema.languages.people import honorifics, names
from newsschema.languages.places import Epithet, Homonym, Places, places
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed, in_order

_CODE_LENGTH = 2
_LIST_GAP = 8
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})
_NAME_BEHIND = regex.compile(r"[ \u00a0](\p{Lu}\p{Ll}+|\p{Lu}\.)")
_STEP_BACK = regex.compile(r"(?r)(?<!\p{L})(?:(?P<small>\p{Ll}{1,3})|\p{L}+)(?P<gap>[ '’])")
_MOST_STEPS = 3
_GOES_ON = regex.compile(r" \p{Lu}\p{Ll}{2}(?!\p{Ll}*day\b)")
_LONGEST_STREET = 28


def terms(language: str) -> Iterator[Term]:
    """What to look for: names from CLDR and from the pack, adjectives, capitals, epithets."""
    words = places(language)
    unusable = {*words.unusable, *words.never, *(word for homonym in words.homonym for word in homonym.words)}
    for code, name in _cldr_names(language).items():
        if name not in unusable:
            yield Term(name, "country", ("name", code))
            yield from _genitives(name, "name", code, words)
        elif name in words.unusable:
            yield Term(name, "country-ambiguous", ("name", code), cased=True)
    for code, forms in words.names.items():
        for name in forms:
            bare = name.rstrip(".")
            yield Term(bare, "country", ("name", code), cased=bare.replace(".", "").isupper())
            yield from _genitives(name, "name", code, words)
    bases = {base for each in words.adjectives.values() for base in each}
    for form, code in words.adjective_forms():
        if phrases(language).noun_capitals:
            # "Französisch" is a language.
            yield Term(form, "country", ("adjective", code, "noun"), cased=form in bases)
            continue
        yield Term(form, "country", ("adjective", code), cased=form[0].isupper())
    for code, forms in words.invariable.items():
        for form in forms:
            yield Term(form, "country", ("adjective", code, "noun"), cased=True)
            yield Term(form, "country", ("demonym", code), cased=True)
    for code, forms in words.demonyms.items():
        for form in forms:
            yield Term(form, "country", ("demonym", code), cased=True)
    for code, capitals in words.capitals.items():
        for capital in capitals:
            yield Term(capital, "country", ("capital", code))
            yield from _genitives(capital, "capital", code, words)
    for epithet in words.epithet:
        for word in epithet.words:
            yield Term(word, "epithet", epithet, cased=True)
    for homonym in words.homonym:
        for word in homonym.words:
            yield Term(word, "homonym", homonym, cased=True)
        for kind, speaking in (("homonym-favour", homonym.favour), ("homonym-against", homonym.against)):
            for word in speaking:
                yield Term(word, kind, homonym.code)
    for phrase in words.not_countries:
        yield Term(phrase, "no-country", phrase)


def _genitives(name: str, form: CountryForm, code: str, words: Places) -> Iterator[Term]:
    for ending in words.genitive:
        if not name.endswith((ending, "x", "z")) and not name.isupper():
            yield Term(name + ending, "country", (form, code))


@cache
def _cldr_names(language: str) -> dict[str, str]:
    from babel import Locale

    territories: dict[str, str] = dict(Locale.parse(language, sep="-").territories)
    return {
        code: name
        for code, name in territories.items()
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES
    }


@cache
def _personal(language: str) -> frozenset[str]:
    return frozenset(places(language).personal)


@cache
def _streets(language: str) -> frozenset[str]:
    return frozenset(fold_term(word) for word in (*places(language).streets, *names(language).peers))


@cache
def _place_words(language: str) -> frozenset[str]:
    """Words before a capital that is a place: prepositions and links."""
    words = (*names(language).place_before, *phrases(language).of, *phrases(language).field)
    return frozenset(fold_term(word) for word in words)


@cache
def _short_titles(language: str) -> frozenset[str]:
    """Forms of address that make a family name of what follows: "M.", "Mrs"."""
    return frozenset(fold_term(form) for form in honorifics(language).single if form[0].isupper())


def recognize(scan: Scan, marked: tuple[Quotation, ...], language: str) -> tuple[CountryMention, ...]:
    """The countries of a text, in its order, the longest where they overlap; none within a name in quotation marks."""
    closed = Placed(
        [
            *((stretch.opening, stretch.closing, None) for stretch in marked if stretch.named),
            *((hit.start, hit.end, None) for hit in scan.outermost("no-country")),
        ]
    )
    found: list[CountryMention] = []
    reached = 0
    big = _capital_adjectives(language)
    people: set[str] = set()
    doubtful: list[CountryMention] = []
    for each in in_order([*scan.hits("country"), *_homonyms(scan)]):
        hit = each
        if hit.start < reached or closed.overlapping(hit.start, hit.end):
            continue
        compound = _is_part_of_compound(scan, hit, language)
        form = None if compound else _form(scan.text, hit, capital_adjectives=big)
        if form is None:
            continue
        reached = hit.end
        if "." in scan.text[hit.start : hit.end] and scan.text.startswith(".", hit.end):
            hit = hit._replace(end=hit.end + 1)
        words = scan.text[hit.start : hit.end]
        noun = form != "adjective" or words[0].isupper()
        if (noun and _is_family(scan.text, hit, language)) or _names_a_street(scan.text, hit, language):
            people.add(words)
            continue
        mention = CountryMention(
            hit.start,
            hit.end,
            words,
            hit.value[1],
            form,
            form == "capital" and _is_government(scan.text, hit, language),
        )
        if form in ("name", "capital") and words in _personal(language):
            doubtful.append(mention)
        else:
            found.append(mention)
    found.extend(mention for mention in doubtful if not _is_person(scan, mention, people, language))
    found.sort(key=lambda mention: mention.start)
    found.extend(_in_lists(scan, found))
    return tuple(sorted([*found, *_epithets(scan, found)], key=lambda mention: mention.start))


def _homonyms(scan: Scan) -> Iterator[Hit]:
    """Names of several places, where the text speaks for the country."""
    hits = scan.hits("homonym")
    if not hits:
        return
    favoured = {hit.value for hit in scan.hits("homonym-favour")}
    opposed = {hit.value for hit in scan.hits("homonym-against")}
    for hit in hits:
        homonym: Homonym = hit.value
        code = homonym.code
        if (code in favoured) if homonym.only_favoured else (code in favoured or code not in opposed):
            yield hit._replace(value=("name", code))


def _is_part_of_compound(scan: Scan, hit: Hit, language: str) -> bool:
    """Whether a hyphen joins a name to what is no country: "Agence France-Presse", "Nouveau-Mexique"."""
    text = scan.text
    if text[hit.end : hit.end + 1] in ("-", "‑") and text[hit.end + 1 : hit.end + 2].isalpha():
        if places(language).noun_compounds and hit.value[0] == "name":
            return False
        return not scan.starting("country", hit.end + 1)
    joined = text[hit.start - 1 : hit.start] in ("-", "‑") and text[hit.start - 2 : hit.start - 1].isalpha()
    return joined and not any(
        other.end == hit.start - 1 for other in scan.between("country", hit.start - 40, hit.start)
    )


def _is_family(text: str, hit: Hit, language: str) -> bool:
    """Whether a given name or a form of address before it makes a family name of a word: "Jack London"."""
    before = word_before(text, hit.start)
    if is_given(before, text[hit.start - 1], language):
        return True
    # "Deputy French" is somebody, "the deputy French minister" is not.
    as_written = before[:1].isupper() or not honorifics(language).capital
    return as_written and fold_term(before) in _short_titles(language) and text[hit.start].isupper()


def _names_a_street(text: str, hit: Hit, language: str) -> bool:
    """Whether the noun of a street stands before a name, with at most two small words between: "rue de la Turquie"."""
    return not _streets(language).isdisjoint(map(fold_term, _nouns_before(text, hit.start)))


def _nouns_before(text: str, start: int) -> list[str]:
    """The words that may be the noun before an offset: one and a space, with at most two small words behind it."""
    found: list[str] = []
    place, first = start, max(start - _LONGEST_STREET, 0)
    for _ in range(_MOST_STEPS):
        word = _STEP_BACK.match(text, first, place)
        if word is None:
            break
        place = word.start()
        if word["gap"] == " ":
            found.append(text[place : word.end() - 1])
        if word["small"] is None:
            break
    return found


def _is_person(scan: Scan, mention: CountryMention, people: set[str], language: str) -> bool:
    """Whether a name that people bear is somebody's here: a name follows it, or the text has somebody of that name."""
    text = scan.text
    behind = _NAME_BEHIND.match(text, mention.end)
    if behind is not None and not any(
        scan.starting(kind, behind.start(1)) for kind in ("title", "honorific", "country", "organization-head")
    ):
        return True
    before = word_before(text, mention.start)
    opens = before.endswith(".") and scan.sentences.at(mention.start)[0] == mention.start
    if before[:1].isupper() and text[mention.start - 1] == " " and before not in never_names(language) and not opens:
        return True
    return mention.text in people and fold_term(word_before(text, mention.start)) not in _place_words(language)


def _is_government(text: str, hit: Hit, language: str) -> bool:
    """Whether a capital stands for its government: no word before it, or written together with it, makes it a place.

    Nor does a name go on behind it: "Copenhagen Malmö Port".
    """
    if text[hit.start - 1 : hit.start].isalpha():
        return False
    if not phrases(language).noun_capitals and _GOES_ON.match(text, hit.end):
        return False
    if not _nouns_before(text, hit.start):
        return text[hit.end : hit.end + 2] not in (", ", " (", " –", " —")
    return fold_term(word_before(text, hit.start)) not in _place_words(language)


def _in_lists(scan: Scan, found: list[CountryMention]) -> list[CountryMention]:
    """Names that may mean something else, where they stand right behind or before a country of a list: "le Maroc, Maurice"."""
    ambiguous = scan.outermost("country-ambiguous")
    if not ambiguous:
        return []
    ends = {mention.end for mention in found}
    starts = {mention.start: mention.end for mention in found}

    def next_end(end: int) -> int | None:
        return next((starts[start] for start in range(end + 1, end + _LIST_GAP) if start in starts), None)

    def begins(hit: Hit, behind: int) -> bool:
        """Whether a list of three or more begins with it: "Maurice, le Kenya et la Zambie"."""
        return scan.text[hit.end] == "," and scan.text[behind : behind + 2] != ". " and next_end(behind) is not None

    return [
        CountryMention(hit.start, hit.end, scan.text[hit.start : hit.end], hit.value[1])
        for hit in ambiguous
        if (behind := next_end(hit.end)) is not None
        and (
            any(end in ends and "," in scan.text[end : hit.start] for end in range(hit.start - _LIST_GAP, hit.start))
            or begins(hit, behind)
        )
    ]


@cache
def _capital_adjectives(language: str) -> bool:
    """Whether a language writes adjectives of countries with a capital."""
    return any(form[0].isupper() for form, _ in places(language).adjective_forms())


def _form(text: str, hit: Hit, *, capital_adjectives: bool) -> CountryForm | None:
    """What a hit is by its first letter: names and capitals have a capital, adjectives have none, demonyms have one.

    Where a language writes adjectives with a capital, a capital makes no demonym of one.
    """
    kind: CountryForm = hit.value[0]
    capital = text[hit.start].isupper()
    if kind == "adjective" and capital and hit.value[-1] == "noun":
        return kind if text[hit.end + 1 : hit.end + 2].isupper() else None
    if kind == "adjective" and capital:
        return "adjective" if capital_adjectives else "demonym"
    if kind == "adjective":
        return kind
    return None if text[hit.start].islower() else kind


def _epithets(scan: Scan, found: list[CountryMention]) -> Iterator[CountryMention]:
    """Epithets that fit exactly one of the countries that the text names."""
    hits = scan.hits("epithet")
    if not hits:
        return
    named = {mention.code for mention in found}
    taken = {mention.start for mention in found}
    for hit in hits:
        epithet: Epithet = hit.value
        fitting = [code for code in epithet.countries if code in named]
        if len(fitting) == 1 and hit.start not in taken:
            yield CountryMention(hit.start, hit.end, scan.text[hit.start : hit.end], fitting[0], "epithet")
