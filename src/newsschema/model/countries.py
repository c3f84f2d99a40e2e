"""Which country codes there are, and when the countries of the last century came to be and ceased.

Codes: ISO 3166-1 alpha-2, XK (user-assigned, for Kosovo), and ISO 3166-3 for countries that are no more. Dates: the day of
independence, union or dissolution as the ISO 3166-3 newsletters and the United Nations' list of member states have it.
A state that is not here is taken to have existed all the time.
"""

from __future__ import annotations

from typing import Final

from newsschema.model.date_range import DateRange

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
CURRENT = frozenset(_CODES.split())
"""Codes in use."""

_FORMER = {
    "YUCS": "1945/2003-02-04",
    "SUHH": "1922-12-30/1991-12-26",
    "CSHH": "1918-10-28/1992-12-31",
    "DDDE": "1949-10-07/1990-10-02",
    "YDYE": "1967-11-30/1990-05-21",
    "SCG": "2003-02-04/2006-06-03",
    "CSXX": "2003-02-04/2006-06-03",
    "ANHH": "1954-12-15/2010-10-09",
    "ZRCD": "1971-10-27/1997-05-16",
    "BUMM": "1948-01-04/1989-06-17",
    "HVBF": "1958-12-11/1984-08-03",
    "DYBJ": "1960-08-01/1975-11-29",
    "RHZW": "1965-11-11/1980-04-17",
    "TPTL": "1975-11-28/2002-05-19",
    "VDVN": "1945-09-02/1976-07-01",
}

_FOUNDED = {
    "SS": "2011-07-09",
    "XK": "2008-02-17",
    "ME": "2006-06-03",
    "RS": "2006-06-05",
    "TL": "2002-05-20",
    "PW": "1994-10-01",
    "ER": "1993-05-24",
    "CZ": "1993-01-01",
    "SK": "1993-01-01",
    "BA": "1992-03-03",
    "HR": "1991-06-25",
    "SI": "1991-06-25",
    "MK": "1991-09-08",
    "AM": "1991-09-21",
    "AZ": "1991-08-30",
    "BY": "1991-08-25",
    "GE": "1991-04-09",
    "KZ": "1991-12-16",
    "KG": "1991-08-31",
    "MD": "1991-08-27",
    "TJ": "1991-09-09",
    "TM": "1991-10-27",
    "UA": "1991-08-24",
    "UZ": "1991-09-01",
    "NA": "1990-03-21",
    "YE": "1990-05-22",
    "BN": "1984-01-01",
    "ZW": "1980-04-18",
    "DJ": "1977-06-27",
    "AO": "1975-11-11",
    "MZ": "1975-06-25",
    "CV": "1975-07-05",
    "PG": "1975-09-16",
    "BD": "1971-03-26",
    "AE": "1971-12-02",
    "QA": "1971-09-03",
    "BH": "1971-08-15",
}


def is_known(code: str) -> bool:
    """Whether a code is one of a country, present or former."""
    return code in CURRENT or code in _FORMER


def existed(code: str, when: DateRange) -> bool | None:
    """Whether a country existed at a time: certainly, certainly not, or cannot be told (None)."""
    written = lifetime(code)
    if written is None:
        return True if code in CURRENT else None
    known = DateRange.parse(written)
    if when.before(known) or when.after(known):
        return False
    return True if when.within(known) else None


def lifetime(code: str) -> str | None:
    """When a country existed, in EDTF, where that is known to have a beginning or an end."""
    return _FORMER.get(code) or (f"{_FOUNDED[code]}/.." if code in _FOUNDED else None)


DATED = frozenset((*_FORMER, *_FOUNDED))
"""Codes of the countries whose beginning or end is known."""

FORMER_NAMES: Final = {
    "SZ": ("2018-04-19", frozenset({"swaziland", "swasiland", "suazilandia"})),
    "MK": ("2019-02-12", frozenset({"macedoine", "macedonia", "mazedonien", "arym", "fyrom"})),
    "CD": ("1997-05-17", frozenset({"zaire"})),
    "BF": ("1984-08-04", frozenset({"haute volta", "upper volta", "obervolta", "alto volta"})),
    "LK": ("1972-05-22", frozenset({"ceylan", "ceylon", "ceilan"})),
    "BJ": ("1975-11-30", frozenset({"dahomey"})),
    "ZW": ("1980-04-18", frozenset({"rhodesie", "rhodesia", "rhodesien"})),
    "BD": ("1971-12-16", frozenset({"pakistan oriental", "east pakistan"})),
    "BZ": ("1973-06-01", frozenset({"honduras britannique", "british honduras"})),
    "SR": ("1975-11-25", frozenset({"guyane neerlandaise", "dutch guiana"})),
}  # fmt: skip
"""Names that countries no longer bear, with the day on which they took another."""

CHANGING = DATED | frozenset(FORMER_NAMES)
"""Codes of the countries that began, ended, or took another name within the memory of newspapers."""
