"""Countries against the countries that a text names, under any name, adjective, demonym, capital or epithet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale
from babel.core import get_global

from newsschema.extraction.recognize.countries import terms
from newsschema.grounding.ground import Ground
from newsschema.grounding.match import Match
from newsschema.languages.pack import languages
from newsschema.model.countries import CURRENT, is_known
from newsschema.text.words import TOKEN, folded

_SHORTEST_STEM = 4


def country_code(value: str, language: str) -> str | None:
    """The ISO 3166 code of a country: of its code with two or three letters, or of its name in a language or in English."""
    written = value.strip()
    upper = written.upper()
    if is_known(upper) and (len(upper) == 2 or written.isupper()):
        return upper
    alias = get_global("territory_aliases").get(upper) if len(upper) == 3 and written.isupper() else None
    if alias and len(alias) == 1 and alias[0] in CURRENT:
        return str(alias[0])
    key = _key(written)
    for locale in dict.fromkeys((language, "en", *languages())):
        code = _names(locale).get(key)
        if code is not None:
            return code
    return None


def match_country(code: str, ground: Ground, within: Sequence[tuple[int, int]] = ()) -> Match:
    """Whether a text names a country.

    Args:
        code: its ISO 3166 code.
        ground: the text.
        within: the stretches of the text that it is said to come from. Where these name other countries only, by their
            names, the text contradicts it.
    """
    named = [each for each in ground.countries if each.code == code]
    mentions = [(each.start, each.end) for each in named] or _forms(code, ground)
    inside = [span for span in mentions if not within or _overlaps(*span, within)]
    if inside:
        return Match(status="grounded", support=ground.passages(inside), distance=0, measure="characters")
    others = [each for each in ground.countries if within and _overlaps(each.start, each.end, within)]
    if others:
        passage = ground.passage(others[0].start, others[0].end)
        certain = all(each.form == "name" for each in others) and not mentions
        note = f"the text says {passage.text!r} ({others[0].code})"
        return Match(status="contradicted" if certain else "unsupported", nearest=passage, note=note)
    if mentions:
        support = ground.passages(mentions)
        return Match(status="grounded", support=support, distance=0, measure="characters", note="elsewhere in the text")
    if not ground.countries:
        return Match(status="unsupported", note="the text names no country")
    codes = ", ".join(dict.fromkeys(each.code for each in ground.countries))
    return Match(status="unsupported", note=f"the text names {codes if len(codes) < 80 else 'other countries'}")


def _overlaps(begin: int, stop: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(begin < end and start < stop for start, end in stretches)


def _forms(code: str, ground: Ground) -> list[tuple[int, int]]:
    """Where a country's names stand that may be something else too: asked for by its code, "Jordan" is the country."""
    found: dict[tuple[int, int], None] = {}
    for form in _surfaces(ground.language).get(code, ()):
        for span in ground.letters.find_all(ground.letters.squeeze(form)):
            if ground.text[span[0]].isupper() or not ground.text[span[0]].islower():
                found[span] = None
    return sorted(found)


@cache
def _surfaces(language: str) -> dict[str, tuple[str, ...]]:
    """For each country what it is called in a language, beside epithets."""
    found: dict[str, list[str]] = {}
    for term in terms(language):
        if term.kind in ("country", "country-ambiguous"):
            found.setdefault(term.value[1], []).append(term.surface)
    for code, name in Locale.parse(language).territories.items():
        if code in CURRENT:
            found.setdefault(code, []).append(name)
    return {code: tuple(forms) for code, forms in found.items()}


@cache
def _names(locale: str) -> dict[str, str]:
    """Codes by folded name."""
    return {_key(name): code for code, names in _surfaces(locale).items() for name in names}


def _key(name: str) -> str:
    return " ".join(word for match in TOKEN.finditer(name) if (word := folded(match.group())))
