"""Results of an evaluation, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from newsschema.evaluation.happenings import EVENT_PARTS
from newsschema.evaluation.names import PARTS
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
    if run.scores:
        yield _heading("dates, by language")
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
    yield from _parts("names, by language", PARTS, run.names)
    yield from _parts("events and quotes, by language", EVENT_PARTS, run.events)
    if run.absent:
        yield ""
        for peer, reason in run.absent.items():
            yield f"{peer}: {reason}"
    if faults:
        yield ""
        yield from map(_fault, _faults(run))


def as_json(run: Run) -> dict[str, Any]:
    """The same as one object: counts and scores by tool, ours with what was not as marked."""
    return {
        "tools": {tool: _object(score) for tool, score in run.scores.items()},
        "names": _objects(run.names),
        "events": _objects(run.events),
        "absent": run.absent,
        "faults": [fault._asdict() for fault in _faults(run)],
    }


class _ByPart(Protocol):
    """Scores by language and part."""

    @property
    def by_language(self) -> Mapping[str, Mapping[Any, Counts]]: ...


def _parts(what: str, order: Sequence[str], scores: Mapping[str, _ByPart]) -> Iterator[str]:
    """A table by tool, language and part; nothing where there are no scores."""
    if scores:
        yield ""
        yield _heading(what)
    for tool, score in scores.items():
        for language, parts in sorted(score.by_language.items()):
            for part, counts in sorted(parts.items(), key=lambda item: order.index(item[0])):
                yield _row(f"{tool}, {language}, {part}", counts)


def _objects(scores: Mapping[str, _ByPart]) -> dict[str, Any]:
    return {
        tool: {
            language: {part: _each(counts) for part, counts in parts.items()}
            for language, parts in sorted(score.by_language.items())
        }
        for tool, score in scores.items()
    }


def _faults(run: Run) -> list[Fault]:
    """What was not as marked, of ours: dates, then names, then events and quotes."""
    return [fault for scores in (run.scores, run.names, run.events) if OURS in scores for fault in scores[OURS].faults]


def _object(score: Score) -> dict[str, Any]:
    return {
        "total": _each(score.total),
        "by_language": {name: _each(counts) for name, counts in sorted(score.by_language.items())},
        "by_type": {name: _each(counts) for name, counts in sorted(score.by_type.items())},
    }


def _each(counts: Counts) -> dict[str, float]:
    return {**counts._asdict(), **{name: round(share, 4) for name, share in counts.scores().items()}}


def _heading(what: str) -> str:
    return f"{what:<44} {'marked':>7} {'found':>7}" + "".join(f" {name:>10}" for name in _COLUMNS)


def _row(what: str, counts: Counts) -> str:
    scores = counts.scores()
    shares = "".join(f" {100 * scores[name]:10.1f}" for name in _COLUMNS.values())
    return f"{what:<44} {counts.marked:7,} {counts.found:7,}{shares}"


def _fault(fault: Fault) -> str:
    sides = (f"{words!r} = {value or 'none'}" for words, value in filter(None, (fault.marked, fault.found)))
    return f"{fault.entry}: {fault.kind}: " + "; found ".join(sides)
