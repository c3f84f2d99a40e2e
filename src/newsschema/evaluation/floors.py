"""Floors of quality: scores that a change may not fall below, kept in a JSON file beside the corpus."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from newsschema.errors import NewsschemaError
from newsschema.evaluation.happenings import FACTS, EventPart
from newsschema.evaluation.names import Part
from newsschema.evaluation.scoring import Counts

KEPT = ("relaxed_f1", "strict_f1", "value_f1")
"""The scores of dates that have a floor, for every language."""

KEPT_OF_PARTS: dict[Part | EventPart, tuple[str, ...]] = {
    "names": ("relaxed_f1", "strict_f1"),
    "honorifics": ("relaxed_f1",),
    "posts": ("relaxed_f1", "relaxed_precision"),
    "clusters": ("relaxed_f1",),
    "holders": ("relaxed_f1", "relaxed_precision"),
    "organizations": ("relaxed_f1",),
    "countries": ("value_f1",),
    "events": ("relaxed_f1", "strict_f1", "value_f1"),
    "quotes": ("relaxed_f1", "strict_f1", "value_f1"),
    "speakers": ("value_f1",),
    **dict.fromkeys(FACTS, ("value_f1",)),
}
"""The scores of names, events and quotes that have a floor, by part."""

Floors = dict[str, dict[str, float]]
"""By language, or "pages", and score, from 0 to 1."""

_FORM = TypeAdapter(Floors)


def read_floors(path: Path) -> Floors:
    """The floors of a file.

    Raises:
        NewsschemaError: when it cannot be read or is not of the form.
    """
    try:
        return _FORM.validate_json(path.read_bytes())
    except OSError as error:
        raise NewsschemaError(
            f"{path}: no floors can be read: {error.strerror}; --raise-floors writes the file"
        ) from error
    except ValidationError as error:
        raise NewsschemaError(f"{path}: {error.errors()[0]['msg']}") from error


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors, sorted, to a file."""
    path.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def reached(
    scores: Mapping[str, Counts],
    *others: Mapping[str, Mapping[Part, Counts]] | Mapping[str, Mapping[EventPart, Counts]],
) -> Floors:
    """What was reached in every language."""
    floors = {language: _kept(counts, KEPT) for language, counts in scores.items()}
    for language, parts in (item for each in others for item in each.items()):
        mine = floors.setdefault(language, {})
        for part, counts in parts.items():
            mine |= {f"{part}_{name}": share for name, share in _kept(counts, KEPT_OF_PARTS[part]).items()}
    return floors


def _kept(counts: Counts, names: Iterable[str]) -> dict[str, float]:
    scores = counts.scores()
    return cut({name: scores[name] for name in names})


def cut(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores cut after the third decimal, so that they hold as floors."""
    return {name: floor(share * 1000) / 1000 for name, share in scores.items()}


def raised(floors: Floors, now: Floors) -> Floors:
    """The higher of the two everywhere: no floor is lowered or lost."""
    either: Floors = {}
    for each in (floors, now):
        for language, scores in each.items():
            kept = either.setdefault(language, {})
            kept.update({name: max(kept.get(name, 0.0), share) for name, share in scores.items()})
    return either


def broken(floors: Floors, now: Floors) -> list[str]:
    """A line for every score that is below its floor, and for every language that was scored and has none."""
    lines = [f"{language}: no floor yet; --raise-floors writes it" for language in sorted(now.keys() - floors.keys())]
    for language in sorted(floors.keys() & now.keys()):
        lines += [
            f"{language}: {name} is {now[language][name]:.3f}, below its floor {least:.3f}"
            for name, least in sorted(floors[language].items())
            if now[language].get(name, least) < least
        ]
    return lines
