"""Results of an evaluation, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsschema.evaluation.run import OURS, Run
from newsschema.evaluation.scoring import Counts, Fault, Score

_COLUMNS = {
    "relaxed P": "relaxed_precision",
    "R": "relaxed_recall",
    "F1": "relaxed_f1",
    "strict P": "strict_precision",
    "R ": "strict_recall",
    "F1 ": "strict_f1",
    "value F1": "value_f1",
    "value acc.": "value_accuracy",
}


def as_text(run: Run, *, faults: bool) -> Iterator[str]:
    """A table of every tool by language, of ours by type of date, and what was not as marked."""
    yield _heading("by language")
    for tool, score in run.scores.items():
        for language, counts in sorted(score.by_language.items()):
            yield _row(f"{tool}, {language}", counts)
        if len(score.by_language) > 1:
            yield _row(f"{tool}, all", score.total)
    for tool, score in run.scores.items():
        yield ""
        yield _heading(f"{tool}, by type")
        for kind, counts in sorted(score.by_type.items(), key=lambda item: (-item[1].marked, item[0])):
            yield _row(kind, counts)
    if run.absent:
        yield ""
        for peer, reason in run.absent.items():
            yield f"{peer}: {reason}"
    if faults:
        yield ""
        yield from map(_fault, run.scores[OURS].faults)


def as_json(run: Run) -> dict[str, Any]:
    """The same as one object: counts and scores by tool, ours with what was not as marked."""
    return {
        "tools": {tool: _object(score) for tool, score in run.scores.items()},
        "absent": run.absent,
        "faults": [fault._asdict() for fault in run.scores[OURS].faults],
    }


def _object(score: Score) -> dict[str, Any]:
    def each(counts: Counts) -> dict[str, float]:
        return {**counts._asdict(), **{name: round(share, 4) for name, share in counts.scores().items()}}

    return {
        "total": each(score.total),
        "by_language": {name: each(counts) for name, counts in sorted(score.by_language.items())},
        "by_type": {name: each(counts) for name, counts in sorted(score.by_type.items())},
    }


def _heading(what: str) -> str:
    return f"{what:<24} {'marked':>7} {'found':>7}" + "".join(f" {name:>10}" for name in _COLUMNS)


def _row(what: str, counts: Counts) -> str:
    scores = counts.scores()
    shares = "".join(f" {100 * scores[name]:10.1f}" for name in _COLUMNS.values())
    return f"{what:<24} {counts.marked:7,} {counts.found:7,}{shares}"


def _fault(fault: Fault) -> str:
    sides = (f"{words!r} = {value or 'none'}" for words, value in filter(None, (fault.marked, fault.found)))
    return f"{fault.entry}: {fault.kind}: " + "; found ".join(sides)
