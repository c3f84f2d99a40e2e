"""One corpus, every tool: newsschema and whichever peers are installed, in the same run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsschema.evaluation.corpus import Entry
from newsschema.evaluation.peers import PEERS, Finder, LanguageError
from newsschema.evaluation.scoring import Found, Score
from newsschema.extraction.find import find_dates

OURS = "newsschema"


class Run(NamedTuple):
    """What came of it.

    Attributes:
        scores: by tool, newsschema first.
        absent: the peers that were not there to be asked, and why.
    """

    scores: dict[str, Score]
    absent: dict[str, str]


def evaluate(entries: Iterable[Entry], *, peers: bool = True) -> Run:
    """Score `find_dates` on texts, and every peer that is installed on those in languages that it reads.

    Args:
        entries: the corpus.
        peers: whether peers are asked.

    Raises:
        NewsschemaError: when there is no pack for the language of a text.
    """
    corpus = list(entries)
    ours = Score()
    for entry in corpus:
        ours.add(entry, _ours(entry))
    scores = {OURS: ours}
    absent: dict[str, str] = {}
    for name in PEERS if peers else ():
        score, reason = _peer_score(name, corpus)
        if reason is not None:
            absent[name] = reason
        if score.total.marked or score.total.found:
            scores[name] = score
    return Run(scores, absent)


def _ours(entry: Entry) -> list[Found]:
    mentions = find_dates(entry.text, reference=entry.reference, language=entry.language)
    return [Found(each.start or 0, each.end or 0, each.value) for each in mentions]


def _peer_score(name: str, corpus: list[Entry]) -> tuple[Score, str | None]:
    """How a peer did, and why it was not asked, or not about everything."""
    score = Score()
    unread: list[str] = []
    for language in sorted({entry.language for entry in corpus}):
        try:
            find: Finder = PEERS[name](language)
        except ImportError as error:
            return score, f"not installed ({error})"
        except LanguageError:
            unread.append(language)
            continue
        for entry in corpus:
            if entry.language == language:
                score.add(entry, find(entry.text, entry.reference))
    return score, f"does not read {', '.join(unread)}" if unread else None
