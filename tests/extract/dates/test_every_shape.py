"""Every shape of every pack can be read: what it makes is built from whatever its slots may hold."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsschema.extraction.recognize.date_lists import single_days
from newsschema.extraction.recognize.date_words import meaning
from newsschema.extraction.shapes import Match, Token
from newsschema.extraction.templates import expand
from newsschema.languages.calendar import Calendar, calendar
from newsschema.languages.pack import languages

_SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")
_DATE = Match(0, 1, "date", {"day": Token(0, 1, ("day",), 3), "month": Token(0, 1, ("month",), 5)}, 1)
_PRINTED: dict[str, Any] = {
    "iso": (2022, 5, 25, None, None),
    "compact": (2022, 5, 25, None, None),
    "yearmonth": (2022, 5),
    "division": (2022, 33),
    "time": (10, 30),
    "dotted": (10, 30),
    "unit": "week",
    "term": "quarter",
    "a_month": "month",
    "dir": "last",
    "season": 21,
    "daypart": None,
    "decade": 1990,
    "ordinal": 3,
}
_YEARS = ("year", "yy")


def _token(kind: str, words: Calendar, made: frozenset[str]) -> Token:
    if kind in made and kind not in _PRINTED:
        return Token(0, 1, (kind,), _DATE)
    if kind == "rel":
        return Token(0, 1, (kind,), words.relative[0])
    if kind in ("holiday", "counted_holiday"):
        return Token(0, 1, (kind,), next(each for each in words.holiday if bool(each.step) == (kind != "holiday")))
    value = 2022 if kind.endswith(_YEARS) else 3
    return Token(0, 1, (kind,), _PRINTED.get(kind, value))


@pytest.mark.parametrize("language", languages())
def test_every_shape_can_be_read(language: str) -> None:
    words = calendar(language)
    made = frozenset([make for layer in words.layer for make in layer]) | frozenset(words.group)
    for layer in words.layer:
        for make, written in layer.items():
            for template in (each for one in written for each in expand(one, words.choice)):
                slots = {kind + number: _token(kind, words, made) for kind, number in _SLOT.findall(template)}
                match = Match(0, 1, make, slots, 1)
                try:
                    _ = single_days(match) if make == "days" else meaning(match)
                except (KeyError, TypeError, IndexError, StopIteration) as error:
                    pytest.fail(f"{language}: {make} {template!r}: {error!r}")
