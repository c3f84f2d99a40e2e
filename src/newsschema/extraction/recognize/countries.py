"""Countries: by name, adjective, demonym, capital or epithet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsschema.extraction.mentions import CountryForm, CountryMention
from newsschema.extraction.recognize.quotes import Quotation, looks_like_name
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.places import Epithet, places
from newsschema.text.placed import Placed

_CODE_LENGTH = 2
_LIST_GAP = 8
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})


def terms(language: str) -> Iterator[Term]:
    """What to look for: names from CLDR and from the pack, adjectives, capitals, epithets."""
    words = places(language)
    unusable = {*words.unusable, *words.never}
    for code, name in _cldr_names(language).items():
        if name not in unusable:
            yield Term(name, "country", ("name", code))
        elif name not in words.never:
            yield Term(name, "country-ambiguous", ("name", code), cased=True)
    for code, names in words.names.items():
        for name in names:
            yield Term(name, "country", ("name", code), cased=name.isupper())
    for form, code in words.adjective_forms():
        yield Term(form, "country", ("adjective", code))
    for code, capitals in words.capitals.items():
        for capital in capitals:
            yield Term(capital, "country", ("capital", code))
    for epithet in words.epithet:
        for word in epithet.words:
            yield Term(word, "epithet", epithet, cased=True)


@cache
def _cldr_names(language: str) -> dict[str, str]:
    from babel import Locale

    territories: dict[str, str] = dict(Locale.parse(language, sep="-").territories)
    return {
        code: name
        for code, name in territories.items()
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES
    }


def recognize(scan: Scan, marked: tuple[Quotation, ...]) -> tuple[CountryMention, ...]:
    """The countries of a text, in its order, the longest where they overlap; none within a name in quotation marks."""
    names = Placed(
        (stretch.opening, stretch.closing, stretch)
        for stretch in marked
        if looks_like_name(scan.text[stretch.start : stretch.end])
    )
    found: list[CountryMention] = []
    reached = 0
    for hit in scan.hits("country"):
        if hit.start < reached or names.holding(hit.start) is not None:
            continue
        form = None if _begins_compound(scan, hit.end) else _form(scan.text, hit)
        if form is not None:
            reached = hit.end
            found.append(CountryMention(hit.start, hit.end, scan.text[hit.start : hit.end], hit.value[1], form))
    found.extend(_in_lists(scan, found))
    return tuple(sorted([*found, *_epithets(scan, found)], key=lambda mention: mention.start))


def _begins_compound(scan: Scan, end: int) -> bool:
    """Whether a hyphen joins a name to what is no country: "Agence France-Presse"."""
    text = scan.text
    return (
        text[end : end + 1] in ("-", "‑")
        and text[end + 1 : end + 2].isalpha()
        and not scan.starting("country", end + 1)
    )


def _in_lists(scan: Scan, found: list[CountryMention]) -> list[CountryMention]:
    """Names that may mean something else, where they stand right behind or before a country of a list: "le Maroc, Maurice"."""
    ambiguous = scan.outermost("country-ambiguous")
    if not ambiguous:
        return []
    ends = {mention.end for mention in found}
    starts = {mention.start for mention in found}
    return [
        CountryMention(hit.start, hit.end, scan.text[hit.start : hit.end], hit.value[1])
        for hit in ambiguous
        if any(end in ends and "," in scan.text[end : hit.start] for end in range(hit.start - _LIST_GAP, hit.start))
        and any(start in starts for start in range(hit.end + 1, hit.end + _LIST_GAP))
    ]


def _form(text: str, hit: Hit) -> CountryForm | None:
    """What a hit is by its first letter: names and capitals have a capital, adjectives have none, demonyms have one."""
    kind: CountryForm = hit.value[0]
    capital = text[hit.start].isupper()
    if kind == "adjective":
        return "demonym" if capital else "adjective"
    return kind if capital else None


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
