"""Codes of countries from what tables call them: names in a language, or codes of three letters or figures."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from newsschema.languages.places import places
from newsschema.model.countries import is_known
from newsschema.text.folding import fold_term

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})

_FORMER = {
    "DDR": "DDDE",
    "278": "DDDE",
    "YMD": "YDYE",
    "720": "YDYE",
    "SUN": "SUHH",
    "810": "SUHH",
    "CSK": "CSHH",
    "200": "CSHH",
    "YUG": "YUCS",
    "890": "YUCS",
    "SCG": "CSXX",
    "891": "CSXX",
    "ANT": "ANHH",
    "530": "ANHH",
    "ZAR": "ZRCD",
    "BUR": "BUMM",
    "TMP": "TPTL",
    "RHO": "RHZW",
    "HVO": "HVBF",
    "DHY": "DYBJ",
    "VDR": "VDVN",
}
"""Codes of countries that are no more, which CLDR has for their successors."""

_OUTSIDE_ISO = {"XKX": "XK", "XKS": "XK", "RKS": "XK"}
"""Codes of three letters that international bodies use for Kosovo, which ISO 3166-1 has not."""

_SHORTEST_NAME = 4


def country_code(name: str, languages: tuple[str, ...]) -> str | None:
    """The code of a country; nothing where the name is none's in these languages, or of several."""
    if is_known(name):
        return name
    folded = fold_term(name)
    found = {code for language in languages if (code := _names(language).get(folded)) is not None}
    if len(found) == 1:
        return found.pop()
    return _by_other_codes().get(name) if not found else None


def near_country(name: str, languages: tuple[str, ...]) -> str | None:
    """The known name that is nearest to an unknown one; nothing for what is too short to be a name."""
    if len(name) < _SHORTEST_NAME:
        return None
    from babel import Locale

    near = get_close_matches(fold_term(name), [each for language in languages for each in _names(language)], 1)
    for language in languages:
        code = _names(language).get(near[0]) if near else None
        if code is not None:
            return str(Locale.parse(language, sep="-").territories.get(code, near[0]))
    return None


@cache
def _names(language: str) -> dict[str, str]:
    """Folded names by CLDR and the pack; a name of two countries is left out."""
    from babel import Locale

    found: dict[str, str] = {}
    shared: set[str] = set()
    own = [(name, code) for code, names in places(language).names.items() for name in names]
    standard = [
        (name, code)
        for code, name in Locale.parse(language, sep="-").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    ]
    for name, code in (*own, *standard):
        folded = fold_term(name)
        if found.setdefault(folded, code) != code:
            shared.add(folded)
    return {name: code for name, code in found.items() if name not in shared}


@cache
def _by_other_codes() -> dict[str, str]:
    """ISO 3166-1 codes of three letters and of figures, and the UK."""
    from babel.core import get_global

    present = {
        alias: codes[0]
        for alias, codes in get_global("territory_aliases").items()
        if (len(alias) == 3 or alias == "UK") and len(codes) == 1 and is_known(codes[0])
    }
    return present | _FORMER | _OUTSIDE_ISO
