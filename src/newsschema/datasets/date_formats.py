"""How a table writes its dates: `d/m/Y`, `m/Y`, `d B Y`, `Y-m-d H:M:S`; read into EDTF, and never more precise than written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import regex

from newsschema.errors import NewsschemaError
from newsschema.text.folding import fold_term

_FIELDS = {
    "Y": r"(?P<Y>\d{4})",
    "m": r"(?P<m>\d{1,2})",
    "d": r"(?P<d>\d{1,2})",
    "B": r"(?P<B>\p{L}[\p{L}\p{M}]*+\.?)",
    "H": r"(?P<H>\d{1,2})",
    "M": r"(?P<M>\d{2})",
    "S": r"(?P<S>\d{2})(?:\.\d++)?",
}
_MEANINGS = "d day, m month, B month's name, Y year of four figures, H hour, M minute, S second"
_WIDTHS = ("wide", "abbreviated")


@dataclass(frozen=True, slots=True)
class DateFormat:
    """A form of dates.

    Attributes:
        written: as the map has it.
    """

    written: str
    _pattern: regex.Pattern[str]
    _months: Mapping[str, int]

    def read(self, text: str) -> str | None:
        """The date in EDTF; nothing where it is not of this form. Midnight to the second is no time of day.

        That there is such a day is not checked.
        """
        match = self._pattern.fullmatch(text)
        if match is None:
            return None
        found = match.groupdict()
        month = found.get("m")
        if "B" in found:
            number = self._months.get(fold_term(found["B"].rstrip(".")))
            if number is None:
                return None
            month = str(number)
        edtf = f"{found['Y']}-{int(month):02d}" if month is not None else found["Y"]
        if "d" in found:
            edtf += f"-{int(found['d']):02d}"
        if "H" in found:
            clock = f"{int(found['H']):02d}:{found['M']}" + (f":{found['S']}" if "S" in found else "")
            edtf += "" if clock == "00:00:00" else f"T{clock}"
        return edtf


@cache
def parse_format(written: str, language: str | None = None) -> DateFormat:
    """Read the form of a date.

    Args:
        written: letters for the parts, everything else as it stands in the cells.
        language: of the months' names.

    Raises:
        NewsschemaError: when it is no form of a date.
    """
    letters = [letter for letter in written if letter.isalpha() and letter != "T"]
    unknown = next((letter for letter in letters if letter not in _FIELDS), None)
    if unknown is not None:
        raise NewsschemaError(f"the form of dates {written!r} has {unknown!r}, which means nothing; {_MEANINGS}")
    have = set(letters)
    if len(have) < len(letters) or {"m", "B"} <= have:
        raise NewsschemaError(f"the form of dates {written!r} has a part twice")
    if "Y" not in have or ("d" in have and not have & {"m", "B"}) or ("H" in have and not {"d", "M"} <= have):
        raise NewsschemaError(f"the form of dates {written!r} lacks a part; {_MEANINGS}")
    if have & {"M", "S"} and not {"H", "M"} <= have:
        raise NewsschemaError(f"the form of dates {written!r} lacks a part; {_MEANINGS}")
    if "B" in have and language is None:
        raise NewsschemaError(f"the form of dates {written!r} has months' names; say their language = …")
    pattern = "".join(_FIELDS.get(char) or (r"\s++" if char == " " else regex.escape(char)) for char in written)
    months = _months(language) if "B" in have and language is not None else {}
    return DateFormat(written, regex.compile(pattern), months)


@cache
def _months(language: str) -> dict[str, int]:
    """The names and abbreviations of the months, folded."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language, sep="-").months
    except (UnknownLocaleError, ValueError) as error:
        raise NewsschemaError(f"there is no language {language!r}") from error
    return {
        fold_term(name.rstrip(".")): number
        for use in ("format", "stand-alone")
        for width in _WIDTHS
        for number, name in names[use][width].items()
    }
