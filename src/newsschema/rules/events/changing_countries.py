"""Countries that began, ended, or took another name within the memory of newspapers."""

from __future__ import annotations

from typing import Final

from newsschema.model.countries import DATED
from newsschema.model.event import Event

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

_CHANGING = DATED | frozenset(FORMER_NAMES)


def names_changing_country(event: Event) -> bool:
    """Whether one of them takes part in an event."""
    return not _CHANGING.isdisjoint([participant.ref for participant in event.participants])
