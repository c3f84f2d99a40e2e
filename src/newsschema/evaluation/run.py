"""One corpus, every tool: newsschema and whichever peers are installed, in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from newsschema.evaluation.corpus import Entry
from newsschema.evaluation.happenings import EventScore, found_in
from newsschema.evaluation.names import FoundName, FoundNames, NameScore
from newsschema.evaluation.peers import NAME_PEERS, PEERS, Finder, LanguageError, NameFinder
from newsschema.evaluation.scoring import Found, Score
from newsschema.extraction.article import extract
from newsschema.extraction.find import find_countries, find_dates, find_organizations, find_people

OURS = "newsschema"
Asked = TypeVar("Asked", Finder, NameFinder)


class Run(NamedTuple):
    """What came of it.

    Attributes:
        scores: for dates, by tool, newsschema first.
        absent: the peers that were not there to be asked, and why.
        names: for people, organizations and countries, by tool.
        events: for events and quotes, newsschema alone: no peer reads them.
    """

    scores: dict[str, Score]
    absent: dict[str, str]
    names: dict[str, NameScore]
    events: dict[str, EventScore]


def evaluate(entries: Iterable[Entry], *, peers: bool = True) -> Run:
    """Score what is found in texts, and every peer that is installed on those in languages that it reads.

    Args:
        entries: the corpus.
        peers: whether peers are asked.

    Raises:
        NewsschemaError: when there is no pack for the language of a text.
    """
    corpus = list(entries)
    dated = [entry for entry in corpus if entry.spans is not None]
    named = [entry for entry in corpus if entry.people is not None or entry.organizations or entry.countries]
    absent: dict[str, str] = {}
    scores: dict[str, Score] = {}
    names: dict[str, NameScore] = {}
    told = [entry for entry in corpus if entry.events is not None or entry.quotes is not None]
    if dated or not (named or told):
        ours = scores[OURS] = Score()
        for entry in dated:
            ours.add(entry, _dates(entry))
        asked = _ask(PEERS if peers else {}, dated, absent, Score, _add_dates)
        scores.update((name, score) for name, score in asked.items() if score.total.marked or score.total.found)
    if named:
        mine = names[OURS] = NameScore()
        for entry in named:
            mine.add(entry, _names(entry))
        found = _ask(NAME_PEERS if peers else {}, named, absent, NameScore, _add_names)
        names.update((name, score) for name, score in found.items() if score.by_language)
    events: dict[str, EventScore] = {}
    if told:
        score = events[OURS] = EventScore()
        for entry in told:
            score.add(entry, found_in(extract(entry.text, language=entry.language, published=entry.reference)))
    return Run(scores, absent, names, events)


def _dates(entry: Entry) -> list[Found]:
    mentions = find_dates(entry.text, reference=entry.reference, language=entry.language)
    return [Found(each.start or 0, each.end or 0, each.value) for each in mentions]


def _names(entry: Entry) -> FoundNames:
    text, language = entry.text, entry.language
    record = extract(text, language=language)
    officials = {
        span: evidence.target.split("/")[2]
        for evidence in record.evidence
        if evidence.target.startswith("/officials/")
        for span in evidence.spans
    }
    found = find_people(text, language=language)
    people = [person for person in found if person.name_span]
    alone = [(person.start, person.end) for person in found if not person.name_span]
    posts = {(post.start, post.end) for person in people for post in person.posts}
    return FoundNames(
        names=[FoundName(*person.name_span, officials.get(person.name_span)) for person in people if person.name_span],
        honorifics=[FoundName(*person.honorific_span) for person in people if person.honorific_span],
        posts=[FoundName(start, end) for start, end in sorted(posts)],
        holders=[FoundName(*span, officials[span]) for span in alone if span in officials],
        organizations=[FoundName(each.start, each.end) for each in find_organizations(text, language=language)],
        countries=[FoundName(each.start, each.end, each.code) for each in find_countries(text, language=language)],
    )


SomeScore = TypeVar("SomeScore", Score, NameScore)


def _ask(
    makers: Mapping[str, Callable[[str], Asked]],
    corpus: list[Entry],
    absent: dict[str, str],
    begin: Callable[[], SomeScore],
    add: Callable[[SomeScore, Entry, Asked], None],
) -> dict[str, SomeScore]:
    """How the peers did; why one was not asked, or not about everything, is put into `absent`."""
    scores: dict[str, SomeScore] = {}
    for name, make in makers.items():
        score = scores[name] = begin()
        unread: list[str] = []
        for language in sorted({entry.language for entry in corpus}):
            try:
                find = make(language)
            except ImportError as error:
                absent[name] = f"not installed ({error})"
                break
            except LanguageError:
                unread.append(language)
                continue
            for entry in corpus:
                if entry.language == language:
                    add(score, entry, find)
        if unread:
            absent[name] = f"does not read {', '.join(unread)}"
    return scores


def _add_dates(score: Score, entry: Entry, find: Finder) -> None:
    score.add(entry, find(entry.text, entry.reference))


def _add_names(score: NameScore, entry: Entry, find: NameFinder) -> None:
    score.add(entry, find(entry.text))
