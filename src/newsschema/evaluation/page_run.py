"""One corpus of pages, every tool, and the results for people and for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from newsschema.evaluation import page_peers
from newsschema.evaluation.page_scoring import SCORES, PageScore
from newsschema.evaluation.pages import PageEntry
from newsschema.evaluation.run import OURS


class PageRun(NamedTuple):
    """What came of it.

    Attributes:
        scores: by tool, newsschema first.
        absent: the peers that were not there to be asked, and why.
    """

    scores: dict[str, PageScore]
    absent: dict[str, str]


def evaluate_pages(entries: Iterable[PageEntry], *, peers: bool = True) -> PageRun:
    """Score `extract_html` on pages, and every peer that is installed.

    Args:
        entries: the corpus.
        peers: whether peers are asked.
    """
    corpus = list(entries)
    scores: dict[str, PageScore] = {}
    absent: dict[str, str] = {}
    for name, make in {OURS: page_peers.newsschema, **(page_peers.PEERS if peers else {})}.items():
        try:
            read = make()
        except ImportError as error:
            absent[name] = f"not installed ({error})"
            continue
        scores[name] = PageScore()
        for entry in corpus:
            scores[name].add(entry, read(entry.html))
    return PageRun(scores, absent)


def as_text(run: PageRun, *, faults: bool) -> Iterator[str]:
    """A table of every tool, and what was not as expected."""
    yield f"{'pages':<24} {'pages':>7}" + "".join(f" {name:>10}" for name in SCORES)
    for tool, score in run.scores.items():
        shares = score.scores()
        cells = "".join(f" {100 * shares[name]:10.1f}" if name in shares else f" {'-':>10}" for name in SCORES)
        yield f"{tool:<24} {max(score.scored.values(), default=0):7,}{cells}"
    for peer, reason in run.absent.items():
        yield f"{peer}: {reason}"
    if faults:
        yield from (
            f"{each.entry}: {each.field}: {each.expected!r}; found {each.found!r}" for each in run.scores[OURS].faults
        )


def as_json(run: PageRun) -> dict[str, Any]:
    """The same as one object."""
    return {
        "tools": {
            tool: {**{name: round(share, 4) for name, share in score.scores().items()}, "scored": dict(score.scored)}
            for tool, score in run.scores.items()
        },
        "absent": run.absent,
        "faults": [fault._asdict() for fault in run.scores[OURS].faults],
    }
